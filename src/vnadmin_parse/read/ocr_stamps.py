"""Stamps that widgets draw as images, read by an OCR engine: number and day of a signed page whose rest has a text layer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import regex
from attrs import evolve

from vnadmin_parse.read.ocr import PAGE_SECONDS, Engine, Word
from vnadmin_parse.read.ocr_evidence import with_plain_digits
from vnadmin_parse.read.sheet import Font, Run, Sheet
from vnadmin_parse.records import Box

if TYPE_CHECKING:
    from PIL.Image import Image

_FONT: Final = Font("", is_bold=False, is_italic=False)
_MARGINS: Final = (7.0, 8.5, 10.0)  # of the stamp's height: the looks see it on white paper of several widths; engines miss a bare scrap
_GOOD: Final = 0.5  # confidence below which an engine has looked at something that is no text
_SHOWN: Final = regex.compile(r"\d[\w/.&-]*+(?:\s[\w/.&-]++)*+")
"""A number, a day, or a whole code: what has no digit in front is a logo or a mark."""


def with_image_stamps(engine: Engine, image: Image, sheet: Sheet) -> Sheet:
    """Read the stamps of a page that are images; what all looks read alike becomes text of a widget, what they do not stays unread.

    Args:
        engine: reads an image.
        image: the whole page as shown.
        sheet: the page.

    Raises:
        TimeoutError, OSError: as the engine's.
    """
    scale = image.width / sheet.width
    unread: list[Box] = []
    runs: list[Run] = []
    boxes: list[Box] = []
    for box in sheet.image_stamps:
        word = _agreed(engine, image, box, scale)
        if word is None:
            unread.append(box)
        else:
            at = 1 + len(sheet.runs) + len(runs)
            runs.append(Run(word.text, at, 0, 0, word.x0, word.x1, word.baseline, word.size, _FONT, "\n", is_overlay=True))
            boxes.append(box)
    first = len(sheet.widgets)
    return evolve(
        sheet,
        runs=(*sheet.runs, *runs),
        widgets=(*sheet.widgets, *boxes),
        image_stamps=tuple(unread),
        recognised=frozenset(range(first, first + len(boxes))),
    )


def _agreed(engine: Engine, image: Image, box: Box, scale: float) -> Word | None:
    """Give what a stamp shows, as one word in points of the page; None where looks differ or see no number."""
    looks = [_look(engine, image, box, scale, margin) for margin in _MARGINS]
    return looks[0] if len({look.text if look else "" for look in looks}) == 1 else None


def _look(engine: Engine, image: Image, box: Box, scale: float, margin: float) -> Word | None:
    from PIL import ImageOps  # noqa: PLC0415 - heavy: loaded with the first page

    dots = (int(box.x0 * scale), int(box.y0 * scale), round(box.x1 * scale + 0.5), round(box.y1 * scale + 0.5))
    border = int(margin * (dots[3] - dots[1])) + 1
    words = [word for word in engine.words(ImageOps.expand(image.crop(dots), border, 255), PAGE_SECONDS) if word.confidence >= _GOOD]
    text = " ".join(with_plain_digits(word.text) for word in words)
    if not words or len({word.line for word in words}) > 1 or not _SHOWN.fullmatch(text):
        return None
    return _on_page(words, text, scale, (dots[0] - border, dots[1] - border))


def _on_page(words: Sequence[Word], text: str, scale: float, corner: tuple[int, int]) -> Word:
    x, y = corner
    first, last = words[0], words[-1]
    return evolve(
        first,
        text=text,
        x0=(first.x0 + x) / scale,
        x1=(last.x1 + x) / scale,
        y0=(first.y0 + y) / scale,
        y1=(first.y1 + y) / scale,
        baseline=(first.baseline + y) / scale,
        size=first.size / scale,
    )
