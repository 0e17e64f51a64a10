"""Why bytes are no PDF, in words that say what to do next."""

from __future__ import annotations

from typing import Final

_HEAD: Final = 1024  # a PDF's mark may stand behind some bytes of a mail or a download
_OTHERS: Final = (
    (b"PK\x03\x04", "it is no PDF but a ZIP or Office file (.docx, .xlsx): save it as PDF first"),
    (b"\xd0\xcf\x11\xe0", "it is no PDF but a file of an older Office (.doc, .xls): save it as PDF first"),
    (b"{\\rtf", "it is no PDF but a rich text file: save it as PDF first"),
    (b"\xff\xd8\xff", "it is no PDF but a picture (JPEG): make a PDF of it, and recognise its text"),
    (b"\x89PNG", "it is no PDF but a picture (PNG): make a PDF of it, and recognise its text"),
    (b"II*\x00", "it is no PDF but a picture (TIFF): make a PDF of it, and recognise its text"),
    (b"MM\x00*", "it is no PDF but a picture (TIFF): make a PDF of it, and recognise its text"),
)


def cause_of(content: bytes, told: str) -> str:
    """Say why a file cannot be opened, and what to do about it.

    Args:
        content: the bytes of the file.
        told: what the reader said.

    Example:
        >>> cause_of(b"", "Data format error")
        'the file is empty: copy or download it again'
    """
    if not content:
        return "the file is empty: copy or download it again"
    for mark, cause in _OTHERS:
        if content.startswith(mark):
            return cause
    if b"%PDF-" not in content[:_HEAD]:
        return "it is no PDF: nothing at its head says so; a text file needs a name that ends in .txt"
    return f"the PDF is broken or cut short: download it again, or open it elsewhere and save it anew ({told.rstrip('.')})"
