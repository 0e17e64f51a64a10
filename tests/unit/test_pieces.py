"""Rows that hold two columns."""

import pytest
from attrs import evolve

from vnadmin_parse.grammar.pieces import part_of_line, pieces_of
from vnadmin_parse.places import Box, Span
from vnadmin_parse.text import Line, lines_of


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("THƯ KÝ          CHỦ TỌA", ["THƯ KÝ", "CHỦ TỌA"]),
        ("THƯ KÝ\tCHỦ TỌA", ["THƯ KÝ", "CHỦ TỌA"]),
        ("Nơi nhận:|GIÁM ĐỐC", ["Nơi nhận:", "GIÁM ĐỐC"]),
        ("Lê  Văn An", ["Lê  Văn An"]),
        ("| GIÁM ĐỐC | THƯ KÝ |", ["| GIÁM ĐỐC", "THƯ KÝ |"]),
        ("A   B   C", ["A", "B", "C"]),
        ("TM. ỦY BAN NHÂN DÂN", ["TM. ỦY BAN NHÂN DÂN"]),
    ],
)
def test_plain_text_is_cut_at_wide_blanks(raw: str, expected: list[str]) -> None:
    assert [piece.text for piece in pieces_of(lines_of(raw)[0])] == expected


def row(text: str, *stops: tuple[int, float]) -> Line:
    return Line(Span(0, len(text)), text, text, page=1, box=Box(stops[0][1], 100, stops[-1][1], 112), size=12, stops=stops)


def test_a_row_of_a_page_is_cut_at_its_free_space() -> None:
    pieces = pieces_of(row("- Như trên; GIÁM ĐỐC", (0, 85), (11, 140), (12, 380), (20, 450)))
    assert [(piece.text, piece.span) for piece in pieces] == [("- Như trên;", Span(0, 11)), ("GIÁM ĐỐC", Span(12, 20))]
    assert [piece.box for piece in pieces] == [Box(85, 100, 140, 112), Box(380, 100, 450, 112)]


def test_the_blanks_of_a_justified_row_do_not_cut_it() -> None:
    assert len(pieces_of(row("Lưu: VT, TH", (0, 85), (4, 105), (5, 117), (11, 160)))) == 1


def test_a_part_has_no_blanks_around_it() -> None:
    part = part_of_line(lines_of("a   bc  d")[0], 1, 7)
    assert (part.text, part.span) == ("bc", Span(4, 6))


@pytest.mark.parametrize(("free", "size", "pieces"), [(15.6, 12.0, 1), (15.7, 12.0, 2), (18.0, 14.0, 1), (15.7, None, 2), (15.5, None, 1)])
def test_free_space_cuts_a_row_when_it_is_wider_than_a_line_is_high(free: float, size: float | None, pieces: int) -> None:
    line = evolve(row("THƯ KÝ CHỦ TỌA", (0, 85), (6, 130), (7, 130 + free), (14, 200)), size=size)
    assert len(pieces_of(line)) == pieces


def test_only_blanks_between_two_runs_are_a_gap() -> None:
    assert len(pieces_of(row("THƯ KÝ CHỦ TỌA", (0, 85), (5, 130), (7, 300), (14, 400)))) == 1
    assert len(pieces_of(row("THƯ KÝ CHỦ TỌA", (0, 85), (6, 130), (6, 300), (14, 400)))) == 1


def test_a_part_without_letters_keeps_the_lines_box() -> None:
    line = row("ab   cd", (0, 85), (7, 130))
    part = part_of_line(line, 2, 5)
    assert (part.text, part.span, part.box) == ("", Span(5, 5), line.box)
    assert part_of_line(lines_of("a  b")[0], 3, 4).box is None
