"""Whether a line begins a paragraph or goes on with the one above it: room, gaps, indents, stops."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import IntEnum
from itertools import pairwise
from typing import Final

from attrs import frozen

from vnadmin_parse.text import Line

_NARROW: Final = frozenset("iljtfrI.,;:'!|()[]ịìíỉĩ /-")
_WIDE: Final = frozenset("mwMWƯƠ%")
_STOPS: Final = frozenset(".;:!?…/”\"")
_ENOUGH: Final = 40
"""Lines of fewer characters say nothing about the width of the page."""
_RAISED: Final = 3
"""Characters of the longest superscript."""


class Break(IntEnum):
    """How strongly the layout says that a paragraph begins, from none to certain."""

    WRAPPED = 0
    """The line above is full and has no stop: the text runs on."""
    POSSIBLE = 1
    """The line above ends with a stop, nothing else speaks for a new paragraph."""
    LIKELY = 2
    """A gap or an indent."""
    FORCED = 3
    """The first word would have had room on the line above."""


def ends_with_stop(line: Line) -> bool:
    """Whether a line ends as sentences and list entries end."""
    text = line.folded.rstrip(" )")
    return bool(text) and (text[-1] in _STOPS or (text[-1] == "," and len(text) != len(line.folded)))


def _char_width(char: str) -> float:
    if char in _NARROW:
        return 0.55
    return 1.35 if char.isupper() or char in _WIDE else 1.0


def width_of(text: str) -> float:
    """Estimate how wide a text prints, in average small letters of a proportional face."""
    return sum(map(_char_width, text))


def _percentile(values: list[float], share: float, otherwise: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))] if values else otherwise


@frozen
class Spacing:
    """What is usual in one document, against which its lines are judged.

    Fields:
        has_layout: the lines stand on pages, with boxes.
        full: how far a full line runs: a share of the column with a layout, else letters.
        gap: the usual gap above a wrapped line.
        is_indented: paragraphs begin with an indent.
        is_flush: wrapped lines stand at the margin, so an indent alone begins a paragraph.
        size: the usual size of type in points.
    """

    has_layout: bool
    full: float
    gap: float
    is_indented: bool = False
    is_flush: bool = False
    size: float = 0.0

    def is_raised(self, line: Line) -> bool:
        """Whether a line is a superscript (`cm³`, a footnote mark) that the page sets on a line of its own."""
        return len(line.text) <= _RAISED and line.size is not None and line.size < self.size * 0.8

    def room(self, line: Line, after: Line) -> float:
        """How much of the full width stays free on `line` if the first word of `after` were put there; below 0 it has no room."""
        word, _, rest = after.folded.partition(" ")
        if self.has_layout and line.box is not None and after.box is not None:
            column = _column_width(line)
            letter = (after.box.x1 - after.box.x0) / max(1, len(after.folded))
            return self.full - line.reach - letter * (len(word) + 1) / column if column else 0.0
        if len(word) < 3 and rest:  # a label and its first word stay together
            word = f"{word} {rest.partition(' ')[0]}"
        return 1 - (width_of(line.folded) + 0.5 + width_of(word)) / self.full

    def between(self, above: Line, line: Line) -> Break:
        """Judge whether `line` begins a paragraph after `above`."""
        room, has_stop = self.room(above, line), ends_with_stop(above)
        if self.has_layout:
            return self._on_page(above, line, room, has_stop=has_stop)
        if room > (0.06 if has_stop else 0.12):
            return Break.FORCED
        if line.gap > self.gap and (has_stop or room > 0.02):
            return Break.LIKELY
        return Break.POSSIBLE if has_stop or line.gap > self.gap else Break.WRAPPED

    def _on_page(self, above: Line, line: Line, room: float, *, has_stop: bool) -> Break:
        if room > (0.02 if has_stop else 0.05):
            return Break.FORCED
        same_page = above.page == line.page and above.column is line.column
        if same_page and line.gap > self.gap + 0.3 and (has_stop or room > -0.1 or line.gap > self.gap + 0.8):
            return Break.LIKELY
        if line.indent > 0.8 and (not same_page or self.is_flush or line.indent > above.indent + 0.8):
            return Break.LIKELY
        if has_stop and line.is_bold and not above.is_bold:
            return Break.LIKELY
        return Break.POSSIBLE if has_stop and not (self.is_indented and line.indent < 0.5) else Break.WRAPPED


def _column_width(line: Line) -> float:
    box = line.box
    if box is None or line.reach <= 0:
        return 0.0
    return (box.x1 - box.x0 + line.indent * (line.size or 12.0)) / line.reach


def spacing_of(lines: Sequence[Line]) -> Spacing:
    """Learn the usual gap, width and indent from the lines of a body.

    Example:
        >>> spacing_of(lines_of("một dòng\\n\\nhai dòng")).has_layout
        False
    """
    has_layout = sum(line.box is not None for line in lines) * 2 > len(lines)
    long = [line for line in lines if len(line.text) >= _ENOUGH]
    if has_layout:
        full = _percentile([line.reach for line in long], 0.9, 1.0)
        inner = [line for above, line in pairwise(lines) if above.page == line.page and above.reach > full - 0.03]
        gaps = [line.gap for line in inner if line.indent < 0.5] or [line.gap for line in inner]
        gap = _percentile(gaps, 0.5, 0.0)
        starts = [line for above, line in pairwise(lines) if above.reach < full - 0.2]
        flush = [line.indent < 0.5 for line in inner if line.folded[0].islower()]
        size = _percentile([line.size or 0.0 for line in long], 0.5, 0.0)
        return Spacing(has_layout, full, gap, _mostly_indented(starts), sum(flush) > 0.9 * len(flush), size)
    full = _percentile([width_of(line.folded) for line in long], 0.9, 70.0)
    counts = Counter(line.gap for line in long[1:])
    return Spacing(has_layout, full, counts.most_common(1)[0][0] if counts else 0.0)


def _mostly_indented(starts: list[Line]) -> bool:
    return bool(starts) and sum(line.indent > 0.8 for line in starts) > 0.7 * len(starts)
