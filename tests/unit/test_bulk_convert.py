"""Whole runs: one record for each input, the same bytes every time, and work that is done is not done again."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

import killing
from vnadmin_parse import __version__, from_json
from vnadmin_parse.bulk import convert as converting
from vnadmin_parse.bulk.convert import Again, EarlierWork, Form, Settings, Summary, convert, plan
from vnadmin_parse.bulk.inputs import find_inputs
from vnadmin_parse.bulk.manifest import MANIFEST, Record
from vnadmin_parse.bulk.outcome import Cause, Limits, Stage, Status

LETTER = "Số: {}/UBND-VX\nV/v nghỉ lễ\n\nKính gửi: Sở Nội vụ.\n"
QUICK = Limits(timeout=1.0, memory=256, task=killing.TASK)
FILES = {
    "a.txt": LETTER.format(12).encode(),
    "A.TXT": LETTER.format(13).encode(),
    "năm 2024/b.txt": LETTER.format(14).encode(),
    "broken.pdf": b"no pdf at all",
    "broken.txt": b"\xff\xfe\xfd",
}


class Heard:
    """Keeps what a run says."""

    def __init__(self) -> None:
        self.total = 0
        self.records: list[tuple[str, bool]] = []
        self.summary: Summary | None = None

    def begun(self, total: int) -> None:
        self.total = total

    def passed(self, record: Record, *, is_skipped: bool) -> None:
        self.records.append((record.path, is_skipped))

    def ended(self, summary: Summary) -> None:
        self.summary = summary

    @property
    def tried(self) -> list[str]:
        return sorted(path for path, is_skipped in self.records if not is_skipped)


@pytest.fixture
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, content in FILES.items():
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(folder: str = "out", form: Form = Form.JSON, jobs: int = 1, limits: Limits = QUICK, **settings: object) -> tuple[Summary, Heard]:
    heard = Heard()
    found = find_inputs(["in"], patterns=["*"], leave_out=folder)
    chosen = evolve(Settings(folder, form, jobs, limits), **settings)
    return convert(plan(found, form), chosen, heard), heard


def tree(folder: Path) -> dict[str, bytes]:
    found = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    found.pop(MANIFEST)
    return found


def records(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / MANIFEST).read_text("utf-8").splitlines()]


def test_each_input_has_one_record(inside: Path) -> None:
    summary, heard = run(jobs=2, limits=Limits())
    assert heard.total == len(FILES)
    assert heard.tried == sorted(FILES)
    assert summary == heard.summary
    assert summary.counts == {Status.OK: 3, Status.FAILED: 2}
    assert summary.causes == {(Stage.READ, Cause.UNREADABLE): 2}
    made = records(inside / "out")
    assert sorted(str(record["path"]) for record in made) == sorted(FILES)
    (letter,) = [record for record in made if record["path"] == "năm 2024/b.txt"]
    assert letter["output"] == "năm 2024/b.txt.json"
    assert letter["input_bytes"] == len(FILES["năm 2024/b.txt"])
    assert letter["versions"]["tool"] == f"vnadmin-parse {__version__}"  # type: ignore[index]
    (broken,) = [record for record in made if record["path"] == "broken.pdf"]
    assert broken["trouble"]["cause"] == "unreadable"  # type: ignore[index]
    assert broken["output_sha256"] is None


def test_the_tree_is_mirrored_and_names_do_not_clash(inside: Path) -> None:
    run(limits=Limits())
    found = tree(inside / "out")
    assert len(found) == 3
    assert "năm 2024/b.txt.json" in found
    numbers = {name: from_json(content).header.code.number for name, content in found.items()}  # type: ignore[union-attr]
    assert sorted(numbers.values()) == ["12", "13", "14"]
    assert numbers["năm 2024/b.txt.json"] == "14"


@pytest.mark.parametrize("form", [Form.JSON, Form.JSONL])
def test_bytes_do_not_depend_on_workers_or_hash_seed(inside: Path, monkeypatch: pytest.MonkeyPatch, form: Form) -> None:
    run("one", form, 1, Limits())
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    run("two", form, 2, Limits())
    assert tree(inside / "one") == tree(inside / "two")


def test_parquet_has_the_same_bytes_every_time(inside: Path) -> None:
    pytest.importorskip("pyarrow")
    run("one", Form.PARQUET, 1, Limits())
    run("two", Form.PARQUET, 2, Limits())
    assert tree(inside / "one") == tree(inside / "two")
    assert {"documents.parquet", "nested.parquet"} <= tree(inside / "one").keys()


def test_lines_are_records_in_the_order_of_outputs(inside: Path) -> None:
    run(form=Form.JSONL)
    lines = [json.loads(line) for line in (inside / "out/documents.jsonl").read_text("utf-8").splitlines()]
    assert sorted(line["path"] for line in lines) == sorted(FILES)
    assert [line["status"] for line in lines].count("failed") == 2
    for line in lines:
        assert (line["document"] is None) == (line["status"] == "failed")
        assert list(line) == ["path", "sha256", "status", "trouble", "document"]
    made = {record["path"]: record["output"] for record in records(inside / "out")}
    assert [made[line["path"]] for line in lines] == sorted(map(str, made.values()))


def test_earlier_work_is_not_touched_unless_asked(inside: Path) -> None:
    run()
    before = tree(inside / "out")
    with pytest.raises(EarlierWork):
        run()
    assert tree(inside / "out") == before


@pytest.mark.parametrize(
    ("again", "tried"),
    [(Again.RESUME, []), (Again.RETRY_FAILED, ["broken.pdf", "broken.txt"]), (Again.FORCE, sorted(FILES))],
)
def test_what_is_tried_again(inside: Path, again: Again, tried: list[str]) -> None:
    first, _ = run()
    before = tree(inside / "out")
    summary, heard = run(again=again)
    assert heard.tried == tried
    assert summary.skipped == len(FILES) - len(tried)
    assert summary.counts == first.counts
    assert tree(inside / "out") == before


def touch_input(inside: Path) -> None:
    (inside / "in/a.txt").write_bytes(LETTER.format(99).encode())


def touch_output(inside: Path) -> None:
    (found,) = (inside / "out").glob("a.txt*.json")
    found.write_bytes(b"{}")


def cut_output(inside: Path) -> None:
    (found,) = (inside / "out").glob("a.txt*.json")
    found.write_bytes(found.read_bytes()[:-20])


def remove_output(inside: Path) -> None:
    (found,) = (inside / "out").glob("a.txt*.json")
    found.unlink()


def link_output(inside: Path) -> None:
    (found,) = (inside / "out").glob("a.txt*.json")
    found.rename(inside / "elsewhere")
    found.symlink_to(inside / "elsewhere")


@pytest.mark.parametrize("change", [touch_input, touch_output, cut_output, remove_output, link_output])
def test_what_has_changed_is_done_again(inside: Path, change: Callable[[Path], None]) -> None:
    run()
    change(inside)
    _, heard = run(again=Again.RESUME)
    assert heard.tried == ["a.txt"]
    run("fresh")
    assert tree(inside / "out") == tree(inside / "fresh")
    assert not any(path.is_symlink() for path in (inside / "out").rglob("*"))


@pytest.mark.usefixtures("inside")
def test_another_version_does_everything_again(monkeypatch: pytest.MonkeyPatch) -> None:
    run()
    monkeypatch.setattr(converting, "__version__", "0.0.1")
    _, heard = run(again=Again.RESUME)
    assert heard.tried == sorted(FILES)


def test_a_file_that_fails_now_leaves_no_older_output(inside: Path) -> None:
    run()
    (inside / "in/năm 2024/b.txt").write_bytes(b"broken")
    summary, heard = run(again=Again.RESUME)
    assert heard.tried == ["năm 2024/b.txt"]
    assert summary.counts[Status.FAILED] == 3
    assert "năm 2024/b.txt.json" not in tree(inside / "out")


@pytest.mark.usefixtures("inside")
def test_an_input_that_is_gone_is_told() -> None:
    found = find_inputs(["in/gone.pdf", "in/a.txt"])
    summary = convert(plan(found, Form.JSON), Settings("out"), Heard())
    assert summary.causes == {(Stage.OPEN, Cause.MISSING): 1}


def test_a_name_that_leads_nowhere_is_told_before_any_worker_starts(inside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def not_now(*_: object) -> None:
        raise AssertionError

    heard = Heard()
    gone = plan(find_inputs(["in/gone.pdf", "in/a.txt/gone.pdf"]), Form.JSON)
    with monkeypatch.context() as patched:
        patched.setattr(converting, "Crew", not_now)
        assert convert(gone, Settings("out"), heard).causes == {(Stage.OPEN, Cause.MISSING): 2}
        with pytest.raises(AssertionError):
            convert(plan(find_inputs(["in/0.pdf", "in/a.txt"]), Form.JSON), Settings("other"), heard)
    assert [path for path, _ in heard.records] == ["a.txt/gone.pdf", "gone.pdf", "0.pdf"]
    summary = convert(plan(find_inputs(["in/0.pdf", "in/a.txt"]), Form.JSON), Settings("third", is_fail_fast=True), Heard())
    assert (summary.is_whole, len(records(inside / "third"))) == (False, 1)


def test_a_link_in_the_outputs_way_fails_that_file_alone(inside: Path) -> None:
    (inside / "out").mkdir()
    (inside / "outside").mkdir()
    (inside / "out/năm 2024").symlink_to(inside / "outside")
    summary, _ = run()
    assert summary.causes[Stage.WRITE, Cause.NOT_WRITTEN] == 1
    assert summary.counts[Status.OK] == 2
    assert list((inside / "outside").iterdir()) == []


@pytest.fixture
def deeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "in").mkdir()
    for number, deed in enumerate(("good", "leave", "hang", "good", "fault", "good", "stop_keeper", "good")):
        (tmp_path / "in" / str(number)).mkdir()
        (tmp_path / "in" / str(number) / f"{deed}.pdf").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_killers_cost_nobody_else_anything(deeds: Path) -> None:
    summary, heard = run(jobs=2)
    assert len(heard.tried) == 8
    assert summary.counts == {Status.OK: 4, Status.FAILED: 4}
    assert {path.split("/")[1] for path in tree(deeds / "out")} == {"good.pdf.json"}


def test_fail_fast_stops_at_the_first_failure(deeds: Path) -> None:
    summary, heard = run(is_fail_fast=True)
    assert not summary.is_whole
    assert heard.tried == ["0/good.pdf", "1/leave.pdf"]
    assert not (deeds / "out/.partial").exists()


def test_an_interrupted_run_can_go_on(deeds: Path) -> None:
    class Impatient(Heard):
        def passed(self, record: Record, *, is_skipped: bool) -> None:
            super().passed(record, is_skipped=is_skipped)
            if len(self.records) == 3:
                raise KeyboardInterrupt

    found = plan(find_inputs(["in"]), Form.JSON)
    with pytest.raises(KeyboardInterrupt):
        convert(found, Settings("out", limits=QUICK), Impatient())
    assert len(records(deeds / "out")) == 3
    summary, heard = run(again=Again.RESUME)
    assert len(heard.tried) == 5
    assert summary.counts[Status.OK] == 4


def test_names_that_no_terminal_should_see_are_written_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    name = os.fsdecode(b"in/\x1b[31m\n\xe2\x80\xaefdp\xff.pdf")
    Path("in").mkdir()
    Path(name).write_bytes(b"")
    run()
    (record,) = records(tmp_path / "out")
    assert record["path"] == "%1B[31m%0A%E2%80%AEfdp%FF.pdf"
    assert str(record["file"]).endswith("/in/%1B[31m%0A%E2%80%AEfdp%FF.pdf")
    assert list(tree(tmp_path / "out")) == ["%1B[31m%0A%E2%80%AEfdp%FF.pdf.json"]
