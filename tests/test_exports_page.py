"""The pages about exports say what happens: their examples run."""

from __future__ import annotations

import doctest
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "docs" / "how-to" / name for name in ("exports.md", "edxml.md", "archives.md", "akoma-ntoso.md")]


@pytest.fixture(autouse=True)
def letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "letters").mkdir()
    for name, fixture in {"letter": "cong-van", "decision": "quyet-dinh"}.items():
        shutil.copy(ROOT / "tests" / "fixtures" / fixture / "input.pdf", tmp_path / "letters" / f"{name}.pdf")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_examples_give_what_they_say(page: Path) -> None:
    failed, tried = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert tried > 1
    assert failed == 0
