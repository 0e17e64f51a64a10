"""Whether a line begins a paragraph or goes on with the one above it: room, gaps, indents, stops."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import IntEnum
from itertools import pairwise
from typing import Final

from attrs import Factory, field, frozen

from vnadmin_parse.text import Line

_NARROW: Final = frozenset("iljtfrI.,;:'!|()[]ịìíỉĩ /-")
_WIDE: Final = frozenset("mwMWƯƠ%")
_WIDEST: Final = 1.35
"""Width of a capital or another wide letter."""
_STOPS: Final = frozenset('.;:!?…/"')

_CUTS: Final = frozenset("-/")
"""What a line ends with that ends inside a code."""
_LONG: Final = 40
"""Lines of fewer characters say nothing about the width of the page."""
_RAISED: Final = 3
"""Characters of the longest superscript."""
_SMALL: Final = 0.8
"""Size of a superscript as a share of the usual size."""
_INDENT: Final = 0.8
"""Ems from which a line is indented; wrapped lines stand within half an em of the margin."""
_MARGIN: Final = 0.5
_GAP: Final = 0.3
"""Line heights above the usual gap from which a line stands apart, and from which it does so whatever the line above says."""
_WIDE_GAP: Final = 0.8
_NEARLY_FULL: Final = -0.1
"""A line of this room ended where its paragraph did, or at a long word."""
_ROOM: Final = (0.05, 0.02)
"""Free share of a line on a page that tells a paragraph's end, without and with a stop at the end of the line."""
_PLAIN_ROOM: Final = (0.12, 0.06)
"""The same for plain text, where widths are estimated from letters."""
_ANY_ROOM: Final = 0.02
_UNWRAPPED: Final = 180
"""Letters: no page prints so wide a line, so each line of such a text is a paragraph."""
_SOME: Final = 8
"""Lines of which one at least begins with a small letter where paragraphs are wrapped."""
_AFTER_LETTER: Final = frozenset(").-/ ")
_SHORT_WORD: Final = 3
_USUAL_WIDTH: Final = 70.0


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


def _cuts_code(above: str, line: str) -> bool:
    """Tell whether a line ends inside a code that the next one ends: `30/2020/NĐ-` / `CP`."""
    return above[-1] in _CUTS and line[:1].isupper() and (above[-2:-1].isupper() or above[-2:-1].isdecimal())


def ends_with_stop(line: Line) -> bool:
    """Whether a line ends as sentences and list entries end.

    Example:
        >>> [ends_with_stop(lines_of(text)[0]) for text in ("(nếu có);", "theo quy định", "Như sau:")]
        [True, False, True]
    """
    text = line.folded.rstrip(" )")
    return text[-1:] in _STOPS


class _Widths(dict[str, float]):
    """Widths of characters, learnt as they are met: every line is measured, so each character costs one look-up."""

    def __missing__(self, char: str) -> float:
        width = 0.55 if char in _NARROW else _WIDEST if char.isupper() or char in _WIDE else 1.0
        self[char] = width
        return width


_WIDTHS: Final = _Widths()


def width_of(text: str) -> float:
    """Estimate how wide a text prints, in average small letters of a proportional face.

    Example:
        >>> width_of("ill") < width_of("con") < width_of("CON")
        True
    """
    return sum(map(_WIDTHS.__getitem__, text))


@frozen
class Spacing:
    """What is usual in one document, against which its lines are judged.

    Fields:
        has_layout: the lines stand on pages, with boxes.
        full: how far a full line runs: a share of the column with a layout, else letters.
        gap: the usual gap above a wrapped line.
        is_indented: paragraphs begin with an indent.
        is_flush: wrapped lines stand at the margin, so an indent alone begins a paragraph.
        is_unwrapped: nothing shows that any line is wrapped, so the width of the column is not known.
        size: the usual size of type in points.
        widths: the widths of lines that were measured already, by their folded text.
    """

    has_layout: bool
    full: float
    gap: float
    is_indented: bool = False
    is_flush: bool = False
    is_unwrapped: bool = False
    size: float = 0.0
    widths: Mapping[str, float] = field(default=Factory(dict), repr=False, eq=False)

    def is_raised(self, line: Line) -> bool:
        """Whether a line is a superscript (`cm³`, the mark of a note) that the page sets on a line of its own."""
        return len(line.text) <= _RAISED and line.size is not None and line.size < self.size * _SMALL

    def is_apart(self, line: Line) -> bool:
        """Whether a line stands clearly lower than a wrapped line would."""
        return line.gap > self.gap + _GAP

    def between(self, above: Line, line: Line) -> Break:
        """Judge whether `line` begins a paragraph after `above`."""
        if _cuts_code(above.folded, line.folded):
            return Break.WRAPPED
        if self.full > _UNWRAPPED:
            return Break.FORCED
        has_stop = ends_with_stop(above)
        if self.has_layout and above.box is not None and line.box is not None:
            return self._on_page(above, line, self._room(above, line), has_stop=has_stop)
        return self._in_text(line, self._free(above, line), has_stop=has_stop)

    def _free(self, above: Line, line: Line) -> float:
        """The same in plain text, where widths are estimated; at least this much where the line above is short."""
        word = _first_word(line)
        least = 1 - _WIDEST * (len(above.folded) + len(word)) / self.full
        if least > _PLAIN_ROOM[0]:
            return least
        width = self.widths.get(above.folded)
        return 1 - ((width_of(above.folded) if width is None else width) + width_of(word)) / self.full

    def _room(self, above: Line, line: Line) -> float:
        """How much of the column stays free if the first word of `line` were put on the line above; below 0 it has no room."""
        if above.box is None or line.box is None or above.reach <= 0:
            return 0.0
        column = (above.box.x1 - above.box.x0 + above.indent * (above.size or 12.0)) / above.reach
        letter = (line.box.x1 - line.box.x0) / len(line.folded)
        return self.full - above.reach - letter * (len(line.folded.partition(" ")[0]) + 1) / column if column > 0 else 0.0

    def _in_text(self, line: Line, room: float, *, has_stop: bool) -> Break:
        if room > _PLAIN_ROOM[has_stop]:
            return Break.FORCED
        if line.gap > self.gap and (has_stop or room > _ANY_ROOM):
            return Break.LIKELY
        return Break.POSSIBLE if has_stop or line.gap > self.gap else Break.WRAPPED

    def _on_page(self, above: Line, line: Line, room: float, *, has_stop: bool) -> Break:
        if room > _ROOM[has_stop]:
            return Break.FORCED
        is_below = above.page == line.page and above.column is line.column
        if is_below and self.is_apart(line) and (has_stop or room > _NEARLY_FULL or line.gap > self.gap + _WIDE_GAP):
            return Break.LIKELY
        if line.indent > _INDENT and (not is_below or self.is_flush or line.indent > above.indent + _INDENT):
            return Break.LIKELY
        if has_stop and (self.is_unwrapped or (line.is_bold and not above.is_bold)):
            return Break.LIKELY
        return Break.POSSIBLE if has_stop and not (self.is_indented and line.indent < _MARGIN) else Break.WRAPPED


def _first_word(line: Line) -> str:
    """The first word of a line with the blank before it; a label and its first word stay together."""
    word, *rest = line.folded.split(" ", 2)
    return f" {word} {rest[0]}" if len(word) < _SHORT_WORD and rest else f" {word}"


def spacing_of(lines: Sequence[Line]) -> Spacing:
    """Learn the usual gap, width and indent from the lines of a body.

    Example:
        >>> spacing_of(lines_of("một dòng\\n\\nhai dòng")).has_layout
        False
    """
    long = [line for line in lines if len(line.text) >= _LONG]
    if sum(line.box is not None for line in lines) * 2 > len(lines):
        return _page_spacing(lines, long)
    # A line that begins with a small letter goes on with the one above it, unless the letter is a label.
    gaps = Counter(line.gap for line in lines[1:] if line.folded[0].islower() and line.folded[1:2] not in _AFTER_LETTER)
    if not gaps and len(lines) >= _SOME:
        return Spacing(has_layout=False, full=_UNWRAPPED + 1.0, gap=0.0)
    widths = {line.folded: width_of(line.folded) for line in long}
    full = _percentile([widths[line.folded] for line in long], 0.9, _USUAL_WIDTH)
    return Spacing(has_layout=False, full=full, gap=gaps.most_common(1)[0][0] if gaps else 0.0, widths=widths)


def _page_spacing(lines: Sequence[Line], long: Sequence[Line]) -> Spacing:
    full = _percentile([line.reach for line in long], 0.9, 1.0)
    wrapped = [line for above, line in pairwise(lines) if above.page == line.page and above.reach > full - _ROOM[0]]
    starts = [line.indent > _INDENT for above, line in pairwise(lines) if above.reach < full - 4 * _ROOM[0]]
    inner = [line.indent < _MARGIN for line in wrapped if line.folded[0].islower()]
    return Spacing(
        has_layout=True,
        full=full,
        gap=_percentile([line.gap for line in wrapped if line.indent < _MARGIN] or [line.gap for line in wrapped], 0.5, 0.0),
        is_indented=_mostly(starts, 0.7),
        is_flush=_mostly(inner, 0.9),
        is_unwrapped=not inner and sum(line.reach > full - _ROOM[0] for line in lines) <= 1,
        size=_percentile([line.size or 0.0 for line in long], 0.5, 0.0),
    )


def _percentile(values: list[float], share: float, otherwise: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))] if values else otherwise


def _mostly(answers: list[bool], share: float) -> bool:
    return bool(answers) and sum(answers) > share * len(answers)
