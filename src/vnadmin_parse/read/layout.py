"""Pages of rows → `Text`: lines in reading order with their geometry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

import regex
from attrs import define, frozen

from vnadmin_parse.fold import fold, normalize
from vnadmin_parse.read.columns import Strip, strips_of
from vnadmin_parse.read.sheet import Sheet
from vnadmin_parse.read.rows import Row, rows_of
from vnadmin_parse.records import Box, Span
from vnadmin_parse.text import Column, Line, Role, Stamped

_PAGE_NUMBER: Final = regex.compile(r"^[-–\s]*(?:Trang\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?[-–\s]*$", regex.IGNORECASE)
_RULER: Final = regex.compile(r"^[\s_\-–—=~.…*]+$")


@define(slots=True)
class Sketch:
    """A line before the text is known: what layout hands to the last step."""

    strip: Strip
    page: int
    role: Role


@frozen
class PageRows:
    """The rows of one page."""

    sheet: Sheet
    rows: list[Row]


def page_rows(sheet: Sheet) -> PageRows:
    """Cut a page into rows."""
    return PageRows(sheet, rows_of(sheet))


def lines_of_pages(pages: Sequence[PageRows]) -> tuple[str, tuple[Line, ...], tuple[Stamped, ...]]:
    """Give the text, its lines and what widgets draw."""
    builder = _Builder(_leading(pages))
    for page in pages:
        strips = strips_of(page.rows, page.sheet.width)
        left, right = _margins(strips, page.sheet.width)
        above: dict[Column, float] = {}
        for index, strip in enumerate(strips):
            role = _role(strip, index, len(strips))
            builder.add(strip, page.sheet.number, role, left, right, above)
    return "".join(builder.parts), tuple(builder.lines), tuple(builder.stamped)


def _role(strip: Strip, index: int, count: int) -> Role:
    text = " ".join(segment.text for segment in strip.segments)
    if _RULER.match(text) or (index in {0, count - 1} and _PAGE_NUMBER.match(text)):
        return Role.FURNITURE
    return Role.CONTENT


def _margins(strips: Sequence[Strip], width: float) -> tuple[float, float]:
    full = [strip for strip in strips if strip.column is Column.FULL] or strips
    lefts = [strip.segments[0].x0 for strip in full]
    rights = [strip.segments[-1].x1 for strip in full]
    return (min(lefts, default=0.0), max(rights, default=width))


def _leading(pages: Sequence[PageRows]) -> float:
    """Give the usual distance between baselines, in points."""
    steps = Counter(round((b.y - a.y) * 2) / 2 for page in pages for a, b in zip(page.rows, page.rows[1:], strict=False) if b.y - a.y > 5)  # noqa: PLR2004
    return max(steps, key=lambda step: (steps[step], -step), default=16.0)


class _Builder:
    """Writes lines one after the other into one text."""

    def __init__(self, leading: float) -> None:
        self.leading = leading
        self.parts: list[str] = []
        self.lines: list[Line] = []
        self.stamped: list[Stamped] = []
        self.at = 0

    def add(self, strip: Strip, page: int, role: Role, left: float, right: float, above: dict[Column, float]) -> None:
        segments = strip.segments
        text, stops, stamped = "", [], []
        for segment in segments:
            if text:
                text += " "
            shift = self.at + len(text)
            raw = segment.text
            clean = normalize(raw)
            scale = len(clean) / len(raw) if raw else 1.0
            stops += [(shift + round(offset * scale), x) for offset, x in segment.stops]
            stamped += [Stamped(Span(shift + round(a * scale), shift + round(b * scale))) for a, b in segment.stamped]
            text += clean
        main = max(segments, key=lambda segment: len(segment.text))
        size = main.size or 1.0
        x0, x1, y = segments[0].x0, segments[-1].x1, main.y
        gap = (y - above[strip.column]) / self.leading - 1 if strip.column in above else 0.0
        above[strip.column] = y
        span = Span(self.at, self.at + len(text))
        if strip.zone is not None:
            left, right = (left, strip.zone.cut) if strip.column is Column.LEFT else (strip.zone.cut, right)
        self.lines.append(Line(
            span, text, fold(text), page, Box(x0, y - 0.9 * size, x1, y + 0.25 * size), size, main.is_bold, main.is_italic,
            strip.column, role, max(0.0, round(gap, 2)), round((x0 - left) / size, 2), round((x1 - left) / max(1.0, right - left), 3),
            stops=tuple(stops),
        ))  # fmt: skip
        self.stamped += stamped
        self.parts += (text, "\n")
        self.at = span.end + 1
