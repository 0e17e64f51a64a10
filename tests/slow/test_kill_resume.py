"""A run that is killed at any moment, and resumed, gives the bytes of an unbroken run."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

import fake_tesseract
from fake_tesseract import running, scan
from slow.conftest import FIXTURES

pytestmark = pytest.mark.slow


def start(folder: Path, out: str, form: str, *options: str) -> subprocess.Popen[bytes]:
    words = ["-m", "vnadmin_parse", "convert", str(folder), "--out", out, "--to", form, "--resume", "--quiet", "--jobs", "2", *options]
    path = os.pathsep.join(filter(None, sys.path))
    return subprocess.Popen([sys.executable, *words], env={**os.environ, "PYTHONPATH": path}, cwd=folder.parent)


def tree(folder: Path) -> dict[str, bytes]:
    found = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    found.pop("manifest.jsonl")
    return found


@pytest.mark.parametrize(("form", "options"), [("json", ()), ("jsonl", ()), ("json", ("--ocr", "tesseract"))])
def test_killed_runs_resume_to_the_same_bytes(tmp_path: Path, form: str, options: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """With OCR a page's engine is another process of the worker's: it is ended with it, and what it read is read again."""
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "bin").mkdir()
    program = fake_tesseract.install(tmp_path / "bin", monkeypatch, seconds=0.05)
    contents = [path.read_bytes() for path in sorted(FIXTURES.glob("*/input.pdf"))]
    for number in range(60):
        (folder / f"{number}.pdf").write_bytes(contents[number % len(contents)])
    (folder / "broken.pdf").write_bytes(b"no pdf at all")
    for number in range(10 if options else 0):
        (folder / f"scan{number}.pdf").write_bytes(scan(number % 3 + 1))
    assert start(folder, "whole", form, *options).wait() == 1
    if options:
        assert b"12/UBND-VX" in (tmp_path / "whole/scan0.pdf.json").read_bytes()
    chance, killed = random.Random(form), 0  # noqa: S311 - moments, not secrets
    for turn in range(4):
        out = f"killed{turn}"
        for _ in range(2):
            process = start(folder, out, form, *options)
            try:
                process.wait(chance.uniform(0.2, 3))
            except subprocess.TimeoutExpired:
                process.kill()
                killed += 1
            process.wait()
        assert start(folder, out, form, *options).wait() == 1
        assert tree(tmp_path / out) == tree(tmp_path / "whole")
        assert not (tmp_path / out / ".partial").exists()
    assert killed
    assert running(program) == []
