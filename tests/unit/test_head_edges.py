"""Where the head of an invented document begins and ends, and what of it is read once."""

from __future__ import annotations

import pytest

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
