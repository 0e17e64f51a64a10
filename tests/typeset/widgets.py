"""Signature widgets without cryptography: an appearance that draws the stamp, and a dictionary that claims.

As in files of the usual signing tool (NORMS 6.4) the appearance is a form that shows a form `FRM` that shows a form `n2`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TypeAlias

from reportlab.pdfbase.pdfdoc import (  # type: ignore[import-untyped]
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObjectReference,
    PDFString,
    xObjectName,
)
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from typeset.description import Draft, Mark, Signature
from typeset.rows import PAGE_HEIGHT, Sheets, Stamp

Rectangle: TypeAlias = tuple[float, float, float, float]
PRINTED_AND_LOCKED = 132
SIGNATURES_EXIST = 3
BASELINE = 5.0
NON_ZERO = 1
RED = (0.85, 0.1, 0.1)
BLUE = (0.1, 0.2, 0.75)


def rectangle(stamp: Stamp) -> Rectangle:
    """Where the widget stands, in PDF coordinates."""
    low = PAGE_HEIGHT - stamp.y - BASELINE
    return (round(stamp.x - 2, 2), round(low, 2), round(stamp.x - 2 + stamp.width, 2), round(low + stamp.height, 2))


def add_widgets(canvas: Canvas, draft: Draft, sheets: Sheets, page: int) -> None:
    """Add the widgets of one page in the order in which the signatures were made."""
    for at, (stamp, signature) in enumerate(signed_stamps(draft, sheets), 1):
        if stamp.page == page:
            _add_widget(canvas, stamp, signature, at)


def signed_stamps(draft: Draft, sheets: Sheets) -> list[tuple[Stamp, Signature | None]]:
    """Pair every stamp with its signature, in the order of the signatures; stamps without one come last."""
    order = {signature.mark: at for at, signature in enumerate(draft.signatures)}
    by_mark = {signature.mark: signature for signature in draft.signatures}
    stamps = sorted(sheets.stamps, key=lambda stamp: order.get(stamp.mark, len(order)))
    return [(stamp, by_mark.get(stamp.mark)) for stamp in stamps]


def _add_widget(canvas: Canvas, stamp: Stamp, signature: Signature | None, at: int) -> None:
    field = {
        "Type": PDFName("Annot"),
        "Subtype": PDFName("Widget"),
        "FT": PDFName("Sig"),
        "F": PRINTED_AND_LOCKED,
        "T": PDFString(_name(at)),
        "Rect": PDFArray(list(rectangle(stamp))),
        "AP": PDFDictionary({"N": _appearance(canvas, stamp, at)}),
    }
    if signature:
        field["V"] = _claims(signature)
    canvas._addAnnotation(PDFDictionary(field), _name(at))  # there is no public way to add a widget of one's own


def _name(at: int) -> str:
    return f"Signature{at}"


def add_fields(canvas: Canvas, count: int) -> None:
    """List the widgets as the fields of the form, in the order of the signatures."""
    document = canvas._doc
    fields = PDFArray([document.refAnnotation(_name(at)) for at in range(1, count + 1)])
    document._catalog.AcroForm = PDFDictionary({"SigFlags": SIGNATURES_EXIST, "Fields": fields})


def _claims(signature: Signature) -> PDFDictionary:
    entries = {"Reason": signature.reason, "Location": signature.location, "ContactInfo": signature.contact}
    claims = {key: PDFString(value) for key, value in entries.items() if value}
    stamp = signature.signed_at.replace("-", "").replace(":", "").replace("T", "")
    claims |= {
        "Type": PDFName("Sig"),
        "Filter": PDFName("Adobe.PPKLite"),
        "SubFilter": PDFName("adbe.pkcs7.detached"),
        "M": PDFString(f"D:{stamp[:14]}+{stamp[-4:-2]}'{stamp[-2:]}'"),
    }
    return PDFDictionary(claims)


def _appearance(canvas: Canvas, stamp: Stamp, at: int) -> PDFObjectReference:
    names = (f"n2-{at}", f"FRM-{at}", f"N-{at}")
    canvas.beginForm(names[0], 0, 0, stamp.width, stamp.height)
    draw_stamp(canvas, stamp)
    canvas.endForm()
    for shown, name in pairwise(names):
        canvas.beginForm(name, 0, 0, stamp.width, stamp.height)
        canvas.doForm(shown)
        canvas.endForm()
    return PDFObjectReference(xObjectName(names[-1]))


def draw_stamp(canvas: Canvas, stamp: Stamp) -> None:
    """Draw what a widget shows, with its lower left corner at the origin."""
    if stamp.text is not None:
        canvas.setFont(stamp.style.face.value, stamp.style.size)
        canvas.drawString(2, BASELINE, stamp.text)
    elif stamp.mark is Mark.SEAL:
        _draw_seal(canvas, stamp.width / 2)
    else:
        _draw_hand(canvas, stamp.width, stamp.height)


def _draw_seal(canvas: Canvas, radius: float) -> None:
    canvas.setStrokeColorRGB(*RED)
    canvas.setFillColorRGB(*RED)
    for share, line in ((0.94, 2.2), (0.86, 0.8), (0.56, 0.8)):
        canvas.setLineWidth(line)
        canvas.circle(radius, radius, radius * share)
    star = canvas.beginPath()
    points = [(0.0, 0.4), (-0.24, -0.32), (0.38, 0.12), (-0.38, 0.12), (0.24, -0.32)]
    star.moveTo(radius + points[0][0] * radius, radius + points[0][1] * radius)
    for x, y in points[1:]:
        star.lineTo(radius + x * radius, radius + y * radius)
    star.close()
    canvas.drawPath(star, stroke=0, fill=1, fillMode=NON_ZERO)


def _draw_hand(canvas: Canvas, width: float, height: float) -> None:
    canvas.setStrokeColorRGB(*BLUE)
    canvas.setLineWidth(1.3)
    path = canvas.beginPath()
    path.moveTo(0.04 * width, 0.35 * height)
    path.curveTo(0.2 * width, 1.1 * height, 0.28 * width, 0.9 * height, 0.22 * width, 0.2 * height)
    path.curveTo(0.3 * width, 0.7 * height, 0.4 * width, 0.75 * height, 0.42 * width, 0.35 * height)
    path.curveTo(0.5 * width, 0.8 * height, 0.56 * width, 0.6 * height, 0.58 * width, 0.3 * height)
    path.curveTo(0.7 * width, 0.7 * height, 0.8 * width, 0.5 * height, 0.98 * width, 0.62 * height)
    canvas.drawPath(path, stroke=1, fill=0)
