"""What the beginning of a line may be."""

from __future__ import annotations

import pytest

from vnadmin_parse.grammar.body.marks import bullet_of, marks_of, roman_value
from vnadmin_parse.text import lines_of


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("Điều 5. Hồ sơ", [("article", "Điều 5", 5)]),
        ("Ðiều 5- Hồ sơ", [("article", "Điều 5", 5)]),
        ("Điều 61a. Hồ sơ", [("article", "Điều 61a", 61.01)]),
        ("ĐIỀU 2: NỘI DUNG", [("article", "ĐIỀU 2", 2)]),
        ("Chương XIV", [("chapter", "Chương XIV", 14)]),
        ("CHƯƠNG 2. QUẢN LÝ", [("chapter", "CHƯƠNG 2", 2)]),
        ("Phần thứ hai", [("part", "Phần thứ hai", 2)]),
        ("Phần A", [("part", "Phần A", 1)]),
        ("Phần Đ", [("part", "Phần Đ", 5)]),
        ("Phần IIa", [("part", "Phần IIa", 2.01)]),
        ("Mục  3", [("section", "Mục 3", 3)]),
        ("Tiểu mục 1", [("subsection", "Tiểu mục 1", 1)]),
        ("IV. Kết quả", [("roman.", "IV", 4)]),
        ("V. Kết quả", [("roman.", "V", 5), ("capital.", "V", 21)]),
        ("C. Kết quả", [("capital.", "C", 3)]),
        ("7) Hồ sơ", [("arabic)", "7", 7)]),
        ("01. Hồ sơ", [("arabic.", "01", 1)]),
        ("1.10. Hồ sơ", [("decimal2", "1.10", 10)]),
        ("18.2 Hồ sơ", [("decimal2", "18.2", 2), ("arabic.", "18", 18)]),
        ("II.3 Hồ sơ", [("decimal2", "II.3", 3)]),
        ("đ) Hồ sơ", [("letter)", "đ", 5)]),
        ("a.1) Hồ sơ", [("subletter", "a.1", 1)]),
        ("i) Hồ sơ", [("letter)", "i", 9), ("lower_roman)", "i", 1)]),
        ("iii) Hồ sơ", [("lower_roman)", "iii", 3)]),
        ("(2) Hồ sơ", [("bracketed_number", "2", 2)]),
        ("(i) Hồ sơ", [("bracketed_letter", "i", 9), ("bracketed_roman", "i", 1)]),
        ("(b) Hồ sơ", [("bracketed_letter", "b", 2)]),
        ("Bước 2: Nộp", [("step", "Bước 2", 2)]),
        ("2025. Tiến độ", []),
        ("12/5/2025, Sở", []),
        ("1.000 đồng", []),
        ("08h30", []),
        ("(2025)", []),
        ("Điều khiển xe", []),
        ("Việc này", []),
        ("- Hồ sơ", []),
    ],
)
def test_marks(text: str, readings: list[tuple[str, str, float]]) -> None:
    assert [(mark.style, mark.label, mark.ordinal) for mark in marks_of(lines_of(text)[0])] == readings


@pytest.mark.parametrize(
    ("text", "rest"), [("1. Hồ sơ", "Hồ sơ"), ("10.Khi", "Khi"), ("a)Đơn", "Đơn"), ("Điều 2", ""), ("8.[3] Đơn", "Đơn")]
)
def test_where_the_text_after_the_marker_starts(text: str, rest: str) -> None:
    mark = marks_of(lines_of(text)[0])[0]
    assert text[mark.rest :].strip() == rest
    assert mark.marker == text[: len(text) - len(rest)].strip()


@pytest.mark.parametrize(
    ("text", "bullet"),
    [
        ("- Hồ sơ", ("-", 2)),
        ("–Hồ sơ", ("–", 1)),
        ("\u00ad Hồ sơ", ("-", 2)),
        ("+  Hồ sơ", ("+", 3)),
        ("+) Hồ sơ", ("+)", 3)),
        ("*KHỐI", ("*", 1)),
        ("o Hồ sơ", ("o", 2)),
        ("§ Hồ sơ", ("▪", 2)),
        ("Ø Hồ sơ", ("➢", 2)),
        ("-----", None),
        ("***", None),
        ("-5 độ", None),
        ("oan", None),
        ("vì", None),
        (". và", None),
    ],
)
def test_bullets(text: str, bullet: tuple[str, int] | None) -> None:
    assert bullet_of(lines_of(text)[0]) == bullet


@pytest.mark.parametrize(("numeral", "value"), [("I", 1), ("IV", 4), ("IX", 9), ("XXXIX", 39), ("lI", 2), ("xii", 12)])
def test_roman_value(numeral: str, value: int) -> None:
    assert roman_value(numeral) == value
