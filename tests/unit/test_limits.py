"""Files that are too large are refused, by name and cause."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from vnadmin_parse import LimitExceeded, parse_file, parse_pdf
from vnadmin_parse.bulk.course import Course
from vnadmin_parse.bulk.outcome import Cause, Order
from vnadmin_parse.bulk.reading import answer_of
from vnadmin_parse.limits import DEFAULT, Limits
from vnadmin_parse.read.pdf import read_pdf


def file_of(pages: int = 2, paths: int = 3) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(595, 842), invariant=1)
    for _ in range(pages):
        canvas.drawString(72, 700, "So: 12/QD")
        for at in range(paths):
            canvas.line(72, 600 - at, 200, 600 - at)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        (Limits(size=100), "more than 100 bytes"),
        (Limits(pages=1), "more than 1 pages"),
        (Limits(characters=12), "page 2: more than 12 characters"),
        (Limits(objects=3), "page 1: more than 3 objects"),
    ],
)
def test_what_is_too_large_is_refused(limits: Limits, told: str) -> None:
    with pytest.raises(LimitExceeded, match=told):
        parse_pdf(file_of(), limits=limits)
    with pytest.raises(LimitExceeded, match=f"a.pdf.*{told}"):
        read_pdf(file_of(), name="a.pdf", limits=limits)


def test_what_just_fits_is_read() -> None:
    content = file_of()
    limits = Limits(size=len(content), pages=2, characters=18, objects=4)
    assert parse_pdf(content, limits=limits) == parse_pdf(content)


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.pdf"
    with path.open("wb") as file:
        file.truncate(DEFAULT.size + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read"))
    with pytest.raises(LimitExceeded, match=r"large\.pdf: more than 1,073,741,824 bytes"):
        parse_file(path)
    with path.open("rb") as file, pytest.raises(LimitExceeded, match="more than 9 bytes"):
        parse_pdf(file, limits=Limits(size=9))


def test_a_worker_says_that_a_limit_was_passed(tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    with path.open("wb") as file:
        file.truncate(DEFAULT.size + 1)
    answer = answer_of(Order(b"large.pdf", path=bytes(path)), Course())
    assert answer.trouble is not None
    assert answer.trouble.cause is Cause.LIMIT
