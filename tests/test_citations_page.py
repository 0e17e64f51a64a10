"""The page about citations says what happens: its command and its examples run."""

from __future__ import annotations

import doctest
import re
import shutil
from pathlib import Path

import pytest

from vnadmin_parse import cli

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "how-to" / "citations.md"
COMMAND = re.compile(r"^vnadmin-parse (.+)$", re.MULTILINE)


def test_examples_give_what_they_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "letters").mkdir()
    shutil.copy(ROOT / "tests" / "fixtures" / "cong-van" / "input.pdf", tmp_path / "letters" / "letter.pdf")
    monkeypatch.chdir(tmp_path)
    command = COMMAND.search(PAGE.read_text("utf-8"))
    assert command
    assert cli.main(command[1].split()) == cli.Exit.DONE
    failed, tried = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert tried
    assert failed == 0
