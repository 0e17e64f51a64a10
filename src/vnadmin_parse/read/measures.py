"""What is usual on a page: edges of the body, distance of its lines, size of its letters."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from attrs import frozen

from vnadmin_parse.read.rows import Row

_BIN: Final = 2.0  # points: edges nearer than this are one
_OFTEN: Final = 0.06  # share of the rows that an edge must have
_LONG: Final = 0.7  # share of the widest span from which on a row is long
_SHARED: Final = 3  # rows that an edge must have at least
_FEW_ROWS: Final = 8  # a page with fewer full rows has no measures of its own
_ABOUT: Final = 0.8  # share of the most frequent distance's count that is about as frequent
_PLAIN: Final = 5  # steps that make a page's own distance plain
_FULL: Final = 0.93  # share of the width from which on a row is taken for a full one


@frozen
class Measures:
    """Measures of a page's body, in points.

    Fields:
        left, right: its edges.
        leading: distance between the baselines of wrapped lines.
        size: font size of most of its letters.
    """

    left: float
    right: float
    leading: float
    size: float

    @property
    def middle(self) -> float:
        """Half way between the edges."""
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        """Distance of the edges, never 0."""
        return max(1.0, self.right - self.left)


def measures_of(pages: Sequence[Sequence[Row]], widths: Sequence[float]) -> list[Measures]:
    """Measure each page; a page with few rows takes what is usual on pages of the same width.

    Args:
        pages: rows of each page, page numbers and running heads left out.
        widths: width of each page in points.
    """
    size = _usual_size(row for rows in pages for row in rows)
    # Found once for each width: a book of short pages would take its square otherwise.
    shared = {width: _edges(_alike(width, pages, widths), width) for width in _short_widths(pages, widths)}
    pairs = zip(pages, widths, strict=True)
    edges = [_edges(rows, width) if len(rows) >= _FEW_ROWS else shared[width] for rows, width in pairs]
    steps = [Counter(_steps(rows, left, right)) for rows, (left, right) in zip(pages, edges, strict=True)]
    usual = _leading(sum(steps, Counter())) or _any_leading(pages) or 1.2 * size
    return [Measures(left, right, _own_leading(found) or usual, size) for (left, right), found in zip(edges, steps, strict=True)]


def _short_widths(pages: Sequence[Sequence[Row]], widths: Sequence[float]) -> set[float]:
    """Give the widths of the pages that have too few rows for measures of their own."""
    return {width for rows, width in zip(pages, widths, strict=True) if len(rows) < _FEW_ROWS}


def _alike(width: float, pages: Sequence[Sequence[Row]], widths: Sequence[float]) -> Sequence[Row]:
    """Give the rows of all pages of about a width."""
    return [row for page, other in zip(pages, widths, strict=True) if abs(other - width) < _BIN for row in page]


def _usual_size(rows: Iterable[Row]) -> float:
    sizes: Counter[float] = Counter()
    for row in rows:
        for segment in row.segments:
            sizes[round(segment.size * 2) / 2] += len(segment.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=13.0) or 13.0


def _edges(rows: Sequence[Row], width: float) -> tuple[float, float]:
    """Give the left edge that rows share and the right edge that long rows share, or the outermost ones, one stray row left out."""
    if not rows:
        return 0.1 * width, 0.9 * width
    lefts, rights = [row.segments[0].x0 for row in rows], [row.segments[-1].x1 for row in rows]
    span = max(rights) - min(lefts)
    long = [row for row in rows if row.segments[-1].x1 - row.segments[0].x0 > _LONG * span]
    left = min(_shared(lefts), default=min(lefts))
    right = max(_shared([row.segments[-1].x1 for row in long]), default=sorted(rights)[-2 if len(rights) > _SHARED else -1])
    return (left, right) if right - left > 0.3 * width else (min(left, 0.15 * width), max(right, 0.9 * width))


def _shared(edges: Sequence[float]) -> list[float]:
    """Give the edges that several rows share."""
    places = [round(edge / _BIN) for edge in edges]
    bins = Counter(places)
    least = max(_SHARED, _OFTEN * len(edges))
    often = {place for place in bins if bins[place] + bins[place - 1] + bins[place + 1] >= least}
    return [edge for edge, place in zip(edges, places, strict=True) if place in often]


def _steps(rows: Sequence[Row], left: float, right: float) -> Iterable[float]:
    """Give the distances from full rows to the ones below them, to a quarter point."""
    full = left + _FULL * (right - left)
    for above, row in itertools.pairwise(rows):
        if above.segments[-1].x1 >= full and 0.9 * row.size < row.y - above.y < 4 * row.size and abs(row.size - above.size) < 1:
            yield round((row.y - above.y) * 4) / 4


def _leading(steps: Counter[float]) -> float | None:
    """Give the usual distance of a full row to the next: the least of those that are about as frequent as the most frequent."""
    if not steps:
        return None
    best = max(steps.values())
    return min(step for step, count in steps.items() if count >= _ABOUT * best)


def _own_leading(steps: Counter[float]) -> float | None:
    """Give a page's own distance, where it is plain."""
    found = _leading(steps)
    near = sum(count for step, count in steps.items() if found is not None and abs(step - found) <= 0.5)  # noqa: PLR2004
    return found if near >= _PLAIN and near * 2 > sum(steps.values()) else None


def _any_leading(pages: Sequence[Sequence[Row]]) -> float | None:
    """Give the usual distance of any two rows of a file without full rows."""
    steps = [row.y - above.y for rows in pages for above, row in itertools.pairwise(rows) if row.y - above.y > 0.9 * row.size]
    return _leading(Counter(round(step * 4) / 4 for step in steps))
