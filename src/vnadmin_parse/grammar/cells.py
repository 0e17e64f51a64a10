"""Cells of the header: a line that holds both is cut, each piece goes with the rule that knows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import regex
from attrs import evolve, frozen

from vnadmin_parse.fold import bare, fold
from vnadmin_parse.grammar import header, marks, title
from vnadmin_parse.grammar.header import part_of
from vnadmin_parse.grammar.rule import Match, Rule
from vnadmin_parse.records import Span
from vnadmin_parse.text import Line, Text

ANCHORS: Final = (header.NATIONAL_NAME, header.PARTY_TITLE, header.ORGANISATION_TITLE, header.MOTTO, header.CODE, header.PLACE_DATE)
"""Rules of lines that stand in no place but the head."""
_STANDS_RIGHT: Final = (header.NATIONAL_NAME, header.MOTTO, header.PARTY_TITLE)
_RULES: Final = (*ANCHORS, title.LETTER_SUBJECT, *marks.RULES)
_RIGHT_CELL: Final = regex.compile(
    r"cong\s*+hoa\s*+xa\s*+hoi|dang\s++cong\s++san\s++viet|doan\s++(?:tncs|thanh\s++nien\s++cong)|doc\s*+lap|v/v"
)
_YEAR: Final = regex.compile(r"(?:19|20)\d\d[. ]*+$")


@frozen
class Piece:
    """A line, or the part of one, with the rule that knows it."""

    line: Line
    rule: Rule | None
    match: Match | None


def _tag(line: Line) -> Piece:
    """Find the rule that knows a line as a whole."""
    for rule in _RULES:
        match = rule.match(line.folded)
        if match is not None:
            return Piece(line, rule, match)
    return Piece(line, None, None)


def _splits(line: Line) -> Iterator[int]:
    """Offsets at which the right-hand cell may begin on a line that holds both cells."""
    plain = bare(line.text)
    yield from (match.start() for match in _RIGHT_CELL.finditer(plain) if match.start() > 0)
    comma = plain.find(", ngay")
    if comma > 0:
        yield from (n + 1 for n in range(comma) if line.text[n].isspace() and line.text[n + 1].isupper())


def pieces_of(line: Line) -> tuple[Piece, ...]:
    """Cut a line that holds both cells of the header; most lines are one piece."""
    whole = _tag(line)
    if whole.rule is not None and whole.rule is not title.LETTER_SUBJECT:
        return (whole,)
    for at in _splits(line):
        right = _tag(part_of(line, at, len(line.text)))
        if right.rule is None:
            continue
        left = _tag(part_of(line, 0, at))
        if left.rule is not None or right.rule in _STANDS_RIGHT:
            return (left, right)
    return (whole,)


def with_wrapped_year(text: Text, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Join a place-date line with the year that fell on the next line."""
    joined: list[Line] = []
    for line in lines:
        above = joined[-1] if joined else None
        if above is not None and _YEAR.match(line.folded) and above.folded.endswith("năm"):
            whole = text.text[above.span.start : line.span.end].replace("\n", " ")
            joined[-1] = evolve(above, span=Span(above.span.start, line.span.end), text=whole, folded=fold(whole))
        else:
            joined.append(line)
    return tuple(joined)
