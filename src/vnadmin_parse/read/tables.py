"""Tables of a page: its runs dropped into the cells that its ruling lines make, one row of text per row of cells."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Final

import regex
from attrs import frozen

from vnadmin_parse.fold import fold
from vnadmin_parse.read.grids import Cell, Grid, grids_of
from vnadmin_parse.read.rows import Letters, Row, Segment, rows_of
from vnadmin_parse.read.sheet import Run
from vnadmin_parse.records import Box

_LAYOUT: Final = regex.compile(
    r"c[ộô]ng\s?h[oòóô][aàá]\s?x[ãa] | đ[ộô]c\s?l[ậâ]p\s*- | nơi\s?nhận\s*:?$ | đảng\s?cộng\s?sản\s?việt\s?nam$",
    regex.IGNORECASE | regex.VERBOSE,
)
_LONG_CELL: Final = 900  # characters: a cell that holds more is a part of the page's layout, not of a table
_LEFT_PART: Final = 0.36  # of the page's width: where the second cell of a head or a tail begins at the earliest
_SUSPICIOUS: Final = 2.0
_baseline: Final = attrgetter("y")
_SAME_HEIGHT, _CELL_GAP = 0.9, 0.6  # of the font size: runs of two cells whose lines stand at one height, and what parts them at least
_BESIDE: Final = 24  # runs above one, in the order of their baselines, that are looked at: a page of runs upon runs is not looked through
_BASELINE: Final = 0.3  # of the font size: a run's middle lies so far above its baseline


@frozen
class Tables:
    """What tables take from a page.

    Fields:
        rows: a row for each row of cells.
        rest: the runs that stand outside of tables.
    """

    rows: list[Row]
    rest: list[Run]


def stand_side_by_side(runs: Sequence[Run]) -> bool:
    """Tell whether some runs of a page stand beside each other with a gap between, as the cells of a table do; nearly all pages hold none.

    Args:
        runs: upright runs of the content, stamps included.
    """
    gaps = 0
    order = sorted(runs, key=_baseline)
    for n, run in enumerate(order):
        top, gap = run.y - _SAME_HEIGHT * run.size, _CELL_GAP * run.size
        for other in reversed(order[max(0, n - _BESIDE) : n]):
            if other.y <= top:
                break
            gaps += other.x0 - run.x1 > gap or run.x0 - other.x1 > gap
            if gaps > 1:
                return True
    return False


def may_hold_table(rows: Sequence[Row], width: float) -> bool:
    """Tell whether a page's rows have gaps as the rows of a table have: the ruling lines need not be looked at otherwise.

    Args:
        rows: rows of the page.
        width: of the page in points.
    """
    parted = [row.segments for row in rows if len(row.segments) > 1]
    cells = sum(1.0 if len(parts) > 2 or parts[1].x0 < _LEFT_PART * width else 0.25 for parts in parted)  # noqa: PLR2004
    return cells >= _SUSPICIOUS


def tables_of(runs: Sequence[Run], lines: Sequence[Box], frames: Sequence[Box], letters: Letters) -> Tables | None:
    """Drop the runs of a page into its tables; None where it has none.

    Args:
        runs: upright runs of the content, stamps included.
        lines: boxes of its paths.
        frames: boxes of its stroked rectangles.
        letters: cuts a run into its single characters.
    """
    rest, rows = list(runs), []
    for grid in grids_of(lines, frames):
        inside = _dropped(rest, grid)
        if inside and _is_table(grid, inside):
            rows += _rows(grid, inside, letters)
            taken = {id(run) for found in inside.values() for run in found}
            rest = [run for run in rest if id(run) not in taken]
    return Tables(rows, rest) if rows else None


def _dropped(runs: Sequence[Run], grid: Grid) -> dict[Cell, list[Run]]:
    found: dict[Cell, list[Run]] = {}
    for run in runs:
        cell = grid.cell_at((run.x0 + run.x1) / 2, run.y - _BASELINE * run.size)
        if cell is not None:
            found.setdefault(cell, []).append(run)
    return found


def _is_table(grid: Grid, inside: dict[Cell, list[Run]]) -> bool:
    """Tell a table from the ruled layout of a head, a tail or a framed form."""
    filled = [cell for cell in grid.cells if cell in inside]
    if len(filled) < 3 or len({cell.row for cell in filled}) < 2 or len({cell.column for cell in filled}) < 2:  # noqa: PLR2004
        return False
    if any(sum(len(run.text) for run in runs) >= _LONG_CELL for runs in inside.values()):
        return False
    return not any(_LAYOUT.match(fold(run.text)) for runs in inside.values() for run in runs)


def _rows(grid: Grid, inside: dict[Cell, list[Run]], letters: Letters) -> list[Row]:
    """Give the rows of cells that hold something."""
    rows: list[Row] = []
    for number in range(grid.rows):
        cells = sorted((cell for cell in grid.cells if cell.row <= number < cell.row + cell.rows), key=lambda cell: cell.column)
        filled = [rows_of(inside[cell], (), letters) if cell.row == number and cell in inside else [] for cell in cells]
        if any(filled):
            rows.append(_row(filled))
    return rows


def _row(cells: Sequence[list[Row]]) -> Row:
    """Put the texts of a row of cells into one segment: wrapped lines joined by a blank, cells parted by a tab."""
    lines = [segment for rows in cells for row in rows for segment in row.segments]
    main = max(lines, key=lambda segment: len(segment.text))
    x0, x1 = min(segment.x0 for segment in lines), max(segment.x1 for segment in lines)
    is_bold = sum(len(segment.text) for segment in lines if segment.is_bold) * 2 > sum(len(segment.text) for segment in lines)
    whole = Segment("", x0, x1, min(segment.y for segment in lines), main.size, is_bold, main.is_italic, [], [], [])
    for number, rows in enumerate(cells):
        whole.text += "\t" if number else ""
        start = len(whole.text)
        for segment in (segment for row in rows for segment in row.segments):
            _append(whole, segment, " " if len(whole.text) > start else "")
        whole.cells.append((start, len(whole.text)))
    whole.bottom = max(segment.y for segment in lines)
    return Row(whole.y, main.size, [], [whole])


def _append(whole: Segment, part: Segment, blank: str) -> None:
    at = len(whole.text) + len(blank)
    whole.text += blank + part.text
    whole.stops += ((at, part.x0), (at + len(part.text), part.x1))
    whole.stamped += ((at + start, at + end, widget) for start, end, widget in part.stamped)
    whole.marks += ((at + start, at + end) for start, end in part.marks)
