"""Outputs are whole or not there, and nothing is written outside the folder; the manifest survives whatever ends a run."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from vnadmin_parse.bulk.manifest import MANIFEST, FolderInUse, Manifest, Record, Versions
from vnadmin_parse.bulk.outcome import Cause, Stage, Status, Trouble
from vnadmin_parse.bulk.outputs import PARTIAL, Outputs


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_file_is_written_whole_and_replaced_whole(tmp_path: Path) -> None:
    with Outputs(tmp_path / "out") as outputs:
        outputs.write("a/b/c.json", b"one")
        outputs.write("a/b/c.json", b"two")
        assert outputs.read("a/b/c.json") == b"two"
        assert outputs.read("a/b/d.json") is None
    assert tree(tmp_path / "out") == {"a/b/c.json": b"two"}
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a"]


def test_an_error_while_writing_leaves_what_was_there(tmp_path: Path) -> None:
    with Outputs(tmp_path) as outputs:
        outputs.write("a.json", b"before")
        with pytest.raises(TypeError), outputs.writing("a.json") as stream:
            stream.writelines([b"half", None])  # type: ignore[list-item]
        assert outputs.read("a.json") == b"before"
        assert list((tmp_path / PARTIAL).iterdir()) == []


def test_what_a_killed_run_left_is_cleared(tmp_path: Path) -> None:
    (tmp_path / PARTIAL).mkdir()
    (tmp_path / PARTIAL / "0123").write_bytes(b"half")
    with Outputs(tmp_path):
        assert list((tmp_path / PARTIAL).iterdir()) == []


def link_folder(top: Path, outside: Path) -> None:
    (top / "a").symlink_to(outside, target_is_directory=True)


def link_inner_folder(top: Path, outside: Path) -> None:
    (top / "a").mkdir()
    (top / "a/b").symlink_to(outside, target_is_directory=True)


def link_file(top: Path, outside: Path) -> None:
    (top / "a/b").mkdir(parents=True)
    (top / "a/b/c.json").symlink_to(outside / "victim")


def link_to_nothing(top: Path, outside: Path) -> None:
    (top / "a/b").mkdir(parents=True)
    (top / "a/b/c.json").symlink_to(outside / "new")


def hard_link(top: Path, outside: Path) -> None:
    (top / "a/b").mkdir(parents=True)
    (top / "a/b/c.json").hardlink_to(outside / "victim")


@pytest.mark.parametrize("plant", [link_folder, link_inner_folder, link_file, link_to_nothing, hard_link])
def test_nothing_is_written_through_a_link(tmp_path: Path, plant: Callable[[Path, Path], None]) -> None:
    top, outside = tmp_path / "out", tmp_path / "outside"
    top.mkdir()
    outside.mkdir()
    (outside / "victim").write_bytes(b"precious")
    (outside / "c.json").write_bytes(b"precious")
    plant(top, outside)
    with Outputs(top) as outputs:
        try:
            outputs.write("a/b/c.json", b"ours")
        except OSError:
            assert plant in (link_folder, link_inner_folder)
            assert outputs.read("a/b/c.json") is None
            outputs.remove("a/b/c.json")
        else:
            assert outputs.read("a/b/c.json") == b"ours"
    assert tree(outside) == {"victim": b"precious", "c.json": b"precious"}


def test_a_link_in_the_place_of_the_unfinished_is_refused(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/mine").write_bytes(b"precious")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / PARTIAL).symlink_to(tmp_path / "outside")
    with pytest.raises(OSError, match=r"[Nn]ot a directory|symbolic"):
        Outputs(tmp_path / "out")
    assert tree(tmp_path / "outside") == {"mine": b"precious"}


def test_the_output_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with Outputs(tmp_path / "link") as outputs:
        outputs.write("a.json", b"ours")
    assert tree(tmp_path / "real") == {"a.json": b"ours"}


def test_a_pipe_in_the_place_of_an_output_stalls_nothing(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.json")
    with Outputs(tmp_path) as outputs:
        assert outputs.read("a.json") is None
        outputs.write("a.json", b"ours")
        assert outputs.read("a.json") == b"ours"


def record(output: str, status: Status = Status.OK, seconds: float = 0.5) -> Record:
    trouble = Trouble(Stage.READ, Cause.CRASH, "gone", 3) if status is Status.FAILED else None
    versions = Versions("tool 1", "1", "reader 2")
    return Record("a.pdf", "in/a.pdf", status, trouble, 2, "aa", 10, output, "bb", versions, seconds, "2026-01-02T03:04:05+00:00")


@pytest.fixture
def folder(tmp_path: Path) -> int:
    return os.open(tmp_path, os.O_RDONLY)


def test_the_last_record_of_an_output_counts(folder: int) -> None:
    with Manifest(folder) as manifest:
        assert manifest.records == {}
        for one in (record("a"), record("b"), record("a", Status.FAILED)):
            manifest.append(one)
    with Manifest(folder) as manifest:
        assert manifest.records == {"a": record("a", Status.FAILED), "b": record("b")}


@pytest.mark.parametrize("cut", [1, 2, 50, 200])
def test_a_line_that_was_cut_is_no_record_and_harms_no_other(tmp_path: Path, folder: int, cut: int) -> None:
    with Manifest(folder) as manifest:
        manifest.append(record("a"))
        manifest.append(record("b"))
    content = (tmp_path / MANIFEST).read_bytes()
    (tmp_path / MANIFEST).write_bytes(content[:-cut])
    with Manifest(folder) as manifest:
        manifest.append(record("c"))
    whole = {"a", "b", "c"} if cut == 1 else {"a", "c"}
    with Manifest(folder) as manifest:
        assert manifest.records.keys() == whole


@pytest.mark.parametrize("garbage", [b"\xff\xfe\n", b"null\n", b"{}\n", b"[1]\n", b"\n\n", b"\0" * 100 + b"\n"])
def test_lines_that_are_no_records_are_passed_over(tmp_path: Path, folder: int, garbage: bytes) -> None:
    (tmp_path / MANIFEST).write_bytes(garbage)
    with Manifest(folder) as manifest:
        assert manifest.records == {}


def test_two_runs_cannot_write_to_one_folder(folder: int) -> None:
    with Manifest(folder), pytest.raises(FolderInUse):
        Manifest(folder)
    with Manifest(folder):
        pass


def test_a_link_in_the_place_of_the_manifest_is_refused(tmp_path: Path, folder: int) -> None:
    (tmp_path / "victim").write_bytes(b"precious\n")
    (tmp_path / MANIFEST).symlink_to("victim")
    with pytest.raises(OSError, match=r"[Ss]ymbolic"):
        Manifest(folder)
    assert (tmp_path / "victim").read_bytes() == b"precious\n"
