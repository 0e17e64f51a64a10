"""What a long file takes."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "reading.py"
MOST = 150  # MB


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells a process's peak")
def test_a_law_of_200_pages_stays_small() -> None:
    told = subprocess.run([sys.executable, BENCHMARK, "--long", "200"], capture_output=True, text=True, check=True).stdout
    pages, peak = map(int, re.findall(r"\d+", told))
    assert pages >= 200
    assert peak < MOST
