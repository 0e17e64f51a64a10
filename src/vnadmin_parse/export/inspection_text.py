"""The text of a document as HTML, cut where records begin and end; and the geometry that leads from it to the page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from vnadmin_parse.export.inspection_html import escaped
from vnadmin_parse.records import Box, Document, Place, Span


@frozen
class Marked:
    """A stretch of text that belongs to a row of the tree.

    Fields:
        number: of the row.
        family: of its colour.
        span: where.
    """

    number: int
    family: str
    span: Span


def marked_text(text: str, marks: Sequence[Marked]) -> str:
    """Write the text in spans: each piece names the rows that it belongs to, the innermost first.

    Args:
        text: of the document.
        marks: in any order; they may lie inside each other, and cross.
    """
    return "".join(_piece(text[start:end], inside) for start, end, inside in _pieces(len(text), marks))


def _piece(text: str, inside: Sequence[Marked]) -> str:
    if not inside:
        return escaped(text)
    numbers = " ".join(str(mark.number) for mark in inside)
    return f'<span class="m {inside[0].family}" data-r="{numbers}">{escaped(text)}</span>'


def _pieces(length: int, marks: Sequence[Marked]) -> Iterator[tuple[int, int, list[Marked]]]:
    opening: dict[int, list[Marked]] = {}
    cuts = {0, length}
    for mark in marks:
        start, end = max(0, mark.span.start), min(length, mark.span.end)
        if start < end:
            opening.setdefault(start, []).append(mark)
            cuts |= {start, end}
    inside: list[Marked] = []
    places = sorted(cuts)
    for start, end in pairwise(places):
        inside = [mark for mark in inside if mark.span.end > start] + opening.get(start, [])
        inside.sort(key=lambda mark: (mark.span.end - mark.span.start, mark.number))
        yield start, end, inside


def line_table(document: Document) -> list[list[int]]:
    """Give each line with a box as [start, end, page, x0, y0, x1, y1, offset, x, …]: offsets count UTF-16 units, as browsers do.

    Args:
        document: any document.
    """
    wide = [index for index, letter in enumerate(document.text) if letter > "\uffff"]

    def unit(offset: int) -> int:
        return offset + bisect_right(wide, offset - 1)

    table = []
    for line in document.lines:
        if line.box is not None:
            row = [unit(line.span.start), unit(line.span.end), line.page, *(round(x) for x in line.box)]
            table.append(row + [round(part) for stop in line.stops for part in (unit(stop[0]), stop[1])])
    return table


def boxes(places: Sequence[Place], *, is_inline: bool) -> Iterator[Place]:
    """Give the boxes of a record: one for each line, or one around each run of lines that stand below each other.

    Args:
        places: of its lines, in the order of the text.
        is_inline: keep each line's own box.
    """
    last: Place | None = None
    for place in places:
        if place.box is None:
            continue
        if last is not None and last.box is not None and not is_inline and last.page == place.page and _follows(last.box, place.box):
            last = Place(last.page, _around(last.box, place.box))
            continue
        if last is not None:
            yield last
        last = place
    if last is not None:
        yield last


def _follows(above: Box, below: Box) -> bool:
    """Tell whether a line stands right below a box, or beside it on the same height."""
    height = max(below.y1 - below.y0, 6.0)
    return (
        above.y0 - height <= below.y0 <= above.y1 + 2.5 * height and below.x0 < above.x1 + height * 4 and above.x0 < below.x1 + height * 4
    )


def _around(first: Box, second: Box) -> Box:
    return Box(min(first.x0, second.x0), min(first.y0, second.y0), max(first.x1, second.x1), max(first.y1, second.y1))
