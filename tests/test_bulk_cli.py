"""`convert` as people and pipelines meet it."""

from __future__ import annotations

import io
import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from vnadmin_parse import cli, from_json
from vnadmin_parse.bulk import workers

LETTER = "Số: {}/UBND-VX\nV/v nghỉ lễ\n\nKính gửi: Sở Nội vụ.\n"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Give what runs the program in a folder with three letters and a broken file, and gives exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in/sub").mkdir(parents=True)
    for name in ("a", "b", "sub/c"):
        (tmp_path / f"in/{name}.txt").write_text(LETTER.format(ord(name[-1])), "utf-8")
    (tmp_path / "in/x.pdf").write_bytes(b"no pdf at all")

    def run(*arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = cli.main(["convert", *arguments])
        told = capfd.readouterr()
        return code, told.out, told.err

    return run


def made(folder: Path = Path("out")) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


TEXTS = ("--pattern", "*.txt")
LETTERS = ["a.txt.json", "b.txt.json", "manifest.jsonl", "sub/c.txt.json"]


def test_a_folder_becomes_a_tree_of_json(run: Run) -> None:
    code, out, err = run("in", "--out", "out", "--jobs", "2", *TEXTS)
    assert (code, out, made()) == (0, "", LETTERS)
    assert "3 files in 0:0" in err
    assert "3 ok, 0 partial, 0 failed" in err
    assert from_json(Path("out/a.txt.json").read_bytes()).source.name == "a.txt"


def test_a_failure_is_told_with_its_cause(run: Run) -> None:
    code, _, err = run("in", "--out", "out", *TEXTS, "--pattern", "*.pdf")
    assert (code, made()) == (1, LETTERS)
    assert "failed x.pdf: read: unreadable: " in err
    assert "1 read: unreadable" in err
    assert LETTER.split("\n")[1] not in err


def test_quiet_says_nothing(run: Run) -> None:
    assert run("in", "--out", "out", "--quiet") == (1, "", "")


def test_resume_retry_and_force(run: Run) -> None:
    arguments = ("in", "--out", "out", *TEXTS, "--pattern", "*.pdf")
    run(*arguments)
    code, _, err = run(*arguments)
    assert code == 2
    assert "earlier run" in err
    for option, earlier in (("--resume", 4), ("--retry-failed", 3)):
        code, _, err = run(*arguments, option)
        assert code == 1
        assert f"; {earlier} of them from earlier runs" in err
    assert "earlier runs" not in run(*arguments, "--force")[2]


def test_lists_come_from_files_and_standard_input(run: Run) -> None:
    Path("list").write_text("in/a.txt\n\nin/sub/c.txt\n", "utf-8")
    assert run("--files-from", "list", "--out", "out", "--quiet")[0] == 0
    assert made() == ["in/a.txt.json", "in/sub/c.txt.json", "manifest.jsonl"]
    assert run("in/b.txt", "--files-from", "-", "--out", "out", "--quiet", "--resume", stdin=b"in/a.txt\0../in/gone.pdf\0")[0] == 1
    assert made() == ["b.txt.json", "in/a.txt.json", "in/sub/c.txt.json", "manifest.jsonl"]
    records = map(json.loads, Path("out/manifest.jsonl").read_text("utf-8").splitlines())
    assert [(record["path"], record["trouble"]["cause"]) for record in records if record["trouble"]] == [("%2E%2E/in/gone.pdf", "missing")]


def test_dry_run_writes_nothing(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("in", "--out", "out", *TEXTS, "--limit", "2", "--dry-run")
    assert (code, Path("out").exists()) == (0, False)
    assert out.splitlines() == [f"{tmp_path}/in/{name}\t{name}.json" for name in ("a.txt", "b.txt")]


def test_limit_takes_the_first(run: Run) -> None:
    run("in", "--out", "out", *TEXTS, "--limit", "1", "--quiet")
    assert made() == ["a.txt.json", "manifest.jsonl"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--out", "out"], "nothing to convert"),
        (["in"], "--out"),
        (["in", "--out", "out", "--pattern", "*.docx"], "no file was found"),
        (["inn", "--out", "out"], "inn: no such file or folder"),
        (["inn", "in2/*.pdf", "--out", "out"], "the others are not there either"),
        (["in", "--out", "out", "--resume", "--force"], "exclude each other"),
        (["in", "--out", "out", "--to", "xml"], "'xml'"),
        (["in", "--out", "out", "--jobs", "0"], "--jobs"),
        (["in", "--out", "in/a.txt"], "--out"),
        (["--files-from", "none", "--out", "out"], "none"),
    ],
)
def test_wrong_use_is_said_and_writes_nothing(run: Run, arguments: list[str], said: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert not Path("out").exists()


def test_a_missing_extra_is_said_before_the_work(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    code, _, err = run("in", "--out", "out", "--to", "parquet")
    assert code == 2
    assert "vnadmin-parse[parquet]" in err


def test_workers_that_cannot_start_are_an_internal_error(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_BOOT", "raise SystemExit(1)")
    code, _, err = run("in", "--out", "out", *TEXTS)
    assert code == 3
    assert "died while it was loading" in err


def test_one_run_at_a_time(run: Run) -> None:
    from vnadmin_parse.bulk.manifest import Manifest  # noqa: PLC0415

    Path("out").mkdir()
    with Manifest(os.open("out", os.O_RDONLY)):
        code, _, err = run("in", "--out", "out", *TEXTS)
    assert code == 2
    assert "another run is writing to out" in err


def program(*arguments: str) -> list[str]:
    """Give the words that run the command with a reader that hangs."""
    script = (
        "import sys, functools, signal; from vnadmin_parse import cli; from vnadmin_parse.bulk import outcome\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs inherit deaf ears\n"
        "outcome.Limits = functools.partial(outcome.Limits, task='killing:answer_of')\n"
        "sys.exit(cli.main(sys.argv[1:]))"
    )
    return [sys.executable, "-c", script, "convert", *arguments]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "TERM": "xterm", "COLUMNS": "120"}


@pytest.mark.usefixtures("run")
def test_an_interrupt_ends_the_run_and_its_workers(tmp_path: Path) -> None:
    (tmp_path / "in/hang.pdf").write_bytes(b"")
    words = program("in", "--out", "out", "--jobs", "1", "--pattern", "[ah]*")
    process = subprocess.Popen(words, env=environment(), stderr=subprocess.PIPE, text=True)
    end = time.monotonic() + 20
    while not Path("out/a.txt.json").exists() and time.monotonic() < end:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=10)
    assert process.returncode == 130
    assert err.endswith("what is done is in out: the same command with --resume goes on\nvnadmin-parse: interrupted\n")
    assert made() == ["a.txt.json", "manifest.jsonl"]


@pytest.mark.usefixtures("run")
def test_a_terminal_shows_a_bar() -> None:
    master, terminal = pty.openpty()
    process = subprocess.Popen(program("in", "--out", "out", "--pattern", "*"), env=environment(), stderr=terminal, stdin=terminal)
    os.close(terminal)
    shown = b""
    try:
        while chunk := os.read(master, 4096):
            shown += chunk
    except OSError:  # the terminal's other end is closed
        pass
    assert process.wait(10) == 0
    text = shown.decode()
    assert "\r\x1b[K[------------------------] 0/4 files, " in text
    assert "4 files in 0:0" in text.rpartition("\r\x1b[K")[2]
