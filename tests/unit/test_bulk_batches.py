"""The Arrow kernel: rows in, rows out, a killer costs its own row; it can be pickled."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

import killing
from vnadmin_parse import from_json, redact_contacts
from vnadmin_parse.bulk import batches
from vnadmin_parse.bulk.batches import Converter, convert_batch, convert_table, record_schema
from vnadmin_parse.bulk.course import Course
from vnadmin_parse.bulk.outcome import Limits, Order
from vnadmin_parse.bulk.reading import answer_of
from vnadmin_parse.errors import InternalError

pa = pytest.importorskip("pyarrow")

QUICK = Limits(timeout=1.0, memory=256, task=killing.TASK)
LETTER = Path(__file__).parents[1] / "fixtures" / "cong-van" / "input.pdf"


@pytest.fixture(autouse=True)
def workers() -> Iterator[None]:
    """End the workers that a test has left in this process."""
    yield
    batches.end_workers()


def batch(*names: str, column: str = "content", content: bytes = b"") -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict({"path": [f"file:/in/{name}.pdf" for name in names], column: [content] * len(names)})


@pytest.mark.parametrize("column", ["content", "bytes"])
def test_each_row_has_its_row_whatever_it_does(column: str) -> None:
    made = convert_batch(batch("good", "leave", "hang", "good", column=column), QUICK)
    assert made.schema == record_schema()
    assert made.column("path").to_pylist() == [f"file:/in/{name}.pdf" for name in ("good", "leave", "hang", "good")]
    assert made.column("status").to_pylist() == ["ok", "failed", "failed", "ok"]
    assert made.column("trouble_cause").to_pylist() == [None, "crash", "deadline", None]


def test_rows_are_what_a_worker_says() -> None:
    (row,) = convert_batch(batch("công%20văn", content=LETTER.read_bytes())).to_pylist()
    answer = answer_of(Order("công văn.pdf".encode(), content=LETTER.read_bytes()), Course())
    assert row["document"].encode() + b"\n" == answer.document
    assert (row["status"], row["pages"], row["input_sha256"]) == ("ok", answer.pages, answer.sha256)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("in/a%20b.pdf", "a%20b.pdf"),
        ("/in/a.pdf", "a.pdf"),
        ("file:/in/a%20b.pdf", "a b.pdf"),
        ("s3://bucket/in/c%C3%B4ng.pdf", "công.pdf"),
        ("a.pdf", "a.pdf"),
    ],
)
def test_names_come_from_paths_and_uris(path: str, name: str) -> None:
    assert batches._name(path) == name


def test_a_worker_is_kept_between_batches() -> None:
    first, second = (convert_batch(batch("who"), QUICK).column("document").to_pylist() for _ in range(2))
    assert first == second


def test_a_partition_is_converted_in_small_batches() -> None:
    made = list(Converter(QUICK, rows=2)([batch("good", "leave", "good"), batch(), batch("good")]))
    assert [one.num_rows for one in made] == [2, 1, 1]


def test_what_engines_carry_can_be_pickled() -> None:
    for carried in (Converter(QUICK), Converter(redact_contacts=True), convert_batch, convert_table, QUICK):
        assert pickle.loads(pickle.dumps(carried)) == carried  # noqa: S301 - our own bytes


def test_contacts_are_masked_when_asked() -> None:
    letter = "Số: 12/UBND-VX\nV/v họp\n\nLiên hệ: vanphong@xa.example, ĐT: 0912345678.\n".encode()
    files = pa.RecordBatch.from_pydict({"path": ["a.txt"], "content": [letter]})
    whole = convert_batch(files).to_pylist()[0]["document"]
    asked = (
        convert_batch(files, redact_contacts=True),
        convert_table(pa.Table.from_batches([files]), redact_contacts=True),
        *Converter(redact_contacts=True)([files]),
    )
    assert "vanphong" in whole
    for made in asked:
        (row,) = made.to_pylist()
        assert from_json(row["document"]) == redact_contacts(from_json(whole))
        assert "vanphong" not in row["document"]
        assert "0912345678" not in row["document"]


def test_empty_tables_keep_the_schema() -> None:
    table = pa.Table.from_batches([batch()])
    assert convert_table(table, QUICK).schema == record_schema()
    assert convert_table(table.slice(0, 0), QUICK).num_rows == 0


def test_after_an_error_the_next_batch_has_a_new_worker() -> None:
    missing = Limits(task="no_such_module:answer_of")
    for _ in range(2):
        with pytest.raises(InternalError):
            convert_batch(batch("good"), missing)
