"""What a typeset document is made of: rows of text, rulers and stamps, each at its place."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from typeset.description import Grid, Mark
from typeset.faces import Style, width

PAGE_WIDTH = 595.28
PAGE_HEIGHT = 841.89


class Side(StrEnum):
    """The column that a row stands in."""

    LEFT = "left"
    RIGHT = "right"
    FULL = "full"
    FURNITURE = "furniture"


@frozen
class Run:
    """A piece of a row in one style."""

    text: str
    style: Style

    @property
    def width(self) -> float:
        """In points, without stretched blanks."""
        return width(self.text, self.style)


@frozen
class Row:
    """One printed line.

    Fields:
        page: from 1.
        x, y: start of its baseline in points from the top left.
        runs: its text.
        side: its column.
        group: rows of one paragraph or cell share a group.
        stretch: what justification adds to every blank, in points.
        is_underlined: drawn with a line below it.
    """

    page: int
    x: float
    y: float
    runs: tuple[Run, ...]
    side: Side = Side.FULL
    group: int = 0
    stretch: float = 0.0
    is_underlined: bool = False

    @property
    def text(self) -> str:
        """The characters."""
        return "".join(run.text for run in self.runs)

    @property
    def width(self) -> float:
        """In points."""
        return sum(run.width for run in self.runs) + self.stretch * self.text.count(" ")


@frozen
class Ruler:
    """A straight line from corner to corner of a flat box, in points from the top left."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float


@frozen
class Stamp:
    """What a signature widget draws at a place: a text, or a drawing where `text` is None."""

    page: int
    x: float
    y: float
    mark: Mark
    text: str | None
    style: Style
    width: float = 40.0
    height: float = 20.0


@frozen
class Sheets:
    """A whole typeset document."""

    pages: int
    rows: tuple[Row, ...]
    rulers: tuple[Ruler, ...]
    stamps: tuple[Stamp, ...]


@frozen
class Cut:
    """One wrapped line before it has a place."""

    runs: tuple[Run, ...]
    is_last: bool

    @property
    def width(self) -> float:
        """In points."""
        return sum(run.width for run in self.runs)


def columns_of(rows: Grid, room: float) -> tuple[float, ...]:
    """Share the width among the columns of a table by their longest cells."""
    longest = [max(8, *(len(row[at]) for row in rows)) ** 0.6 for at in range(len(rows[0]))]
    return tuple(room * length / sum(longest) for length in longest)
