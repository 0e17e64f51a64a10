"""Arrow in, Arrow out: the kernel that Spark and Ray run, one isolated worker in each of their processes.

A file that crashes, hangs or eats memory costs that file alone; the engine's own process never reads one. What crosses between
processes of the engine are functions and numbers of this module, so that everything here can be pickled.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from attrs import frozen

from vnadmin_parse.bulk.outcome import Answer, Limits, Order, limits_with
from vnadmin_parse.bulk.tables import record_fields, record_row
from vnadmin_parse.bulk.workers import Crew
from vnadmin_parse.export.arrow import Row, pyarrow
from vnadmin_parse.read.ocr import OcrName

if TYPE_CHECKING:
    import pyarrow as pa

CONTENT_COLUMNS: Final = ("content", "bytes")
"""What the column with a file's bytes is called: by Spark, by Ray."""


def record_schema() -> pa.Schema:
    """Give the schema of the records: what became of each file, its pages, and its document as JSON (null when it failed)."""
    pa = pyarrow()
    return pa.schema([*record_fields(), pa.field("pages", pa.int32(), nullable=False), pa.field("document", pa.string())])


def convert_batch(
    batch: pa.RecordBatch, limits: Limits | None = None, ocr: OcrName = "off", *, redact_contacts: bool = False
) -> pa.RecordBatch:
    """Convert the files of one batch.

    Args:
        batch: a column `path` (text), and `content` or `bytes` (binary).
        limits: what one file may cost; None for `limits_with` this `ocr`.
        ocr: what reads pages without a text layer; its engine must be installed on every node.
        redact_contacts: mask e-mail addresses and telephone numbers, as `convert --redact-contacts` does.

    Returns:
        A row for each file, in their order, in the form of `record_schema`.

    Raises:
        MissingExtra: pyarrow is not installed.
    """
    paths = batch.column("path").to_pylist()
    contents = batch.column(next(name for name in CONTENT_COLUMNS if name in batch.schema.names)).to_pylist()
    pairs = enumerate(zip(paths, contents, strict=True))
    orders = [
        Order(os.fsencode(_name(path)), content=content, number=at, ocr=ocr, is_redacted=redact_contacts) for at, (path, content) in pairs
    ]
    answers = _answers(orders, limits or limits_with(ocr))
    rows = [_row(path, answers[at]) for at, path in enumerate(paths)]
    return pyarrow().RecordBatch.from_pylist(rows, schema=record_schema())


def convert_table(table: pa.Table, limits: Limits | None = None, ocr: OcrName = "off", *, redact_contacts: bool = False) -> pa.Table:
    """Convert the files of one table, as Ray hands them over; see `convert_batch`."""
    batches = [convert_batch(batch, limits, ocr, redact_contacts=redact_contacts) for batch in table.to_batches()]
    return pyarrow().Table.from_batches(batches, schema=record_schema())


@frozen
class Converter:
    """Converts a partition, batch by batch: what Spark's `mapInArrow` takes.

    Fields:
        limits: what one file may cost; None for `limits_with` this `ocr`.
        rows: rows of one batch that goes out; small, since a document's JSON may be large.
        ocr: what reads pages without a text layer.
        redact_contacts: mask e-mail addresses and telephone numbers.
    """

    limits: Limits | None = None
    rows: int = 16
    ocr: OcrName = "off"
    redact_contacts: bool = False

    def __call__(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Convert the batches as they come."""
        for batch in batches:
            for start in range(0, batch.num_rows, self.rows):
                yield convert_batch(batch.slice(start, self.rows), self.limits, self.ocr, redact_contacts=self.redact_contacts)


def _answers(orders: list[Order], limits: Limits) -> dict[int, Answer]:
    try:
        return {done.order.number: done.answer for done in _crew(limits).answers(orders)}
    except BaseException:
        end_workers()  # one of them may be in the middle of something
        raise


def _row(path: str, answer: Answer) -> Row:
    document = answer.document.decode().rstrip("\n") if answer.document is not None else None
    return record_row(path, answer.sha256, answer.status, answer.trouble) | {"pages": answer.pages, "document": document}


def _name(path: str) -> str:
    """Give the file's own name: engines name files by path, or by URI with percent escapes."""
    name = path.rstrip("/").rpartition("/")[2]
    return unquote(name) if "://" in path or path.startswith("file:") else name


_crews: Final[dict[tuple[Limits, int], Crew]] = {}
"""The workers of this process, one for each set of limits; a process that was forked from it has its own."""


def _crew(limits: Limits) -> Crew:
    """Give this process's worker; when this process ends, so does it, since its pipe is closed then."""
    key = limits, os.getpid()
    if key not in _crews:
        _crews[key] = Crew(1, limits)
    return _crews[key]


def end_workers() -> None:
    """End the workers of this process; the next batch starts new ones. Engines need not call it."""
    for key in [key for key in _crews if key[1] == os.getpid()]:
        _crews.pop(key).end()
