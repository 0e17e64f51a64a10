"""Rows of tables that run over pages."""

from __future__ import annotations

import pytest

from vnadmin_parse.fold import fold
from vnadmin_parse.grammar.body.tables import table_of
from vnadmin_parse.places import Span
from vnadmin_parse.text import Line, Role, Text

HEAD = ("TT", "Nội dung", "Ghi chú")
FIRST, SECOND = ("1", "Mở lớp tập huấn", ""), ("2", "In tài liệu", "")


def rows_of(*pages, bold=0):
    """Rows of cells, page by page; the first `bold` rows of the table are bold."""
    text, lines = "", []
    for page, rows in enumerate(pages, 1):
        for cells in rows:
            start = len(text)
            spans = []
            for cell in cells:
                spans.append(Span(len(text), len(text) + len(cell)))
                text += f"{cell}\t"
            raw = text[start:]
            lines.append(
                Line(Span(start, len(text)), raw, fold(raw), page=page, role=Role.TABLE, cells=tuple(spans), is_bold=len(lines) < bold)
            )
            text += "\n"
    table = table_of(Text(text, tuple(lines)), lines)
    return table.rows, table.head_rows


def test_a_head_that_is_printed_again_is_no_row():
    assert rows_of([HEAD, FIRST], [HEAD, SECOND]) == ((HEAD, FIRST, SECOND), 1)


def test_a_head_of_two_rows_is_known_as_one():
    numbers = ("(1)", "(2)", "(3)")
    assert rows_of([HEAD, numbers, FIRST], [HEAD, numbers, SECOND], [HEAD, numbers]) == ((HEAD, numbers, FIRST, SECOND), 2)


def test_a_table_without_a_head_goes_on():
    assert rows_of([FIRST], [SECOND]) == ((FIRST, SECOND), 0)


def test_one_filled_cell_alone_is_no_head():
    group = ("", "Khối trường", "")
    assert rows_of([group, FIRST], [group, SECOND]) == ((group, FIRST, group, SECOND), 0)


def test_a_row_that_the_page_cuts_is_one():
    cut = ("", "cho viên chức", "")
    assert rows_of([HEAD, FIRST], [HEAD, cut, SECOND]) == ((HEAD, ("1", "Mở lớp tập huấn cho viên chức", ""), SECOND), 1)


@pytest.mark.parametrize(
    "below",
    [
        ("", "Cho viên chức", ""),  # begins anew
        ("3", "cho viên chức", ""),  # has a number of its own
        ("", "", ""),
        ("", "cho viên chức", "quý I"),  # a cell has nothing above it
        ("", "cho viên chức"),
    ],
)
def test_what_begins_anew_is_a_row(below):
    assert rows_of([HEAD, FIRST], [below])[0] == (HEAD, FIRST, below)


@pytest.mark.parametrize(("bold", "head"), [(0, 0), (1, 1), (2, 2), (3, 0)])
def test_bold_rows_over_others_are_the_head(bold, head):
    assert rows_of([HEAD, FIRST, SECOND], bold=bold)[1] == head
