"""The manifest: one line for each file that was tried, appended as soon as its output stands.

It tells what happened in which run; a later line about the same output counts more than an earlier one. A line that a killed run has
left half written is no line.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable
from types import TracebackType
from typing import Final, Self

import msgspec

from vnadmin_parse.bulk.outcome import Status, Trouble

MANIFEST: Final = "manifest.jsonl"


class Versions(msgspec.Struct, frozen=True):
    """What decides the bytes of an output besides the input.

    Fields:
        tool: name and version of this library.
        schema: version of the data contract.
        config: the readers with their versions.
    """

    tool: str
    schema: str
    config: str


class Record(msgspec.Struct, frozen=True):
    """What became of one input: a line of the manifest.

    Fields:
        path: the input's path in the mirrored tree; unseen characters as `%` and two digits a byte.
        file: where the input was, written likewise.
        status: `ok`, `partial` or `failed`.
        trouble: why it is not `ok`, else null.
        pages: number of pages.
        input_sha256, input_bytes: of the input; null when it could not be taken.
        output: path below the output folder; it is there unless the file failed.
        output_sha256: of the output; null when the file failed.
        versions: of tool, schema and configuration.
        seconds: how long it took, wall clock.
        at: when it was done, ISO 8601, UTC.
    """

    path: str
    file: str
    status: Status
    trouble: Trouble | None
    pages: int
    input_sha256: str | None
    input_bytes: int | None
    output: str
    output_sha256: str | None
    versions: Versions
    seconds: float
    at: str


class FolderInUse(Exception):
    """Another run writes to the output folder."""


class Manifest:
    """The manifest of one output folder, held open and locked: two runs at once would only undo each other's work."""

    def __init__(self, folder: int) -> None:
        """Open and lock it, and read what earlier runs have done.

        Args:
            folder: descriptor of the output folder.

        Raises:
            OSError: it cannot be opened; a symbolic link in its place is not followed.
            FolderInUse: another run holds it.
        """
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        self._file = os.open(MANIFEST, flags, 0o666, dir_fd=folder)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(self._file)
            raise FolderInUse from error
        self.records = self._read()

    def __enter__(self) -> Self:
        """Give the manifest."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close it, which also unlocks it."""
        os.close(self._file)

    def _read(self) -> dict[str, Record]:
        """Give the last record of each output."""
        with os.fdopen(os.dup(self._file), "rb") as stream:
            records = read_records(stream)
            if stream.seek(0, os.SEEK_END) and os.pread(self._file, 1, stream.tell() - 1) != b"\n":
                os.write(self._file, b"\n")  # so that what a killed run has begun ends here
        return records

    def append(self, record: Record) -> None:
        """Add a line, in one write.

        Raises:
            OSError: it cannot be written.
        """
        line = memoryview(msgspec.json.encode(record) + b"\n")
        while line:
            line = line[os.write(self._file, line) :]
        self.records[record.output] = record


def read_records(lines: Iterable[bytes]) -> dict[str, Record]:
    """Read the lines of a manifest; give the last record of each output. What is no whole record is passed over."""
    decoder = msgspec.json.Decoder(Record)
    records = {}
    for line in lines:
        try:
            record = decoder.decode(line)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            continue
        records[record.output] = record
    return records
