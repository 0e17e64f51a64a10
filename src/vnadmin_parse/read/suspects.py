"""Which texts may be in need of repair, told by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import filterfalse
from typing import Final, NamedTuple

import regex
from attrs import frozen

from vnadmin_parse.lexicon import is_syllable
from vnadmin_parse.lexicon.syllable_parts import is_fragment, is_one_vowel, is_ordinary, is_regular, may_be_several
from vnadmin_parse.read.repairs import Repair
from vnadmin_parse.records import Problem

_PUNCTUATION: Final = " \t.,;:!?()[]{}\"'“”‘’…-–—/*_•"
_CAPITALS: Final = 3  # different capitals by themselves, from which on a text may hold words set with blanks between their letters
_REMEMBERED: Final = 1 << 15  # words that are remembered from text to text
_FEW_WORDS: Final = 20  # a page with fewer words is not judged
_ODD_SHARE: Final = 0.08  # share of a page's words that look odd, from which on it is judged
_DAMAGED: Final = 0.30  # share of its words that are no syllables, from which on a page is damaged
_FOREIGN: Final = 0.75  # the same, from which on it may be in another language
_BROKEN_CASE, _BROKEN_DIGIT = 0.05, 0.02  # shares of words with a capital or a digit inside, which no language has
_WORDS: Final = regex.compile(r"[^\W_]++")
_DIGIT_INSIDE: Final = regex.compile(r"\p{L}\d++\p{L}")
_DOUBLED: Final = re.compile(r"(?:([^\W\d_])\1){2,}")
_LETTER_RUN: Final = regex.compile(r"\p{L}{4,}+")


class _Kind(NamedTuple):
    """What a word that is not ordinary may be."""

    is_suspect: bool = False
    is_odd: bool = False
    is_capital: bool = False


_PLAIN: Final = _Kind()


@cache
def _ordinary_words() -> set[str]:
    """Keep the words that need no further look: texts share most of theirs, and to take them away all at once is cheap."""
    return set()


@lru_cache(maxsize=_REMEMBERED)
def _kind_of(word: str) -> _Kind:
    """Tell what a word, with the signs at its ends, may be."""
    if is_ordinary(word):
        return _PLAIN
    core = word.strip(_PUNCTUATION)
    if not core.isalpha():
        is_glued = any(may_be_several(part) for part in _LETTER_RUN.findall(core))
        return _Kind(is_glued, _DIGIT_INSIDE.search(core) is not None)
    if len(core) == 1:
        return _Kind(is_suspect=is_fragment(core), is_capital=core.isupper())
    is_suspect = is_fragment(core) or may_be_several(core) or (_DOUBLED.fullmatch(core) is not None and is_syllable(core[::2]))
    return _Kind(is_suspect, not core.isupper() and not (is_one_vowel(core) and is_regular(core)))


@frozen
class Suspects:
    """The words of a text that may be in need of repair.

    Fields:
        words: those that may be glued, cut or doubled.
        capitals: capitals by themselves.
        looks_odd: so many words hardly are Vietnamese that the text has to be judged by `is_damaged`.
    """

    words: frozenset[str] = frozenset()
    capitals: frozenset[str] = frozenset()
    looks_odd: bool = False

    @property
    def may_be_spaced(self) -> bool:
        """There are capitals of which words may be made that are set with blanks between their letters."""
        return len(self.capitals) >= _CAPITALS and not all(map(str.isascii, self.capitals))

    def are_in(self, line: str) -> bool:
        """Tell whether a line may be in need of repair."""
        words = line.split()
        return not self.words.isdisjoint(words) or (self.may_be_spaced and len(self.capitals.intersection(words)) >= _CAPITALS)

    def __bool__(self) -> bool:
        """There may be something to repair."""
        return bool(self.words) or self.may_be_spaced


def suspects_of(text: str) -> Suspects:
    """Give the words of a text that may be in need of repair."""
    ordinary = _ordinary_words()
    words = text.split()
    others = list(filterfalse(ordinary.__contains__, words))
    kinds = {word: _kind_of(word) for word in set(others)}
    if len(ordinary) < _REMEMBERED:
        ordinary.update(word for word, kind in kinds.items() if kind is _PLAIN)
    odd = {word for word, kind in kinds.items() if kind.is_odd}
    return Suspects(
        frozenset(word for word, kind in kinds.items() if kind.is_suspect),
        frozenset(word for word, kind in kinds.items() if kind.is_capital),
        bool(odd) and sum(word in odd for word in others) > _ODD_SHARE * len(words),
    )


def damage_problem(page: int | None) -> Problem:
    """Give the problem that tells of a text layer which is past repair."""
    return Problem("text.damaged", None, "Many words of the text layer are no words: it is damaged.", page)


def repairs_problems(done: Iterable[Repair], page: int | None) -> Iterator[Problem]:
    """Give the problems that tell of repairs."""
    for repair in sorted(done):
        yield Problem("text.repaired", None, str(repair), page)


def is_damaged(text: str) -> bool:
    """Tell whether a text's words are broken: no syllables, and with capitals and digits inside that no language has.

    Example:
        >>> is_damaged("cgNG HoA xA Hor cHU NGHIA vIET NAM " * 4), is_damaged("the committee of the national assembly " * 5)
        (True, False)
    """
    words = [word for word in _WORDS.findall(text) if not word.isdecimal()]
    judged = [word for word in words if len(word) > 1 and not word.isupper()]
    if len(words) < _FEW_WORDS or not judged:
        return False
    malformed = sum(not is_syllable(word) for word in judged) / len(judged)
    digits = sum(_DIGIT_INSIDE.search(word) is not None for word in words) / len(words)
    cases = sum(word.isalpha() and not is_regular(word) for word in judged) / len(words)
    return malformed >= _DAMAGED and (digits >= _BROKEN_DIGIT or (malformed < _FOREIGN and cases >= _BROKEN_CASE))
