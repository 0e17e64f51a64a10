"""A folder of files to JSON, JSON Lines or Parquet: each input once, whatever is in it, and again only when something has changed."""

from __future__ import annotations

import hashlib
import os
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final, Protocol

from attrs import evolve, field, frozen

from vnadmin_parse.bulk.assembling import assemble
from vnadmin_parse.bulk.inputs import Input
from vnadmin_parse.bulk.manifest import Manifest, Record, Versions
from vnadmin_parse.bulk.names import Target, printable, targets
from vnadmin_parse.bulk.outcome import Answer, Cause, Limits, Order, Stage, Status, Trouble, limits_with
from vnadmin_parse.bulk.outputs import Outputs
from vnadmin_parse.bulk.reading import missing
from vnadmin_parse.bulk.workers import Crew, Done
from vnadmin_parse.read.ocr import OcrName, engine_of
from vnadmin_parse.version import SCHEMA_VERSION, __version__

_READERS: Final = ("pypdfium2", "pdfplumber")


class Form(StrEnum):
    """What is made of the documents."""

    JSON = "json"
    """One file for each input, in the mirrored tree."""
    JSONL = "jsonl"
    """One line for each input, in one file."""
    PARQUET = "parquet"
    """Two tables, one row for each input."""
    CSV = "csv"
    """A file for each table of records."""
    MARKDOWN = "markdown"
    """One file for each input, in the mirrored tree below `markdown/`."""
    TEXT = "text"
    """The same below `text/`, as plain text."""
    EDXML = "edxml"
    """The same below `edxml/`, as messages of the national document exchange, and `edxml/missing.csv`."""
    AKOMA_NTOSO = "akn"
    """The same below `akn/`, as Akoma Ntoso."""
    ARCHIVE = "archive"
    """The same below `archive/`, archival metadata as JSON."""
    ARCHIVE_CSV = "archive-csv"
    """The same below `archive-csv/`, as CSV."""
    ARCHIVE_XML = "archive-xml"
    """The same below `archive-xml/`, as XML."""


class Again(StrEnum):
    """What a run does with the work of runs before it."""

    NOTHING = "nothing"
    """There must be none."""
    RESUME = "resume"
    """What is done, or has failed, and has not changed since, is not tried again."""
    RETRY_FAILED = "retry_failed"
    """What is done and has not changed is not tried again."""
    FORCE = "force"
    """Everything is tried again."""


@frozen
class Settings:
    """How to convert.

    Fields:
        out: the output folder.
        form: what is made.
        standard: whose fields archival metadata has.
        jobs: number of workers.
        limits: what one file may cost; None for `limits_with` this `ocr`.
        again: what to do with the work of earlier runs.
        is_fail_fast: stop at the first file that fails.
        ocr: what reads pages without a text layer.
        password: of encrypted files; what they failed for want of it, `retry_failed` tries again.
        is_redacted: e-mail addresses and telephone numbers are masked in all that is written.
    """

    out: str
    form: Form = Form.JSON
    jobs: int = 1
    limits: Limits | None = None
    again: Again = Again.NOTHING
    is_fail_fast: bool = False
    standard: str = "tt05-2025"
    ocr: OcrName = "off"
    password: str | None = field(default=None, repr=False)
    is_redacted: bool = False


@frozen
class Summary:
    """How a run ended.

    Fields:
        counts: inputs of each status, those of earlier runs included.
        causes: inputs of each stage and cause of trouble, likewise.
        skipped: inputs whose earlier record holds.
        pages: pages that were read in this run.
        seconds: wall clock.
        is_whole: every input has a record; false when the run stopped at a failure.
    """

    counts: Counter[Status]
    causes: Counter[tuple[Stage, Cause]]
    skipped: int
    pages: int
    seconds: float
    is_whole: bool


class Listener(Protocol):
    """Hears how a run goes."""

    def begun(self, total: int) -> None:
        """So many inputs there are."""

    def passed(self, record: Record, *, is_skipped: bool) -> None:
        """One of them has its record."""

    def ended(self, summary: Summary) -> None:
        """The run is over."""


class EarlierWork(Exception):
    """The output folder holds the work of an earlier run, and nobody has said what to do with it."""


def plan(inputs: Sequence[Input], form: Form, limit: int | None = None) -> list[Target]:
    """Give the inputs with their outputs, in the order of the outputs' names.

    Args:
        inputs: what `find_inputs` has found.
        form: what is made of them.
        limit: take the first so many only.
    """
    return targets(inputs, "" if form is Form.JSON else "parts/")[:limit]


def convert(planned: Sequence[Target], settings: Settings, listener: Listener) -> Summary:
    """Convert files.

    Args:
        planned: what `plan` gave.
        settings: how.
        listener: hears how it goes.

    Returns:
        How it ended. Each input has its record in the manifest then, unless the run stopped at a failure.

    Raises:
        EarlierWork: the folder holds records of an earlier run, and `settings.again` is `nothing`.
        FolderInUse: another run writes there.
        OSError: the folder or the manifest cannot be written.
        InternalError: workers cannot start.
    """
    with Outputs(settings.out) as outputs, Manifest(outputs.top) as manifest:
        if manifest.records and settings.again is Again.NOTHING:
            raise EarlierWork
        run = _Run(planned, settings, outputs, manifest, listener)
        return run.go()


def versions(ocr: OcrName = "off", *, is_redacted: bool = False) -> Versions:
    """Give the versions that decide the bytes of an output.

    Args:
        ocr: what reads pages without a text layer; its engine is one of the readers.
        is_redacted: contacts are masked.

    Raises:
        MissingExtra: it is not installed.
    """
    engine = engine_of(ocr)
    readers = [*(f"{name} {_version(name)}" for name in _READERS), *([engine.name] if engine is not None else [])]
    readers += ["without contacts"] if is_redacted else []
    return Versions(f"vnadmin-parse {__version__}", SCHEMA_VERSION, " ".join(readers))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "unknown"


class _Run:
    """One run over the planned inputs."""

    def __init__(self, planned: Sequence[Target], settings: Settings, outputs: Outputs, manifest: Manifest, listener: Listener) -> None:
        self._planned = planned
        self._settings = settings
        self._outputs = outputs
        self._manifest = manifest
        self._listener = listener
        self._versions = versions(settings.ocr, is_redacted=settings.is_redacted)
        self._skipped = self._pages = 0
        self._has_stopped = False

    def go(self) -> Summary:
        start = time.monotonic()
        self._listener.begun(len(self._planned))
        is_whole = self._read_all()
        if is_whole and self._settings.form is not Form.JSON:
            assemble(self._settings.form.value, self._records(), self._outputs, self._settings.standard)
        summary = self._summary(time.monotonic() - start, is_whole=is_whole)
        self._listener.ended(summary)
        return summary

    def _records(self) -> list[Record]:
        return [self._manifest.records[target.output] for target in self._planned]

    def _read_all(self) -> bool:
        """Read what has to be read; false when it stopped at a failure."""
        orders = self._orders()
        first = next(orders, None)
        if first is None:  # nothing to read: no worker need start
            return not self._has_stopped
        limits = self._settings.limits or limits_with(self._settings.ocr)
        with Crew(min(self._settings.jobs, len(self._planned)), limits) as crew:
            for done in crew.answers(_with_first(first, orders)):
                self._settle(done)
                if self._has_stopped:
                    break
        return not self._has_stopped

    def _settle(self, done: Done) -> None:
        """Keep an answer, and say so."""
        record = self._keep(done)
        self._pages += record.pages
        self._has_stopped |= self._settings.is_fail_fast and record.status is Status.FAILED
        self._listener.passed(record, is_skipped=False)

    def _orders(self) -> Iterator[Order]:
        """Give what a worker has to read; a name that leads nowhere is told at once, before one has started."""
        for number, target in enumerate(self._planned):
            record = self._manifest.records.get(target.output)
            if record is not None and self._holds(record, target):
                self._skipped += 1
                self._listener.passed(record, is_skipped=True)
            elif answer := missing(target.path):
                self._settle(Done(self._order(target, number), answer, 0.0))
                if self._has_stopped:
                    return
            else:
                yield self._order(target, number)

    def _order(self, target: Target, number: int) -> Order:
        name, settings = Path(target.path).name, self._settings
        return Order(
            os.fsencode(name), os.fsencode(target.path), number=number, ocr=settings.ocr, password=settings.password,
            is_redacted=settings.is_redacted,
        )  # fmt: skip

    def _holds(self, record: Record, target: Target) -> bool:
        """Tell whether an earlier record still says what a new run would."""
        again = self._settings.again
        has_failed = record.status is Status.FAILED
        if again is Again.FORCE or (has_failed and again is Again.RETRY_FAILED) or record.versions != self._versions:
            return False
        if record.path != target.place or record.input_sha256 != _digest_of(target.path):
            return False
        written = self._outputs.read(target.output)
        return (written is None) if has_failed else (written is not None and hashlib.sha256(written).hexdigest() == record.output_sha256)

    def _keep(self, done: Done) -> Record:
        """Write an answer's document and its record, in this order."""
        target, answer = self._planned[done.order.number], self._written(done)
        record = Record(
            path=target.place,
            file=printable(target.path),
            status=answer.status,
            trouble=answer.trouble,
            pages=answer.pages,
            input_sha256=answer.sha256,
            input_bytes=answer.size,
            output=target.output,
            output_sha256=hashlib.sha256(answer.document).hexdigest() if answer.document is not None else None,
            versions=self._versions,
            seconds=round(done.seconds, 3),
            at=datetime.now(UTC).isoformat(timespec="seconds"),
        )
        self._manifest.append(record)
        return record

    def _written(self, done: Done) -> Answer:
        """Write an answer's document, or remove what an earlier run has left; give the answer as it stands then."""
        answer, name = done.answer, self._planned[done.order.number].output
        try:
            if answer.document is None:
                self._outputs.remove(name)
            else:
                self._outputs.write(name, answer.document)
        except OSError as error:
            trouble = Trouble(Stage.WRITE, Cause.NOT_WRITTEN, error.strerror or type(error).__name__)
            return evolve(answer, status=Status.FAILED, trouble=trouble, document=None)
        return answer

    def _summary(self, seconds: float, *, is_whole: bool) -> Summary:
        known = [record for target in self._planned if (record := self._manifest.records.get(target.output))]
        counts = Counter(record.status for record in known)
        causes = Counter((record.trouble.stage, record.trouble.cause) for record in known if record.trouble)
        return Summary(counts, causes, self._skipped, self._pages, seconds, is_whole)


def _with_first(first: Order, rest: Iterator[Order]) -> Iterator[Order]:
    yield first
    yield from rest


def _digest_of(path: str) -> str | None:
    """Give the digest of a regular file, or None."""
    if not Path(path).is_file():
        return None
    try:
        with Path(path).open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None
