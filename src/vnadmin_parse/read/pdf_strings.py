"""Text strings of a PDF: UTF-16BE or UTF-8 with their marks, else PDFDocEncoding (ISO 32000-2, 7.9.2.2 and annex D.3)."""

from __future__ import annotations

from typing import Final

import regex

from vnadmin_parse.fold import normalize

_UTF16BE: Final = b"\xfe\xff"
_UTF16LE: Final = b"\xff\xfe"
_UTF8: Final = b"\xef\xbb\xbf"
_ASCII_END: Final = 0x80
# What stands between two escape characters is a language code.
_LANGUAGE: Final = regex.compile("\x1b[A-Za-z]{2,4}\x1b")
_CONTROLS: Final = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]++")
# 0x18-0x1F and 0x80-0xA0 differ from Latin-1; 0x7F, 0x9F and 0xAD are not defined.
_DOC_ENCODING: Final = dict(zip([*range(0x18, 0x20), *range(0x80, 0xA1)], "˘ˇˆ˙˝˛˚˜•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€", strict=True))


def text_of_string(raw: bytes) -> str:
    """Decode a text string; never raises.

    Args:
        raw: the bytes between the brackets, after escapes and decryption.

    Returns:
        NFC text without control characters and outer blanks. Bytes without a mark that are valid UTF-8 beyond ASCII are read as
        UTF-8: some signing tools leave the mark out, and hardly any text in PDFDocEncoding looks like it.

    Example:
        >>> text_of_string(b"\\xfe\\xff\\x1e\\xe6\\x00y")
        'Ủy'
    """
    text = _CONTROLS.sub("", _LANGUAGE.sub("", _decoded(raw)))
    return normalize(text).strip()


def _decoded(raw: bytes) -> str:
    if raw.startswith(_UTF16BE):
        return raw[2:].decode("utf-16-be", "replace")
    if raw.startswith(_UTF16LE):
        return raw[2:].decode("utf-16-le", "replace")
    if raw.startswith(_UTF8):
        return raw[3:].decode("utf-8", "replace")
    if any(byte >= _ASCII_END for byte in raw):
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            pass
    return raw.decode("latin-1").translate(_DOC_ENCODING)
