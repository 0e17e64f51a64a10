"""How each line of a file was read: page, column, role, zone, rules, and the records that it went into."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs
from attrs import frozen

from vnadmin_parse.grammar.regime import Evidence
from vnadmin_parse.pipeline import document_of, read_grammars
from vnadmin_parse.records import Block, BlockKind, Document, Problem, Span
from vnadmin_parse.terms import Regime
from vnadmin_parse.text import Text
from vnadmin_parse.zones import ZoneKind

_IN_HEADER: Final = {
    BlockKind.NATIONAL_NAME: "national_name",
    BlockKind.MOTTO: "motto",
    BlockKind.PARTY_TITLE: "party_title",
    BlockKind.SUPERVISING_BODY: "supervising_body",
    BlockKind.ISSUING_BODY: "issuing_body",
    BlockKind.PLACE_DATE: "place",
    BlockKind.SUBJECT: "subject",
    BlockKind.URGENCY: "urgency",
    BlockKind.CONFIDENTIALITY: "confidentiality",
    BlockKind.CIRCULATION: "circulation",
    BlockKind.DRAFT_MARK: "is_draft",
}
"""Fields of the header that are plain text: their places are those of their blocks."""


@frozen
class ExplainedLine:
    """One line of the text with everything that the steps made of it.

    Fields:
        span: where it stands in `Document.text`.
        page: from 1; None for text without pages.
        column: `left`, `right` or `full`.
        role: what the reader took it for: content, furniture, footnote, stamp or table.
        zone: the part of the document that it fell into; None when no zone took it.
        rules: names of the rules that claim it, in order; `-` for a stretch that no rule claims.
        records: the records whose spans touch it, as paths: `header.code`, `body[3]`.
        text: as printed.
    """

    span: Span
    page: int | None
    column: str
    role: str
    zone: ZoneKind | None
    rules: tuple[str, ...]
    records: tuple[str, ...]
    text: str


@frozen
class Explanation:
    """A document, line by line.

    Fields:
        regime: the family of norms, decided before anything else.
        evidence: what in the head speaks for one regime or another, each with its line and its rule.
        lines: every line of the text that holds something, in order.
        problems: what was found odd.
    """

    regime: Regime
    evidence: tuple[Evidence, ...]
    lines: tuple[ExplainedLine, ...]
    problems: tuple[Problem, ...]


def explain(text: Text) -> Explanation:
    """Parse a text and tell what became of each of its lines.

    Args:
        text: what a reader made of a file.

    Example:
        >>> explain(read_text("Số: 12/UBND-VX")).lines[0].records
        ('header.code',)
    """
    document, reading = document_of(text), read_grammars(text)
    zones = {line.span: kind for kind, lines in reading.zone_spans() for line in lines}
    spans = sorted(_record_spans(document))
    lines = tuple(
        ExplainedLine(
            span=line.span,
            page=line.page,
            column=line.column.value,
            role=line.role.value,
            zone=zones.get(line.span),
            rules=tuple(dict.fromkeys(block.rule or "-" for block in _touching(document.blocks, line.span))),
            records=tuple(path for span, path in spans if _meet(span, line.span)),
            text=line.text,
        )
        for line in text.lines
    )
    return Explanation(reading.head.regime, reading.head.evidence, lines, document.problems)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _touching(blocks: Sequence[Block], span: Span) -> Iterator[Block]:
    return (block for block in blocks if _meet(block.span, span))


def _record_spans(document: Document) -> Iterator[tuple[Span, str]]:
    """Give the span and the path of every record that says something; not the blocks, which are asked for by rule."""
    if document.document_type is not None and document.document_type.span is not None:
        yield document.document_type.span, "document_type"
    for field in attrs.fields(type(document.header)):
        span = getattr(getattr(document.header, field.name), "span", None)
        if span is not None:
            yield span, f"header.{field.name}"
    for block in document.blocks:
        name = _IN_HEADER.get(block.kind)
        if name is not None and getattr(document.header, name):
            yield block.span, f"header.{name}"
    for name in (
        "addressees", "bases", "proposals", "body", "citations", "recipients", "signers", "digital_signatures", "appendices",
    ):  # fmt: skip
        yield from _listed(name, getattr(document, name))


def _listed(name: str, records: Iterable[object]) -> Iterator[tuple[Span, str]]:
    for index, record in enumerate(records):
        span = getattr(record, "span", None)
        if span is not None:
            yield span, f"{name}[{index}]"


def rows_of(explanation: Explanation) -> Iterator[tuple[str, ...]]:
    """Give an explanation as rows of words: a row of titles, one for each line, one for what speaks for a regime, one for each problem.

    Args:
        explanation: what `explain` gave.
    """
    yield "page", "column", "role", "zone", "rules", "records", "text"
    for line in explanation.lines:
        told = (" ".join(line.rules), " ".join(line.records) or "-", line.text.replace("\t", " "))
        yield str(line.page or "-"), line.column, line.role, line.zone or "-", *told
    yield "regime", explanation.regime, "-", "decided from the evidence below" if explanation.evidence else "nothing tells"
    for one in explanation.evidence:
        yield "evidence", one.regime, f"{one.span.start}-{one.span.end}", one.rule
    for problem in explanation.problems:
        where = f"{problem.span.start}-{problem.span.end}" if problem.span else f"page {problem.page}" if problem.page else "-"
        yield "problem", problem.code, where, problem.message
