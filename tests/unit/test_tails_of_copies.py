"""Closings as copies print them: lists without dashes, positions that wrap, marks of Markdown."""

import pytest

from vnadmin_parse import parse_text
from vnadmin_parse.grammar.filing import filing_of
from vnadmin_parse.grammar.wraps import with_wrapped_authorities
from vnadmin_parse.read.plain_repairs import mended_text
from vnadmin_parse.text import Text, lines_of

HEAD = (
    "UBND TỈNH HOA SƠN\nSỞ DI SẢN\nSố: 5/SDS-VP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Hoa Sơn, ngày 5 tháng 6 năm 2026\nKính gửi: Các xã.\nĐề nghị các xã rà soát./.\n"
)
SIGNED = "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLục Thị Thước\n"
LISTED = [("Như trên", None), ("UBND tỉnh", "để b/c"), ("Sở Nội vụ", None), ("VT, TH", None)]


def recipients_of(tail: str) -> list[tuple[str, str | None]]:
    """Read the recipients behind an invented letter."""
    return [(one.text, one.note) for one in parse_text(HEAD + tail).recipients]


@pytest.mark.parametrize(
    "listed",
    [
        "Nơi nhận: Như trên; UBND tỉnh (để b/c); Sở Nội vụ; Lưu: VT, TH.\n",
        "Nơi nhận:\nNhư trên; UBND tỉnh (để b/c); Sở Nội vụ; Lưu: VT, TH.\n",
        "Nơi nhận: - Như trên; - UBND tỉnh (để b/c); - Sở Nội vụ; - Lưu: VT, TH.\n",
        "Nơi nhận:\nNhư trên,\nUBND tỉnh (để b/c),\nSở Nội vụ,\nLưu: VT, TH.\n",
    ],
)
def test_lists_without_dashes_or_on_one_line(listed: str) -> None:
    """A semicolon ends an item where no dash begins one."""
    assert recipients_of(listed + SIGNED) == LISTED


def test_semicolons_behind_a_colon_end_no_item() -> None:
    """`VPCP: …; …` is one item."""
    assert recipients_of(f"Nơi nhận:\nNhư trên;\nVPCP: BTCN, các PCN; Trợ lý Thủ tướng;\nLưu: VT.\n{SIGNED}") == [
        ("Như trên", None), ("VPCP: BTCN, các PCN; Trợ lý Thủ tướng", None), ("VT", None),
    ]  # fmt: skip


def test_a_lone_comma_at_a_line_s_end_ends_no_item() -> None:
    """The other items have no stop at all."""
    assert recipients_of(f"Nơi nhận:\nUBND tỉnh\nVPCP: BTCN, các Vụ,\nCục, Công báo (để biết)\nSở Y tế\nLưu: VT\n{SIGNED}") == [
        ("UBND tỉnh", None), ("VPCP: BTCN, các Vụ, Cục, Công báo", "để biết"), ("Sở Y tế", None), ("VT", None),
    ]  # fmt: skip


def test_a_long_list_without_dashes_opens_the_closing() -> None:
    """Its filing line and the signature stand too far to be seen from `Nơi nhận`."""
    names = [f"Sở {letter}" for letter in "ABCDEGHIKLMNOPQ"]
    document = parse_text(HEAD + "Nơi nhận:\n" + "".join(f"{name};\n" for name in names) + "Lưu: VT.\n" + SIGNED)
    assert [one.text for one in document.recipients] == [*names, "VT"]
    assert [part.text for part in document.body] == ["Đề nghị các xã rà soát./."]


def test_an_item_without_a_dash_beside_the_position() -> None:
    """Only capitals that can be nothing else are cut off."""
    tail = "Nơi nhận:\nNhư trên;\nKT. TRƯỞNG PHÒNG\nCác khoa (để biết); PHÓ TRƯỞNG PHÒNG\nSinh viên;\nLưu: VT.\nLục Thị Thước\n"
    document = parse_text(HEAD + tail)
    assert [(one.authority, one.position) for one in document.signers] == [("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")]
    assert ("Các khoa", "để biết") in [(one.text, one.note) for one in document.recipients]


@pytest.mark.parametrize(
    ("printed", "position"),
    [("CHÁNH VĂN\nPHÒNG", "CHÁNH VĂN PHÒNG"), ("PHÓ GIÁM\nĐỐC", "PHÓ GIÁM ĐỐC"), ("PHÓ CHỦ\nTỊCH", "PHÓ CHỦ TỊCH")],
)
def test_positions_that_wrap(printed: str, position: str) -> None:
    """The upper line alone looks like a name."""
    document = parse_text(f"{HEAD}Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTL. GIÁM ĐỐC\n{printed}\nLục Thị Thước\n")
    assert [(one.position, one.full_name) for one in document.signers] == [(position, "Lục Thị Thước")]


@pytest.mark.parametrize("raw", ["GIÁM ĐỐC\nSỞ Y TẾ", "CHÁNH VĂN\n\nPHÒNG", "Chánh Văn\nphòng", "LỤC VĂN\nPHÒNG"])
def test_lines_that_are_no_wrapped_position(raw: str) -> None:
    """A position of its own, a blank line, small letters, a name."""
    lines = lines_of(raw)
    assert with_wrapped_authorities(Text(raw, lines), lines) == lines


def test_copies_behind_each_unit_are_no_part_of_its_name() -> None:
    """`2b` behind every unit of one filing line."""
    assert filing_of("VT (2b), BTC (2b), BNV (2b)").units == ("VT", "BTC", "BNV")
    assert filing_of("VT, TH (Thước), NC (2)").units[:1] == ("VT",)


def test_marks_of_markdown_are_taken_out_and_told() -> None:
    """A lone pair stays, and so do the stars of a Party head and of a product."""
    raw = "**UBND XÃ VÂN KHÊ**\n\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n\nSố: 5/QĐ-UBND\n\n## QUYẾT ĐỊNH\n\n**Điều 1.** Phê duyệt phương án.\n"
    document = parse_text(raw)
    assert document.document_type is not None
    assert (document.header.issuing_body, document.document_type.name) == ("UBND XÃ VÂN KHÊ", "Quyết định")
    assert [(part.label, part.text) for part in document.body] == [("Điều 1", "Phê duyệt phương án.")]
    assert [problem.message for problem in document.problems if problem.code == "text.repaired"] == [
        "Marks of Markdown around words and before headings were taken out."
    ]
    for kept in ("Giá **tạm tính** là 5 ** 2.\n", "***\n*\n# ghi chú\n", "2**3 4**5 6**7 8\n"):
        assert mended_text(kept).text == kept
