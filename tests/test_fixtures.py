"""Every folder of `fixtures/` is a case: what is read from its input is what `expected.json` says, and what its draft says.

`UPDATE_FIXTURES=1` rewrites the expected files; read the diff.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from typeset.comparing import golden
from typeset.expected import (
    appendices_in,
    appendices_of,
    header_in,
    header_of,
    paragraphs_in,
    paragraphs_of,
    parts_in,
    parts_of,
    preamble_in,
    preamble_of,
    recipients_in,
    recipients_of,
    signatures_in,
    signatures_of,
    signers_in,
    signers_of,
    tables_in,
    tables_of,
)
from typeset.samples import SAMPLES
from vnadmin_parse import Document, from_json, parse_pdf, parse_text
from vnadmin_parse.terms import CitationTarget

FIXTURES = Path(__file__).parent / "fixtures"
CASES = sorted(path.parent for path in FIXTURES.glob("*/input.*"))
UPDATES = bool(os.environ.get("UPDATE_FIXTURES"))
every_case = pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)

VIEWS = {
    "header": (header_in, header_of),
    "preamble": (preamble_in, preamble_of),
    "parts": (parts_in, parts_of),
    "paragraphs": (paragraphs_in, paragraphs_of),
    "tables": (tables_in, tables_of),
    "recipients": (recipients_in, recipients_of),
    "signers": (signers_in, signers_of),
    "signatures": (signatures_in, signatures_of),
    "appendices": (appendices_in, appendices_of),
}
STAMPED = frozenset({"header", "signatures"})


def cited_in(document: Document) -> tuple[tuple[object, ...], ...]:
    others = (citation for citation in document.citations if citation.target is CitationTarget.OTHER)
    return tuple((one.document_type, one.code or one.title, one.issued.iso if one.issued else None) for one in others)


def parse(folder: Path) -> Document:
    pdf = folder / "input.pdf"
    return parse_pdf(pdf) if pdf.exists() else parse_text((folder / "input.txt").read_text(encoding="utf-8"))


def test_there_are_cases() -> None:
    assert CASES
    assert {folder.name for folder in CASES} == SAMPLES.keys()


@every_case
def test_expected(folder: Path) -> None:
    found, path = golden(parse(folder)), folder / "expected.json"
    if UPDATES:
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")


@every_case
def test_expected_is_a_document(folder: Path) -> None:
    document = from_json((folder / "expected.json").read_text(encoding="utf-8"))
    assert document.text == parse(folder).text


@every_case
def test_the_note_says_what_the_fixture_is_for(folder: Path) -> None:
    assert (folder / "note.md").read_text(encoding="utf-8").startswith(SAMPLES[folder.name].note)


@pytest.mark.parametrize("view", [*VIEWS, "citations"])
@every_case
def test_the_draft_is_read_back(folder: Path, view: str) -> None:
    draft, document = SAMPLES[folder.name].draft, parse(folder)
    if view == "citations":
        assert cited_in(document) == SAMPLES[folder.name].cites
        return
    found, wanted = VIEWS[view]
    stamps = {"has_stamps": (folder / "input.pdf").exists()} if view in STAMPED else {}
    assert found(document) == wanted(draft, **stamps)


def test_expected_files_are_not_being_rewritten() -> None:
    assert not UPDATES, "UPDATE_FIXTURES is set: read the diff, then run the tests without it"
