"""Quoted provisions: the new wording that an amending act sets between quotation marks is text, whatever labels it holds.

Counting marks alone fails on printed texts (a mark is forgotten, doubled or closes early), so a quotation opens only where a paragraph
begins with a mark, or after a colon, and closes on a mark that ends a line; a label that goes on with the outer count ends it too.
"""

from __future__ import annotations

from typing import Final

import regex
from attrs import define

from vnadmin_parse.grammar.body.marks import Mark
from vnadmin_parse.grammar.body.nesting import Fit, Outline, Slot
from vnadmin_parse.text import Line

_MARKS: Final = frozenset('"“”„«»')
_OPENING: Final = frozenset("“„«")
_CLOSING: Final = frozenset("”»")
_AFTER_CLOSE: Final = " .;,:/)"
_ANNOUNCES: Final = regex.compile(r"(?i:sửa đổi|bổ sung|thay thế|được thay|sửa lại)")
_AMENDS: Final = regex.compile(
    r"\s*+(?:Sửa|Bổ sung|Bãi bỏ|Thay|Huỷ bỏ|Bỏ|Bổ|Chuyển|Đổi|Đính chính)\b|.{0,80}(?:được|như) (?:sửa đổi|bổ sung|thay thế|sau)"
)


def opens_quotation(line: Line) -> bool:
    """Whether a line begins with a quotation mark.

    Example:
        >>> opens_quotation(lines_of("“Điều 5. Hồ sơ")[0])
        True
    """
    return line.folded[0] == '"' and len(line.folded) > 1 and line.text[0] not in _CLOSING


def unquoted(line: Line) -> Line | None:
    """Give what follows the quotation mark that a line begins with, as a line; None for any other line."""
    if not opens_quotation(line):
        return None
    text, folded = line.text[1:].lstrip(), line.folded[1:].lstrip()
    return Line(line.span, text, folded) if text and len(text) == len(folded) else None


def amends(wording: str) -> bool:
    """Whether the words after a label are those of an amending provision: `Sửa đổi, bổ sung khoản 2 …`.

    Example:
        >>> amends(" Bãi bỏ khoản 3 Điều 5.")
        True
    """
    return _AMENDS.match(wording) is not None


def announces(wording: str) -> bool:
    """Whether a provision ends by announcing new wording: `Sửa đổi khoản 3 Điều 5 như sau:`.

    Example:
        >>> announces("Bổ sung Điều 6a như sau:"), announces("Hồ sơ gồm:")
        (True, False)
    """
    return wording.endswith(":") and _ANNOUNCES.search(wording) is not None


def _turn(text: str, at: int) -> int:
    """+1 where a mark opens, -1 where it closes; a straight mark is read from its neighbours."""
    mark = text[at]
    if mark in _OPENING:
        return 1
    if mark in _CLOSING:
        return -1
    before = text[at - 1] if at else " "
    return 1 if before in " (-/:\u00a0" and at + 1 < len(text) else -1


def _ends_quoted(text: str) -> bool:
    return text.rstrip(_AFTER_CLOSE)[-1:] in ('"', "”", "»")


@define
class Quotation:
    """What is known of the quotation at the present line.

    Fields:
        is_open: the lines now read are quoted.
        inner: the outline of the quoted text, kept after its end until the outer outline goes on.
        turns: marks opened less marks closed in the present paragraph, without the one that it begins with.
        after_colon: the last mark of the paragraph that opened stands right after a colon.
        is_labelled: the paragraph that opened it begins with a label.
        is_announced: the text before it ends with a colon; a quoted phrase without a label that nothing announces ends with its paragraph.
    """

    is_open: bool = False
    inner: Outline | None = None
    turns: int = 0
    after_colon: bool = False
    is_labelled: bool = False
    is_announced: bool = False

    def end_paragraph(self) -> None:
        """Note that a paragraph is complete.

        A mark that it opened after a colon begins a quotation; a quotation that was closed inside it ends.
        """
        if self.is_open and (self.turns < 0 or not (self.is_labelled or self.is_announced)):
            self.is_open, self.inner = False, self.inner if self.is_labelled else None
        elif not self.is_open and self.turns > 0 and self.after_colon:
            self.open(is_labelled=True)
        self.turns, self.after_colon = 0, False

    def begin_paragraph(self, line: Line, *, is_labelled: bool, is_announced: bool) -> None:
        """Note that a paragraph begins with `line`.

        Args:
            line: its first line.
            is_labelled: a label follows its first quotation mark.
            is_announced: the line above it ends with a colon.
        """
        self.end_paragraph()
        if opens_quotation(line):
            if not self.is_open:
                self.open(is_labelled=is_labelled)
                self.is_announced = is_announced
            self.turns = -1

    def read(self, line: Line) -> None:
        """Count the marks of a line that holds some; a mark at its end that closes more than the paragraph opened ends the quotation."""
        text, printed = line.text, ""
        for at, char in enumerate(text):
            if char in _MARKS:
                turn = _turn(text, at)
                self.turns += turn
                if turn > 0 and self.turns > 0:
                    self.after_colon = printed == ":"
            if not char.isspace():
                printed = char
        if self.is_open and self.turns < 0 and _ends_quoted(text):
            self.is_open, self.turns = False, 0

    def slot(self, marks: tuple[Mark, ...]) -> Slot | None:
        """The place of a label in the outline of the quoted text, if there is one."""
        return self.inner.slot(marks) if self.inner is not None else None

    def put(self, slot: Slot | None) -> None:
        """Keep a label of the quoted text in its outline."""
        if slot is not None and self.inner is not None:
            self.inner.put(slot, 0)

    def holds(self, outer: Slot, inner: Slot | None, wording: str) -> bool:
        """Decide whether a label belongs to the quoted text rather than to the document's own outline.

        Args:
            outer: the best place of the label in the document's outline.
            inner: the best place in the quoted one, None where nothing is quoted.
            wording: the text after the label.
        """
        if inner is None:
            return self.is_open
        goes_on = outer.fit is Fit.EXPECTED or (outer.fit is Fit.RESUMED and outer.mark.kind is not None)
        if self.is_open:
            if not goes_on:
                return True
            return inner.fit in (Fit.EXPECTED, Fit.OPENS) and not (amends(wording) and outer.mark.family == "arabic")
        return not goes_on and inner.fit is Fit.EXPECTED

    def end(self) -> None:
        """Forget the quotation: the document's own outline goes on."""
        self.is_open, self.inner, self.turns = False, None, 0

    def open(self, *, is_labelled: bool) -> None:
        """Begin a quotation: by a mark, or where an amending provision is followed by a label that is not the document's own."""
        self.is_open, self.is_labelled, self.is_announced = True, is_labelled, False
        self.inner = Outline()
