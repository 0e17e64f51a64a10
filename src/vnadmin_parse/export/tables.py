"""Documents as flat tables of plain values: what CSV files and data frames hold.

The rows of every table but `documents` begin with the document's name and digest and the record's index, so that tables can be joined.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Final, TypeAlias

from attrs import frozen

from vnadmin_parse.export.flat import FLAT
from vnadmin_parse.records import Citation, DigitalSignature, Division, Document, Recipient, Signer, Span

Value: TypeAlias = "str | int | bool | date | None"
Kind: TypeAlias = "type[str | int | bool | date]"


class TableName(StrEnum):
    """The tables that there are."""

    DOCUMENTS = "documents"
    DIVISIONS = "divisions"
    CITATIONS = "citations"
    RECIPIENTS = "recipients"
    SIGNERS = "signers"
    SIGNATURES = "signatures"
    """The digital signatures, as claimed."""


@frozen
class Table:
    """A table's columns and what gives its rows.

    Fields:
        columns: names with the kind of their values; every value may be None.
        rows: gives the rows of one document, values in the order of the columns.
    """

    columns: Mapping[str, Kind]
    rows: Callable[[Document], Iterator[tuple[Value, ...]]]


def table_of(name: str) -> Table:
    """Give a table.

    Args:
        name: `documents`, `divisions`, `citations`, `recipients`, `signers` or `signatures`.

    Raises:
        ValueError: there is no such table.

    Example:
        >>> list(table_of("recipients").columns)[:4]
        ['name', 'sha256', 'index', 'text']
    """
    if name not in list(TableName):
        raise ValueError(f"table must be one of {', '.join(TableName)}, not {name!r}")
    return _TABLES[TableName(name)]


def _document(document: Document) -> Iterator[tuple[Value, ...]]:
    yield tuple(value(document) for _, value in FLAT.values())


def _records(
    columns: Mapping[str, Kind], records: Callable[[Document], Sequence[Any]], values: Callable[[Document, Any], tuple[Value, ...]]
) -> Table:
    """Make the table of one kind of record."""

    def rows(document: Document) -> Iterator[tuple[Value, ...]]:
        for index, record in enumerate(records(document)):
            yield (document.source.name, document.source.sha256, index, *values(document, record))

    return Table({"name": str, "sha256": str, "index": int, **columns}, rows)


def _texts(names: str) -> dict[str, Kind]:
    return dict.fromkeys(names.split(), str)


_WHERE: Final[dict[str, Kind]] = {"start": int, "end": int, "page": int}


def _where(document: Document, span: Span | None) -> tuple[Value, ...]:
    """Give the offsets of a span, and the page on which it begins."""
    if span is None:
        return None, None, None
    page = next((place.page for place in document.places(span)), None)
    return span.start, span.end, page


def _division(document: Document, division: Division) -> tuple[Value, ...]:
    rows = json.dumps(division.rows, ensure_ascii=False) if division.rows is not None else None
    told = (division.kind.value, division.label, division.marker, division.heading, division.text)
    return *told, rows, division.parent, _joined(division.path, " > "), *_where(document, division.span)


def _citation(document: Document, citation: Citation) -> tuple[Value, ...]:
    issued, relation = citation.issued, citation.relation
    return (
        citation.document_type, citation.code, issued.iso if issued else None, issued.year if issued else None, citation.issuing_body,
        citation.title, _joined((pinpoint.text for pinpoint in citation.pinpoints), "; "), citation.target.value, citation.refers_to,
        relation.value if relation else None, *_where(document, citation.span),
    )  # fmt: skip


def _recipient(document: Document, recipient: Recipient) -> tuple[Value, ...]:
    told = (recipient.text, recipient.note, recipient.refers_to, recipient.is_filing, _joined(recipient.units, "; "))
    return *told, recipient.drafter, recipient.copies, *_where(document, recipient.span)


def _signer(document: Document, signer: Signer) -> tuple[Value, ...]:
    kind = signer.authority_kind.value if signer.authority_kind else None
    return signer.authority, kind, signer.position, signer.full_name, signer.title, *_where(document, signer.span)


def _signature(document: Document, signature: DigitalSignature) -> tuple[Value, ...]:
    start, end, page = _where(document, signature.span)
    told = (signature.origin.value, signature.signer, signature.email, signature.organisation, signature.certifier, signature.signed_at)
    return *told, signature.stamp, start, end, signature.page or page


def _joined(parts: Iterable[str], mark: str) -> str | None:
    return mark.join(parts) or None


_TABLES: Final = {
    TableName.DOCUMENTS: Table({name: kind for name, (kind, _) in FLAT.items()}, _document),
    TableName.DIVISIONS: _records(
        _texts("kind label marker heading text rows") | {"parent": int, "path": str} | _WHERE, lambda document: document.body, _division
    ),
    TableName.CITATIONS: _records(
        _texts("document_type code issued_on") | {"issued_year": int} | _texts("issuing_body title pinpoints target")
        | {"refers_to": int, "relation": str} | _WHERE,
        lambda document: document.citations, _citation,
    ),
    TableName.RECIPIENTS: _records(
        _texts("text note refers_to") | {"is_filing": bool} | _texts("units drafter") | {"copies": int} | _WHERE,
        lambda document: document.recipients, _recipient,
    ),
    TableName.SIGNERS: _records(
        _texts("authority authority_kind position full_name title") | _WHERE, lambda document: document.signers, _signer
    ),
    TableName.SIGNATURES: _records(
        _texts("origin signer email organisation certifier signed_at stamp") | _WHERE,
        lambda document: document.digital_signatures, _signature,
    ),
}  # fmt: skip
