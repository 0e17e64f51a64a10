"""JSON Lines part at line feeds only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnadmin_parse import UnreadableJson, from_jsonl, parse_text, to_jsonl

SEPARATORS = "\u2028\u2029\x85\x0b\x0c\x1c\x1d\x1e\r"


def test_separators_inside_a_document_part_nothing() -> None:
    documents = [parse_text(f"Số: 12/UBND-VX\nV/v nghỉ{mark}lễ") for mark in SEPARATORS]
    written = to_jsonl(documents)
    assert written.count("\n") == len(documents)
    assert len(written.splitlines()) > len(documents)  # what would be torn
    assert list(from_jsonl(written)) == documents
    assert list(from_jsonl(written.encode())) == documents


@given(st.lists(st.text(max_size=40), max_size=4))
def test_documents_come_back_equal(texts: list[str]) -> None:
    documents = [parse_text(text) for text in texts]
    assert list(from_jsonl(to_jsonl(documents))) == documents


def test_empty_lines_are_passed_over_and_others_must_be_documents() -> None:
    assert list(from_jsonl("\n\n")) == []
    with pytest.raises(UnreadableJson):
        list(from_jsonl('{"a": 1}\n'))
