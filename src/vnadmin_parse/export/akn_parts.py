"""What stands around the body of an Akoma Ntoso document: preface, preamble, conclusions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from xml.etree.ElementTree import Element

from vnadmin_parse.export.akn_names import Identifiers
from vnadmin_parse.export.akn_references import References
from vnadmin_parse.export.characters import one_line
from vnadmin_parse.export.joining import paragraphs_in
from vnadmin_parse.export.xml import child
from vnadmin_parse.records import Basis, Block, BlockKind, Document, Proposal, Span

_PREFACE: Final = {
    BlockKind.NATIONAL_NAME: "", BlockKind.MOTTO: "", BlockKind.PARTY_TITLE: "", BlockKind.SUPERVISING_BODY: "docAuthority",
    BlockKind.ISSUING_BODY: "docAuthority", BlockKind.CODE: "docNumber", BlockKind.PLACE_DATE: "", BlockKind.DOCUMENT_TYPE: "docType",
    BlockKind.SUBJECT: "docTitle", BlockKind.URGENCY: "", BlockKind.CONFIDENTIALITY: "", BlockKind.CIRCULATION: "",
    BlockKind.DRAFT_MARK: "docStatus", BlockKind.INCOMING_STAMP: "", BlockKind.ADDRESSEES: "",
}  # fmt: skip
"""Blocks of the preface with the element that says what their words are."""
_FORMULAS: Final = {BlockKind.ENACTING_BODY: "enactingBody", BlockKind.ENACTING_WORDS: "enactingWords"}
_CLOSING: Final = {
    BlockKind.CLOSING: "", BlockKind.RECIPIENTS: "", BlockKind.SIGNER: "signature", BlockKind.FOOTNOTE: "", BlockKind.SIGNATURE_TRAILER: "",
}  # fmt: skip
"""The same of the conclusions."""


def _blocks_around(document: Document) -> Iterator[Block]:
    """Give the blocks that have words and belong to no appendix, which is written as an attachment."""
    for block in document.blocks:
        is_attached = any(one.span.start <= block.span.start < one.span.end for one in document.appendices)
        if not is_attached and document.text[slice(*block.span)].strip():
            yield block


def _body_start(document: Document) -> int:
    return document.body[0].span.start if document.body else len(document.text)


def add_preface(parent: Element, document: Document) -> None:
    """Write the head of a document, in the order of its text."""
    start = _body_start(document)
    _add_part(parent, "preface", document, [block for block in _blocks_around(document) if _opens(block, start)], _PREFACE)


def _opens(block: Block, body_start: int) -> bool:
    return block.kind in _PREFACE or (block.kind is BlockKind.UNCLASSIFIED and block.span.start < body_start)


def _add_part(parent: Element, tag: str, document: Document, blocks: Sequence[Block], said: Mapping[BlockKind, str]) -> None:
    """Write the paragraphs of blocks below an element of their own, if there are any; `said` names what says what their words are."""
    part = child(parent, tag) if blocks else parent
    for block in blocks:
        inner = said.get(block.kind, "")
        for text in paragraphs_in(document.text[slice(*block.span)]):
            paragraph = child(part, "p", "" if inner else text)
            paragraph.set("class", block.kind.value)
            if inner:
                child(paragraph, inner, text)


def add_preamble(parent: Element, document: Document, references: References, prefix: str) -> None:
    """Write bases and proposals as citations, and the enacting body and words as formulas."""
    enacting = [block for block in _blocks_around(document) if block.kind in _FORMULAS]
    parts: list[Basis | Proposal | Block] = sorted((*document.bases, *document.proposals, *enacting), key=lambda part: part.span)
    if not parts:
        return
    preamble = child(parent, "preamble")
    identifiers = Identifiers(prefix)
    citations: Element | None = None
    for part in parts:
        if isinstance(part, Block):
            _add_formula(preamble, document, part, identifiers)
            citations = None
            continue
        if citations is None:
            citations = child(preamble, "citations", eId=identifiers.of("citations", None, ""))
        _add_citation(citations, document, part, references, identifiers)


def _add_formula(preamble: Element, document: Document, block: Block, identifiers: Identifiers) -> None:
    formula = child(preamble, "formula", name=_FORMULAS[block.kind], eId=identifiers.of("formula", None, ""))
    for text in paragraphs_in(document.text[slice(*block.span)]):
        child(formula, "p", text)


def _add_citation(citations: Element, document: Document, part: Basis | Proposal, references: References, identifiers: Identifiers) -> None:
    one = child(citations, "citation", eId=identifiers.of("citation", None, citations.get("eId", "")))
    references.write(child(one, "p"), one_line(document.text[slice(*part.span)]), references.within(part.span))


def add_conclusions(parent: Element, document: Document) -> None:
    """Write what follows the body: closing lines, recipients, signatures, footnotes, and what no rule explains there."""
    start = _body_start(document)
    _add_part(parent, "conclusions", document, [block for block in _blocks_around(document) if _closes(block, start)], _CLOSING)


def _closes(block: Block, body_start: int) -> bool:
    return block.kind in _CLOSING or (block.kind is BlockKind.UNCLASSIFIED and block.span.start >= body_start)


def appendix_paragraphs(document: Document, span: Span) -> list[str]:
    """Give the printed paragraphs of an appendix that has no records, without page furniture."""
    running = (block.span for block in document.blocks if block.kind is not BlockKind.FURNITURE)
    parts = (document.text[max(one.start, span.start) : min(one.end, span.end)] for one in running)
    return paragraphs_in("".join(parts))
