"""Lines of a table → its rows, over the ends of pages: a head that is printed again is no row, a row that a page cuts in two is one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, takewhile
from typing import Final, TypeAlias

from attrs import frozen

from vnadmin_parse.text import Line, Text, printed_text

Cells: TypeAlias = tuple[str, ...]
_STOPS: Final = (".", ";", "!", "?", ":")
_HIGHEST: Final = 4
"""Rows: a head with columns under columns and their numbers has no more."""


@frozen
class Table:
    """The rows of a table.

    Fields:
        rows: the cells of each, as printed.
        head_rows: how many of the first head the columns, as far as the pages show it.
    """

    rows: tuple[Cells, ...]
    head_rows: int = 0


def table_of(text: Text, lines: Sequence[Line]) -> Table:
    """Make the rows of a table that may run over several pages.

    Args:
        text: the text that holds the lines.
        lines: its rows in reading order, at least one.
    """
    pages = [[_cells(text, line) for line in found] for _, found in groupby(lines, lambda line: line.page)]
    rows, repeated = pages[0], 0
    for below in pages[1:]:
        again = _head_again(rows, below)
        repeated = max(repeated, again)
        rest = below[again:]
        if rest and _goes_on(rows[-1], rest[0]):
            rows[-1] = tuple(f"{above} {cut}".strip() for above, cut in zip(rows[-1], rest.pop(0), strict=True))
        rows += rest
    return Table(tuple(rows), repeated or _bold_head(lines))


def _cells(text: Text, line: Line) -> Cells:
    return tuple(printed_text(text.text[slice(*cell)]) for cell in line.cells) or (printed_text(line.text),)


def _head_again(rows: Sequence[Cells], below: Sequence[Cells]) -> int:
    """Count the rows at a page's top that are the table's first ones once more; one filled cell alone is no head."""
    same = list(takewhile(lambda pair: pair[0] == pair[1], zip(rows[:_HIGHEST], below, strict=False)))
    return len(same) if same and sum(map(bool, same[0][0])) > 1 else 0


def _goes_on(above: Cells, below: Cells) -> bool:
    """Tell whether a page's first row is the rest of the row above: no cell but goes on in the midst of a sentence, the first is empty."""
    if len(above) != len(below) or below[0] or not any(below):
        return False
    cut = [(before, after) for before, after in zip(above, below, strict=True) if after]
    return all(after[0].islower() and before and not before.endswith(_STOPS) for before, after in cut)


def _bold_head(lines: Sequence[Line]) -> int:
    """Count the first rows that are bold where the others are not."""
    bold = sum(1 for _ in takewhile(lambda line: line.is_bold, lines))
    return bold if 0 < bold <= _HIGHEST and bold < len(lines) and not any(line.is_bold for line in lines[bold:]) else 0
