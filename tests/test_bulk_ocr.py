"""`convert --ocr`: the engine is a part of what an output depends on, scans have a longer deadline, and no program outlives its worker."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import fake_tesseract
from fake_tesseract import running, scan
from vnadmin_parse import cli, from_json
from vnadmin_parse.bulk import convert as converting
from vnadmin_parse.bulk.convert import Settings
from vnadmin_parse.bulk.outcome import Limits
from vnadmin_parse.read import ocr

Convert = Callable[..., int]
RECORD = dict[str, object]


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    ocr._named.cache_clear()
    (tmp_path / "bin").mkdir()
    (tmp_path / "in").mkdir()
    (tmp_path / "in/scan.pdf").write_bytes(scan())
    (tmp_path / "in/letter.txt").write_text("Số: 34/UBND-VX\nV/v họp\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    yield fake_tesseract.install(tmp_path / "bin", monkeypatch)
    ocr._named.cache_clear()


def convert(*options: str) -> int:
    return cli.main(["convert", "in", "--out", "out", "--pattern", "*.*", "--jobs", "1", "--quiet", *options])


def records() -> list[RECORD]:
    return [json.loads(line) for line in Path("out/manifest.jsonl").read_text("utf-8").splitlines()]


def code_of(name: str) -> str | None:
    code = from_json(Path(f"out/{name}.json").read_bytes()).header.code
    return code and code.text


@pytest.mark.usefixtures("program")
def test_a_scan_is_read_and_the_engine_stands_in_the_manifest() -> None:
    assert convert("--ocr", "tesseract") == cli.Exit.DONE
    assert code_of("scan.pdf") == "12/UBND-VX"
    assert [record["status"] for record in records()] == ["ok", "ok"]
    assert all(record["versions"]["config"].endswith(" tesseract 1.0") for record in records())  # type: ignore[index]


def test_what_was_read_by_another_engine_or_by_none_is_read_again(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    convert()
    assert [record["status"] for record in records()] == ["ok", "partial"]
    unread = Path("out/scan.pdf.json").read_bytes()
    convert("--ocr", "tesseract", "--resume")
    assert len(records()) == 4
    read = Path("out/scan.pdf.json").read_bytes()
    assert (code_of("scan.pdf"), read == unread) == ("12/UBND-VX", False)
    convert("--ocr", "tesseract", "--resume")
    assert len(records()) == 4  # the same engine: nothing is done again
    fake_tesseract.install(program.parent, monkeypatch, version="2.0")
    ocr._named.cache_clear()  # as in a new process
    convert("--ocr", "tesseract", "--resume")
    assert len(records()) == 6
    assert Path("out/scan.pdf.json").read_bytes() == read
    convert("--resume")
    assert len(records()) == 8
    assert Path("out/scan.pdf.json").read_bytes() == unread


def test_a_deadline_names_the_page_and_ends_the_program(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("in/scan.pdf").write_bytes(scan(pages=3))
    fake_tesseract.install(program.parent, monkeypatch, seconds=3.5)
    start = time.monotonic()
    assert convert("--ocr", "tesseract", "--timeout", "2") == cli.Exit.SOME_FAILED
    (trouble,) = [record["trouble"] for record in records() if record["trouble"]]
    assert trouble == {"stage": "read", "cause": "deadline", "message": "no answer within 2 seconds", "page": 1}
    assert running(program) == []
    assert time.monotonic() - start < 30


@pytest.mark.parametrize(
    ("options", "seconds"),
    [((), 20.0), (("--ocr", "tesseract"), 600.0), (("--ocr", "tesseract", "--timeout", "7"), 7.0), (("--timeout", "7"), 7.0)],
)
@pytest.mark.usefixtures("program")
def test_scans_have_a_longer_deadline_unless_said(monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], seconds: float) -> None:
    given: list[Settings] = []

    def stand_in(_planned: object, settings: Settings, _listener: object) -> None:
        given.append(settings)
        raise KeyboardInterrupt

    monkeypatch.setattr(converting, "convert", stand_in)
    assert convert(*options) == cli.Exit.INTERRUPTED
    assert given[0].limits == Limits(timeout=seconds)
