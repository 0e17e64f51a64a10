"""The second reader: pdfplumber, for files that PDFium cannot open or finds empty; the only file that imports pdfplumber.

It is twenty times slower, but forgives other damage: of 150 broken files PDFium alone reads 73, pdfplumber 59, both together 79.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any, Final

from vnadmin_parse.errors import UnreadablePdf
from vnadmin_parse.read.sheet import Font, Run, Sheet

_MOST_PAGES: Final = 200
_DESCENT: Final = 0.22  # share of the font size: how far the baseline stands above a letter's box
_WORD_GAP: Final = 0.15  # share of the font size: the usual 3 points glue Vietnamese words


def sheets_by_pdfplumber(content: bytes, *, name: str | None = None, password: str | None = None) -> list[Sheet]:
    """Read the words of each page; stamps, render modes and drawings are not read.

    Args:
        content: bytes of the file.
        name: file name for errors.
        password: of an encrypted file.

    Raises:
        UnreadablePdf: pdfplumber cannot read it either.
    """
    import pdfplumber  # noqa: PLC0415 - heavy, and seldom needed

    sheets: list[Sheet] = []
    # A broken file can raise anything from deep inside a parser: whatever it is, the file is unreadable for this reader.
    try:
        with pdfplumber.open(io.BytesIO(content), password=password or "") as pdf:
            for number, page in enumerate(pdf.pages[:_MOST_PAGES], 1):
                words = page.extract_words(x_tolerance_ratio=_WORD_GAP, extra_attrs=["fontname", "size"], keep_blank_chars=False)
                runs = tuple(_run(order, word) for order, word in enumerate(words))
                sheets.append(Sheet(number, float(page.width), float(page.height), runs))
                page.close()
    except (Exception, RecursionError) as error:
        raise UnreadablePdf(f"pdfplumber cannot read it: {type(error).__name__}", file=name) from error
    return sheets


def _run(order: int, word: Mapping[str, Any]) -> Run:
    font = str(word["fontname"]).rpartition("+")[2]
    lower = font.lower()
    size = float(word["size"])
    return Run(
        str(word["text"]), order, 0, 0, float(word["x0"]), float(word["x1"]), float(word["bottom"]) - _DESCENT * size, size,
        Font(font, "bold" in lower, "italic" in lower or "oblique" in lower), " ", is_upright=bool(word.get("upright", True)),
    )  # fmt: skip
