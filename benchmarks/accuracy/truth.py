"""What a case says and what was read from it, field by field, in one comparable form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from accuracy.cases import Case
from typeset.description import Unit
from vnadmin_parse import Document
from vnadmin_parse.fold import fold
from vnadmin_parse.records import Division
from vnadmin_parse.terms import DivisionKind

Fields = dict[str, list[object]]
GROUPS: Final = {
    "header": (
        "regime",
        "type",
        "supervising body",
        "issuing body",
        "code",
        "number",
        "place",
        "date",
        "subject",
        "urgency",
        "secrecy",
        "draft",
    ),
    "opening": ("addressees", "bases", "proposals"),
    "body": ("numbered units", "bullets"),
    "closing": ("recipients", "filing", "signers"),
    "attached": ("appendices",),
}
_WORDS: Final = 6
_UPPER: Final = frozenset({DivisionKind.PART, DivisionKind.CHAPTER, DivisionKind.SECTION, DivisionKind.SUBSECTION})


def plain(text: object) -> str | None:
    """Give a text in the form in which it is compared: one tone placement, one dash, one blank, no stop at its end."""
    whole = " ".join(fold(str(text).replace("Ð", "Đ")).split()).strip(" .;,:") if text is not None else ""
    return whole or None


def _one(value: object) -> list[object]:
    return [] if value is None or value is False else [value]


def _start(text: str | None) -> str:
    return " ".join((plain(text) or "").casefold().split()[:_WORDS])


def written(case: Case) -> Fields:
    """Give what the case says."""
    draft, look = case.draft, case.look
    number, issued, filing = draft.number, draft.issued, draft.filing
    units = list(_units(draft.body, 1, 1))
    return {
        "regime": [draft.regime.value],
        "type": [draft.type_name],
        "supervising body": _one(plain(" ".join(draft.supervising_body))),
        "issuing body": _one(plain(" ".join(draft.issuing_body))),
        "code": _one(number and plain("".join(number.text.split()))),
        "number": _one(number and number.number),
        "place": _one(issued and plain(issued.place)),
        "date": _one(issued and (issued.year, issued.month, issued.day)),
        "subject": _one(plain(draft.subject)),
        "urgency": _one(plain(draft.urgency)),
        "secrecy": _one(plain(look.secrecy)),
        "draft": _one(draft.is_draft),
        "addressees": [plain(text) for text in draft.addressees],
        "bases": [plain(text) for text in draft.bases],
        "proposals": [plain(text) for text in draft.proposals],
        "numbered units": [unit for unit in units if len(unit) == 4],
        "bullets": [unit for unit in units if len(unit) == 3],
        "recipients": [(plain(one.text), plain(one.note)) for one in draft.receivers],
        "filing": _one(filing and tuple(map(plain, filing.units))),
        "signers": [(plain(" ".join(hand.authority)), plain(hand.position), plain(hand.full_name)) for hand in draft.signers],
        "appendices": [plain(one.label or one.type_name) for one in draft.enclosures],
    }


def _units(units: Sequence[Unit], depth: int, bullet_depth: int) -> Iterator[tuple[object, ...]]:
    for unit in units:
        start = _start(" ".join(text for text in (unit.heading, unit.text) if text))
        if unit.kind is DivisionKind.BULLET:
            yield fold(unit.marker or ""), bullet_depth, start
            yield from _units(unit.children, depth, bullet_depth + 1)
        elif unit.kind is DivisionKind.PARAGRAPH:
            yield from _units(unit.children, depth, bullet_depth)
        else:
            yield unit.kind.value if unit.kind in _UPPER else "unit", plain(unit.label), depth, start
            yield from _units(unit.children, depth + 1, 1)


def read(document: Document) -> Fields:
    """Give the same of what was read."""
    header, kind, listed = document.header, document.document_type, [one for one in document.recipients if not one.is_filing]
    units = [_unit(document.body, part) for part in document.body if part.kind not in {DivisionKind.PARAGRAPH, DivisionKind.TABLE}]
    filed = [one for one in document.recipients if one.is_filing]
    issued, code = header.issued, header.code
    return {
        "regime": [document.regime.value],
        "type": _one(kind and kind.name),
        "supervising body": _one(plain(header.supervising_body)),
        "issuing body": _one(plain(header.issuing_body)),
        "code": _one(code and plain(code.text)),
        "number": _one(code and code.number),
        "place": _one(plain(header.place)),
        "date": _one(issued and (issued.year, issued.month, issued.day)),
        "subject": _one(plain(header.subject)),
        "urgency": _one(plain(header.urgency)),
        "secrecy": _one(plain(header.confidentiality)),
        "draft": _one(header.is_draft),
        "addressees": [plain(one.text) for one in document.addressees],
        "bases": [plain(one.text) for one in document.bases],
        "proposals": [plain(one.text) for one in document.proposals],
        "numbered units": [unit for unit in units if len(unit) == 4],
        "bullets": [unit for unit in units if len(unit) == 3],
        "recipients": [(plain(one.text), plain(one.note)) for one in listed],
        "filing": [tuple(map(plain, one.units or ())) for one in filed],
        "signers": [(plain(one.authority), plain(one.position), plain(one.full_name)) for one in document.signers],
        "appendices": [plain(one.label) for one in document.appendices],
    }


def _unit(body: Sequence[Division], part: Division) -> tuple[object, ...]:
    above = list(_above(body, part))
    start = _start(" ".join(text for text in (part.heading, part.text) if text))
    if part.kind is DivisionKind.BULLET:
        return fold(part.marker or ""), 1 + sum(one.kind is DivisionKind.BULLET for one in above), start
    depth = 1 + sum(one.label is not None for one in above)
    return part.kind.value if part.kind in _UPPER else "unit", plain(part.label), depth, start


def _above(body: Sequence[Division], part: Division) -> Iterator[Division]:
    while part.parent is not None:
        part = body[part.parent]
        yield part
