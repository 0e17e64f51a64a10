"""One document as one row of plain values."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from operator import attrgetter
from typing import Any, Final

from vnadmin_parse.records import Document


def _at(path: str) -> Callable[[Document], Any]:
    """Read a value through records that may be missing."""

    def value(document: Document) -> Any:  # noqa: ANN401 - as many kinds as columns
        found: Any = document
        for name in path.split("."):
            found = getattr(found, name, None)
        return found.value if isinstance(found, Enum) else found

    return value


def _issued_on(document: Document) -> Any:  # noqa: ANN401 - a date
    issued = document.header.issued
    return date.fromisoformat(issued.iso) if issued and issued.iso else None


def _joined(many: str, one: str) -> Callable[[Document], str | None]:
    """Join one field of many records by semicolons; None where there are none."""
    records, text = attrgetter(many), attrgetter(one)
    return lambda document: "; ".join(found for record in records(document) if (found := text(record))) or None


def _count(many: str) -> Callable[[Document], int]:
    records = attrgetter(many)
    return lambda document: len(records(document))


FLAT: Final[dict[str, tuple[type, Callable[[Document], Any]]]] = {
    "schema_version": (str, _at("schema_version")),
    "name": (str, _at("source.name")),
    "sha256": (str, _at("source.sha256")),
    "pages": (int, _at("source.pages")),
    "text_layer": (str, _at("source.text_layer")),
    "encoding": (str, _at("source.encoding")),
    "producer": (str, _at("source.producer")),
    "parser_version": (str, _at("source.parser_version")),
    "regime": (str, _at("regime")),
    "type_key": (str, _at("document_type.key")),
    "type_name": (str, _at("document_type.name")),
    "code": (str, _at("header.code.text")),
    "number": (str, _at("header.code.number")),
    "code_year": (str, _at("header.code.year")),
    "symbol": (str, _at("header.code.symbol")),
    "code_origin": (str, _at("header.code.origin")),
    "supervising_body": (str, _at("header.supervising_body")),
    "issuing_body": (str, _at("header.issuing_body")),
    "place": (str, _at("header.place")),
    "issued_on": (date, _issued_on),
    "issued_year": (int, _at("header.issued.year")),
    "issued_month": (int, _at("header.issued.month")),
    "issued_day": (int, _at("header.issued.day")),
    "subject": (str, _at("header.subject")),
    "urgency": (str, _at("header.urgency")),
    "confidentiality": (str, _at("header.confidentiality")),
    "circulation": (str, _at("header.circulation")),
    "is_draft": (bool, _at("header.is_draft")),
    "addressees": (str, _joined("addressees", "text")),
    "recipients": (str, _joined("recipients", "text")),
    "signers": (str, _joined("signers", "full_name")),
    "positions": (str, _joined("signers", "position")),
    "citations": (str, _joined("citations", "code")),
    "problems": (str, _joined("problems", "code")),
    "bases_count": (int, _count("bases")),
    "divisions_count": (int, _count("body")),
    "citations_count": (int, _count("citations")),
    "digital_signatures_count": (int, _count("digital_signatures")),
    "appendices_count": (int, _count("appendices")),
    "text": (str, _at("text")),
}
"""Columns of the flat tables: name, kind of value, and what gives it."""
