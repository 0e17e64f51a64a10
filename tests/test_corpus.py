"""The corpus that lies beside the repository: the accuracy gate with its pinned floors, and every exporter over every document."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from vnadmin_parse import (
    Document,
    from_jsonl,
    json_schema,
    parse_many,
    to_csv,
    to_frame,
    to_json,
    to_jsonl,
    to_markdown,
    to_text,
)
from vnadmin_parse.export.flow import flow
from vnadmin_parse.export.tables import TableName
from vnadmin_parse.terms import BlockKind

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
WORD = re.compile(r"\w+")


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_dir(), reason="no corpus beside the repository: accuracy is not measured")
def test_no_figure_is_under_its_floor() -> None:
    done = subprocess.run(
        [sys.executable, "tools/score_corpus.py", "--check", "--jobs", "2"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_dir(), reason="no corpus beside the repository: exporters are not tried on it")
def test_every_exporter_takes_every_document() -> None:
    """What each exporter writes is read back by a standard reader."""
    documents = [result.document for result in parse_many(sorted((CORPUS / "pdf").glob("*.pdf"))) if result.document]
    assert len(documents) > 50
    schema, markdown = Draft202012Validator(json.loads(json_schema())), MarkdownIt("commonmark").enable("table")
    assert list(from_jsonl(to_jsonl(documents))) == documents
    for name in TableName:
        rows = list(csv.reader(io.StringIO(to_csv(documents, name.value), newline=""), strict=True))
        assert len({len(row) for row in rows}) == 1
        frames = [to_frame(documents, name.value, library=library) for library in ("pandas", "polars")]
        assert {len(frame) for frame in frames} == {len(rows) - 1}
    for document in documents:
        schema.validate(json.loads(to_json(document)))
        assert_read_back(document, markdown)


def assert_read_back(document: Document, markdown: MarkdownIt) -> None:
    """Compare what a reader of Markdown finds with the body; words may be lost to furniture, titles and repeated heads of tables only."""
    tokens = markdown.parse(to_markdown(document).split("---\n", 2)[2])
    kinds, found = Counter(passage.kind.value for passage in flow(document) if not passage.is_head), Counter(token.type for token in tokens)
    title = bool(document.document_type or document.header.code)
    assert (found["heading_open"], found["list_item_open"], found["table_open"]) == (
        kinds["heading"] + title,
        kinds["listed"],
        kinds["table"],
    )
    aside = {BlockKind.FURNITURE, BlockKind.SIGNATURE_TRAILER}
    printed = Counter(
        word for block in document.blocks if block.kind not in aside for word in WORD.findall(document.text[slice(*block.span)].casefold())
    )
    heads = {
        word for part in document.body for row in (part.rows or ())[: part.head_rows] for word in WORD.findall(" ".join(row).casefold())
    }
    lost = printed - Counter(WORD.findall(to_text(document).casefold()))
    lost = Counter({word: count for word, count in lost.items() if word not in heads})  # a later page prints the head of a table again
    assert lost.total() <= 0.005 * printed.total() + 12, (document.source.name, lost)
