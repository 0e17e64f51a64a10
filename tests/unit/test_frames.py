"""Data frames of both libraries say what the tables say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pandas as pd
import polars as pl
import pytest

from vnadmin_parse import Document, MissingExtra, parse_pdf, to_frame
from vnadmin_parse.export.tables import TableName, table_of

FIXTURES = Path(__file__).parents[1] / "fixtures"
every_table = pytest.mark.parametrize("table", [name.value for name in TableName])


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return [parse_pdf(FIXTURES / name / "input.pdf") for name in ("cong-van", "quyet-dinh", "ke-hoach")]


@every_table
def test_both_hold_the_rows_of_the_tables(documents: list[Document], table: str) -> None:
    rows = [row for document in documents for row in table_of(table).rows(document)]
    polars, pandas = to_frame(documents, table, library="polars"), to_frame(documents, table)
    assert rows
    assert polars.rows() == rows
    assert list(pandas.columns) == polars.columns == list(table_of(table).columns)
    found = [tuple(None if pd.isna(value) else value for value in row) for row in pandas.itertuples(index=False)]
    assert [tuple(value.date() if isinstance(value, pd.Timestamp) else value for value in row) for row in found] == rows


@every_table
def test_types_do_not_depend_on_the_rows(documents: list[Document], table: str) -> None:
    for library in ("pandas", "polars"):
        full, empty = to_frame(documents, table, library=library), to_frame([], table, library=library)
        assert list(full.dtypes) == list(empty.dtypes)
        assert len(empty) == 0


def test_dates_are_dates(documents: list[Document]) -> None:
    assert to_frame(documents)["issued_on"].dtype == "datetime64[s]"
    assert to_frame(documents, library="polars")["issued_on"].dtype == pl.Date


def test_a_wrong_table_or_library_is_refused(documents: list[Document]) -> None:
    with pytest.raises(ValueError, match="stamps"):
        to_frame(documents, "stamps")
    with pytest.raises(ValueError, match="dask"):
        to_frame(documents, library="dask")


def test_a_missing_library_is_told(documents: list[Document], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(MissingExtra, match=r"vnadmin-parse\[polars\]"):
        to_frame(documents, library="polars")


def test_neither_library_is_loaded_before_it_is_needed() -> None:
    script = "import sys, vnadmin_parse; vnadmin_parse.to_frame; vnadmin_parse.to_csv; print({'pandas', 'polars'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout.strip() == "set()"
