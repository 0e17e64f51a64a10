"""Placed lines → one text with its `Line`s: NFC, spans, gaps, indents, and what the widgets draw."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence

from attrs import frozen

from vnadmin_parse.fold import fold
from vnadmin_parse.read.layout import PageRows, Placed
from vnadmin_parse.read.measures import Measures
from vnadmin_parse.read.rows import Segment
from vnadmin_parse.records import Box, Origin, Span
from vnadmin_parse.text import Column, Line, Role, Stamped, StampText

_ASCENT, _DESCENT = 0.9, 0.25  # shares of the font size above and below the baseline
_EVEN_GAP = 0.06  # of a line height: what is less is no gap


@frozen
class Written:
    """A text with its lines and stamps."""

    text: str
    lines: tuple[Line, ...]
    stamped: tuple[Stamped, ...]
    stamps: tuple[StampText, ...]


def write_lines(placed: Sequence[Placed], pages: Sequence[PageRows], bodies: Sequence[Measures], ocr: frozenset[int]) -> Written:
    """Write the lines one after the other, parted by line feeds.

    Args:
        placed: lines in reading order.
        pages: pages of the file.
        bodies: their measures.
        ocr: indexes of the pages whose text was recognised from a scan.
    """
    writer = _Writer(pages, bodies, ocr)
    for line in placed:
        writer.write(line)
    return Written("".join(writer.parts), tuple(writer.lines), tuple(writer.stamped), tuple(writer.stamp_texts()))


class _Writer:
    """Holds what has been written so far."""

    def __init__(self, pages: Sequence[PageRows], bodies: Sequence[Measures], ocr: frozenset[int]) -> None:
        self.pages, self.bodies, self.ocr = pages, bodies, ocr
        self.parts: list[str] = []
        self.lines: list[Line] = []
        self.stamped: list[Stamped] = []
        self.drawn: dict[tuple[int, int], list[Span]] = {}
        self.above: dict[tuple[int, Column, float], float] = {}
        self.at = 0

    def write(self, placed: Placed) -> None:
        """Write one line."""
        strip, body = placed.strip, self.bodies[placed.page]
        text, stops, marks, cells = self._joined(placed)
        if not text:
            return
        segments = strip.segments
        main = segments[0] if len(segments) == 1 else max(segments, key=lambda segment: len(segment.text))
        size = main.size or 1.0
        x0, x1, width = segments[0].x0, segments[-1].x1, max(1.0, strip.right - strip.left)
        span = Span(self.at, self.at + len(text))
        box = Box(x0, main.y - _ASCENT * size, x1, max(main.y, main.bottom) + _DESCENT * size)
        is_stamp = placed.role is Role.STAMP or (main.stamped and all(segment.stamped for segment in segments))
        origin = Origin.STAMP if is_stamp else Origin.OCR if placed.page in self.ocr else Origin.TEXT
        self.lines.append(Line(
            span, text, fold(text), self.pages[placed.page].sheet.number, box, round(size, 1), main.is_bold, main.is_italic, strip.column,
            placed.role, self._gap(placed, main, body), round((x0 - strip.left) / size, 2), round((x1 - strip.left) / width, 3), origin,
            stops, cells, marks,
        ))  # fmt: skip
        if placed.widget >= 0:
            self._note(placed.page, placed.widget, span)
        self.parts += (text, "\n")
        self.at = span.end + 1

    def _joined(self, placed: Placed) -> tuple[str, tuple[tuple[int, float], ...], tuple[Span, ...], tuple[Span, ...]]:
        """Join the segments of a line in NFC; give text, stops, marks and cells with offsets of the whole text."""
        segments = placed.strip.segments
        if len(segments) == 1 and _is_plain(segments[0]):
            at, text = self.at, segments[0].text
            return text, tuple([(at + offset, x) for offset, x in segments[0].stops]), (), ()
        text = ""
        stops: list[tuple[int, float]] = []
        marks: list[Span] = []
        cells: list[Span] = []
        for segment in segments:
            shift = self.at + len(text) + bool(text)
            clean, move = _composed(segment)
            stops += [(shift + move(offset), x) for offset, x in segment.stops]
            marks += [Span(shift + move(start), shift + move(end)) for start, end in segment.marks]
            cells += [Span(shift + move(start), shift + move(end)) for start, end in segment.cells]
            for start, end, widget in segment.stamped if placed.widget < 0 else ():
                self._note(placed.page, widget, Span(shift + move(start), shift + move(end)))
            text = f"{text} {clean}" if text else clean
        return text, tuple(stops), tuple(marks), tuple(cells)

    def _note(self, page: int, widget: int, span: Span) -> None:
        is_recognised = widget in self.pages[page].sheet.recognised
        self.stamped.append(Stamped(span, Origin.OCR if is_recognised else Origin.STAMP))
        self.drawn.setdefault((page, widget), []).append(span)

    def _gap(self, placed: Placed, main: Segment, body: Measures) -> float:
        """Give the free space above a line in line heights; 0 for the first line of a page."""
        strip = placed.strip
        key = (placed.page, strip.column, strip.left)
        above = self.above.get(key)
        if above is None:
            is_full = strip.column is Column.FULL
            ys = [y for (page, column, _), y in self.above.items() if page == placed.page and (is_full or column is Column.FULL)]
            above = max(ys, default=None)
        if placed.role is not Role.FURNITURE:
            self.above = {**self.above, key: main.y} if strip.zone is not None else {key: max(main.y, main.bottom)}
        if above is None or main.y <= above:
            return 0.0
        usual = body.leading * (main.size / body.size if abs(main.size - body.size) > 0.5 else 1.0)  # noqa: PLR2004
        gap = (main.y - above) / (usual or 1.0) - 1
        return round(gap, 2) if gap > _EVEN_GAP else 0.0

    def stamp_texts(self) -> list[StampText]:
        """Give what each widget draws."""
        text = "".join(self.parts)
        found: list[StampText] = []
        for (page, widget), spans in sorted(self.drawn.items()):
            sheet = self.pages[page].sheet
            if 0 <= widget < len(sheet.widgets):
                words = "\n".join(text[span.start : span.end] for span in spans)
                found.append(StampText(Span(spans[0].start, spans[-1].end), sheet.number, sheet.widgets[widget], words))
        return found


def _is_plain(segment: Segment) -> bool:
    """Tell whether a segment is written as it stands: in NFC, without marks, cells or what widgets draw."""
    return not (segment.marks or segment.cells or segment.stamped) and unicodedata.is_normalized("NFC", segment.text)


def _composed(segment: Segment) -> tuple[str, Callable[[int], int]]:
    """Put a segment's text in NFC; give it with a map from old to new offsets."""
    raw = segment.text
    if unicodedata.is_normalized("NFC", raw):
        return raw, _same
    clean = unicodedata.normalize("NFC", raw)
    return clean, lambda offset: min(len(unicodedata.normalize("NFC", raw[:offset])), len(clean))


def _same(offset: int) -> int:
    return offset
