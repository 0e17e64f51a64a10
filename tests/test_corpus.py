"""The accuracy gate: floors pinned for the corpus that lies beside the repository."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_dir(), reason="no corpus beside the repository: accuracy is not measured")
def test_no_figure_is_under_its_floor() -> None:
    done = subprocess.run(
        [sys.executable, "tools/score_corpus.py", "--check", "--jobs", "2"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
