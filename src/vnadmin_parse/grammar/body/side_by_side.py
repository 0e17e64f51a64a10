"""Bullets that a page prints side by side on one line: the boxes to tick of a routing slip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import regex
from attrs import evolve

from vnadmin_parse.grammar.body.paragraphs import Spacing, width_of
from vnadmin_parse.records import Span
from vnadmin_parse.text import Line

_MARKERS: Final = frozenset("+*•□☐▪➢")
"""Dashes are left out: inside a line they part a name from a position."""
_SECOND: Final = regex.compile(r"\s++(?=(?P<marker>[+*•□☐▪➢])\s++\p{Lu})")
_WIDE_BLANK: Final = 3
_USUAL: Final = 0.5
"""Usual width of a letter as a share of the size of type."""
_STRETCHED: Final = 1.08
_FULL: Final = 0.03


def part_bullets(lines: Sequence[Line], spacing: Spacing) -> Iterator[Line]:
    """Give the lines, with each of several bullets on one line as a line of its own.

    Args:
        lines: the lines of the body.
        spacing: what is usual in the document.
    """
    for line in lines:
        if line.folded[0] in _MARKERS and line.folded.count(line.folded[0]) > 1:
            yield from _parts(line, spacing)
        else:
            yield line


def _parts(line: Line, spacing: Spacing) -> Iterator[Line]:
    start = 0
    for match in _SECOND.finditer(line.folded, 1):
        if match["marker"] == line.folded[0] and _is_apart(line, match.end() - match.start(), spacing):
            yield _cut(line, start, match.start())
            start = match.end()
    yield _cut(line, start, len(line.text))


def _is_apart(line: Line, blanks: int, spacing: Spacing) -> bool:
    """Whether a gap parts the bullets: blanks in plain text, on a page a line that is wider than its letters and not full."""
    if blanks >= _WIDE_BLANK:
        return True
    if line.box is None or line.size is None or line.reach > spacing.full - _FULL:
        return False
    return line.box.x1 - line.box.x0 > _STRETCHED * _USUAL * line.size * width_of(line.folded)


def _cut(line: Line, start: int, end: int) -> Line:
    if (start, end) == (0, len(line.text)):
        return line
    span = Span(line.span.start + start, line.span.start + end)
    return evolve(line, span=span, text=line.text[start:end], folded=line.folded[start:end], gap=line.gap if start == 0 else 0.0)
