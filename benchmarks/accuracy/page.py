"""Sets a case on pages: the test typesetter's compositor, with the free choices of a look."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from accuracy.cases import Case, Look
from typeset.body import set_body, set_preamble
from typeset.compositor import BODY, CENTRED, CENTRED_ON, Align, Band, Compositor, Shape
from typeset.description import Draft, Form, Hand, Order
from typeset.faces import Face, Style
from typeset.head import MOTTO, NATIONAL_NAME, PARTY_TITLE, YOUTH_TITLE
from typeset.rows import Sheets, Side
from typeset.tail import receiver_lines, set_enclosure

_GLUED: Final = Shape(is_glued=True)
_SEPARATORS: Final = {Form.PARTY: "*", Form.YOUTH: "***"}
_TITLES: Final = {Form.STATE: (NATIONAL_NAME, MOTTO), Form.PARTY: (PARTY_TITLE,), Form.YOUTH: (YOUTH_TITLE,)}
_LEFT_EDGE, _RIGHT_EDGE, _MIDDLE = 50.0, 560.0, 297.5
_ROOM: Final = 66.0


def sheets_of(case: Case) -> Sheets:
    """Set a case."""
    page, draft = Compositor(), case.draft
    _set_head(page, case)
    for line in (draft.enacting_body or "").splitlines():
        page.text(line, BODY, Style(Face.BOLD), CENTRED)
    page.y += 8
    set_preamble(page, evolve(draft, enacting_body=None))
    set_body(page, draft.body, draft.end_mark)
    _set_tail(page, draft, case.look)
    for enclosure in draft.enclosures:
        set_enclosure(page, enclosure)
    return page.sheets()


def _set_head(page: Compositor, case: Case) -> None:
    draft, look, top = case.draft, case.look, page.y
    left = Band(_LEFT_EDGE, look.left, Side.LEFT)
    right = Band(_RIGHT_EDGE - look.right, look.right, Side.RIGHT)
    steps = {
        Order.ROWS: (_set_bodies, _set_titles, _set_number, _set_date), Order.COLUMNS: (_set_bodies, _set_number, _set_titles, _set_date),
        Order.RIGHT_FIRST: (_set_titles, _set_date, _set_bodies, _set_number),
    }[draft.order]  # fmt: skip
    row = top + 15.0 * (max(len(draft.supervising_body) + len(draft.issuing_body), 2) + 2)
    foot = top
    for step in steps:
        page.y = (
            top
            if step in {_set_bodies, _set_titles}
            else max(row, page.y + 4 if step is _set_number and draft.order is not Order.ROWS else row)
        )
        step(page, case, left if step in {_set_bodies, _set_number} else right)
        row, foot = (max(row, page.y + 4) if step is _set_bodies else row), max(foot, page.y)
    page.y = foot + 10
    _set_title(page, draft, look)


def _set_bodies(page: Compositor, case: Case, band: Band) -> None:
    draft, plain = case.draft, Style(size=13)
    page.group += 1
    for line in draft.supervising_body:
        page.text(line, band, plain, CENTRED_ON)
    for line in draft.issuing_body:
        last = page.text(line, band, plain.bold() if case.look.is_issuer_bold else plain, CENTRED_ON)
    if draft.form in _SEPARATORS:
        page.text(_SEPARATORS[draft.form], band, plain, CENTRED_ON)
    else:
        page.rule_below(last, 0.4)


def _set_titles(page: Compositor, case: Case, band: Band) -> None:
    page.group += 1
    for line in _TITLES[case.draft.form]:
        row = page.text(line, band, Style(Face.BOLD, 12 if line == NATIONAL_NAME else 14), CENTRED_ON)
    page.rule_below(row, 1.0)


def _set_number(page: Compositor, case: Case, band: Band) -> None:
    draft, number = case.draft, case.draft.number
    if number is not None:
        page.text(number.lead + (number.number or " " * 10) + number.tail, band, Style(size=13), CENTRED)
    if draft.is_letter and draft.subject:
        page.text(f"V/v {draft.subject}", band, Style(size=12), CENTRED_ON)
    for mark in (case.look.secrecy, draft.urgency):
        if mark:
            page.y += 6
            page.text(mark.upper(), band, Style(Face.BOLD, 13), CENTRED)


def _set_date(page: Compositor, case: Case, band: Band) -> None:
    issued = case.draft.issued
    if issued is not None:
        day = " " * 6 if issued.day is None else f"{issued.day:02d}"
        month = " " * 6 if issued.month is None else str(issued.month)
        page.text(f"{issued.place}, ngày {day} tháng {month} năm {issued.year}", band, Style(Face.ITALIC, 13), CENTRED)


def _set_title(page: Compositor, draft: Draft, look: Look) -> None:
    if draft.is_draft:
        page.text("DỰ THẢO", Band(_LEFT_EDGE, look.left, Side.LEFT), Style(Face.BOLD, 13), CENTRED)
    if not draft.is_letter:
        page.y += 8
        page.text(draft.type_name.upper(), BODY, Style(Face.BOLD, 14), CENTRED)
        row = page.text(draft.subject or "", Band(_MIDDLE - look.title_width / 2, look.title_width), Style(Face.BOLD, 14), CENTRED)
        page.rule_below(row, 0.4)
        page.y += 14
    _set_addressees(page, draft, look)


def _set_addressees(page: Compositor, draft: Draft, look: Look) -> None:
    stop = "." if look.has_stops else ""
    if len(draft.addressees) == 1 and not look.opener.endswith("điện:"):
        page.text(f"{look.opener} {draft.addressees[0]}{stop}", BODY, Style(), Shape(Align.CENTRE, after=14))
    elif draft.addressees:
        page.text(look.opener, BODY, Style(), Shape(first=95))
        for at, addressee in enumerate(draft.addressees, 1):
            end = (stop if at == len(draft.addressees) else ";") if look.has_stops else ""
            page.text(f"- {addressee}{end}", BODY, Style(), Shape(first=150, rest=158))
        page.y += 14


def _set_tail(page: Compositor, draft: Draft, look: Look) -> None:
    page.y += 6
    page.reserve(max(60 + 14.2 * (2 * len(draft.receivers) + 1), 190))
    top, feet = page.y, []
    if len(draft.signers) > 1:
        for hand, x in zip(draft.signers, (85.0, 308.0), strict=False):
            page.y = top
            _set_signer(page, hand, Band(x, 220.0, Side.RIGHT if x > _MIDDLE else Side.LEFT), look, draft.form)
        top = page.y + 12
    steps = [_set_receivers] if len(draft.signers) > 1 else [_set_hand, _set_receivers] if look.signs_first else [_set_receivers, _set_hand]
    for step in steps:
        page.y = top
        step(page, draft, look)
        feet.append(page.y)
    page.y = max(feet)


def _set_hand(page: Compositor, draft: Draft, look: Look) -> None:
    _set_signer(page, draft.signers[0], Band(300.0, 250.0, Side.RIGHT), look, draft.form)


def _set_signer(page: Compositor, hand: Hand, band: Band, look: Look, form: Form) -> None:
    style = Style(Face.BOLD, look.size)
    page.group += 1
    for line in hand.authority:
        page.text(line, band, style, CENTRED_ON)
    if hand.position:
        page.text(hand.position, band, Style(size=14) if form is Form.PARTY else style, CENTRED_ON)
    page.y += _ROOM / 2
    if look.is_signed:
        page.text("(đã ký)", band, Style(Face.ITALIC, 13), CENTRED_ON)
    page.y += _ROOM / 2
    page.text(f"{hand.title} {hand.full_name}" if hand.title else hand.full_name, band, style, CENTRED)


def _set_receivers(page: Compositor, draft: Draft, look: Look) -> None:
    if not (draft.receivers or draft.filing):
        return
    band = Band(85.0, 206.0, Side.LEFT)
    page.text("Nơi nhận:", band, Style(Face.BOLD_ITALIC, 12))
    for line in receiver_lines(draft):
        line = line if look.has_dashes else line.removeprefix("- ")  # noqa: PLW2901 - the same line as it is set
        page.text(line if look.has_stops else line.rstrip(";."), band, Style(size=11), _GLUED)
