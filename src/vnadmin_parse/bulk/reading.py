"""What a worker does with one file: bytes → text → records → JSON, saying how far it is at every step and page."""

from __future__ import annotations

import errno
import gc
import hashlib
import os
import stat
from pathlib import Path
from typing import Final

from attrs import evolve

from vnadmin_parse.bulk.course import Course, Note
from vnadmin_parse.bulk.outcome import PARTIAL_PROBLEMS, Answer, Cause, Order, Stage, Status, Trouble
from vnadmin_parse.errors import EncryptedPdf, InternalError, LimitExceeded, MissingExtra, VnadminParseError, spot_of
from vnadmin_parse.limits import DEFAULT
from vnadmin_parse.records import Document, Problem

_REFUSALS: Final = {errno.ENOENT: Cause.MISSING, errno.ENOTDIR: Cause.MISSING, errno.EISDIR: Cause.NOT_A_FILE}
_CAUSES: Final = (
    (EncryptedPdf, Cause.ENCRYPTED),
    (LimitExceeded, Cause.LIMIT),
    (MissingExtra, Cause.NOT_INSTALLED),
    (InternalError, Cause.INTERNAL),
)

_SAMPLE_TEXT: Final = (
    "ỦY BAN NHÂN DÂN\nSố: 01/UBND-VX\nV/v nghỉ lễ\n\nKính gửi: Sở Nội vụ.\n\n"
    "Căn cứ Luật số 02/2020/QH14 ngày 01/01/2020;\n1. Nghỉ lễ.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"
)
_SAMPLE_PDF: Final = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 37>>stream
BT /F 14 Tf 72 700 Td (So: 01) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
"""
SAMPLES: Final = (
    (b"a.txt", _SAMPLE_TEXT.encode()),
    (b"a.pdf", _SAMPLE_PDF),
    (b"without-text.pdf", _SAMPLE_PDF.replace(b"(So: 01) Tj", b"")),  # makes the second reader try, too
)


def prepare() -> None:
    """Load readers, tables and patterns by reading small samples, so that workers which are forked from here begin at once."""
    for name, content in SAMPLES:
        answer_of(Order(name, content=content), Course())
    gc.collect()
    gc.freeze()  # what is loaded now stays: the collector need not touch it, so that forked workers share its memory


def answer_of(order: Order, course: Course) -> Answer:
    """Read one file; every error becomes an answer.

    Args:
        order: what to read.
        course: is told every step and page.
    """
    try:
        return _read(order, course)
    except MemoryError:
        return _failed(course.note(), Cause.MEMORY, "there was not enough memory", is_spent=True)
    except VnadminParseError as error:
        cause = next((cause for kind, cause in _CAUSES if isinstance(error, kind)), Cause.UNREADABLE)
        return _failed(evolve(course.note(), page=error.page), cause, error.cause)  # it may mean the whole file, at whatever page
    except OSError as error:
        if course.note().stage is not Stage.OPEN:
            return _failed(course.note(), Cause.INTERNAL, spot_of(error))
        return _failed(course.note(), _REFUSALS.get(error.errno or 0, Cause.NOT_READABLE), error.strerror or type(error).__name__)
    except Exception as error:  # noqa: BLE001 - whatever one file does, the next one is read
        return _failed(course.note(), Cause.INTERNAL, spot_of(error))


def missing(path: str) -> Answer | None:
    """Give the answer for a name that leads nowhere, which no worker is needed to tell; None for every other."""
    try:
        Path(path).stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        return _failed(Note(Stage.OPEN), Cause.MISSING, error.strerror or type(error).__name__)
    except (OSError, ValueError):
        return None
    return None


def _failed(note: Note, cause: Cause, message: str, *, is_spent: bool = False) -> Answer:
    trouble = Trouble(note.stage, cause, message, note.page)
    return Answer(Status.FAILED, trouble, sha256=note.sha256, size=note.size, is_spent=is_spent)


def _read(order: Order, course: Course) -> Answer:
    from vnadmin_parse.export.json import to_json  # noqa: PLC0415 - loaded by the keeper, once
    from vnadmin_parse.pipeline import document_of, read_whole  # noqa: PLC0415
    from vnadmin_parse.redaction import redact_contacts  # noqa: PLC0415
    from vnadmin_parse.sources import is_pdf, text_of  # noqa: PLC0415

    name = os.fsdecode(order.name)
    content = _content_of(order)
    digest = hashlib.sha256(content)
    course.identify(digest.digest(), len(content))
    course.enter(Stage.READ)
    if is_pdf(content, name):
        text, signatures = read_whole(content, name=name, password=order.password, ocr=order.ocr, turn=course.turn)
    else:
        text, signatures = text_of(content, name), ()
    course.enter(Stage.PARSE)
    document = document_of(text, signatures)
    document = redact_contacts(document) if order.is_redacted else document
    course.enter(Stage.WRITE)
    written = to_json(document).encode() + b"\n"
    trouble = _part_missing(document)
    return Answer(Status.PARTIAL if trouble else Status.OK, trouble, written, document.source.pages, digest.hexdigest(), len(content))


def _content_of(order: Order) -> bytes:
    if order.content is not None:
        return order.content
    # Not blocking: the name may belong to a pipe that nobody writes to.
    file = os.open(order.path or b"", os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(file, "rb") as stream:
        state = os.fstat(file)
        if not stat.S_ISREG(state.st_mode):
            raise IsADirectoryError(errno.EISDIR, "it is no regular file")
        DEFAULT.check("size", state.st_size)
        return stream.read()


def _part_missing(document: Document) -> Trouble | None:
    """Tell what part of the file gave nothing."""
    missing = [problem for problem in document.problems if problem.code in PARTIAL_PROBLEMS]
    if not missing:
        return None
    codes = sorted({problem.code for problem in missing})
    cause = Cause.NO_TEXT if any(problem.code == "page.no-text" for problem in missing) else Cause.UNREADABLE
    return Trouble(Stage.READ, cause, f"{_pages(missing, document.source.pages)}{', '.join(codes)}", _first_page(missing))


def _pages(missing: list[Problem], pages: int) -> str:
    numbers = {problem.page for problem in missing if problem.page is not None}
    return f"{len(numbers)} of {pages} page{'' if pages == 1 else 's'}: " if numbers else ""


def _first_page(missing: list[Problem]) -> int | None:
    return min((problem.page for problem in missing if problem.page is not None), default=None)
