"""`Text` and `Line`: what every reader makes and all later steps look at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cached_property

import regex
from attrs import evolve, field, frozen

from vnadmin_parse.fold import fold
from vnadmin_parse.records import Box, Origin, Page, Problem, Source, Span, TextLine
from vnadmin_parse.sealing import sealed


class Column(StrEnum):
    """Where a line stands on its page."""

    LEFT = "left"
    RIGHT = "right"
    FULL = "full"


class Role(StrEnum):
    """What a line is for the page, before any wording is looked at."""

    CONTENT = "content"
    FURNITURE = "furniture"
    """Page number, running head or foot, ruler: kept in the text, left out of every record."""
    FOOTNOTE = "footnote"
    STAMP = "stamp"
    """Text drawn by a widget that is not part of the flow: signature wording, an incoming-mail stamp."""
    TABLE = "table"
    """A row of a table; `Line.cells` cuts it."""


@sealed
class Line:
    """One line of a column, as a reader found it.

    Fields:
        span: where the line stands in `Text.text`, without its line feed.
        text: the characters of the span.
        folded: `fold(text)`, same length.
        page: page number from 1; None for text without pages.
        box: on the page in points from the top left; None for text.
        size: font size in points of most of its characters; None for text.
        is_bold, is_italic: of most of its characters.
        column: left, right or full width.
        role: content, furniture, footnote, stamp or table.
        gap: free space above it in line heights (0 for a wrapped line); for text, the number of blank lines above it.
        indent: blank at its left in ems from the left edge of its column; for text, leading blanks / 2.
        reach: how far it runs to the right, as a share of its column's width (1.0 = full line).
        origin: the text layer, a stamp or OCR (of most of its characters).
        stops: (offset, x) pairs along the line, for boxes of parts.
        cells: spans of the cells of a table row, else ().
        marks: spans of raised note marks inside the line, which `flow` blanks out.
    """

    span: Span
    text: str
    folded: str
    page: int | None = None
    box: Box | None = None
    size: float | None = None
    is_bold: bool = False
    is_italic: bool = False
    column: Column = Column.FULL
    role: Role = Role.CONTENT
    gap: float = 0.0
    indent: float = 0.0
    reach: float = 1.0
    origin: Origin = Origin.TEXT
    stops: tuple[tuple[int, float], ...] = ()
    cells: tuple[Span, ...] = ()
    marks: tuple[Span, ...] = ()


def reworded(  # noqa: PLR0913 - what a piece of a line has of its own
    line: Line, span: Span, text: str, folded: str, *, box: Box | None, reach: float
) -> Line:
    """Give a line with other characters: each closing asks for many, and `evolve`, which looks up each field, takes far longer."""
    return Line(
        span, text, folded, line.page, box, line.size, line.is_bold, line.is_italic, line.column, line.role, line.gap, line.indent, reach,
        line.origin, line.stops, line.cells, line.marks,
    )  # fmt: skip


@frozen
class Stamped:
    """Characters that did not come from the page's text layer: a number or a day that a widget draws.

    Fields:
        span: where they stand in `Text.text`.
        origin: `stamp` or `ocr`.
    """

    span: Span
    origin: Origin = Origin.STAMP


@frozen
class StampText:
    """What one widget or annotation draws, so that a signature can be bound to it.

    Fields:
        span: from its first to its last character in `Text.text`.
        page: from 1.
        box: of the widget, points from the top left of the page as shown.
        text: what it draws: `5816`, `12`, or the lines `Ký bởi: …`.
    """

    span: Span
    page: int
    box: Box
    text: str


@frozen
class Text:
    """The whole text of a file in reading order, with its lines.

    Fields:
        text: NFC text; lines are parted by line feeds.
        lines: the lines that hold something, in the order of the text.
        pages: the pages, empty for plain text.
        stamped: the spans that were not in the text layer, in order.
        source: what was read.
        problems: what the reader met.
        stamps: what each widget draws, page by page.
    """

    text: str
    lines: tuple[Line, ...]
    pages: tuple[Page, ...] = ()
    stamped: tuple[Stamped, ...] = ()
    source: Source = field(factory=Source)
    problems: tuple[Problem, ...] = ()
    stamps: tuple[StampText, ...] = ()

    def origin(self, span: Span) -> Origin:
        """Tell where the characters of a span came from: `stamp` or `ocr` when any of them did, else `text`."""
        return next((origin for near, origin in self._drawn if near.start < span.end and span.start < near.end), Origin.TEXT)

    @cached_property
    def _drawn(self) -> tuple[tuple[Span, Origin], ...]:
        """The spans that did not come from the text layer; many spans are asked for."""
        stamped = [(each.span, each.origin) for each in self.stamped]
        return (*stamped, *((line.span, line.origin) for line in self.lines if line.origin is Origin.OCR))


def excerpt(text: Text, lines: Sequence[Line]) -> Text:
    """Give some consecutive lines as a text of their own, whose offsets begin at 0.

    Args:
        text: the text that holds the lines.
        lines: at least one line, in the order of the text.
    """
    start, end = lines[0].span.start, lines[-1].span.end
    numbers = {line.page for line in lines}
    return Text(
        text=text.text[start:end],
        lines=tuple(_moved(line, -start) for line in lines),
        pages=tuple(page for page in text.pages if page.number in numbers),
        stamped=tuple(Stamped(_at(s.span, -start), s.origin) for s in text.stamped if start <= s.span.start and s.span.end <= end),
        source=text.source,
    )


def _at(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _moved(line: Line, by: int) -> Line:
    return evolve(
        line,
        span=_at(line.span, by),
        stops=tuple((offset + by, x) for offset, x in line.stops),
        cells=tuple(_at(cell, by) for cell in line.cells),
        marks=tuple(_at(mark, by) for mark in line.marks),
    )


# A code or a compound that was cut at its hyphen (`QĐ-⏎UBND`) or slash is joined without a blank.
_CUT_CODE = regex.compile(r"(?<=[\p{Lu}\d&][-/])\n(?=[\p{Lu}\d])")


def flow(lines: Iterable[Line]) -> str:
    """Give a same-length view of the text from the first to the last of `lines` in which only those lines show.

    Line feeds, note marks and whatever stands between the lines (page numbers, footnotes) are blanks, so a pattern runs over wrapped
    lines and an offset in the view plus the first line's start is an offset in the text. The view is folded.

    Args:
        lines: lines of one text, in its order.
    """
    parts: list[str] = []
    at: int | None = None
    for line in lines:
        if at is not None:
            parts.append(" " * (line.span.start - at))
        parts.append(_without_marks(line) if line.marks else line.folded)
        at = line.span.end
    return "".join(parts)


def _without_marks(line: Line) -> str:
    """Give a line's folded text with blanks in place of its note marks."""
    folded = line.folded
    for mark in line.marks:
        start, end = mark.start - line.span.start, mark.end - line.span.start
        folded = folded[:start] + " " * (end - start) + folded[end:]
    return folded


def printed(lines: Iterable[Line]) -> str:
    """Give the text of wrapped lines as printed: joined by one blank, a cut code without one.

    Example:
        >>> printed(lines_of("của Sở\\n  Văn hóa"))
        'của Sở Văn hóa'
    """
    return printed_text("\n".join(line.text for line in lines))


# Line-end hyphens as PDFium gives them, and the Icelandic letter that old keyboards put for Đ: a page shows the right ones.
_MISCODED = {0x02: "-", 0xFFFE: "-", ord("Ð"): "Đ", ord("ð"): "đ"}
_MISCODED_SIGNS = tuple(map(chr, _MISCODED))
# A code may be cut here; most wrapped lines end in a letter, and to look is much cheaper than to put in a sign.
_MAY_CUT = re.compile(r"[-/]\s*\n")


def printed_text(text: str) -> str:
    """Give a piece of text in one line: line feeds and runs of blanks become one blank, a code cut at a line end is joined.

    Example:
        >>> printed_text("số 12/QĐ-\\nUBND của\\nTỉnh")
        'số 12/QĐ-UBND của Tỉnh'
    """
    for sign in _MISCODED_SIGNS:  # to look for one is much cheaper than to translate
        if sign in text:
            text = text.translate(_MISCODED)
            break
    if "\n" in text and _MAY_CUT.search(text):
        text = _CUT_CODE.sub("", "\n".join(filter(None, map(str.strip, text.split("\n")))))
    return " ".join(text.split())


def lines_of(text: str) -> tuple[Line, ...]:
    """Cut a plain text into lines at its line feeds: for tests and for callers that have no layout.

    Example:
        >>> [line.span for line in lines_of("a\\n\\nbc")]
        [Span(start=0, end=1), Span(start=3, end=5)]
    """
    lines: list[Line] = []
    at, gap = 0, 0
    for raw in text.split("\n"):
        body = raw.strip()
        if body:
            start = at + len(raw) - len(raw.lstrip())
            span = Span(start, start + len(body))
            lines.append(Line(span, body, fold(body), gap=float(gap), indent=(start - at) / 2))
        gap = 0 if body else gap + 1
        at += len(raw) + 1
    return tuple(lines)


def text_lines(lines: Sequence[Line]) -> tuple[TextLine, ...]:
    """Give the public geometry of lines that stand on a page."""
    return tuple(TextLine(line.span, line.page, line.box, line.stops) for line in lines if line.page is not None)
