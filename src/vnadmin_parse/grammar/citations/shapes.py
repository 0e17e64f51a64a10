"""Small patterns of this package: compiled when first used, folded, and tolerant of wrapped lines."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

import regex
from attrs import frozen

from vnadmin_parse.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnadmin_parse.grammar.rule import Match, Pattern

_REACH: Final = 1024
_BLANK: Final = regex.compile(r"(?<=[\p{L}\d)]) (?=[\p{L}\d(])")


@frozen
class Shape:
    """A pattern beneath the level of a rule: what ends a phrase, what links two parts.

    Fields:
        source: pattern source, not verbose; a blank between two words stands for any run of blanks.

    Example:
        >>> Shape(r"kèm theo").match("kèm   theo")[0]
        'kèm   theo'
    """

    source: str

    @cached_property
    def compiled(self) -> Pattern:
        """The pattern, compiled when first used."""
        return regex.compile(_BLANK.sub("[ ]++", fold(self.source)))

    def match(self, text: str, start: int = 0, end: int | None = None) -> Match | None:
        """Match at a place; without an end it sees `_REACH` characters, so its cost does not depend on the text's length."""
        return self.compiled.match(text, start, start + _REACH if end is None else end)

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> Match | None:
        """Match a whole stretch."""
        return self.compiled.fullmatch(text, start, end)

    def search(self, text: str, start: int = 0, end: int | None = None) -> Match | None:
        """Find the first match from a place on."""
        return self.compiled.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Match]:
        """Find all matches of a stretch."""
        return self.compiled.finditer(text, start, end)

    def sub(self, replacement: str, text: str) -> str:
        """Replace every match."""
        return self.compiled.sub(replacement, text)
