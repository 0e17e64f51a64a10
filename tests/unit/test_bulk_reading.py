"""What a worker does with one file: the same document as everywhere, every error an answer, no text of it in any message."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

import vnadmin_parse
from vnadmin_parse.bulk import reading
from vnadmin_parse.bulk.course import Course, Note
from vnadmin_parse.bulk.outcome import Answer, Cause, Order, Stage, Status
from vnadmin_parse.errors import LimitExceeded, MissingExtra

FIXTURES = Path(__file__).parents[1] / "fixtures"
IMAGE = b"q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"
NAMED = "Nguyễn Thị Sương"


def answer_of(path: Path) -> Answer:
    return reading.answer_of(Order(os.fsencode(path.name), path=os.fsencode(path)), Course())


@pytest.mark.parametrize("name", ["cong-van/input.pdf", "quyet-dinh/input.pdf", "cong-van-tika/input.txt"])
def test_a_document_is_what_parsing_the_file_gives(name: str) -> None:
    path = FIXTURES / name
    answer = answer_of(path)
    document = vnadmin_parse.parse_file(path)
    assert answer.document == vnadmin_parse.to_json(document).encode() + b"\n"
    assert (answer.status, answer.trouble, answer.pages) == (Status.OK, None, document.source.pages)
    assert answer.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert answer.size == path.stat().st_size


def test_content_gives_what_its_file_gives() -> None:
    path = FIXTURES / "cong-van/input.pdf"
    order = Order(b"input.pdf", content=path.read_bytes())
    assert reading.answer_of(order, Course()) == answer_of(path)


def test_every_step_is_told() -> None:
    told: list[Note] = []

    class Told(Course):
        def enter(self, stage: Stage) -> None:
            super().enter(stage)
            told.append(self.note())

        def turn(self, page: int) -> None:
            super().turn(page)
            told.append(self.note())

    content = (FIXTURES / "quyet-dinh/input.pdf").read_bytes()
    answer = reading.answer_of(Order(b"a.pdf", content=content), Told())
    assert [(note.stage, note.page) for note in told if note.page] == [(Stage.READ, page + 1) for page in range(answer.pages)]
    assert list(dict.fromkeys(note.stage for note in told[1:])) == [Stage.READ, Stage.PARSE, Stage.WRITE]
    assert {(note.sha256, note.size) for note in told[1:]} == {(hashlib.sha256(content).hexdigest(), len(content))}
    assert told[-1].page is None


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "folder").mkdir()
    (tmp_path / "broken.pdf").write_bytes(b"no pdf at all")
    (tmp_path / "empty.pdf").write_bytes(b"")
    (tmp_path / "old.txt").write_bytes("Căn cứ".encode() + b"\xff\xfe\xfd")
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "nowhere.pdf").symlink_to("gone")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "stage", "cause"),
    [
        ("missing.pdf", Stage.OPEN, Cause.MISSING),
        ("nowhere.pdf", Stage.OPEN, Cause.MISSING),
        ("broken.pdf/a.pdf", Stage.OPEN, Cause.MISSING),
        ("folder", Stage.OPEN, Cause.NOT_A_FILE),
        ("pipe.pdf", Stage.OPEN, Cause.NOT_A_FILE),
        ("broken.pdf", Stage.READ, Cause.UNREADABLE),
        ("empty.pdf", Stage.READ, Cause.UNREADABLE),
        ("old.txt", Stage.READ, Cause.UNREADABLE),
    ],
)
def test_what_cannot_be_read_is_told(files: Path, name: str, stage: Stage, cause: Cause) -> None:
    answer = answer_of(files / name)
    assert answer.trouble
    assert (answer.status, answer.trouble.stage, answer.trouble.cause) == (Status.FAILED, stage, cause)
    assert answer.document is None
    assert (answer.sha256 is None) == (stage is Stage.OPEN)


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        (ValueError(f"invalid name: {NAMED}"), Cause.INTERNAL),
        (RecursionError(NAMED), Cause.INTERNAL),
        (OSError(5, NAMED), Cause.INTERNAL),
        (LimitExceeded("more than 5 pages", page=6), Cause.LIMIT),
        (MissingExtra("no engine"), Cause.NOT_INSTALLED),
        (MemoryError(), Cause.MEMORY),
    ],
)
def test_errors_inside_are_told_without_text_of_the_document(monkeypatch: pytest.MonkeyPatch, error: Exception, cause: Cause) -> None:
    course = Course()

    def fail(*_: object) -> None:
        course.turn(5)
        raise error

    monkeypatch.setattr("vnadmin_parse.pipeline.document_of", fail)
    answer = reading.answer_of(Order(b"a.txt", content=NAMED.encode()), course)
    assert answer.trouble
    assert (answer.trouble.stage, answer.trouble.cause) == (Stage.PARSE, cause)
    assert NAMED not in answer.trouble.message
    assert answer.trouble.page == getattr(error, "page", 5)
    assert answer.is_spent == (cause is Cause.MEMORY)
    if cause is Cause.INTERNAL:
        assert answer.trouble.message.startswith(f"{type(error).__name__} in vnadmin_parse.bulk.reading, line ")


def test_pages_without_text_make_it_partial() -> None:
    scan = reading._SAMPLE_PDF.replace(b"BT /F 14 Tf 72 700 Td (So: 01) Tj ET", IMAGE).replace(b"37", b"%d" % len(IMAGE))
    answer = reading.answer_of(Order(b"a.pdf", content=scan), Course())
    assert answer.trouble
    assert answer.document
    assert (answer.status, answer.trouble.cause, answer.trouble.page) == (Status.PARTIAL, Cause.NO_TEXT, 1)
    assert answer.trouble.message == "1 of 1 page: page.no-text"


def test_the_samples_can_be_read() -> None:
    reading.prepare()
    for name, content in reading.SAMPLES:
        assert reading.answer_of(Order(name, content=content), Course()).status is Status.OK
