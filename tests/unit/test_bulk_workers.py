"""Workers: whatever one file does to its process costs that file alone."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
from attrs import evolve

import killing
from vnadmin_parse.bulk.outcome import Answer, Cause, Limits, Order, Stage, Status
from vnadmin_parse.bulk.workers import Crew, Done
from vnadmin_parse.errors import InternalError

NOTHING = hashlib.sha256(b"").hexdigest()
QUICK = Limits(timeout=2.0, memory=256, task=killing.TASK)

DEATHS = {
    "hang": Cause.DEADLINE,
    "hang_deaf": Cause.DEADLINE,
    "eat": Cause.MEMORY,
    "ask_too_much": Cause.CRASH,  # the stand-in does not catch the MemoryError, the real reader does
    "recurse": Cause.CRASH,
    "babble": Cause.CRASH,
    "stop": Cause.CRASH,
    "fault": Cause.CRASH,
    "abort": Cause.CRASH,
    "leave": Cause.CRASH,
}


def orders(*names: str) -> list[Order]:
    return [Order(name.encode(), content=b"", number=number) for number, name in enumerate(names)]


def answers(names: list[str], *, jobs: int = 2, limits: Limits = QUICK) -> list[Done]:
    with Crew(jobs, limits) as crew:
        return sorted(crew.answers(orders(*names)), key=lambda done: done.order.number)


def process_of(answer: Answer) -> int:
    assert answer.document
    return int(msgspec.json.decode(answer.document)["process"])


@pytest.fixture(scope="module")
def mixed() -> list[Done]:
    names = [name for deed in DEATHS for name in ("good", deed)]
    return answers([*names, "good", "print_much"])


def test_every_order_has_one_answer_and_the_good_ones_are_good(mixed: list[Done]) -> None:
    assert [done.order.number for done in mixed] == list(range(2 * len(DEATHS) + 2))
    assert {done.order.name.decode() for done in mixed if done.answer.status is Status.OK} == {"good", "print_much"}
    assert all(done.answer.pages == 2 for done in mixed if done.answer.status is Status.OK)


@pytest.mark.parametrize("name", DEATHS)
def test_a_death_is_told_with_its_stage_and_cause(mixed: list[Done], name: str) -> None:
    (done,) = [done for done in mixed if done.order.name == name.encode()]
    trouble = done.answer.trouble
    assert trouble
    assert (done.answer.status, trouble.cause) == (Status.FAILED, DEATHS[name])
    assert (done.answer.sha256, done.answer.size) == (NOTHING, 0)
    if name != "babble":  # it goes on until it is ended
        assert (trouble.stage, trouble.page) == (Stage.READ, 7)


def test_the_real_reader_says_at_which_page_it_was() -> None:
    with Crew(1, Limits(timeout=1.0, memory=8192)) as crew:
        (done,) = crew.answers([Order(b"a.pdf", content=killing.bomb_pdf(before=2))])
    trouble = done.answer.trouble
    assert trouble
    assert (trouble.stage, trouble.cause, trouble.page) == (Stage.READ, Cause.DEADLINE, 3)


def test_the_signal_is_named(mixed: list[Done]) -> None:
    said = {done.order.name.decode(): done.answer.trouble.message for done in mixed if done.answer.trouble}
    assert said["fault"].endswith("SIGSEGV")
    assert said["abort"].endswith("SIGABRT")
    assert said["leave"].endswith("exit status 11")
    assert said["hang"] == "no answer within 2 seconds"
    assert said["eat"] == "more than 256 MB of memory"


def test_no_deadline_is_missed_by_a_second(mixed: list[Done]) -> None:
    assert max(done.seconds for done in mixed) < 3.0


def test_a_worker_is_kept_while_it_is_good() -> None:
    assert len({process_of(done.answer) for done in answers(["who"] * 20, jobs=1)}) == 1


def test_a_worker_is_renewed_by_count() -> None:
    limits = evolve(QUICK, files=5)
    assert len({process_of(done.answer) for done in answers(["who"] * 20, jobs=1, limits=limits)}) == 4


def test_a_worker_is_renewed_by_memory() -> None:
    limits = evolve(QUICK, slack=30)
    found = answers(["who", "who", "keep", "who", "who", "keep", "who"], jobs=1, limits=limits)
    first, second, third, fourth, fifth = (process_of(done.answer) for done in found if done.order.name == b"who")
    assert first == second != third == fourth != fifth


def test_large_messages_come_through() -> None:
    with Crew(1, QUICK) as crew:
        (done,) = crew.answers([Order(b"good", content=b"x" * (32 << 20))])
    assert done.answer.status is Status.OK


def test_a_crew_can_be_asked_again() -> None:
    with Crew(2, QUICK) as crew:
        assert len(list(crew.answers(orders("good", "leave")))) == 2
        assert list(crew.answers([])) == []
        assert len(list(crew.answers(orders("good", "good", "good")))) == 3


def test_a_task_that_cannot_be_loaded_is_said(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(InternalError, match="died while it was loading"):
        answers(["good"], limits=Limits(task="no_such_module:answer_of"))
    assert "ModuleNotFoundError" in capfd.readouterr().err


def test_a_keeper_that_is_killed_costs_one_file() -> None:
    lost, good = answers(["stop_keeper", "good"], jobs=1)
    assert lost.answer.trouble
    assert (lost.answer.trouble.cause, good.answer.status) == (Cause.CRASH, Status.OK)


def children_of(process: int) -> list[int]:
    told = Path(f"/proc/{process}/task/{process}/children").read_text("ascii")
    return [int(word) for word in told.split()]


def files_of(process: int) -> list[str]:
    folder = Path(f"/proc/{process}/fd")
    files = sorted(folder.iterdir(), key=lambda file: int(file.name))
    return [str(file.readlink()) for file in files if file.is_symlink()]  # one may have been closed since the folder was listed


def is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="looks up children in /proc")
def test_no_process_outlives_a_master_that_is_killed() -> None:
    script = (
        "import sys; from vnadmin_parse.bulk.workers import Crew; from vnadmin_parse.bulk.outcome import Limits, Order\n"
        "crew = Crew(2, Limits(timeout=60, task='killing:answer_of'))\n"
        "list(crew.answers([Order(b'hang', content=b''), Order(b'hang_deaf', content=b'')]))"
    )
    path = os.pathsep.join(filter(None, sys.path))
    master = subprocess.Popen([sys.executable, "-c", script], env={**os.environ, "PYTHONPATH": path})
    grandchildren: list[int] = []
    keepers: list[int] = []
    end = time.monotonic() + 20
    while len(grandchildren) < 2 and time.monotonic() < end:
        time.sleep(0.05)
        keepers = children_of(master.pid)
        grandchildren = [child for keeper in keepers for child in children_of(keeper)]
    assert len(grandchildren) == 2
    while any(len(files_of(child)) > 5 for child in grandchildren) and time.monotonic() < end:
        time.sleep(0.05)  # a worker that has just begun still holds the module that it imports
    assert [len(files_of(child)) for child in grandchildren] == [5, 5]  # three that lead nowhere, and two pipes
    assert not [file for process in (*keepers, *grandchildren) for file in files_of(process)[3:] if file.startswith("socket:")]
    master.kill()
    master.wait()
    end = time.monotonic() + 5
    while any(map(is_alive, [*keepers, *grandchildren])) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(map(is_alive, [*keepers, *grandchildren]))
