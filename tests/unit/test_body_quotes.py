"""Amending acts: quoted provisions are text of the unit that quotes them."""

from __future__ import annotations

from textwrap import dedent

import pytest

from vnadmin_parse.grammar.body import read_body
from vnadmin_parse.grammar.body.quotes import amends, announces, opens_quotation
from vnadmin_parse.text import Text, lines_of

CASES = {
    "marks at the first and the last paragraph only": (
        """
        Điều 1. Sửa đổi, bổ sung một số điều của Thông tư
        1. Sửa đổi, bổ sung Điều 5 như sau:
        “Điều 5. Hồ sơ đề nghị
        1. Đơn đề nghị.
        2. Tài liệu kèm theo:
        a) Bản sao;
        b) Bản chính.
        - Ảnh.
        3. Tờ khai.”.
        2. Bãi bỏ Điều 6.
        Điều 2. Hiệu lực
        """,
        "Điều 1 > 1, 2 | Điều 2",
    ),
    "a quotation in every closing form": (
        """
        Điều 1. Sửa đổi
        1. Sửa khoản 1 như sau:
        “1. Một.”
        2. Sửa khoản 2 như sau:
        “2. Hai”.
        3. Sửa khoản 3 như sau:
        “3. Ba”;
        4. Sửa khoản 4 như sau:
        "4. Bốn."
        5. Sửa khoản 5 như sau:
        “ 5. Năm.”.
        6. Bỏ khoản 6.
        """,
        "Điều 1 > 1, 2, 3, 4, 5, 6",
    ),
    "the closing mark is forgotten": (
        """
        Điều 1. Sửa đổi
        1. Sửa đổi Điều 5 như sau:
        “Điều 5. Hồ sơ
        1. Đơn đề nghị.
        2. Sửa đổi Điều 7 như sau:
        “Điều 7. Thời hạn
        1. Mười ngày.”.
        3. Bãi bỏ khoản 2.
        """,
        "Điều 1 > 1, 2, 3",
    ),
    "it closes early and goes on": (
        """
        Điều 1. Sửa đổi
        1. Sửa đổi Điều 5 như sau:
        “Điều 5. Hồ sơ
        1. Hồ sơ điện tử được gọi là “hồ sơ số”.
        2. Hồ sơ giấy theo mẫu “hồ sơ thường”.”.
        3. Hồ sơ khác.
        4. Hồ sơ lưu.
        2. Bãi bỏ khoản 2.
        Điều 2. Hiệu lực
        """,
        "Điều 1 > 1, 2 | Điều 2",
    ),
    "no marks at all": (
        """
        Điều 1. Sửa đổi
        1. Bổ sung Điều 6a như sau:
        Điều 6a. Trách nhiệm
        1. Cơ quan thứ nhất.
        2. Cơ quan thứ hai.
        2. Sửa đổi khoản 3 Điều 9 như sau:
        3. Người đứng đầu:
        a) Báo cáo;
        b) Tổng hợp.
        3. Bãi bỏ Điều 7.
        Điều 2. Hiệu lực
        """,
        "Điều 1 > 1, 2, 3 | Điều 2",
    ),
    "letters of the act itself quote": (
        """
        Điều 1. Sửa đổi
        1. Sửa đổi một số khoản của Điều 4:
        a) Sửa đổi khoản 1 như sau:
        “1. Đơn đề nghị gồm:
        a) Tên;
        b) Địa chỉ.”;
        b) Bổ sung khoản 2a như sau:
        “2a. Tờ khai.”.
        2. Bãi bỏ Điều 7.
        """,
        "Điều 1 > 1 > a, b | Điều 1 > 2",
    ),
    "it opens in the middle of a line": (
        """
        Điều 1. Sửa đổi
        1. Sửa đổi Điều 5 như sau: “Điều 5. Hồ sơ
        1. Đơn đề nghị theo mẫu quy định tại Phụ lục của Thông tư này.
        2. Tờ khai.”.
        2. Bãi bỏ Điều 6.
        """,
        "Điều 1 > 1, 2",
    ),
    "a short phrase opens nothing": (
        """
        “Xanh, sạch, đẹp” là phương châm.
        “Nói đi đôi với làm
        1. Mục đích
        a) Nâng cao nhận thức.
        2. Yêu cầu
        """,
        "1 > a | 2",
    ),
    "a letter that quotes a decree": (
        """
        1. Cơ sở pháp lý
        Tại khoản 2 Điều 9 quy định:
        “2. Hồ sơ gồm:
        a) Đơn;
        b) Danh sách.”
        2. Đề nghị
        - Xem xét.
        """,
        "1 | 2",
    ),
}


def outline_of(raw: str) -> str:
    """Give the labels of the numbered units, grouped by what encloses them."""
    lines = lines_of(raw)
    body = read_body(Text(raw, lines), lines)
    numbered = [division for division in body.divisions if division.label]
    shown: list[str] = []
    for place, division in enumerate(numbered):
        if any(other.path[:-1] == division.path for other in numbered[place + 1 :]):
            continue
        before = shown[-1].rpartition(" > ")[0] if shown else ""
        above = " > ".join(division.path[:-1])
        if shown and above and before == above:
            shown[-1] += f", {division.label}"
        else:
            shown.append(" > ".join(division.path))
    return " | ".join(shown)


@pytest.mark.parametrize(("raw", "expected"), CASES.values(), ids=CASES)
def test_quoted_provisions_are_text(raw: str, expected: str) -> None:
    assert outline_of(dedent(raw).strip()) == expected


def test_quoted_lines_are_claimed_as_such() -> None:
    raw = "1. Sửa đổi khoản 2 như sau:\n“2. Hồ sơ gồm:\na) Đơn;\n- Ảnh.”\n2. Bỏ khoản 3."
    lines = lines_of(raw)
    body = read_body(Text(raw, lines), lines)
    rules = [claim.rule for claim in body.findings.claims]
    assert rules == ["body.arabic", "body.quotation", "body.quotation", "body.quotation", "body.arabic"]
    assert [division.parent for division in body.divisions] == [None, 0, 0, 0, None]


def test_a_bullet_after_the_quotation_is_a_bullet() -> None:
    raw = "1. Cơ sở\nNghị định quy định:\n“2. Hồ sơ gồm đơn và danh sách.”\n- Đề nghị xem xét."
    lines = lines_of(raw)
    assert [division.marker for division in read_body(Text(raw, lines), lines).divisions] == ["1.", None, None, "-"]


@pytest.mark.parametrize(
    ("text", "opens"), [("“Điều 5.", True), ('"3. Hồ sơ', True), ("”.", False), ("Điều 5. “Hồ sơ”", False), ('"', False)]
)
def test_opens_quotation(text: str, opens: bool) -> None:  # noqa: FBT001
    assert opens_quotation(lines_of(text)[0]) is opens


def test_wording_of_amending_provisions() -> None:
    assert amends(" Sửa đổi, bổ sung khoản 2 Điều 5 như sau:")
    assert amends(" Khoản 3 Điều 9 được sửa đổi như sau:")
    assert not amends(" Cơ quan chủ trì tổng hợp hồ sơ.")
    assert announces("Bổ sung điểm đ khoản 1 như sau:")
    assert not announces("Hồ sơ gồm:")
    assert not announces("Sửa đổi khoản 2 Điều 5.")
