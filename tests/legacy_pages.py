"""PDFs whose text layer is in an encoding of before Unicode, made for tests: fonts with the names of the time."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from vnadmin_parse.read.charsets import charset

FONT = Path(__file__).parent / "fonts" / "DraftSerif-Regular.ttf"


def pdf_of_lines(*lines: Sequence[tuple[str, str]]) -> bytes:
    """Set lines of (name of the font, text) pairs; the text layer says the characters as they are given.

    A line feed begins a new page.
    """
    target = BytesIO()
    canvas = Canvas(target, invariant=1)
    y = 780
    for line in lines:
        if line[0][1] == "\n":
            canvas.showPage()
            y = 780
            continue
        text = canvas.beginText(80, y)
        for name, words in line:
            _register(name)
            text.setFont(name, 13)
            text.textOut(words)
        canvas.drawText(text)
        y -= 20
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def _register(name: str) -> None:
    if name not in pdfmetrics.getRegisteredFontNames():
        font = TTFont(name, str(FONT))
        font.face.name = name.encode()
        pdfmetrics.registerFont(font)


def encoded(text: str, key: str) -> str:
    """Write Unicode text in an older encoding, as a text layer shows its bytes; letters without a capital code come in small."""
    found = charset(key)
    codes = {letter: code for code, letter in found.single.items() if ord(code) < 0x100}
    codes |= {letter: pair for pair, letter in found.pairs.items() if pair[1].isupper() == letter.isupper()}
    return "".join(codes.get(letter, codes.get(letter.lower(), letter)) for letter in text)


def pdf_of_parts(*parts: str, gap: float) -> bytes:
    """Set one line in one go, its parts kept apart by a gap (in font sizes) that no blank fills."""
    target = BytesIO()
    canvas = Canvas(target, invariant=1)
    _register("Serif")
    font = pdfmetrics.getFont("Serif")
    text = canvas.beginText(80, 700)
    shown = [f"({canvas._escape(code)})" for part in parts for _, code in font.splitString(part, canvas._doc)]
    text._code += [f"{font.getSubsetInternalName(0, canvas._doc)} 14 Tf", f"[{f' {-1000 * gap:.0f} '.join(shown)}] TJ"]
    canvas.drawText(text)
    canvas.showPage()
    canvas.save()
    return target.getvalue()
