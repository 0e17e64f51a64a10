"""Data frames: documents as tables of pandas or Polars, with the same types whatever the rows hold."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from importlib import import_module
from typing import Any, Final

from vnadmin_parse.arguments import want_document, want_documents
from vnadmin_parse.errors import MissingExtra
from vnadmin_parse.export.characters import encodable
from vnadmin_parse.export.tables import Table, Value, table_of
from vnadmin_parse.records import Document

_PANDAS: Final = {str: "string", int: "Int64", bool: "boolean", date: "datetime64[s]"}
_POLARS: Final = {str: "String", int: "Int64", bool: "Boolean", date: "Date"}


def to_frame(documents: Iterable[Document], table: str = "documents", *, library: str = "pandas") -> Any:  # noqa: ANN401 - of one of two libraries
    """Give documents as a data frame.

    Args:
        documents: any documents.
        table: `documents`, `divisions`, `citations`, `recipients`, `signers` or `signatures`.
        library: `pandas` or `polars`.

    Returns:
        A `pandas.DataFrame` or a `polars.DataFrame`, one row for each document or record. Types of columns do not depend on the rows;
        a value that is None is missing.

    Raises:
        MissingExtra: the library is not installed.
        ValueError: there is no such table or library.

    Example:
        >>> to_frame([document], "signers")["full_name"].tolist()
        ['Lục Hoài Thước']
    """
    want_documents(documents, "to_frame")
    if library not in _MAKERS:
        raise ValueError(f"library must be pandas or polars, not {library!r}")
    wanted = table_of(table)
    rows = [tuple(map(_plain, row)) for document in documents for row in _rows(wanted, document)]
    return _MAKERS[library](_loaded(library), wanted, rows)


def _rows(table: Table, document: Document) -> Iterable[tuple[Value, ...]]:
    want_document(document, "to_frame")
    return table.rows(document)


def _plain(value: Value) -> Value:
    return encodable(value) if isinstance(value, str) else value


def _loaded(library: str) -> Any:  # noqa: ANN401 - the package itself
    try:
        return import_module(library)
    except ImportError as error:
        raise MissingExtra(f"data frames need the extra `{library}`: pip install 'vnadmin-parse[{library}]'") from error


def _pandas(pandas: Any, table: Table, rows: list[tuple[Value, ...]]) -> Any:  # noqa: ANN401
    columns = {name: pandas.Series([row[at] for row in rows], dtype=_PANDAS[kind]) for at, (name, kind) in enumerate(table.columns.items())}
    return pandas.DataFrame(columns)


def _polars(polars: Any, table: Table, rows: list[tuple[Value, ...]]) -> Any:  # noqa: ANN401
    schema = {name: getattr(polars, _POLARS[kind]) for name, kind in table.columns.items()}
    return polars.DataFrame(rows, schema=schema, orient="row")


_MAKERS: Final = {"pandas": _pandas, "polars": _polars}
