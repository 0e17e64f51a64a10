"""A program that is called as Tesseract is, and reads the same words from every image; workers find it on the path."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

_PROGRAM = """#!{python}
import sys, time
words = sys.argv[1:]
if words == ["--list-langs"]:
    print("vie")
elif words == ["--version"]:
    print("tesseract {version}")
else:
    sys.stdin.buffer.read()
    time.sleep({seconds})
    print({hocr!r})
"""
_LINE = '<span class="ocr_line" title="bbox 200 {y0} 1400 {y1}; baseline 0 0; x_size 40">{words}</span>'
_WORD = '<span class="ocrx_word" title="bbox {x0} {y0} {x1} {y1}; x_wconf 95">{word}</span>'
LINES = ("ỦY BAN NHÂN DÂN XÃ YÊN HÒA", "Số: 12/UBND-VX", "V/v nghỉ lễ", "Kính gửi: Các trường trong xã.")


def _line(at: int, line: str) -> str:
    y0 = 200 + 100 * at
    words = [_WORD.format(x0=200 + 120 * n, x1=300 + 120 * n, y0=y0, y1=y0 + 40, word=word) for n, word in enumerate(line.split())]
    return _LINE.format(y0=y0, y1=y0 + 40, words=" ".join(words))


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, *, version: str = "1.0", seconds: float = 0.0) -> Path:
    """Write the program, and put it before everything else on the path.

    Args:
        folder: where to write it.
        monkeypatch: undoes it at the end of the test.
        version: that it says it has.
        seconds: that it takes for an image.
    """
    hocr = "<html>" + "".join(_line(at, line) for at, line in enumerate(LINES)) + "</html>"
    program = folder / "tesseract"
    program.write_text(_PROGRAM.format(python=sys.executable, version=version, seconds=seconds, hocr=hocr), "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join([str(folder), os.environ["PATH"]]))
    return program


def scan(pages: int = 1) -> bytes:
    """Make a PDF whose pages are images."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(595, 842), invariant=1)
    for _ in range(pages):
        canvas.drawInlineImage(_grey(), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _grey():
    from PIL import Image, ImageDraw  # noqa: PLC0415

    image = Image.new("L", (595, 842), 255)
    ImageDraw.Draw(image).rectangle((100, 100, 480, 110), fill=0)
    return image


def running(program: Path) -> list[str]:
    """Give the processes that run the program."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if str(program).encode() in words:
            found.append(folder.name)
    return found
