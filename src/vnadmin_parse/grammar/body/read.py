"""`read_body`: the lines of the body → its paragraphs, its outline and what claims each line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import Factory, define, frozen

from vnadmin_parse.grammar.body import labels
from vnadmin_parse.grammar.body.bullets import Bullets
from vnadmin_parse.grammar.body.drafts import Draft, division_of, is_capital
from vnadmin_parse.grammar.body.marks import Mark, bullet_of, marks_of
from vnadmin_parse.grammar.body.nesting import Fit, Outline, Slot
from vnadmin_parse.grammar.body.paragraphs import Break, Spacing, ends_with_stop, spacing_of
from vnadmin_parse.grammar.body.quotes import Quotation, opens_quotation
from vnadmin_parse.grammar.rule import Claim, Findings
from vnadmin_parse.records import BlockKind, Division, DivisionKind, Problem
from vnadmin_parse.text import Line, Role, Text

_PROBLEMS: Final = {
    Fit.REPEATED: ("label.repeated", "The label repeats or restarts a count that is still open."),
    Fit.SKIPPED: ("label.skipped", "One or more labels of the count are missing before this one."),
    Fit.ODD: ("label.skipped", "The label does not follow from the labels before it."),
}
_TITLES: Final = frozenset({"part", "chapter", "section", "subsection"})
"""Units whose title stands on the lines below the label."""
_TITLE_LINES: Final = 6
_LOOSE: Final = frozenset({"arabic/", "arabic-", "arabic:", "letter/", "letter-", "letter:"})
"""Labels that a date, a range or a fraction looks like: they must continue a count."""


@frozen
class Body:
    """What the grammar found in the body.

    Fields:
        findings: a claim for every line, and problems.
        divisions: the outline, flat, in reading order.
        paragraphs: the lines of each paragraph, in reading order: a citation never runs over a paragraph's end.
    """

    findings: Findings
    divisions: tuple[Division, ...]
    paragraphs: tuple[tuple[Line, ...], ...]


def read_body(text: Text, lines: Sequence[Line]) -> Body:
    """Read the body of a document.

    Args:
        text: the text that holds the lines.
        lines: the lines of the body in reading order, content and table rows.

    Example:
        >>> text = Text("1. Mục đích\\n- Tuyên truyền.", lines_of("1. Mục đích\\n- Tuyên truyền."))
        >>> [division.label for division in read_body(text, text.lines).divisions]
        ['1', None]
    """
    reader = _Reader(text, spacing_of(lines))
    for line in lines:
        reader.read(line)
    return reader.body()


@define(eq=False)
class _Reader:
    """Walks the lines once; every line either goes on with the last draft or opens one."""

    text: Text
    spacing: Spacing
    drafts: list[Draft] = Factory(list)
    outline: Outline = Factory(Outline)
    bullets: Bullets = Factory(Bullets)
    quotation: Quotation = Factory(Quotation)
    problems: list[Problem] = Factory(list)
    above: Line | None = None
    holder: int | None = None

    # -- one line ------------------------------------------------------------------------------------------------------------

    def read(self, line: Line) -> None:
        """Take one line."""
        if line.role is Role.TABLE:
            self._row(line)
        else:
            self._content(line)
            self.quotation.read(line)
        if not self.spacing.is_raised(line):
            self.above = line

    def _row(self, line: Line) -> None:
        if self.drafts and self.drafts[-1].kind is DivisionKind.TABLE:
            self.drafts[-1].lines.append(line)
        else:
            self._open(Draft(BlockKind.TABLE, labels.TABLE.name, [line], kind=DivisionKind.TABLE, parent=self._holder()))

    def _content(self, line: Line) -> None:
        first = line.folded[0]
        if self.drafts and self.spacing.is_raised(line):
            self._go_on(line)
        elif not first.isalnum() and labels.RULER.match(line.folded):
            self._ruler(line)
        elif first in "QNCK" and len(line.folded) < 30 and labels.ENACTING_WORDS.match(line.folded):
            self._enacting(line)
        else:
            strength = self._break(line)
            if not self._begins(line, strength):
                self._go_on(line)

    def _break(self, line: Line) -> Break:
        """The layout's word on a new paragraph; nothing runs on from a table or from the enacting words."""
        if self.above is None or self.above.role is Role.TABLE or self.drafts[-1].kind is None:
            return Break.FORCED
        return self.spacing.between(self.above, line)

    def _begins(self, line: Line, strength: Break) -> bool:
        """Open a unit, a bullet or a paragraph with the line, if it begins one."""
        if opens_quotation(line) and (strength >= Break.POSSIBLE or self._follows_colon()):
            self._paragraph(line, quoted=True)
            return True
        marks = marks_of(line)
        if marks and self._unit(line, marks, strength):
            return True
        if self._bullet(line, strength):
            return True
        if strength < Break.LIKELY or self._runs_on(line):
            return False
        self._paragraph(line)
        return True

    def _follows_colon(self) -> bool:
        return self.above is not None and self.above.folded.endswith(":")

    def _runs_on(self, line: Line) -> bool:
        """Whether the line goes on with the text above although there was room: a title over lines, a broken line."""
        if self.above is None:
            return False
        draft, above = self.drafts[-1], self.above
        if draft.is_bare:
            return True
        if draft.mark is not None and draft.mark.family in _TITLES and len(draft.lines) <= _TITLE_LINES:
            return is_capital(line.text) if draft.is_capital() else False
        if is_capital(line.text) and draft.mark is not None and draft.is_capital() and line.gap <= self.spacing.gap + 0.3:
            return True
        return not ends_with_stop(above) and line.folded[0].islower()

    # -- what a line opens -----------------------------------------------------------------------------------------------------

    def _unit(self, line: Line, marks: tuple[Mark, ...], strength: Break) -> bool:
        """Open a numbered unit if one of the marks fits; inside a quotation, only a paragraph."""
        slot = self.outline.slot(marks, introduced=self._follows_colon())
        if slot is None or not self._is_label(slot, line, strength):
            return False
        inner = self.quotation.inner.slot(marks) if self.quotation.inner is not None else None
        if self.quotation.holds(slot, inner, line.folded[slot.mark.rest :]):
            self._paragraph(line, quoted=True)
            if inner is not None and self.quotation.inner is not None:
                self.quotation.inner.put(inner, 0)
            return True
        self.quotation.end()
        self._numbered(line, slot)
        return True

    def _is_label(self, slot: Slot, line: Line, strength: Break) -> bool:
        """Weigh how well the label continues the outline against what the layout says."""
        rest = line.text[slot.mark.rest :].lstrip()
        is_upright = not rest or not rest[0].islower()
        if slot.fit >= Fit.OPENS or (slot.fit is Fit.RESUMED and slot.mark.kind is not None):
            if strength is Break.WRAPPED:
                return is_upright and self._below_title(line)
            return strength >= Break.LIKELY or is_upright or slot.fit is Fit.EXPECTED
        if slot.fit is Fit.ODD:
            return bool(rest) and is_upright and strength >= Break.LIKELY and slot.mark.style not in _LOOSE
        return is_upright and strength >= Break.POSSIBLE

    def _below_title(self, line: Line) -> bool:
        """Whether the text above may be a title that ends with a full line and no stop: by its type, or without a layout by its stops."""
        draft = self.drafts[-1] if self.drafts else None
        if draft is None or draft.mark is None:
            return False
        if (draft.is_capital() and not is_capital(line.text)) or (draft.is_bold() and not line.is_bold):
            return True
        return not self.spacing.has_layout and not is_capital(line.text) and draft.has_no_stop()

    def _numbered(self, line: Line, slot: Slot) -> None:
        mark = slot.mark
        if slot.fit in _PROBLEMS and mark.family != "step":
            code, message = _PROBLEMS[slot.fit]
            self.problems.append(Problem(code, line.span, message))
        parent = self.outline.put(slot, len(self.drafts))
        draft = Draft(BlockKind.DIVISION, mark.rule, [line], mark=mark, marker=mark.marker, rest=mark.rest, parent=parent)
        draft.kind = self._kind(mark, parent)
        draft.path = self.outline.labels
        self.bullets.clear()
        self.holder = None
        self._open(draft)

    def _kind(self, mark: Mark, parent: int | None) -> DivisionKind:
        above = None if parent is None else self.drafts[parent].kind
        if mark.kind is not None:
            return mark.kind
        if mark.family == "arabic" and above is DivisionKind.ARTICLE:
            return DivisionKind.CLAUSE
        if mark.family == "letter" and above in (DivisionKind.ARTICLE, DivisionKind.CLAUSE):
            return DivisionKind.POINT
        return DivisionKind.ITEM

    def _bullet(self, line: Line, strength: Break) -> bool:
        if line.folded[0].isalnum() and line.folded[0] != "o":
            return False
        found = bullet_of(line)
        if found is None:
            return False
        marker, rest = found
        if not self._is_bullet(line, rest, strength):
            return False
        if self.quotation.is_open:
            self._paragraph(line, quoted=True)
            return True
        self._close_bullet()
        if self._is_introduced():
            self.bullets.clear()
            self.holder = len(self.drafts) - 1
        parent = self.bullets.put(marker, len(self.drafts))
        draft = Draft(BlockKind.BULLET, labels.BULLET.name, [line], marker=marker, rest=rest, kind=DivisionKind.BULLET)
        draft.parent = parent if parent is not None else self._holder()
        self._open(draft)
        return True

    def _is_introduced(self) -> bool:
        """Whether a plain paragraph that ends with a colon stands right above."""
        last = self.drafts[-1] if self.drafts else None
        return last is not None and last.kind is DivisionKind.PARAGRAPH and last.lines[-1].folded.endswith(":")

    def _is_bullet(self, line: Line, rest: int, strength: Break) -> bool:
        if strength is Break.WRAPPED:
            return not line.text[rest].islower() and not line.text[rest].isdigit() and self._below_title(line)
        return strength >= Break.LIKELY or not (line.text[rest].isdigit() or line.text[rest].islower())

    def _close_bullet(self) -> None:
        """Note whether the bullet whose text is now complete introduces what follows."""
        if self.drafts and self.drafts[-1].kind is DivisionKind.BULLET:
            last = self.drafts[-1].lines[-1].folded.rstrip()
            is_side_title = self.drafts[-1].marker == "*" and not ends_with_stop(self.drafts[-1].lines[-1])
            self.bullets.introduce(introduces=last.endswith(":") or is_side_title)

    def _paragraph(self, line: Line, *, quoted: bool = False) -> None:
        rule = labels.QUOTATION if quoted else labels.PARAGRAPH
        draft = Draft(BlockKind.PARAGRAPH, rule.name, [line], kind=DivisionKind.PARAGRAPH, parent=self._unit_or_bullet(line))
        self._open(draft)

    def _unit_or_bullet(self, line: Line) -> int | None:
        """A paragraph belongs to the numbered unit that is open."""
        del line
        return self.outline.unit

    def _holder(self) -> int | None:
        """What a first bullet or a table hangs from: the paragraph that introduces it, else the numbered unit."""
        return self.holder if self.holder is not None else self.outline.unit

    def _enacting(self, line: Line) -> None:
        self._open(Draft(BlockKind.ENACTING_WORDS, labels.ENACTING_WORDS.name, [line]))

    def _ruler(self, line: Line) -> None:
        """A line without letters: an end mark belongs to the paragraph above it, a rule to nothing."""
        if self.drafts and self.drafts[-1].kind is not None and line.folded.startswith((".", ";", '"', "/", ")")):
            self._go_on(line)
        else:
            self._open(Draft(BlockKind.PARAGRAPH, labels.RULER.name, [line]))

    def _open(self, draft: Draft) -> None:
        if draft.kind is DivisionKind.PARAGRAPH and self.drafts:
            self._close_bullet()
        if draft.block is not BlockKind.TABLE:
            line = draft.lines[0]
            quoted = Line(line.span, line.text[1:].lstrip(), line.folded[1:].lstrip()) if opens_quotation(line) else None
            self.quotation.begin_paragraph(line, is_labelled=bool(quoted and quoted.text and marks_of(quoted)))
            if quoted and quoted.text and self.quotation.inner is not None and (marks := marks_of(quoted)):
                slot = self.quotation.inner.slot(marks)
                if slot is not None:
                    self.quotation.inner.put(slot, 0)
        draft.path = draft.path or self.outline.labels
        self.drafts.append(draft)

    def _go_on(self, line: Line) -> None:
        self.drafts[-1].lines.append(line)

    # -- the end ---------------------------------------------------------------------------------------------------------------

    def body(self) -> Body:
        """Make the records of all drafts."""
        places = self._places()
        parents = {draft.parent for draft in self.drafts}
        divisions: list[Division] = []
        for at, draft in enumerate(self.drafts):
            draft_parent = draft.parent
            draft.parent = None if draft_parent is None else places[draft_parent]
            division = division_of(self.text, draft, has_children=at in parents)
            draft.parent = draft_parent
            if division is not None:
                divisions.append(division)
        claims = tuple(Claim(draft.span, draft.block, draft.rule) for draft in self.drafts)
        paragraphs = tuple(tuple(draft.lines) for draft in self.drafts)
        return Body(Findings(claims, tuple(self.problems)), tuple(divisions), paragraphs)

    def _places(self) -> dict[int, int]:
        """The index of each draft among the divisions."""
        places: dict[int, int] = {}
        for at, draft in enumerate(self.drafts):
            if draft.kind is not None:
                places[at] = len(places)
        return places
