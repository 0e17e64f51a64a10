"""Arrow tables: the schemas are fixed, and nothing is lost in the nested one."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import attrs
import pytest

from vnadmin_parse import Document, MissingExtra, from_json, parse_file, parse_text, to_json
from vnadmin_parse.export import arrow
from vnadmin_parse.export.arrow import flat_row, flat_schema, flat_table, nested_schema, nested_table

pa = pytest.importorskip("pyarrow")

ROOT = Path(__file__).parents[2]
LETTER = ROOT / "tests/fixtures/cong-van/input.pdf"
DECISION = ROOT / "tests/fixtures/quyet-dinh-kem-quy-che/input.pdf"


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return [parse_file(LETTER), parse_file(DECISION), parse_text("")]


def test_a_flat_row_holds_plain_values(documents: list[Document]) -> None:
    row, letter = flat_row(documents[0]), documents[0]
    assert letter.header.code
    assert letter.header.issued
    assert row["code"] == letter.header.code.text
    assert row["code_origin"] == "stamp"
    assert row["issued_on"] == date.fromisoformat(letter.header.issued.iso or "")
    assert row["recipients"] == "; ".join(recipient.text for recipient in letter.recipients)
    assert row["divisions_count"] == len(letter.body)
    assert row["text"] == letter.text


def test_an_empty_document_has_a_row_of_blanks(documents: list[Document]) -> None:
    (row,) = flat_table(documents[2:]).to_pylist()
    assert row["code"] is row["issued_on"] is row["signers"] is None
    assert (row["text"], row["pages"], row["is_draft"]) == ("", 0, False)


def test_tables_have_their_schemas_whatever_they_hold(documents: list[Document]) -> None:
    for table, schema in ((flat_table, flat_schema()), (nested_table, nested_schema())):
        assert table(documents).schema == table([]).schema == schema
        assert table(documents).num_rows == len(documents)


def plain(value: object) -> object:
    """Write what a nested row holds as the JSON of the data contract does."""
    if isinstance(value, dict):
        if value.keys() in ({"start", "end"}, {"x0", "y0", "x1", "y1"}, {"offset", "x"}):
            return [plain(member) for member in value.values()]
        return {name: json.loads(member) if name == "document" and member else plain(member) for name, member in value.items()}
    return [plain(member) for member in value] if isinstance(value, list) else value


def test_nothing_is_lost_in_the_nested_table(documents: list[Document], tmp_path: Path) -> None:
    pa.parquet.write_table(nested_table(documents), tmp_path / "nested.parquet")
    rows = pa.parquet.read_table(tmp_path / "nested.parquet").to_pylist()
    assert [from_json(json.dumps(plain(row))) for row in rows] == [from_json(to_json(document)) for document in documents] == documents


def test_an_attached_document_stands_as_json(documents: list[Document]) -> None:
    attached = [appendix.document for document in documents for appendix in document.appendices if appendix.document]
    rows = [row for document in nested_table(documents).to_pylist() for row in document["appendices"] if row["document"]]
    assert attached
    assert [from_json(row["document"]) for row in rows] == attached


def test_the_nested_schema_has_every_field_of_a_document() -> None:
    assert nested_schema().names == [field.name for field in attrs.fields(Document)]


def test_the_page_lists_both_schemas() -> None:
    done = subprocess.run([sys.executable, "tools/write_arrow_docs.py", "--check"], cwd=ROOT, check=False)
    assert done.returncode == 0, "run: python tools/write_arrow_docs.py"


def test_without_pyarrow_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"vnadmin-parse\[parquet\]"):
        arrow.pyarrow()


def test_nothing_loads_pyarrow_before_it_is_asked_for() -> None:
    script = (
        "import sys, vnadmin_parse.export.arrow, vnadmin_parse.bulk.batches, vnadmin_parse.bulk.convert; print('pyarrow' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout == "False\n"
