"""What people read, from the parts: Markdown or plain text in the mirrored tree, CSV tables of all documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from vnadmin_parse.bulk.manifest import Record
from vnadmin_parse.bulk.outputs import Outputs
from vnadmin_parse.export.csv import csv_lines
from vnadmin_parse.export.json import from_json
from vnadmin_parse.export.markdown import to_markdown
from vnadmin_parse.export.plain import to_text
from vnadmin_parse.export.tables import TableName
from vnadmin_parse.records import Document

_WRITERS: Final = {"markdown": (to_markdown, "md"), "text": (to_text, "txt")}


def write_each(form: str, parts: Iterable[tuple[Record, bytes | None]], outputs: Outputs) -> None:
    """Write `markdown/NAME.md` or `text/NAME.txt` for each input `NAME`; for one that failed, nothing.

    Raises:
        OSError: the files cannot be written.
    """
    write, ending = _WRITERS[form]
    for record, part in parts:
        name = f"{form}/{record.output.removeprefix('parts/').removesuffix('.json')}.{ending}"
        if part is None:
            outputs.remove(name)
        else:
            outputs.write(name, write(from_json(part)).encode())


def write_csv(parts: Callable[[], Iterable[tuple[Record, bytes | None]]], outputs: Outputs) -> None:
    """Write each table of all documents as `csv/NAME.csv`; inputs that failed have no rows.

    Args:
        parts: gives the parts, once for each table: no more than one document is held.
        outputs: the output folder.

    Raises:
        OSError: the files cannot be written, or a part is gone.
    """
    for table in TableName:
        with outputs.writing(f"csv/{table.value}.csv") as stream:
            for line in csv_lines(_documents(parts()), table.value):
                stream.write(line.encode())


def _documents(parts: Iterable[tuple[Record, bytes | None]]) -> Iterator[Document]:
    return (from_json(part) for _, part in parts if part is not None)
