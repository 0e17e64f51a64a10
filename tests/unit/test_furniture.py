"""Page numbers, running heads, rulers and footnotes."""

from __future__ import annotations

import pytest
from made_runs import in_order, letters_of, run

from vnadmin_parse.read.furniture import footnotes_of, furniture_of, is_ruler
from vnadmin_parse.read.rows import Row, rows_of
from vnadmin_parse.read.sheet import Run

HEIGHT = 842.0


def page(*runs: Run) -> list[Row]:
    return rows_of(in_order(*runs), (), letters_of)


def furniture(*pages: list[Row]) -> list[list[str]]:
    found = furniture_of(pages, [HEIGHT] * len(pages))
    return [[rows[index].text for index in sorted(indexes)] for rows, indexes in zip(pages, found, strict=True)]


@pytest.mark.parametrize("text", ["_____", "-----------", "*", "***", "- - - -", "═════", "* -----", ".........", "------- ---------"])
def test_rulers(text: str) -> None:
    assert is_ruler(text)


@pytest.mark.parametrize("text", ["-", "+", "- Như trên;", "- ...............", "…", "1.", "", "Số: ...../QĐ", "*Khối 4"])
def test_no_rulers(text: str) -> None:
    assert not is_ruler(text)


def body(number: int) -> list[Run]:
    return [run(f"Dòng {'abcdefgh'[number]} của trang", 85, 120), run("Dòng cuối trang", 85, 700)]


def test_numbers_that_count_the_pages_are_furniture() -> None:
    pages = [page(*body(0)), *(page(run(str(n + 1), 305, 42), *body(n)) for n in (1, 2, 3))]
    assert furniture(*pages) == [[], ["2"], ["3"], ["4"]]


@pytest.mark.parametrize("text", ["- 2 -", "Trang 2/5", "2"])
def test_forms_of_page_numbers(text: str) -> None:
    assert furniture(page(*body(0)), page(*body(1), run(text, 305, 805)))[1] == [text]


def test_a_number_inside_the_page_is_content() -> None:
    assert furniture(page(*body(0)), page(run("2", 100, 300), *body(1))) == [[], []]


def test_a_number_that_does_not_count_the_page_is_content() -> None:
    assert furniture(page(*body(0)), page(*body(1)), page(run("47", 100, 60), *body(2)))[2] == []


def test_a_line_that_returns_in_the_margin_is_a_running_head() -> None:
    pages = [page(run(f"CÔNG BÁO/Số 15 + 16/Ngày 02-5-2026 {n + 5}", 150, 45), *body(n)) for n in range(4)]
    assert [len(found) for found in furniture(*pages)] == [1, 1, 1, 1]


def test_a_line_that_returns_below_the_margin_is_content() -> None:
    pages = [page(run("STT Nội dung Ghi chú", 85, 130), *body(n)) for n in range(4)]
    assert furniture(*pages) == [[], [], [], []]


def test_small_lines_at_the_foot_that_begin_with_a_mark_are_footnotes() -> None:
    mark = run("1", 85, 748, size=6.5)
    rows = page(
        run("Nội dung chính của trang", 85, 300),
        mark,
        run("Gồm các sở, ban, ngành", 90, 752, size=10, lead=""),
        run("của tỉnh", 85, 764, size=10),
    )
    notes = footnotes_of(rows, set(), 14.0, HEIGHT)
    assert [rows[index].text for index in sorted(notes)] == ["1 Gồm các sở, ban, ngành", "của tỉnh"]


def test_recipients_at_the_foot_are_no_footnotes() -> None:
    rows = page(run("Nội dung chính của trang", 85, 300), run("- Như trên;", 85, 740, size=11), run("- Lưu: VT.", 85, 754, size=11))
    assert footnotes_of(rows, set(), 14.0, HEIGHT) == set()


def test_labels_of_appendices_at_the_top_of_pages_are_no_running_head() -> None:
    pages = [page(*body(0)), *(page(run(f"Phụ lục 0{n}", 260, 62), *body(n)) for n in (1, 2, 3))]
    assert furniture(*pages) == [[], [], [], []]


def test_the_head_that_an_enclosure_repeats_is_no_running_head() -> None:
    head = [run("ỦY BAN NHÂN DÂN", 60, 60), run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 280, 60), run("XÃ AN BẰNG", 80, 76)]
    assert furniture(page(*head, *body(0)), page(*head, *body(1))) == [[], []]
