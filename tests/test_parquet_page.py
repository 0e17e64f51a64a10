"""The page about Parquet says what happens: its command and its examples run."""

from __future__ import annotations

import doctest
import re
import shutil
from pathlib import Path

import pytest

from vnadmin_parse import cli

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "how-to" / "parquet.md"
FIXTURES = ROOT / "tests" / "fixtures"
COMMAND = re.compile(r"^vnadmin-parse (.+)$", re.MULTILINE)


@pytest.fixture
def letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with `letters/` in it: three documents and a file that is none."""
    (tmp_path / "letters").mkdir()
    for name, fixture in {"letter": "cong-van", "decision": "quyet-dinh", "decree": "nghi-dinh"}.items():
        shutil.copy(FIXTURES / fixture / "input.pdf", tmp_path / "letters" / f"{name}.pdf")
    (tmp_path / "letters/broken.pdf").write_bytes(b"no pdf at all")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("letters")
def test_examples_give_what_they_say() -> None:
    pytest.importorskip("duckdb")
    command = COMMAND.search(PAGE.read_text("utf-8"))
    assert command
    assert cli.main([*command[1].split(), "--quiet"]) == cli.Exit.SOME_FAILED
    failed, tried = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert tried
    assert failed == 0


@pytest.mark.usefixtures("letters")
def test_polars_reads_the_nested_table() -> None:
    polars = pytest.importorskip("polars")
    assert cli.main(["convert", "letters", "--out", "tables", "--to", "parquet", "--quiet"]) == cli.Exit.SOME_FAILED
    table = polars.scan_parquet("tables/nested.parquet").select("path", "citations").explode("citations").unnest("citations").collect()
    assert {"path", "code", "relation"} <= set(table.columns)
    assert table.height >= 5
