"""What the library stands on: licences, floors, what the audit passes over, the release."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from vnadmin_parse import __version__

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
COPYLEFT = re.compile(r"(?<![L])\bA?GPL|GNU (?:Affero )?General Public", re.IGNORECASE)
FLOORLESS = {"pdfminer.six"}
"""pdfplumber names its one version."""


def closure(name: str, extras: frozenset[str], known: dict[str, Distribution]) -> dict[str, Distribution]:
    """Give a package with all that it needs on this system, with the extras that are asked of it."""
    known[canonicalize_name(name)] = found = distribution(name)
    for line in found.requires or []:
        requirement = Requirement(line)
        is_asked = requirement.marker is None or any(requirement.marker.evaluate({"extra": extra}) for extra in {"", *extras})
        if is_asked and canonicalize_name(requirement.name) not in known:
            closure(requirement.name, frozenset(requirement.extras), known)
    return known


def licence(found: Distribution) -> str:
    metadata = found.metadata
    classifiers = [line for line in metadata.get_all("Classifier") or [] if line.startswith("License")]
    return " ".join([metadata.get("License-Expression") or "", (metadata.get("License") or "")[:200], *classifiers]).strip()


CORE = closure("vnadmin-parse", frozenset(), {})


@pytest.mark.parametrize("name", sorted(CORE))
def test_nothing_that_the_core_needs_is_under_gpl_or_agpl(name: str) -> None:
    told = licence(CORE[name])
    assert told, f"{name} names no licence: look it up"
    assert not COPYLEFT.search(told)


def test_the_test_of_licences_can_fail() -> None:
    assert len(CORE) > 10
    for bad in (
        "GPL-3.0-only",
        "AGPLv3",
        "GNU Affero General Public License v3",
        "License :: OSI Approved :: GNU General Public License (GPL)",
    ):
        assert COPYLEFT.search(bad)
    assert not COPYLEFT.search("LGPL-2.1-or-later")


def test_every_dependency_that_users_get_has_a_tested_floor() -> None:
    for line in PROJECT["dependencies"]:
        requirement = Requirement(line)
        assert requirement.name in FLOORLESS or ">=" in str(requirement.specifier), line
    assert "lowest-direct" in (ROOT / ".github/workflows/ci.yml").read_text("utf-8")


def test_the_audit_fails_for_what_it_did_not_look_up() -> None:
    spec = importlib.util.spec_from_file_location("audit_dependencies", ROOT / "tools" / "audit_dependencies.py")
    assert spec is not None
    assert spec.loader is not None
    audit = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(audit)
    fine = {"name": "attrs", "version": "26.1.0", "vulns": []}
    weak = {"name": "Pillow", "version": "1.0", "vulns": [{"id": "CVE-1"}]}
    passed_over = {"name": "regex", "skip_reason": "Dependency not found"}
    report = {"dependencies": [fine, weak, passed_over]}
    assert list(audit.faults(["attrs", "vnadmin_parse"], report)) == []
    assert list(audit.faults(["attrs", "pillow", "regex", "click"], report)) == [
        "click: not looked up", "pillow 1.0: CVE-1", "regex: not looked up: Dependency not found",
    ]  # fmt: skip


REPORT = {"dependencies": [{"name": "attrs", "version": "25.1.0", "vulns": []}]}


@pytest.mark.parametrize(
    ("printed", "code", "said"),
    [
        (REPORT, 0, "1 packages, none with a known weakness"),
        ({"dependencies": [{"name": "attrs", "skip_reason": "not on PyPI"}]}, 1, "attrs: not looked up: not on PyPI"),
        ({"dependencies": []}, 1, "attrs: not looked up"),
        (None, 1, "attrs: not looked up"),
    ],
    ids=["looked up", "passed over", "left out", "no answer"],
)
def test_the_audit_as_a_program(tmp_path: Path, printed: object, code: int, said: str) -> None:
    """A stand-in for `pip-audit` ends well each time, as the real one does when it passes over a package."""
    (tmp_path / "pip_audit.py").write_text(f"print({json.dumps(printed)!r})" if printed else "", "utf-8")
    about = tmp_path / "environment" / "lib" / "python3.11" / "site-packages" / "attrs-25.1.0.dist-info" / "METADATA"
    about.parent.mkdir(parents=True)
    about.write_text("Metadata-Version: 2.1\nName: attrs\nVersion: 25.1.0\n", "utf-8")
    words = [sys.executable, ROOT / "tools" / "audit_dependencies.py", tmp_path / "environment"]
    done = subprocess.run(words, env={**os.environ, "PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (code, said)


def test_the_changelog_tells_of_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert re.search(rf"^## {re.escape(__version__)} ", changelog, re.MULTILINE) or ".dev" in __version__
