"""The text layer of a PDF as it stands: no repairs, no stamps, no reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnadmin_parse.read.pdfium import open_document

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument


def raw_pages(content: bytes, *, name: str | None = None, password: str | None = None) -> list[str]:
    """Give the text layer of each page as PDFium gives it, "" for a page that it cannot load.

    Args:
        content: the bytes of the file.
        name: its name, for errors.
        password: user password of an encrypted file.

    Raises:
        UnreadablePdf: PDFium cannot open it.
        EncryptedPdf: the file asks for a password that was not given or is wrong.
    """
    with open_document(content, name=name, password=password) as document:
        return [_text(document, index) for index in range(len(document))]


def _text(document: PdfDocument, index: int) -> str:
    import pypdfium2  # noqa: PLC0415 - heavy: loaded with the first file

    try:
        page = document[index]
        text: str = page.get_textpage().get_text_range()
        page.close()
    except pypdfium2.PdfiumError:
        return ""
    return text
