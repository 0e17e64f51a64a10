"""Runs of a page → rows, and rows → segments: stretches of a row without a wide gap."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Final

import regex
from attrs import define, field

from vnadmin_parse.read.sheet import Run

# Shares of the font size.
_SAME_ROW: Final = 0.30  # how far baselines of one row may lie apart
_SAME_ROW_STAMP: Final = 0.65  # the same for what a widget draws into a blank of the row
_FAR_STAMP: Final = 1.3  # the same for a number that the widget sets too high or too low
_WIDE_GAP: Final = 1.6  # a gap that parts segments
_CELL_GAP: Final = 0.45  # the same between runs that do not follow each other in the page's content
_BLANK_GAP: Final = 0.13  # a gap that is a blank
_CONDENSED_BLANK: Final = 0.12  # how far a blank exceeds the usual gap of a row whose letters overlap
_OVERLAP: Final = 0.25  # runs that overlap further than this are sorted letter by letter
_RAISED: Final = 0.82  # a run that is smaller than this, and off the baseline, is a raised or lowered mark
_RAISED_BY: Final = 0.6  # how far such a mark stands off the baseline
_NEAR_MARK: Final = 0.7  # how far it stands from the text it belongs to
_EVEN: Final = 0.5  # points: baselines that are one

_MARK: Final = regex.compile(r"[\d*,()\[\]]{1,6}|[a-z]")
_EXPONENT: Final = regex.compile(r"(?<!\p{L})(?:[kcdm]?m|ha|l)$")
_RAISED_SIGN: Final = re.compile(r"[\u00b9\u00b2\u00b3\u2070-\u2079]")  # few lines hold one: this look is quicker
_SUPERSCRIPT: Final = regex.compile(r"(?<=[\p{L}\d)\]”\"])[\u00b9\u00b2\u00b3\u2070-\u2079]++")

Letters = Callable[[Run], Sequence[Run]]


@define
class Segment:
    """A stretch of a row.

    Fields:
        text: its characters, runs joined.
        x0, x1, y: edges and baseline in points from the page's top left.
        size: font size of most of its characters.
        is_bold, is_italic: of most of its characters.
        stops: (offset in `text`, x) pairs.
        stamped: (start, end, widget) of what widgets draw: offsets in `text`, index of the widget.
        marks: (start, end) offsets in `text` of raised note marks.
        cells: (start, end) offsets in `text` of the cells of a table's row; empty for other text.
        bottom: baseline of a table row's last line; 0 for other text.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    is_bold: bool
    is_italic: bool
    stops: list[tuple[int, float]]
    stamped: list[tuple[int, int, int]]
    marks: list[tuple[int, int]]
    cells: list[tuple[int, int]] = field(factory=list)
    bottom: float = 0.0


@define
class Row:
    """Runs on one baseline of a page.

    Fields:
        y: baseline in points from the top.
        size: largest font size.
        runs: from left to right once the rows are made.
        segments: its stretches from left to right.
    """

    y: float
    size: float
    runs: list[Run]
    segments: list[Segment] = field(factory=list)

    @property
    def text(self) -> str:
        """Its segments, parted by one blank."""
        return " ".join(segment.text for segment in self.segments)

    @property
    def is_table(self) -> bool:
        """It is a table's row."""
        return bool(self.segments and self.segments[0].cells)


def rows_of(runs: Iterable[Run], stamps: Iterable[Run], letters: Letters) -> list[Row]:
    """Give the rows of a page from top to bottom, cut into segments.

    Args:
        runs: upright runs of the page's content.
        stamps: what widgets draw into the blanks of the content.
        letters: cuts a run into its single characters.
    """
    rows = _with_marks(_cluster(runs))
    for stamp in stamps:
        _insert(rows, stamp, letters)
    for row in rows:
        row.runs.sort(key=lambda run: run.x0)
        if len(row.runs) > 1 and _overlaps(row.runs):
            row.runs = _untangled(row.runs, letters)
        row.segments = _segments(row)
    return rows


def _cluster(runs: Iterable[Run]) -> list[Row]:
    """Put each run on the row whose baseline is nearest; a row keeps the baseline of its first run."""
    baselines: list[float] = []
    rows: list[Row] = []
    last: Row | None = None
    for run in runs:
        if last is None or abs(run.y - last.y) > _EVEN:
            last = _row_at(rows, baselines, run)
        last.runs.append(run)
        last.size = max(last.size, run.size)
    return rows


def _row_at(rows: list[Row], baselines: list[float], run: Run) -> Row:
    at = bisect_left(baselines, run.y)
    near = [rows[n] for n in (at - 1, at) if 0 <= n < len(rows) and abs(baselines[n] - run.y) <= _SAME_ROW * max(run.size, rows[n].size)]
    if near:
        return min(near, key=lambda row: abs(row.y - run.y))
    row = Row(run.y, run.size, [])
    baselines.insert(at, run.y)
    rows.insert(at, row)
    return row


def _with_marks(rows: list[Row]) -> list[Row]:
    """Move raised and lowered marks, which have made rows of their own, to the text that they stand at."""
    for index, row in enumerate(rows):
        for other in rows[max(0, index - 1) : index] + rows[index + 1 : index + 2]:
            if row.size <= _RAISED * other.size and abs(row.y - other.y) <= _RAISED_BY * other.size:
                near = [run for run in row.runs if _stands_at(run, other)]
                other.runs += near
                row.runs = [run for run in row.runs if all(run is not mark for mark in near)]
    return [row for row in rows if row.runs]


def _stands_at(mark: Run, row: Row) -> bool:
    reach = _NEAR_MARK * mark.size
    return len(mark.text) <= 6 and any(  # noqa: PLR2004
        -reach <= mark.x0 - run.x1 <= reach or -reach <= run.x0 - mark.x1 <= reach or run.x0 < mark.x0 < run.x1 for run in row.runs
    )


def _insert(rows: list[Row], stamp: Run, letters: Letters) -> None:
    """Put what a widget draws on the row that has room for it."""
    near = [row for row in rows if abs(row.y - stamp.y) <= _SAME_ROW_STAMP * max(row.size, stamp.size)]
    for row in sorted(near, key=lambda row: abs(row.y - stamp.y)):
        opened = _opened(row.runs, stamp, letters)
        if opened is not None:
            row.runs = [*opened, stamp]
            return
    near = [row for row in rows if abs(row.y - stamp.y) <= _FAR_STAMP * stamp.size and _fills_gap(row, stamp)]
    if near:
        min(near, key=lambda row: abs(row.y - stamp.y)).runs.append(stamp)
    else:
        rows.insert(bisect_left(rows, stamp.y, key=lambda row: row.y), Row(stamp.y, stamp.size, [stamp]))


def _opened(runs: list[Run], stamp: Run, letters: Letters) -> list[Run] | None:
    """Give the runs of a row so that the stamp can stand between them, or None where letters stand in its place.

    A run reaches over the blank that the stamp fills, where both sides of the blank are one text object: it is cut into its letters.
    """
    middle = (stamp.x0 + stamp.x1) / 2
    opened: list[Run] = []
    for run in runs:
        parts = letters(run) if run.x0 < middle < run.x1 and not run.is_overlay else [run]
        if any(part.x0 < middle < part.x1 for part in parts):
            return None
        opened += parts
    return opened


def _fills_gap(row: Row, stamp: Run) -> bool:
    """Tell whether a number, set too high or too low, stands in a blank that the row leaves for it."""
    if not stamp.text.isdigit():
        return False
    middle, runs = (stamp.x0 + stamp.x1) / 2, sorted(row.runs, key=lambda run: run.x0)
    return any(a.x1 < middle < b.x0 and b.x0 - a.x1 > stamp.size for a, b in itertools.pairwise(runs))


def _overlaps(runs: Sequence[Run]) -> bool:
    return any(b.x0 < a.x1 - _OVERLAP * min(a.size, b.size) for a, b in itertools.pairwise(runs))


def _untangled(runs: Sequence[Run], letters: Letters) -> list[Run]:
    """Sort runs that overlap letter by letter, and drop what is struck twice in one place."""
    single = _struck_once(runs)
    if not _overlaps([run for run in single if not run.is_overlay]):
        return single
    parts = [part for run in single for part in ([run] if run.is_overlay else letters(run) or [run])]
    return _struck_once(sorted(parts, key=lambda part: part.x0))


def _struck_once(runs: Sequence[Run]) -> list[Run]:
    """Drop the second of two equal runs in one place: a poor man's bold."""
    kept: list[Run] = []
    for run in runs:
        twin = next((other for other in kept[-3:] if other.text == run.text and abs(other.x0 - run.x0) < 0.12 * run.size), None)
        if twin is None:
            kept.append(run)
        elif not twin.font.is_bold:
            twin.font = twin.font._replace(is_bold=True)
    return kept


def _segments(row: Row) -> list[Segment]:
    segments: list[Segment] = []
    part: list[Run] = []
    for run in row.runs:
        if part and _is_apart(part[-1], run):
            segments.append(_join(part))
            part = []
        part.append(run)
    segments.append(_join(part))
    return segments


def _is_apart(before: Run, run: Run) -> bool:
    gap, size = run.x0 - before.x1, max(run.size, before.size)
    if gap > _WIDE_GAP * size:
        return True
    follows = run.order == before.order + 1 and run.lead != "\n"
    return gap > _CELL_GAP * size and not follows and not run.is_overlay and not before.is_overlay and run.order != before.order


def _join(runs: Sequence[Run]) -> Segment:
    """Join neighbouring runs into one segment."""
    if len(runs) == 1:
        return _alone(runs[0])
    narrow = _narrowest_blank(runs)
    main = max(runs, key=lambda run: len(run.text))
    parts: list[str] = []
    segment = Segment("", runs[0].x0, max(run.x1 for run in runs), main.y, main.size, False, False, [], [], [])  # noqa: FBT003
    at, before, bold, italic = 0, None, 0, 0
    for run in runs:
        if before is not None and _is_parted(before, run, narrow):
            parts.append(" ")
            at += 1
        end = at + len(run.text)
        segment.stops += ((at, run.x0), (end, run.x1))
        if run.is_overlay:
            segment.stamped.append((at, end, run.widget))
        if run.size < _RAISED * main.size and _is_mark(run, main, parts):
            segment.marks.append((at, end))
        parts.append(run.text)
        bold += run.font.is_bold * (end - at)
        italic += run.font.is_italic * (end - at)
        at, before = end, run
    segment.text = "".join(parts)
    segment.is_bold, segment.is_italic = bold * 2 > at, italic * 2 > at
    segment.marks += _superscripts(segment.text)
    return segment


def _alone(run: Run) -> Segment:
    """Make a segment of one run, as most are."""
    text, end = run.text, len(run.text)
    stamped = [(0, end, run.widget)] if run.is_overlay else []
    stops = [(0, run.x0), (end, run.x1)]
    return Segment(text, run.x0, run.x1, run.y, run.size, run.font.is_bold, run.font.is_italic, stops, stamped, _superscripts(text))


def _superscripts(text: str) -> list[tuple[int, int]]:
    """Give the spans of note marks that are raised by their letters and not by their place."""
    if not _RAISED_SIGN.search(text):
        return []
    return [found.span() for found in _SUPERSCRIPT.finditer(text) if not _EXPONENT.search(text, 0, found.start())]


def _is_mark(run: Run, main: Run, parts: Sequence[str]) -> bool:
    """Tell whether a small run is a note mark: raised, short, and no exponent of a unit (m²)."""
    if main.y - run.y < _EVEN or not _MARK.fullmatch(run.text):
        return False
    return not (run.text in {"2", "3"} and parts and _EXPONENT.search(parts[-1]))


def _is_parted(before: Run, run: Run, narrow: float) -> bool:
    """Tell whether a blank stands between two neighbouring runs."""
    if run.order == before.order + 1 and run.lead:
        return True
    gap = run.x0 - before.x1
    if run.is_overlay != before.is_overlay and before.text[-1:].isalnum() and run.text[:1].isalnum():
        return True
    return gap > narrow * min(before.size, run.size)


_FEW_RUNS: Final = 6
_PUSHED, _SPREAD = -0.03, 0.06  # of the font size: usual gap of a row whose letters are pushed together or spread out


def _narrowest_blank(runs: Sequence[Run]) -> float:
    """Give the gap, in font sizes, from which on a gap is a blank; less where letters are pushed together, more where spread out."""
    if len(runs) < _FEW_RUNS:
        return _BLANK_GAP
    gaps = sorted((b.x0 - a.x1) / (a.size or 1.0) for a, b in itertools.pairwise(runs))
    median = gaps[len(gaps) // 2]
    return _BLANK_GAP if _PUSHED <= median <= _SPREAD else median + _CONDENSED_BLANK
