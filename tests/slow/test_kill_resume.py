"""A run that is killed at any moment, and resumed, gives the bytes of an unbroken run."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from slow.conftest import FIXTURES

pytestmark = pytest.mark.slow


def start(folder: Path, out: str, form: str) -> subprocess.Popen[bytes]:
    words = ["-m", "vnadmin_parse", "convert", str(folder), "--out", out, "--to", form, "--resume", "--quiet", "--jobs", "2"]
    path = os.pathsep.join(filter(None, sys.path))
    return subprocess.Popen([sys.executable, *words], env={**os.environ, "PYTHONPATH": path}, cwd=folder.parent)


def tree(folder: Path) -> dict[str, bytes]:
    found = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    found.pop("manifest.jsonl")
    return found


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_killed_runs_resume_to_the_same_bytes(tmp_path: Path, form: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    contents = [path.read_bytes() for path in sorted(FIXTURES.glob("*/input.pdf"))]
    for number in range(60):
        (folder / f"{number}.pdf").write_bytes(contents[number % len(contents)])
    (folder / "broken.pdf").write_bytes(b"no pdf at all")
    assert start(folder, "whole", form).wait() == 1
    chance, killed = random.Random(form), 0  # noqa: S311 - moments, not secrets
    for turn in range(4):
        out = f"killed{turn}"
        for _ in range(2):
            process = start(folder, out, form)
            try:
                process.wait(chance.uniform(0.2, 3))
            except subprocess.TimeoutExpired:
                process.kill()
                killed += 1
            process.wait()
        assert start(folder, out, form).wait() == 1
        assert tree(tmp_path / out) == tree(tmp_path / "whole")
        assert not (tmp_path / out / ".partial").exists()
    assert killed
