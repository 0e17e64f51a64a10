"""Repairs of a page's lines, with what the page still shows: where letters stand apart, a blank was lost.

Most pages need none; what a page may need is told by its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from statistics import median
from typing import Final

import regex
from attrs import define, field

from vnadmin_parse.lexicon import is_syllable
from vnadmin_parse.lexicon.syllable_parts import run_together
from vnadmin_parse.read.layout import PageRows
from vnadmin_parse.read.repairs import Lost, Mended, Repair, has_odd_signs, mended_signs, mended_words
from vnadmin_parse.read.rows import Letters, Row, Segment
from vnadmin_parse.read.sheet import Run
from vnadmin_parse.read.suspects import Suspects, damage_problem, is_damaged, repairs_problems, suspects_of
from vnadmin_parse.records import Problem

_WIDER: Final = 0.1  # of the font size: how far a lost blank exceeds the usual gap of a word's letters
_GLUED_WORDS: Final = 2  # words of a line that have lost blanks, from which on their syllables are proof enough
_LETTER_RUN: Final = regex.compile(r"\p{L}{4,}+")


@define
class Mender:
    """Repairs the pages of one file, and keeps what there is to tell of them.

    Fields:
        problems: what was repaired, and what could not be, page by page.
    """

    problems: list[Problem] = field(factory=list)

    def mend(self, page: PageRows, letters: Letters) -> PageRows:
        """Repair the rows of a page in place, and give it back.

        Args:
            page: a page cut into rows.
            letters: cuts a run into its single characters.
        """
        rows = [*page.rows, *chain.from_iterable(notice for _, notice in page.notices)] if page.notices else page.rows
        segments = [segment for row in rows for segment in row.segments]
        text = "\n".join([segment.text for segment in segments])
        done: set[Repair] = set()
        if has_odd_signs(text):
            done |= _mend_signs(segments)
            text = "\n".join([segment.text for segment in segments])
        suspects, number = suspects_of(text), page.sheet.number
        if suspects.looks_odd and is_damaged(text):
            self.problems.append(damage_problem(number))
        elif suspects:
            done |= _mend_words(rows, page.sheet.runs, letters, suspects)
        self.problems += repairs_problems(done, number)
        return page


def _mend_signs(segments: Iterable[Segment]) -> set[Repair]:
    done: set[Repair] = set()
    for segment in segments:
        if has_odd_signs(segment.text):
            done |= _rewrite(segment, mended_signs(segment.text))
    return done


def _mend_words(rows: Iterable[Row], runs: Sequence[Run], letters: Letters, suspects: Suspects) -> set[Repair]:
    done: set[Repair] = set()
    for row in rows:
        for segment in row.segments:
            if suspects.are_in(segment.text):
                lost = _lost_by_gaps(segment, row.runs or runs, letters)
                done |= _rewrite(segment, mended_words(segment.text, lost))
    return done


def _rewrite(segment: Segment, mended: Mended) -> set[Repair]:
    """Give a segment its new text, and move what points into the old one."""
    if mended.edits:
        moved = mended.moved
        segment.text = mended.text
        segment.stops = [(moved(offset), x) for offset, x in segment.stops]
        segment.stamped = [(moved(start), moved(end), widget) for start, end, widget in segment.stamped]
        segment.marks = [(moved(start), moved(end)) for start, end in segment.marks]
        segment.cells = [(moved(start), moved(end)) for start, end in segment.cells]
    return {edit.repair for edit in mended.edits if edit.repair is not None}


def _lost_by_gaps(segment: Segment, runs: Sequence[Run], letters: Letters) -> Lost:
    """Tell lost blanks by the gaps between letters; by syllables alone where several words of a segment have lost theirs."""
    glued = sum(bool(run_together(word)) for word in _LETTER_RUN.findall(segment.text))

    def lost(word: str, _start: int) -> Sequence[int]:
        places = _wide_gaps(word, runs, letters)
        parts = [word[start:end] for start, end in pairwise((0, *places, len(word)))]
        if places and all(map(is_syllable, parts)):
            return places
        return lost_in_line(word)

    def lost_in_line(word: str) -> Sequence[int]:
        return _ends(run_together(word)) if glued >= _GLUED_WORDS else ()

    return lost


def _ends(parts: Sequence[str]) -> list[int]:
    return [sum(map(len, parts[:count])) for count in range(1, len(parts))]


def _wide_gaps(word: str, runs: Sequence[Run], letters: Letters) -> list[int]:
    """Give the places in a word where its letters stand further apart than elsewhere in it."""
    for single in _drawn_by(word, runs, letters):
        at = "".join(letter.text for letter in single).find(word)
        if at >= 0 and all(len(letter.text) == 1 for letter in single):
            gaps = [(after.x0 - before.x1) / (before.size or 1.0) for before, after in pairwise(single[at : at + len(word)])]
            usual = median(gaps)
            return [place for place, gap in enumerate(gaps, 1) if gap > usual + _WIDER]
    return []


def _drawn_by(word: str, runs: Sequence[Run], letters: Letters) -> Iterator[list[Run]]:
    """Give the letters of the runs that may draw a word: of one run, else of neighbours."""
    whole = [run for run in runs if word in run.text]
    if whole:
        yield from (list(letters(run)) for run in whole)
    else:
        yield from (
            [*letters(one), *letters(other)]
            for one, other in pairwise(runs)
            if one.text and word.startswith(_tail(one.text, word)) and other.text
        )


def _tail(text: str, word: str) -> str:
    """Give the end of a text with which the word begins."""
    return next((word[:count] for count in range(len(word) - 1, 0, -1) if text.endswith(word[:count])), "\0")
