"""Pieces of a line: a row of the closing that holds both columns, or several signers, is cut at its wide gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

import regex

from vnadmin_parse.places import Box, Span, TextLine, places_of
from vnadmin_parse.text import Line, reworded

_WIDE_GAP: Final = 1.3
"""Free space inside a row, in line heights, that parts two columns; a justified line's blanks stay below one."""
_HEIGHT: Final = 12.0
"""Height of a line, in points, where nothing tells it."""
_WIDE_BLANK: Final = regex.compile(r"(?:[ ]{3,}+|[ ]*+[\t|]\s*+)(?=\S)")


def part_of_line(line: Line, start: int, end: int) -> Line:
    """Cut a piece out of a line, by offsets in the line, without the blanks around it; its box is cut with it."""
    body = line.text[start:end]
    start += len(body) - len(body.lstrip())
    body = body.strip()
    span = Span(line.span.start + start, line.span.start + start + len(body))
    return reworded(line, span, body, line.folded[start : start + len(body)], box=_box_of(line, span), reach=line.reach)


def _box_of(line: Line, span: Span) -> Box | None:
    if line.box is None or line.page is None or span.start >= span.end:
        return line.box
    return places_of((TextLine(line.span, line.page, line.box, line.stops),), span)[0].box


def pieces_of(line: Line) -> tuple[Line, ...]:
    """Cut a line at its wide gaps: by the places of its runs where they are known, else at three blanks, a tab or a bar.

    Example:
        >>> from vnadmin_parse.text import lines_of
        >>> [piece.text for line in lines_of("THƯ KÝ          CHỦ TỌA") for piece in pieces_of(line)]
        ['THƯ KÝ', 'CHỦ TỌA']
    """
    gaps = tuple(_gaps(line) if line.stops else _blanks(line.text))
    if not gaps:
        return (line,)
    edges = (0, *(offset for gap in gaps for offset in gap), len(line.text))
    pieces = (part_of_line(line, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))
    return tuple(piece for piece in pieces if piece.text)


def all_pieces(lines: Iterable[Line]) -> list[Line]:
    """Cut every line."""
    return [piece for line in lines for piece in pieces_of(line)]


def _gaps(line: Line) -> Iterator[tuple[int, int]]:
    """Where in the line wide gaps between two runs begin and end."""
    height = line.size or (line.box.y1 - line.box.y0 if line.box else _HEIGHT)
    for (end, x_end), (start, x_start) in pairwise(line.stops):
        first, last = end - line.span.start, start - line.span.start
        if start > end and not line.text[first:last].strip() and x_start - x_end > _WIDE_GAP * height:
            yield first, last


def _blanks(text: str) -> Iterator[tuple[int, int]]:
    """Where wide blanks begin and end."""
    for match in _WIDE_BLANK.finditer(text):
        if match.start() > 0:
            yield match.span()
