"""Many files: order, errors as values, processes."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

import crashing
import vnadmin_parse
from vnadmin_parse import many
from vnadmin_parse.errors import InternalError, UnreadableText
from vnadmin_parse.many import parse_many, result_of
from vnadmin_parse.pipeline import parse_text


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Give two texts around a broken PDF and a missing file."""
    for name, content in {"a.txt": "Số: 12/UBND-VX".encode(), "b.pdf": b"no pdf", "d.TXT": "Số: 34/UBND-VX".encode("utf-16")}.items():
        (tmp_path / name).write_bytes(content)
    return [tmp_path / name for name in ("a.txt", "b.pdf", "c.txt", "d.TXT")]


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_order_and_a_broken_file_stops_nothing(files: list[Path], jobs: int) -> None:
    results = list(parse_many(files, jobs=jobs))
    assert [result.path for result in results] == [str(path) for path in files]
    assert [result.document is None for result in results] == [False, True, True, False]
    assert [result.error is None for result in results] == [True, False, False, True]
    assert str(results[2].error) == f"{files[2]}: No such file or directory"
    numbers = [result.document.header.code.number for result in results if result.document and result.document.header.code]
    assert numbers == ["12", "34"]


def test_processes_give_what_one_process_gives(files: list[Path]) -> None:
    one, two = (list(parse_many(files, jobs=jobs)) for jobs in (1, 2))
    assert [result.document for result in one] == [result.document for result in two]
    assert [str(result.error) for result in one] == [str(result.error) for result in two]


def test_nothing_is_read_before_it_is_asked_for(files: list[Path]) -> None:
    def names() -> object:
        yield str(files[0])
        raise AssertionError

    assert next(parse_many(names())).document is not None  # type: ignore[arg-type]


def test_the_name_of_a_text_file_is_kept(files: list[Path]) -> None:
    assert vnadmin_parse.parse_file(files[0]).source.name == "a.txt"


def test_text_in_another_encoding_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Căn".encode("cp1258"))
    (result,) = parse_many([tmp_path / "a.txt"])
    assert isinstance(result.error, UnreadableText)


def test_a_fault_of_ours_is_an_error_too() -> None:
    def parse() -> vnadmin_parse.Document:
        raise ZeroDivisionError("far inside")

    result = result_of("a.pdf", parse)
    assert isinstance(result.error, InternalError)
    assert str(result.error).startswith("a.pdf: ZeroDivisionError in vnadmin_parse.many, line ")  # not its words: they may quote


def test_a_result_survives_the_way_between_processes(files: list[Path]) -> None:
    for result in parse_many(files):
        back = pickle.loads(pickle.dumps(result))  # noqa: S301 - our own bytes
        assert back.document == result.document
        assert (type(back.error), str(back.error)) == (type(result.error), str(result.error))


def test_jobs_must_be_positive() -> None:
    with pytest.raises(ValueError, match="at least 1, not 0"):
        parse_many([], jobs=0)


def test_a_file_that_kills_its_process_costs_no_other_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "parse_one", crashing.parse_one)
    results = list(parse_many(list("abcdefgh"), jobs=2))
    assert [result.path for result in results] == list("abcdefgh")
    assert [result.error.cause for result in results if result.error] == ["alive", "the process that parsed it died", *["alive"] * 6]


@pytest.mark.parametrize("one", ["a.pdf", Path("a.pdf")])
def test_one_name_is_no_list_of_names(one: object) -> None:
    with pytest.raises(TypeError, match=r"\['a\.pdf'\], or parse_file"):
        parse_many(one)  # type: ignore[arg-type]


def test_bytes_are_no_text_and_the_error_says_what_takes_them() -> None:
    with pytest.raises(TypeError, match="takes text as str, not bytes: parse_file takes files"):
        parse_text(b"abc")  # type: ignore[arg-type]
