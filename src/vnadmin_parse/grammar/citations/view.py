"""The view of a running text in which citations are looked for."""

from __future__ import annotations

import re
from typing import Final

import regex
from attrs import Factory, field

from vnadmin_parse.fold import fold
from vnadmin_parse.grammar.rule import Match, Pattern
from vnadmin_parse.records import Span
from vnadmin_parse.sealing import sealed
from vnadmin_parse.text import printed_text

_REACH: Final = 2048
_DIGIT: Final = re.compile(r"\d")
_BREAK: Final = regex.compile(r"\n\s*+")
_ENDS: Final = (".", ";", ":", "!", "?", "./", "”", '"')
_MARKER: Final = regex.compile(r"(?:[-+*•] |\p{L}\d?\) |\d{1,2}(?:\.\d{1,2}){0,3}[.)] |(?:Điều|Khoản) \d+[a-zđ]?[.:] |Căn cứ )")


@sealed
class View:
    """A text and its look-alike form, character for character.

    Fields:
        folded: the text as it is compared: folded, wrapped lines joined by blanks, a line feed only where a paragraph ends.
        original: the characters as printed; same length.
        offset: what is added to every place found here.
    """

    folded: str
    original: str
    offset: int = 0
    small: str = field(init=False, repr=False, eq=False, default=Factory(lambda self: _in_small_letters(self.folded), takes_self=True))
    """The folded text in small letters, same length; made at once, for nearly every view is asked for it."""
    has_digit: bool = field(
        init=False, repr=False, eq=False, default=Factory(lambda self: _DIGIT.search(self.folded) is not None, takes_self=True)
    )
    """Whether the text holds a digit; without one it holds no code, number or day."""

    def span(self, start: int, end: int) -> Span:
        """Give a stretch of the view as a span of the whole text."""
        return Span(start + self.offset, end + self.offset)

    def printed(self, start: int, end: int) -> str:
        """Give a stretch as printed, in one line."""
        return printed_text(self.original[start:end])

    def match(self, pattern: Pattern, at: int, end: int | None = None) -> Match | None:
        """Match a pattern at a place; it sees no further than a paragraph can reach, so its cost does not depend on the text's length."""
        return pattern.match(self.folded, at, min(len(self.folded) if end is None else end, at + _REACH))

    def back_over(self, at: int, marks: str = " ") -> int:
        """Give the place before the blanks (and other `marks`) that end right at a place."""
        while at > 0 and self.folded[at - 1] in marks:
            at -= 1
        return at

    def holds(self, *words: str) -> bool:
        """Tell whether the folded text holds one of some literals: a prefilter, asked of every paragraph."""
        for word in words:  # noqa: SIM110 - a generator costs more than the look
            if word in self.folded:
                return True
        return False

    def places(self, *words: str) -> list[int]:
        """Give the places of some literals, written small, in order: a prefilter, so the words may stand inside others."""
        found: list[int] = []
        for word in words:
            at = self.small.find(word)
            while at >= 0:
                found.append(at)
                at = self.small.find(word, at + len(word))
        return sorted(found)


def _in_small_letters(folded: str) -> str:
    small = folded.lower()
    return small if len(small) == len(folded) else folded


def view_of(text: str, *, offset: int = 0, original: str | None = None) -> View:
    """Make the view of a text.

    Args:
        text: a raw string, or the folded flow of a document's lines.
        offset: of its first character in the whole text.
        original: the printed characters where `text` is a folded flow; of another length they are not used.
    """
    is_folded = original is not None and len(original) == len(text)
    folded = text if is_folded else "".join(map(fold, text.splitlines(keepends=True)))
    folded = folded.replace("«", '"').replace("»", '"')
    return View(_unwrapped(folded) if "\n" in folded else folded, original if original is not None and is_folded else text, offset)


def _unwrapped(folded: str) -> str:
    """Put blanks for the line feeds inside paragraphs."""
    parts: list[str] = []
    at = 0
    for found in _BREAK.finditer(folded):
        start, end = found.span()
        is_end = (
            found[0].count("\n") > 1
            or folded[max(0, start - 12) : start].rstrip(" ").endswith(_ENDS)
            or _MARKER.match(folded, end) is not None
        )
        parts += [folded[at:start], " " * (end - start - 1), "\n" if is_end else " "]
        at = end
    return "".join([*parts, folded[at:]])
