"""Runs of a page in an encoding of before Unicode → Unicode, run by run.

A font's name says what its text may be, the syllables that come out say whether it is: fonts named `.VnTime` hold Unicode as often as
TCVN3. A font for capitals (`.VnTimeH`) gives capitals back.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import Final

from attrs import evolve

from vnadmin_parse.read.charsets import Charset, charset_of_font, draws_capitals
from vnadmin_parse.read.legacy import (
    MARKED,
    UNICODE_ONLY,
    encoding_of,
    is_suspect,
    legacy_sentence,
    marked_words,
    plain_charset,
    recased_words,
    weigh,
    word_votes,
)
from vnadmin_parse.read.pdfium import OpenPage
from vnadmin_parse.read.sheet import Run, Sheet
from vnadmin_parse.records import Problem

_FONT_NAME: Final = attrgetter("font.name")
_ONE_LINE: Final = 0.5  # of the font size: baselines of one line


class LegacyFonts:
    """Converts the pages of one PDF, and keeps what it learns of the file."""

    def __init__(self) -> None:
        """Begin with a file of which nothing is known."""
        self.problems: list[Problem] = []
        self._of_font: dict[str, Charset | None] = {}
        self._telling: set[str] = set()
        self._met: Counter[str] = Counter()
        self._letters: Counter[str] = Counter()

    def decoded(self, page: OpenPage) -> OpenPage:
        """Give a page in Unicode; the same object where there is nothing to convert.

        Args:
            page: as PDFium shows it.
        """
        sheet, shown = self._decoded(page.sheet)
        letters = page.letters
        return evolve(page, sheet=sheet, letters=lambda run: _letters(letters(run), shown)) if shown else page

    def decoded_sheet(self, sheet: Sheet) -> Sheet:
        """Give the sheet of another reader in Unicode.

        Args:
            sheet: as the reader shows it.
        """
        return self._decoded(sheet)[0]

    def _decoded(self, sheet: Sheet) -> tuple[Sheet, dict[int, str]]:
        """Convert a sheet; give it with what each converted character of the page, by its index, has become."""
        runs = sheet.runs
        names = set(map(_FONT_NAME, runs))
        for name in names.difference(self._of_font):
            self._of_font[name] = found = charset_of_font(name)
            if found is not None:
                self._telling.add(name)
        may_hold = is_suspect("".join([run.text for run in runs]))
        if not may_hold and self._telling.isdisjoint(names):
            return sheet, {}
        encoded = self._encoded(runs, may_hold=may_hold)
        if not encoded:
            return sheet, {}
        shown = self._convert(runs, encoded)
        used = {charset.name: charset.key for charset in encoded.values()}
        self._met.update(used.values())
        self.problems.append(Problem("text.legacy-encoding", None, legacy_sentence(sorted(used)), sheet.number))
        return evolve(sheet, runs=tuple(_without_empty(runs))), shown

    def encoding(self, text: str) -> str:
        """Name the encoding of the whole file.

        Args:
            text: all its text, converted.
        """
        return encoding_of(self._letters, text)

    def _encoded(self, runs: Sequence[Run], *, may_hold: bool) -> dict[int, Charset]:
        """Tell which runs, by their index, are in which encoding."""
        groups: dict[Charset | None, list[int]] = {}
        for index, run in enumerate(runs):
            named = self._of_font[run.font.name]
            if named is not None or may_hold:
                groups.setdefault(named, []).append(index)
        found: dict[int, Charset] = {}
        for named, members in groups.items():
            parts = _chained(runs, members)
            text = "".join(parts)
            most = self._charset_of(text, named)
            charset, least = (most, 0) if most is not None else (named, 1)
            if charset is not None:
                found |= {index: charset for index, says in zip(members, _spoken(parts, charset), strict=True) if says >= least}
        return found

    def _charset_of(self, text: str, named: Charset | None) -> Charset | None:
        """Give the encoding of most of a text, by the name of its fonts and by the syllables that come out."""
        if named is not None:
            weight = weigh(marked_words(text), named)
            if len(weight.gained) > len(weight.lost):
                return named
            if len(weight.gained) == len(weight.lost) and self._met[named.key] and not UNICODE_ONLY.search(text):
                return named
        return plain_charset(text)

    def _convert(self, runs: Sequence[Run], encoded: Mapping[int, Charset]) -> dict[int, str]:
        """Convert the runs in place; give what each character of the page, by its index, has become."""
        shown: dict[int, str] = {}
        for charset in set(encoded.values()):
            members = [index for index in encoded if encoded[index] is charset]
            parts = _chained(runs, members)
            letters = charset.letters("".join(parts))
            at = 0
            for index, part in zip(members, parts, strict=True):
                run = runs[index]
                mine = letters[at + len(part) - len(run.text) : at + len(part)]
                at += len(part)
                if charset.key == "tcvn3" and draws_capitals(run.font.name):
                    mine = [letter.upper() for letter in mine]
                shown |= enumerate(mine, run.start)
                run.text = recased_words("".join(mine))
                self._letters[charset.key] += len(MARKED.findall(run.text))
        return shown


def _spoken(parts: Sequence[str], charset: Charset) -> list[int]:
    """Tell for each run, by the whole words that it has a part in, whether it is in an encoding: above 0 for it, below 0 against it."""
    text = "".join(parts)
    spoken = [0] * len(parts)
    ends = list(accumulate(map(len, parts)))
    for start, end, says in word_votes(text, charset):
        for run in range(bisect_right(ends, start), bisect_left(ends, end) + 1):
            spoken[run] += says
    return spoken


def _chained(runs: Sequence[Run], members: Sequence[int]) -> list[str]:
    """Give the texts of some runs, each with what parts it from the one before."""
    parts: list[str] = []
    before: Run | None = None
    for index in members:
        run = runs[index]
        follows = before is not None and before.order + 1 == run.order and abs(before.y - run.y) < _ONE_LINE * run.size
        parts.append((run.lead if follows else "\n") + run.text)
        before = run
    return parts


def _without_empty(runs: Sequence[Run]) -> Iterator[Run]:
    """Leave out the runs whose mark has gone into the run before."""
    kept: list[Run] = []
    for run in runs:
        if run.text or not kept:
            run.order = len(kept)
            kept.append(run)
        else:
            kept[-1].x1 = max(kept[-1].x1, run.x1)
    return iter(kept)


def _letters(letters: Sequence[Run], shown: Mapping[int, str]) -> list[Run]:
    """Convert single characters; a mark's box joins that of its letter."""
    kept: list[Run] = []
    for letter in letters:
        letter.text = shown.get(letter.start, letter.text)
        if letter.text or not kept:
            kept.append(letter)
        else:
            kept[-1].x1 = max(kept[-1].x1, letter.x1)
    return kept
