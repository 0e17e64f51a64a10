"""What a PDF would grow to, before any page is loaded: streams that inflate without end, and forms that draw forms.

Looked at from outside, in the bytes: a stream can inflate to a thousand times its size, so that few are large enough to be unpacked
here, and then only until the limit is passed; forms are looked at where they draw others. What is hidden from such a look, by a
dictionary that calls its stream an image or by resources within an object stream, is left to the limits of processes.
"""

from __future__ import annotations

import re  # on bytes, where no letters are asked for, it is twice as fast as `regex`
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from math import prod
from typing import Final, NamedTuple

from vnadmin_parse.limits import Limits

_MOST_GAIN: Final = 1032  # bytes that one byte can inflate to (RFC 1951)
_USUAL_GAIN: Final = 50  # drawings and tables inflate to ten times their size or so, and many pages of them are no attack
_PART: Final = 4  # a stream that cannot reach a fourth of the limit is not unpacked
_BLOCK: Final = 1 << 16
_LONGEST_HEAD: Final = 1 << 14  # bytes of a dictionary that are looked at
_CALLS: Final = 1 << 20  # bytes of a form in which calls of other forms are looked for
_DEEPEST: Final = 64
_FLATE: Final = re.compile(rb"/Fl(?:ateDecode)?+(?![A-Za-z])")
_NO_CONTENT: Final = re.compile(rb"/Subtype\s*+/(?:Image|Type1C|CIDFontType0C|OpenType)\b|/Length1\b")
_LENGTH: Final = re.compile(rb"/Length\s++(\d{1,10})(?!\d|\s++\d++\s++R)")
_NUMBER: Final = re.compile(rb"(\d{1,10})\s++\d{1,5}\s++$")
_OBJECT: Final = re.compile(rb"(?<!\d)(\d{1,10})\s++\d{1,5}\s++obj\b")
_FORM: Final = re.compile(rb"/Subtype\s*+/Form\b")
_RESOURCES: Final = re.compile(rb"/Resources\s++(\d{1,10})\s++\d{1,5}\s++R")
_XOBJECTS: Final = re.compile(rb"/XObject\s*+<<([^<>]*+)>>|/XObject\s++(\d{1,10})\s++\d{1,5}\s++R")
_NAMED: Final = re.compile(rb"/([^\s/<>\[\](){}%]++)\s*+(\d{1,10})\s++\d{1,5}\s++R")
_CALL: Final = re.compile(rb"/([^\s/<>\[\](){}%]++)\s++Do(?![^\s/<>\[\](){}%])")


class _Stream(NamedTuple):
    """A stream: the number of its object, its dictionary as written, where it begins, and how long it may be."""

    number: int
    head: bytes
    start: int
    length: int

    @property
    def flates(self) -> int:
        """How many times over it is deflated."""
        return len(_FLATE.findall(self.head))


class _Form(NamedTuple):
    """A form that may draw others: its dictionary, and how many times it calls which name."""

    head: bytes
    calls: Counter[bytes]


def check_growth(content: bytes, limits: Limits, *, name: str | None = None) -> None:
    """Refuse a file that would grow beyond its limits.

    Args:
        content: the bytes of the file.
        limits: how large it may be.
        name: its name, for errors.

    Raises:
        LimitExceeded: streams that grow more than fifty times inflate to more than `limits.inflated`, or a form draws more than
            `limits.forms` others.
    """
    inflated = 0
    forms: dict[int, _Form] = {}
    for stream in _streams(content):
        if _FORM.search(stream.head) and (_XOBJECTS.search(stream.head) or _RESOURCES.search(stream.head)):
            forms[stream.number] = _Form(stream.head, _calls(content, stream))
        if stream.flates and _may_hold(stream, limits.inflated // _PART):
            usual = _USUAL_GAIN * min(stream.length, len(content) - stream.start)
            size = _size(_unpacked(content, stream), max(limits.inflated - inflated, usual))
            inflated += size if size > usual else 0
            limits.check("inflated", inflated, file=name)
    if prod(max(1, form.calls.total()) for form in forms.values()) > limits.forms:  # else no way to put them together draws so many
        places = {int(found[1]): found.end() for found in _OBJECT.finditer(content)}  # of a number's objects the last one holds
        graph = {number: _drawn(content, places, form) for number, form in forms.items()}
        known: dict[int, int] = {}
        limits.check("forms", max(_count(number, graph, known) for number in graph), file=name)


def _streams(content: bytes) -> Iterator[_Stream]:
    at = content.find(b"stream")
    while at >= 0:
        begin = content.rfind(b"obj", max(0, at - _LONGEST_HEAD), at)
        head, start = content[begin + 3 : at], at + (8 if content[at + 6 : at + 8] == b"\r\n" else 7)
        told = _LENGTH.search(head)
        length = int(told[1]) if told else 0
        end = content.find(b"endstream", start + length, start + length + 16)  # as a rule it is there, and the bytes need no look
        if end < 0:
            end = content.find(b"endstream", start)
            end = len(content) if end < 0 else end
        number = _NUMBER.search(content, max(0, begin - 20), begin) if begin >= 0 else None
        if number:
            yield _Stream(int(number[1]), head, start, max(end - start, length))
        at = content.find(b"stream", end + 9)


def _may_hold(stream: _Stream, least: int) -> bool:
    """Tell whether a stream may inflate to so much, and is none of those that no page is read from."""
    return stream.length * _MOST_GAIN ** min(stream.flates, 4) > least and not _NO_CONTENT.search(stream.head)


def _unpacked(content: bytes, stream: _Stream) -> Iterator[bytes]:
    """Unpack a stream bit by bit; it ends where it says so, whatever its dictionary says."""
    pieces: Iterator[bytes] = (content[at : at + _BLOCK] for at in range(stream.start, len(content), _BLOCK))
    for _ in range(min(stream.flates, _DEEPEST)):
        pieces = _inflated(pieces)
    return pieces


def _inflated(pieces: Iterable[bytes]) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    for piece in pieces:
        rest = piece
        while rest:
            yield unpacker.decompress(rest, _BLOCK)
            if unpacker.eof:
                return
            rest = unpacker.unconsumed_tail


def _size(pieces: Iterable[bytes], most: int) -> int:
    """Add up the pieces until they are more than `most`; what cannot be unpacked ends them."""
    size = 0
    with suppress(zlib.error):
        for piece in pieces:
            size += len(piece)
            if size > most:
                break
    return size


def _calls(content: bytes, stream: _Stream) -> Counter[bytes]:
    """Count what a form calls by name."""
    if not stream.flates:
        return Counter(_CALL.findall(content, stream.start, min(stream.start + stream.length, stream.start + _CALLS)))
    shown = bytearray()
    with suppress(zlib.error):
        for piece in _unpacked(content, stream):
            shown += piece
            if len(shown) > _CALLS:
                break
    return Counter(_CALL.findall(shown))


def _drawn(content: bytes, places: Mapping[int, int], form: _Form) -> Counter[int]:
    """Count what a form draws, by the numbers of the objects."""
    reference = _RESOURCES.search(form.head)
    named = _XOBJECTS.search(_plain(content, places, reference[1]) if reference else form.head)
    names = dict(_NAMED.findall((named[1] or _plain(content, places, named[2])) if named else b""))
    drawn: Counter[int] = Counter()
    for name, times in form.calls.items():
        if name in names:
            drawn[int(names[name])] += times
    return drawn


def _plain(content: bytes, places: Mapping[int, int], number: bytes) -> bytes:
    """Give the dictionary of an object as it is written in the file, b"" where it is not."""
    start = places.get(int(number))
    return content[start : start + _LONGEST_HEAD].partition(b"endobj")[0] if start is not None else b""


def _count(number: int, graph: Mapping[int, Mapping[int, int]], known: dict[int, int], depth: int = 0) -> int:
    """Count the forms that a form draws, itself and those within others included; a circle ends where it closes."""
    if number not in known and depth < _DEEPEST:
        known[number] = 0
        inner = graph.get(number, {})
        known[number] = 1 + sum(times * _count(other, graph, known, depth + 1) for other, times in inner.items())
    return known.get(number, 1)
