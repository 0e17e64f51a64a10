"""What the bytes of a PDF tell of signatures before any object is read: whether there are any, and where their containers lie."""

from __future__ import annotations

import zlib
from typing import Final

import regex

_INFLATED: Final = 16 << 20
"""Bytes of one object stream that are looked at; no real one comes near it."""
_KEPT: Final = 128
"""Hexadecimal digits that are kept of a signature's container; of one written as a literal string, only the first byte."""
_CONTAINER: Final = regex.compile(
    rb"/Contents\s*+(?:<(?P<digits>[0-9A-Fa-f\s]{256,}+)>|\((?P<literal>0(?:[^()\\]|\\.){255,}+)\))", regex.DOTALL
)
_OBJECT_STREAM: Final = regex.compile(rb"/Type\s*+/ObjStm\b")
_STREAM: Final = regex.compile(rb"\bstream\r?\n")
_LAST_TABLE: Final = regex.compile(rb"startxref\s++(?P<at>\d{1,10})(?!\d)")


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
    tables = _LAST_TABLE.findall(content)
    place = tables[-1] if tables else b"none"
    return shortened(content) + b"\nstartxref\n" + place + b"\n%%EOF\n"


def shortened(content: bytes) -> bytes:
    """Shorten the containers of signatures, which pdfminer would read digit by digit, and keep every offset."""
    parts: list[bytes] = []
    at = 0
    for found in _CONTAINER.finditer(content):
        is_literal = found["digits"] is None
        start, end = found.span("literal" if is_literal else "digits")
        kept = 1 if is_literal else _KEPT
        parts += [content[at : start + kept], b")" if is_literal else b">", b" " * (end - start - kept)]
        at = end + 1
    return b"".join([*parts, content[at:]])
