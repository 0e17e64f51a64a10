"""The fonts of the test pages and how wide they set a text."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from pathlib import Path

from attrs import evolve, frozen
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

FONTS = Path(__file__).parent.parent / "fonts"


class Face(StrEnum):
    """One font file."""

    UPRIGHT = "DraftSerif-Regular"
    BOLD = "DraftSerif-Bold"
    ITALIC = "DraftSerif-Italic"
    BOLD_ITALIC = "DraftSerif-BoldItalic"


@frozen
class Style:
    """A font at a size in points."""

    face: Face = Face.UPRIGHT
    size: float = 14

    @property
    def leading(self) -> float:
        """Distance of two baselines, in points."""
        return round(self.size * 1.28, 2)

    def bold(self) -> Style:
        """The same in bold."""
        return evolve(self, face=Face.BOLD)


@cache
def register() -> None:
    """Make the fonts known to reportlab."""
    for face in Face:
        pdfmetrics.registerFont(TTFont(face.value, str(FONTS / f"{face.value}.ttf")))


def width(text: str, style: Style) -> float:
    """How wide a text is, in points."""
    register()
    return float(pdfmetrics.stringWidth(text, style.face.value, style.size))
