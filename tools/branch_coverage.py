"""Hold the branches of the core that the tests take against the floor in pyproject.toml.

    python tools/branch_coverage.py

`coverage report` counts lines and branches together, and lines are the easy part. Reads the data that `pytest --cov` left.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Final

from coverage import Coverage

DECIMALS: Final = 2


def taken(coverage: Coverage) -> tuple[int, int]:
    """Give how many branches were taken, and how many there are."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "coverage.json"
        coverage.json_report(outfile=str(path))
        totals = json.loads(path.read_text("utf-8"))["totals"]
    return totals["covered_branches"], totals["num_branches"]


def main() -> int:
    """Print the share of the branches; give 1 when it is below the floor."""
    coverage = Coverage()
    coverage.load()
    covered, all_of_them = taken(coverage)
    share = round(100 * covered / all_of_them, DECIMALS)
    floor = float(coverage.get_option("report:fail_under") or 0)
    print(f"{covered} of {all_of_them} branches of the core, {share} %; floor {floor} %")
    return int(share < floor)


if __name__ == "__main__":
    sys.exit(main())
