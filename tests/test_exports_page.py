"""The page about exports says what happens: its examples run."""

from __future__ import annotations

import doctest
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "how-to" / "exports.md"


@pytest.fixture(autouse=True)
def letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "letters").mkdir()
    for name, fixture in {"letter": "cong-van", "decision": "quyet-dinh"}.items():
        shutil.copy(ROOT / "tests" / "fixtures" / fixture / "input.pdf", tmp_path / "letters" / f"{name}.pdf")
    monkeypatch.chdir(tmp_path)


def test_examples_give_what_they_say() -> None:
    failed, tried = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert tried > 10
    assert failed == 0
