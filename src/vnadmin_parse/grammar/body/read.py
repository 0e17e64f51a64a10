"""`read_body`: the lines of the body → its paragraphs, its outline and what claims each line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import Factory, define, frozen

from vnadmin_parse.grammar.body import labels
from vnadmin_parse.grammar.body.bullets import Bullets
from vnadmin_parse.grammar.body.drafts import Draft, divisions_of
from vnadmin_parse.grammar.body.marks import Mark, bullet_of, marks_of
from vnadmin_parse.grammar.body.nesting import Fit, Outline, Slot
from vnadmin_parse.grammar.body.paragraphs import Break, Spacing, ends_with_stop, spacing_of
from vnadmin_parse.grammar.body.quotes import Quotation, amends, announces, opens_quotation, unquoted
from vnadmin_parse.grammar.body.side_by_side import part_bullets
from vnadmin_parse.grammar.body.weighing import is_below_title, is_bullet, is_label, runs_inline, runs_on
from vnadmin_parse.grammar.rule import Claim, Findings
from vnadmin_parse.records import BlockKind, Division, DivisionKind, Problem
from vnadmin_parse.text import Line, Role, Text

_PROBLEMS: Final = {
    Fit.REPEATED: ("label.repeated", "The label repeats or restarts a count that is still open."),
    Fit.SKIPPED: ("label.skipped", "One or more labels of the count are missing before this one."),
    Fit.ODD: ("label.skipped", "The label does not follow from the labels before it."),
}
_ENACTING: Final = 30
"""Characters of the longest line of enacting words."""
_END_MARKS: Final = (".", ";", '"', "/", ")")


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

    Returns:
        The outline with its claims, problems (`label.repeated`, `label.skipped`) and paragraphs.

    Example:
        >>> text = Text("1. Mục đích\\n- Tuyên truyền.", lines_of("1. Mục đích\\n- Tuyên truyền."))
        >>> [division.label for division in read_body(text, text.lines).divisions]
        ['1', None]
    """
    spacing = spacing_of(lines)
    reader = _Reader(text, tuple(part_bullets(lines, spacing)), spacing)
    for at in range(len(reader.lines)):
        reader.read(at)
    return reader.body()


@define(eq=False)
class _Reader:
    """Walks the lines once; every line either goes on with the last draft or opens one.

    Fields:
        at: index of the line that is read.
        above: the line above it, superscripts left out.
        holder: the paragraph that introduced the bullets which are open.
    """

    text: Text
    lines: Sequence[Line]
    spacing: Spacing
    drafts: list[Draft] = Factory(list)
    outline: Outline = Factory(Outline)
    bullets: Bullets = Factory(Bullets)
    quotation: Quotation = Factory(Quotation)
    problems: list[Problem] = Factory(list)
    at: int = 0
    above: Line | None = None
    holder: int | None = None

    # -- one line ------------------------------------------------------------------------------------------------------------

    def read(self, at: int) -> None:
        """Take one line."""
        self.at, line = at, self.lines[at]
        is_raised = self.spacing.is_raised(line)
        if line.role is Role.TABLE:
            self._row(line)
        else:
            self._content(line, is_raised=is_raised)
            if '"' in line.folded:
                self.quotation.read(line)
        if not is_raised:
            self.above = line

    def _content(self, line: Line, *, is_raised: bool) -> None:
        first = line.folded[0]
        if self.drafts and is_raised:
            self._go_on(line)
        elif not first.isalnum() and labels.RULER.match(line.folded):
            self._ruler(line)
        elif first in "QNCK" and len(line.folded) < _ENACTING and labels.ENACTING_WORDS.match(line.folded):
            self._open(Draft(BlockKind.ENACTING_WORDS, labels.ENACTING_WORDS.name, [line]))
        elif not self._begins(line, self._break(line)):
            self._go_on(line)

    def _break(self, line: Line) -> Break:
        """The layout's word on a new paragraph; nothing runs on from a table or from the enacting words."""
        if self.above is None or self.above.role is Role.TABLE or self.drafts[-1].kind is None:
            return Break.FORCED
        return self.spacing.between(self.above, line)

    def _begins(self, line: Line, strength: Break) -> bool:
        """Open a unit, a bullet or a paragraph with the line, if it begins one."""
        if opens_quotation(line) and (strength >= Break.POSSIBLE or self._follows_colon()):
            self._paragraph(line, labels.QUOTATION.name)
            return True
        marks = marks_of(line)
        if (marks and self._unit(line, marks, strength)) or self._bullet(line, strength):
            return True
        if strength < Break.LIKELY or (self.above is not None and runs_on(self.drafts[-1], self.above, line, self.spacing)):
            return False
        self._paragraph(line, labels.PARAGRAPH.name)
        return True

    def _follows_colon(self) -> bool:
        return self.above is not None and self.above.folded.endswith(":")

    def _below_title(self, line: Line, strength: Break) -> bool:
        """Whether a full line without a stop above may be a title; asked only where the layout says that the text runs on."""
        return strength is Break.WRAPPED and is_below_title(self.drafts[-1], line, self.spacing)

    # -- numbered units --------------------------------------------------------------------------------------------------------

    def _unit(self, line: Line, marks: tuple[Mark, ...], strength: Break) -> bool:
        """Open a numbered unit if one of the marks fits; inside a quotation, only a paragraph."""
        slot = self.outline.slot(marks, introduced=self._follows_colon())
        if slot is None or not is_label(slot, line, strength, self.outline, below_title=self._below_title(line, strength)):
            return False
        if slot.mark.family == "bracketed_number" and slot.mark.is_first and runs_inline(self.lines, self.at):
            return False
        if self._is_quoted(slot, marks, line):
            self._paragraph(line, labels.QUOTATION.name)
            return True
        self.quotation.end()
        self._numbered(line, slot)
        return True

    def _is_quoted(self, slot: Slot, marks: tuple[Mark, ...], line: Line) -> bool:
        """Decide whether a label belongs to quoted text, and if so keep the outline of that text."""
        wording = line.folded[slot.mark.rest :]
        self.quotation.end_paragraph()
        is_announced = self.quotation.inner is None and self._is_announced(slot, wording)
        if is_announced:
            self.quotation.open(is_labelled=True)
        inner = self.quotation.slot(marks)
        if not is_announced and not self.quotation.holds(slot, inner, wording):
            return False
        self.quotation.put(inner)
        return True

    def _is_announced(self, slot: Slot, wording: str) -> bool:
        """Whether the line above announces new wording and the label is that wording's, though no mark opens it."""
        if not self._follows_colon():
            return False
        is_foreign = slot.fit < Fit.OPENS or (slot.fit is Fit.EXPECTED and not amends(wording))
        return is_foreign and announces(self.drafts[-1].own_text())

    def _numbered(self, line: Line, slot: Slot) -> None:
        mark = slot.mark
        if slot.fit in _PROBLEMS:
            code, message = _PROBLEMS[slot.fit]
            self.problems.append(Problem(code, line.span, message))
        parent = self.outline.put(slot, len(self.drafts))
        self.bullets.clear()
        self.holder = None
        self._open(
            Draft(
                BlockKind.DIVISION, mark.rule, [line], mark=mark, marker=mark.marker, rest=mark.rest,
                parent=parent, kind=self._kind(mark, parent),
            )
        )  # fmt: skip

    def _kind(self, mark: Mark, parent: int | None) -> DivisionKind:
        """The kind of a unit: the norms' own, khoản and điểm inside articles, an item elsewhere (a heading once it has a title)."""
        above = None if parent is None else self.drafts[parent].kind
        if mark.kind is not None:
            return mark.kind
        if mark.family == "arabic" and above is DivisionKind.ARTICLE:
            return DivisionKind.CLAUSE
        if mark.family == "letter" and above in {DivisionKind.ARTICLE, DivisionKind.CLAUSE}:
            return DivisionKind.POINT
        return DivisionKind.ITEM

    # -- bullets, paragraphs, tables -------------------------------------------------------------------------------------------

    def _bullet(self, line: Line, strength: Break) -> bool:
        found = bullet_of(line)
        if found is None or not is_bullet(line, found[1], strength, below_title=self._below_title(line, strength)):
            return False
        if self.quotation.is_open:
            self._paragraph(line, labels.QUOTATION.name)
            return True
        marker, rest = found
        self._end_bullet()
        if self._is_introduced():
            self._introduce(marker)
        parent = self.bullets.put(marker, len(self.drafts))
        draft = Draft(BlockKind.BULLET, labels.BULLET.name, [line], marker=marker, rest=rest, kind=DivisionKind.BULLET)
        draft.parent = parent if parent is not None else self._holder()
        self._open(draft)
        return True

    def _end_bullet(self) -> None:
        """Note whether the bullet whose text is now complete introduces what follows: by a colon, or as a side title `* …`."""
        last = self.drafts[-1] if self.drafts else None
        if last is not None and last.kind is DivisionKind.BULLET:
            end = last.lines[-1]
            self.bullets.introduce(introduces=end.folded.endswith(":") or (last.marker == "*" and not ends_with_stop(end)))

    def _is_introduced(self) -> bool:
        """Whether a plain paragraph that ends with a colon stands right above."""
        last = self.drafts[-1] if self.drafts else None
        return last is not None and last.kind is DivisionKind.PARAGRAPH and last.lines[-1].folded.endswith(":")

    def _introduce(self, marker: str) -> None:
        """Let the paragraph above hold the bullets that begin: it stands inside the open bullet, or closes all of them."""
        at = len(self.drafts) - 1
        bullet = None if self.drafts[at].is_bold() else self.bullets.hang(marker, at)
        if bullet is not None:
            self.drafts[at].parent = bullet
            return
        self.bullets.clear()
        self.holder = at

    def _holder(self) -> int | None:
        """What a first bullet or a table hangs from: the paragraph that introduces it, else the numbered unit."""
        return self.holder if self.holder is not None else self.outline.unit

    def _paragraph(self, line: Line, rule: str) -> None:
        self._end_bullet()
        self._open(Draft(BlockKind.PARAGRAPH, rule, [line], kind=DivisionKind.PARAGRAPH, parent=self.outline.unit))

    def _row(self, line: Line) -> None:
        if self.drafts and self.drafts[-1].kind is DivisionKind.TABLE:
            self._go_on(line)
        else:
            self._open(Draft(BlockKind.TABLE, labels.TABLE.name, [line], kind=DivisionKind.TABLE, parent=self._holder()))

    def _ruler(self, line: Line) -> None:
        """A line without letters: an end mark belongs to the paragraph above it, a rule to nothing."""
        if self.drafts and self.drafts[-1].kind is not None and line.folded.startswith(_END_MARKS):
            self._go_on(line)
        else:
            self._open(Draft(BlockKind.PARAGRAPH, labels.RULER.name, [line]))

    def _open(self, draft: Draft) -> None:
        if draft.block is not BlockKind.TABLE:
            quoted = unquoted(draft.lines[0])
            marks = marks_of(quoted) if quoted is not None else ()
            self.quotation.begin_paragraph(draft.lines[0], is_labelled=bool(marks), is_announced=self._follows_colon())
            if marks:
                self.quotation.put(self.quotation.slot(marks))
        draft.path = self.outline.labels
        self.drafts.append(draft)

    def _go_on(self, line: Line) -> None:
        self.drafts[-1].lines.append(line)

    # -- the end ---------------------------------------------------------------------------------------------------------------

    def body(self) -> Body:
        """Make the records of all drafts."""
        claims = tuple(Claim(draft.span, draft.block, draft.rule) for draft in self.drafts)
        paragraphs = tuple(tuple(draft.lines) for draft in self.drafts)
        return Body(Findings(claims, tuple(self.problems)), divisions_of(self.text, self.drafts), paragraphs)
