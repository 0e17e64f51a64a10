"""Look up known weaknesses of all packages of an environment; what could not be looked up fails the audit like a weakness.

    python tools/audit_dependencies.py ENVIRONMENT

`pip-audit` passes over packages that its source does not know, and ends well. Here every package that is installed must have been looked
up, but for this library itself.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import distributions
from pathlib import Path
from typing import Any, Final

OURS: Final = frozenset({"vnadmin-parse", "pip", "setuptools"})
"""Not looked up: the library itself, and what an environment brings before anything is installed."""


def faults(installed: Iterable[str], report: dict[str, Any]) -> Iterator[str]:
    """Tell each weakness, and each package that was not looked up.

    Args:
        installed: names of the packages that should have been.
        report: what `pip-audit --format json` says.
    """
    told = {normal(each["name"]): each for each in report["dependencies"]}
    for name in sorted(set(map(normal, installed)) - OURS):
        found = told.get(name)
        if found is None:
            yield f"{name}: not looked up"
        elif "skip_reason" in found:
            yield f"{name}: not looked up: {found['skip_reason']}"
        else:
            yield from (f"{name} {found['version']}: {weakness['id']}" for weakness in found["vulns"])


def normal(name: str) -> str:
    """Give a package's name in the form in which names are compared."""
    return name.lower().replace("_", "-").replace(".", "-")


def installed_in(environment: Path) -> list[str]:
    """Give the names of the packages of an environment."""
    folders = [str(path) for path in environment.glob("lib/python*/site-packages")]
    return [each.metadata["Name"] for each in distributions(path=folders)]


def main() -> int:
    """Audit, and print what is wrong; give 1 when anything is, or nothing was looked up."""
    environment = Path(sys.argv[1])
    names = installed_in(environment)
    folders = [str(path) for path in environment.glob("lib/python*/site-packages")]
    words = [sys.executable, "-m", "pip_audit", "--format", "json", "--progress-spinner", "off", "--path", *folders]
    done = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=False)
    report = json.loads(done.stdout) if done.stdout.strip() else {"dependencies": []}
    found = list(faults(names, report))
    print("\n".join(found) or f"{len(names)} packages, none with a known weakness")
    return int(bool(found) or not names)


if __name__ == "__main__":
    sys.exit(main())
