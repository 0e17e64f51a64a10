"""CSV as RFC 4180 says, safe to open in a spreadsheet.

A spreadsheet runs a cell that begins like a formula. Such a cell gets an apostrophe before it, and so does one that begins with
apostrophes and then like a formula: `without_guard` gives every cell back as it was.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import regex

from vnadmin_parse.arguments import want_document, want_documents
from vnadmin_parse.export.characters import encodable
from vnadmin_parse.export.tables import Value, table_of
from vnadmin_parse.records import Document

_FORMULA: Final = regex.compile(r"'*+(?:[\s\p{Cf}]*+[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|[\t\r\n])")
_GUARDED: Final = regex.compile(rf"'(?:{_FORMULA.pattern})")
_LEFT_OUT: Final = frozenset({"text"})
"""Of the table of documents: a cell of a spreadsheet holds 32,767 characters."""


def to_csv(documents: Iterable[Document], table: str = "documents") -> str:
    """Write one table of documents as CSV.

    Args:
        documents: any documents.
        table: `documents`, `divisions`, `citations`, `recipients`, `signers` or `signatures`.

    Returns:
        The text, with a line of column names, and CR LF after each line. A value that is None is an empty cell.

    Raises:
        ValueError: there is no such table.

    Example:
        >>> to_csv([document], "signers").splitlines()[0]
        'name,sha256,index,authority,authority_kind,position,full_name,title,start,end,page'
    """
    return "".join(csv_lines(documents, table))


def csv_lines(documents: Iterable[Document], table: str) -> Iterator[str]:
    """Give the lines of `to_csv` one by one; a line may hold line feeds inside quotes."""
    want_documents(documents, "to_csv")
    wanted = table_of(table)
    kept = [at for at, name in enumerate(wanted.columns) if table != "documents" or name not in _LEFT_OUT]
    names = list(wanted.columns)
    yield line_of([names[at] for at in kept])
    for document in documents:
        want_document(document, "to_csv")
        for row in wanted.rows(document):
            yield line_of([cell_of(row[at]) for at in kept])


def cell_of(value: Value) -> str:
    """Give a value as the text of a cell.

    Example:
        >>> cell_of("=1+1"), cell_of("- Như trên"), cell_of(True), cell_of(None)
        ("'=1+1", "'- Như trên", 'true', '')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    text = encodable("" if value is None else str(value))
    return f"'{text}" if isinstance(value, str) and _FORMULA.match(text) else text


def without_guard(cell: str) -> str:
    """Take away the apostrophe that `to_csv` has put before a cell, if it has.

    Example:
        >>> without_guard("'=1+1"), without_guard("'tis"), without_guard("''-")
        ('=1+1', "'tis", "'-")
    """
    return cell[1:] if _GUARDED.match(cell) else cell


def line_of(cells: Sequence[str]) -> str:
    """Write cells as one line, CR LF at its end."""
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\r\n").writerow(cells)
    return stream.getvalue()
