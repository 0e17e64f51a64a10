"""Rows of Arrow tables for inputs: what became of each, then its document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from typing import IO, TYPE_CHECKING, Any, Final

from vnadmin_parse.bulk.manifest import Record
from vnadmin_parse.bulk.outcome import Status, Trouble
from vnadmin_parse.bulk.outputs import Outputs
from vnadmin_parse.export.arrow import Row, flat_row, flat_schema, nested_row, nested_schema, pyarrow
from vnadmin_parse.export.json import from_json
from vnadmin_parse.records import Document

if TYPE_CHECKING:
    import pyarrow as pa

_GROUP: Final = 16 << 20
"""Bytes of JSON whose documents make one row group; by content alone, so that equal inputs give equal files."""


def record_fields() -> list[pa.Field]:
    """Give the columns that tell what became of an input."""
    pa = pyarrow()
    texts = {name: pa.string() for name in ("trouble_stage", "trouble_cause", "trouble_message")}
    kinds = {"path": pa.string(), "input_sha256": pa.string(), "status": pa.string(), **texts, "trouble_page": pa.int32()}
    return [pa.field(name, kind, nullable=name not in ("path", "status")) for name, kind in kinds.items()]


def record_row(path: str, sha256: str | None, status: Status, trouble: Trouble | None) -> Row:
    """Give the values of these columns."""
    return {
        "path": path,
        "input_sha256": sha256,
        "status": status.value,
        "trouble_stage": trouble.stage.value if trouble else None,
        "trouble_cause": trouble.cause.value if trouble else None,
        "trouble_message": trouble.message if trouble else None,
        "trouble_page": trouble.page if trouble else None,
    }


def write_tables(parts: Iterable[tuple[Record, bytes | None]], outputs: Outputs, flat: str, nested: str) -> None:
    """Write the flat and the nested table of all inputs.

    Args:
        parts: each input's record and its document's JSON, if there is one.
        outputs: the output folder.
        flat: name of the file for the flat table.
        nested: name of the file for the nested table.

    Raises:
        MissingExtra: pyarrow is not installed.
        OSError: the files cannot be written.
    """
    with ExitStack() as stack:
        tables = [_Table(stack.enter_context(outputs.writing(flat)), flat_schema(), flat_row)]
        tables += [_Table(stack.enter_context(outputs.writing(nested)), nested_schema(), nested_row)]
        for group in _groups(parts):
            read = [(record, from_json(part) if part is not None else None) for record, part in group]
            for table in tables:
                table.add(read)
        for table in tables:
            table.end()


class _Table:
    """A Parquet file while it is written."""

    def __init__(self, stream: IO[bytes], schema: pa.Schema, row: Callable[[Document], Row]) -> None:
        arrow: Any = pyarrow()
        self._arrow, self._row = arrow, row
        self._schema = arrow.schema([*record_fields(), *schema])
        self._writer = arrow.parquet.ParquetWriter(stream, self._schema, compression="zstd")

    def add(self, group: Iterable[tuple[Record, Document | None]]) -> None:
        rows = [
            record_row(record.path, record.input_sha256, record.status, record.trouble) | (self._row(document) if document else {})
            for record, document in group
        ]
        self._writer.write_table(self._arrow.Table.from_pylist(rows, schema=self._schema), row_group_size=max(1, len(rows)))

    def end(self) -> None:
        self._writer.close()


def _groups(parts: Iterable[tuple[Record, bytes | None]]) -> Iterator[list[tuple[Record, bytes | None]]]:
    group: list[tuple[Record, bytes | None]] = []
    size = 0
    for record, part in parts:
        group.append((record, part))
        size += len(part or b"") + 1024
        if size > _GROUP:
            yield group
            group, size = [], 0
    if group:
        yield group
