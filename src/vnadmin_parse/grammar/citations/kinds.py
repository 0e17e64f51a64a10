"""Kinds of documents where they stand in running text, looked up in the lexicon word by word."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import regex
from attrs import frozen

from vnadmin_parse import lexicon
from vnadmin_parse.grammar.citations.shapes import Shape
from vnadmin_parse.terms import Regime

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vnadmin_parse.grammar.citations.view import View

_SYLLABLES: Final = 7
_WORD: Final = Shape(r"\p{L}++")
_ABBREVIATION: Final = Shape(r"(?<![\p{L}\d/.-])\p{Lu}\p{L}{1,5}(?=\.?[ ]*+\Z)")
_WINDOW: Final = 64
_PETITION_WORDS: Final = ("đơn đề", "đơn xin", "đơn kiến", "đơn khiếu", "đơn tố")
_PETITIONS: Final = Shape(r"(?i:đơn)[ ](?i:đề nghị|xin|kiến nghị|khiếu nại|tố cáo)(?:[ ]\p{Ll}++){0,4}+")


@frozen
class Kind:
    """A kind of document as it stands in the text.

    Fields:
        start, end: places in the view.
        name: with normal capitalisation.
        is_capital: it begins with a capital letter.
    """

    start: int
    end: int
    name: str
    is_capital: bool


@cache
def names() -> Mapping[str, str]:
    """Give the kinds that can be cited: name in small letters -> name with normal capitalisation."""
    entries = [entry for entry in lexicon.document_types() if entry.is_citable]
    return {lexicon.name_key(text): entry.name for entry in entries for text in (entry.name, *entry.variants)}


def kind_before(view: View, at: int) -> Kind | None:
    """Read the kind that ends right before a place, blanks left out; the longest name counts."""
    end = view.back_over(at)
    if not _can_end(view, end):
        return None
    window = view.folded[max(0, at - _WINDOW) : at]
    words = list(_WORD.finditer(window))[-_SYLLABLES:]
    if not words or window[words[-1].end() :].strip(" "):
        return None
    base = at - len(window)
    last = words[-1][0].lower()
    for n in _lengths().get(last, ()):
        if n > len(words):
            continue
        start, end = words[-n].start(), words[-1].end()
        name = names().get(" ".join(window[start:end].lower().split()))
        if name is not None:
            return Kind(base + start, base + end, name, window[start].isupper())
    return _petition(window, base, words[-1].end())


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """Give the numbers of words that names with a last word have, the greatest first."""
    lengths: dict[str, set[int]] = {}
    for name in names():
        lengths.setdefault(name.split(" ")[-1], set()).add(sum(1 for _ in _WORD.finditer(name)))
    return {last: tuple(sorted(numbers, reverse=True)) for last, numbers in lengths.items()}


def _can_end(view: View, end: int) -> bool:
    """Tell whether the word that ends at a place can be the last of a kind's name."""
    small = view.small[max(0, end - _WINDOW) : end]
    start = len(small)
    while start and small[start - 1].isalpha():
        start -= 1
    return small[start:] in _lengths() or ("đơn" in small and any(petition in small for petition in _PETITION_WORDS))


def _petition(window: str, base: int, end: int) -> Kind | None:
    """Read an application that is named by what it asks: `Đơn đề nghị hợp nhất`."""
    for found in _PETITIONS.finditer(window):
        if found.end() == end:
            name = " ".join(found[0].lower().split())
            return Kind(base + found.start(), base + end, name[0].upper() + name[1:], found[0][0].isupper())
    return None


def abbreviated_before(view: View, at: int) -> Kind | None:
    """Read an abbreviated kind right before a number: `QĐ 2167/QĐ-UBND`."""
    at = view.back_over(at)
    window = view.folded[max(0, at - 12) : at]
    found = _ABBREVIATION.search(window)
    if found is None:
        return None
    entry = lexicon.document_type_by_abbreviation(found[0])
    start = at - len(window) + found.start()
    return None if entry is None or not entry.is_citable else Kind(start, start + len(found[0]), entry.name, is_capital=True)


def kind_of_symbol(symbol: str, *, is_party: bool = False, has_year: bool = False) -> str | None:
    """Tell the kind that the first group of a symbol means, or None where it means none or several.

    Example:
        >>> kind_of_symbol("NĐ-CP", has_year=True), kind_of_symbol("QĐ/TW", is_party=True), kind_of_symbol("VPCP-CN")
        ('Nghị định', None, None)
    """
    groups = symbol.replace("-", "/").replace(".", "/").split("/")
    if len(groups) < 2:  # noqa: PLR2004 - a kind and a body
        return None
    regime = Regime.PARTY if is_party else Regime.LEGISLATION if has_year else None
    entry = lexicon.document_type_by_abbreviation(groups[0], regime) or lexicon.document_type_by_abbreviation(groups[0])
    if is_party and entry is not None and len(lexicon.document_types_by_abbreviation(groups[0], Regime.PARTY)) != 1:
        return None
    return None if entry is None else entry.name


def abbreviations_of(name: str) -> frozenset[str]:
    """Give the abbreviations that the lexicon has for a kind."""
    entry = lexicon.document_type_by_name(name)
    return frozenset() if entry is None else frozenset({entry.abbreviation or "", *entry.other_abbreviations} - {""})


@cache
def capital_kinds() -> regex.Pattern[str]:
    """Give the pattern of a kind that begins with a capital, anywhere in running text."""
    forms = {name[0].upper() + name[1:] for name in names()}
    return regex.compile(rf"(?<!\p{{L}})(?=\p{{Lu}}){lexicon.alternation(forms)}")
