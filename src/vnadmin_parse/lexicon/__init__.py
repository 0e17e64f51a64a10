"""The words of the trade as sourced, dated data: kinds of documents, positions, bodies, places, marks, formulas.

The tables are data files of this package, read once when first asked for; nothing is read at import.
`alternation` turns words into a piece of a pattern, `is_syllable` knows the shape of Vietnamese syllables.
"""

from __future__ import annotations

from vnadmin_parse.lexicon.entries import (
    AuthorityEntry,
    BodyEntry,
    BodyHeadEntry,
    BodyLevel,
    DocumentTypeEntry,
    FormulaEntry,
    FormulaKind,
    HeadKind,
    LawEntry,
    MarkEntry,
    MarkKind,
    PlaceEntry,
    PositionEntry,
    RankEntry,
    RankKind,
    Sphere,
    UnitHeadEntry,
)
from vnadmin_parse.lexicon.patterns import alternation
from vnadmin_parse.lexicon.syllable import is_syllable, syllables
from vnadmin_parse.lexicon.tables import (
    FILES,
    authorities,
    authority_by_form,
    bodies,
    bodies_by_abbreviation,
    bodies_by_name,
    body_heads,
    document_type_by_abbreviation,
    document_type_by_name,
    document_types,
    document_types_by_abbreviation,
    false_heads,
    formula_texts,
    formulas,
    law_abbreviations,
    law_key,
    laws,
    lookup,
    mark_by_name,
    mark_texts,
    marks,
    name_key,
    places,
    positions,
    ranks,
    unit_heads,
)

__all__ = [
    "FILES", "AuthorityEntry", "BodyEntry", "BodyHeadEntry", "BodyLevel", "DocumentTypeEntry", "FormulaEntry", "FormulaKind",
    "HeadKind", "LawEntry", "MarkEntry", "MarkKind", "PlaceEntry", "PositionEntry", "RankEntry", "RankKind", "Sphere",
    "UnitHeadEntry", "alternation", "authorities", "authority_by_form", "bodies", "bodies_by_abbreviation", "bodies_by_name",
    "body_heads", "document_type_by_abbreviation", "document_type_by_name", "document_types", "document_types_by_abbreviation",
    "false_heads", "formula_texts", "formulas", "is_syllable", "law_abbreviations", "law_key", "laws", "lookup", "mark_by_name",
    "mark_texts", "marks", "name_key", "places", "positions", "ranks", "syllables", "unit_heads",
]  # fmt: skip
