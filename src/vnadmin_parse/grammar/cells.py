"""Cells of the header: a line that holds both is cut, each piece goes with the rule that knows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, overload

import regex
from attrs import frozen

from vnadmin_parse import lexicon
from vnadmin_parse.fold import bare
from vnadmin_parse.grammar import header, marks, title
from vnadmin_parse.grammar.header import part_of
from vnadmin_parse.grammar.rule import Match, Rule
from vnadmin_parse.grammar.wraps import joined_line
from vnadmin_parse.text import Line, Text

ANCHORS: Final = (header.NATIONAL_NAME, header.PARTY_TITLE, header.ORGANISATION_TITLE, header.MOTTO, header.CODE, header.PLACE_DATE)
"""Rules of lines that stand in no place but the head."""
_STANDS_RIGHT: Final = (header.NATIONAL_NAME, header.MOTTO, header.PARTY_TITLE)
_RULES: Final = (*ANCHORS, title.LETTER_SUBJECT, *marks.RULES)
_OPENED_BY: Final = {
    header.NATIONAL_NAME: "cnv",
    header.PARTY_TITLE: "đ",
    header.ORGANISATION_TITLE: "đh",
    header.MOTTO: "đd",
    header.CODE: "lbnpqs",
    title.LETTER_SUBJECT: "v",
    marks.URGENCY: "htk",
    marks.CONFIDENTIALITY: "đtm",
    marks.CIRCULATION: "xlt",
    marks.DRAFT: "bd",
    marks.GAZETTE_HEAD: "pv",
}
"""First letters of the lines that a rule knows, where they are few."""
_RIGHT_CELL: Final = regex.compile(
    r"cong\s*+hoa\s*+xa\s*+hoi|dang\s++cong\s++san\s++viet|doan\s++(?:tncs|thanh\s++nien\s++cong)|doc\s*+lap|v/v"
)
_OF_STATE: Final = regex.compile(r"(?<!\p{L})(?<!hàng nhà )nước[ ]*+$")
_SUBJECT: Final = regex.compile(r"(?i)(?:về|v\s?/\s?v)(?!\p{L})")
_LETTER_MARK: Final = regex.compile(r"(?i)v\s?[/.]\s?v\s*+[:.]?")
_YEAR: Final = regex.compile(r"(?:19|20)\d\d[. ]*+$")
_GLUED_PLACE: Final = regex.compile(r"(?<=\p{Lu}|\d)(?P<first>\p{Lu}\p{Ll}++)(?:[ -]\p{Lu}\p{Ll}++){0,4}+(?=,)")
"""A place right behind the code, where a table lost the ends of its cells: `Số: 5/2020/TT-BYTHà Nội, ngày …`; in `CT-TTg Hà Nội` the
letters `Tg` are no syllable."""
_SYLLABLE: Final = regex.compile(r"\p{Lu}\p{Ll}++")
_ANCHOR_LINE: Final = 90
"""Characters of a wrapped anchor at most."""


@frozen
class Piece:
    """A line, or the part of one, with the rule that knows it."""

    line: Line
    rule: Rule | None
    match: Match | None


@cache
def rules_for(first: str) -> tuple[Rule, ...]:
    """Give the rules that a line with this first character can fit; a sign, a digit or a blank may stand before any of them."""
    letter = first.lower()
    return tuple(rule for rule in _RULES if not letter.isalpha() or letter in _OPENED_BY.get(rule, letter))


def _tag(line: Line) -> Piece:
    """Find the rule that knows a line as a whole."""
    for rule in rules_for(line.folded[:1]):
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
        glued = (found for found in _GLUED_PLACE.finditer(line.text, 0, comma + 1) if lexicon.is_syllable(found["first"].casefold()))
        yield from (found.start() for found in glued)
        yield from (n + 1 for n in range(comma) if line.text[n].isspace() and line.text[n + 1].isupper())


def pieces_of(line: Line) -> tuple[Piece, ...]:
    """Cut a line that holds both cells of the header; most lines are one piece."""
    whole = _tag(line)
    if whole.rule is not None and whole.rule is not title.LETTER_SUBJECT:
        return (whole,)
    for at in _splits(line):
        right = _tag(part_of(line, at, len(line.text)))
        if right.rule is None or _goes_on_from_state(line, at):
            continue
        left = _tag(part_of(line, 0, at))
        if left.rule is not None or right.rule in _STANDS_RIGHT:
            return (left, right)
    return (whole,)


def _goes_on_from_state(line: Line, at: int) -> bool:
    """Tell whether what begins at a place goes on with the words before it.

    `của Quốc hội nước` ▸ `Cộng hoà xã hội chủ nghĩa Việt Nam`, `Về thi hành Điều lệ` ▸ `Đảng Cộng sản Việt Nam`.
    """
    if line.text[at:].isupper():
        return False
    return _OF_STATE.search(line.folded[max(0, at - 16) : at]) is not None or _SUBJECT.match(line.folded) is not None


class Pieces(Sequence[tuple[Piece, ...]]):
    """The pieces of lines, each line cut when it is looked at: of most documents only the first few are."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Keep the lines."""
        self._lines = lines
        self._cut: dict[int, tuple[Piece, ...]] = {}

    def __len__(self) -> int:
        """Give the number of lines."""
        return len(self._lines)

    @overload
    def __getitem__(self, at: int) -> tuple[Piece, ...]: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[tuple[Piece, ...]]: ...
    def __getitem__(self, at: int | slice) -> tuple[Piece, ...] | Sequence[tuple[Piece, ...]]:
        """Give the pieces of a line, or of some."""
        if isinstance(at, slice):
            return [self[n] for n in range(len(self))[at]]
        if at not in self._cut:
            self._cut[at] = pieces_of(self._lines[at])
        return self._cut[at]


def with_wrapped_anchors(text: Text, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Join a place-date line with the year that fell on the next line; in plain text, any anchor with what the line above holds of it.

    A copy of a web page wraps where the page's source did: `CỘNG` / `HÒA XÃ HỘI …`, `Số:` / `12/2024/QĐ-UBND`, `Mỹ` / `Tho, ngày …`,
    `Kính` / `gửi: …`. A narrow cell of a page wraps `Mỹ Tho,` / `ngày …`.

    Args:
        text: the text that holds the lines.
        lines: the lines at its front.
    """
    joined: list[Line] = []
    for line in lines:
        joined.append(line)
        while len(joined) > 1 and (whole := _joined(text, joined[-2], joined[-1])):
            joined[-2:] = [whole]
    return tuple(joined)


def _joined(text: Text, above: Line, line: Line) -> Line | None:
    """Give two lines as one where a wrapped anchor needs both, else None."""
    is_year = _YEAR.match(line.folded) is not None and above.folded.endswith("năm")
    is_near = line.gap == 0 if line.box is None else above.text.endswith(",") and line.column is above.column and line.gap < 1
    if not is_year and (not is_near or len(above.text) + len(line.text) > _ANCHOR_LINE):
        return None
    both = joined_line(text, above, line)
    if is_year or _begins_phrase(above, line):
        return both
    is_anchor = any(rule.match(both.folded) is not None for rule in ANCHORS)
    return both if is_anchor and (_begins_place(above, line) or not (_holds_anchor(above) or _holds_anchor(line))) else None


def _begins_phrase(above: Line, line: Line) -> bool:
    """Tell whether a line holds but the beginning of `Kính gửi`, or the mark of a letter's subject."""
    is_greeting = above.folded == "Kính" and line.folded.startswith("gửi")
    return is_greeting or (_LETTER_MARK.fullmatch(above.folded) is not None and not title.opens_main(line))


def _holds_anchor(line: Line) -> bool:
    return any(piece.rule in ANCHORS for piece in pieces_of(line))


def _begins_place(above: Line, line: Line) -> bool:
    """Tell whether a line holds what the place-date line below lacks: `Mỹ` / `Tho, ngày …`, or `Mỹ Tho,` / `ngày …`."""
    is_cut = (_SYLLABLE.fullmatch(above.text) is not None and line.text[:1].isupper()) or above.text.endswith(",")
    return is_cut and header.PLACE_DATE.match(line.folded) is not None
