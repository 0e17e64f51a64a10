"""The lexicon's tables, each read once when first asked for, and the lookups over them."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeVar

from vnadmin_parse.fold import fold, normalize
from vnadmin_parse.lexicon.entries import (
    AuthorityEntry,
    BodyEntry,
    BodyHeadEntry,
    DocumentTypeEntry,
    FormulaEntry,
    FormulaKind,
    LawEntry,
    MarkEntry,
    MarkKind,
    PlaceEntry,
    PositionEntry,
    RankEntry,
    UnitHeadEntry,
)
from vnadmin_parse.lexicon.reading import read_table
from vnadmin_parse.terms import Regime

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from attrs import AttrsInstance

EntryT = TypeVar("EntryT")

FILES: Final[Mapping[str, type[AttrsInstance]]] = MappingProxyType(
    {
        "authorities.csv": AuthorityEntry,
        "bodies.csv": BodyEntry,
        "body_heads.csv": BodyHeadEntry,
        "document_types.toml": DocumentTypeEntry,
        "formulas.toml": FormulaEntry,
        "laws.csv": LawEntry,
        "marks.toml": MarkEntry,
        "places.csv": PlaceEntry,
        "positions.csv": PositionEntry,
        "ranks.csv": RankEntry,
        "unit_heads.csv": UnitHeadEntry,
    }
)
"""Every data file with the class of its entries."""


def name_key(name: str) -> str:
    """Give the form under which names are compared: folded, small letters, single blanks.

    Example:
        >>> name_key("QUYẾT  ĐỊNH") == name_key("Quyết định")
        True
    """
    return " ".join(fold(normalize(name)).casefold().split())


@cache
def document_types() -> tuple[DocumentTypeEntry, ...]:
    """Give every kind of document, sorted by key."""
    return read_table("document_types.toml", DocumentTypeEntry)


@cache
def authorities() -> tuple[AuthorityEntry, ...]:
    """Give every written shape of the signature's prefixes."""
    return read_table("authorities.csv", AuthorityEntry)


@cache
def positions() -> tuple[PositionEntry, ...]:
    """Give the head words of signers' positions."""
    return read_table("positions.csv", PositionEntry)


@cache
def ranks() -> tuple[RankEntry, ...]:
    """Give the ranks, degrees, professions and honours that stand before a name."""
    return read_table("ranks.csv", RankEntry)


@cache
def bodies() -> tuple[BodyEntry, ...]:
    """Give the bodies that have a code of their own, now and in the past."""
    return read_table("bodies.csv", BodyEntry)


@cache
def body_heads() -> tuple[BodyHeadEntry, ...]:
    """Give the generic words that a body's name begins with."""
    return read_table("body_heads.csv", BodyHeadEntry)


@cache
def false_heads() -> tuple[str, ...]:
    """Give the phrases that look like the beginning of a body's name and are not: `Tổ chức`, `Khoa học`, `Phòng, chống`.

    A line of a header that begins with one goes on with the name above it (`LIÊN HIỆP CÁC HỘI` / `KHOA HỌC VÀ KỸ THUẬT`).
    """
    return tuple(f"{entry.name}{'' if word.startswith(',') else ' '}{word}" for entry in body_heads() for word in entry.not_before)


@cache
def unit_heads() -> tuple[UnitHeadEntry, ...]:
    """Give the words for a place's unit."""
    return read_table("unit_heads.csv", UnitHeadEntry)


@cache
def places() -> tuple[PlaceEntry, ...]:
    """Give the provinces and centrally run cities, now and in the past."""
    return read_table("places.csv", PlaceEntry)


@cache
def laws() -> tuple[LawEntry, ...]:
    """Give the laws, codes, ordinances and treaties by the names under which they are cited."""
    return read_table("laws.csv", LawEntry)


def law_key(name: str) -> str:
    """Give the form under which names of laws are compared: as `name_key`, an abbreviation that means one law written out.

    Example:
        >>> law_key("Luật DN"), law_key("LUẬT ĐẤT ĐAI")
        ('luật doanh nghiệp', 'luật đất đai')
    """
    key = name_key(name)
    return _laws_by_abbreviation().get(key, key)


@cache
def _laws_by_abbreviation() -> Mapping[str, str]:
    return {name_key(form): name_key(law.name) for law in laws() for form in law_abbreviations(law)}


def law_abbreviations(law: LawEntry) -> tuple[str, ...]:
    """Give the abbreviations of a law with the word of its kind: `Luật DN`."""
    kind = next((kind for kind in ("Bộ luật", "Pháp lệnh", "Luật") if law.name.startswith(f"{kind} ")), "")
    return tuple(f"{kind} {short}".strip() for short in law.abbreviations)


@cache
def marks() -> tuple[MarkEntry, ...]:
    """Give the marks of secrecy, urgency, circulation, draft and copy."""
    return read_table("marks.toml", MarkEntry)


@cache
def formulas() -> tuple[FormulaEntry, ...]:
    """Give the fixed wordings."""
    return read_table("formulas.toml", FormulaEntry)


@cache
def formula_texts(kind: FormulaKind) -> tuple[str, ...]:
    """Give every wording of one kind, the norm's own and the variants.

    Example:
        >>> "Căn cứ" in formula_texts(FormulaKind.BASIS_OPENER)
        True
    """
    return tuple(text for entry in formulas() if entry.kind == kind for text in (entry.text, *entry.variants))


@cache
def mark_texts(kind: MarkKind) -> tuple[str, ...]:
    """Give every wording of the marks of one kind."""
    return tuple(text for entry in marks() if entry.kind == kind for text in (entry.name, *entry.variants))


def mark_by_name(name: str) -> MarkEntry | None:
    """Find a mark by any of its wordings, in any case.

    Example:
        >>> mark_by_name("HOẢ TỐC").name
        'Hỏa tốc'
    """
    return _marks_by_name().get(name_key(name))


@cache
def _marks_by_name() -> Mapping[str, MarkEntry]:
    return {name_key(text): entry for entry in marks() for text in (entry.name, *entry.variants)}


def document_type_by_name(name: str) -> DocumentTypeEntry | None:
    """Find a kind of document by its name or a variant, in any case and tone placement.

    Example:
        >>> document_type_by_name("QUYẾT ĐỊNH").key
        'QD'
    """
    return _types_by_name().get(name_key(name))


@cache
def _types_by_name() -> Mapping[str, DocumentTypeEntry]:
    return {name_key(text): entry for entry in document_types() for text in (entry.name, *entry.variants)}


def document_types_by_abbreviation(abbreviation: str, regime: Regime | None = None) -> tuple[DocumentTypeEntry, ...]:
    """Give every kind that an abbreviation (case-sensitive) can mean.

    Args:
        abbreviation: as printed: `QĐ`, `TTr`.
        regime: the regime of the code's own shape; without one, kinds that only the Party has are left out if others answer.
    """
    found = _types_by_abbreviation().get(fold(normalize(abbreviation)), ())
    if regime is None or regime is Regime.UNKNOWN:
        return tuple(entry for entry in found if entry.regimes != (Regime.PARTY,)) or found
    return tuple(entry for entry in found if regime in entry.regimes)


def document_type_by_abbreviation(abbreviation: str, regime: Regime | None = None) -> DocumentTypeEntry | None:
    """Give the one kind that an abbreviation means, or None when it means none or several.

    A norm's own abbreviation goes before those of former norms and of practice, but for the Party, where `QĐ` is both Quyết định
    and Quy định.

    Args:
        abbreviation: as printed, case-sensitive.
        regime: the regime of the code's own shape.

    Example:
        >>> document_type_by_abbreviation("QyĐ").name
        'Quy định'
        >>> document_type_by_abbreviation("QĐ", Regime.PARTY) is None  # Quyết định and Quy định
        True
    """
    found = document_types_by_abbreviation(abbreviation, regime)
    own = () if regime is Regime.PARTY else tuple(entry for entry in found if entry.abbreviation == abbreviation)
    found = own or found
    return found[0] if len(found) == 1 else None


@cache
def _types_by_abbreviation() -> Mapping[str, tuple[DocumentTypeEntry, ...]]:
    return _grouped((fold(text), entry) for entry in document_types() for text in (entry.abbreviation, *entry.other_abbreviations) if text)


def _grouped(pairs: Iterable[tuple[str, EntryT]]) -> Mapping[str, tuple[EntryT, ...]]:
    groups: dict[str, tuple[EntryT, ...]] = {}
    for key, entry in pairs:
        groups[key] = (*groups.get(key, ()), entry)
    return groups


def authority_by_form(form: str) -> AuthorityEntry | None:
    """Find a signature prefix by its written shape; blanks and case do not matter.

    Example:
        >>> authority_by_form("K/T").name
        'ký thay'
    """
    return _authorities_by_form().get(name_key(form).replace(" ", ""))


@cache
def _authorities_by_form() -> Mapping[str, AuthorityEntry]:
    return {name_key(entry.form).replace(" ", ""): entry for entry in authorities()}


def bodies_by_abbreviation(abbreviation: str, on: date | None = None) -> tuple[BodyEntry, ...]:
    """Give the bodies that a code means; codes are not unique, and those of sở and rooms differ between provinces.

    Args:
        abbreviation: as printed, case-sensitive; the number of a term of the National Assembly may follow: `QH15`, `UBTVQH14`.
        on: only bodies that existed on that day.

    Example:
        >>> [entry.name for entry in bodies_by_abbreviation("QH15")]
        ['Quốc hội']
    """
    code = fold(normalize(abbreviation))
    found = _bodies_by_abbreviation().get(code) or _bodies_by_abbreviation().get(code.rstrip("0123456789"), ())
    return tuple(entry for entry in found if on is None or _stands(entry, on))


@cache
def _bodies_by_abbreviation() -> Mapping[str, tuple[BodyEntry, ...]]:
    return _grouped((fold(text), entry) for entry in bodies() for text in (entry.abbreviation, *entry.other_abbreviations))


def bodies_by_name(name: str, on: date | None = None) -> tuple[BodyEntry, ...]:
    """Give the bodies of that name, in any case."""
    return tuple(entry for entry in _bodies_by_name().get(name_key(name), ()) if on is None or _stands(entry, on))


@cache
def _bodies_by_name() -> Mapping[str, tuple[BodyEntry, ...]]:
    return _grouped((name_key(entry.name), entry) for entry in bodies())


def lookup(name: str, on: date | None = None) -> PlaceEntry | None:
    """Find a province or centrally run city by its name, with or without its unit word.

    Args:
        name: `Hải Dương`, `TP. Hồ Chí Minh`, `tỉnh Đắc Lắc`.
        on: the day; without one, the latest unit of that name.

    Example:
        >>> from datetime import date
        >>> lookup("Thái Bình", on=date(2024, 5, 1)).identifier
        'H54'
        >>> lookup("Thái Bình", on=date(2025, 9, 1)) is None
        True
    """
    found = [entry for entry in _places_by_name().get(name_key(name), ()) if on is None or _stands(entry, on)]
    return max(found, key=lambda entry: str(entry.since or ""), default=None)


@cache
def _places_by_name() -> Mapping[str, tuple[PlaceEntry, ...]]:
    spelt = ((text, entry) for entry in places() for text in (entry.name, *entry.variants))
    return _grouped((name_key(head + text), entry) for text, entry in spelt for head in ("", *_unit_words(entry.unit)))


@cache
def _unit_words(unit: str) -> tuple[str, ...]:
    """Give the unit word and its abbreviations, with the blank that follows or not."""
    heads = [entry for entry in unit_heads() if entry.name == unit]
    short = [text for entry in heads for text in entry.abbreviations]
    return (f"{unit} ", *(f"{text} " for text in short), *short)


def _stands(entry: BodyEntry | PlaceEntry, on: date) -> bool:
    return (entry.since is None or entry.since <= on) and (entry.until is None or on <= entry.until)
