"""What PDFium finds on one page, before any line is made."""

from __future__ import annotations

from typing import NamedTuple

from attrs import define, frozen

from vnadmin_parse.records import Box


class Font(NamedTuple):
    """What is known of a font: its base name, and whether it is bold or italic by name, weight or flag."""

    name: str
    is_bold: bool
    is_italic: bool


@define
class Run:
    """Characters of one style that follow each other without a wide gap.

    Fields:
        text: its characters as PDFium maps them, without blanks at its ends.
        order: its place in the page's content.
        start, end: indexes of its characters in the page's own order.
        x0, x1: left and right edge in points from the left of the page as shown.
        y: baseline in points from the top of the page as shown.
        size: font size in points as drawn.
        font: its font.
        lead: what PDFium itself puts between the run before and this one: nothing, a blank or a line end.
        is_drawn: it is painted (render mode other than 3).
        is_overlay: a widget or an annotation draws it.
        is_upright: its characters stand upright on the page as shown.
        widget: index of the widget that draws it, -1 for the page's content.
    """

    text: str
    order: int
    start: int
    end: int
    x0: float
    x1: float
    y: float
    size: float
    font: Font
    lead: str
    is_drawn: bool = True
    is_overlay: bool = False
    is_upright: bool = True
    widget: int = -1


@frozen
class Sheet:
    """One page.

    Fields:
        number: from 1.
        width, height: in points as shown.
        runs: in the order of the page's content.
        widgets: boxes of the widgets and annotations that draw text.
        image_stamps: boxes of those that draw an image no higher than a line, which was not read: a number or a day, as a rule.
        recognised: indexes of the widgets whose image was read by OCR.
    """

    number: int
    width: float
    height: float
    runs: tuple[Run, ...]
    widgets: tuple[Box, ...] = ()
    image_stamps: tuple[Box, ...] = ()
    recognised: frozenset[int] = frozenset()
