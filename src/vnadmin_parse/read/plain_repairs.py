"""Repairs of plain text, line by line; what a text dump prints is kept to the letter elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen

from vnadmin_parse.read.repairs import Repair, has_odd_signs, lost_by_syllables, mended_signs, mended_words
from vnadmin_parse.read.suspects import Suspects, damage_problem, is_damaged, repairs_problems, suspects_of
from vnadmin_parse.records import Problem

SHOWN: Final = {
    0x02: "-", 0xFFFE: "-", 0xF02D: "-", 0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0E0: "→", 0xF0F0: "⇨", 0xF076: "❖",
    0xF06F: "□", 0xF0A8: "□", 0xF0FE: "☑", 0xF077: "◆", 0xF06E: "■", 0xF02B: "+", 0xF02A: "*",
}  # fmt: skip
"""Hyphens at line ends, and bullets of Wingdings and Symbol, as PDF extractors print them."""

_UNSHOWN: Final = re.compile("[" + "".join(map(chr, SHOWN)) + "]")

_STRONG: Final = re.compile(r"\*\*(?=[^\s*])([^*\n]{1,400})(?<=[^\s*])\*\*(?!\*)")
"""Words between the marks of Markdown for strong emphasis."""
_HEADING: Final = re.compile(r"^#{1,6}[ \t]+(?=\S)", re.MULTILINE)
_FEW_MARKS: Final = 3
"""Words so marked that a copy in Markdown has at least: a lone pair may be something else."""


@frozen
class MendedText:
    """A plain text after its repairs.

    Fields:
        text: the text; it has as many lines as before.
        problems: what was repaired, and what could not be.
    """

    text: str
    problems: tuple[Problem, ...] = ()


def mended_text(text: str) -> MendedText:
    """Repair a plain text; the same string where there is nothing to repair.

    Args:
        text: any string, in NFC.

    Example:
        >>> mended_text("SỞVĂNHÓA,THỂTHAOVÀDULỊCH").text
        'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH'
    """
    done: set[Repair] = set()
    if _UNSHOWN.search(text):
        text = text.translate(SHOWN)
        done.add(Repair.SIGNS)
    if "**" in text and len(_STRONG.findall(text)) >= _FEW_MARKS:
        text = _HEADING.sub("", _STRONG.sub(r"\1", text))
        done.add(Repair.MARKUP)
    suspects = suspects_of(text)
    if suspects.looks_odd and is_damaged(text):
        return MendedText(text, (damage_problem(None),))
    has_odd = has_odd_signs(text)
    if suspects or has_odd:
        text = "\n".join(_mended_lines(text.split("\n"), suspects, done, has_odd=has_odd))
    return MendedText(text, tuple(repairs_problems(done, None)))


def _mended_lines(lines: Sequence[str], suspects: Suspects, done: set[Repair], *, has_odd: bool) -> Iterator[str]:
    for line in lines:
        whole = line
        if has_odd and has_odd_signs(whole):
            signs = mended_signs(whole)
            whole = signs.text
            done |= {edit.repair for edit in signs.edits if edit.repair}
        if suspects.are_in(whole):
            words = mended_words(whole, lost_by_syllables)
            whole = words.text
            done |= {edit.repair for edit in words.edits if edit.repair}
        yield whole
