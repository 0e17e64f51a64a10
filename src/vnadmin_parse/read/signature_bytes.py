"""What the bytes of a PDF tell of signatures before any object is read: whether there are any, and where their containers lie."""

from __future__ import annotations

import re  # on bytes, where no letters are asked for, it is twice as fast as `regex`
import zlib
from typing import Final

_INFLATED: Final = 16 << 20
"""Bytes of one object stream that are looked at; no real one comes near it."""
_KEPT: Final = 128
"""Hexadecimal digits that are kept of a signature's container; of one written as a literal string, only the first byte."""
_CONTAINER: Final = re.compile(rb"/Contents\s*+(?:<(?P<digits>[0-9A-Fa-f\s]{256,}+)>|\((?P<literal>0(?:[^()\\]|\\.){255,}+)\))", re.DOTALL)
_OBJECT_STREAM: Final = re.compile(rb"/Type\s*+/ObjStm\b")
_STREAM: Final = re.compile(rb"\bstream\r?\n")
_TABLE: Final = re.compile(rb"startxref\s++(?P<at>\d{1,10})(?!\d)")
_UPDATE_END: Final = re.compile(rb"startxref\s++\d++\s++%%EOF")
_BYTE_RANGE: Final = re.compile(rb"/ByteRange\s*+\[\s*+(\d{1,15})\s++(\d{1,15})\s++(\d{1,15})\s++(\d{1,15})\s*+\]")


def names_signatures(content: bytes) -> bool:
    """Tell whether a file may hold a signature: cheap, and never wrong by saying no to a plain file.

    Objects that stand in compressed object streams are looked at too.
    """
    if b"/Sig" in content or b"/ByteRange" in content:
        return True
    streams = _OBJECT_STREAM.finditer(content)
    return any(_stream_names_signatures(content, found.start()) for found in streams)


def _stream_names_signatures(content: bytes, at: int) -> bool:
    start = _STREAM.search(content, at, at + 4096)
    if start is None:
        return False
    head = content[at : start.start()]
    if b"/Predictor" in head or b"/Encrypt" in content:
        return True
    try:
        inflated = zlib.decompressobj().decompress(memoryview(content)[start.end() :], _INFLATED)
    except zlib.error:
        return True
    return b"/Sig" in inflated


def lightened(content: bytes) -> bytes:
    """Make a file cheap to read, with every object at its old place.

    Containers are shortened. The last table's place is written once more at the end: without one near the end, pdfminer looks for
    it through the whole file.
    """
    table = _TABLE.match(content, max(content.rfind(b"startxref"), 0))
    place = table["at"] if table else b"none"
    return b"".join([*_shortened(content), b"\nstartxref\n", place, b"\n%%EOF\n"])


def shortened(content: bytes) -> bytes:
    """Shorten the containers of signatures, which pdfminer would read digit by digit, and keep every offset."""
    return b"".join(_shortened(content))


def _shortened(content: bytes) -> list[bytes]:
    parts: list[bytes] = []
    at = 0
    for found in _CONTAINER.finditer(content):
        is_literal = found["digits"] is None
        start, end = found.span("literal" if is_literal else "digits")
        kept = 1 if is_literal else _KEPT
        parts += [content[at : start + kept], b")" if is_literal else b">", b" " * (end - start - kept)]
        at = end + 1
    return [*parts, content[at:]]


def update_ends(content: bytes) -> list[int]:
    """Give the places where the file, or an update of it, ends: `startxref`, a number, `%%EOF`."""
    return [found.start() for found in _UPDATE_END.finditer(content)]


def byte_ranges(content: bytes) -> set[tuple[int, ...]]:
    """Give every byte range that is written in the file, whether or not anything leads to it."""
    return {tuple(int(number) for number in found.groups()) for found in _BYTE_RANGE.finditer(content)}
