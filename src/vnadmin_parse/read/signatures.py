"""What the signature dictionaries of a PDF claim, from form fields and from page widgets; nothing is verified here.

Both are walked: files lose their form when they are merged or printed again, and a signature without a widget stands in the form only.
ISO 32000-2, 12.7.5.5 (signature fields) and 12.8 (signature dictionaries).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from attrs import define, evolve, frozen

from vnadmin_parse.read.pdf_strings import text_of_string
from vnadmin_parse.read.signature_bytes import Updates, byte_ranges, names_signatures
from vnadmin_parse.records import Box, Claims, DigitalSignature, Origin, Problem, SignatureShape
from vnadmin_parse.signature_words import signature_of, signing_time

if TYPE_CHECKING:
    from vnadmin_parse.read.pdf_objects import PdfObjects

_FIELDS: Final = 20_000
"""How many form fields are looked at."""
_DEPTH: Final = 32
_KINDS: Final = frozenset({"Sig", "DocTimeStamp"})
_LONGEST: Final = 4000
"""Characters of one entry that are kept."""

_Range = tuple[int, int, int, int]


@frozen
class FoundSignatures:
    """What was found in one file.

    Fields:
        signatures: form fields first, in the order of the form, then widgets that no field leads to.
        problems: what could not be read, or does not lie as it should.
    """

    signatures: tuple[DigitalSignature, ...] = ()
    problems: tuple[Problem, ...] = ()


@define
class _Place:
    """A signature's dictionary with the field and the widget that lead to it."""

    value: object
    field_name: str | None
    page: int | None = None
    box: Box | None = None


def read_signatures(content: bytes, *, password: str | None = None) -> tuple[DigitalSignature, ...]:
    """Give what every signature of a PDF claims; `find_signatures` gives the problems too.

    Example:
        >>> read_signatures(b"no PDF")
        ()
    """
    return find_signatures(content, password=password).signatures


def find_signatures(content: bytes, *, password: str | None = None) -> FoundSignatures:
    """Read every signature of a PDF as it stands in the file; never raises.

    Args:
        content: the bytes of the file.
        password: of an encrypted file.

    Returns:
        The signatures with `origin` `pdf`, each with the page and box of its widget, its words and its shape, and `verification`
        None. Problems: `signature.unreadable` where the file's objects cannot be read, `signature.malformed`,
        `signature.range-misplaced`, `signature.time-unreadable`, and `signature.unreached` for a signature in the bytes to which no
        field or widget leads.

    Example:
        >>> find_signatures(b"no PDF")
        FoundSignatures(signatures=(), problems=())
    """
    if not names_signatures(content):
        return FoundSignatures()
    from vnadmin_parse.read.pdf_objects import PdfObjects  # noqa: PLC0415 - it needs pdfminer, which is heavy

    try:
        objects = PdfObjects(content, password or "")
        places = _Walk(objects).places()
    except Exception:  # noqa: BLE001 - pdfminer has no closed set of errors, and a broken file is no reason to fail
        return FoundSignatures(problems=(Problem("signature.unreadable", None, "The file speaks of signatures and they cannot be read."),))
    reader = _Reader(content, objects)
    found = [reader.signature(place) for place in places]
    problems = [problem for _, raised in found for problem in raised]
    signatures = tuple(signature for signature, _ in found)
    return FoundSignatures(signatures, (*problems, *_unreached(content, signatures)))


class _Walk:
    """Collects every signature of a file once, by the object that holds it."""

    def __init__(self, objects: PdfObjects) -> None:
        self._objects = objects
        self._places: dict[tuple[str, int], _Place] = {}

    def places(self) -> list[_Place]:
        form = self._objects.dictionary(self._objects.catalog.get("AcroForm"))
        for reference in self._fields(form):
            self._add(reference)
        for number, page in self._objects.pages():
            for reference in self._entries(page, "Annots"):
                self._add(reference, number, page)
        return list(self._places.values())

    def _entries(self, node: dict[str, object], key: str) -> list[object]:
        try:
            return self._objects.array(node.get(key))
        except Exception:  # noqa: BLE001 - a broken array hides no other page
            return []

    def _fields(self, form: dict[str, object]) -> Iterator[object]:
        """Give the nodes of the field tree, parents before children; a circle ends where it closes."""
        seen: set[int | None] = set()
        waiting = [(reference, 0) for reference in reversed(self._entries(form, "Fields"))]
        for _ in range(_FIELDS):
            if not waiting:
                return
            reference, depth = waiting.pop()
            number = self._objects.number_of(reference)
            if number in seen:
                continue
            seen |= {number} - {None}
            yield reference
            if depth < _DEPTH:
                waiting.extend((kid, depth + 1) for kid in reversed(self._kids(reference)))

    def _kids(self, reference: object) -> list[object]:
        try:
            return self._entries(self._objects.dictionary(reference), "Kids")
        except Exception:  # noqa: BLE001 - a broken field hides no other
            return []

    def _add(self, reference: object, number: int | None = None, page: dict[str, object] | None = None) -> None:
        """Note the signature of one field or widget, and where it is shown."""
        try:
            node = self._objects.dictionary(reference)
            held = self._held(node, self._objects.number_of(reference))
        except Exception:  # noqa: BLE001 - a broken field or widget hides no other
            return
        if held is None:
            return
        key, value = held
        place = self._places.setdefault(key, _Place(value, None))
        place.field_name = place.field_name or self._full_name(node)
        if page is not None and place.box is None:
            rectangle = self._objects.rectangle(node.get("Rect"))
            is_shown = rectangle is not None and rectangle[0] < rectangle[2] and rectangle[1] < rectangle[3]
            place.page = number if place.page is None or is_shown else place.page
            place.box = self._objects.frame(page).box(rectangle) if rectangle and is_shown else None

    def _held(self, node: dict[str, object], own: int | None) -> tuple[tuple[str, int], object] | None:
        """Give the signature that a node holds or inherits, with what tells it from others; None for other fields."""
        objects = self._objects
        holder, number = node, own
        for _ in range(_DEPTH):
            if "V" in holder or "Parent" not in holder:
                break
            number, holder = objects.number_of(holder["Parent"]), objects.dictionary(holder["Parent"])
        value = holder.get("V")
        is_field = objects.name(objects.inherited(node, "FT")) == "Sig"
        if not self._is_signature(value, is_field=is_field):
            return None
        referred = objects.number_of(value)
        if referred is not None:
            return ("value", referred), value
        return (("holder", number) if number is not None else ("direct", id(holder))), value

    def _is_signature(self, value: object, *, is_field: bool) -> bool:
        """Tell whether a field's value is a signature; an empty signature field is none, one that cannot be read is."""
        try:
            entries = self._objects.value(value)
        except Exception:  # noqa: BLE001 - the object is there and broken
            return is_field
        if isinstance(entries, dict) and self._objects.name(entries.get("Type")) in _KINDS:
            return True
        return is_field and entries is not None

    def _full_name(self, node: dict[str, object]) -> str | None:
        """Join the partial names from the outermost field to this one."""
        parts: list[str] = []
        for _ in range(_DEPTH):
            part = self._objects.string(node.get("T"))
            parts += [text_of_string(part)] if part is not None else []
            if "Parent" not in node:
                break
            node = self._objects.dictionary(node["Parent"])
        return ".".join(reversed(parts)) or None


class _Reader:
    """Reads one signature dictionary; a broken one becomes a malformed record."""

    def __init__(self, content: bytes, objects: PdfObjects) -> None:
        self._content = content
        self._objects = objects
        self._updates = Updates(content)

    def signature(self, place: _Place) -> tuple[DigitalSignature, list[Problem]]:
        try:
            entries = self._objects.dictionary(place.value)
            claims, moment, raised = self._claims(entries, place)
            shape = self._shape(entries, place)
        except Exception:  # noqa: BLE001 - one broken signature hides no other
            claims, moment, raised, shape = Claims(), None, [], SignatureShape(place.field_name, is_malformed=True)
        record = evolve(signature_of(claims, moment, Origin.PDF), page=place.page, box=place.box, shape=shape)
        return record, [*_shape_problems(shape, place.page), *raised]

    def _claims(self, entries: dict[str, object], place: _Place) -> tuple[Claims, str | None, list[Problem]]:
        keys = ("Reason", "Location", "ContactInfo", "Name", "M")
        reason, location, contact, name, printed = (self._text(entries.get(key)) for key in keys)
        moment = signing_time(printed) if printed else None
        unreadable = Problem("signature.time-unreadable", None, "The time of a signature is not written as a time.", place.page)
        return Claims(reason, location, contact, name), moment, [unreadable] if printed and moment is None else []

    def _text(self, thing: object) -> str | None:
        try:
            raw = self._objects.string(thing)
        except Exception:  # noqa: BLE001 - one unreadable entry hides no other
            return None
        return text_of_string(raw)[:_LONGEST] or None if raw is not None else None

    def _shape(self, entries: dict[str, object], place: _Place) -> SignatureShape:
        numbers = self._range(entries.get("ByteRange"))
        is_inside = numbers is not None and _is_inside(numbers, len(self._content))
        tail = len(self._content) - numbers[2] - numbers[3] if numbers and is_inside else None
        frames = numbers is not None and is_inside and self._is_framed(numbers)
        return SignatureShape(
            field_name=place.field_name,
            object_number=self._objects.number_of(place.value),
            format=self._objects.name(entries.get("SubFilter")),
            byte_range=numbers,
            is_malformed=numbers is None or not self._is_container(entries.get("Contents")),
            is_framed=frames,
            covers_whole_file=frames and tail == 0,
            uncovered_tail=tail,
            later_revisions=self._updates.after(len(self._content) - tail) if tail else 0,
            docmdp=self._permission(entries),
        )

    def _range(self, thing: object) -> _Range | None:
        found = [self._objects.value(number) for number in self._objects.array(thing)]
        numbers = [number for number in found if isinstance(number, int) and number >= 0]
        if len(found) != 4 or len(numbers) != 4:  # noqa: PLR2004
            return None
        return numbers[0], numbers[1], numbers[2], numbers[3]

    def _is_framed(self, numbers: _Range) -> bool:
        """Tell whether the gap of the range holds one hexadecimal string and nothing else."""
        start, end = numbers[0] + numbers[1], numbers[2]
        gap = self._content[start:end]
        return numbers[0] == 0 and gap[:1] == b"<" and gap[-1:] == b">" and gap.count(b">") == 1 and gap.count(b"<") == 1

    def _is_container(self, thing: object) -> bool:
        """Tell whether a container begins as ASN.1 does; in an encrypted file it stands plain, so its first byte says nothing here."""
        start = self._objects.string(thing)
        if not start or not any(start):
            return False
        return self._objects.is_encrypted or start[0] == 0x30  # noqa: PLR2004 - the tag of an ASN.1 sequence

    def _permission(self, entries: dict[str, object]) -> int | None:
        """Give the permission of a certifying signature; 2 where its dictionary leaves it out."""
        objects = self._objects
        for reference in objects.array(entries.get("Reference"))[:_DEPTH]:
            transform = objects.dictionary(reference)
            if objects.name(transform.get("TransformMethod")) == "DocMDP":
                permission = objects.value(objects.dictionary(transform.get("TransformParams")).get("P", 2))
                return permission if permission in {1, 2, 3} else None
        return None


def _is_inside(numbers: _Range, size: int) -> bool:
    start, length, again, rest = numbers
    return length > 0 and start + length < again and again + rest <= size


def _shape_problems(shape: SignatureShape, page: int | None) -> Iterator[Problem]:
    if shape.is_malformed:
        yield Problem("signature.malformed", None, "A signature has no readable container, or no byte range.", page)
    elif not shape.is_framed:
        yield Problem("signature.range-misplaced", None, "The byte range of a signature does not lie around its container.", page)


def _unreached(content: bytes, signatures: tuple[DigitalSignature, ...]) -> Iterator[Problem]:
    """Tell of byte ranges in the file to which no field and no widget leads."""
    hidden = len(byte_ranges(content) - {signature.shape.byte_range for signature in signatures if signature.shape})
    if hidden:
        yield Problem("signature.unreached", None, f"The file holds {hidden} signature(s) that no field or widget leads to.")
