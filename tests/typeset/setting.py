"""A draft becomes typeset sheets."""

from __future__ import annotations

from typeset.body import set_body, set_preamble
from typeset.compositor import Compositor
from typeset.description import Draft
from typeset.head import set_head
from typeset.rows import Sheets
from typeset.tail import set_enclosure, set_tail


def lay_out(draft: Draft) -> Sheets:
    """Set the whole document: head, preamble, body, tail, enclosures."""
    page = Compositor()
    set_head(page, draft)
    set_preamble(page, draft)
    set_body(page, draft.body, "" if draft.closing else draft.end_mark)
    set_tail(page, draft)
    for enclosure in draft.enclosures:
        set_enclosure(page, enclosure)
    return page.sheets()
