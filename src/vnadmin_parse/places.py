"""Where text stands: spans in the text, boxes on the page."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from attrs import frozen

from vnadmin_parse.terms import TextLayer


class Span(NamedTuple):
    """Offsets `[start, end)` into `Document.text`.

    Example:
        >>> "Số: 12"[slice(*Span(4, 6))]
        '12'
    """

    start: int
    end: int


class Box(NamedTuple):
    """A rectangle on a page, in points (1/72 inch) from the top left corner of the page as shown."""

    x0: float
    y0: float
    x1: float
    y1: float


@frozen
class Place:
    """One line's share of a span.

    Fields:
        page: from 1.
        box: points from the top left; None where the reader knows the page only.

    Example:
        >>> place = document.places(document.signers[0].span)[0]
        >>> place.page, place.box.x0 > 200
        (2, True)
    """

    page: int
    box: Box | None


@frozen
class Page:
    """One page of the file.

    Fields:
        number: from 1.
        width, height: in points, as shown (after rotation).
        text_layer: what the page's text is.
    """

    number: int
    width: float
    height: float
    text_layer: TextLayer = TextLayer.NATIVE


@frozen
class TextLine:
    """The geometry of one line of the text.

    Fields:
        span: where the line stands in the text.
        page: from 1.
        box: points from the top left, or None.
        stops: (offset, x) pairs in rising order, from which the box of a part of the line is read.
    """

    span: Span
    page: int
    box: Box | None
    stops: tuple[tuple[int, float], ...] = ()


def _x_at(line: TextLine, box: Box, offset: int) -> float:
    """Read the x of an offset between the two stops that enclose it."""
    stops = line.stops or ((line.span.start, box.x0), (line.span.end, box.x1))
    at = bisect_right(stops, (offset, float("inf")))
    if at == 0:
        return box.x0
    if at == len(stops):
        return stops[-1][1]
    (left, x0), (right, x1) = stops[at - 1], stops[at]
    return x0 + (x1 - x0) * (offset - left) / max(1, right - left)


def _share(line: TextLine, span: Span) -> Box | None:
    if line.box is None or (span.start <= line.span.start and line.span.end <= span.end):
        return line.box
    x0, x1 = (_x_at(line, line.box, max(span.start, line.span.start)), _x_at(line, line.box, min(span.end, line.span.end)))
    return Box(min(x0, x1), line.box.y0, max(x0, x1), line.box.y1)


def places_of(lines: tuple[TextLine, ...], span: Span) -> tuple[Place, ...]:
    """Give one `Place` for each of `lines` (sorted by offset) that `span` touches."""
    first = bisect_left(lines, span.start + 1, key=lambda line: line.span.end)
    places: list[Place] = []
    for line in lines[first:]:
        if line.span.start >= span.end:
            break
        places.append(Place(line.page, _share(line, span)))
    return tuple(places)
