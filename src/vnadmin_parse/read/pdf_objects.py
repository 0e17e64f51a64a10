"""The objects of a PDF by way of pdfminer, with limits: references end, trees end, nothing recurses.

Only dictionaries are wanted here (form fields, annotations, signatures); no content stream is ever decoded. Import this file when
it is needed: pdfminer is heavy.
"""

from __future__ import annotations

import io
import logging
import zlib
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from attrs import frozen
from pdfminer.pdfdocument import PDFBaseXRef, PDFDocument, PDFNoValidXRef, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFObjectNotFound
from pdfminer.pdfparser import PDFParser, PDFStreamParser
from pdfminer.pdftypes import PDFObjRef, PDFStream, int_value, resolve1
from pdfminer.psparser import PSKeyword, PSLiteral

from vnadmin_parse.read.pdf_syntax import NotPlain, member_object, numbered_object, table_of
from vnadmin_parse.read.signature_bytes import last_table, shortened
from vnadmin_parse.records import Box

_HOPS: Final = 32
"""How many references or parents are followed one after the other."""
_NODES: Final = 50_000
"""How many nodes of the page tree are looked at."""
_INFLATED: Final = 64 << 20
"""Bytes of one object stream that are read."""
_LETTER: Final = (0.0, 0.0, 612.0, 792.0)
_SILENT: Final = logging.NullHandler()
_FARTHEST: Final = 1e6
_QUARTER: Final = 90
_TURN: Final = 360


class _Document(PDFDocument):
    """pdfminer's document, which reads plain objects in the short way, and of an object stream only those that are asked for.

    Object streams hold a hundred objects and more; pdfminer reads them all to give one.
    """

    def __init__(self, content: bytes, password: str, *, is_broken: bool = False) -> None:
        self._content = _with_last_trailer(content) if is_broken else content
        self._is_broken = is_broken
        self._tables: set[int] = set()
        self._members: dict[int, tuple[bytes, ...]] = {}
        super().__init__(PDFParser(io.BytesIO(self._content)), password, fallback=is_broken)

    def find_xref(self, parser: PDFParser) -> int:  # noqa: ARG002 - pdfminer calls it so
        """Give the place of the last table; pdfminer looks for it line by line."""
        place = last_table(self._content)
        if place is None or self._is_broken:
            raise PDFNoValidXRef("the file names no table of objects that could be used")
        return place

    def read_xref_from(self, parser: PDFParser, start: int, xrefs: list[PDFBaseXRef]) -> None:
        """Read the tables from one place of the file backwards; a circle of tables ends where it closes."""
        if start in self._tables:
            return
        self._tables.add(start)
        try:
            table = table_of(self._content, start, self)
        except NotPlain:
            super().read_xref_from(parser, start, xrefs)
            return
        xrefs.append(table)
        for before in (table.trailer.get("XRefStm"), table.trailer.get("Prev")):
            if before is not None:
                self.read_xref_from(parser, int_value(before), xrefs)

    def _getobj_parse(self, pos: int, objid: int) -> object:
        try:
            return numbered_object(self._content, pos, objid, self)
        except NotPlain:
            return super()._getobj_parse(pos, objid)

    def getobj(self, objid: int) -> object:
        """Give an object by its number, never a reference: pdfminer follows a circle of references without end.

        Raises:
            PDFObjectNotFound: there is no such object, or it refers to itself.
        """
        found = self._object(objid)
        for _ in range(_HOPS):
            if not isinstance(found, PDFObjRef):
                return found
            found = self._object(found.objid)
        raise PDFObjectNotFound(objid)

    def _object(self, number: int) -> object:
        place = next((place for place in (_place_in(xref, number) for xref in self.xrefs) if place), None)
        if number in self._cached_objs or place is None or place[0] is None:
            return super().getobj(number)
        members = self._members_of(place[0])
        if place[1] >= len(members):
            return super().getobj(number)
        found = self._member(members[place[1]])
        self._cached_objs[number] = (found, 0)
        return found

    def _member(self, content: bytes) -> object:
        try:
            return member_object(content, self)
        except NotPlain:
            parser = PDFStreamParser(content)
            parser.set_document(self)
            return parser.nextobject()[1]

    def _members_of(self, number: int) -> tuple[bytes, ...]:
        """Cut an object stream into its objects (ISO 32000-2, 7.5.7)."""
        if number not in self._members:
            self._members[number] = ()  # an object stream that stands in itself ends here
            stream = super().getobj(number)
            self._members[number] = _cut(stream) if isinstance(stream, PDFStream) else ()
        return self._members[number]


def _with_last_trailer(content: bytes) -> bytes:
    """Blank all trailers but the last: looking for objects in a broken file, pdfminer ends at the first one."""
    return content.replace(b"trailer", b" " * len(b"trailer"), max(0, content.count(b"trailer") - 1))


def _opened(content: bytes, password: str) -> _Document:
    """Open a file by its tables, or, where they do not lead to pages, by looking for its objects."""
    try:
        document = _Document(content, password)
    except PDFPasswordIncorrect:
        raise
    except Exception:  # noqa: BLE001 - pdfminer has no closed set of errors, and a broken table is no broken file
        return _Document(content, password, is_broken=True)
    return document if "Pages" in document.catalog else _Document(content, password, is_broken=True)


def _place_in(table: PDFBaseXRef, number: int) -> tuple[int | None, int, int] | None:
    """Give the object stream and index, or None and the offset, of an object; None where the table does not hold it."""
    try:
        return table.get_pos(number)
    except KeyError:
        return None


def _cut(stream: PDFStream) -> tuple[bytes, ...]:
    content = _inflated(stream)
    first = resolve1(stream.get("First"))
    if not isinstance(first, int):
        return ()
    content = shortened(content)
    offsets = [first + int(offset) for offset in content[:first].split()[1::2]]
    return tuple(content[start:end] for start, end in pairwise([*offsets, len(content)]))


def _inflated(stream: PDFStream) -> bytes:
    """Decode an object stream.

    Raises:
        ValueError: it is larger than any real one.
    """
    kinds = [getattr(kind, "name", None) for kind, _ in stream.get_filters()]
    if kinds == ["FlateDecode"] and not stream.decipher and stream.rawdata:
        unpacker = zlib.decompressobj()
        unpacker.decompress(stream.rawdata, _INFLATED)
        if unpacker.unconsumed_tail:
            raise ValueError("an object stream is too large")
    return stream.get_data()


@frozen
class PageFrame:
    """Where a page's coordinates lie.

    Fields:
        area: the visible rectangle in PDF coordinates: left, bottom, right, top.
        turn: clockwise turn of the page as shown, in degrees: 0, 90, 180, 270.
    """

    area: tuple[float, float, float, float]
    turn: int

    def box(self, rectangle: tuple[float, float, float, float]) -> Box:
        """Turn a rectangle in PDF coordinates into a box in points from the top left of the page as shown."""
        left, bottom, right, top = self.area
        x0, y0, x1, y1 = rectangle
        shown = {
            0: (x0 - left, top - y1, x1 - left, top - y0),
            90: (y0 - bottom, x0 - left, y1 - bottom, x1 - left),
            180: (right - x1, y0 - bottom, right - x0, y1 - bottom),
            270: (top - y1, right - x1, top - y0, right - x0),
        }[self.turn]
        return Box(*(round(value, 2) for value in shown))


class PdfObjects:
    """The objects of an open file.

    Fields:
        catalog: the document's root dictionary.
        is_encrypted: strings were deciphered.
    """

    def __init__(self, content: bytes, password: str = "") -> None:
        """Open the bytes.

        Raises:
            Exception: pdfminer cannot; it documents no closed set of errors.
        """
        logging.getLogger("pdfminer").addHandler(_SILENT)  # it tells of broken objects on standard error where no one listens
        document = _opened(content, password)
        self.catalog: dict[str, object] = self.dictionary(document.catalog)
        self.is_encrypted: bool = document.encryption is not None

    def value(self, thing: object) -> object:
        """Follow references to the object itself; None for one that is missing or goes in a circle."""
        for _ in range(_HOPS):
            if not isinstance(thing, PDFObjRef):
                return None if isinstance(thing, PSKeyword) else thing
            thing = thing.resolve()
        return None

    def dictionary(self, thing: object) -> dict[str, object]:
        """Give a dictionary, {} for anything else."""
        thing = self.value(thing)
        return thing if isinstance(thing, dict) else {}

    def array(self, thing: object) -> list[object]:
        """Give an array, [] for anything else."""
        thing = self.value(thing)
        return thing if isinstance(thing, list) else []

    def name(self, thing: object) -> str | None:
        """Give a name without its slash, None for anything else."""
        thing = self.value(thing)
        if not isinstance(thing, PSLiteral):
            return None
        return thing.name if isinstance(thing.name, str) else thing.name.decode("latin-1")

    def string(self, thing: object) -> bytes | None:
        """Give the bytes of a string, None for anything else."""
        thing = self.value(thing)
        return thing if isinstance(thing, bytes) else None

    def number_of(self, thing: object) -> int | None:
        """Give the object number of a reference, None for a direct object."""
        return thing.objid if isinstance(thing, PDFObjRef) else None

    def rectangle(self, thing: object) -> tuple[float, float, float, float] | None:
        """Give left, bottom, right, top of a rectangle; None where it is not four finite numbers."""
        found = [self.value(number) for number in self.array(thing)]
        numbers = [float(number) for number in found if isinstance(number, int | float) and abs(number) < _FARTHEST]
        if len(found) != 4 or len(numbers) != 4:  # noqa: PLR2004
            return None
        x0, y0, x1, y1 = numbers
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def inherited(self, node: dict[str, object], key: str) -> object:
        """Give an entry of a node, or of the nearest parent that has it."""
        for _ in range(_HOPS):
            if key in node:
                return node[key]
            node = self.dictionary(node.get("Parent"))
        return None

    def pages(self) -> Iterator[tuple[int, dict[str, object]]]:
        """Give every page with its number from 1, in order; a circle or a broken branch of the tree is passed over."""
        number = 0
        waiting: list[tuple[object, tuple[int | None, ...]]] = [(self.catalog.get("Pages"), ())]
        for _ in range(_NODES):
            if not waiting:
                return
            reference, above = waiting.pop()
            node, own = self._node(reference), self.number_of(reference)
            if own in above or len(above) > _HOPS:
                continue
            if "Kids" in node:
                below = (*above, own) if own is not None else (*above, None)
                waiting.extend((kid, below) for kid in reversed(self.array(node["Kids"])))
            elif node:
                number += 1
                yield number, node

    def _node(self, reference: object) -> dict[str, object]:
        try:
            return self.dictionary(reference)
        except Exception:  # noqa: BLE001 - a broken page hides no other
            return {}

    def frame(self, page: dict[str, object]) -> PageFrame:
        """Tell where a page's coordinates lie; asked for pages that show a signature only."""
        media = self.rectangle(self.inherited(page, "MediaBox")) or _LETTER
        crop = self.rectangle(self.inherited(page, "CropBox")) or media
        area = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
        if area[0] >= area[2] or area[1] >= area[3]:
            area = media
        turn = self.value(self.inherited(page, "Rotate"))
        turn = turn % _TURN if isinstance(turn, int) else 0
        return PageFrame(area, turn if turn % _QUARTER == 0 else 0)
