"""Arrow tables, and so Parquet: documents flat, one row of plain values each, and nested, with every record.

Both schemas are fixed for one version of the data contract. The flat one is written out here; the nested one follows from the
records' own types, field by field, and a page of the docs lists it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, TypeAlias, get_args, get_origin, get_type_hints

import attrs

from vnadmin_parse.errors import MissingExtra
from vnadmin_parse.export.json import to_json
from vnadmin_parse.records import Document, IssueDate

if TYPE_CHECKING:
    import pyarrow as pa

Row: TypeAlias = "dict[str, Any]"
"""What pyarrow takes for one row."""

_PAIRS: Final = {(int, float): ("offset", "x")}
"""Names for the parts of tuples that mix types."""


def pyarrow() -> Any:  # noqa: ANN401 - the package itself
    """Give pyarrow.

    Raises:
        MissingExtra: it is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        import pyarrow.parquet  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtra("Arrow and Parquet need the extra `parquet`: pip install 'vnadmin-parse[parquet]'") from error
    return pa


def flat_schema() -> pa.Schema:
    """Give the schema of the flat table."""
    pa = pyarrow()
    kinds = {str: pa.string(), int: pa.int32(), bool: pa.bool_(), IssueDate: pa.date32()}
    return pa.schema([pa.field(name, kinds[kind]) for name, (kind, _) in _FLAT.items()])


def flat_row(document: Document) -> Row:
    """Give one document as plain values.

    Args:
        document: any document.

    Example:
        >>> flat_row(document)["code"]
        '1417/SDSLN-QLDS'
    """
    return {name: value(document) for name, (_, value) in _FLAT.items()}


def flat_table(documents: Iterable[Document]) -> pa.Table:
    """Give documents as a table, one row of plain values each.

    Args:
        documents: any documents.

    Raises:
        MissingExtra: pyarrow is not installed.

    Example:
        >>> flat_table([document]).column("code").to_pylist()
        ['1417/SDSLN-QLDS']
    """
    return pyarrow().Table.from_pylist([flat_row(document) for document in documents], schema=flat_schema())


def nested_schema() -> pa.Schema:
    """Give the schema of the nested table: the fields of `Document`, records as structs, tuples as lists."""
    return pyarrow().schema(list(_shape_of(Document).kind))


def nested_row(document: Document) -> Row:
    """Give one document with all its records.

    Args:
        document: any document. A document that is attached to it stands in `appendices` as JSON, since a table's type has an end.
    """
    row: Row = _shape_of(Document).value(document)
    return row


def nested_table(documents: Iterable[Document]) -> pa.Table:
    """Give documents as a table, one row with all its records each.

    Args:
        documents: any documents.

    Raises:
        MissingExtra: pyarrow is not installed.

    Example:
        >>> nested_table([document]).column("signers").to_pylist()[0][0]["full_name"]
        'Lục Hoài Thước'
    """
    return pyarrow().Table.from_pylist([nested_row(document) for document in documents], schema=nested_schema())


def _at(path: str) -> Callable[[Document], Any]:
    """Read a value through records that may be missing."""

    def value(document: Document) -> Any:  # noqa: ANN401 - as many kinds as columns
        found: Any = document
        for name in path.split("."):
            found = getattr(found, name, None)
        return found.value if isinstance(found, Enum) else found

    return value


def _issued_on(document: Document) -> Any:  # noqa: ANN401 - a date
    from datetime import date  # noqa: PLC0415

    issued = document.header.issued
    return date.fromisoformat(issued.iso) if issued and issued.iso else None


def _joined(many: str, one: str) -> Callable[[Document], str | None]:
    """Join one field of many records by semicolons; None where there are none."""
    records, text = attrgetter(many), attrgetter(one)
    return lambda document: "; ".join(found for record in records(document) if (found := text(record))) or None


def _count(many: str) -> Callable[[Document], int]:
    records = attrgetter(many)
    return lambda document: len(records(document))


_FLAT: Final[dict[str, tuple[type, Callable[[Document], Any]]]] = {
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
    "issued_on": (IssueDate, _issued_on),
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


@attrs.frozen
class _Shape:
    """How values of one type stand in the nested table."""

    kind: Any
    value: Callable[[Any], Any]


def _same(value: object) -> object:
    return value


@cache
def _shape_of(hint: Any) -> _Shape:  # noqa: ANN401 - any type that a record's field has
    """Derive the Arrow type of a field, and what turns its values into what pyarrow takes."""
    pa, parts = pyarrow(), get_args(hint)
    if NoneType in parts:
        (hint,) = (part for part in parts if part is not NoneType)
        shape = _json_shape() if hint is Document else _shape_of(hint)
        return _Shape(shape.kind, lambda value: None if value is None else shape.value(value))
    if get_origin(hint) is tuple:
        return _tuple_shape(parts)
    if issubclass(hint, Enum):
        return _Shape(pa.string(), attrgetter("value"))
    if attrs.has(hint) or hasattr(hint, "_fields"):
        return _record_shape(hint)
    return _Shape({str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}[hint], _same)


def _json_shape() -> _Shape:
    return _Shape(pyarrow().string(), to_json)


def _tuple_shape(parts: tuple[Any, ...]) -> _Shape:
    if names := _PAIRS.get(parts):
        kinds = [_shape_of(part).kind for part in parts]
        return _Shape(pyarrow().struct(list(zip(names, kinds, strict=True))), lambda value: dict(zip(names, value, strict=True)))
    one = _shape_of(parts[0])
    return _Shape(pyarrow().list_(one.kind), lambda value: [one.value(member) for member in value])


def _record_shape(record: Any) -> _Shape:  # noqa: ANN401 - the class of any record
    shapes = {name: _shape_of(hint) for name, hint in get_type_hints(record).items()}

    def value(held: object) -> Row:
        return {name: shape.value(getattr(held, name)) for name, shape in shapes.items()}

    return _Shape(pyarrow().struct([(name, shape.kind) for name, shape in shapes.items()]), value)
