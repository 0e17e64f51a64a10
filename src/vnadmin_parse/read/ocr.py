"""OCR engines behind one small interface: the image of a page in, words with boxes out.

An engine is asked for by name or handed in; it loads when its first page is read. Nothing else of the library knows an engine.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Final, Literal, Protocol, TypeAlias, get_args

from attrs import frozen

from vnadmin_parse.errors import MissingExtra

if TYPE_CHECKING:
    from PIL.Image import Image

OcrName: TypeAlias = Literal["off", "auto", "trueocr", "tesseract"]
OCR_NAMES: Final[tuple[OcrName, ...]] = get_args(OcrName)
PAGE_SECONDS: Final = 30.0
"""Longest time that an engine may take for one page."""
_ENGINES: Final = ("trueocr", "tesseract")
"""In the order in which `auto` tries them: the first reads heads and numbers of real scans better, in half the time."""


@frozen
class Word:
    """A word as an engine read it; measures in dots of the image.

    Fields:
        text: its characters, without blanks.
        x0, y0, x1, y1: its box, from the top left.
        baseline: y of the line that its letters stand on.
        size: font size.
        confidence: 0 to 1, the engine's own figure, calibrated by nobody.
        line: number of the stretch of a row that the engine read at once.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    baseline: float
    size: float
    confidence: float
    line: int


class Engine(Protocol):
    """What reads the words of an image.

    Attributes:
        name: what problems and manifests call it, with its version.
        dpi: dots an inch at which it reads best.
    """

    @property
    def name(self) -> str:
        """Name and version."""

    @property
    def dpi(self) -> int:
        """Dots an inch of the images it wants."""

    def words(self, image: Image, seconds: float) -> tuple[Word, ...]:
        """Read an image.

        Args:
            image: grey, straight, upright.
            seconds: longest time it may take.

        Raises:
            TimeoutError: it took longer.
            OSError: the engine failed.
        """


Ocr: TypeAlias = OcrName | Engine
"""Which engine to use: none (`off`), the best that is installed (`auto`), one by name, or the caller's own."""


def check_name(ocr: Ocr) -> None:
    """Raise for a name that no engine has, and for what is no engine.

    Raises:
        ValueError: it is neither.
    """
    if ocr not in OCR_NAMES and not hasattr(ocr, "words"):
        raise ValueError(f"ocr must be one of {', '.join(OCR_NAMES)} or an engine, not {ocr!r}")


def engine_of(ocr: Ocr) -> Engine | None:
    """Give the engine that is asked for, None for `off`.

    Args:
        ocr: name or engine.

    Raises:
        MissingExtra: it is not installed; says what to install.
        ValueError: no engine has this name.

    Example:
        >>> engine_of("off") is None
        True
    """
    check_name(ocr)
    if not isinstance(ocr, str):
        return ocr
    return None if ocr == "off" else _named(ocr)


@functools.cache
def _named(name: str) -> Engine:
    """Give the engine of a name; it is kept, since models take a second to load."""
    missing: list[str] = []
    for each in _ENGINES if name == "auto" else (name,):
        make: Callable[[], Engine] = import_module(f"vnadmin_parse.read.ocr_{each}").load
        try:
            return make()
        except MissingExtra as error:
            missing.append(error.cause)
    raise MissingExtra(", or ".join([missing[0], *(cause.removeprefix("OCR needs ") for cause in missing[1:])]))
