"""Nơi nhận of invented documents."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from attrs import evolve

from vnadmin_parse import parse_text
from vnadmin_parse.grammar.recipients import Recipients, read_recipients
from vnadmin_parse.places import Box, Span
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Line, Text, lines_of


def read(raw: str) -> Recipients:
    lines = lines_of(raw)
    return read_recipients(Text(raw, lines), lines)


def listed(raw: str) -> list[tuple[str, str | None]]:
    return [(found.text, found.note) for found in read(raw).recipients if not found.is_filing]


def placed(*rows: tuple[str, float, float]) -> tuple[Text, list[Line]]:
    """Make lines of one page from (text, x0, y0); a letter is 6 points wide, a line 12 high."""
    lines: list[Line] = []
    at = 0
    for body, x0, y0 in rows:
        span = Span(at, at + len(body))
        lines.append(Line(span, body, body, page=1, box=Box(x0, y0, x0 + 6 * len(body), y0 + 12), size=12))
        at = span.end + 1
    return Text("\n".join(row[0] for row in rows), tuple(lines)), lines


LISTS = (
    ("dashes", "- Như trên;\n- Sở Tài chính;", [("Như trên", None), ("Sở Tài chính", None)]),
    ("dashes without blanks", "-Như trên;\n–Sở Tài chính;", [("Như trên", None), ("Sở Tài chính", None)]),
    ("no dashes", "Như trên;\nSở Tài chính;", [("Như trên", None), ("Sở Tài chính", None)]),
    ("no dashes, no stops", "Như trên\nSở Tài chính", [("Như trên", None), ("Sở Tài chính", None)]),
    ("commas of the Party", "- Thường trực Tỉnh ủy (để b/c),\n- Các huyện ủy,", [("Thường trực Tỉnh ủy", "để b/c"), ("Các huyện ủy", None)]),
    ("folded on one row", "- Như trên; - Sở Y tế; - Công báo;", [("Như trên", None), ("Sở Y tế", None), ("Công báo", None)]),
    ("wrapped", "- Sở Y tế các tỉnh, thành phố trực thuộc (để\nphối hợp);", [("Sở Y tế các tỉnh, thành phố trực thuộc", "để phối hợp")]),
    ("wrapped behind a comma", "- Các bộ: Tài chính, Y tế,\nNội vụ;", [("Các bộ: Tài chính, Y tế, Nội vụ", None)]),
    ("a group goes on", "- VPCP: BTCN, các PCN;\nCổng TTĐT;", [("VPCP: BTCN, các PCN; Cổng TTĐT", None)]),
    ("last item without its dash", "- Như trên;\nCông báo;", [("Như trên", None), ("Công báo", None)]),
    ("nested", "- Các đơn vị:\n+ Phòng Kinh tế;\n+ Phòng Văn hóa;", [("Các đơn vị", None), ("Phòng Kinh tế", None), ("Phòng Văn hóa", None)]),
    ("note behind the stop", "- Thường trực Thành ủy; (để b/c)", [("Thường trực Thành ủy", "để b/c")]),
    ("note behind a colon", "- Giám đốc Sở: báo cáo;", [("Giám đốc Sở", "báo cáo")]),
    ("a name behind a colon is no note", "- Phó Giám đốc: ông Lê Văn Tám;", [("Phó Giám đốc: ông Lê Văn Tám", None)]),
    ("note on a line of its own", "- Sở Y tế\n(để báo cáo)", [("Sở Y tế", "để báo cáo")]),
    ("a bracket that nothing opens", "- Như trên)", [("Như trên)", None)]),
    ("a number alone", "- Sở Y tế\n12", [("Sở Y tế", None)]),
    ("an office in small letters behind an open item", "- Sở Y tế\nChủ tịch UBND tỉnh;", [("Sở Y tế Chủ tịch UBND tỉnh", None)]),
    ("body in brackets", "- Cục Kiểm tra văn bản (Bộ Tư pháp);", [("Cục Kiểm tra văn bản", "Bộ Tư pháp")]),
    ("note that is not closed", "- Như trên (để b/c;", [("Như trên", "để b/c")]),
    ("dots only", "- Như trên;\n- ..............", [("Như trên", None)]),
    ("two bodies in one item", "- Công an xã; Trạm Y tế xã;", [("Công an xã; Trạm Y tế xã", None)]),
    ("dot bullets", ". Văn phòng Quốc hội\n. Công báo", [("Văn phòng Quốc hội", None), ("Công báo", None)]),
)  # fmt: skip


@pytest.mark.parametrize(("rows", "expected"), [case[1:] for case in LISTS], ids=[case[0] for case in LISTS])
def test_items(rows: str, expected: list[tuple[str, str | None]]) -> None:
    assert listed(f"Nơi nhận:\n{rows}\n- Lưu: VT.\n") == expected


@pytest.mark.parametrize("opener", ["Nơi nhận:", "Nơi nhận", "NƠI NHẬN:", "Nơi nhận :", "Nơi gửi:", "Noi nhận:"])
def test_openers(opener: str) -> None:
    assert listed(f"{opener}\n- Như trên;\n- Lưu VT.") == [("Như trên", None)]


def test_an_item_on_the_openers_line() -> None:
    assert listed("Nơi nhận: - Như trên;\n- Lưu VT.") == [("Như trên", None)]


@pytest.mark.parametrize(
    ("item", "meant"),
    [("Như trên", "addressees"), ("Như kính gửi", "addressees"), ("Như thành phần mời", "addressees"), ("Như Điều 2, 3", "articles"), ("Sở Y tế", None)],
)  # fmt: skip
def test_back_references(item: str, meant: str | None) -> None:
    assert read(f"Nơi nhận:\n- {item};\n- Lưu: VT.").recipients[0].refers_to == meant


def test_the_filing_line() -> None:
    filing = read("Nơi nhận:\n- Như trên;\n- Lưu: VT, TH (2) Hà").recipients[-1]
    assert (filing.is_filing, filing.text, filing.units, filing.drafter, filing.copies) == (True, "VT, TH", ("VT", "TH"), "Hà", 2)


def test_the_drafters_mark_under_the_list() -> None:
    filing = read("Nơi nhận:\n- Như trên;\n- Lưu: VT, TH.\nPL.(300)\nGIÁM ĐỐC\nLê Văn Tám").recipients[-1]
    assert (filing.units, filing.drafter, filing.copies) == (("VT", "TH"), "PL", 300)


def test_a_blank_filing_line_is_a_problem() -> None:
    found = read("Nơi nhận:\n- Như trên;\n- Lưu.\nBÍ THƯ\nLê Văn Tám")
    assert found.recipients[-1].text == ""
    assert [problem.code for problem in found.findings.problems] == ["recipients.filing-blank"]


SIGNED = (
    ("behind", "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn Tám"),
    ("before", "GIÁM ĐỐC\nLê Văn Tám\nNơi nhận:\n- Như trên;\n- Lưu: VT."),
    ("between", "Nơi nhận:\n- Như trên;\nGIÁM ĐỐC\n- Lưu: VT.\nLê Văn Tám"),
    ("on the rows, wide gap", "Nơi nhận:            GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.         Lê Văn Tám"),
    ("on the rows, one blank", "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\nLê Văn Tám"),
    ("before the dash", "Nơi nhận:\nGIÁM ĐỐC- Như trên;\n- Lưu: VT.\nLê Văn Tám"),
    ("no dashes", "Nơi nhận\nNhư trên\nLưu VT\nGIÁM ĐỐC\nLê Văn Tám"),
)


@pytest.mark.parametrize("raw", [case[1] for case in SIGNED], ids=[case[0] for case in SIGNED])
def test_the_signature_is_left_over(raw: str) -> None:
    found = read(raw)
    assert [recipient.text for recipient in found.recipients] == ["Như trên", "VT"]
    assert [line.text for line in found.rest] == ["GIÁM ĐỐC", "Lê Văn Tám"]


def test_a_mark_at_the_end_of_the_filing_line_is_the_signatures() -> None:
    found = read("Nơi nhận: KT. TRƯỞNG PHÒNG\n- Sinh viên;  PHÓ TRƯỞNG PHÒNG\n- Lưu: KT. (đã ký)\nLê Văn Tám")
    assert [line.text for line in found.rest] == ["KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG", "(đã ký)", "Lê Văn Tám"]


def test_columns_of_a_page_tell_the_signature_from_the_list() -> None:
    text, lines = placed(
        ("Nơi nhận:", 85, 100), ("Giám đốc", 400, 100), ("- Phó Giám đốc", 85, 114), ("Lê Văn Tám", 85, 128), ("- Lưu: VT.", 85, 142),
        ("Trần Thị Bê", 390, 200),
    )  # fmt: skip
    found = read_recipients(text, lines)
    assert [recipient.text for recipient in found.recipients] == ["Phó Giám đốc Lê Văn Tám", "VT"]
    assert [line.text for line in found.rest] == ["Giám đốc", "Trần Thị Bê"]


def notes(rows: Sequence[tuple[str, float, float]]) -> list[tuple[str, str | None]]:
    text, lines = placed(("Nơi nhận:", 85, 100), *rows, ("- Lưu: VT.", 85, 170), ("GIÁM ĐỐC", 450, 100), ("Lê Văn Tám", 450, 200))
    return [(found.text, found.note) for found in read_recipients(text, lines).recipients if not found.is_filing]


def test_a_note_beside_an_item_is_its_own() -> None:
    rows = [("- Tỉnh đoàn;", 85, 114), ("- Đảng ủy xã;", 85, 128), ("(để b/c)", 260, 128)]
    assert notes(rows) == [("Tỉnh đoàn", None), ("Đảng ủy xã", "để b/c")]


def test_a_note_between_two_items_is_of_both() -> None:
    rows = [("- Tỉnh đoàn;", 85, 114), ("- Đảng ủy xã;", 85, 128), ("- Các chi đoàn;", 85, 142), ("(để b/c)", 260, 121)]
    assert notes(rows) == [("Tỉnh đoàn", "để b/c"), ("Đảng ủy xã", "để b/c"), ("Các chi đoàn", None)]


def test_what_stands_above_the_opener_is_not_listed() -> None:
    text, lines = placed(("Nơi nhận:", 85, 100), ("- Lưu: VT, NC", 85, 114), ("hồ sơ có liên quan)", 200, 80), ("GIÁM ĐỐC", 400, 100))
    found = read_recipients(text, lines)
    assert [recipient.text for recipient in found.recipients] == ["VT, NC"]


def test_no_list_is_a_problem_but_in_laws() -> None:
    assert [problem.code for problem in read("GIÁM ĐỐC\nLê Văn Tám").findings.problems] == ["recipients.none"]
    law = "Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV thông qua ngày 27 tháng 6 năm 2025.\nCHỦ TỊCH QUỐC HỘI"
    assert read(law).findings.problems == ()
    assert read("").findings.problems == ()


def test_claims_cover_the_list_once() -> None:
    raw = "Nơi nhận: GIÁM ĐỐC\n- Như trên; - Sở Y tế;\n- Lưu: VT.\nLê Văn Tám"
    claims = read(raw).findings.claims
    assert [raw[slice(*claim.span)] for claim in claims] == ["Nơi nhận:", "- Như trên;", "- Sở Y tế;", "- Lưu: VT."]
    assert {claim.kind for claim in claims} == {BlockKind.RECIPIENTS}


def test_a_comma_ends_no_item_of_a_list_with_semicolons() -> None:
    text, lines = placed(
        ("Nơi nhận:", 85, 600), ("- Như trên;", 85, 615), ("- VPCP: BTCN, các PCN, các Vụ,", 85, 630), ("Cục, Công báo;", 85, 645), ("- Lưu: VT.", 85, 660)
    )  # fmt: skip
    assert [one.text for one in read_recipients(text, lines).recipients] == ["Như trên", "VPCP: BTCN, các PCN, các Vụ, Cục, Công báo", "VT"]


def test_signed_in_brackets_is_no_note() -> None:
    text, lines = placed(
        ("Nơi nhận:", 85, 600), ("GIÁM ĐỐC", 360, 600), ("- Như trên;", 85, 615), ("- Các xã;", 85, 630), ("(đã ký)", 370, 630), ("- Lưu: VT.", 85, 645),
        ("Lục Văn Thước", 350, 660),
    )  # fmt: skip
    assert [(one.text, one.note) for one in read_recipients(text, lines).recipients] == [("Như trên", None), ("Các xã", None), ("VT", None)]


@pytest.mark.parametrize(
    "raw", ["Nơi nhận:\n- Sở Y tế;\nChủ tịch UBND tỉnh\n- Lưu: VT.", "Nơi nhận:\nChủ tịch UBND tỉnh\n- Sở Y tế;\n- Lưu: VT."]
)
def test_an_office_in_small_letters_behind_a_stop_is_the_signature(raw: str) -> None:
    found = read(raw)
    assert [recipient.text for recipient in found.recipients] == ["Sở Y tế", "VT"]
    assert [line.text for line in found.rest] == ["Chủ tịch UBND tỉnh"]


def test_a_note_on_another_page_is_of_the_last_item() -> None:
    text, lines = placed(("Nơi nhận:", 85, 700), ("- Sở Y tế;", 85, 714), ("(để b/c)", 260, 60), ("- Lưu: VT.", 85, 74))
    lines = [evolve(line, page=1 if n < 2 else 2) for n, line in enumerate(lines)]
    assert [(one.text, one.note) for one in read_recipients(text, lines).recipients] == [("Sở Y tế", "để b/c"), ("VT", None)]


def test_the_end_of_a_position_on_its_own_row_is_no_recipient() -> None:
    """A dump in columns whose rows of both cells do not meet."""
    raw = (
        "Trên đây là báo cáo của Văn phòng./.\nNơi nhận:" + " " * 31 + "TL. BỘ TRƯỞNG, CHỦ NHIỆM\n- Như trên;\n"
        + " " * 37 + "VỤ TRƯỞNG VỤ KHOA GIÁO - VĂN\n- Các sở (để b/c);\n- Lãnh đạo cơ quan;" + " " * 31 + "XÃ\n- Lưu: VT.\n\n"
        + " " * 48 + "Lê Văn Tám\n"
    )  # fmt: skip
    document = parse_text(raw)
    assert [recipient.text for recipient in document.recipients] == ["Như trên", "Các sở", "Lãnh đạo cơ quan", "VT"]
    assert [(s.position, s.full_name) for s in document.signers] == [("VỤ TRƯỞNG VỤ KHOA GIÁO - VĂN XÃ", "Lê Văn Tám")]


@pytest.mark.parametrize("row", ["- Như trên;" + " " * 48 + "ĐOÀN\n", "- Như trên;\n" + " " * 58 + "ĐOÀN\n"])
def test_the_end_of_an_authority_on_its_own_row_is_no_recipient(row: str) -> None:
    raw = (
        "Trên đây là báo cáo của Ban./.\n\nNơi nhận:" + " " * 31 + "TM. BAN BÍ THƯ TRUNG ƯƠNG\n" + row
        + "- Các tỉnh đoàn;" + " " * 37 + "BÍ THƯ THỨ NHẤT\n- Lưu: VT.\n\n" + " " * 48 + "Lê Văn Tám\n"
    )  # fmt: skip
    document = parse_text(raw)
    assert [recipient.text for recipient in document.recipients] == ["Như trên", "Các tỉnh đoàn", "VT"]
    assert [(s.authority, s.position) for s in document.signers] == [("TM. BAN BÍ THƯ TRUNG ƯƠNG ĐOÀN", "BÍ THƯ THỨ NHẤT")]


def test_a_dashed_item_in_capitals_below_an_authority_is_a_recipient() -> None:
    raw = (
        "Trên đây là báo cáo./.\n\nNơi nhận:"
        + " " * 31
        + "TM. BAN BÍ THƯ\n- ĐOÀN\n- Lưu: VT."
        + " " * 37
        + "BÍ THƯ\n\n"
        + " " * 48
        + "Lê Văn Tám\n"
    )
    assert [recipient.text for recipient in parse_text(raw).recipients] == ["ĐOÀN", "VT"]
