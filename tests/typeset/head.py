"""Sets the head of a document: bodies, titles, number, place and date, type and subject."""

from __future__ import annotations

from attrs import frozen

from typeset.compositor import BODY, CENTRED, CENTRED_ON, HEAD_LEFT, HEAD_RIGHT, PLAIN, Align, Band, Compositor, Shape
from typeset.description import Draft, Form, Issued, Mark, Number, Order
from typeset.faces import Face, Style
from typeset.rows import Row

NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PARTY_TITLE = "ĐẢNG CỘNG SẢN VIỆT NAM"
YOUTH_TITLE = "ĐOÀN TNCS HỒ CHÍ MINH"
SEPARATORS = {Form.PARTY: "*", Form.YOUTH: "***"}
CAPITALS = Style(size=13)
NUMBER_BLANK = " " * 12
DATE_BLANK = " " * 6
MOTTO_STYLE = Style(Face.BOLD, 14)
DATE_STYLE = Style(Face.ITALIC, 14)


def set_head(page: Compositor, draft: Draft) -> None:
    """Set both columns of the head, then the type and the subject over the whole width."""
    cells = _Cells(page, draft)
    top = page.y
    if draft.order is Order.ROWS:
        low = max(cells.bodies(top), cells.titles(top)) + 6
        low = max(cells.number(low), cells.issued(low))
    elif draft.order is Order.COLUMNS:
        left = cells.number(cells.bodies(top) + 6)
        low = max(left, cells.issued(cells.titles(top) + 6))
    else:
        right = cells.issued(cells.titles(top) + 6)
        low = max(right, cells.number(cells.bodies(top) + 6))
    page.y = low + 12
    set_title(page, draft)


@frozen
class _Cells:
    """The four cells of the head; each takes its top and gives its foot."""

    page: Compositor
    draft: Draft

    def bodies(self, top: float) -> float:
        page, draft = self.page, self.draft
        page.y = top
        last = set_bodies(page, draft.supervising_body, draft.issuing_body)
        if draft.form in SEPARATORS:
            page.text(SEPARATORS[draft.form], HEAD_LEFT, CAPITALS.bold(), CENTRED_ON)
        else:
            page.rule_below(last, 0.4)
            page.y += 4
        return page.y

    def titles(self, top: float) -> float:
        self.page.y = top
        return set_titles(self.page, self.draft.form)

    def number(self, top: float) -> float:
        page, draft = self.page, self.draft
        page.y = top
        if draft.number:
            _set_number(page, draft.number)
        if draft.is_letter and draft.subject:
            page.text(f"V/v {draft.subject}", HEAD_LEFT, Style(size=12), CENTRED_ON)
        if draft.urgency:
            page.y += 8
            page.text(draft.urgency.upper(), HEAD_LEFT, CAPITALS.bold(), CENTRED)
        return page.y

    def issued(self, top: float) -> float:
        self.page.y = top
        if self.draft.issued and self.draft.issued.place:
            _set_issued(self.page, self.draft.issued)
        return self.page.y


def set_bodies(page: Compositor, supervising: tuple[str, ...], issuing: tuple[str, ...]) -> Row:
    """Set the left cell: the body above in plain capitals, the issuing one in bold."""
    page.group += 1
    for line in supervising:
        page.text(line, HEAD_LEFT, CAPITALS, CENTRED_ON)
    for line in issuing:
        last = page.text(line, HEAD_LEFT, CAPITALS.bold(), CENTRED_ON)
    return last


def set_titles(page: Compositor, form: Form) -> float:
    """Set the right cell; give its foot."""
    if form is Form.STATE:
        page.text(NATIONAL_NAME, HEAD_RIGHT, CAPITALS.bold(), CENTRED)
        row = page.text(MOTTO, HEAD_RIGHT, MOTTO_STYLE, CENTRED_ON)
    else:
        row = page.text(PARTY_TITLE if form is Form.PARTY else YOUTH_TITLE, HEAD_RIGHT, Style(Face.BOLD, 15), CENTRED)
    page.rule_below(row, 1.0)
    page.y += 6
    return page.y


def _set_number(page: Compositor, number: Number) -> None:
    is_blank = number.number is None or number.is_stamped
    row = page.text(number.lead + (NUMBER_BLANK if is_blank else number.number or "") + number.tail, HEAD_LEFT, CAPITALS, CENTRED)
    if number.is_stamped and number.number:
        page.stamp(row, number.lead + " ", Mark.NUMBER, number.number, CAPITALS)


def _set_issued(page: Compositor, issued: Issued) -> None:
    day = DATE_BLANK if issued.is_stamped or issued.day is None else f"{issued.day:02d}"
    month = DATE_BLANK if issued.is_stamped or issued.month is None else f"{issued.month:02d}" if issued.month < 3 else str(issued.month)
    before = f"{issued.place}, ngày "
    row = page.text(f"{before}{day} tháng {month} năm {issued.year}", HEAD_RIGHT, DATE_STYLE, CENTRED)
    if issued.is_stamped:
        page.stamp(row, before, Mark.DAY, f"{issued.day:02d}", DATE_STYLE)
        page.stamp(row, f"{before}{day} tháng ", Mark.MONTH, str(issued.month), DATE_STYLE)


def set_title(page: Compositor, draft: Draft) -> None:
    """Set the type and the subject of a named document, and Kính gửi."""
    if draft.is_draft:
        page.text("DỰ THẢO", HEAD_LEFT, CAPITALS.bold(), CENTRED)
    if not draft.is_letter:
        page.y += 8
        page.text(draft.type_name.upper(), BODY, MOTTO_STYLE, CENTRED)
        if draft.subject:
            row = page.text(draft.subject, Band(115, 399), MOTTO_STYLE, CENTRED_ON)
            _close_title(page, draft, row.width)
        page.y += 14
    set_addressees(page, draft.addressees)


def _close_title(page: Compositor, draft: Draft, width: float) -> None:
    if draft.form is Form.PARTY:
        page.text("-----", BODY, PLAIN, CENTRED)
    else:
        page.rule_below(page.rows[-1], min(1.0, 90 / width))
        page.y += 6


def set_addressees(page: Compositor, addressees: tuple[str, ...]) -> None:
    """Set Kính gửi: one on its line, several below it."""
    if len(addressees) == 1:
        page.text(f"Kính gửi: {addressees[0]}.", BODY, PLAIN, Shape(Align.CENTRE, after=14))
    elif addressees:
        page.text("Kính gửi:", BODY, PLAIN, Shape(first=95))
        for at, addressee in enumerate(addressees, 1):
            page.text(f"- {addressee}{'.' if at == len(addressees) else ';'}", BODY, PLAIN, Shape(first=150, rest=158, is_glued=True))
        page.y += 14
