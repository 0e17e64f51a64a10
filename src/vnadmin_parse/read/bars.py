"""Head and tail of a document that a copy of a web page draws as a table: `BỘ Y TẾ | CỘNG HÒA XÃ HỘI …`, or a bar alone on a line.

A page on the web sets the two cells of a head (NĐ 30/2020, Phụ lục I, ô số 1-5b) and of a tail (ô số 7, 9b) in a table of one or two
columns; what is copied from it keeps the cells' ends as bars. Such rows hold the document's own lines, not figures in a table.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

import regex
from attrs import evolve

from vnadmin_parse.fold import fold
from vnadmin_parse.read.columns import NATIONAL, PLACE_DATE, RECIPIENTS, SIGNS
from vnadmin_parse.text import Column, Role

if TYPE_CHECKING:
    from vnadmin_parse.read.plain import Piece

BAR: Final = regex.compile(r"[|│]")
_LONE_BARS: Final = regex.compile(r"[|│](?:\s*+[|│])*+")
_MOST_CELLS: Final = 2


def cut_cells(pieces: Sequence[Piece]) -> list[Piece]:
    """Give the pieces with the rows of a head or tail cut at their bars; a bar alone on a line becomes furniture.

    Args:
        pieces: physical lines in order.

    Returns:
        The pieces in the order of the text; rows of real tables are left as they are.
    """
    cut: list[Piece] = []
    for group in _groups(pieces):
        cut += [cell for row in group for cell in _cells(row)] if _is_layout(group) else group
    for piece in cut:
        if _LONE_BARS.fullmatch(piece.text):
            piece.role = Role.FURNITURE
    return cut


def _groups(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Give the rows with bars that stand one below the other as groups, every other piece on its own."""
    group: list[Piece] = []
    for piece in pieces:
        has_cells = BAR.search(piece.text) is not None and not _LONE_BARS.fullmatch(piece.text)
        if group and not (has_cells and piece.row == group[-1].row + 1):
            yield group
            group = []
        if has_cells:
            group.append(piece)
        else:
            yield [piece]
    if group:
        yield group


def _is_layout(group: Sequence[Piece]) -> bool:
    """Tell whether rows lay out a head or a tail: two cells at most, one of them worded as the norm prescribes."""
    rows = [_cells(row) for row in group]
    return len(rows[0]) > 0 and max(map(len, rows)) <= _MOST_CELLS and any(_is_anchor(cell.text) for cell in itertools.chain(*rows))


def _is_anchor(text: str) -> bool:
    folded = fold(text)
    return any(pattern.match(folded) for pattern in (NATIONAL, PLACE_DATE, RECIPIENTS, SIGNS))


def _cells(row: Piece) -> list[Piece]:
    """Cut a row at its bars; cells that hold nothing fall away."""
    bars = [bar.start() for bar in BAR.finditer(row.text)]
    if not bars or _LONE_BARS.fullmatch(row.text):
        return [row]
    cells = [cell for left, right in itertools.pairwise([-1, *bars, len(row.text)]) if (cell := _cell(row, left + 1, right)) is not None]
    if len(cells) != _MOST_CELLS:
        return cells
    return [evolve(cell, column=column) for cell, column in zip(cells, (Column.LEFT, Column.RIGHT), strict=True)]


def _cell(row: Piece, left: int, right: int) -> Piece | None:
    body = row.text[left:right]
    text = body.strip()
    if not text:
        return None
    at = left + len(body) - len(body.lstrip())
    return evolve(row, text=text, start=row.start + at, end=row.start + at + len(text), indent=row.indent + at)
