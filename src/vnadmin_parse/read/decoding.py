"""Bytes of a text file → `str`."""

from __future__ import annotations

import codecs
from typing import Final

from vnadmin_parse.errors import UnreadableText
from vnadmin_parse.read.legacy import plain_charset

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE: Final = 4096  # bytes looked at for UTF-16 without a mark


def decode_text(content: bytes, *, file: str | None = None) -> str:
    """Decode UTF-8 or UTF-16, with or without a byte order mark, or bytes that spell Vietnamese in an encoding of before Unicode.

    The latter come as Latin-1 characters, as a text layer shows them; reading the text converts them and says so.

    Args:
        content: the bytes of the file.
        file: its name, for the error.

    Raises:
        UnreadableText: the bytes are in none of these. Nothing is guessed: another 8-bit encoding must be decoded by the caller.

    Example:
        >>> decode_text("Số: 12".encode("utf-16"))
        'Số: 12'
    """
    try:
        return content.decode(_encoding_of(content))
    except UnicodeDecodeError as error:
        older = content.decode("latin-1")
        if plain_charset(older) is not None:
            return older
        raise UnreadableText(f"no UTF-8 or UTF-16 text: {error.reason} at byte {error.start}; save it in UTF-8", file=file) from None


def _encoding_of(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    # Blanks, digits and most letters of Vietnamese have a zero high byte in UTF-16; UTF-8 text has no zero byte.
    sample = content[:_SAMPLE]
    high, low = sample[1::2].count(0), sample[::2].count(0)
    if max(high, low) * 5 < len(sample):
        return "utf-8"
    return "utf-16-le" if high > low else "utf-16-be"
