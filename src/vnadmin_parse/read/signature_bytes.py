"""What the bytes of a PDF tell of signatures before any object is read: whether there are any, and where their containers lie."""

from __future__ import annotations

import re  # on bytes, where no letters are asked for, it is twice as fast as `regex`
import zlib
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

_INFLATED: Final = 16 << 20
"""Bytes of one object stream that are looked at; no real one comes near it."""
_KEPT: Final = 128
"""Hexadecimal digits that are kept of a signature's container; of one written as a literal string, only the first byte."""
_CONTAINER: Final = re.compile(rb"/Contents\s*+(?:<(?P<digits>[0-9A-Fa-f\s]{256,}+)>|\((?P<literal>0(?:[^()\\]|\\.){255,}+)\))", re.DOTALL)
_MARK: Final = re.compile(rb"/(?:Sig|ByteRange|(?P<stream>Type\s*+/ObjStm\b))")
_TAIL: Final = 1 << 17
"""Bytes at the end of a file in which most signed files name their signatures: a container and the table behind it."""
_STREAM: Final = re.compile(rb"\bstream\r?\n")
_TABLE: Final = re.compile(rb"startxref\s++(?P<at>\d{1,10})(?!\d)")
_UPDATE_END: Final = re.compile(rb"startxref\s++\d++\s++%%EOF")
_BYTE_RANGE: Final = re.compile(rb"/ByteRange\s*+\[\s*+(\d{1,15})\s++(\d{1,15})\s++(\d{1,15})\s++(\d{1,15})\s*+\]")


def names_signatures(content: bytes) -> bool:
    """Tell whether a file may hold a signature: cheap, and never wrong by saying no to a plain file.

    Objects that stand in compressed object streams are looked at too.
    """
    if content.find(b"/Sig", -_TAIL) >= 0:  # signatures come last in a file
        return True
    return any(not found["stream"] or _stream_names_signatures(content, found.start()) for found in _MARK.finditer(content))


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


def last_table(content: bytes) -> int | None:
    """Give the place that the file names last for its table of objects; None where it names none."""
    table = _TABLE.match(content, max(content.rfind(b"startxref"), 0))
    return int(table["at"]) if table else None


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


class Updates:
    """The updates of a file, looked for once: most files have several signatures, each with a tail of its own."""

    def __init__(self, content: bytes) -> None:
        """Keep the bytes."""
        self._content = content
        self._from = len(content)
        self._before_end: list[int] = []  # places as numbers below zero, so that those found later, further to the front, are put last

    def after(self, at: int) -> int:
        """Count the updates that end after a place: `startxref`, a number, `%%EOF`."""
        if at < self._from:
            marks = _places_of(b"startxref", self._content, at, self._from)
            found = [-place for place in marks if _UPDATE_END.match(self._content, place)]
            self._before_end.extend(reversed(found))
            self._from = at
        return bisect_right(self._before_end, -at)


def byte_ranges(content: bytes) -> set[tuple[int, ...]]:
    """Give every byte range that is written in the file, whether or not anything leads to it."""
    found = (_BYTE_RANGE.match(content, at) for at in _places_of(b"/ByteRange", content))
    return {tuple(int(number) for number in numbers.groups()) for numbers in found if numbers}


def _places_of(word: bytes, content: bytes, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Give every place of a word that begins in a part of the file; it is found twice as fast so as by a pattern."""
    last = len(content) if end is None else min(len(content), end + len(word) - 1)
    at = content.find(word, start, last)
    while at >= 0:
        yield at
        at = content.find(word, at + len(word), last)
