"""Arrow tables, and so Parquet: documents flat, one row of plain values each, and nested, with every record.

Both schemas are fixed for one version of the data contract. The flat one is written out here; the nested one follows from the
records' own types, field by field, and a page of the docs lists it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, TypeAlias, get_args, get_origin, get_type_hints

import attrs

from vnadmin_parse.errors import MissingExtra
from vnadmin_parse.export.flat import FLAT
from vnadmin_parse.export.json import to_json
from vnadmin_parse.records import Document

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
    kinds = {str: pa.string(), int: pa.int32(), bool: pa.bool_(), date: pa.date32()}
    return pa.schema([pa.field(name, kinds[kind]) for name, (kind, _) in FLAT.items()])


def flat_row(document: Document) -> Row:
    """Give one document as plain values.

    Args:
        document: any document.

    Example:
        >>> flat_row(document)["code"]
        '1417/SDSLN-QLDS'
    """
    return {name: value(document) for name, (_, value) in FLAT.items()}


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
