"""The view of a running text in which citations are looked for."""

from __future__ import annotations

from functools import cached_property
from typing import Final

import regex
from attrs import frozen

from vnadmin_parse.fold import fold
from vnadmin_parse.records import Span
from vnadmin_parse.text import printed_text

_BREAK: Final = regex.compile(r"[^\S\n]*+\n\s*+")
_ENDS: Final = (".", ";", ":", "!", "?", "./", "”", '"')
_MARKER: Final = regex.compile(r"(?:[-+*•] |\p{L}\d?\) |\d{1,2}(?:\.\d{1,2}){0,3}[.)] |(?:Điều|Khoản) \d+[a-zđ]?[.:] |Căn cứ )")
_QUOTES: Final = str.maketrans({"«": '"', "»": '"'})


@frozen
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

    def span(self, start: int, end: int) -> Span:
        """Give a stretch of the view as a span of the whole text."""
        return Span(start + self.offset, end + self.offset)

    def printed(self, start: int, end: int) -> str:
        """Give a stretch as printed, in one line."""
        return printed_text(self.original[start:end])

    def back_over(self, at: int, marks: str = " ") -> int:
        """Give the place before the blanks (and other `marks`) that end right at a place."""
        while at > 0 and self.folded[at - 1] in marks:
            at -= 1
        return at

    @cached_property
    def small(self) -> str:
        """The folded text in small letters, same length."""
        small = self.folded.lower()
        return small if len(small) == len(self.folded) else self.folded


def view_of(text: str, *, offset: int = 0, original: str | None = None) -> View:
    """Make the view of a text.

    Args:
        text: a raw string, or the folded flow of a document's lines.
        offset: of its first character in the whole text.
        original: the printed characters where `text` is a folded flow; of another length they are not used.
    """
    printed = original if original is not None and len(original) == len(text) else text
    folded = fold(text).translate(_QUOTES)
    return View(_unwrapped(folded) if "\n" in folded else folded, printed, offset)


def _unwrapped(folded: str) -> str:
    """Put blanks for the line feeds inside paragraphs."""
    parts: list[str] = []
    at = 0
    for found in _BREAK.finditer(folded):
        start, end = found.span()
        is_end = found[0].count("\n") > 1 or start == 0 or folded.endswith(_ENDS, 0, start) or _MARKER.match(folded, end) is not None
        parts += [folded[at:start], " " * (end - start - 1), "\n" if is_end else " "]
        at = end
    return "".join([*parts, folded[at:]])
