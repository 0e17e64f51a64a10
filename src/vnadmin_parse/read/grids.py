"""Ruling lines of a page → the cells of its tables.

Only geometry: lines that touch make a net; a net of at least two rows and two columns is a table; where a wall between two fields of
the net is missing, they are one cell.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from attrs import frozen

from vnadmin_parse.records import Box

_THIN: Final = 3.0  # points: a path not thicker than this is a line
_SHORT: Final = 5.0  # points: a shorter path is no line
_NEAR: Final = 3.0  # points: lines nearer than this touch, and edges nearer than this are one
_COVERED: Final = 0.6  # share of a field's side that a line must cover to be its wall
_LEAST_CELLS: Final = 4
_MOST_CROSSINGS: Final = 200_000  # a page on which more lines could cross is a drawing
_MOST_FIELDS: Final = 20_000


class Rule(NamedTuple):
    """A ruling line: at `at`, from `start` to `end`, along the other axis."""

    at: float
    start: float
    end: float


class Cell(NamedTuple):
    """A cell: its row and column in the table, how many of them it spans, and its box in points."""

    row: int
    column: int
    rows: int
    columns: int
    box: Box


@frozen
class Grid:
    """A table's net.

    Fields:
        xs, ys: edges of its columns and rows, in points.
        cells: from top to bottom, from left to right.
        fields: the cell of each (row, column) of the net.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[Cell, ...]
    fields: Mapping[tuple[int, int], Cell]

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return len(self.ys) - 1

    def cell_at(self, x: float, y: float) -> Cell | None:
        """Give the cell that holds a point, or None outside of the net."""
        return self.fields.get((bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1))


def grids_of(lines: Iterable[Box], frames: Iterable[Box] = ()) -> list[Grid]:
    """Find the nets of a page.

    Args:
        lines: boxes of its paths; thick ones are left out.
        frames: boxes of its stroked rectangles: four lines each.

    Example:
        >>> side = [Box(0, y, 100, y + 1) for y in (0, 20, 40)] + [Box(x, 0, x + 1, 40) for x in (0, 50, 99)]
        >>> [(cell.row, cell.column) for cell in grids_of(side)[0].cells]
        [(0, 0), (0, 1), (1, 0), (1, 1)]
    """
    across, down = _rules([*lines, *(edge for frame in frames for edge in _edges(frame))])
    across, down = _joined(across), _joined(down)
    if len(across) < 2 or len(down) < 2 or len(across) * len(down) > _MOST_CROSSINGS:  # noqa: PLR2004
        return []
    return [grid for net in _nets(across, down) if (grid := _grid(*net)) is not None]


def _edges(frame: Box) -> Iterable[Box]:
    x0, y0, x1, y1 = frame
    return (Box(x0, y0, x1, y0), Box(x0, y1, x1, y1), Box(x0, y0, x0, y1), Box(x1, y0, x1, y1))


def _rules(lines: Iterable[Box]) -> tuple[list[Rule], list[Rule]]:
    across: list[Rule] = []
    down: list[Rule] = []
    for x0, y0, x1, y1 in lines:
        if y1 - y0 <= _THIN and x1 - x0 > _SHORT:
            across.append(Rule((y0 + y1) / 2, x0, x1))
        elif x1 - x0 <= _THIN and y1 - y0 > _SHORT:
            down.append(Rule((x0 + x1) / 2, y0, y1))
    return across, down


def _joined(rules: Sequence[Rule]) -> list[Rule]:
    """Join lines that lie on one another or follow each other."""
    found: list[Rule] = []
    for group in _levels(rules):
        at = sum(rule.at for rule in group) / len(group)
        start, end = group[0].start, group[0].end
        for rule in sorted(group, key=lambda rule: rule.start)[1:] if len(group) > 1 else ():
            if rule.start <= end + _NEAR:
                end = max(end, rule.end)
            else:
                found.append(Rule(at, start, end))
                start, end = rule.start, rule.end
        found.append(Rule(at, start, end))
    return found


def _levels(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Gather lines of one level, each group sorted by its start."""
    groups: list[list[Rule]] = []
    for rule in sorted(rules):
        if groups and rule.at - groups[-1][0].at <= _NEAR:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    return [sorted(group, key=lambda rule: rule.start) for group in groups]


def _nets(across: Sequence[Rule], down: Sequence[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Gather lines that touch each other, directly or through others."""
    left, nets = list(down), []
    waiting = list(across)
    while waiting:
        rows, columns, new = [], [], [waiting.pop()]
        while new:
            rows += new
            touched = [rule for rule in left if any(_touch(row, rule) for row in new)]
            left = [rule for rule in left if rule not in touched]
            columns += touched
            new = [row for row in waiting if any(_touch(row, rule) for rule in touched)]
            waiting = [row for row in waiting if row not in new]
        nets.append((rows, columns))
    return nets


def _touch(row: Rule, column: Rule) -> bool:
    return row.start - _NEAR <= column.at <= row.end + _NEAR and column.start - _NEAR <= row.at <= column.end + _NEAR


def _grid(across: Sequence[Rule], down: Sequence[Rule]) -> Grid | None:
    ys = _ticks([rule.at for rule in across], [rule.start for rule in down], [rule.end for rule in down])
    xs = _ticks([rule.at for rule in down], [rule.start for rule in across], [rule.end for rule in across])
    if len(ys) < 3 or len(xs) < 3 or len(ys) * len(xs) > _MOST_FIELDS:  # noqa: PLR2004
        return None
    fields = _fields(xs, ys, across, down)
    cells = sorted(set(fields.values()))
    if len(cells) < _LEAST_CELLS or len({cell.row for cell in cells}) < 2 or len({cell.column for cell in cells}) < 2:  # noqa: PLR2004
        return None
    return Grid(tuple(xs), tuple(ys), tuple(cells), fields)


def _ticks(levels: Sequence[float], starts: Sequence[float], ends: Sequence[float]) -> list[float]:
    """Give the edges of rows or columns; lines of the other direction that stand out make an open table's outer edge."""
    found: list[float] = []
    for level in sorted(levels):
        if not found or level - found[-1] > _NEAR:
            found.append(level)
    if starts and found and min(starts) < found[0] - 2 * _NEAR:
        found.insert(0, min(starts))
    if ends and found and max(ends) > found[-1] + 2 * _NEAR:
        found.append(max(ends))
    return found


def _fields(xs: Sequence[float], ys: Sequence[float], across: Sequence[Rule], down: Sequence[Rule]) -> dict[tuple[int, int], Cell]:
    """Join the fields of a net between which no wall stands; give the cell of each field."""
    rows, columns = len(ys) - 1, len(xs) - 1
    owner = {(row, column): (row, column) for row in range(rows) for column in range(columns)}

    def root(field: tuple[int, int]) -> tuple[int, int]:
        while owner[field] != field:
            field = owner[field]
        return field

    for row, column in owner:
        if column + 1 < columns and not _walled(down, xs[column + 1], ys[row], ys[row + 1]):
            owner[root((row, column + 1))] = root((row, column))
        if row + 1 < rows and not _walled(across, ys[row + 1], xs[column], xs[column + 1]):
            owner[root((row + 1, column))] = root((row, column))
    groups: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for field in owner:
        groups.setdefault(root(field), []).append(field)
    return {field: cell for group in groups.values() for cell in [_cell(group, xs, ys)] for field in group}


def _walled(rules: Sequence[Rule], at: float, start: float, end: float) -> bool:
    near = (rule for rule in rules if abs(rule.at - at) <= _NEAR and rule.start < end and start < rule.end)
    covered = sum(min(rule.end, end) - max(rule.start, start) for rule in near)
    return covered >= _COVERED * (end - start)


def _cell(fields: Sequence[tuple[int, int]], xs: Sequence[float], ys: Sequence[float]) -> Cell:
    top, left = min(row for row, _ in fields), min(column for _, column in fields)
    bottom, right = max(row for row, _ in fields), max(column for _, column in fields)
    return Cell(top, left, bottom - top + 1, right - left + 1, Box(xs[left], ys[top], xs[right + 1], ys[bottom + 1]))
