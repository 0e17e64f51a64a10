"""Where the head of an invented document begins and ends, and what of it is read once."""

from __future__ import annotations

import pytest

from vnadmin_parse import parse_text
from vnadmin_parse.grammar.head import Head, read_head
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Text, lines_of

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
DAY = "Huế, ngày 5 tháng 3 năm 2025\n"


def head_of(raw: str) -> Head:
    """Read the head of a plain text."""
    lines = lines_of(raw)
    return read_head(Text(raw, lines), lines)


def test_a_head_behind_the_running_text_takes_its_bodies_with_it() -> None:
    """Some dumps print Kính gửi and the text before the head."""
    head = head_of(
        "Kính gửi: Sở Nội vụ.\nCăn cứ nhu cầu, đề nghị xem xét.\nUBND TỈNH HOA SƠN\nSỞ Y TẾ\nSố: 7/SYT-NVY\n"
        + STATE
        + DAY
        + "V/v bổ nhiệm\n"
    )
    assert (head.header.supervising_body, head.header.issuing_body, head.header.subject) == ("UBND TỈNH HOA SƠN", "SỞ Y TẾ", "bổ nhiệm")
    assert [line.text for line in head.rest] == ["Kính gửi: Sở Nội vụ.", "Căn cứ nhu cầu, đề nghị xem xét."]


@pytest.mark.parametrize(
    ("raw", "subject", "rest"),
    [
        ("KẾ HOẠCH\nRà soát danh mục\n\nDanh mục hiện vật\n", "Rà soát danh mục", "Danh mục hiện vật"),
        ("KẾ HOẠCH\nRà soát danh mục\n\nSở Y tế xây dựng kế hoạch rà soát danh mục theo chỉ đạo của cấp trên.\n", "Rà soát danh mục", "Sở Y tế xây dựng kế hoạch rà soát danh mục theo chỉ đạo của cấp trên."),
        ("QUYẾT ĐỊNH CỦA SỞ Y TẾ\nVề việc giao đất\nCăn cứ Luật Đất đai;\n", "Về việc giao đất", "Căn cứ Luật Đất đai;"),
        ("THÔNG BÁO KẾT LUẬN\nVề việc giao đất\nCăn cứ Luật Đất đai;\n", "KẾT LUẬN Về việc giao đất", "Căn cứ Luật Đất đai;"),
        ("BÁO CÁO\nHỎA TỐC\nCông tác tháng 3\n1. Kết quả\n", "Công tác tháng 3", "1. Kết quả"),
    ],
)  # fmt: skip
def test_what_stands_on_and_below_the_type_line(raw: str, subject: str, rest: str) -> None:
    """The type's own line may name the body or begin the subject; the subject ends where prose, a list or an opener begins."""
    head = head_of("SỞ Y TẾ\nSố: 7/SYT\n" + STATE + DAY + raw)
    assert head.header.subject == subject
    assert head.rest[0].text == rest
    assert head.header.issuing_body == "SỞ Y TẾ"


def test_what_is_printed_twice_is_read_once() -> None:
    """The first code holds, the second one is claimed and explained by nothing; nor does a number far below the head count."""
    twice = head_of("SỞ Y TẾ\nSố: 7/SYT-NVY\nSố: 8/SYT-NVY\n" + STATE + DAY + "V/v bổ nhiệm\nKính gửi: A.\n")
    far = head_of("SỞ Y TẾ\n" + STATE + DAY + "BÁO CÁO\nCông tác tháng 3\n" + "Nội dung báo cáo của Sở Y tế.\n" * 40 + "Số: 9/ABC-VX\n")
    assert twice.header.code is not None
    assert twice.header.code.text == "7/SYT-NVY"
    assert [claim.kind for claim in twice.findings.claims[:2]] == [BlockKind.CODE, BlockKind.UNCLASSIFIED]
    assert far.header.code is None


@pytest.mark.parametrize(
    ("below", "subject", "rest"),
    [
        ("V/v góp ý dự thảo\nQuy chế quản lý\nKính gửi: A.\n", "góp ý dự thảo Quy chế quản lý", "Kính gửi: A."),
        ("V/v góp ý dự thảo\nThực hiện Công văn số 12, Sở có ý kiến.\n", "góp ý dự thảo", "Thực hiện Công văn số 12, Sở có ý kiến."),
        ("V/v góp ý dự thảo\n" + "Sở Nội vụ có ý kiến về dự thảo quy chế quản lý đề tài của các đơn vị trực thuộc\n", "góp ý dự thảo", "Sở Nội vụ có ý kiến về dự thảo quy chế quản lý đề tài của các đơn vị trực thuộc"),
    ],
)  # fmt: skip
def test_where_the_subject_of_a_letter_ends(below: str, subject: str, rest: str) -> None:
    """It goes on in short lines, and ends at an opener, at prose and at a line as wide as the page."""
    head = head_of("SỞ Y TẾ\n" + STATE + DAY + "Số: 7/SYT-NVY\n" + below)
    assert head.header.subject == subject
    assert head.rest[0].text == rest


def test_dots_behind_a_code_are_no_part_of_it() -> None:
    """A form's dots run on behind what was typed over them."""
    head = head_of("SỞ Y TẾ\nSố: 7/SYT-NVY ....\n" + STATE + DAY + "V/v bổ nhiệm\nKính gửi: A.\n")
    assert head.header.code is not None
    assert (head.header.code.text, head.header.code.span.end) == ("7/SYT-NVY", len("SỞ Y TẾ\nSố: 7/SYT-NVY"))


@pytest.mark.parametrize(
    ("code", "rest", "kind"),
    [
        ("12/BC-SYT", "Sở Y tế báo cáo tình hình như sau:\n1. Kết quả\n", "Báo cáo"),
        ("12/BC-SYT", "Kính gửi: Sở Nội vụ.\nSở Y tế gửi báo cáo.\n", "Công văn"),
        ("12/TB-SYT", "V/v nghỉ lễ\n", "Công văn"),
        ("12/SYT-NVY", "Sở Y tế đề nghị như sau:\n1. Kết quả\n", "Công văn"),
    ],
)
def test_a_document_without_a_type_line_is_what_its_form_or_its_code_says(code: str, rest: str, kind: str) -> None:
    """`V/v` and Kính gửi make a công văn, whatever its code says."""
    found = head_of(f"SỞ Y TẾ\nSố: {code}\n{STATE}{DAY}{rest}")
    assert found.document_type is not None
    assert (found.document_type.name, found.document_type.span) == (kind, None)


BODY = f"ỦY BAN NHÂN DÂN\nTỈNH HOA SƠN\n{STATE}Số: 12/2031/QĐ-UBND\n{DAY}"


def read_of(kind: str, title: str, below: str) -> tuple[str | None, int]:
    """Give the subject and the number of bases of an act."""
    document = parse_text(f"{BODY}{kind}\n{title}\n{below}\nĐiều 1. Ban hành Chương trình.\n")
    return document.header.subject, len(document.bases)


FIRST, SECOND = "Về việc ban hành Chương trình bảo tồn làng nghề", "Nhà nước của tỉnh giai đoạn 2031 - 2036."
BASES = "- Căn cứ Luật Làng nghề ngày 1/2/2030;\n\n- Căn cứ Luật Di sản ngày 3/4/2030;\n\nQUYẾT ĐỊNH:"


@pytest.mark.parametrize("authority", ["", "\nỦY BAN NHÂN DÂN TỈNH\n\n", "ỦY BAN NHÂN DÂN TỈNH HOA SƠN\n"])
@pytest.mark.parametrize("second", [SECOND, SECOND.removesuffix("."), f"Quốc phòng và\nDi sản{SECOND[8:]}"])
def test_a_stop_at_the_end_of_a_subject_over_the_bases(second: str, authority: str) -> None:
    subject = f"{FIRST} {second}".replace("\n", " ")
    assert read_of("QUYẾT ĐỊNH", f"{FIRST}\n{second}", authority + BASES) == (subject, 2)


@pytest.mark.parametrize(
    ("kind", "second", "below"),
    [
        ("BÁO CÁO", "Tỉnh có nhiều làng nghề lâu đời.", "Căn cứ Luật Làng nghề ngày 1/2/2030;"),
        ("QUYẾT ĐỊNH", "Sở Di sản đã báo cáo kết quả.", "Căn cứ Luật Làng nghề ngày 1/2/2030;"),
        ("CHỈ THỊ", "Thực hiện Luật Làng nghề, tỉnh đã tổ chức bảo tồn.", "Căn cứ Luật Làng nghề ngày 1/2/2030;"),
        ("CHỈ THỊ", "Những năm qua, tỉnh đã tổ chức bảo tồn các làng nghề.", "Làng nghề là di sản của tỉnh."),
        (
            "CHỈ THỊ",
            "Những năm qua, tỉnh đã tổ chức bảo tồn các làng nghề và các nghề cũ của các xã.",
            "Căn cứ Luật Làng nghề ngày 1/2/2030;",
        ),
    ],
)
def test_a_sentence_below_a_subject_is_none_of_it(kind: str, second: str, below: str) -> None:
    assert read_of(kind, FIRST, f"{second}\n{below}")[0] == FIRST


@pytest.mark.parametrize("doubtful", ["\nGiai đoạn 2031 - 2036.", "\nCho các xã, phường;\n\nGiai đoạn 2031 - 2036."])
def test_a_doubtful_line_of_a_title_hides_no_basis(doubtful: str) -> None:
    assert read_of("QUYẾT ĐỊNH", FIRST + "." + doubtful, "\nỦY BAN NHÂN DÂN TỈNH\n\n" + BASES)[1] == 2


@pytest.mark.parametrize("term", ["Nhiệm kỳ 2031 – 2036\nKỳ họp thứ 3", "Khóa X, kỳ họp thứ 3", "KHÓA X, NHIỆM KỲ 2031 - 2036"])
def test_the_term_below_the_issuer_is_no_part_of_its_name(term: str) -> None:
    head = head_of(f"HỘI ĐỒNG NHÂN DÂN\nTỈNH HOA SƠN\n{term}\n{STATE}Số: 13/2031/NQ-HĐND\n{DAY}NGHỊ QUYẾT\nVề khóa của Hội đồng")
    assert (head.header.supervising_body, head.header.issuing_body) == (None, "HỘI ĐỒNG NHÂN DÂN TỈNH HOA SƠN")


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("NGHỊ QUYẾT CỦA HĐND TỈNH HOA SƠN\nVề xác định khóa", "Về xác định khóa"),
        ("NGHỊ QUYẾT CỦA CHỦ TỊCH TỈNH HOA SƠN\nVề xác định khóa", "Về xác định khóa"),
        ("KẾ HOẠCH CỦA LÀNG NGHỀ\nVề xác định khóa", "CỦA LÀNG NGHỀ Về xác định khóa"),
        ("BÁO CÁO CỦA HĐND TỈNH HOA SƠN\nNăm 2031", "CỦA HĐND TỈNH HOA SƠN Năm 2031"),
    ],
)
def test_whose_act_it_is_behind_its_type(title: str, subject: str) -> None:
    assert head_of(f"{BODY}{title}").header.subject == subject


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("Về Quốc kỳ nước\nCộng hòa xã hội chủ nghĩa Việt Nam", "Về Quốc kỳ nước Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Về thi hành Điều lệ Đảng Cộng sản Việt Nam", "Về thi hành Điều lệ Đảng Cộng sản Việt Nam"),
        ("Về thi hành Điều lệ\nĐảng Cộng sản Việt Nam", "Về thi hành Điều lệ Đảng Cộng sản Việt Nam"),
    ],
)
def test_a_subject_may_end_in_the_name_of_the_state_or_the_party(title: str, subject: str) -> None:
    assert head_of(f"{BODY}QUYẾT ĐỊNH\n{title}\n\nCăn cứ Luật Làng nghề;").header.subject == subject


def test_a_head_that_shares_its_row_with_the_body_is_no_subject() -> None:
    head = head_of(f"UBND TỈNH HOA SƠN    Cộng hòa xã hội chủ nghĩa Việt Nam\nSố: 13/QĐ-UBND\n{DAY}QUYẾT ĐỊNH\nVề xác định khóa")
    assert (head.header.national_name, head.header.subject) == ("Cộng hòa xã hội chủ nghĩa Việt Nam", "Về xác định khóa")
