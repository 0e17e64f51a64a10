"""The compositor: puts lines, rulers and stamps on pages, from the top down."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from attrs import define, field, frozen

from typeset.description import Mark
from typeset.faces import Style
from typeset.rows import PAGE_WIDTH, Cut, Row, Ruler, Run, Sheets, Side, Stamp
from typeset.wrapping import wrap


class Align(StrEnum):
    """How the lines of a paragraph stand in their band."""

    LEFT = "left"
    CENTRE = "centre"
    JUSTIFIED = "justified"


@frozen
class Shape:
    """How a paragraph is set: indents of its first and further lines, space after it (points), whether it joins the group before."""

    align: Align = Align.LEFT
    first: float = 0.0
    rest: float = 0.0
    after: float = 0.0
    is_underlined: bool = False
    is_glued: bool = False


@frozen
class Band:
    """A column of the page: where it starts and how wide it is, in points."""

    x: float
    width: float
    side: Side = Side.FULL


TOP = 62.0
BOTTOM = 778.0
NUMBER_LINE = 42.0
BODY = Band(85.0, 459.0)
HEAD_LEFT = Band(52.0, 206.0, Side.LEFT)
HEAD_RIGHT = Band(262.0, 294.0, Side.RIGHT)
TAIL_LEFT = Band(85.0, 206.0, Side.LEFT)
TAIL_RIGHT = Band(308.0, 236.0, Side.RIGHT)
FURNITURE = Band(0.0, PAGE_WIDTH, Side.FURNITURE)
PLAIN = Style()
FLUSH = Shape()
CENTRED = Shape(Align.CENTRE)
CENTRED_ON = Shape(Align.CENTRE, is_glued=True)


@define
class Compositor:
    """What stands on the pages so far, and where the next line goes (`y` is the top of that line)."""

    page: int = 1
    shown: int = 1
    y: float = TOP
    group: int = 0
    rows: list[Row] = field(factory=list)
    rulers: list[Ruler] = field(factory=list)
    stamps: list[Stamp] = field(factory=list)

    def turn(self, *, shows: int | None = None) -> None:
        """Start a page; its number stands at the top unless it is the first one of a count."""
        self.page += 1
        self.shown = self.shown + 1 if shows is None else shows
        self.y = NUMBER_LINE - 13
        if self.shown > 1:
            self.text(str(self.shown), FURNITURE, Style(size=13), CENTRED)
        self.y = TOP

    def reserve(self, height: float) -> None:
        """Start a page where `height` points do not fit any more."""
        if self.y + height > BOTTOM:
            self.turn()

    def text(self, text: str, band: Band, style: Style = PLAIN, shape: Shape = FLUSH) -> Row:
        """Set a paragraph in one style; give its last row."""
        return self.paragraph((Run(text, style),), band, shape)

    def paragraph(self, runs: Sequence[Run], band: Band, shape: Shape) -> Row:
        """Set a paragraph; give its last row."""
        if not shape.is_glued:
            self.group += 1
        row = None
        for cut in wrap(runs, band.width - shape.first, band.width - shape.rest):
            row = self._set(cut, band, shape, shape.rest if row else shape.first)
        self.y += shape.after
        assert row
        return row

    def _set(self, cut: Cut, band: Band, shape: Shape, indent: float) -> Row:
        size = max(run.style.size for run in cut.runs)
        leading = max(run.style.leading for run in cut.runs)
        if band.side is Side.FULL:
            self.reserve(leading)
        room = band.width - indent
        blanks = sum(run.text.count(" ") for run in cut.runs)
        stretch = (room - cut.width) / blanks if shape.align is Align.JUSTIFIED and not cut.is_last and blanks else 0.0
        x = band.x + indent + ((room - cut.width) / 2 if shape.align is Align.CENTRE else 0.0)
        row = Row(self.page, x, self.y + size, cut.runs, band.side, self.group, stretch, shape.is_underlined)
        self.rows.append(row)
        self.y += leading
        return row

    def rule_below(self, row: Row, share: float) -> None:
        """Draw a ruler under a centred row, over a share of its width."""
        half = row.width * share / 2
        middle = row.x + row.width / 2
        self.rulers.append(Ruler(row.page, middle - half, row.y + 5, middle + half, row.y + 5))

    def stamp(self, row: Row, lead: str, mark: Mark, text: str, style: Style) -> None:
        """Draw `text` over the blank that follows `lead` in a row."""
        x = row.x + Run(lead, row.runs[0].style).width
        self.stamps.append(Stamp(row.page, x, row.y, mark, text, style, Run(text, style).width + 4, style.size + 8))

    def sheets(self) -> Sheets:
        """Give what was set, page by page."""
        return Sheets(self.page, tuple(self.rows), tuple(self.rulers), tuple(self.stamps))
