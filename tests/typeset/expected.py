"""What a parser must give for a draft, and the same view of what it gave.

Both sides are plain values, so that a failing test shows the difference. Places, offsets and rule names are left out: they have
tests of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from typeset.description import Draft, Form, Mark, Number, Unit
from typeset.head import MOTTO, NATIONAL_NAME, PARTY_TITLE, YOUTH_TITLE
from vnadmin_parse.records import Division, Document, Header
from vnadmin_parse.terms import DivisionKind, Origin

View = dict[str, object]
OWN_TITLES = {Form.STATE: None, Form.PARTY: PARTY_TITLE, Form.YOUTH: YOUTH_TITLE}
NUMBERED_PROSE = frozenset({DivisionKind.HEADING, DivisionKind.ITEM})
"""A numbered unit outside articles is the one or the other by its layout, which a text dump does not show."""


def header_of(draft: Draft, *, has_stamps: bool) -> View:
    """Give the head that a reader of the page must find; without stamps what they draw is blank."""
    is_state = draft.form is Form.STATE
    return {
        "regime": draft.regime,
        "type": (draft.type_key, draft.type_name),
        "national_name": NATIONAL_NAME if is_state else None,
        "motto": MOTTO if is_state else None,
        "party_title": OWN_TITLES[draft.form],
        "supervising_body": " ".join(draft.supervising_body) or None,
        "issuing_body": " ".join(draft.issuing_body),
        "code": _code_of(draft.number, has_stamps=has_stamps),
        "place": draft.issued.place if draft.issued else None,
        "issued": _issued_of(draft, has_stamps=has_stamps),
        "subject": draft.subject,
        "urgency": draft.urgency,
        "is_draft": draft.is_draft,
    }


def _code_of(number: Number | None, *, has_stamps: bool) -> tuple[object, ...] | None:
    if number is None:
        return None
    drawn = number.is_stamped and has_stamps
    shown = None if number.is_stamped and not has_stamps else number.number
    return ((shown or "") + number.tail, shown, number.year, number.symbol, Origin.STAMP if drawn else Origin.TEXT)


def _issued_of(draft: Draft, *, has_stamps: bool) -> tuple[object, ...] | None:
    issued = draft.issued
    if issued is None:
        return None
    drawn = issued.is_stamped and has_stamps
    month, day = (None, None) if issued.is_stamped and not has_stamps else (issued.month, issued.day)
    iso = f"{issued.year}-{month:02d}-{day:02d}" if month and day else None
    return (issued.year, month, day, iso, Origin.STAMP if drawn else Origin.TEXT)


def header_in(document: Document) -> View:
    """Give the same view of a parsed document."""
    header, kind = document.header, document.document_type
    return {
        "regime": document.regime,
        "type": (kind.key, kind.name) if kind else None,
        "national_name": header.national_name,
        "motto": header.motto,
        "party_title": header.party_title,
        "supervising_body": header.supervising_body,
        "issuing_body": header.issuing_body,
        "code": _code_in(header),
        "place": header.place,
        "issued": _issued_in(header),
        "subject": header.subject,
        "urgency": header.urgency,
        "is_draft": header.is_draft,
    }


def _code_in(header: Header) -> tuple[object, ...] | None:
    code = header.code
    return (code.text, code.number, code.year, code.symbol, code.origin) if code else None


def _issued_in(header: Header) -> tuple[object, ...] | None:
    issued = header.issued
    return (issued.year, issued.month, issued.day, issued.iso, issued.origin) if issued else None


@frozen
class Part:
    """One division as both sides see it: `above` are the markers of the units it stands in."""

    kind: str
    marker: str | None
    label: str | None
    heading: str | None
    text: str
    above: tuple[str, ...]


def parts_of(draft: Draft) -> list[Part]:
    """Give the numbered units and bullets of the body, in order."""
    return [part for part in _walk(draft.body, ()) if part.kind != DivisionKind.TABLE]


def _walk(units: tuple[Unit, ...], above: tuple[str, ...]) -> Iterator[Part]:
    for unit in units:
        if unit.kind not in {DivisionKind.PARAGRAPH, DivisionKind.TABLE}:
            heading = unit.heading and (unit.heading.upper() if unit.kind in CENTRED else unit.heading)
            text = " ".join(text for text in (heading, unit.text) if text)
            yield Part(kind_name(unit.kind), unit.marker, unit.label, heading, bare(text), above)
        yield from _walk(unit.children, (*above, unit.marker) if unit.marker else above)


CENTRED = frozenset({DivisionKind.PART, DivisionKind.CHAPTER, DivisionKind.SECTION, DivisionKind.SUBSECTION})


def parts_in(document: Document) -> list[Part]:
    """Give the same view of a parsed body."""
    return [
        Part(kind_name(part.kind), part.marker, part.label, part.heading, content(part), above(document.body, part))
        for part in document.body
        if part.kind not in {DivisionKind.PARAGRAPH, DivisionKind.TABLE}
    ]


def kind_name(kind: DivisionKind) -> str:
    """Name a kind, one name for the two that only the layout tells apart."""
    return "numbered" if kind in NUMBERED_PROSE else kind.value


def content(part: Division) -> str:
    """Give heading and text in one."""
    return bare(" ".join(text for text in (part.heading, part.text) if text))


def bare(text: str) -> str:
    """Leave out how a paragraph ends: `;`, `.`, `./.`.

    Example:
        >>> bare("Thi hành./.")
        'Thi hành'
    """
    return re.sub(r"[\s.;:/]+$", "", text)


def above(body: tuple[Division, ...], part: Division) -> tuple[str, ...]:
    """Give the markers of the units that a part stands in, outermost first; paragraphs are passed over."""
    markers: list[str] = []
    parent = part.parent
    while parent is not None:
        markers.insert(0, body[parent].marker or "")
        parent = body[parent].parent
    return tuple(marker for marker in markers if marker)


def paragraphs_of(draft: Draft) -> list[tuple[str, tuple[str, ...]]]:
    """Give the plain paragraphs of the body, each with the markers of the units it stands in."""
    return list(_paragraphs(draft.body, ()))


def _paragraphs(units: tuple[Unit, ...], above: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for unit in units:
        if unit.kind is DivisionKind.PARAGRAPH:
            yield bare(unit.text or ""), above
        yield from _paragraphs(unit.children, (*above, unit.marker) if unit.marker else above)


def paragraphs_in(document: Document) -> list[tuple[str, tuple[str, ...]]]:
    """Give the same view of a parsed body."""
    return [(content(part), above(document.body, part)) for part in document.body if part.kind is DivisionKind.PARAGRAPH]


def tables_of(draft: Draft) -> list[object]:
    """Give the tables of the body."""
    return list(_tables(draft.body))


def _tables(units: tuple[Unit, ...]) -> Iterator[object]:
    for unit in units:
        if unit.rows:
            yield unit.rows
        yield from _tables(unit.children)


def tables_in(document: Document) -> list[object]:
    """Give the same view of a parsed body."""
    return [part.rows for part in document.body if part.rows]


def preamble_of(draft: Draft) -> View:
    """Give addressees, bases and proposals."""
    return {
        "addressees": list(draft.addressees),
        "bases": list(draft.bases),
        "proposals": list(draft.proposals),
    }


def preamble_in(document: Document) -> View:
    """Give the same view of a parsed document."""
    return {
        "addressees": [addressee.text for addressee in document.addressees],
        "bases": [basis.text for basis in document.bases],
        "proposals": [proposal.text for proposal in document.proposals],
    }


def recipients_of(draft: Draft) -> list[tuple[object, ...]]:
    """Give Nơi nhận; the filing line comes last."""
    lines: list[tuple[object, ...]] = [(line.text, line.note, line.refers_to, False, (), None, None) for line in draft.receivers]
    filing = draft.filing
    return [*lines, (filing.text, None, None, True, filing.units, filing.drafter, filing.copies)] if filing else lines


def recipients_in(document: Document) -> list[tuple[object, ...]]:
    """Give the same view of a parsed document."""
    return [(line.text, line.note, line.refers_to, line.is_filing, line.units, line.drafter, line.copies) for line in document.recipients]


def signers_of(draft: Draft) -> list[tuple[object, ...]]:
    """Give the signers."""
    return [(" ".join(hand.authority) or None, hand.authority_kind, hand.position, hand.full_name, hand.title) for hand in draft.signers]


def signers_in(document: Document) -> list[tuple[object, ...]]:
    """Give the same view of a parsed document."""
    return [(hand.authority, hand.authority_kind, hand.position, hand.full_name, hand.title) for hand in document.signers]


def signatures_of(draft: Draft, *, has_stamps: bool) -> list[tuple[object, ...]]:
    """Give the digital signatures with what their widgets draw."""
    drawn = _drawn(draft) if has_stamps else {}
    return [(mark.signer, mark.email, mark.signed_at, mark.location, mark.reason, drawn.get(mark.mark)) for mark in draft.signatures]


def _drawn(draft: Draft) -> dict[Mark, str]:
    number, issued = draft.number, draft.issued
    drawn = {Mark.NUMBER: number.number} if number and number.number and number.is_stamped else {}
    return drawn | ({Mark.DAY: f"{issued.day:02d}", Mark.MONTH: str(issued.month)} if issued and issued.is_stamped else {})


def signatures_in(document: Document) -> list[tuple[object, ...]]:
    """Give the same view of a parsed document."""
    return [
        (mark.signer, mark.email, mark.signed_at, mark.claims.location, mark.claims.reason, mark.stamp)
        for mark in document.digital_signatures
    ]


def appendices_of(draft: Draft) -> list[tuple[object, ...]]:
    """Give the enclosures: label, title, and whether they are documents with a head of their own."""
    return [
        (
            enclosure.label or enclosure.type_name,
            enclosure.title if enclosure.type_name else enclosure.title.upper(),
            bool(enclosure.bodies),
        )
        for enclosure in draft.enclosures
    ]


def appendices_in(document: Document) -> list[tuple[object, ...]]:
    """Give the same view of a parsed document."""
    return [(appendix.label, appendix.title, appendix.document is not None) for appendix in document.appendices]
