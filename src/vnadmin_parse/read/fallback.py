"""The second reader: pdfplumber, for files and pages that PDFium cannot open or finds empty; the only file that imports pdfplumber.

It is twenty times slower, but forgives other damage: of 150 broken files PDFium alone reads 73, pdfplumber 59, both together 79.
What one file may take of it is limited, since some of that damage is made to keep a reader busy for ever.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, Final

from attrs import define, field

from vnadmin_parse.deadline import run_within
from vnadmin_parse.errors import UnreadablePdf
from vnadmin_parse.read.sheet import Font, Run, Sheet
from vnadmin_parse.read.turning import Turn, unheard

if TYPE_CHECKING:
    from pdfplumber.page import Page

_MOST_PAGES: Final = 200
_SECONDS: Final = 12.0
_DESCENT: Final = 0.22  # share of the font size: how far the baseline stands above a letter's box
_WORD_GAP: Final = 0.15  # share of the font size: the usual 3 points glue Vietnamese words
_SILENT: Final = logging.NullHandler()


@define
class SecondReading:
    """What pdfplumber finds in a file.

    Fields:
        turn: hears the page that is read.
        sheets: the pages that it has read.
        unread: numbers of the pages that it could not read, or for which its time or its number of pages was over.
        cause: the last that it stumbled over, or None.
    """

    turn: Turn = unheard
    sheets: list[Sheet] = field(factory=list)
    unread: set[int] = field(factory=set)
    cause: Exception | None = None

    @property
    def characters(self) -> int:
        """How many characters it has read."""
        return sum(len(run.text) for sheet in self.sheets for run in sheet.runs)


def read_by_pdfplumber(
    content: bytes,
    *,
    name: str | None = None,
    password: str | None = None,
    only: Collection[int] | None = None,
    turn: Turn = unheard,
) -> SecondReading:
    """Read the words of each page; stamps, render modes and drawings are not read.

    Args:
        content: bytes of the file.
        name: file name for errors.
        password: of an encrypted file.
        only: numbers of the pages that are asked for; None for all.
        turn: hears the page that is read.

    Raises:
        UnreadablePdf: pdfplumber finds no page that it can read, or none in its time.
    """
    reading = SecondReading(turn)
    is_done = run_within(_SECONDS, lambda: _read(reading, content, password, only))
    turn(0)
    if not reading.sheets:
        cause = type(reading.cause).__name__ if reading.cause else "no pages" if is_done else "it takes too long"
        raise UnreadablePdf(f"pdfplumber cannot read it: {cause}", file=name) from reading.cause
    return reading


def _read(reading: SecondReading, content: bytes, password: str | None, only: Collection[int] | None) -> None:
    """Read page after page into `reading`."""
    import pdfplumber  # noqa: PLC0415 - heavy, and seldom needed

    logging.getLogger("pdfminer").addHandler(_SILENT)  # it tells of every doubt on standard error where no one listens
    # A broken file can raise anything from deep inside a parser: whatever it is, this reader has come to its end.
    try:
        with pdfplumber.open(io.BytesIO(content), password=password or "") as pdf:
            asked = [page for page in pdf.pages if only is None or page.page_number in only]
            reading.unread = {page.page_number for page in asked}
            for page in asked[:_MOST_PAGES]:
                _read_page(reading, page)
    except Exception as error:  # noqa: BLE001
        reading.cause = error


def _read_page(reading: SecondReading, page: Page) -> None:
    reading.turn(page.page_number)
    try:
        reading.sheets.append(_sheet(page))
        reading.unread.discard(page.page_number)
    except Exception as error:  # noqa: BLE001
        reading.cause = error


def _sheet(page: Page) -> Sheet:
    words = page.extract_words(x_tolerance_ratio=_WORD_GAP, extra_attrs=["fontname", "size"], keep_blank_chars=False)
    page.close()
    runs = tuple(_run(order, word) for order, word in enumerate(words))
    return Sheet(page.page_number, float(page.width), float(page.height), runs)


def _run(order: int, word: Mapping[str, Any]) -> Run:
    font = str(word["fontname"]).rpartition("+")[2]
    lower = font.lower()
    size = float(word["size"])
    return Run(
        str(word["text"]), order, 0, 0, float(word["x0"]), float(word["x1"]), float(word["bottom"]) - _DESCENT * size, size,
        Font(font, "bold" in lower, "italic" in lower or "oblique" in lower), " ", is_upright=bool(word.get("upright", True)),
    )  # fmt: skip
