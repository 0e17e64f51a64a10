"""Attached parts of invented documents."""

from __future__ import annotations

import pytest

from vnadmin_parse import parse_text
from vnadmin_parse.grammar.appendices import read_appendices
from vnadmin_parse.grammar.appendix_labels import opening
from vnadmin_parse.places import Box, Span
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Column, Line, Text, lines_of

POINTER = "(Kèm theo Quyết định số 12/QĐ-SYT ngày 05 tháng 01 năm 2024 của Sở Y tế)\n"
STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
ROWS = "1. Máy thở\n2. Máy đo\n3. Giường bệnh\n4. Xe cứu thương\n"


def parts(raw: str) -> list[tuple[str, str | None]]:
    lines = lines_of(raw)
    return [(found.label, found.title) for found in read_appendices(Text(raw, lines), lines).appendices]


CASES = (
    ("label, title, pointer", "PHỤ LỤC I\nDANH MỤC THIẾT BỊ\n" + POINTER + ROWS, [("Phụ lục I", "DANH MỤC THIẾT BỊ")]),
    ("number under the pointer", "PHỤ LỤC\n" + POINTER + "Phụ lục III\nDANH MỤC THIẾT BỊ\n" + ROWS, [("Phụ lục", "DANH MỤC THIẾT BỊ")]),
    ("title over two lines", "PHỤ LỤC\nDANH MỤC THIẾT BỊ\nCẦN MUA SẮM\n" + POINTER, [("Phụ lục", "DANH MỤC THIẾT BỊ CẦN MUA SẮM")]),
    ("title behind the pointer", "PHỤ LỤC\n" + POINTER + "DANH MỤC THIẾT BỊ\n" + ROWS, [("Phụ lục", "DANH MỤC THIẾT BỊ")]),
    ("title in small letters over the pointer", "Phụ lục 01\nDanh mục thiết bị\n" + POINTER, [("Phụ lục 01", "Danh mục thiết bị")]),
    ("title on the label's line", "Phụ lục 2: DANH SÁCH ĐƠN VỊ\n" + ROWS, [("Phụ lục 2", "DANH SÁCH ĐƠN VỊ")]),
    (
        "title and pointer on the label's line",
        "Phụ lục I DANH SÁCH ĐƠN VỊ (Kèm theo Quyết định số 12/QĐ-SYT ngày 5/1/2024)\n" + ROWS,
        [("Phụ lục I", "DANH SÁCH ĐƠN VỊ")],
    ),
    (
        "pointer on the label's line",
        "Phụ lục I (Kèm theo Quyết định số 12/QĐ-SYT ngày 5/1/2024)\nDANH SÁCH ĐƠN VỊ\n" + ROWS,
        [("Phụ lục I", "DANH SÁCH ĐƠN VỊ")],
    ),
    (
        "pointer on the line of a part without a label",
        "DANH SÁCH ĐƠN VỊ (Kèm theo Quyết định số 12/QĐ-SYT ngày 5/1/2024)\n" + ROWS,
        [("Danh sách", "DANH SÁCH ĐƠN VỊ")],
    ),
    (
        "title behind the pointer on its line",
        "PHỤ LỤC\n(Kèm theo Quyết định số 12/QĐ-SYT ngày 5/1/2024) DANH MỤC THIẾT BỊ\nCẦN MUA SẮM\n" + ROWS,
        [("Phụ lục", "DANH MỤC THIẾT BỊ CẦN MUA SẮM")],
    ),
    ("no title", "PHỤ LỤC III\n" + POINTER + "Nội dung chi tiết như sau:\n", [("Phụ lục III", None)]),
    ("several", "PHỤ LỤC I\nA B C\n" + ROWS + "PHỤ LỤC II\nD E G\n" + ROWS, [("Phụ lục I", "A B C"), ("Phụ lục II", "D E G")]),
    ("forms of an appendix", "PHỤ LỤC\n" + POINTER + ROWS + "Mẫu số 01\n" + STATE + "ĐƠN ĐỀ NGHỊ\n" + ROWS, [("Phụ lục", None), ("Mẫu số 01", "ĐƠN ĐỀ NGHỊ")]),
    (
        "a list of forms is not the forms",
        "PHỤ LỤC\n" + POINTER + "Mẫu số 01\nĐơn đề nghị\nMẫu số 02\nTờ khai\nMẫu số 01\nĐƠN ĐỀ NGHỊ\n" + ROWS + "Mẫu số 02\nTỜ KHAI\n" + ROWS,
        [("Phụ lục", None), ("Mẫu số 01", "ĐƠN ĐỀ NGHỊ"), ("Mẫu số 02", "TỜ KHAI")],
    ),
    ("the number in the amended act", "PHỤ LỤC\n" + POINTER + "Phụ lục VI\nCHU KỲ KIỂM TRA\n" + ROWS, [("Phụ lục", "CHU KỲ KIỂM TRA")]),
    (
        "a collective heading",
        "PHỤ LỤC\n" + POINTER + "Phụ lục I\nDANH MỤC A\n" + ROWS + "Phụ lục II\nDANH MỤC B\n" + ROWS,
        [("Phụ lục I", "DANH MỤC A"), ("Phụ lục II", "DANH MỤC B")],
    ),
    ("a running label", "PHỤ LỤC I\nDANH MỤC A\n" + ROWS + "PHỤ LỤC I\n" + ROWS, [("Phụ lục I", "DANH MỤC A")]),
    ("form with number of its own", "Mẫu số 02/TTr-XD\nTỜ TRÌNH\n" + ROWS, [("Mẫu số 02/TTr-XD", "TỜ TRÌNH")]),
    ("enclosure", "ỦY BAN NHÂN DÂN\nXÃ BÌNH MINH\n" + STATE + "QUY CHẾ\nLàm việc của Ủy ban nhân dân xã\n" + POINTER + "Chương I\nQUY ĐỊNH CHUNG\n", [("Quy chế", "Làm việc của Ủy ban nhân dân xã")]),
    ("enclosure with its title on one line", STATE + "QUY CHẾ HOẠT ĐỘNG\n" + POINTER, [("Quy chế", "HOẠT ĐỘNG")]),
    (
        "several lists, each over its pointer",
        "DANH SÁCH HỘI ĐỒNG\n" + POINTER + ROWS + ROWS + "DANH SÁCH TỔ THƯ KÝ\n" + POINTER + ROWS,
        [("Danh sách", "DANH SÁCH HỘI ĐỒNG"), ("Danh sách", "DANH SÁCH TỔ THƯ KÝ")],
    ),
    ("a title that names another kind", STATE + "QUY CHẾ\nTHÔNG BÁO, BÁO CÁO\n" + POINTER, [("Quy chế", "THÔNG BÁO, BÁO CÁO")]),
    ("form", STATE + "ĐƠN XIN NGHỈ PHÉP\nKính gửi: Ban Giám đốc\n", [("Đơn xin nghỉ phép", None)]),
    ("list over its pointer", "DANH SÁCH THÀNH VIÊN TỔ CÔNG TÁC\n" + POINTER + ROWS, [("Danh sách", "DANH SÁCH THÀNH VIÊN TỔ CÔNG TÁC")]),
    ("two documents", STATE + "PHIẾU GHI Ý KIẾN\n" + ROWS + STATE + "QUYẾT ĐỊNH\nVề việc phê duyệt\n", [("Phiếu ghi ý kiến", None), ("Quyết định", "Về việc phê duyệt")]),
    (
        "enclosure of the Youth Union",
        "BAN CHẤP HÀNH TRUNG ƯƠNG\n***\nĐOÀN TNCS HỒ CHÍ MINH\nAn Lạc, ngày 05 tháng 01 năm 2024\nQUY ĐỊNH\nVề ban hành văn bản của các cấp\n\nĐiều 1. Phạm vi\n",
        [("Quy định", "Về ban hành văn bản của các cấp")],
    ),
    ("a subject in small letters over two lines", STATE + "QUY CHẾ\nVề quản lý và sử dụng tài sản công của các đơn vị sự nghiệp\nthuộc Sở Y tế\nĐiều 1. Phạm vi\n", [("Quy chế", "Về quản lý và sử dụng tài sản công của các đơn vị sự nghiệp thuộc Sở Y tế")]),
    ("a heading is no title", STATE + "KẾ HOẠCH SẮP XẾP\nI. HIỆN TRẠNG\n1. Các đơn vị\n", [("Kế hoạch", "SẮP XẾP")]),
    ("the Youth Union among others", "Đoàn TNCS Hồ Chí Minh\nHội Sinh viên Việt Nam\nKẾ HOẠCH\n", []),
    ("head of a form inside an appendix", "PHỤ LỤC I\n" + POINTER + "SỞ Y TẾ\n" + STATE + "THÔNG BÁO\n" + ROWS, [("Phụ lục I", "THÔNG BÁO")]),
    ("headings of an enclosure", STATE + "QUY CHẾ\n" + POINTER + "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n", [("Quy chế", None)]),
    ("the bare word in small letters", "Phụ lục\nNội dung chi tiết về việc khác.\n", []),
    ("a head without a type", STATE + "Kính gửi: Sở Y tế\n" + ROWS, []),
    ("nothing attached", "Số điện thoại liên hệ: 0901234567\nhttps://example.vn\n", []),
    ("mentions", "Chi tiết tại Phụ lục I.\nPhụ lục II kèm theo Thông tư này.\nMẫu dấu của đơn vị\nBiểu quyết thông qua\n", []),
)  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_labels_and_titles(raw: str, expected: list[tuple[str, str | None]]) -> None:
    assert parts(raw) == expected


def at(body: str, page: int, y0: float, offset: int, **shape: object) -> Line:
    span = Span(offset, offset + len(body))
    return Line(span, body, body, page=page, box=Box(85, y0, 300, y0 + 12), **{"reach": 0.5, **shape})


def test_the_page_is_the_labels() -> None:
    lines = [at("PHỤ LỤC I", 3, 400, 0), at("DANH MỤC", 4, 80, 20), at("PHỤ LỤC II", 4, 750, 40), at("1. Máy thở", 5, 80, 60)]
    found = read_appendices(Text("", ()), lines).appendices
    assert [(part.label, part.page, part.span) for part in found] == [("Phụ lục I", 3, Span(0, 28)), ("Phụ lục II", 4, Span(40, 70))]


def test_an_enclosure_begins_with_its_head() -> None:
    rows = [
        ("UBND XÃ BÌNH MINH", Column.LEFT),
        ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", Column.RIGHT),
        ("Độc lập - Tự do - Hạnh phúc", Column.RIGHT),
    ]
    lines = [at(body, 2, 80 + 14 * n, 40 * n, column=column) for n, (body, column) in enumerate(rows)]
    found = read_appendices(Text("", ()), [*lines, at("KẾ HOẠCH", 2, 140, 200)]).appendices
    assert [(part.label, part.page, part.span.start) for part in found] == [("Kế hoạch", 2, 0)]


def test_a_heading_at_the_top_of_a_new_page_names_a_part() -> None:
    lines = [at("Số điện thoại: 0901234567", 1, 700, 0), at("DANH SÁCH CÁN BỘ", 2, 80, 40), at("1. Lê Văn Tám", 2, 100, 60)]
    assert [part.label for part in read_appendices(Text("", ()), lines).appendices] == ["Danh sách"]
    assert opening(lines[1:], 0, is_inside=False) is None


SIGNED = "Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn Tám\n"
ARTICLES = "Điều 1. Phạm vi\nQuy chế này áp dụng cho các đơn vị.\nĐiều 2. Hiệu lực\nTừ ngày ký.\n"


@pytest.mark.parametrize(
    ("attached", "expected"),
    [
        ("QUY CHẾ\nVề văn thư, lưu trữ\n" + ARTICLES, [("Quy chế", "Về văn thư, lưu trữ", None, 4)]),
        ("QUY CHẾ VĂN THƯ\n" + ARTICLES, [("Quy chế", "VĂN THƯ", None, 4)]),
        ("SỞ Y TẾ\n-----\nQUY CHẾ\nVề văn thư\n" + ARTICLES, [("Quy chế", "Về văn thư", None, 4)]),
        (STATE + "QUY CHẾ\nVăn thư, lưu trữ\n\n" + ARTICLES, [("Quy chế", "Văn thư, lưu trữ", "Quy chế", 4)]),
        ("Nội dung khác.\nQUY CHẾ\nVề văn thư\n" + ARTICLES, []),
        ("SỞ Y TẾ\nPHÒNG TỔ CHỨC\nNội dung\nQUY CHẾ\n" + ARTICLES, []),
    ],
    ids=["type and subject", "type in its title", "issuer and type", "own head", "not right behind", "not under the issuer"],
)
def test_a_document_that_begins_right_behind_the_signer_is_attached(
    attached: str, expected: list[tuple[str, str | None, str | None, int]]
) -> None:
    raw = STATE + "SỞ Y TẾ\nSố: 12/QĐ-SYT\nQUYẾT ĐỊNH\nBan hành Quy chế\nĐiều 1. Ban hành Quy chế.\nĐiều 2. Thi hành.\n" + SIGNED + attached
    document = parse_text(raw)
    assert [signer.full_name for signer in document.signers] == ["Lê Văn Tám"]
    found = [(part.label, part.title, part.document, part.body) for part in document.appendices]
    assert [
        (label, title, own.document_type.name if own and own.document_type else None, len(own.body if own else body))
        for label, title, own, body in found
    ] == expected


def test_a_bare_position_signs_where_an_attached_document_follows() -> None:
    raw = (
        STATE
        + "SỞ Y TẾ\nSố: 12/QĐ-SYT\nQUYẾT ĐỊNH\nBan hành Quy chế\nĐiều 1. Ban hành Quy chế.\nGIÁM ĐỐC\nLê Văn Tám\nQUY CHẾ\n"
        + ARTICLES
    )
    document = parse_text(raw)
    assert ([s.full_name for s in document.signers], [a.label for a in document.appendices]) == (["Lê Văn Tám"], ["Quy chế"])


def test_an_issuer_and_a_type_at_the_top_of_a_new_page_name_a_part() -> None:
    rows = [("Nội dung khác.", 1), ("UBND XÃ BÌNH MINH", 2), ("KẾ HOẠCH", 2), ("1. Nội dung", 2)]
    lines = [at(body, page, 80 + 14 * n, 40 * n) for n, (body, page) in enumerate(rows)]
    found = read_appendices(Text("", ()), lines).appendices
    assert [(part.label, part.page, part.span.start) for part in found] == [("Kế hoạch", 2, 40)]
    assert read_appendices(Text("", ()), [lines[0], *(at(row, 1, 80, 40) for row, _ in rows[1:])]).appendices == ()


def test_a_wrapped_line_is_no_label() -> None:
    lines = [at("theo biểu mẫu quy định tại", 1, 100, 0, reach=0.98), at("Phụ lục II", 1, 114, 40), at("của Thông tư", 1, 128, 60)]
    assert read_appendices(Text("", ()), lines).appendices == ()


@pytest.mark.parametrize(
    ("raw", "opens"), [("PHỤ LỤC I\nA B C\n" + POINTER, True), ("PHỤ LỤC I\nA B C\n1. Máy thở", False), (STATE + "QUY CHẾ", False)]
)
def test_before_the_closing_only_a_label_with_its_pointer_opens_a_part(raw: str, *, opens: bool) -> None:
    assert (opening(lines_of(raw), 0, is_inside=True) is not None) is opens


def test_claims_reach_from_label_to_label() -> None:
    raw = "PHỤ LỤC I\nA B C\n" + ROWS + "PHỤ LỤC II\n" + ROWS
    lines = lines_of(raw)
    claims = read_appendices(Text(raw, lines), lines).findings.claims
    assert [raw[slice(*claim.span)].split("\n")[0] for claim in claims] == ["PHỤ LỤC I", "PHỤ LỤC II"]
    assert claims[-1].span.end == len(raw.rstrip())
    assert {claim.kind for claim in claims} == {BlockKind.APPENDIX}


def test_the_lines_of_a_document_with_a_head_of_its_own_are_handed_on() -> None:
    raw = STATE + "QUY CHẾ\n" + POINTER + "Điều 1. Phạm vi\nPHỤ LỤC I\n" + STATE + "ĐƠN ĐỀ NGHỊ\n"
    lines = lines_of(raw)
    assert read_appendices(Text(raw, lines), lines).enclosed == (lines[:5], ())


@pytest.mark.parametrize(
    ("raw", "body"),
    [
        ("PHỤ LỤC I\nDANH MỤC THIẾT BỊ\n" + POINTER + ROWS, ["1", "2", "3", "4"]),
        ("PHỤ LỤC I\n" + POINTER + "DANH MỤC THIẾT BỊ\n" + ROWS, ["1", "2", "3", "4"]),
        ("PHỤ LỤC I\nDANH MỤC THIẾT BỊ\n(Kèm theo Quyết định số 12/QĐ-SYT\ncủa Sở Y tế)\n" + ROWS, ["1", "2", "3", "4"]),
        ("PHỤ LỤC I\nDANH MỤC THIẾT BỊ\n" + ROWS + "PHỤ LỤC II\nA B C\n5. Máy in", ["1", "2", "3", "4", "5"]),
        ("PHỤ LỤC I\nDANH MỤC THIẾT BỊ", []),
    ],
)
def test_what_stands_below_title_and_pointer_is_the_body(raw: str, body: list[str]) -> None:
    parts = parse_text("Số: 12/QĐ-SYT\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n" + raw).appendices
    assert [division.label for part in parts for division in part.body] == body


def test_a_document_that_is_attached_has_the_body_itself() -> None:
    raw = "QUY CHẾ\nHoạt động của Hội đồng\n(Ban hành kèm theo Quyết định số 12/QĐ-SYT)\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n" + ROWS
    [part] = parse_text("Số: 12/QĐ-SYT\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n" + STATE + raw).appendices
    assert part.body == ()
    assert part.document is not None
    assert [division.label for division in part.document.body][:2] == ["Chương I", "Điều 1"]
