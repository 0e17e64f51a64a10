"""What became of one file: its status, and what stood in the way.

These records travel between processes as MessagePack, never as pickles: a worker that a hostile file took over can lie about that
file, and can run nothing here.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from attrs import field, frozen
from msgspec import Struct

from vnadmin_parse.read.ocr import OcrName

PARTIAL_PROBLEMS: Final = frozenset({"page.no-text", "page.unreadable", "pdf.second-reader", "signature.unreadable"})
"""The problem codes that say that a part of the file itself gave nothing; they make a document `partial`."""


class Status(StrEnum):
    """How a file ended."""

    OK = "ok"
    """Read whole; the document may still carry problems of its own, a blank number for instance."""
    PARTIAL = "partial"
    """There is a document, and a part of the file gave nothing: a page without characters, as a rule a scan."""
    FAILED = "failed"
    """There is no document."""


class Stage(StrEnum):
    """How far a file had come."""

    OPEN = "open"
    """Finding the file and taking its bytes."""
    READ = "read"
    """From bytes to text."""
    PARSE = "parse"
    """From text to records."""
    WRITE = "write"
    """From records to JSON, and to the disk."""


class Cause(StrEnum):
    """What stood in the way."""

    MISSING = "missing"
    NOT_A_FILE = "not_a_file"
    """A folder, a pipe or a device."""
    NOT_READABLE = "not_readable"
    """The operating system refused it."""
    UNREADABLE = "unreadable"
    """No PDF, no text, or too broken."""
    ENCRYPTED = "encrypted"
    NOT_INSTALLED = "not_installed"
    """The OCR engine that was asked for is not on this machine."""
    LIMIT = "limit"
    """Larger than a documented limit of the library."""
    NO_TEXT = "no_text"
    """Pages without characters; what makes a document `partial`."""
    DEADLINE = "deadline"
    """Took longer than the timeout; its worker was killed."""
    MEMORY = "memory"
    """Took more memory than allowed."""
    CRASH = "crash"
    """Its worker died."""
    INTERNAL = "internal"
    """A fault of this library; please report it."""
    NOT_WRITTEN = "not_written"
    """The output could not be written."""


class Trouble(Struct, frozen=True):
    """Why a file is not `ok`.

    Fields:
        stage: how far it had come.
        cause: what stood in the way.
        message: one plain sentence, without text of the document.
        page: from 1; None where the whole file is meant, or where nobody knows.
    """

    stage: Stage
    cause: Cause
    message: str
    page: int | None = None


@frozen
class Order:
    """One file that a worker shall read.

    Fields:
        name: file name, as the document's `source.name` will show it; bytes as the operating system has them.
        path: where to find it, or None.
        content: its bytes, where there is no path.
        number: by which whoever asks knows the answer again.
        ocr: what reads pages without a text layer.
        password: of encrypted files; never shown, and never written to a manifest.
        is_redacted: mask e-mail addresses and telephone numbers.
    """

    name: bytes
    path: bytes | None = None
    content: bytes | None = None
    number: int = 0
    ocr: OcrName = "off"
    password: str | None = field(default=None, repr=False)
    is_redacted: bool = False


@frozen
class Answer:
    """What a worker says of one file.

    Fields:
        status: `ok`, `partial` or `failed`.
        trouble: why it is not `ok`, else None.
        document: the document as JSON in UTF-8 with a line feed at its end; None when it failed.
        pages: number of pages.
        sha256: hexadecimal digest of the file's bytes; None when they could not be taken.
        size: number of bytes; None likewise.
        is_spent: the worker has met its limits and should serve no other file.
    """

    status: Status
    trouble: Trouble | None = None
    document: bytes | None = None
    pages: int = 0
    sha256: str | None = None
    size: int | None = None
    is_spent: bool = False


@frozen
class Limits:
    """What one file may cost, and how long a worker serves.

    Fields:
        timeout: seconds for one file, wall clock; with OCR take those of `limits_with`, since a scanned page alone takes seconds.
        memory: megabytes (1,048,576 bytes) of resident memory that a worker may use.
        files: a worker is renewed after so many files.
        slack: a worker is renewed when it keeps so many megabytes more than when it was new.
        task: `module:function` that answers an order; only tests put another one here.
    """

    timeout: float = 20.0
    memory: int = 2048
    files: int = 500
    slack: int = 256
    task: str = "vnadmin_parse.bulk.reading:answer_of"


OCR_SECONDS: Final = 600.0
"""Seconds for one file with OCR unless said: two hundred scanned pages at three seconds each."""


def limits_with(ocr: OcrName) -> Limits:
    """Give the limits that hold unless said.

    Args:
        ocr: what reads pages without a text layer.

    Example:
        >>> limits_with("off").timeout, limits_with("auto").timeout
        (20.0, 600.0)
    """
    return Limits() if ocr == "off" else Limits(timeout=OCR_SECONDS)
