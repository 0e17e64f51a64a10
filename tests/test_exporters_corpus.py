"""Every document of the corpus that lies beside the repository goes through every exporter, and a standard reader reads each result back."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest
from lxml import etree
from markdown_it import MarkdownIt

from akoma_ntoso import assert_valid, body_of, printed, squeezed
from vnadmin_parse import (
    Document,
    archival_metadata,
    edxml_message,
    from_edxml,
    from_json,
    from_jsonl,
    json_schema,
    parse_file,
    to_akoma_ntoso,
    to_csv,
    to_edxml,
    to_frame,
    to_json,
    to_jsonl,
    to_markdown,
    to_text,
)
from vnadmin_parse.export.archival import ArchivalStandard
from vnadmin_parse.export.archival_text import archival_csv, archival_json, archival_xml
from vnadmin_parse.export.csv import without_guard
from vnadmin_parse.export.tables import TableName, table_of

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
FILES = sorted([*CORPUS.rglob("*.pdf"), *CORPUS.rglob("*.txt")])
SLOW = 15_000
"""Characters; the reader of JSON Schema takes seconds for longer ones."""
SCHEMA = jsonschema.Draft202012Validator(json.loads(json_schema()))


@pytest.mark.slow
@pytest.mark.skipif(not FILES, reason="no corpus beside the repository: its documents are not given out")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_export_reads_back(path: Path) -> None:
    document = parse_file(path)
    json_reads_back(document)
    tables_read_back(document)
    text_reads_back(document)
    exchange_reads_back(document)


def json_reads_back(document: Document) -> None:
    written = to_json(document)
    if len(document.text) < SLOW:
        SCHEMA.validate(json.loads(written))
    assert from_json(written) == document
    assert list(from_jsonl(to_jsonl([document, document]))) == [document, document]
    assert to_jsonl([document, document]).count("\n") == 2


def tables_read_back(document: Document) -> None:
    for name in TableName:
        table, rows = table_of(name.value), list(csv.DictReader(io.StringIO(to_csv([document], name.value), newline="")))
        assert len(rows) == len(list(table.rows(document))) == len(to_frame([document], name.value))
        assert not [cell for row in rows for cell in row.values() if cell[:1] in {"=", "+", "@", "\t", "\r"}]
    (whole,) = csv.DictReader(io.StringIO(to_csv([document]), newline=""))
    assert without_guard(whole["subject"]) == (document.header.subject or "")


def text_reads_back(document: Document) -> None:
    front, body = to_markdown(document).split("---\n", 2)[1:]
    assert "regime:" in front
    assert not {token.type for token in MarkdownIt("commonmark").enable("table").parse(body)} & {"html_block", "code_block", "fence"}
    assert to_text(document) or not document.text.strip()


def exchange_reads_back(document: Document) -> None:
    message = edxml_message(document)
    etree.fromstring(to_edxml(message).encode())
    assert from_edxml(to_edxml(message)) == message
    root = assert_valid(to_akoma_ntoso(document))
    assert squeezed("".join(body_of(root).itertext())) == printed(document)
    for standard in ArchivalStandard:
        metadata = archival_metadata(document, standard)
        assert len(json.loads(archival_json(metadata))["fields"]) == len(metadata.fields)
        assert len(list(csv.reader(io.StringIO(archival_csv([metadata]), newline="")))) == len(metadata.fields) + 1
        assert len(etree.fromstring(archival_xml(metadata).encode())) > 10
