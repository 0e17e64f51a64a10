"""Heads that a plain text does not print in front."""

import pytest

from vnadmin_parse import parse_text
from vnadmin_parse.explain import explain
from vnadmin_parse.grammar.head_order import with_head_in_front
from vnadmin_parse.read.plain import read_text
from vnadmin_parse.text import lines_of

LEFT = "UBND TỈNH HOA SƠN\nSỞ DI SẢN VÀ LÀNG NGHỀ\nSố: 45/SDSLN-VP"
RIGHT = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHoa Sơn, ngày 05 tháng 6 năm 2026"
LETTER = "Kính gửi: Các xã, phường.\nĐề nghị các địa phương rà soát hiện vật./.\n"
TAIL = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n"
SIGNED = "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLục Thị Thước\n"


def header_of(raw: str) -> tuple[object, ...]:
    """Give what the head's two cells hold."""
    header = parse_text(raw).header
    code, issued = header.code, header.issued
    return header.supervising_body, header.issuing_body, code and code.text, header.place, issued and issued.iso


WHOLE = ("UBND TỈNH HOA SƠN", "SỞ DI SẢN VÀ LÀNG NGHỀ", "45/SDSLN-VP", "Hoa Sơn", "2026-06-05")


@pytest.mark.parametrize(
    "raw",
    [
        f"{LETTER}{TAIL}{SIGNED}{LEFT}\nV/v rà soát hiện vật\n{RIGHT}\n",
        f"{LETTER}{TAIL}{SIGNED}{RIGHT}\n{LEFT}\nV/v rà soát\nhiện vật\n",
        f"{LETTER}{TAIL}{SIGNED}{LEFT}\nV/v rà soát hiện vật\n{RIGHT}\nPHỤ LỤC\n(Kèm theo Công văn số 45/SDSLN-VP)\n1. Chuông\n",
        f"{LEFT}\nV/v rà soát hiện vật\n{LETTER}{TAIL}{RIGHT}\n{SIGNED}",
        f"{LEFT}\nV/v rà soát hiện vật\n{LETTER}{TAIL}{SIGNED}{RIGHT}\n",
    ],
)
def test_a_head_behind_the_list_or_the_signature(raw: str) -> None:
    """The table of the head at the end of a dump, or the right column behind the left one."""
    document = parse_text(raw)
    assert header_of(raw) == WHOLE
    assert document.header.subject == "rà soát hiện vật"
    assert [(one.authority, one.position, one.full_name) for one in document.signers] == [("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lục Thị Thước")]
    assert [one.text for one in document.recipients] == ["Như trên", "VT"]
    assert [one.text for one in document.addressees] == ["Các xã, phường"]


@pytest.mark.parametrize("joint", ["\n", "\n\n"])
def test_a_head_under_the_type(joint: str) -> None:
    """Where nothing else names a type below the head, the one above it is the document's."""
    raw = joint.join(("TỜ TRÌNH", "Về việc hỗ trợ giữ nghề gốm", *LEFT.splitlines(), *RIGHT.splitlines(), *LETTER.splitlines()))
    document = parse_text(raw)
    assert header_of(raw) == WHOLE
    assert document.document_type is not None
    assert (document.document_type.name, document.header.subject) == ("Tờ trình", "Về việc hỗ trợ giữ nghề gốm")


def test_the_lines_of_a_wrapped_body_and_the_prime_minister_are_of_the_head() -> None:
    """A university's name may look like an office without its mark, and an office may issue."""
    end = f"{TAIL}HIỆU TRƯỞNG\nMạc Văn Niên\nTRƯỜNG ĐẠI HỌC KỸ THUẬT\nVÀ NGHỀ GỐM HOA SƠN\nSố: 7/TB-ĐHG\n{RIGHT}\n"
    assert parse_text(f"THÔNG BÁO\nVề việc nghỉ học\nNhà trường thông báo.\n{end}").header.issuing_body == (
        "TRƯỜNG ĐẠI HỌC KỸ THUẬT VÀ NGHỀ GỐM HOA SƠN"
    )
    end = f"{TAIL}THỦ TƯỚNG\nMạc Văn Niên\nTHỦ TƯỚNG CHÍNH PHỦ\nSố: 7/CT-TTg\n{RIGHT}\n"
    assert parse_text(f"CHỈ THỊ\nVỀ GIỮ NGHỀ GỐM\nThời gian qua, nghề gốm suy giảm.\n{end}").header.issuing_body == "THỦ TƯỚNG CHÍNH PHỦ"


@pytest.mark.parametrize(
    "raw",
    [
        f"{LETTER}{TAIL}{SIGNED}{LEFT}\n{RIGHT}\nTỜ TRÌNH\nVề việc hỗ trợ\n",
        f"{LETTER}{TAIL}{SIGNED}Mẫu số 01\n{LEFT}\n{RIGHT}\n",
        f"{LEFT}\n{LETTER}{TAIL}{SIGNED}{RIGHT}\nĐƠN XIN NGHỈ HỌC\n",
        f"{LEFT}\n{LETTER}{TAIL}{SIGNED}UBND XÃ VÂN KHÊ\nSố: 3/UBND\n{RIGHT}\n",
        f"{LEFT}\n{RIGHT}\n{LETTER}{TAIL}{SIGNED}",
        "QUY CHẾ\nLàm việc\nĐiều 1. Quy chế này áp dụng trên lãnh thổ nước\nCộng hòa xã hội chủ nghĩa Việt Nam.\n",
        f"Nhật ký\nHôm nay trời mưa.\n{LEFT}\n{RIGHT}\n",
        f"NGHỊ ĐỊNH\nChính phủ\n{LEFT}\n{RIGHT}\nNGHỊ ĐỊNH\nVề giữ nghề gốm\nĐiều 1. Phạm vi\n",
    ],
)
def test_heads_of_something_else_stay_where_they_are(raw: str) -> None:
    """Forms, other documents, sentences, and heads that stand in front."""
    lines = lines_of(raw)
    assert with_head_in_front(lines) == lines


def test_the_span_of_a_head_in_two_places_is_its_larger_stretch() -> None:
    """And `explain` says of both places that they are the head."""
    raw = f"{LEFT}\n{LETTER}{TAIL}{RIGHT}\n{SIGNED}"
    document = parse_text(raw)
    span = document.header.span
    assert span is not None
    assert raw[slice(*span)] in {LEFT, RIGHT}
    zones = {line.text: line.zone for line in explain(read_text(raw)).lines}
    assert {zones[text] for text in (*LEFT.splitlines(), *RIGHT.splitlines())} == {"head"}


def test_a_sentence_below_a_title_in_capitals_that_wraps_before_a_name() -> None:
    """Its second line begins with a capital too; a short line of another kind stays in the title."""
    front = f"UBND TỈNH HOA SƠN\nSố: 5/KH-UBND\n{RIGHT}\nKẾ HOẠCH\n"
    raw = f"{front}GIỮ NGHỀ GỐM VEN SÔNG\nTheo kết quả khảo sát của Hiệp hội Gốm và\nLàng nghề Hoa Sơn công bố, nghề gốm suy giảm.\nI. MỤC TIÊU\n"
    assert parse_text(raw).header.subject == "GIỮ NGHỀ GỐM VEN SÔNG"
    raw = f"{front}CỦA HIỆP HỘI NGHỀ GỐM\nNhiệm kỳ IV (2021 - 2026)\nI. MỤC TIÊU\n"
    assert parse_text(raw).header.subject == "CỦA HIỆP HỘI NGHỀ GỐM Nhiệm kỳ IV (2021 - 2026)"


def test_a_long_line_over_the_ruler_ends_the_subject() -> None:
    """A dump that prints a paragraph on one line; without a ruler below it, such a line is the text."""
    front = f"UBND TỈNH HOA SƠN\nSố: 5/HD-UBND\n{RIGHT}\nHƯỚNG DẪN\nmột số điểm của Quy định kèm theo\n"
    long = (
        "Quyết định số 99/QĐ-UBND ngày 30/5/2025 của Ủy ban nhân dân tỉnh về giữ nghề gốm ven sông, nghề dệt và nghề rèn tại các xã, phường"
    )
    ruled, bare = parse_text(f"{front}{long}\n-----------\n\nI. MỤC TIÊU\n"), parse_text(f"{front}{long}\n\nI. MỤC TIÊU\n")
    assert ruled.header.subject == f"một số điểm của Quy định kèm theo {long}"
    assert bare.header.subject == "một số điểm của Quy định kèm theo"
