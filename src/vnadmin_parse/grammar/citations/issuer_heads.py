"""The words that begin the names of issuing bodies, as the lexicon has them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from vnadmin_parse import lexicon
from vnadmin_parse.lexicon import BodyLevel, HeadKind

if TYPE_CHECKING:
    from vnadmin_parse.grammar.citations.view import View


@cache
def heads() -> regex.Pattern[str]:
    """Give the pattern of the words that a body's name begins with."""
    entries = lexicon.body_heads()
    forms = {text for entry in entries for text in (entry.name, *entry.abbreviations) if len(text) > 1}
    return regex.compile(lexicon.alternation(forms | {"UBND", "HĐND"}))


@cache
def full_names() -> regex.Pattern[str]:
    """Give the pattern of whole names."""
    return regex.compile(lexicon.alternation({entry.name for entry in lexicon.bodies() if " " in entry.name}))


@cache
def central_names() -> frozenset[str]:
    """Give the names of central bodies, which are whole."""
    return frozenset(lexicon.name_key(entry.name) for entry in lexicon.bodies() if entry.level is BodyLevel.CENTRAL) - {
        "đại hội",
        "đảng đoàn",
        "ban cán sự đảng",
    }


@cache
def offices() -> frozenset[str]:
    """Give the heads that name a person in office: the body follows them."""
    offices = {lexicon.name_key(entry.name) for entry in lexicon.body_heads() if entry.kind is HeadKind.OFFICE_HOLDER}
    return frozenset(offices - {"thủ tướng chính phủ", "chủ tịch nước", "thủ tướng", "chủ tịch quốc hội"})


def is_office(view: View, at: int) -> bool:
    """Tell whether the name of a person in office begins at a place."""
    head = view.match(heads(), at)
    return head is not None and lexicon.name_key(head[0]) in offices()


@cache
def party_heads() -> frozenset[str]:
    """Give the heads of committees, which are names by themselves: `Tỉnh ủy`, `Ban Thường vụ Tỉnh ủy`."""
    return frozenset(lexicon.name_key(entry.name) for entry in lexicon.body_heads() if entry.kind is HeadKind.PARTY)
