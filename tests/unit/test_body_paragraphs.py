"""Where paragraphs begin: lines with a layout, and plain lines."""

from __future__ import annotations

import pytest
from attrs import evolve

from vnadmin_parse.fold import fold
from vnadmin_parse.grammar.body import read_body
from vnadmin_parse.grammar.body.paragraphs import Break, Spacing, ends_with_stop, spacing_of, width_of
from vnadmin_parse.records import Box, Span
from vnadmin_parse.text import Line, Text, lines_of

LEFT, WIDE, SIZE = 85.0, 470.0, 14.0
LETTER = 5.9
PAGE = Spacing(has_layout=True, full=1.0, gap=0.0, is_indented=True, is_flush=True, size=SIZE)


def laid(  # noqa: PLR0913 - what a line's layout is made of
    *printed: str, page: int = 1, indent: float = 0.0, gap: float = 0.0, size: float = SIZE, full: bool = False, bold: bool = False
) -> Line:
    """Lay a line of text on a page; `full` stretches it to the margin, as justified text is."""
    text = " ".join(printed)
    x0 = LEFT + indent * SIZE
    x1 = LEFT + WIDE if full else min(LEFT + WIDE, x0 + LETTER * len(text))
    return Line(
        Span(0, len(text)), text, fold(text), page=page, box=Box(x0, 0, x1, size), size=size, is_bold=bold,
        gap=gap, indent=indent, reach=(x1 - LEFT) / WIDE,
    )  # fmt: skip


FULL = laid("Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về cải cách hành chính năm", full=True)
STOPPED = laid("Sở đã tổng hợp, báo cáo kết quả thực hiện theo đúng thời hạn quy định.", full=True)
SHORT = laid("Sở đã báo cáo kết quả theo quy định.")


@pytest.mark.parametrize(
    ("above", "line", "expected"),
    [
        (FULL, laid("2025. Tiến độ thực hiện còn chậm."), Break.WRAPPED),
        (STOPPED, laid("Sau đó, Sở tiếp tục theo dõi."), Break.WRAPPED),
        (STOPPED, laid("Sau đó, Sở tiếp tục theo dõi.", indent=2.0), Break.LIKELY),
        (STOPPED, laid("Sau đó, Sở tiếp tục theo dõi.", gap=0.5), Break.LIKELY),
        (STOPPED, laid("Kết quả thực hiện", bold=True), Break.LIKELY),
        (FULL, laid("Sau đó, Sở tiếp tục theo dõi.", indent=2.0, page=2), Break.LIKELY),
        (FULL, laid("2025 của tỉnh.", gap=0.9, page=2), Break.WRAPPED),
        (SHORT, laid("Sau đó, Sở tiếp tục theo dõi."), Break.FORCED),
    ],
)
def test_break_on_a_page(above: Line, line: Line, expected: Break) -> None:
    assert PAGE.between(above, line) is expected


@pytest.mark.parametrize(
    ("above", "below", "gap", "expected"),
    [
        ("Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về cải cách hành chính năm", "2025 của tỉnh", 0, Break.WRAPPED),
        ("Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về cải cách hành chính năm", "2025 của tỉnh", 3, Break.POSSIBLE),
        ("Sở đã tổng hợp, báo cáo kết quả thực hiện theo đúng thời hạn quy định.", "Sau đó", 0, Break.POSSIBLE),
        ("Sở đã tổng hợp, báo cáo kết quả thực hiện theo đúng thời hạn quy định.", "Sau đó", 1, Break.LIKELY),
        ("Sở đã báo cáo.", "Sau đó", 0, Break.FORCED),
    ],
)
def test_break_in_plain_text(above: str, below: str, gap: int, expected: Break) -> None:
    first, second = lines_of(above + "\n" * (gap + 1) + below)
    assert Spacing(has_layout=False, full=width_of(first.folded) if len(above) > 40 else 70.0, gap=0.0).between(first, second) is expected


def test_text_without_line_wraps_has_a_paragraph_in_each_line() -> None:
    long = "Các cơ quan, đơn vị thực hiện nhiệm vụ được giao " * 6
    first, second = lines_of(f"{long}.\n{long}.")
    assert spacing_of((first, second)).between(first, second) is Break.FORCED


def test_spacing_is_learnt_from_the_lines() -> None:
    first = laid("- Tuyên truyền Kế hoạch của Ủy ban nhân dân tỉnh về cải cách hành chính", indent=2.0, gap=0.4, full=True)
    page = [laid("1. Kết quả", indent=2.0), *[first, laid("của tỉnh.", gap=0.02)] * 4]
    spacing = spacing_of(page)
    assert (spacing.has_layout, spacing.is_indented, spacing.is_flush, spacing.size) == (True, True, True, SIZE)
    assert spacing.full == pytest.approx(1.0)
    assert spacing.gap == pytest.approx(0.02)


def test_plain_text_with_a_blank_line_after_every_line() -> None:
    raw = (
        "Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về cải cách hành\n\nchính năm 2025.\n\n1. Kết quả thực hiện nhiệm vụ của Sở\n\nđã nêu."
    )
    body = read_body(Text(raw, lines_of(raw)), lines_of(raw))
    assert [len(lines) for lines in body.paragraphs] == [2, 2]


def test_a_page_break_inside_a_paragraph_is_the_next_line() -> None:
    lines = [FULL, laid("2025 của tỉnh; đồng thời tiếp tục", page=2, gap=1.2), laid("1. Kết quả", page=2, indent=2.0)]
    assert [len(found) for found in read_body(_text(lines), _placed(lines)).paragraphs] == [2, 1]


def test_a_superscript_on_a_line_of_its_own_breaks_nothing() -> None:
    lines = [
        laid("1. Giấy phép gồm các hạng sau đây:", indent=2.0),
        laid("3", size=8.0, indent=30.0),
        laid("a) Hạng A cấp cho xe có dung tích từ 50 cm đến dưới 175 cm", indent=2.0, full=True),
        laid("và xe tương đương;"),
    ]
    body = read_body(_text(lines), _placed(lines))
    assert [division.label for division in body.divisions] == ["1", "a"]


def test_a_bold_title_with_a_full_line_ends_before_the_label() -> None:
    lines = [
        laid("Điều 4. Trách nhiệm của các cơ quan, đơn vị trong việc quản lý hồ sơ công", full=True, bold=True),
        laid("1. Sở Nội vụ chủ trì, phối hợp với các sở tổng hợp."),
    ]
    body = read_body(_text(lines), _placed(lines))
    assert [(division.label, division.heading is not None) for division in body.divisions] == [("Điều 4", True), ("1", False)]


@pytest.mark.parametrize(
    ("title", "is_title"),
    [
        ("Điều 4. Trách nhiệm của các cơ quan, đơn vị trong việc quản lý hồ sơ công", True),
        ("Điều 4. Trách nhiệm: các cơ quan, đơn vị trong việc quản lý hồ sơ nêu tại", False),
    ],
)
def test_where_nothing_is_indented_a_full_line_without_a_stop_may_be_a_title(title: str, is_title: bool) -> None:  # noqa: FBT001
    lines = [laid(title, full=True), laid("1. Sở Nội vụ chủ trì, phối hợp với các sở tổng hợp hồ sơ của các đơn vị.", full=True)]
    body = read_body(_text(lines), _placed(lines))
    assert [division.label for division in body.divisions] == (["Điều 4", "1"] if is_title else ["Điều 4"])


def test_a_line_without_room_to_measure_is_taken_as_full() -> None:
    flat = evolve(FULL, reach=0.0)
    assert PAGE.between(flat, laid("2025 của tỉnh")) is Break.WRAPPED


@pytest.mark.parametrize(
    ("text", "stops"), [("xong.", True), ("gồm:", True), ("(nếu có);", True), ("năm 2025", False), ("(nếu có)", False)]
)
def test_ends_with_stop(text: str, stops: bool) -> None:  # noqa: FBT001
    assert ends_with_stop(lines_of(text)[0]) is stops


def _placed(lines: list[Line]) -> list[Line]:
    """Give the lines their spans in one text."""
    placed: list[Line] = []
    at = 0
    for line in lines:
        placed.append(
            Line(
                Span(at, at + len(line.text)), line.text, line.folded, page=line.page, box=line.box, size=line.size,
                is_bold=line.is_bold, gap=line.gap, indent=line.indent, reach=line.reach,
            )
        )  # fmt: skip
        at += len(line.text) + 1
    return placed


def _text(lines: list[Line]) -> Text:
    return Text("\n".join(line.text for line in lines), tuple(_placed(lines)))


def test_bullets_side_by_side_are_bullets_of_their_own() -> None:
    raw = "1. Xin ý kiến:\n+ Bộ, ngành Trung ương     + Tỉnh ủy\n+ Quy chế làm việc của Ủy ban + Hội đồng"
    body = read_body(Text(raw, lines_of(raw)), lines_of(raw))
    bullets = [(division.text, raw[slice(*division.span)]) for division in body.divisions if division.marker == "+"]
    assert bullets == [
        ("Bộ, ngành Trung ương", "+ Bộ, ngành Trung ương"),
        ("Tỉnh ủy", "+ Tỉnh ủy"),
        ("Quy chế làm việc của Ủy ban + Hội đồng", "+ Quy chế làm việc của Ủy ban + Hội đồng"),
    ]


@pytest.mark.parametrize(("stretch", "bullets"), [(1.0, 1), (1.5, 2)])
def test_a_gap_on_the_page_parts_bullets(stretch: float, bullets: int) -> None:
    text = "+ Tỉnh ủy + Hội đồng nhân dân"
    x1 = LEFT + stretch * 0.5 * SIZE * width_of(text)
    box, reach = Box(LEFT, 0, x1, SIZE), (x1 - LEFT) / WIDE
    line = Line(Span(0, len(text)), text, fold(text), page=1, box=box, size=SIZE, reach=reach)
    assert len(read_body(Text(text, (line,)), [line]).divisions) == bullets


@pytest.mark.parametrize(
    ("raw", "paragraphs"),
    [
        ("Theo Nghị định số 30/2020/NĐ-\nCP về công tác văn thư.\nCác sở báo cáo.", 1),
        ("Theo Quyết định số 12/\nQĐ-UBND của tỉnh.", 1),
        ("Kính mời các sở -\nCác ban dự họp.", 2),
        ("Danh sách gồm: a-\nCác ban dự họp.", 2),
    ],
)
def test_a_code_that_a_line_cuts_parts_no_paragraph(raw: str, paragraphs: int) -> None:
    first = read_body(Text(raw, lines_of(raw)), lines_of(raw)).divisions[0]
    assert ("\n" in raw[slice(*first.span)]) is (paragraphs == 1)
