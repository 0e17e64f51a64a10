"""Runs → rows → segments."""

from __future__ import annotations

import pytest
from made_runs import BOLD, in_order, letters_of, run

from vnadmin_parse.read.rows import Row, rows_of
from vnadmin_parse.read.sheet import Run


def rows(*runs: Run, stamps: tuple[Run, ...] = ()) -> list[Row]:
    return rows_of(in_order(*runs), stamps, letters_of)


def texts(*runs: Run, stamps: tuple[Run, ...] = ()) -> list[list[str]]:
    return [[segment.text for segment in row.segments] for row in rows(*runs, stamps=stamps)]


@pytest.mark.parametrize(
    ("gap", "lead", "expected"),
    [
        (0.0, "", "Căncứ"),
        (0.10, "", "Căncứ"),
        (0.16, "", "Căn cứ"),
        (0.02, " ", "Căn cứ"),
        (1.2, " ", "Căn cứ"),
    ],
)
def test_a_blank_is_a_gap_or_what_the_content_says(gap: float, lead: str, expected: str) -> None:
    first = run("Căn", 85, 100)
    second = run("cứ", first.x1 + gap * 14, 100, lead=lead)
    assert texts(first, second) == [[expected]]


def test_a_wide_gap_parts_segments() -> None:
    first = run("UBND TỈNH", 85, 100)
    assert texts(first, run("CỘNG HÒA", first.x1 + 30, 100, lead=" ")) == [["UBND TỈNH", "CỘNG HÒA"]]


def test_cells_that_follow_in_no_order_are_parted_by_a_small_gap() -> None:
    first, second = run("SỞ NỘI VỤ", 85, 100, order=0), run("CỘNG HÒA", 0, 100, order=7)
    second.x0, second.x1 = first.x1 + 8, first.x1 + 90
    assert texts(first, second) == [["SỞ NỘI VỤ", "CỘNG HÒA"]]


def test_rows_are_sorted_from_the_top_whatever_the_content_says() -> None:
    assert texts(run("ba", 85, 300), run("một", 85, 100), run("hai", 85, 200)) == [["một"], ["hai"], ["ba"]]


def test_a_raised_number_is_a_mark_and_stays_at_its_word() -> None:
    word = run("tổng hợp", 85, 100)
    mark = run("1", word.x1, 95.4, size=9, lead="")
    (row,) = rows(word, mark)
    (segment,) = row.segments
    assert segment.text == "tổng hợp1"
    assert [segment.text[slice(*found)] for found in segment.marks] == ["1"]


@pytest.mark.parametrize("unit", ["100 m", "5 km", "cm"])
def test_an_exponent_of_a_unit_is_no_note_mark(unit: str) -> None:
    word = run(unit, 85, 100)
    (row,) = rows(word, run("2", word.x1, 95.4, size=9, lead=""))
    assert row.segments[0].text == unit + "2"
    assert row.segments[0].marks == []


def test_a_printed_superscript_is_a_mark() -> None:
    (row,) = rows(run("điểm a³ khoản 5", 85, 100))
    assert [row.segments[0].text[slice(*mark)] for mark in row.segments[0].marks] == ["³"]


def test_text_struck_twice_is_read_once_and_bold() -> None:
    (row,) = rows(run("QUYẾT ĐỊNH", 200, 100), run("QUYẾT ĐỊNH", 200.4, 100))
    assert row.segments[0].text == "QUYẾT ĐỊNH"
    assert row.segments[0].is_bold


def test_letters_that_a_second_font_draws_are_put_in_their_places() -> None:
    base = run("PH", 85, 100)
    tail = run("CHÍ", base.x1 + 10.5, 100, lead=" ")
    row_text = Run("PH CHÍ", 0, 0, 6, 85, tail.x1, 100, 14, base.font, "\n")
    fallback = run("Ố", base.x1 + 0.2, 100, lead="")

    def letters(whole: Run) -> list[Run]:
        if whole is row_text:
            return [*letters_of(base), *letters_of(tail)]
        return letters_of(whole)

    (row,) = rows_of(in_order(row_text, fallback), (), letters)
    assert row.text == "PHỐ CHÍ"


def test_a_stamp_fills_the_blank_between_two_runs() -> None:
    label, symbol = run("Số:", 85, 100), run("/SDS-QL", 140, 100, lead=" ")
    (row,) = rows(label, symbol, stamps=(run("1417", 110, 100.5, size=13, widget=0),))
    assert row.text == "Số: 1417 /SDS-QL"
    assert [segment.stamped for segment in row.segments if segment.stamped] == [[(4, 8, 0)]]


def test_a_stamp_fills_the_blank_inside_one_run() -> None:
    whole = Run("Số: /SDS-QL", 0, 0, 11, 85, 200, 100, 14, run("", 0, 0).font, "\n")

    def letters(_: Run) -> list[Run]:
        return [*letters_of(run("Số:", 85, 100)), *letters_of(run("/SDS-QL", 140, 100))]

    (row,) = rows_of([whole], (run("1417", 110, 100.5, size=13, widget=0),), letters)
    assert row.text == "Số: 1417 /SDS-QL"


def test_a_number_set_too_high_still_finds_its_blank() -> None:
    label, symbol = run("Số:", 85, 110), run("/BTG-CC", 140, 110, lead=" ")
    (row,) = rows(label, symbol, stamps=(run("204", 112, 99.5, widget=0),))
    assert row.text == "Số: 204 /BTG-CC"


def test_what_a_widget_draws_elsewhere_is_a_row_of_its_own() -> None:
    assert texts(run("KT. GIÁM ĐỐC", 350, 500), stamps=(run("Lục Hoài Thước", 350, 560, widget=0),)) == [
        ["KT. GIÁM ĐỐC"],
        ["Lục Hoài Thước"],
    ]


def test_style_is_that_of_most_letters() -> None:
    first = run("Điều 1.", 85, 100, font=BOLD)
    (row,) = rows(first, run("Phạm vi điều chỉnh của quy định này", first.x1 + 3, 100, lead=" "))
    assert not row.segments[0].is_bold


def test_condensed_letters_keep_their_blanks() -> None:
    letters: list[Run] = []
    x = 85.0
    for letter in "SỞ VĂN HÓA":
        if letter == " ":
            x += 2.2
            continue
        letters.append(run(letter, x, 100, lead="" if letters else "\n"))
        x = letters[-1].x1 - 1.1
    assert texts(*letters) == [["SỞ VĂN HÓA"]]
