"""The bars of the language layer on the corpus that lies beside the repository: exact spans, whole units, found names."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from vnadmin_parse import Document, chunks, entities, parse_pdf, sentences, words
from vnadmin_parse.fold import fold
from vnadmin_parse.lexicon import name_key
from vnadmin_parse.nlp import Word
from vnadmin_parse.records import BlockKind, Entity, EntityKind, Span

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
RANKS = ("ThS.", "TS.", "LS.", "PGS.", "GS.", "Đại tá", "Thượng tá", "Trung tá")
pytestmark = [pytest.mark.slow, pytest.mark.skipif(not CORPUS.is_dir(), reason="no corpus beside the repository")]


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    return {path.stem: parse_pdf(path) for path in sorted((CORPUS / "pdf").glob("*.pdf"))}


@pytest.fixture(scope="module")
def found_words(documents: dict[str, Document]) -> dict[str, tuple[Word, ...]]:
    """The words of all documents, cut once for all tests: the tokenizer is what takes the time here."""
    return {name: words(document) for name, document in documents.items()}


@pytest.fixture(scope="module")
def found_entities(documents: dict[str, Document]) -> dict[str, tuple[Entity, ...]]:
    """The entities of all documents, found once for all tests."""
    return {name: entities(document) for name, document in documents.items()}


def ink(text: str) -> str:
    return "".join(fold(text).split())


def test_spans_are_exact_and_apart(
    documents: dict[str, Document], found_words: dict[str, tuple[Word, ...]], found_entities: dict[str, tuple[Entity, ...]]
) -> None:
    for name, document in documents.items():
        found = found_words[name]
        assert all(
            ink(document.text[slice(*word.span)]) == ink(word.text) or "\x02" in document.text[slice(*word.span)] for word in found
        ), name
        for records in (found, sentences(document), found_entities[name], chunks(document)):
            assert all(one.span.end <= other.span.start for one, other in pairwise(records)), name


def test_codes_and_pinpoints_of_all_citations_stay_whole(documents: dict[str, Document], found_words: dict[str, tuple[Word, ...]]) -> None:
    for name, document in documents.items():
        found = [word.span for word in found_words[name]]
        inner = {at for span in found for at in range(span.start + 1, span.end)}
        for unit in shown(document):
            assert unit.start not in inner, (name, document.text[slice(*unit)])
            assert unit.end not in inner, (name, document.text[slice(*unit)])
            assert all(at in inner for at in range(unit.start + 1, unit.end)), (name, document.text[slice(*unit)])


def shown(document: Document) -> list[Span]:
    """Give the units that have words: a footnote inside a division is set aside like furniture."""
    aside = [block.span for block in document.blocks if block.kind is BlockKind.FOOTNOTE]
    return [unit for unit in units(document) if not any(span.start < unit.end and unit.start < span.end for span in aside)]


def units(document: Document) -> list[Span]:
    """Give the codes that stand unbroken in citations, and the pinpoints of one place."""
    places = [pinpoint.span for citation in document.citations for pinpoint in citation.pinpoints if ";" not in pinpoint.text]
    starts = [(document.text.find(c.code, *c.span), len(c.code)) for c in document.citations if c.code]
    return [*(span for span in places if "\n" not in document.text[slice(*span)]), *(Span(at, at + size) for at, size in starts if at >= 0)]


def test_issuers_addressees_and_signers_are_found(found_entities: dict[str, tuple[Entity, ...]]) -> None:
    for evidence in ("issuer", "addressee", "signer"):
        right = wrong = 0
        for name, named in found_entities.items():
            gold = json.loads((CORPUS / "gold" / f"{name}.json").read_text("utf-8"))
            wanted = {key(text) for text in marked(gold, evidence)}
            found = {key(e.text) for e in named if e.evidence == evidence and (evidence != "signer" or e.kind is EntityKind.PERSON)}
            right, wrong = right + len(wanted & found), wrong + len(wanted ^ found)
        assert 2 * right / (2 * right + wrong) >= 0.9, (evidence, right, wrong)


def marked(gold: dict[str, object], evidence: str) -> list[str]:
    if evidence == "issuer":
        return [part for name in (gold.get("issuer"), gold.get("parent_agency")) if isinstance(name, str) for part in name.split(" - ")]
    rows = gold.get("signers" if evidence == "signer" else "addressees")
    texts = (
        [row if isinstance(row, str) else row["name" if evidence == "signer" else "text"] for row in rows] if isinstance(rows, list) else []
    )
    return [text for text in texts if text]


def key(text: str) -> str:
    """Give a name for comparison: letters and figures, without ranks, which records keep in a field of their own."""
    for rank in RANKS:
        text = text.replace(rank, "")
    return "".join(letter for letter in name_key(fold(text)) if letter.isalnum())
