"""From the parts, one JSON file for each input, to what was asked for: JSON Lines, Parquet or CSV tables, one text for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from vnadmin_parse.bulk.manifest import Record
from vnadmin_parse.bulk.outcome import Status, Trouble
from vnadmin_parse.bulk.outputs import Outputs
from vnadmin_parse.errors import VnadminParseError

JSONL = "documents.jsonl"
FLAT = "documents.parquet"
NESTED = "nested.parquet"


class Line(msgspec.Struct, frozen=True):
    """One input in `documents.jsonl`: the record without the facts of the run, and the document.

    Fields:
        path: the input's path in the mirrored tree.
        sha256: of the input; null when it could not be taken.
        status: `ok`, `partial` or `failed`.
        trouble: why it is not `ok`, else null.
        document: as in the data contract; null when it failed.
    """

    path: str
    sha256: str | None
    status: Status
    trouble: Trouble | None
    document: msgspec.Raw | None


def assemble(form: str, records: Sequence[Record], outputs: Outputs, standard: str) -> None:
    """Write all documents, and the records of those that failed, in the order given.

    Raises:
        OSError: the output cannot be written, or a part is gone.
    """
    if form == "jsonl":
        with outputs.writing(JSONL) as stream:
            for record, part in _parts(records, outputs):
                stream.write(line_of(record, part))
        return
    if form != "parquet":
        from vnadmin_parse.bulk.readable import write_csv, write_each  # noqa: PLC0415 - exporters that only some runs need

        if form == "csv":
            write_csv(lambda: _parts(records, outputs), outputs)
        else:
            write_each(form, standard, _parts(records, outputs), outputs)
        return
    from vnadmin_parse.bulk.tables import write_tables  # noqa: PLC0415 - needs the extra

    write_tables(_parts(records, outputs), outputs, FLAT, NESTED)


def line_of(record: Record, part: bytes | None) -> bytes:
    """Write one line of `documents.jsonl`."""
    document = msgspec.Raw(part.rstrip(b"\n")) if part is not None else None
    return msgspec.json.encode(Line(record.path, record.input_sha256, record.status, record.trouble, document)) + b"\n"


def _parts(records: Iterable[Record], outputs: Outputs) -> Iterator[tuple[Record, bytes | None]]:
    for record in records:
        if record.status is Status.FAILED:
            yield record, None
            continue
        part = outputs.read(record.output)
        if part is None:
            raise VnadminParseError("a part was removed while the run was going on", file=record.output)
        yield record, part
