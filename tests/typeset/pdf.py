"""Draws typeset sheets as a PDF with reportlab; the same draft gives the same bytes."""

from __future__ import annotations

from io import BytesIO
from itertools import chain

from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from typeset.description import Draft
from typeset.faces import register
from typeset.rows import PAGE_HEIGHT, PAGE_WIDTH, Row, Ruler, Sheets
from typeset.setting import lay_out
from typeset.widgets import add_fields, add_widgets


def pdf_of(draft: Draft) -> bytes:
    """Set a draft as a PDF; signatures become widgets with an appearance and a dictionary that claims, but no cryptography."""
    return draw(draft, lay_out(draft), has_widgets=True)


def unsigned_pdf_of(draft: Draft) -> bytes:
    """Set a draft as the PDF that the office hands to be signed: number, day and month still blank."""
    return draw(draft, lay_out(draft), has_widgets=False)


def draw(draft: Draft, sheets: Sheets, *, has_widgets: bool) -> bytes:
    """Draw sheets page by page."""
    register()
    target = BytesIO()
    canvas = Canvas(target, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1, pageCompression=1)
    canvas.setTitle(draft.subject or draft.type_name)
    canvas.setProducer("vnadmin_parse test typesetter")
    for page in range(1, sheets.pages + 1):
        for row in sheets.rows:
            if row.page == page:
                _draw_row(canvas, row)
        for ruler in chain(sheets.rulers, _underlines(sheets)):
            if ruler.page == page:
                canvas.setLineWidth(0.7)
                canvas.line(ruler.x0, PAGE_HEIGHT - ruler.y0, ruler.x1, PAGE_HEIGHT - ruler.y1)
        if has_widgets:
            add_widgets(canvas, draft, sheets, page)
        canvas.showPage()
    if has_widgets and sheets.stamps:
        add_fields(canvas, len(sheets.stamps))
    canvas.save()
    return target.getvalue()


def _underlines(sheets: Sheets) -> list[Ruler]:
    return [Ruler(row.page, row.x, row.y + 1.5, row.x + row.width, row.y + 1.5) for row in sheets.rows if row.is_underlined]


def _draw_row(canvas: Canvas, row: Row) -> None:
    text = canvas.beginText(row.x, PAGE_HEIGHT - row.y)
    text.setWordSpace(row.stretch)
    for run in row.runs:
        text.setFont(run.style.face.value, run.style.size)
        text.textOut(run.text)
    text.setWordSpace(0)
    canvas.drawText(text)
