"""Which family of norms a document follows, and the lines of its head that say so; decided before the head is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen

from vnadmin_parse.grammar import header, title
from vnadmin_parse.grammar.cells import Piece
from vnadmin_parse.grammar.rule import Rule
from vnadmin_parse.records import Span
from vnadmin_parse.terms import Regime

LAWMAKER: Final = Rule(
    name="regime.lawmaker",
    kind=None,
    standard="Luật 64/2025/QH15, Điều 4: who may issue văn bản quy phạm pháp luật, as the last group of a code",
    pattern=r"""
        QH\d* | UBTVQH\d* | CTN | CP | TTg | HĐTP | TANDTC | VKSNDTC | KTNN | TTCP | UBDT | NHNN | HĐND\d* | UBND | CTUBND
        | B (?! V | QL | CĐ | CH | GĐ | TV ) [\p{Lu}&.-]{1,9}+
    """,
    examples=("QH15", "CP", "TTg", "BTC", "BGDĐT", "HĐND", "UBND", "TANDTC"),
    counterexamples=("ĐHĐCĐ", "HĐQT", "BVĐK", "BQLDA", "ĐHBK", "SNV"),
)
PARTY_SYMBOL: Final = Rule(
    name="regime.party-symbol",
    kind=None,
    standard="HD 36-HD/VPTW, HD 05-HD/VPTW: a hyphen behind the number, and the body's own letters",
    pattern=r".*+ (?<= / (?: \p{Lu}{0,8} (?: TW | TU | ĐU ) | HU | QU | ĐUK\p{Lu}{0,8} | CB | BCSĐ | ĐĐ | ĐCT ) )",
    examples=("36-HD/VPTW", "12-QĐ/TU", "-NQ/ĐU", "114-KH/BTCTW", "05-BC/UBKTĐU"),
    counterexamples=("15-KH/ĐTN", "12/QĐ-UBND", "317-QĐ/TWĐTN-TNTH"),
)
RULES: Final = (LAWMAKER, PARTY_SYMBOL)
_LAW_KINDS: Final = frozenset({"L", "BL", "PL", "ND", "TT", "TTLT", "HP"})
"""Kinds of documents that are law whoever the head names."""
_TITLES: Final = {
    header.PARTY_TITLE.name: Regime.PARTY,
    header.ORGANISATION_TITLE.name: Regime.ORGANISATION,
    header.NATIONAL_NAME.name: Regime.STATE,
    header.MOTTO.name: Regime.STATE,
}
_STRENGTH: Final = (
    (header.PARTY_TITLE.name,),
    (header.ORGANISATION_TITLE.name,),
    ("title.type", LAWMAKER.name),
    (header.NATIONAL_NAME.name, header.MOTTO.name),
    (PARTY_SYMBOL.name,),
    (header.CODE.name,),
)
"""What decides, strongest first: a title over the right cell, the form of law, the State's title, the form of the code."""


@frozen
class Evidence:
    """One thing in the head that speaks for a regime.

    Fields:
        span: the line.
        rule: the rule that took it.
        regime: what it speaks for.
    """

    span: Span
    rule: str
    regime: Regime


@frozen
class Ruling:
    """The regime, and everything that spoke for one, in the order of the text."""

    regime: Regime
    evidence: tuple[Evidence, ...]


def decide(pieces: Sequence[Piece]) -> Ruling:
    """Decide the regime from the pieces of a head.

    Args:
        pieces: the lines and cells of the head, each with the rule that knows it.
    """
    evidence = tuple(_evidence(pieces))
    for names in _STRENGTH:
        spoken = next((one.regime for one in evidence if one.rule in names), None)
        if spoken is not None:
            return Ruling(spoken, evidence)
    return Ruling(Regime.UNKNOWN, ())


def _evidence(pieces: Sequence[Piece]) -> Iterator[Evidence]:
    seen: set[str] = set()
    for piece in pieces:
        for found in (*_of_piece(piece), *_of_type(piece)):
            if found.rule not in seen:
                seen.add(found.rule)
                yield found


def _of_piece(piece: Piece) -> Iterator[Evidence]:
    """What a known piece says: a title over the right cell, or the form of the code."""
    span, name = piece.line.span, piece.rule.name if piece.rule is not None else ""
    if name in _TITLES:
        yield Evidence(span, name, _TITLES[name])
    elif name == header.CODE.name and piece.match is not None:
        symbol = piece.match["dated"] or ""
        if symbol and LAWMAKER.accepts("".join(symbol.split()).rpartition("-")[2]):
            yield Evidence(span, LAWMAKER.name, Regime.LEGISLATION)
        if PARTY_SYMBOL.accepts("".join(piece.match["code"].split())):
            yield Evidence(span, PARTY_SYMBOL.name, Regime.PARTY)
        yield Evidence(span, name, Regime.STATE)


def _of_type(piece: Piece) -> Iterator[Evidence]:
    named = title.type_line(piece.line) if piece.rule is None else None
    if named is not None and named.key in _LAW_KINDS:
        yield Evidence(piece.line.span, "title.type", Regime.LEGISLATION)
