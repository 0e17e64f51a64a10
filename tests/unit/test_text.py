"""Lines, flow views and printed values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnadmin_parse.records import Origin, Span
from vnadmin_parse.text import Stamped, Text, flow, lines_of, printed, printed_text


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("của Sở\n  Văn hóa", "của Sở Văn hóa"),
        ("số 12/QĐ-\nUBND ngày", "số 12/QĐ-UBND ngày"),
        ("số 12/QĐ\x02\nUBND", "số 12/QĐ-UBND"),
        ("giai đoạn 2021-\n2025", "giai đoạn 2021-2025"),
        ("kinh tế -\nxã hội", "kinh tế - xã hội"),
        ("a \t b", "a b"),
        ("", ""),
    ],
)
def test_printed_text_joins_wrapped_lines(raw: str, expected: str) -> None:
    """Wrapped lines are joined by one blank, a code that was cut at its hyphen without one."""
    assert printed_text(raw) == expected


def test_lines_of_gives_spans_gaps_and_indents() -> None:
    """Only lines that hold something are lines; the blank ones are the gap above the next."""
    first, second = lines_of("Một\n\n\n  Hai ")
    assert (first.span, first.gap, first.indent) == (Span(0, 3), 0, 0)
    assert (second.span, second.gap, second.indent, second.text) == (Span(8, 11), 2, 1.0, "Hai")


@given(st.text())
def test_lines_index_their_text(text: str) -> None:
    """A line's span gives the line back, whatever the text."""
    assert all(text[slice(*line.span)] == line.text and len(line.folded) == len(line.text) for line in lines_of(text))


def test_flow_keeps_offsets_and_blanks_what_is_between() -> None:
    """A page number between two lines of a paragraph does not show, and offsets stay true."""
    raw = "số 12/QĐ-\n7\nUBND"
    head, _, tail = lines_of(raw)
    view = flow((head, tail))
    assert view == "số 12/QĐ-   UBND"
    assert len(view) == len(raw)


def test_printed_of_lines() -> None:
    """The value of a record is its lines as printed."""
    assert printed(lines_of("SỞ KHOA HỌC\nVÀ CÔNG NGHỆ")) == "SỞ KHOA HỌC VÀ CÔNG NGHỆ"


def test_origin_tells_stamps_from_text() -> None:
    """A span that touches stamped characters says so."""
    text = Text("Số: 12/QĐ", lines_of("Số: 12/QĐ"), stamped=(Stamped(Span(4, 6)),))
    assert text.origin(Span(4, 9)) is Origin.STAMP
    assert text.origin(Span(0, 4)) is Origin.TEXT
