"""The block that authenticates a consolidated text, from plain lines of invented documents."""

from __future__ import annotations

import pytest

from vnadmin_parse import parse_text
from vnadmin_parse.grammar.authentication import Authentication, authenticated
from vnadmin_parse.header_records import Header
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Text, lines_of

BLOCK = "XÁC THỰC VĂN BẢN HỢP NHẤT\nSố: 12/VBHN-BDSLN\nHà Nội, ngày 05 tháng 3 năm 2031\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nLê Văn Tám"


def read(raw: str, head: Header | None = None) -> Authentication | None:
    lines = lines_of(raw)
    return authenticated(Text(raw, lines), lines, head or Header())


def shown(header: Header) -> tuple[str | None, str | None, str | None, str | None]:
    code, issued = header.code, header.issued
    return header.issuing_body, code.text if code else None, header.place, issued.iso if issued else None


@pytest.mark.parametrize(
    ("above", "body"),
    [
        ("BỘ DI SẢN\n", "BỘ DI SẢN"),
        ("BỘ DI SẢN\n-------\n", "BỘ DI SẢN"),
        ("BỘ DI SẢN ", "BỘ DI SẢN"),
        ("VĂN PHÒNG CHÍNH PHỦ\nBỘ DI SẢN\n", "BỘ DI SẢN"),
        ("Bộ trưởng chịu trách nhiệm thi hành./.\n", None),
        ("CỘNG HÒA\n", None),
        ("", None),
    ],
)
def test_body_code_place_and_date_stand_in_the_block(above: str, body: str | None) -> None:
    found = read(above + BLOCK)
    assert found is not None
    assert shown(found.header) == (body, "12/VBHN-BDSLN", "Hà Nội", "2031-03-05")


def test_each_line_that_is_read_is_claimed_once() -> None:
    raw = "BỘ DI SẢN\n" + BLOCK
    found = read(raw)
    assert found is not None
    claimed = [(raw[slice(*claim.span)], claim.kind) for claim in found.findings.claims]
    assert claimed == [
        ("BỘ DI SẢN", BlockKind.ISSUING_BODY),
        ("Số: 12/VBHN-BDSLN", BlockKind.CODE),
        ("Hà Nội, ngày 05 tháng 3 năm 2031", BlockKind.PLACE_DATE),
    ]
    assert found.findings.problems == ()


def test_the_first_code_and_the_first_date_hold() -> None:
    found = read("BỘ DI SẢN " + BLOCK + "\nSố: 99/VBHN-XYZ\nHuế, ngày 06 tháng 3 năm 2031")
    assert found is not None
    assert shown(found.header) == ("BỘ DI SẢN", "12/VBHN-BDSLN", "Hà Nội", "2031-03-05")


def test_what_is_blank_is_a_problem() -> None:
    found = read("XÁC THỰC VĂN BẢN HỢP NHẤT\nSố:     /VBHN-BDSLN\nHà Nội, ngày     tháng 3 năm 2031\n")
    assert found is not None
    assert [problem.code for problem in found.findings.problems] == ["code.number-blank", "date.blank"]


def test_what_the_first_page_says_stays() -> None:
    known = read("XÁC THỰC VĂN BẢN HỢP NHẤT", Header(issuing_body="CHÍNH PHỦ", place="Huế"))
    assert known is not None
    assert shown(known.header) == ("CHÍNH PHỦ", None, "Huế", None)


@pytest.mark.parametrize("raw", ["", "BỘ TRƯỞNG\nLê Văn Tám", "Việc xác thực văn bản hợp nhất do Bộ thực hiện"])
def test_no_heading_is_no_block(raw: str) -> None:
    assert read(raw) is None


def test_a_consolidated_text_takes_its_code_from_its_end() -> None:
    articles = "".join(f"Điều {n}. Hộ sản xuất\nHộ sản xuất giấy dó nhóm {n} được hỗ trợ kinh phí theo quy định.\n" for n in range(2, 40))
    document = parse_text(
        "NGHỊ ĐỊNH\nQuy định về bảo tồn nghề giấy dó\n\nCăn cứ Luật Di sản văn hóa ngày 29 tháng 6 năm 2031;\n\nĐiều 1. Phạm vi điều chỉnh\n"
        "Nghị định này quy định việc bảo tồn nghề giấy dó.\n"
        + articles
        + "Điều 40. Hiệu lực\nNghị định này có hiệu lực từ ngày 01 tháng 7 năm 2031./.\n\n"
        "BỘ DI SẢN\n" + BLOCK + "\n"
    )
    assert shown(document.header) == ("BỘ DI SẢN", "12/VBHN-BDSLN", "Hà Nội", "2031-03-05")


def test_the_heading_may_share_its_row_with_the_body() -> None:
    text = "BỘ DI SẢN\nNGHỊ ĐỊNH\nVề phí\nĐiều 1. Phí\nPhí là tiền.\nBỘ DI SẢN          " + BLOCK
    document = parse_text(text)
    assert document.header.code is not None
    assert (document.header.issuing_body, document.header.code.text) == ("BỘ DI SẢN", "12/VBHN-BDSLN")
    assert [(signer.position, signer.full_name) for signer in document.signers] == [("THỨ TRƯỞNG", "Lê Văn Tám")]
