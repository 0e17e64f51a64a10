"""CSV: read back by the standard reader, and no cell is a formula."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from vnadmin_parse import Document, parse_pdf, parse_text, to_csv
from vnadmin_parse.export.characters import encodable
from vnadmin_parse.export.csv import cell_of, without_guard
from vnadmin_parse.export.tables import TableName, table_of

FIXTURES = Path(__file__).parents[1] / "fixtures"
ANY_TEXT = st.text(alphabet=st.characters(codec=None), max_size=30)
FORMULA = tuple("=+-@＝＋－＠−")
every_table = pytest.mark.parametrize("table", [name.value for name in TableName])


@pytest.fixture(scope="module")
def decision() -> Document:
    return parse_pdf(FIXTURES / "quyet-dinh" / "input.pdf")


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


@every_table
def test_rows_come_back(decision: Document, table: str) -> None:
    columns, *rows = read(to_csv([decision, decision], table))
    wanted = [*table_of(table).rows(decision)] * 2
    kept = [at for at, name in enumerate(table_of(table).columns) if name in columns]
    assert len(columns) == len(kept) == len(set(columns))
    found = [[without_guard(cell) for cell in row] for row in rows]
    assert found == [[_shown(row[at]) for at in kept] for row in wanted]


def _shown(value: object) -> str:
    return {None: "", True: "true", False: "false"}[value] if value is None or isinstance(value, bool) else str(value)


def test_there_is_something_in_every_table_of_a_letter() -> None:
    letter = parse_pdf(FIXTURES / "cong-van" / "input.pdf")
    assert {name.value for name in TableName if len(read(to_csv([letter], name.value))) < 2} == set()


def test_lines_end_as_the_rfc_says(decision: Document) -> None:
    written = to_csv([decision], "divisions")
    assert written.endswith("\r\n")
    assert written.count("\r\n") == len(read(written))


def test_no_document_gives_the_names_of_the_columns() -> None:
    assert to_csv([], "signers") == "name,sha256,index,authority,authority_kind,position,full_name,title,start,end,page\r\n"


def test_an_unknown_table_is_refused() -> None:
    with pytest.raises(ValueError, match="stamps"):
        to_csv([], "stamps")


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"), ("+84", "'+84"), ("-x", "'-x"), ("@SUM(A1)", "'@SUM(A1)"), (" =1", "' =1"), ("\u00a0=1", "'\u00a0=1"),
        ("\ufeff=1", "'\ufeff=1"), ("\u200b@a", "'\u200b@a"), ("＝1", "'＝1"), ("\tx", "'\tx"), ("\nx", "'\nx"), ("'=1", "''=1"),
        ("'tis", "'tis"), ("1-2", "1-2"), (-1, "-1"), ("", ""), (None, ""), (True, "true"), (False, "false"),
        ("a\x00b", "a\ufffdb"), ("\ud800", "\ufffd"),
    ],
)  # fmt: skip
def test_a_cell(value: str | int | None, cell: str) -> None:
    assert cell_of(value) == cell


@given(ANY_TEXT)
def test_no_cell_begins_like_a_formula_and_each_comes_back(text: str) -> None:
    cell = cell_of(text)
    assert not cell.lstrip().startswith(FORMULA)
    assert without_guard(cell) == encodable(text)
    assert cell.encode().decode() == cell


@given(st.lists(ANY_TEXT, min_size=1, max_size=3), ANY_TEXT)
def test_whatever_stands_in_a_document_is_one_row(texts: list[str], name: str) -> None:
    documents = [parse_text(text) for text in texts]
    documents = [evolve(document, source=evolve(document.source, name=name)) for document in documents]
    columns, *rows = read(to_csv(documents))
    assert [without_guard(row[columns.index("name")]) for row in rows] == [encodable(name)] * len(texts)
