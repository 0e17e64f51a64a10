"""`read_pdf`: bytes of a PDF → `Text`."""

from __future__ import annotations

import hashlib

from vnadmin_parse.read.layout import PageRows, page_rows, placed_lines
from vnadmin_parse.read.lines import write_lines
from vnadmin_parse.read.pdfium import PdfiumFile, open_pdf
from vnadmin_parse.read.sheet import Sheet
from vnadmin_parse.records import Page, Problem, Source, TextLayer
from vnadmin_parse.text import Text


def read_pdf(content: bytes, *, name: str | None = None, password: str | None = None) -> Text:
    """Read a PDF.

    Args:
        content: the bytes of the file.
        name: file name for errors and `Source.name`.
        password: user password of an encrypted file.

    Raises:
        UnreadablePdf: no reader can open the bytes.
        EncryptedPdf: the file asks for a password that was not given or is wrong.
    """
    with open_pdf(content, name=name, password=password) as file:
        pages = [_rows(file, number) for number in range(1, file.page_count + 1)]
        producer = file.producer
    placed, bodies = placed_lines(pages)
    shown = tuple(Page(page.sheet.number, page.sheet.width, page.sheet.height, _layer(page.sheet)) for page in pages)
    ocr = frozenset(index for index, page in enumerate(shown) if page.text_layer is TextLayer.OCR)
    written = write_lines(placed, pages, bodies, ocr)
    problems = tuple(
        Problem("page.no-text", None, "The page holds no characters.", page.number) for page in shown if page.text_layer is TextLayer.NONE
    )
    digest = hashlib.sha256(content).hexdigest()
    source = Source(name, digest, len(pages), producer, _whole({page.text_layer for page in shown}))
    return Text(written.text, written.lines, shown, written.stamped, source, problems, written.stamps)


def _rows(file: PdfiumFile, number: int) -> PageRows:
    with file.page(number) as page:
        return page_rows(page)


def _layer(sheet: Sheet) -> TextLayer:
    if not sheet.runs:
        return TextLayer.NONE
    return TextLayer.OCR if not any(run.is_drawn for run in sheet.runs) else TextLayer.NATIVE


def _whole(layers: set[TextLayer]) -> TextLayer:
    if not layers:
        return TextLayer.NONE
    return layers.pop() if len(layers) == 1 else TextLayer.MIXED
