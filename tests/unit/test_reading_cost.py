"""What reading asks of PDFium, counted: time is no measure that a test can trust."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

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
    assert counted.made.total() < 0.6 * characters  # the ends of its objects, and a handful for each run
