"""Metadata that registers and archives ask for, filled from a document: NĐ 30/2020/NĐ-CP, TT 02/2019/TT-BNV, TT 05/2025/TT-BNV.

The fields stand in `archival_fields.csv`. Those of NĐ 30 (Phụ lục VI, Phần II) are from the decree's own text; those of the two circulars
are as implementations that cite them have them, since the circulars themselves were not at hand.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final, TypeAlias

from attrs import frozen

from vnadmin_parse.arguments import want_document
from vnadmin_parse.export.characters import one_line
from vnadmin_parse.records import Document, Span


class ArchivalStandard(StrEnum):
    """Whose fields."""

    ND30_OUTGOING = "nd30-outgoing"
    """Văn bản đi: NĐ 30/2020/NĐ-CP, Phụ lục VI, Phần II."""
    ND30_INCOMING = "nd30-incoming"
    """Văn bản đến: the same."""
    TT02_2019 = "tt02-2019"
    """Tài liệu: TT 02/2019/TT-BNV, until 30/6/2025."""
    TT05_2025 = "tt05-2025"
    """Tài liệu văn bản của gói tin nộp lưu (SIP): TT 05/2025/TT-BNV, from 1/7/2025."""


NORMS: Final[Mapping[ArchivalStandard, str]] = {
    ArchivalStandard.ND30_OUTGOING: "Nghị định 30/2020/NĐ-CP, Phụ lục VI, Phần II (văn bản đi)",
    ArchivalStandard.ND30_INCOMING: "Nghị định 30/2020/NĐ-CP, Phụ lục VI, Phần II (văn bản đến)",
    ArchivalStandard.TT02_2019: "Thông tư 02/2019/TT-BNV",
    ArchivalStandard.TT05_2025: "Thông tư 05/2025/TT-BNV",
}
"""The norm of each standard, as it is cited."""
GIVEN: Final = "given"
"""Source of a value that the caller gave."""


@frozen
class ArchivalField:
    """One field with what is known of it.

    Fields:
        number: its number in the list of the standard.
        name: as the standard writes it; `SignerInfo/FullName` for a field inside another.
        label: in Vietnamese.
        values: what it holds; () when nothing is known; several only where the standard lets it repeat.
        source: the record field that the value was taken from, `header.code.number`; `given` for one of the caller; None without a value.
        span: where that stands in `Document.text`; None where it has no place of its own.
        is_required: the standard asks for it.
        length: the most characters that it may have, or None.
    """

    number: str
    name: str
    label: str
    values: tuple[str, ...]
    source: str | None
    span: Span | None
    is_required: bool
    length: int | None

    @property
    def is_too_long(self) -> bool:
        """A value has more characters than the standard allows; it is kept whole."""
        return self.length is not None and any(len(value) > self.length for value in self.values)


@frozen
class ArchivalMetadata:
    """The fields of one document by one standard.

    Fields:
        standard: which.
        norm: the norm, as it is cited.
        name, sha256: of the file.
        fields: in the order of the standard, those without a value too.
    """

    standard: ArchivalStandard
    norm: str
    name: str | None
    sha256: str | None
    fields: tuple[ArchivalField, ...]

    @property
    def missing(self) -> tuple[ArchivalField, ...]:
        """The fields without a value, required or not."""
        return tuple(field for field in self.fields if not field.values)


_Found: TypeAlias = "tuple[tuple[str, ...], str, Span | None]"
"""Values, the record field that they come from, its place."""


@frozen
class _Described:
    """A field as the standard describes it.

    Fields:
        number, name, label, length, is_required: as in `ArchivalField`.
        value: which of `_VALUES` fills it; empty where no document prints it.
    """

    number: str
    name: str
    label: str
    length: int | None
    is_required: bool
    value: str


def archival_metadata(
    document: Document, standard: str = ArchivalStandard.TT05_2025, *, given: Mapping[str, str] | None = None
) -> ArchivalMetadata:
    """Fill the fields that a register or an archive asks for.

    Args:
        document: any document.
        standard: `nd30-outgoing`, `nd30-incoming`, `tt02-2019` or `tt05-2025`.
        given: values by the names of fields, for what no document prints (`FileCode/OrganId`, `maintenance`); they win over what was read.

    Returns:
        Every field of the standard with its value and the record field that it comes from. Nothing is made up: `missing` lists the rest.

    Raises:
        ValueError: there is no such standard, or `given` names a field that it does not have.

    Example:
        >>> metadata = archival_metadata(document, "nd30-outgoing", given={"DocOrdinal": "12"})
        >>> [(field.name, field.values[0], field.source) for field in metadata.fields if field.values][:3]
        [('DocOrdinal', '12', 'given'), ('TypeName', 'Công văn', 'document_type.name'), ('CodeNumber', '1417', 'header.code.number')]
    """
    want_document(document, "archival_metadata")
    if standard not in list(ArchivalStandard):
        raise ValueError(f"standard must be one of {', '.join(ArchivalStandard)}, not {standard!r}")
    chosen, told = ArchivalStandard(standard), dict(given or {})
    described = _fields()[chosen]
    if unknown := sorted(told.keys() - {one.name for one in described}):
        raise ValueError(f"{chosen.value} has no field {', '.join(unknown)}")
    filled = tuple(_filled(one, document, told.get(one.name)) for one in described)
    return ArchivalMetadata(chosen, NORMS[chosen], document.source.name, document.source.sha256, filled)


def _filled(described: _Described, document: Document, given: str | None) -> ArchivalField:
    values: tuple[str, ...] = ()
    source, span = None, None
    if given is not None:
        values, source = (one_line(given),), GIVEN
    elif described.value:
        values, source, span = _VALUES[described.value](document) or ((), None, None)
    return ArchivalField(described.number, described.name, described.label, values, source, span, described.is_required, described.length)


@cache
def _fields() -> Mapping[ArchivalStandard, tuple[_Described, ...]]:
    lines = files("vnadmin_parse.export").joinpath("archival_fields.csv").read_text("utf-8").splitlines()
    rows = list(csv.DictReader(lines))
    return {standard: tuple(_described(row) for row in rows if row["standard"] == standard) for standard in ArchivalStandard}


def _described(row: Mapping[str, str]) -> _Described:
    length = int(row["length"]) if row["length"] else None
    return _Described(row["number"], row["name"], row["label"], length, row["is_required"] == "true", row["value"])


# ---------------------------------------------------------------- values


def _one(text: str | int | None, source: str, span: Span | None = None) -> _Found | None:
    value = one_line("" if text is None else str(text))
    return ((value,), source, span) if value else None


def _number(document: Document) -> _Found | None:
    code = document.header.code
    return _one(code.number, "header.code.number", code.span) if code else None


def _notation(document: Document) -> _Found | None:
    """Give what stands behind the number; a legislative code keeps its year there."""
    code = document.header.code
    return _one("/".join(part for part in (code.year, code.symbol) if part), "header.code.symbol", code.span) if code else None


def _issued(document: Document) -> _Found | None:
    issued = document.header.issued
    if issued is None or issued.iso is None:
        return None
    year, month, day = issued.iso.split("-")
    return _one(f"{day}/{month}/{year}", "header.issued.iso", issued.span)


def _type(document: Document) -> _Found | None:
    kind = document.document_type
    return _one(kind.name, "document_type.name", kind.span) if kind else None


def _type_code(document: Document) -> _Found | None:
    """Give the number of the type where all that cite the circular agree on it; nothing else is guessed to be `Khác`."""
    kind = document.document_type
    return _one(_TYPE_CODES.get(kind.key or ""), "document_type.key", kind.span) if kind else None


def _language(document: Document) -> _Found | None:
    """Vietnamese, where a heading of the country or the Party says so."""
    head = document.header
    for name in ("national_name", "party_title"):
        if getattr(head, name) is not None:
            return _one("Tiếng Việt", f"header.{name}")
    return None


def _language_code(document: Document) -> _Found | None:
    found = _language(document)
    return _one("01", found[1]) if found else None


def _mode(document: Document) -> _Found | None:
    """Secret, where a mark says so; that a document may be shown to all is nowhere printed."""
    return _one("Mật", "header.confidentiality") if document.header.confidentiality else None


def _mode_code(document: Document) -> _Found | None:
    return _one("03", "header.confidentiality") if document.header.confidentiality else None


def _priority(document: Document) -> _Found | None:
    urgency = document.header.urgency
    return _one(_PRIORITIES.get(urgency or ""), "header.urgency")


def _signer(name: str) -> Callable[[Document], _Found | None]:
    """Read a field of the first signer."""

    def value(document: Document) -> _Found | None:
        signer = document.signers[0] if document.signers else None
        return _one(getattr(signer, name), f"signers[0].{name}", signer.span) if signer else None

    return value


def _addressees(document: Document) -> _Found | None:
    values = tuple(value for one in document.addressees if (value := one_line(one.text)))
    return (values, "addressees[].text", None) if values else None


def _copies(document: Document) -> _Found | None:
    for index, one in enumerate(document.recipients):
        if one.copies is not None:
            return _one(one.copies, f"recipients[{index}].copies", one.span)
    return None


_PRIORITIES: Final = {"Khẩn": "1", "Thượng khẩn": "2", "Hỏa tốc": "3", "Hỏa tốc hẹn giờ": "4"}
_TYPE_CODES: Final = {
    "NQ": "01", "QD": "02", "CT": "03", "TB": "07", "HD": "08", "CTR": "09", "KH": "10", "PA": "11", "DA": "12", "DUAN": "13", "BC": "14",
    "TTR": "15", "GUQ": "16",
    "PG": "17", "PC": "18", "PB": "19", "BB": "20", "HDONG": "21", "CV": "22", "CD": "23", "BGN": "24", "BTT": "25",
    "GM": "26", "GGT": "27", "GNP": "28", "TCONG": "29",
}  # fmt: skip
"""Numbers of the types in TT 05/2025/TT-BNV; 04 to 06 are left out, on which the implementations read contradict each other."""
_VALUES: Final[Mapping[str, Callable[[Document], _Found | None]]] = {
    "addressees": _addressees,
    "copies": _copies,
    "full_name": _signer("full_name"),
    "issued": _issued,
    "issuing_body": lambda document: _one(document.header.issuing_body, "header.issuing_body"),
    "language": _language,
    "language_code": _language_code,
    "mode": _mode,
    "mode_code": _mode_code,
    "notation": _notation,
    "number": _number,
    "pages": lambda document: _one(document.source.pages or None, "source.pages"),
    "position": _signer("position"),
    "priority": _priority,
    "subject": lambda document: _one(document.header.subject, "header.subject"),
    "type": _type,
    "type_code": _type_code,
}
"""What fills the fields, by the names in the table."""
