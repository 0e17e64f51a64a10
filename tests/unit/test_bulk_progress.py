"""What people see of a run."""

from __future__ import annotations

import io
from collections import Counter

import pytest
from attrs import evolve

from vnadmin_parse.bulk.convert import Summary
from vnadmin_parse.bulk.manifest import Record, Versions
from vnadmin_parse.bulk.outcome import Cause, Stage, Status, Trouble
from vnadmin_parse.bulk.progress import Bar, Lines, Silence, Tally, clock_time, listener_for, summary_lines, told

TROUBLE = Trouble(Stage.READ, Cause.DEADLINE, "no answer within 5 seconds", 3)
SUMMARY = Summary(
    Counter({Status.OK: 1000, Status.FAILED: 3}),
    Counter({(Stage.READ, Cause.DEADLINE): 1, (Stage.OPEN, Cause.MISSING): 2}),
    skipped=3,
    pages=2000,
    seconds=80.0,
    is_whole=True,
)


def record(status: Status = Status.OK, pages: int = 2) -> Record:
    trouble = TROUBLE if status is Status.FAILED else None
    return Record("b/a.pdf", "in/b/a.pdf", status, trouble, pages, None, None, "b/a.pdf.json", None, Versions("", "", ""), 0.1, "")


def test_a_tally_tells_pace_failures_and_time_left() -> None:
    now = [100.0]
    tally = Tally(lambda: now[0])
    tally.total = 20
    tally.count(record(), is_skipped=True)
    assert tally.line() == "1/20 files, 0.0 pages/s, 0 failed"
    for status in (Status.OK, Status.OK, Status.FAILED, Status.OK):
        tally.count(record(status), is_skipped=False)
    now[0] += 8
    assert tally.line() == "5/20 files, 1.0 pages/s, 1 failed, 0:30 left"


@pytest.mark.parametrize(("seconds", "written"), [(0, "0:00"), (59.6, "1:00"), (75, "1:15"), (3600, "1:00:00"), (90061, "25:01:01")])
def test_spans_of_time(seconds: float, written: str) -> None:
    assert clock_time(seconds) == written


def test_a_failure_is_one_line() -> None:
    assert told(record(Status.FAILED)) == "failed b/a.pdf, page 3: read: deadline: no answer within 5 seconds"
    assert told(record()) == "ok b/a.pdf"


def test_one_file_is_no_files() -> None:
    stream = io.StringIO()
    lines = Lines(stream)
    lines.begun(1)
    lines.ended(evolve(SUMMARY, counts=Counter({Status.OK: 1}), causes=Counter()))
    said = [line.split(" ", 2)[2] for line in stream.getvalue().splitlines()]
    assert said == ["1 file", "1 file in 1:20, 25.0 pages/s: 1 ok, 0 partial, 0 failed; 3 of them from earlier runs"]


def test_the_summary_counts_by_status_and_cause() -> None:
    assert summary_lines(SUMMARY) == [
        "1003 files in 1:20, 25.0 pages/s: 1000 ok, 0 partial, 3 failed; 3 of them from earlier runs",
        "       2 open: missing",
        "       1 read: deadline",
    ]
    assert summary_lines(evolve(SUMMARY, is_whole=False))[-1] == "stopped at the first failure"


def test_a_bar_draws_on_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    stream = io.StringIO()
    bar = Bar(stream)
    bar.begun(2)
    bar.passed(record(), is_skipped=False)
    bar.passed(record(Status.FAILED), is_skipped=False)
    bar.ended(SUMMARY)
    drawn = [part.partition("\n") for part in stream.getvalue().split("\r\x1b[K")[1:]]
    assert drawn[0][0].startswith("[------------------------] 0/2 files")
    assert drawn[1] == (told(record(Status.FAILED)), "\n", "")
    assert drawn[2][0].startswith("[########################] 2/2 files")
    assert all(len(line) < 60 for line, _, _ in (drawn[0], drawn[2]))
    assert stream.getvalue().endswith("read: deadline\n")


def test_lines_tell_what_is_not_ok() -> None:
    stream = io.StringIO()
    lines = Lines(stream)
    lines.begun(3)
    for status, is_skipped in ((Status.OK, False), (Status.FAILED, False), (Status.FAILED, True)):
        lines.passed(record(status), is_skipped=is_skipped)
    lines.ended(SUMMARY)
    said = [line.split(" ", 2)[2] for line in stream.getvalue().splitlines()]
    assert said == ["3 files", told(record(Status.FAILED)), *summary_lines(SUMMARY)]


def test_lines_tell_now_and_then_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vnadmin_parse.bulk.progress._REPORT", -1.0)
    stream = io.StringIO()
    lines = Lines(stream)
    lines.begun(3)
    lines.passed(record(), is_skipped=False)
    assert " 1/3 files, " in stream.getvalue()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "term", "is_quiet", "kind"),
    [
        (Terminal(), "xterm", False, Bar),
        (Terminal(), "dumb", False, Lines),
        (io.StringIO(), "xterm", False, Lines),
        (Terminal(), "xterm", True, Silence),
    ],
)
def test_what_fits_is_chosen(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, term: str, *, is_quiet: bool, kind: type) -> None:
    monkeypatch.setenv("TERM", term)
    assert type(listener_for(stream, is_quiet=is_quiet)) is kind
