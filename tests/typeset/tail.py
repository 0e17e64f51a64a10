"""Sets the end of a document: Nơi nhận, the signers, the closing line, appendices."""

from __future__ import annotations

from typeset.body import ITALIC, set_body
from typeset.compositor import BODY, CENTRED, CENTRED_ON, TAIL_LEFT, TAIL_RIGHT, Align, Band, Compositor, Shape
from typeset.description import Draft, Enclosure, Filing, Form, Hand, Mark, Receiver
from typeset.faces import Face, Style
from typeset.head import set_bodies, set_titles
from typeset.rows import Side, Stamp

BOLD = Style(Face.BOLD, 14)
LIST = Style(size=11)
SIGNING_ROOM = 72.0
GLUED = Shape(is_glued=True)


def set_tail(page: Compositor, draft: Draft) -> None:
    """Set the closing line, then Nơi nhận beside the signers."""
    if draft.closing:
        page.text(draft.closing, BODY, ITALIC, Shape(Align.JUSTIFIED, first=36, after=10))
    page.y += 6
    page.reserve(max(60 + 14.2 * (len(draft.receivers) + 1), 160 if draft.signers else 0))
    top = page.y
    if len(draft.signers) > 1:
        page.y = _set_signers(page, draft, top) + 12
        page.y = _set_receivers(page, draft, page.y)
    else:
        page.y = max(_set_receivers(page, draft, top), _set_signers(page, draft, top))


def _set_receivers(page: Compositor, draft: Draft, top: float) -> float:
    page.y = top
    if draft.receivers or draft.filing:
        is_party = draft.form is Form.PARTY
        style = Style(size=14) if is_party else Style(Face.BOLD_ITALIC, 12)
        page.text("Nơi nhận:", TAIL_LEFT, style, Shape(is_underlined=is_party))
        for line in receiver_lines(draft):
            page.text(line, TAIL_LEFT, LIST, GLUED)
    return page.y


def receiver_lines(draft: Draft) -> list[str]:
    """Give the lines of Nơi nhận as printed."""
    lines = [_receiver(receiver) for receiver in draft.receivers]
    stops = [f"- {line};" for line in lines]
    if draft.filing:
        return [*stops, f"- {_filing(draft.filing)}."]
    return [*stops[:-1], *[f"- {line}." for line in lines[-1:]]]


def _receiver(receiver: Receiver) -> str:
    return receiver.text + (f" ({receiver.note})" if receiver.note else "")


def _filing(filing: Filing) -> str:
    return filing.lead + filing.text + (f" {filing.note}" if filing.note else "")


def _set_signers(page: Compositor, draft: Draft, top: float) -> float:
    """Set one signer at the right, or two side by side."""
    right = TAIL_RIGHT
    bands = [right] if len(draft.signers) < 2 else [Band(85.0, 210.0, Side.LEFT), right]
    foot = top
    for hand, band in zip(draft.signers, bands, strict=False):
        page.y = top
        _set_signer(page, draft, hand, band)
        foot = max(foot, page.y)
    return foot


def _set_signer(page: Compositor, draft: Draft, hand: Hand, band: Band) -> None:
    title = Style(size=14) if draft.form is Form.PARTY else BOLD
    page.group += 1
    for line in hand.authority:
        page.text(line, band, BOLD, CENTRED_ON)
    if hand.position:
        page.text(hand.position, band, title, CENTRED_ON)
    _draw_marks(page, draft, band)
    page.y += SIGNING_ROOM
    page.text(f"{hand.title} {hand.full_name}" if hand.title else hand.full_name, band, BOLD, CENTRED)


def _draw_marks(page: Compositor, draft: Draft, band: Band) -> None:
    middle, foot = band.x + band.width / 2, page.y + SIGNING_ROOM - 4
    for mark, x, width, height in ((Mark.HAND, middle - 40, 90.0, 40.0), (Mark.SEAL, middle - 95, 76.0, 76.0)):
        if any(signature.mark is mark for signature in draft.signatures):
            page.stamps.append(Stamp(page.page, x, foot, mark, None, BOLD, width, height))


def set_enclosure(page: Compositor, enclosure: Enclosure) -> None:
    """Set an appendix on a page of its own; the pages count from 1 again."""
    page.turn(shows=1)
    if enclosure.bodies:
        top = page.y
        set_bodies(page, enclosure.bodies[:-1], enclosure.bodies[-1:])
        low, page.y = page.y, top
        page.y = max(low, set_titles(page, Form.STATE)) + 16
    for line, style in (
        (enclosure.label, BOLD),
        ((enclosure.type_name or "").upper(), BOLD),
        (enclosure.title if enclosure.type_name else enclosure.title.upper(), BOLD),
        (enclosure.pointer, ITALIC),
    ):
        if line:
            page.text(line, BODY, style, CENTRED)
    page.y += 14
    set_body(page, enclosure.body)
