"""Runs of a page → rows, and rows → segments: stretches of a row without a wide gap."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

from attrs import define, field

from vnadmin_parse.read.sheet import Run, Sheet

_SAME_ROW: Final = 0.30  # of the font size: how far baselines of one row may lie apart
_WIDE_GAP: Final = 1.6  # of the font size: a gap that parts segments
_BLANK_GAP: Final = 0.16  # of the font size: a gap that is a blank
_CONDENSED_BLANK: Final = 0.12  # the same above the usual gap of a row whose letters overlap
_RAISED: Final = 0.85  # of the row's font size: a run that is smaller and off the baseline is a note mark


@define(slots=True)
class Segment:
    """A stretch of a row.

    Fields:
        text: its characters, runs joined.
        x0, x1, y: edges and baseline in points from the page's top left.
        size: font size of most of its characters.
        is_bold, is_italic: of most of its characters.
        order: first of its runs in the page's content.
        stops: (offset in `text`, x) pairs.
        stamped: (start, end) offsets in `text` of what widgets draw.
        marks: (start, end) offsets in `text` of raised or lowered characters.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    is_bold: bool
    is_italic: bool
    order: int
    stops: list[tuple[int, float]]
    stamped: list[tuple[int, int]]
    marks: list[tuple[int, int]]


@define(slots=True)
class Row:
    """Runs on one baseline of a page.

    Fields:
        y: baseline in points from the top.
        size: font size of its largest run.
        runs: from left to right.
        segments: its stretches from left to right.
    """

    y: float
    size: float
    runs: list[Run]
    segments: list[Segment] = field(factory=list)


def rows_of(sheet: Sheet) -> list[Row]:
    """Give the rows of a page from top to bottom, cut into segments."""
    rows = _cluster(run for run in sheet.runs if run.is_upright)
    for row in rows:
        row.runs.sort(key=lambda run: run.x0)
        row.segments = _segments(row)
    return rows


def _cluster(runs: Iterable[Run]) -> list[Row]:
    """Put each run on the row whose baseline is nearest; a row's baseline is that of its largest run."""
    baselines: list[float] = []
    rows: list[Row] = []
    last: Row | None = None
    for run in runs:
        if last is not None and abs(run.y - last.y) < 0.01 and run.size <= last.size:  # noqa: PLR2004
            last.runs.append(run)
            continue
        at = bisect_left(baselines, run.y)
        near = [n for n in (at - 1, at) if 0 <= n < len(rows) and abs(baselines[n] - run.y) <= _SAME_ROW * max(run.size, rows[n].size)]
        if near:
            last = min((rows[n] for n in near), key=lambda row: abs(row.y - run.y))
            last.runs.append(run)
        else:
            last = Row(run.y, run.size, [run])
            baselines.insert(at, run.y)
            rows.insert(at, last)
    return rows


def _segments(row: Row) -> list[Segment]:
    segments: list[Segment] = []
    part: list[Run] = []
    for run in row.runs:
        if part and run.x0 - part[-1].x1 > _WIDE_GAP * max(run.size, part[-1].size):
            segments.append(_join(part))
            part = []
        part.append(run)
    if part:
        segments.append(_join(part))
    return segments


def _join(runs: Sequence[Run]) -> Segment:
    """Join neighbouring runs into one segment."""
    if len(runs) == 1:
        return _single(runs[0])
    narrow = _narrowest_blank(runs)
    pieces: list[str] = []
    stops: list[tuple[int, float]] = []
    stamped: list[tuple[int, int]] = []
    marks: list[tuple[int, int]] = []
    at, before = 0, None
    tallest = max(run.size for run in runs)
    for run in runs:
        if before is not None and _is_parted(before, run, narrow):
            pieces.append(" ")
            at += 1
        stops.append((at, run.x0))
        pieces.append(run.text)
        end = at + len(run.text)
        stops.append((end, run.x1))
        if run.is_overlay:
            stamped.append((at, end))
        if run.size < _RAISED * tallest and abs(run.y - runs[0].y) > 0.01:  # noqa: PLR2004
            marks.append((at, end))
        at, before = end, run
    letters = sum(len(run.text) for run in runs)
    bold = sum(len(run.text) for run in runs if run.font.is_bold)
    italic = sum(len(run.text) for run in runs if run.font.is_italic)
    main = max(runs, key=lambda run: len(run.text))
    return Segment(
        "".join(pieces), min(run.x0 for run in runs), max(run.x1 for run in runs), main.y, main.size, bold * 2 > letters,
        italic * 2 > letters, min(run.order for run in runs), stops, stamped, marks,
    )  # fmt: skip


def _single(run: Run) -> Segment:
    end = len(run.text)
    return Segment(
        run.text, run.x0, run.x1, run.y, run.size, run.font.is_bold, run.font.is_italic, run.order, [(0, run.x0), (end, run.x1)],
        [(0, end)] if run.is_overlay else [], [],
    )  # fmt: skip


def _is_parted(before: Run, run: Run, narrow: float) -> bool:
    """Tell whether a blank stands between two neighbouring runs."""
    if run.order == before.order + 1 and run.lead:
        return True
    if run.is_overlay != before.is_overlay:
        return before.text[-1].isalnum() == run.text[0].isalnum() or run.x0 - before.x1 > narrow * run.size
    return run.x0 - before.x1 > narrow * min(before.size, run.size)


_FEW_RUNS: Final = 6
_OVERLAP: Final = -0.03


def _narrowest_blank(runs: Sequence[Run]) -> float:
    """Give the gap, in font sizes, from which on a gap is a blank; less where the letters of the row are pushed together."""
    if len(runs) < _FEW_RUNS:
        return _BLANK_GAP
    gaps = sorted((b.x0 - a.x1) / a.size for a, b in zip(runs, runs[1:], strict=False) if a.size)
    median = gaps[len(gaps) // 2] if gaps else 0.0
    return median + _CONDENSED_BLANK if median < _OVERLAP else _BLANK_GAP
