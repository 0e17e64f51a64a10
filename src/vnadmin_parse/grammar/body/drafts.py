"""What is known of a unit of the body while its lines are still being gathered, and the division that it becomes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, takewhile
from operator import attrgetter
from typing import Final

import regex
from attrs import define, field

from vnadmin_parse.grammar.body.marks import Mark
from vnadmin_parse.grammar.body.tables import table_of
from vnadmin_parse.records import BlockKind, Division, DivisionKind, Span
from vnadmin_parse.text import Line, Text, printed_text

_LEADER: Final = regex.compile(r"\s*+(?:…[…. ]{4,}+|\.[…. ]{5,}+)$")
"""Dots that a form leaves to be written over: a blank, not text."""
_DOTS: Final = "…. "
_STOPS: Final = ".;,/!?…"
_MOST_LINES: Final = 30
"""Lines: no title has more."""
_LONG_TITLE: Final = 40
"""Words: a title of more is prose without a stop."""
_LONG_ARTICLE: Final = 100
"""Words: the titles of articles in amending and penal acts run long."""
_LONG_LEAD: Final = 12
"""Words: a lead with a colon of more is prose that introduces a list."""
_PROVISIONS: Final = frozenset({DivisionKind.ARTICLE, DivisionKind.CLAUSE, DivisionKind.POINT})
"""Units whose text with a colon is a provision that introduces a list, never a title."""
_TITLED: Final = frozenset({DivisionKind.PART, DivisionKind.CHAPTER, DivisionKind.SECTION, DivisionKind.SUBSECTION})


@define(eq=False)
class Draft:
    """A unit under construction.

    Fields:
        block: kind of its block.
        rule: name of the rule that opened it.
        lines: its own lines.
        mark: its label, for a numbered unit.
        marker: as printed, for a numbered unit or a bullet.
        rest: offset of its text in its first line.
        parent: index of the enclosing unit.
        path: labels from the outermost unit to itself.
        kind: kind of division; None for a line that is none (enacting words, a ruler).
        capitals, bolds: how many of the lines, the first left out, are known to be in capitals or bold: each is looked at once.
    """

    block: BlockKind
    rule: str
    lines: list[Line] = field(factory=list)
    mark: Mark | None = None
    marker: str | None = None
    rest: int = 0
    parent: int | None = None
    path: tuple[str, ...] = ()
    kind: DivisionKind | None = None
    capitals: int = 0
    bolds: int = 0

    @property
    def span(self) -> Span:
        """From its first line to its last."""
        return Span(self.lines[0].span.start, self.lines[-1].span.end)

    @property
    def is_bare(self) -> bool:
        """Nothing but its label was printed so far."""
        return len(self.lines) == 1 and not self.lines[0].text[self.rest :].strip()

    def own_text(self) -> str:
        """Its text as printed, without label or marker."""
        own = self.lines[0].text[self.rest :]
        if len(self.lines) > 1:
            own = "\n".join([own, *[line.text for line in self.lines[1:]]])
        own = printed_text(own)
        return own if own[-1:] not in _DOTS or own[-5:].strip(_DOTS) else _LEADER.sub("", own)

    def is_capital(self) -> bool:
        """Whether its text so far is printed in capitals."""
        first = self.lines[0].text[self.rest :].strip()
        if (first and not is_capital(first)) or self.is_bare:
            return False
        self.capitals += sum(1 for _ in takewhile(_is_in_capitals, islice(self.lines, self.capitals + 1, None)))
        return self.capitals + 1 == len(self.lines)

    def has_no_stop(self) -> bool:
        """Whether its text so far holds no stop of a sentence or a list, as a title has none."""
        if len(self.lines) > _MOST_LINES:
            return False
        own = self.own_text()
        return ". " not in own and "; " not in own and ": " not in own

    def is_bold(self) -> bool:
        """Whether its text so far is printed bold."""
        if not self.lines[0].is_bold:
            return False
        self.bolds += sum(1 for _ in takewhile(_IS_BOLD, islice(self.lines, self.bolds + 1, None)))
        return self.bolds + 1 == len(self.lines)


_IS_BOLD: Final = attrgetter("is_bold")


def _is_in_capitals(line: Line) -> bool:
    return is_capital(line.text)


def is_capital(text: str) -> bool:
    """Whether a text is printed in capitals.

    Example:
        >>> is_capital("QUY ĐỊNH CHUNG"), is_capital("Quy định"), is_capital("- 12 -")
        (True, False, False)
    """
    return text.isupper()


def _is_title(draft: Draft, text: str, *, has_children: bool) -> bool:
    """Tell a title from prose: its type where the page shows it, else its end and length."""
    lead, is_bold = text.removesuffix(":").rstrip(), draft.is_bold()
    if is_bold and has_children and len(lead.split()) <= _LONG_LEAD:
        lead = lead.removesuffix(".")
    longest = _LONG_ARTICLE if draft.kind is DivisionKind.ARTICLE else _LONG_TITLE
    if not lead or lead[-1] in _STOPS or len(lead.split()) > longest:
        return False
    if is_capital(lead) or (is_bold and not (text.endswith(":") and draft.kind in _PROVISIONS)):
        return True
    if text.endswith(":"):
        return has_children and draft.kind not in _PROVISIONS and len(lead.split()) <= _LONG_LEAD
    return has_children


def divisions_of(text: Text, drafts: Sequence[Draft]) -> tuple[Division, ...]:
    """Make the records of all units; lines that are no division have none.

    Args:
        text: the text that holds the lines.
        drafts: the units in reading order; their parents are indexes among them.
    """
    parents = {draft.parent for draft in drafts}
    places: dict[int | None, int | None] = {None: None}
    divisions: list[Division] = []
    for at, draft in enumerate(drafts):
        if draft.kind is not None:
            places[at] = len(divisions)
            divisions.append(_division_of(text, draft, draft.kind, places[draft.parent], has_children=at in parents))
    return tuple(divisions)


def _division_of(text: Text, draft: Draft, kind: DivisionKind, parent: int | None, *, has_children: bool) -> Division:
    if kind is DivisionKind.TABLE:
        table = table_of(text, draft.lines)
        return Division(draft.span, kind, None, None, None, None, table.rows, parent, draft.path, table.head_rows)
    own = draft.own_text()
    if draft.mark is None:
        return Division(draft.span, kind, None, draft.marker, None, own or None, None, parent, draft.path)
    is_title = kind in _TITLED or _is_title(draft, own, has_children=has_children)
    heading = own.rstrip(" .:") or None if is_title else None
    if kind is DivisionKind.ITEM and is_title:
        kind = DivisionKind.HEADING
    return Division(draft.span, kind, draft.mark.label, draft.marker, heading, None if is_title else own or None, None, parent, draft.path)
