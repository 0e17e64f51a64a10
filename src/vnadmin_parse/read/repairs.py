"""What a text layer did to a line, taken back: blanks lost or put into words, letters drawn twice, marks beside their letters.

Every repair is an edit of the line, so that places along it stay true. Nothing is repaired that syllables do not prove; what a text
layer has lost altogether is never made up.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from itertools import accumulate
from typing import Final, NamedTuple

import regex
from attrs import frozen

from vnadmin_parse.lexicon import is_syllable
from vnadmin_parse.lexicon.syllable_parts import (
    VOWELS,
    is_fragment,
    is_regular,
    is_surely_one,
    may_be_one,
    may_be_several,
    only_cut,
    run_together,
)


class Repair(StrEnum):
    """What was done, as the problem `text.repaired` says it."""

    MARKS = "Marks that stood apart from their letters, or in the wrong order, were put on them."
    SIGNS = "Soft hyphens and signs without a width were read as a page shows them."
    BLANKS_LOST = "Blanks that the text layer had lost were put back."
    BLANKS_INSIDE = "Blanks that the text layer had put into syllables were taken out."
    SPACED = "Words that are set with blanks between their letters were joined."
    DOUBLED = "Letters that are drawn twice were read once."
    MARKUP = "Marks of Markdown around words and before headings were taken out."


class Edit(NamedTuple):
    """A piece of a line, what stands there instead, and what that repairs (None for letters put in NFC)."""

    start: int
    end: int
    text: str
    repair: Repair | None


@frozen
class Mended:
    """A line after its repairs.

    Fields:
        text: the line.
        edits: what was done, from left to right, in offsets of the line before.
    """

    text: str
    edits: tuple[Edit, ...] = ()

    def moved(self, offset: int) -> int:
        """Give where a place of the line before now stands.

        Example:
            >>> Mended("Thị Bích", (Edit(3, 3, " ", Repair.BLANKS_LOST),)).moved(7)
            8
        """
        by = 0
        for start, end, text, _ in self.edits:
            if offset >= end and (offset > start or not text):
                by += len(text) - (end - start)
            elif offset > start:
                return start + by + min(offset - start, len(text))
        return offset + by


_ODD: Final = re.compile("[\u0300-\u0323\u0340\u0341\u00ad\u200b-\u200d\u2060\ufeff]")
_MARKED: Final = regex.compile(r"[\p{L}\p{Mn}]++(?:[^\S\n]\p{Mn}++\p{L}*+)?")
_CLUSTER: Final = regex.compile(r"(\p{L})(\p{Mn}++)")
_VOWEL_BEFORE: Final = re.compile(rf"([{VOWELS}])([^{VOWELS}]*)$")
_SHAPES: Final = frozenset("\u0302\u0306\u031b")
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_LAST_LETTERS: Final = regex.compile(r"\p{L}*+$")
_FIRST_LETTERS: Final = regex.compile(r"\p{L}*+")
_NEIGHBOURS: Final = regex.compile(r"(?<!\p{L})(\p{L}++) (?=(\p{L}++))")
_SPACED: Final = regex.compile(r"(?<!\S)\p{L}(?:[^\S\n\t]++\p{L}(?![^\s.,;:]))++")
_DOUBLED: Final = regex.compile(r"(?<!\p{L})(?:(\p{L})\1)++(?!\p{L})")
_LETTERS: Final = regex.compile(r"\p{L}++")
_COMMA: Final = regex.compile(r"(?<=\p{L})[,;](?=\p{L})")
_LONGEST: Final = 24  # characters of a syllable, marks by themselves and a blank included
_FEWEST_SPACED: Final = 4  # letters of a word or a line that is set with blanks between them

Lost = Callable[[str, int], Sequence[int]]
"""Gives where a word, which begins at an offset of its line, has lost blanks: offsets in the word."""


def has_odd_signs(text: str) -> bool:
    """Tell, quickly, whether a text holds marks by themselves or signs that a page does not show."""
    return _ODD.search(text) is not None


def mended_signs(text: str) -> Mended:
    """Put marks on their letters (NFC), and read soft hyphens and signs without a width as a page shows them.

    Example:
        >>> mended_signs("Vie\\u0323\\u0302t, pha\\u0301\\u0306t, QĐ\\u00adUBND").text
        'Việt, phắt, QĐ-UBND'
    """
    return _applied(text, sorted([*_mark_edits(text), *_unseen_edits(text)]))


def _mark_edits(text: str) -> Iterator[Edit]:
    for found in _MARKED.finditer(text):
        if not has_odd_signs(found[0]):
            continue
        word, whole = found[0], unicodedata.normalize("NFC", found[0])
        if len(word) > _LONGEST:
            yield Edit(*found.span(), whole, None)
            continue
        better = next((other for other in (_ordered(word), _moved(word)) if other and is_syllable(other)), None)
        if better and better != whole and not is_syllable(whole):
            yield Edit(*found.span(), better, Repair.MARKS)
        elif word != whole:
            yield Edit(*found.span(), whole, None)


def _ordered(word: str) -> str | None:
    """Give a word with the marks of each letter in the order that composes: the shape of the letter before the tone."""
    return _CLUSTER.sub(lambda cluster: _composed(cluster[1], cluster[2]), word) if " " not in word else None


def _composed(letter: str, marks: str) -> str:
    parts = unicodedata.normalize("NFD", letter + marks)
    return unicodedata.normalize("NFC", parts[0] + "".join(sorted(dict.fromkeys(parts[1:]), key=lambda mark: mark not in _SHAPES)))


def _moved(word: str) -> str | None:
    """Give a word with the mark that hangs on a consonant, or on a blank, on the vowel before it."""
    parts = unicodedata.normalize("NFD", word).replace(" ", "")
    for mark in regex.finditer(r"(?<=[^\p{Mn}])\p{Mn}", parts):
        before, after = unicodedata.normalize("NFC", parts[: mark.start()]), unicodedata.normalize("NFC", parts[mark.end() :])
        if vowel := _VOWEL_BEFORE.search(before):
            whole = unicodedata.normalize("NFC", before[: vowel.start()] + _composed(vowel[1], mark[0]) + vowel[2] + after)
            if is_syllable(whole):
                return whole
    return None


def _unseen_edits(text: str) -> Iterator[Edit]:
    for sign in _UNSEEN.finditer(text):
        left = _LAST_LETTERS.search(text, max(0, sign.start() - _LONGEST), sign.start())
        right = _FIRST_LETTERS.match(text, sign.end(), sign.end() + _LONGEST)
        is_shown = sign[0] == "\u00ad" and not is_syllable((left[0] if left else "") + (right[0] if right else ""))
        yield Edit(*sign.span(), "-" if is_shown else "", Repair.SIGNS)


def mended_words(text: str, lost: Lost) -> Mended:
    """Put blanks of a line where they belong, and read letters that are drawn twice once.

    Args:
        text: a line in NFC.
        lost: tells where words have lost blanks.

    Example:
        >>> mended_words("ngh ị định, T I Ê U C H U Ẩ N", lost_by_syllables).text
        'nghị định, TIÊU CHUẨN'
    """
    edits: list[Edit] = []
    taken: set[int] = set()
    for found in (_doubled_edits(text), _spaced_edits(text), _joining_edits(text), _parting_edits(text, lost)):
        free = [edit for edit in found if taken.isdisjoint(range(edit.start, edit.end + 1))]
        edits += free
        taken.update(place for edit in free for place in range(edit.start, edit.end + 1))
    return _applied(text, sorted(edits))


def lost_by_syllables(word: str, _start: int) -> Sequence[int]:
    """Give where a word has lost blanks by its syllables alone."""
    return list(accumulate(map(len, run_together(word))))[:-1]


def _doubled_edits(text: str) -> Iterator[Edit]:
    """Take one of each two letters where a line's words are doubled throughout."""
    words = [word for word in _DOUBLED.finditer(text) if is_syllable(word[0][::2])]
    if len(words) > 1 and 2 * len(words) >= len(_LETTERS.findall(text)):
        for word in words:
            yield from (Edit(at, at + 1, "", Repair.DOUBLED) for at in range(word.start() + 1, word.end(), 2))


def _spaced_edits(text: str) -> Iterator[Edit]:
    """Join letters that stand apart: `T I Ê U  C H U Ẩ N`; blanks that are wider, or the syllables, part the words."""
    for found in _SPACED.finditer(text):
        groups = regex.split(r"[^\S\n]{2,}", found[0])
        words = [only_cut(regex.sub(r"\s", "", group)) for group in groups]
        letters = "".join("".join(word) for word in words)
        if all(words) and len(letters) >= _FEWEST_SPACED and not letters.isascii() and is_regular(letters):
            yield from _closing_edits(found.span(), text, [part for word in words for part in word])


def _closing_edits(span: tuple[int, int], text: str, words: Sequence[str]) -> Iterator[Edit]:
    ends, letters = set(accumulate(map(len, words))), 0
    for piece in regex.finditer(r"\S|\s+", text, pos=span[0], endpos=span[1]):
        if not piece[0].isspace():
            letters += 1
        else:
            yield Edit(*piece.span(), " " if letters in ends else "", Repair.SPACED)


def _joining_edits(text: str) -> Iterator[Edit]:
    """Take out blanks inside syllables; where one is sure, also those of the line that are likely."""
    pairs = list(_NEIGHBOURS.finditer(text))
    sure = [pair for pair in pairs if (is_fragment(pair[1]) or is_fragment(pair[2])) and is_surely_one(pair[1], pair[2])]
    taken: set[int] = set()
    for pair in sure + ([pair for pair in pairs if may_be_one(pair[1], pair[2])] if sure else []):
        if taken.isdisjoint({pair.start(1), pair.start(2)}):
            taken |= {pair.start(1), pair.start(2)}
            yield Edit(pair.end(1), pair.end(1) + 1, "", Repair.BLANKS_INSIDE)


def _parting_edits(text: str, lost: Lost) -> Iterator[Edit]:
    """Put lost blanks back, behind a comma too where it stands at a word that has lost one."""
    parted: set[int] = set()
    for word in _LETTERS.finditer(text):
        if may_be_several(word[0]) and (places := lost(word[0], word.start())):
            parted |= set(word.span())
            yield from (Edit(word.start() + at, word.start() + at, " ", Repair.BLANKS_LOST) for at in places)
    for comma in _COMMA.finditer(text) if parted else ():
        if comma.start() in parted or comma.end() in parted:
            yield Edit(comma.end(), comma.end(), " ", Repair.BLANKS_LOST)


def _applied(text: str, edits: Sequence[Edit]) -> Mended:
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += (text[at : edit.start], edit.text)
        at = edit.end
    return Mended("".join(parts) + text[at:], tuple(edits)) if edits else Mended(text)
