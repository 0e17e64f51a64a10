"""Markdown, plain text and CSV of a folder are what the exporters write of each document."""

from __future__ import annotations

import csv
from pathlib import Path

import click
import pytest

from vnadmin_parse import cli, edxml_message, from_edxml, from_json, missing_elements, to_akoma_ntoso, to_csv, to_markdown, to_text
from vnadmin_parse.bulk.convert import Form
from vnadmin_parse.cli_convert import convert_files
from vnadmin_parse.export.tables import TableName


@pytest.fixture
def letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in/sub").mkdir(parents=True)
    (tmp_path / "in/sub/a.txt").write_text("Số: 12/UBND-VX\nV/v nghỉ lễ\n\nKính gửi: Sở Nội vụ.\n", "utf-8")
    (tmp_path / "in/b.txt").write_text("Số: 34/UBND-VX\nV/v họp\n\nKính gửi: Sở Y tế.\n", "utf-8")
    (tmp_path / "in/broken.pdf").write_bytes(b"no pdf at all")
    return tmp_path


def convert(form: str, *more: str) -> int:
    return cli.main(["convert", "in", "--out", "made", "--to", form, "--pattern", "*.*", "--jobs", "1", "--quiet", *more])


@pytest.mark.parametrize(
    ("form", "ending", "write"), [("markdown", "md", to_markdown), ("text", "txt", to_text), ("akn", "akn.xml", to_akoma_ntoso)]
)
def test_each_input_has_its_file(letters: Path, form: str, ending: str, write) -> None:
    assert convert(form) == cli.Exit.SOME_FAILED
    made = letters / "made" / form
    assert sorted(str(path.relative_to(made)) for path in made.rglob("*") if path.is_file()) == [f"b.txt.{ending}", f"sub/a.txt.{ending}"]
    for name in ("b.txt", "sub/a.txt"):
        document = from_json((letters / "made" / "parts" / f"{name}.json").read_bytes())
        assert (made / f"{name}.{ending}").read_bytes() == write(document).encode()


def test_the_command_offers_every_form_that_is_made() -> None:
    (to,) = (option for option in convert_files.params if option.name == "form")
    assert isinstance(to.type, click.Choice)
    assert list(to.type.choices) == list(Form)


def test_edxml_has_a_table_of_what_is_missing(letters: Path) -> None:
    assert convert("edxml") == cli.Exit.SOME_FAILED
    made = letters / "made/edxml"
    document = from_json((letters / "made/parts/sub/a.txt.json").read_bytes())
    assert from_edxml((made / "sub/a.txt.edxml").read_bytes()) == edxml_message(document)
    with (made / "missing.csv").open(encoding="utf-8", newline="") as stream:
        rows = [(row["element"], row["lack"]) for row in csv.DictReader(stream) if row["name"] == "sub/a.txt.edxml"]
    assert rows == [(one.path, one.lack.value) for one in missing_elements(edxml_message(document))]


def test_archival_metadata_is_of_the_standard_that_is_asked_for(letters: Path) -> None:
    assert convert("archive-xml", "--standard", "nd30-incoming") == cli.Exit.SOME_FAILED
    assert 'standard="nd30-incoming"' in (letters / "made/archive-xml/b.txt.archive.xml").read_text("utf-8")


def test_what_fails_now_keeps_no_file_of_an_earlier_run(letters: Path) -> None:
    convert("text")
    (letters / "in/b.txt").write_bytes(b"\xff\xfe\xff\x00\xd8")
    convert("text", "--force")
    assert not (letters / "made/text/b.txt.txt").exists()


def test_tables_hold_all_documents(letters: Path) -> None:
    assert convert("csv") == cli.Exit.SOME_FAILED
    made = letters / "made"
    documents = [from_json((made / "parts" / f"{name}.json").read_bytes()) for name in ("b.txt", "sub/a.txt")]
    assert sorted(path.name for path in (made / "csv").iterdir()) == sorted(f"{name.value}.csv" for name in TableName)
    for name in TableName:
        assert (made / "csv" / f"{name.value}.csv").read_bytes() == to_csv(documents, name.value).encode()
    with (made / "csv/documents.csv").open(encoding="utf-8", newline="") as stream:
        assert [row["number"] for row in csv.DictReader(stream)] == ["34", "12"]
