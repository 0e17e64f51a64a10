"""Lines, flow views and printed values."""

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from vnadmin_parse.records import Box, Origin, Page, Problem, Source, Span, TextLine
from vnadmin_parse.text import Column, Line, Role, Stamped, Text, excerpt, flow, lines_of, printed, printed_text, reworded, text_lines


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


def test_other_words_leave_all_else_of_a_line() -> None:
    """A line with other words is the line with these fields changed, and no field of a line is forgotten."""
    line = Line(
        Span(3, 5), "ab", "ab", 2, Box(1, 2, 3, 4), 9.5, is_bold=True, is_italic=True, column=Column.LEFT, role=Role.STAMP, gap=0.5, indent=1.5,
        reach=0.25, origin=Origin.OCR, stops=((3, 1.0),), cells=(Span(3, 4),), marks=(Span(4, 5),),
    )  # fmt: skip
    assert all(getattr(line, each.name) != each.default for each in fields(Line))
    changes = {"box": Box(5, 6, 7, 8), "reach": 0.75}
    changed = evolve(line, span=Span(4, 5), text="b", folded="c", **changes)
    assert reworded(line, Span(4, 5), "b", "c", **changes) == changed


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


def test_flow_hides_note_marks() -> None:
    """A raised mark is no part of the wording, and the offsets stay."""
    raw = "Luật 12Đất đai\nnăm 2013"
    first, second = lines_of(raw)
    marked = evolve(first, marks=(Span(5, 7),))
    assert flow((marked, second)) == "Luật   Đất đai năm 2013"
    later = evolve(second, marks=(Span(15, 16), Span(21, 23)))
    assert flow((first, later)) == "Luật 12Đất đai  ăm 20  "
    assert flow(()) == ""


def test_flow_begins_at_its_first_line() -> None:
    """Offsets in the view count from the first line, wherever that stands."""
    raw = "một\n  hai\n\nba"
    _, second, third = lines_of(raw)
    assert flow((second, third)) == "hai  ba"


def test_origin_needs_a_common_character() -> None:
    """Spans that only touch share nothing; lines that OCR read count too, and a stamp is told first."""
    raw = "Số: 12/QĐ ngày 5"
    read, other = lines_of("Số: 12/QĐ\nngày 5")
    text = Text(raw, (evolve(read, origin=Origin.OCR), other), stamped=(Stamped(Span(4, 6)),))
    assert text.origin(Span(4, 5)) is Origin.STAMP
    assert text.origin(Span(5, 9)) is Origin.STAMP
    assert text.origin(Span(6, 7)) is Origin.OCR
    assert text.origin(Span(0, 4)) is Origin.OCR
    assert text.origin(Span(9, 12)) is Origin.TEXT
    assert Text("a", (), stamped=(Stamped(Span(0, 1), Origin.OCR),)).origin(Span(0, 1)) is Origin.OCR


def test_an_excerpt_of_three_lines_ends_with_the_third() -> None:
    whole = Text("a\nb\nc\nd", lines_of("a\nb\nc\nd"))
    assert excerpt(whole, whole.lines[:3]).text == "a\nb\nc"


def test_an_excerpt_is_a_text_of_its_own() -> None:
    """Everything that has a place moves with it, and only what lies inside comes along."""
    raw = "đầu\nSố: 12/QĐ\nngày 5\ncuối"
    first, second, third, last = lines_of(raw)
    second = evolve(second, page=2, stops=((4, 10.0), (13, 70.0)), cells=(Span(4, 7), Span(8, 13)), marks=(Span(8, 9),))
    pages = tuple(Page(number, 595.0, 842.0) for number in (1, 2, 3))
    stamped = (Stamped(Span(0, 2)), Stamped(Span(3, 6)), Stamped(Span(8, 10)), Stamped(Span(19, 20), Origin.OCR), Stamped(Span(19, 21)))
    source = Source(sha256="ab")
    whole = Text(raw, (first, second, third, last), pages, stamped, source, problems=(Problem("text.controls", None, "x"),))
    part = excerpt(whole, (second, third))
    assert part.text == "Số: 12/QĐ\nngày 5"
    assert [line.span for line in part.lines] == [Span(0, 9), Span(10, 16)]
    assert all(part.text[slice(*line.span)] == line.text for line in part.lines)
    moved = part.lines[0]
    assert (moved.stops, moved.cells, moved.marks) == (((0, 10.0), (9, 70.0)), (Span(0, 3), Span(4, 9)), (Span(4, 5),))
    assert [page.number for page in part.pages] == [2]
    assert part.stamped == (Stamped(Span(4, 6)), Stamped(Span(15, 16), Origin.OCR))
    assert (part.source, part.problems) == (source, ())


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("  a  \n\n \t b ", "a b"),
        ("QĐ-\n  UBND", "QĐ-UBND"),
        ("12/\nQĐ", "12/QĐ"),
        ("12 -\nUBND", "12 - UBND"),
        ("hóa-\nsố", "hóa- số"),
        ("A&-\nB", "A&-B"),
        ("2021-\nđến", "2021- đến"),
        ("Ðiều ðã QĐ\ufffeUBND", "Điều đã QĐ-UBND"),
        ("a\nb\nc", "a b c"),
    ],
)
def test_printed_text_in_odd_shapes(raw: str, expected: str) -> None:
    """Blanks around a line feed go; only a code that was cut is joined."""
    assert printed_text(raw) == expected


def test_lines_of_counts_blank_lines_and_blanks() -> None:
    """The first line has its own gap; a line feed at the end makes no line; an indent is counted in halves."""
    lines = lines_of("\n\n   a b\n\t\n c\n")
    assert [(line.text, line.span, line.gap, line.indent) for line in lines] == [
        ("a b", Span(5, 8), 2.0, 1.5),
        ("c", Span(12, 13), 1.0, 0.5),
    ]
    assert lines_of("") == lines_of(" \n\t\n") == ()
    assert lines_of("Hòa –")[0].folded == "Hoà -"


def test_geometry_is_given_of_lines_on_pages_only() -> None:
    """What stands on no page has no geometry."""
    one, two = lines_of("a\nb")
    placed = evolve(two, page=3, box=Box(1, 2, 3, 4), stops=((2, 1.0),))
    assert text_lines((one, placed)) == (TextLine(Span(2, 3), 3, Box(1, 2, 3, 4), ((2, 1.0),)),)
