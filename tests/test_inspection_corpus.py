"""Every document of the corpus that lies beside the repository becomes a page that reads back."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspection_pages import assert_closed, elements, read_back, text_of
from vnadmin_parse import parse_file
from vnadmin_parse.export.inspection import inspection_page
from vnadmin_parse.export.inspection_html import visible
from vnadmin_parse.read.pictures import Picture

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
FILES = sorted([*CORPUS.rglob("*.pdf"), *CORPUS.rglob("*.txt")])


@pytest.mark.slow
@pytest.mark.skipif(not FILES, reason="no corpus beside the repository: its pages are not made")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_page_reads_back_whole(path: Path) -> None:
    document = parse_file(path)
    blank = [Picture(page.number, 1, 1, b"") for page in document.pages]  # drawing is tested elsewhere, and takes longer than the rest
    root = read_back(inspection_page(document, blank))
    assert_closed(root)
    assert text_of(root, "whole") == visible(document.text)
    rows = {item.get("id") for item in elements(root, "li")}
    groups = [group for group in elements(root, "g") if group.get("data-r")]
    assert {f"r{group.get('data-r')}" for group in groups} <= rows
    assert len(elements(root, "figure")) == len(document.pages)
    if path.suffix == ".pdf" and document.text.strip():
        assert groups
