"""Whether a line that looks like a label or a bullet is one: what the outline expects against what the layout says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from vnadmin_parse.grammar.body.drafts import Draft, is_capital
from vnadmin_parse.grammar.body.nesting import Fit, Outline, Slot
from vnadmin_parse.grammar.body.paragraphs import Break, Spacing, ends_with_stop
from vnadmin_parse.text import Line

TITLED: Final = frozenset({"part", "chapter", "section", "subsection"})
"""Families whose title stands on the lines below the label."""
_FIRST: Final = regex.compile(r"(?:I|A|1)\s?[.)]\s")
"""The first label below the title of a part or a chapter: no line of such a title begins so."""
_TITLE_LINES: Final = 6
_INLINE_LINES: Final = 12
"""Lines of a paragraph that are searched for the second number of a list that runs inside it."""
_LOOSE: Final = frozenset({"arabic/", "arabic-", "arabic:", "letter/", "letter-", "letter:"})
"""Labels that a date, a range or a fraction looks like: they must continue a count."""
_SHORT: Final = frozenset({"arabic", "letter"})
_LOST: Final = 3


def is_label(slot: Slot, line: Line, strength: Break, outline: Outline, *, below_title: bool) -> bool:
    """Weigh how well a label continues the outline against what the layout says.

    Args:
        slot: the best place of the label.
        line: the line that begins with it.
        strength: the layout's word on a new paragraph.
        outline: what is open and what was seen.
        below_title: the text above may be a title that ends with a full line and no stop.
    """
    rest = line.text[slot.mark.rest :].lstrip()
    is_upright = not rest or not rest[0].islower()
    if slot.fit >= Fit.OPENS or (slot.fit is Fit.RESUMED and slot.mark.kind is not None):
        if strength is Break.WRAPPED:
            return is_upright and below_title
        return strength >= Break.LIKELY or is_upright or slot.fit is Fit.EXPECTED
    if slot.fit is Fit.ODD:
        return bool(rest) and is_upright and strength >= Break.LIKELY and _is_countable(slot, outline)
    return is_upright and strength >= Break.POSSIBLE


def _is_countable(slot: Slot, outline: Outline) -> bool:
    """Whether a label outside every count may be one at all.

    A count whose beginning was lost is possible where nothing came before, and a second or third number where the first was printed
    inside the text above; an article, a Roman number or a capital must follow others of its kind.
    """
    mark = slot.mark
    if mark.style in _LOOSE or mark.family.startswith("bracketed"):
        return False
    if mark.numbers:
        return mark.marker != mark.label
    return mark.style in outline.last or not outline.last or (mark.family in _SHORT and mark.ordinal <= _LOST)


def is_bullet(line: Line, rest: int, strength: Break, *, below_title: bool) -> bool:
    """Whether a line that begins with a bullet's marker is one, and not a wrapped dash or sign.

    Args:
        line: the line.
        rest: offset of the text after the marker.
        strength: the layout's word on a new paragraph.
        below_title: as for a label.
    """
    is_upright = not (line.text[rest].isdigit() or line.text[rest].islower())
    return strength >= Break.LIKELY or (is_upright and (strength is Break.POSSIBLE or below_title))


def is_below_title(draft: Draft, line: Line, spacing: Spacing) -> bool:
    """Whether the text above may be a title that ends with a full line and no stop: by its type, or where nothing indents by its stops."""
    if draft.mark is None:
        return False
    if draft.mark.family in TITLED and draft.is_capital() and _FIRST.match(line.folded):
        return True
    if (draft.is_capital() and not is_capital(line.text)) or (draft.is_bold() and not line.is_bold):
        return True
    return not spacing.is_indented and not is_capital(line.text) and draft.has_no_stop()


def runs_on(draft: Draft, above: Line, line: Line, spacing: Spacing) -> bool:
    """Whether a line goes on with the text above although there was room on it: a title over lines, a broken line."""
    if draft.is_bare:
        return True
    if draft.mark is not None and draft.mark.family in TITLED and len(draft.lines) <= _TITLE_LINES:
        return _titles_on(draft, line, spacing)
    if draft.mark is not None and is_capital(line.text) and draft.is_capital() and not spacing.is_apart(line):
        return True
    return not ends_with_stop(above) and line.folded[0].islower()


def _titles_on(draft: Draft, line: Line, spacing: Spacing) -> bool:
    """Whether a line goes on with the title of a chapter: capitals after capitals, bold after bold, else a small letter."""
    if draft.is_capital() or is_capital(line.text):
        return draft.is_capital() and is_capital(line.text)
    return line.folded[0].islower() or (spacing.has_layout and line.is_bold and draft.is_bold())


def runs_inline(lines: Sequence[Line], at: int) -> bool:
    """Whether the list that `(1)` opens at the beginning of a line goes on inside the paragraph: `(1) …; (2) …`.

    Args:
        lines: the lines of the body.
        at: index of the line that begins with `(1)`.
    """
    for line in lines[at : at + _INLINE_LINES]:
        place = line.folded.find("(2)")
        if place >= 0:
            return place > 0
        if line is not lines[at] and line.folded.startswith("("):
            return False
    return False
