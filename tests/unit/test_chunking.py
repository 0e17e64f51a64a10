"""Chunks: they follow the outline, hold everything once, and split neither a sentence nor a row."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve

from vnadmin_parse import Document, chunks, parse_pdf, parse_text, sentences

FIXTURES = Path(__file__).parents[1] / "fixtures"
DECISION = """\
Điều 1. Phạm vi
1. Quy định này nêu nguyên tắc theo Nghị định số 30/2020/NĐ-CP.
2. Giao Sở Nội vụ.
Điều 2. Hiệu lực
Từ ngày ký.
"""


def read(path: Path) -> Document:
    return parse_pdf(path) if path.suffix == ".pdf" else parse_text(path.read_text("utf-8"))


def test_a_unit_that_fits_is_one_chunk_and_articles_stay_apart() -> None:
    found = chunks(parse_text(DECISION))
    assert [chunk.path for chunk in found] == ["Điều 1", "Điều 2"]
    assert found[0].citations == ("30/2020/NĐ-CP",)
    assert found[1].citations == ()


def test_a_unit_that_is_too_long_is_cut_at_its_own_units() -> None:
    assert [chunk.path for chunk in chunks(parse_text(DECISION), max_words=12)] == [
        "Điều 1",
        "Điều 1 › khoản 1",
        "Điều 1 › khoản 2",
        "Điều 2",
    ]


def test_a_heading_goes_with_what_it_heads() -> None:
    found = chunks(parse_text(DECISION), max_words=16)
    assert (found[0].path, found[0].text.split("\n")[0]) == ("Điều 1 › khoản 1", "Điều 1. Phạm vi")


def test_articles_of_a_small_chapter_stay_apart() -> None:
    found = chunks(parse_text("Chương I\nQUY ĐỊNH CHUNG\n" + DECISION))
    assert [chunk.path for chunk in found] == ["Chương I › Điều 1", "Chương I › Điều 2"]


def test_at_least_one_word_is_asked_for() -> None:
    with pytest.raises(ValueError, match="max_words is 0"):
        chunks(parse_text(DECISION), max_words=0)


@pytest.mark.parametrize("limit", [1, 40, 300])
@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*/input.*")), ids=lambda path: path.parent.name)
def test_everything_is_in_one_chunk_and_no_sentence_is_split(path: Path, limit: int) -> None:
    document = read(path)
    found = chunks(document, max_words=limit)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    tables = [division.span for division in document.body if division.rows is not None]
    for sentence in sentences(document):
        if not any(table.start <= sentence.span.start < table.end for table in tables):
            assert any(chunk.span.start <= sentence.span.start and sentence.span.end <= chunk.span.end for chunk in found)
            assert any(sentence.text in chunk.text.split("\n") for chunk in found)
    for chunk in found:
        assert chunk.words <= limit or "\n" not in chunk.text or chunk.span in tables


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*/input.*")), ids=lambda path: path.parent.name)
def test_rows_stay_whole(path: Path) -> None:
    document = read(path)
    lines = {line for chunk in chunks(document, max_words=5) for line in chunk.text.split("\n")}
    for division in document.body:
        for row in division.rows or ():
            if any(row):
                assert " | ".join(" ".join(cell.split()) for cell in row) in lines


def test_a_table_whose_rows_are_not_its_text_stays_whole() -> None:
    document = parse_text("1. Danh mục\n| Tên | Số |\n| Máy | 2 |\n| Xe | 3 |\n")
    at = next(n for n, division in enumerate(document.body) if division.rows)
    rows = (("Tên", "Số"), ("Máy khác", "2"))
    changed = evolve(document, body=(*document.body[:at], evolve(document.body[at], rows=rows), *document.body[at + 1 :]))
    assert "Tên | Số\nMáy khác | 2" in "\n".join(chunk.text for chunk in chunks(changed))
