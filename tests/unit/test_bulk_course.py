"""How far a file has come, as its keeper reads it."""

from __future__ import annotations

import hashlib
import os

import pytest

from vnadmin_parse.bulk.course import Course, Note
from vnadmin_parse.bulk.outcome import Stage

DIGEST = hashlib.sha256(b"a")


def test_a_file_begins_with_nothing_known() -> None:
    assert Course().note() == Note(Stage.OPEN, None, None, None)


def test_a_step_is_at_no_page_until_one_is_turned() -> None:
    course = Course()
    course.identify(DIGEST.digest(), 1 << 40)
    course.enter(Stage.READ)
    course.turn(12)
    assert course.note() == Note(Stage.READ, 12, DIGEST.hexdigest(), 1 << 40)
    course.enter(Stage.PARSE)
    assert course.note() == Note(Stage.PARSE, None, DIGEST.hexdigest(), 1 << 40)


def test_the_next_file_knows_nothing_of_the_last() -> None:
    course = Course()
    course.identify(DIGEST.digest(), 3)
    course.enter(Stage.WRITE)
    course.turn(2)
    course.begin()
    assert course.note() == Course().note()


def test_what_a_forked_process_writes_is_read_when_it_is_dead() -> None:
    course = Course()
    child = os.fork()
    if child == 0:
        course.enter(Stage.READ)
        course.turn(4)
        os._exit(11)
    os.waitpid(child, 0)
    assert course.note() == Note(Stage.READ, 4)


def test_a_page_too_large_for_the_cell_is_its_largest() -> None:
    course = Course()
    course.turn(1 << 40)
    assert course.note().page == (1 << 32) - 1


@pytest.mark.parametrize("noise", [b"\xff", b"\x09"])
def test_whatever_the_cell_holds_is_a_note(noise: bytes) -> None:
    course = Course()
    course._cell[:] = noise * len(course._cell)
    note = course.note()
    assert note.stage in Stage
    assert note.page == int.from_bytes(noise * 4)
