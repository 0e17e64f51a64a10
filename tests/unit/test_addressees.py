"""Kính gửi in texts without places: where the names end and the letter begins."""

from __future__ import annotations

import pytest

from vnadmin_parse import parse_text

HEAD = """UBND TỈNH AN LẠC
SỞ NỘI VỤ
Số: 12/SNV-TCBC
V/v góp ý hồ sơ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Lạc, ngày 05 tháng 3 năm 2026
"""
BODY = """quỹ về việc đề nghị cho phép đổi tên, kèm theo hồ sơ gồm đơn đề nghị, đề án, dự
thảo điều lệ và danh sách người dự kiến đứng đầu của hội sau khi được đổi tên.
Nơi nhận:
- Như trên;
- Lưu: VT.
"""


def names(written: str) -> list[str]:
    """Give the addressees of a letter whose lines stand close together, and nothing else of it."""
    return [addressee.text for addressee in parse_text(HEAD + written + BODY).addressees]


def test_a_full_line_below_a_short_one_begins_the_letter() -> None:
    first = "Sở Nội vụ nhận được Công văn số 34/HVT ngày 02/3/2026 của Hội Vận tải tỉnh và\n"
    assert names("Kính gửi: Chủ tịch UBND tỉnh An Lạc\n" + first) == ["Chủ tịch UBND tỉnh An Lạc"]


def test_an_indented_first_line_that_tells_what_was_done_need_not_be_full() -> None:
    first = "Sở Tư pháp đã nhận được Tờ trình số 34/TTr-HVT của Hội\n"
    assert names("Kính gửi: Hội Vận tải\n" + first) == ["Hội Vận tải"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Kính gửi: Bộ Nội vụ\nBộ Tài chính\n", ["Bộ Nội vụ Bộ Tài chính"]),
        (
            "Kính gửi: Ủy ban nhân dân các xã, phường, đặc khu và các đơn vị trực thuộc tỉnh\nAn Lạc\n",
            ["Ủy ban nhân dân các xã, phường, đặc khu và các đơn vị trực thuộc tỉnh An Lạc"],
        ),
    ],
)
def test_a_short_line_or_one_below_a_full_line_still_names(written: str, expected: list[str]) -> None:
    assert names(written + "Thực hiện Công văn số 34/HVT ngày 02/3/2026 của Hội Vận tải tỉnh, Sở Nội vụ báo\n") == expected


def test_a_dash_inside_a_name_parts_nothing_where_the_names_have_lines_of_their_own() -> None:
    listed = "Kính gửi:\n- Các Sở Y tế;\n- Cục Quân y - Bộ Tư lệnh Quân khu.\n\nThực hiện Công văn số 34/HVT, sở báo cáo.\n"
    assert names(listed) == ["Các Sở Y tế", "Cục Quân y - Bộ Tư lệnh Quân khu"]


def test_dashes_part_the_names_of_a_list_folded_into_one_line() -> None:
    folded = "Kính gửi: - Sở Y tế; - Sở Tài chính - Bệnh viện tỉnh\n\nThực hiện Công văn số 34/HVT, sở báo cáo.\n"
    assert names(folded) == ["Sở Y tế", "Sở Tài chính", "Bệnh viện tỉnh"]


def test_the_greeting_that_a_copy_of_a_web_page_wraps() -> None:
    assert names("Kính\ngửi:\n- Các Sở Y tế;\n- Bộ Nội vụ.\nThực hiện Công văn số 34/HVT, sở báo cáo.\n") == ["Các Sở Y tế", "Bộ Nội vụ"]


def test_a_subject_line_that_fills_most_of_the_width_still_ends_above_a_full_line() -> None:
    head = HEAD.replace("V/v góp ý hồ sơ\n", "") + "CHỈ THỊ\nBan hành Quy chế tiếp công dân tại trụ sở trong tình hình mới\n"
    text = "Ban Quản lý bến thuyền công khai trên trang thông tin tại các điểm tiếp nhận,\n" + BODY
    subject = parse_text(head + text).header.subject
    assert subject == "Ban hành Quy chế tiếp công dân tại trụ sở trong tình hình mới"
