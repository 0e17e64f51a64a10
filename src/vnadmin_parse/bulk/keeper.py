"""The process that keeps one worker: it loads everything once, forks a child that reads the files, and outlives it.

The keeper itself reads no file. Its child may hang, crash, abort or eat memory: the keeper kills it at the deadline or when it is too
large, says so in the answer, and forks the next one within milliseconds. When whoever gives the orders is gone, both end at once.
"""

from __future__ import annotations

import importlib
import os
import select
import signal
import sys
import time
from typing import Final

import msgspec
from attrs import define

from vnadmin_parse.bulk.child import MEGABYTE, Child, Ending, fork
from vnadmin_parse.bulk.course import Note, Task
from vnadmin_parse.bulk.frames import FrameTooLarge, receive, send
from vnadmin_parse.bulk.outcome import Answer, Cause, Limits, Status, Trouble

READY: Final = b"R"
"""The keeper's first message: everything is loaded."""
_LOOK: Final = 0.02  # seconds between two looks at the child's memory
_NEARLY: Final = 0.9  # a child that dies with so much of its memory in use died of that


class MasterGone(Exception):
    """Whoever gave the orders has closed the pipe."""


@define
class Keeper:
    """Answers orders, one at a time, through a child.

    Fields:
        orders, answers: the pipes to whoever gives the orders.
        limits: what a file may cost.
        task: reads a file, in the child.
    """

    orders: int
    answers: int
    limits: Limits
    task: Task
    _child: Child | None = None

    def run(self) -> None:
        """Answer until nobody asks any more."""
        try:
            send(self.answers, READY)
            while (order := receive(self.orders)) is not None:
                send(self.answers, self._answer(order))
        except (BrokenPipeError, MasterGone):
            pass
        finally:
            self._end()

    def _answer(self, order: bytes) -> bytes:
        child = self._child = self._child or fork(self.limits, self.task)
        watch = _Watch(child, self.orders, self.limits)
        child.course.begin()
        try:
            send(child.orders, order)
            answer = watch.answer()
            told = msgspec.msgpack.decode(answer, type=Answer) if answer is not None else None
        except (BrokenPipeError, FrameTooLarge, msgspec.MsgspecError):  # it died, or talks nonsense
            answer = told = None
        if answer is None or told is None:
            return msgspec.msgpack.encode(watch.epitaph(self._end(), child.course.note()))
        self._renew(child, told)
        return answer

    def _renew(self, child: Child, answer: Answer) -> None:
        """Part with a child that has served long enough, or that keeps too much memory."""
        resident = child.resident()
        child.served += 1
        child.first = child.first or resident
        has_grown = resident - child.first > self.limits.slack * MEGABYTE
        if has_grown or child.served >= self.limits.files or answer.is_spent:
            self._end()

    def _end(self) -> Ending | None:
        child, self._child = self._child, None
        return child.end() if child else None


@define
class _Watch:
    """Waits for a child's answer to one order."""

    child: Child
    orders: int
    limits: Limits
    killed_for: Cause | None = None

    def answer(self) -> bytes | None:
        """Give the child's answer; None when it died, or has to die.

        Raises:
            MasterGone: nobody waits for the answer any more.
        """
        end = time.monotonic() + self.limits.timeout
        poll = select.poll()
        poll.register(self.orders, select.POLLIN)
        poll.register(self.child.answers.pipe, select.POLLIN)
        while (left := end - time.monotonic()) > 0:
            ready = {pipe for pipe, _ in poll.poll(1000 * min(left, _LOOK))}
            if self.orders in ready:  # one order at a time: this can only be its end
                raise MasterGone
            if self.child.answers.pipe in ready:
                messages = self.child.answers.next_messages()
                if messages is None or messages:
                    return messages[0] if messages else None
            elif self.child.resident() > self.limits.memory * MEGABYTE:
                self.killed_for = Cause.MEMORY
                return None
        self.killed_for = Cause.DEADLINE
        return None

    def epitaph(self, ending: Ending | None, note: Note) -> Answer:
        """Say of what the child died, and where the file was then."""
        cause, message = self._death(ending or Ending(0, 0))
        return Answer(Status.FAILED, Trouble(note.stage, cause, message, note.page), sha256=note.sha256, size=note.size)

    def _death(self, ending: Ending) -> tuple[Cause, str]:
        if self.killed_for is Cause.DEADLINE:
            return Cause.DEADLINE, f"no answer within {self.limits.timeout:g} seconds"
        if self.killed_for is Cause.MEMORY or ending.peak > _NEARLY * self.limits.memory * MEGABYTE:
            return Cause.MEMORY, f"more than {self.limits.memory} MB of memory"
        if os.WIFSIGNALED(ending.status):
            number = os.WTERMSIG(ending.status)
            hint = ", as the system does when the machine's memory runs out" if number == signal.SIGKILL else ""
            return Cause.CRASH, f"the process that read it was ended by {_signal_name(number)}{hint}"
        return Cause.CRASH, f"the process that read it ended with exit status {os.waitstatus_to_exitcode(ending.status)}"


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def main(limits: str) -> None:
    """Be a keeper: orders come on standard input, answers go to standard output.

    Args:
        limits: `Limits` as JSON.
    """
    orders, answers = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(2, 1)  # what anything prints while loading is for people
    held = msgspec.json.decode(limits, type=Limits)
    module, _, function = held.task.partition(":")
    home = importlib.import_module(module)
    getattr(home, "prepare", lambda: None)()
    sys.stdout.flush()
    Keeper(orders, answers, held, getattr(home, function)).run()
