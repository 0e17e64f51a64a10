"""TrueOCR as an engine: a wheel with its models inside, on ONNX Runtime; it asks for no network and writes no file."""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Sequence
from errno import EIO
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Final

import regex
from attrs import define, field

from vnadmin_parse.errors import MissingExtra
from vnadmin_parse.read.ocr import Word

if TYPE_CHECKING:
    from PIL.Image import Image

_INSTALL: Final = "TrueOCR (pip install 'vnadmin-parse[ocr]')"
# How far the strokes of letters reach above and below the line they stand on, as shares of the font size (measured on Times-like type).
_SMALL, _TALL, _DEEP, _DOT = 0.40, 0.58, 0.19, 0.14
_MARK: Final = 0.19
_TALL_LETTERS: Final = frozenset("bdđfhkltij0123456789/()[]!?&%\"'")
_DEEP_LETTERS: Final = frozenset("gjpqyQ,;/()[]")
_DOT_BELOW: Final = "\u0323"
_BELOW: Final = frozenset(_DOT_BELOW + "\u031b")
_MARGIN: Final = 2.0  # dots that a box stands off its letters, above and below
_INK: Final = [255 if grey < 128 else 0 for grey in range(256)]  # noqa: PLR2004 - half way from black to white
_WORD: Final = regex.compile(r"\S++")


@define
class TrueOcr:
    """Holds the loaded models."""

    name: str
    model: Any
    """`trueocr.TrueOCR`, which publishes no types."""
    dpi: int = 200
    _stuck: threading.Thread | None = field(default=None, init=False)

    def words(self, image: Image, seconds: float) -> tuple[Word, ...]:
        """Read an image; see `Engine`. ONNX Runtime cannot be stopped: what takes too long is left behind in its thread."""
        if self._stuck is not None and self._stuck.is_alive():
            raise TimeoutError
        found: list[list[dict[str, Any]] | Exception] = []
        thread = threading.Thread(target=lambda: found.append(self._lines(image)), daemon=True)
        thread.start()
        thread.join(seconds)
        if not found:
            self._stuck = thread
            raise TimeoutError
        lines = found[0]
        if isinstance(lines, Exception):
            raise OSError(EIO, f"TrueOCR failed: {type(lines).__name__}") from lines
        boxed = [(line["text"], _trimmed(image, line["bbox"]), line["confidence"]) for line in lines]
        return tuple(word for number, line in enumerate(boxed) for word in words_of_line(*line, number))

    def _lines(self, image: Image) -> list[dict[str, Any]] | Exception:
        try:
            lines: list[dict[str, Any]] = self.model.predict(image).lines
        except Exception as error:  # noqa: BLE001 - raised again by whoever waits for the thread
            return error
        return lines


def _trimmed(image: Image, box: Sequence[int]) -> tuple[float, float, float, float]:
    """Cut the white from both ends of a line's box: detectors draw it too long."""
    x0, y0, x1, y1 = box
    ink = image.crop((x0, y0, x1, y1)).point(_INK).getbbox()
    return (x0 + ink[0], y0, x0 + ink[2], y1) if ink else (x0, y0, x1, y1)


def words_of_line(text: str, box: tuple[float, float, float, float], confidence: float, number: int) -> list[Word]:
    """Cut a line into words; each takes the share of the box that its characters have of the text.

    Args:
        text: of the line.
        box: left, top, right, bottom in dots.
        confidence: of the line.
        number: of the line.

    Example:
        >>> [(word.text, word.x0, word.x1) for word in words_of_line("Số 12", (0, 0, 50, 20), 0.9, 0)]
        [('Số', 0.0, 20.0), ('12', 30.0, 50.0)]
    """
    x0, y0, x1, y1 = box
    above, below = _reach(text)
    size = max(1.0, y1 - y0 - 2 * _MARGIN) / (above + below)
    baseline = y1 - _MARGIN - below * size
    step = (x1 - x0) / max(1, len(text))
    return [
        Word(match[0], x0 + match.start() * step, y0, x0 + match.end() * step, y1, baseline, size, confidence, number)
        for match in _WORD.finditer(text)
    ]


def _reach(text: str) -> tuple[float, float]:
    """Tell how far the strokes of a text reach above and below the line it stands on, in font sizes."""
    letters = [unicodedata.normalize("NFD", letter) for letter in dict.fromkeys(text) if not letter.isspace()]
    above = max(map(_above, letters), default=_SMALL)
    below = max((_DEEP if letter[0] in _DEEP_LETTERS else _DOT if _DOT_BELOW in letter else 0.0 for letter in letters), default=0.0)
    return above, below


def _above(letter: str) -> float:
    height = _TALL if letter[0].isupper() or letter[0] in _TALL_LETTERS else _SMALL
    marks = sum(mark not in _BELOW for mark in letter[1:])
    return height + _MARK * min(marks, 1) + 0.5 * _MARK * max(0, marks - 1)


def load() -> TrueOcr:
    """Load the models.

    Raises:
        MissingExtra: the package is not installed.
    """
    try:
        import trueocr  # noqa: PLC0415 - heavy, and an extra
    except ImportError as error:
        raise MissingExtra(f"OCR needs {_INSTALL}") from error
    return TrueOcr(f"trueocr {version('trueocr')}", trueocr.load_model(threads=1, auto_rotate=False))
