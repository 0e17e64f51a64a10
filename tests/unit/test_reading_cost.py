"""What reading asks of PDFium, counted: time is no measure that a test can trust."""

from __future__ import annotations

import io
import itertools
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from vnadmin_parse.read import pdfium
from vnadmin_parse.read.calls import Calls

FIXTURES = sorted((Path(__file__).parents[1] / "fixtures").glob("*/input.pdf"))
assert FIXTURES


class CountedCalls:
    """PDFium's functions, each use of them counted."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self.made: Counter[str] = Counter()

    def __getattr__(self, name: str) -> Callable[..., Any]:
        function: Callable[..., Any] = getattr(self._calls, name)

        def counted(*arguments: object) -> object:
            self.made[name] += 1
            return function(*arguments)

        return counted


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.parent.name)
def test_a_page_without_widgets_is_loaded_once_and_asked_little(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = CountedCalls(pdfium._calls())
    monkeypatch.setattr(pdfium, "_calls", lambda: counted)
    characters, widgets = 0, 0
    with pdfium.open_pdf(path.read_bytes()) as file:
        for number in range(1, file.page_count + 1):
            with file.page(number) as page:
                characters += sum(len(run.text) for run in page.sheet.runs)
                widgets += bool(page.sheet.widgets)
        pages = file.page_count
    assert counted.made["load_page"] == pages + widgets
    assert counted.made["load_text"] == pages
    assert counted.made["flatten"] == widgets
    assert counted.made.total() < 0.5 * characters  # the ends of its objects, and a handful for each run


def page_of_two_fonts(lines: int, words: int) -> bytes:
    """Make a page as word processors do: each word an object, every second one in another font of the same name; lines of two sizes."""
    pdfmetrics.registerFont(pdfmetrics.Font("Again", "Times-Roman", "MacRomanEncoding"))
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(595, 842))
    for line, word in itertools.product(range(lines), range(words)):
        canvas.setFont("Again" if word % 2 else "Times-Roman", 14 - line % 2)
        canvas.drawString(60 + 38 * word, 800 - 20 * line, "chung")
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def test_words_in_two_fonts_of_one_name_are_one_run_and_asked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    lines, words = 30, 12
    counted = CountedCalls(pdfium._calls())
    monkeypatch.setattr(pdfium, "_calls", lambda: counted)
    with pdfium.open_pdf(page_of_two_fonts(lines, words)) as file, file.page(1) as page:
        runs = page.sheet.runs
    assert [run.text for run in runs] == [" ".join(["chung"] * words)] * lines
    assert {run.font.name for run in runs} == {"Times-Roman"}
    assert counted.made["font_name"] == 2
    assert counted.made.total() < 7 * lines * words  # a word's objects and boxes, its font and its paint
