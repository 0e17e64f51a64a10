"""The typed example runs; `.ci/run` has mypy and pyright accept it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def test_the_typed_example_runs() -> None:
    letter = HERE / "fixtures" / "cong-van" / "input.pdf"
    done = subprocess.run([sys.executable, HERE / "typed" / "example.py", letter], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines()[0] == "1417 Lục Hoài Thước page 2"
