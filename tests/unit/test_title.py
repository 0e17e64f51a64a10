"""Which lines of a page or of plain text belong to the trích yếu."""

from __future__ import annotations

import pytest
from attrs import evolve

from vnadmin_parse.fold import fold
from vnadmin_parse.grammar.bodies import own_names
from vnadmin_parse.grammar.title import continues_title, enacts, opens_main, opens_prose
from vnadmin_parse.grammar.title_lines import names_author
from vnadmin_parse.places import Box, Span
from vnadmin_parse.text import Column, Line, lines_of

LEFT, WIDE, SIZE = 85.0, 470.0, 14.0


def centred(text: str, *, width: float = 300.0, gap: float = 0.0, is_bold: bool = True, page: int = 1, size: float = SIZE) -> Line:  # noqa: PLR0913 - what a line's layout is made of
    """Lay a line in the middle of its page."""
    x0 = LEFT + (WIDE - width) / 2
    box = Box(x0, 0, x0 + width, size)
    return Line(
        Span(0, len(text)), text, fold(text), page=page, box=box, size=size, is_bold=is_bold, gap=gap,
        indent=(x0 - LEFT) / size, reach=(x0 + width - LEFT) / WIDE,
    )  # fmt: skip


def at_left(text: str, *, width: float = 400.0, indent: float = 0.0, gap: float = 0.0, is_bold: bool = False) -> Line:
    """Lay a line at the margin of its page."""
    x0 = LEFT + indent * SIZE
    box = Box(x0, 0, x0 + width, SIZE)
    return Line(
        Span(0, len(text)),
        text,
        fold(text),
        page=1,
        box=box,
        size=SIZE,
        is_bold=is_bold,
        gap=gap,
        indent=indent,
        reach=(x0 + width - LEFT) / WIDE,
    )


FIRST = centred("Về việc tổ chức tập huấn kỹ năng phòng cháy")
PLAIN = evolve(FIRST, is_bold=False)
CAPITALS = evolve(PLAIN, text="TỔ CHỨC TẬP HUẤN KỸ NĂNG", folded="TỔ CHỨC TẬP HUẤN KỸ NĂNG")
NEXT = "tại các cơ quan, đơn vị"


@pytest.mark.parametrize(
    ("subject", "line", "goes_on"),
    [
        ([FIRST], centred(NEXT), True),
        ([FIRST], centred(NEXT, page=2), False),
        ([FIRST], centred(NEXT, gap=2.5), False),
        ([FIRST], centred(NEXT, size=11.0), False),
        ([FIRST], centred(NEXT, is_bold=False, width=200.0), True),
        ([FIRST], centred(NEXT, is_bold=False, width=200.0, gap=1.5), False),
        ([FIRST], at_left("Thực hiện kế hoạch năm nay, Sở tổ chức tập huấn", width=470.0, indent=2.0), False),
        ([PLAIN], centred(NEXT, is_bold=False), True),
        ([PLAIN], evolve(centred(NEXT, is_bold=False), indent=PLAIN.indent), True),
        ([PLAIN], at_left("Sở đã tổ chức tập huấn cho các đơn vị", width=442.0, indent=2.0), False),
        ([CAPITALS], centred(NEXT, is_bold=False), False),
        ([CAPITALS], centred("TẠI CÁC CƠ QUAN", is_bold=False), True),
        ([FIRST] * 15, centred(NEXT), False),
        ([FIRST], centred("Căn cứ Luật Di sản văn hóa;"), False),
        ([FIRST], centred("GIÁM ĐỐC SỞ DI SẢN"), False),
        ([FIRST], evolve(centred(NEXT), column=Column.LEFT), False),
    ],
)
def test_on_a_page(subject: list[Line], line: Line, goes_on: bool) -> None:  # noqa: FBT001
    assert continues_title(subject, line, frozenset()) is goes_on


def test_the_first_line_on_a_page_is_bold_or_short_or_in_the_middle() -> None:
    long = "Thực hiện kế hoạch công tác năm, Sở tổ chức tập huấn kỹ năng phòng cháy cho các đơn vị"
    assert continues_title([], FIRST, frozenset())
    assert continues_title([], PLAIN, frozenset())
    assert continues_title([], at_left("Tổ chức tập huấn", width=200.0), frozenset())
    assert not continues_title([], at_left(long, width=470.0, indent=2.0), frozenset())


def lines(*texts: str, gap: float = 0.0) -> list[Line]:
    return [evolve(line, gap=gap) for line in lines_of("\n".join(texts))]


@pytest.mark.parametrize(
    ("subject", "line", "gap", "goes_on"),
    [
        ("Về việc tổ chức", "tập huấn kỹ năng", 0.0, True),
        ("Về việc tổ chức", "tập huấn kỹ năng", 3.0, True),
        ("Về việc tổ chức", "Tập huấn kỹ năng", 0.0, True),
        ("Về việc tổ chức", "Tập huấn kỹ năng", 1.0, False),
        ("Về việc tổ chức và", "Tập huấn kỹ năng", 1.0, True),
        ("Về việc tổ chức và", "Tập huấn kỹ năng", 2.0, False),
        ("Về việc tổ chức.", "tập huấn kỹ năng", 0.0, False),
        ("Về việc tổ chức:", "tập huấn kỹ năng", 0.0, False),
        ("Về việc tổ chức", "tập huấn " * 20, 0.0, False),
        ("Về việc tổ chức", "Căn cứ Luật Di sản văn hóa;", 0.0, False),
        ("Về việc tổ chức", "Thực hiện Công văn số 12", 0.0, False),
        ("Về việc tổ chức", "(Kèm theo Quyết định số 12/QĐ-SDS)", 0.0, False),
        ("Tổ chức tập huấn giai đoạn", "2026 - 2030", 1.0, True),
        ("Tổ chức tập huấn giai đoạn", "2026 - 2030", 2.0, False),
        ("Tổ chức tập huấn giai đoạn", "2026 - 2030 là giai đoạn", 1.0, False),
        ("Tổ chức tập huấn giai đoạn", "12", 1.0, False),
    ],
)
def test_in_plain_text(subject: str, line: str, gap: float, goes_on: bool) -> None:  # noqa: FBT001
    assert continues_title(lines(subject), lines(line, gap=gap)[0], frozenset()) is goes_on


@pytest.mark.parametrize(
    ("subject", "line", "gap", "goes_on"),
    [
        ("Về việc tổ chức", "SỞ DI SẢN", 0.0, False),
        ("Về việc tổ chức", "LÀNG CỔ", 0.0, True),
        ("TỔ CHỨC TẬP HUẤN", "SỞ DI SẢN", 0.0, True),
        ("TỔ CHỨC TẬP HUẤN", "SỞ DI SẢN", 2.0, False),
        ("TỔ CHỨC TẬP HUẤN", "LÀNG CỔ", 0.0, True),
        ("TỔ CHỨC TẬP HUẤN", "LÀNG CỔ HOA SƠN", 0.0, False),
    ],
)
def test_the_authoritys_own_line_ends_the_title(subject: str, line: str, gap: float, goes_on: bool) -> None:  # noqa: FBT001
    issuers = frozenset({"lang co hoa son"})
    assert continues_title(lines(subject), lines(line, gap=gap)[0], issuers) is goes_on


@pytest.mark.parametrize(
    ("head", "subject", "line", "goes_on"),
    [
        ("ỦY BAN NHÂN DÂN\nTỈNH HOA SƠN", "HỖ TRỢ LÀNG NGHỀ TRÊN ĐỊA BÀN", "TỈNH HOA SƠN", True),
        ("ỦY BAN NHÂN DÂN\nHUYỆN VÂN KHÊ", "CÔNG BỐ DANH SÁCH LÀNG NGHỀ", "HUYỆN VÂN KHÊ", True),
        ("BỘ DI SẢN\nCỤC LÀNG NGHỀ", "CÔNG BỐ DANH SÁCH CÁN BỘ CỦA", "CỤC LÀNG NGHỀ", True),
        ("BỘ DI SẢN\nCỤC LÀNG NGHỀ", "CÔNG BỐ DANH SÁCH CÁN BỘ", "CỤC LÀNG NGHỀ", False),
        ("ỦY BAN NHÂN DÂN\nTỈNH HOA SƠN", "HỖ TRỢ LÀNG NGHỀ", "ỦY BAN NHÂN DÂN TỈNH HOA SƠN", False),
        ("ỦY BAN NHÂN DÂN\nTỈNH HOA SƠN", "HỖ TRỢ LÀNG NGHỀ", "ỦY BAN NHÂN DÂN", False),
        ("UBND TỈNH HOA SƠN\nSỞ DI SẢN", "HỖ TRỢ LÀNG NGHỀ", "GIÁM ĐỐC SỞ DI SẢN", False),
        ("UBND TỈNH HOA SƠN\nSỞ DI SẢN", "BỔ NHIỆM", "PHÓ GIÁM ĐỐC SỞ DI SẢN", True),
        ("UBND TỈNH HOA SƠN", "BỔ NHIỆM", "GIÁM ĐỐC SỞ DI SẢN", True),
        ("BAN CHẤP HÀNH\nTỈNH ỦY HOA SƠN", "HỖ TRỢ LÀNG NGHỀ", "TỈNH ỦY HOA SƠN", False),
    ],
)
def test_a_place_in_the_head_is_no_authority(head: str, subject: str, line: str, goes_on: bool) -> None:  # noqa: FBT001
    """On a page: the title may name what the head names, and the authority's own line is a body's whole name."""
    assert continues_title([centred(subject)], centred(line), own_names(lines(head))) is goes_on


@pytest.mark.parametrize(
    ("key", "above", "line", "ahead", "expected"),
    [
        ("QD", "Về việc giao đất", "GIÁM ĐỐC SỞ DI SẢN", ["Căn cứ Luật Đất đai;"], True),
        ("QD", "Về việc giao đất", "SỞ DI SẢN", ["TỈNH HOA SƠN", "Căn cứ Luật Đất đai;"], True),
        ("QD", "Về việc giao đất của", "GIÁM ĐỐC SỞ DI SẢN", ["Căn cứ Luật Đất đai;"], False),
        ("QD", "Về việc giao đất", "Giám đốc Sở Di sản", ["Căn cứ Luật Đất đai;"], False),
        ("QD", "Về việc giao đất", "LÀNG NGHỀ", ["Căn cứ Luật Đất đai;"], False),
        ("QD", "Về việc giao đất", "GIÁM ĐỐC SỞ DI SẢN", ["Điều 1. Giao đất"], False),
        ("QD", "Về việc giao đất", "GIÁM ĐỐC SỞ DI SẢN", [], False),
        ("BC", "Về việc giao đất", "GIÁM ĐỐC SỞ DI SẢN", ["Căn cứ Luật Đất đai;"], False),
    ],
)
def test_enacts(key: str, above: str, line: str, ahead: list[str], expected: bool) -> None:  # noqa: FBT001
    assert enacts(key, lines(above)[0], lines(line)[0], lines(*ahead) if ahead else []) is expected


@pytest.mark.parametrize(
    ("line", "below", "expected"),
    [
        ("CỦA BAN THƯỜNG VỤ TỈNH ỦY", "về công tác cán bộ", True),
        ("CỦA BÍ THƯ TỈNH ỦY", "về công tác cán bộ", True),
        ("CỦA BAN THƯỜNG VỤ TỈNH ỦY", "Kính gửi: Các huyện ủy", False),
        ("CỦA LÀNG NGHỀ", "về công tác cán bộ", False),
        ("Của Ban Thường vụ Tỉnh ủy", "về công tác cán bộ", False),
        ("BAN THƯỜNG VỤ TỈNH ỦY", "về công tác cán bộ", False),
    ],
)
def test_names_author(line: str, below: str, expected: bool) -> None:  # noqa: FBT001
    assert names_author(lines(line)[0], lines(below)) is expected
    assert names_author(lines(line)[0], []) is False


@pytest.mark.parametrize(
    ("text", "main", "prose"),
    [
        ("Kính gửi: Sở Y tế", True, False),
        ("Căn cứ Luật Đất đai", True, False),
        ("Thực hiện Công văn số 12", False, True),
        ("thực hiện kế hoạch", False, False),
    ],
)
def test_openers(text: str, main: bool, prose: bool) -> None:  # noqa: FBT001
    line = lines(text)[0]
    assert opens_main(line) is main
    assert opens_prose(line) is prose
