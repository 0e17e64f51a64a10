"""One text for each input in the mirrored tree, from the parts (Markdown, edXML, …); CSV tables of all documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from vnadmin_parse.bulk.manifest import Record
from vnadmin_parse.bulk.outputs import Outputs
from vnadmin_parse.export.csv import cell_of, csv_lines, line_of
from vnadmin_parse.export.edxml import missing_elements
from vnadmin_parse.export.edxml_message import edxml_message
from vnadmin_parse.export.endings import ENDINGS
from vnadmin_parse.export.json import from_json
from vnadmin_parse.export.tables import TableName
from vnadmin_parse.export.writers import writer_of
from vnadmin_parse.records import Document

_MISSING: Final = "edxml/missing.csv"


def write_each(form: str, standard: str, parts: Iterable[tuple[Record, bytes | None]], outputs: Outputs) -> None:
    """Write `markdown/NAME.md`, `edxml/NAME.edxml` and the like for each input `NAME`; for one that failed, nothing.

    Beside edXML stands `edxml/missing.csv`: which elements of which message are empty.

    Raises:
        OSError: the files cannot be written.
    """
    write, ending = writer_of(form, standard), ENDINGS[form]
    missing = [line_of(("name", "element", "lack"))]
    for record, part in parts:
        name = f"{form}/{record.output.removeprefix('parts/').removesuffix('.json')}.{ending}"
        if part is None:
            outputs.remove(name)
            continue
        document = from_json(part)
        outputs.write(name, write(document).encode())
        if form == "edxml":
            missing += _missing(name, document)
    if form == "edxml":
        outputs.write(_MISSING, "".join(missing).encode())


def _missing(name: str, document: Document) -> Iterator[str]:
    lacks = missing_elements(edxml_message(document))
    return (line_of([cell_of(name.removeprefix("edxml/")), one.path, one.lack.value]) for one in lacks)


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
