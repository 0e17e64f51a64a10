"""The Tesseract program as an engine: it must be installed on the machine, with its Vietnamese data."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from errno import EIO
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

import regex
from attrs import frozen

from vnadmin_parse.errors import MissingExtra
from vnadmin_parse.read.ocr import Word

if TYPE_CHECKING:
    from PIL.Image import Image

_INSTALL: Final = "Tesseract with Vietnamese data (Debian, Ubuntu: apt install tesseract-ocr tesseract-ocr-vie)"
_LANGUAGE: Final = "vie"
_BOX: Final = regex.compile(r"bbox (\d+) (\d+) (\d+) (\d+)")
_BASELINE: Final = regex.compile(r"baseline ([-\d.]+) ([-\d.]+)")
_SIZE: Final = regex.compile(r"x_size ([\d.]+)")
_CONFIDENCE: Final = regex.compile(r"x_wconf (\d+)")
_SIZE_OF_LINE: Final = 1.08  # font size as a share of what Tesseract calls a line's size (measured)
_ASK_SECONDS: Final = 20


@frozen
class Tesseract:
    """Runs the program once a page."""

    program: str
    name: str
    dpi: int = 200

    def words(self, image: Image, seconds: float) -> tuple[Word, ...]:
        """Read an image; see `Engine`."""
        file = io.BytesIO()
        image.save(file, "PNG", compress_level=1)
        # 3: whole rows; sparse text (11) parts a row at every blank that is left for a number (measured).
        arguments = [self.program, "stdin", "stdout", "-l", _LANGUAGE, "--psm", "3", "--dpi", str(self.dpi), "hocr"]
        try:
            done = subprocess.run(arguments, input=file.getvalue(), capture_output=True, timeout=seconds, env=_alone(), check=True)  # noqa: S603
        except subprocess.TimeoutExpired as error:
            raise TimeoutError from error
        except subprocess.CalledProcessError as error:
            raise OSError(EIO, f"tesseract ended with exit code {error.returncode}") from error
        return words_of(done.stdout)


def _alone() -> dict[str, str]:
    """Give the environment in which the program takes one processor: its threads cost more than they bring."""
    return {**os.environ, "OMP_THREAD_LIMIT": "1"}


def words_of(hocr: bytes) -> tuple[Word, ...]:
    """Give the words of Tesseract's hOCR, line by line.

    Args:
        hocr: what the program prints.
    """
    try:
        root = ET.fromstring(hocr)  # noqa: S314 - our own program wrote it, without entities
    except ET.ParseError as error:
        raise OSError(EIO, "tesseract gave no hOCR") from error
    lines = [element for element in root.iter() if "x_size" in element.get("title", "")]
    return tuple(word for number, line in enumerate(lines) for word in _words_of_line(line, number))


def _words_of_line(line: ET.Element, number: int) -> list[Word]:
    title = line.get("title", "")
    left, _, _, bottom = _box(title)
    slope, offset = map(float, found.groups()) if (found := _BASELINE.search(title)) else (0.0, 0.0)
    size = _SIZE_OF_LINE * float(found[1]) if (found := _SIZE.search(title)) else 0.0
    words = []
    for element in line.iter():
        text = "".join("".join(element.itertext()).split())
        if element.get("class") == "ocrx_word" and text:
            x0, y0, x1, y1 = _box(element.get("title", ""))
            baseline = bottom + offset + slope * ((x0 + x1) / 2 - left)
            sure = _CONFIDENCE.search(element.get("title", ""))
            words.append(Word(text, x0, y0, x1, y1, baseline, size, int(sure[1]) / 100 if sure else 0.0, number))
    return words


def _box(title: str) -> tuple[int, int, int, int]:
    found = _BOX.search(title)
    if found is None:
        raise OSError(EIO, "tesseract gave a word without a box")
    x0, y0, x1, y1 = map(int, found.groups())
    return x0, y0, x1, y1


def load() -> Tesseract:
    """Find the program and its data.

    Raises:
        MissingExtra: one of them is not there.
    """
    program = shutil.which("tesseract")
    if program is None or _LANGUAGE not in _asked(program, "--list-langs").split():
        raise MissingExtra(f"OCR needs {_INSTALL}")
    return Tesseract(program, " ".join(_asked(program, "--version").split()[:2]))


def _asked(program: str, question: str) -> str:
    try:
        return subprocess.run([program, question], capture_output=True, timeout=_ASK_SECONDS, check=True, text=True).stdout  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return ""
