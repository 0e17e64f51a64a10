"""Where the places of one text stand in an altered copy of it: other blanks and line ends, markup, a word mended here and there."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

import regex
from attrs import define, frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TOKEN: Final = regex.compile(r"[\w\p{M}]++|[^\w\s]")
_SHINGLE: Final = 3
_MOST_CELLS: Final = 250_000
"""A gap between two anchors is compared word by word up to this many pairs of words; larger ones stay open."""


@frozen
class _Token:
    key: str
    start: int
    end: int


@define
class Alignment:
    """Tells where stretches of a text stand in a copy of it.

    Fields:
        here, there: the words and marks of the text and of the copy.
        links: for each word of the text the index of its word in the copy, or None.
    """

    here: Sequence[_Token]
    there: Sequence[_Token]
    links: Sequence[int | None]

    def stretch(self, start: int, end: int) -> tuple[int, int] | None:
        """Give the stretch of the copy that answers to a stretch of the text; None where its two ends are not certain."""
        first = bisect_left(self.here, start + 1, key=lambda token: token.end)
        last = bisect_left(self.here, end, key=lambda token: token.start) - 1
        if first > last:
            return None
        left, right = self._start(first, start), self._end(last, end)
        return None if left is None or right is None or left >= right else (left, right)

    def _start(self, n: int, start: int) -> int | None:
        link = self.links[n]
        if link is not None:
            return self.there[link].start + self._inside(n, link, start)
        before = self.links[n - 1] if n else -1
        return None if before is None or before + 1 >= len(self.there) else self.there[before + 1].start

    def _end(self, n: int, end: int) -> int | None:
        link = self.links[n]
        if link is not None:
            return self.there[link].end if end >= self.here[n].end else self.there[link].start + self._inside(n, link, end)
        after = self.links[n + 1] if n + 1 < len(self.links) else len(self.there)
        return None if after is None or after < 1 else self.there[after - 1].end

    def _inside(self, n: int, link: int, place: int) -> int:
        """Give how far a place lies inside a word, where the word is written alike in both texts."""
        here, there = self.here[n], self.there[link]
        return max(0, place - here.start) if here.end - here.start == there.end - there.start else 0


def align(text: str, copy: str) -> Alignment:
    """Align a text with an altered copy, in time that grows with their length.

    Args:
        text: the text that the places are known of.
        copy: the altered one.

    Example:
        >>> align("theo Nghị định này", "theo\\n<b>Nghị định</b> này").stretch(5, 14)
        (8, 17)
    """
    here, there = _tokens(text), _tokens(copy)
    links: list[int | None] = [None] * len(here)
    a = b = 0
    for first, second in [*_anchors(here, there), (len(here), len(there))]:
        for n, m in _between(here, there, (a, first), (b, second)):
            links[n] = m
        if first < len(here):
            links[first] = second
        a, b = first + 1, second + 1
    return Alignment(here, there, links)


def _tokens(text: str) -> list[_Token]:
    return [_Token(unicodedata.normalize("NFC", found[0]), *found.span()) for found in _TOKEN.finditer(text)]


def _anchors(here: Sequence[_Token], there: Sequence[_Token]) -> list[tuple[int, int]]:
    """Give the words that certainly answer each other: those that begin three words which stand once in each text, in rising order."""
    first, second = _once(here), _once(there)
    pairs = [(n, second[shingle]) for shingle, n in first.items() if shingle in second]
    return _rising(sorted(pairs))


def _once(tokens: Sequence[_Token]) -> dict[tuple[str, ...], int]:
    keys = [token.key for token in tokens]
    shingles = list(zip(*(keys[n:] for n in range(_SHINGLE)), strict=False))
    count = Counter(shingles)
    return {shingle: n for n, shingle in enumerate(shingles) if count[shingle] == 1}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the longest run of pairs that rises in both numbers."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for n, (_, second) in enumerate(pairs):
        at = bisect_left(tails, second)
        before.append(ends[at - 1] if at else None)
        tails[at : at + 1], ends[at : at + 1] = [second], [n]
    chain: list[tuple[int, int]] = []
    last: int | None = ends[-1] if ends else None
    while last is not None:
        chain.append(pairs[last])
        last = before[last]
    return chain[::-1]


def _between(here: Sequence[_Token], there: Sequence[_Token], left: tuple[int, int], right: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Pair the words between two anchors."""
    if (left[1] - left[0]) * (right[1] - right[0]) > _MOST_CELLS:
        return
    a, b = ([token.key for token in tokens[slice(*part)]] for tokens, part in ((here, left), (there, right)))
    if not a or not b:
        return
    for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
        for n in range(block.size):
            yield left[0] + block.a + n, right[0] + block.b + n
