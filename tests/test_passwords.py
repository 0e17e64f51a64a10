"""Encrypted files from the command line: the password comes from a file or the environment, and is shown nowhere."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from vnadmin_parse import cli
from vnadmin_parse.bulk.convert import Settings
from vnadmin_parse.bulk.outcome import Order

WORD = "mở cửa 7"
Run = Callable[..., tuple[int, str, str]]


def locked() -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, encrypt=StandardEncryption("mo cua 7", canPrint=0), invariant=1)
    canvas.drawString(85, 700, "So: 12/UBND-VX")
    canvas.save()
    return target.getvalue()


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Give what runs the program in a folder with an encrypted file, and gives exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VNADMIN_PARSE_PASSWORD", raising=False)
    Path("in").mkdir()
    Path("in/locked.pdf").write_bytes(locked())
    Path("in/open.txt").write_text("Số: 34/UBND-VX\n", "utf-8")
    Path("word").write_text("mo cua 7\r\nwhat stands below is no password\n", "utf-8")
    Path("wrong").write_text("mo cua 8", "utf-8")
    Path("empty").write_text("\n", "utf-8")
    Path("bytes").write_bytes(b"\xff\xfe")

    def run(*words: str) -> tuple[int, str, str]:
        code = cli.main(list(words))
        told = capfd.readouterr()
        return code, told.out, told.err

    return run


@pytest.mark.parametrize("command", ["parse", "explain"])
def test_a_file_that_asks_is_opened_with_what_the_file_says(run: Run, command: str) -> None:
    code, out, err = run(command, "in/locked.pdf")
    assert (code, out) == (1, "")
    assert "--password-file" in err
    code, out, err = run(command, "in/locked.pdf", "--password-file", "word")
    assert (code, err) == (0, "")
    assert "12/UBND-VX" in out


def test_the_environment_says_it_where_no_file_does(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VNADMIN_PARSE_PASSWORD", "mo cua 7")
    assert run("parse", "in/locked.pdf", "in/open.txt", "--jobs", "2")[0] == 0
    code, _, err = run("parse", "in/locked.pdf", "--password-file", "wrong")
    assert code == 1
    assert "the password is wrong" in err


@pytest.mark.parametrize(("file", "said"), [("empty", "is empty"), ("bytes", "no text in UTF-8"), ("none", "does not exist")])
def test_a_file_without_a_password_is_wrong_use(run: Run, file: str, said: str) -> None:
    code, out, err = run("parse", "in/locked.pdf", "--password-file", file)
    assert (code, out) == (2, "")
    assert said in err


def test_convert_tries_again_with_the_password_and_writes_it_nowhere(run: Run) -> None:
    words = ("convert", "in", "--out", "out", "--pattern", "*.*", "--jobs", "1")
    code, _, err = run(*words)
    assert code == 1
    assert "failed locked.pdf: read: encrypted: the file asks for a password: --password-file FILE" in err
    code, _, err = run(*words, "--retry-failed", "--password-file", "word")
    assert code == 0
    assert "1 of them from earlier runs" in err
    assert "12/UBND-VX" in json.loads(Path("out/locked.pdf.json").read_bytes())["text"]
    assert not [path for path in Path("out").rglob("*") if path.is_file() and b"mo cua" in path.read_bytes()]
    assert "mo cua" not in err


def test_inspection_pages_show_what_the_password_opens(run: Run) -> None:
    assert run("inspect", "in/locked.pdf", "-o", "page.html")[0] == 1
    assert run("inspect", "in/locked.pdf", "-o", "page.html", "--password-file", "word")[0] == 0
    assert run("inspect", "in", "-o", "shut", "--timeout", "60")[0] == 1
    assert run("inspect", "in", "-o", "pages", "--password-file", "word", "--timeout", "60")[0] == 0
    for page in ("page.html", "pages/locked.pdf.html"):
        content = Path(page).read_text("utf-8")
        assert "12/UBND-VX" in content
        assert "data:image/webp" in content  # the page's picture too
        assert "mo cua" not in content
    assert "data:image/webp" in Path("pages/index.html").read_text("utf-8")
    assert "data:image/webp" not in Path("shut/index.html").read_text("utf-8")


def test_a_graph_has_what_the_password_opens(run: Run) -> None:
    assert run("graph", "in", "-o", "made")[0] == 1
    code, _, err = run("graph", "in", "-o", "made", "--password-file", "word")
    assert code == 0
    assert "2 read, 0 failed" in err


def test_no_record_shows_a_password() -> None:
    for record in (Order(b"a.pdf", password=WORD), Settings("out", password=WORD)):
        assert record.password == WORD
        assert WORD not in repr(record)
