"""Orders in, answers out, as they come: a handful of kept workers, one pipe each way.

What one file does costs that file alone. No socket is opened, nothing is pickled, and the caller's own program is not imported again
in the workers, so that this works from a script, a notebook, Spark and Ray alike.
"""

from __future__ import annotations

import contextlib
import os
import selectors
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import IO, Final, Self, cast

import msgspec
from attrs import frozen

from vnadmin_parse.bulk.frames import Incoming, send
from vnadmin_parse.bulk.outcome import Answer, Cause, Limits, Order, Stage, Status, Trouble
from vnadmin_parse.errors import InternalError, VnadminParseError

_BOOT: Final = "import sys; sys.path[:] = sys.argv[2:]; from vnadmin_parse.bulk.keeper import main; main(sys.argv[1])"


@frozen
class Done:
    """One order with its answer.

    Fields:
        order: as it was given.
        answer: what became of it.
        seconds: from the order to the answer, wall clock.
    """

    order: Order
    answer: Answer
    seconds: float


class Worker:
    """One kept worker, from the side of whoever gives it orders."""

    def __init__(self, limits: Limits) -> None:
        """Start it; it is ready when its first message has come."""
        if not hasattr(os, "fork"):
            raise VnadminParseError("bulk conversion needs a system that can fork: Linux, macOS, or Linux inside Windows (WSL)")
        words = [sys.executable, "-c", _BOOT, msgspec.json.encode(limits).decode(), *sys.path]
        self._process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)  # noqa: S603
        self._streams = cast("tuple[IO[bytes], IO[bytes]]", (self._process.stdin, self._process.stdout))
        self._orders = self._streams[0].fileno()
        self.messages = Incoming(self._streams[1].fileno())
        self.is_ready = False
        self.order: Order | None = None
        self._since = 0.0

    def hand(self, order: Order) -> None:
        """Give it its next order; it must be ready and have none."""
        self.order, self._since = order, time.monotonic()
        with contextlib.suppress(BrokenPipeError):  # told when its end is read
            send(self._orders, msgspec.msgpack.encode(order))

    def take(self) -> Done | None:
        """Read once from its pipe, and give the answer when it is whole.

        Raises:
            EOFError: it is dead.
        """
        messages = self.messages.next_messages()
        if messages is None:
            raise EOFError
        for message in messages:
            if self.order is None:
                self.is_ready = True
            else:
                return self._done(msgspec.msgpack.decode(message, type=Answer))
        return None

    def bury(self) -> Done | None:
        """Give the answer for the order that a dead worker leaves behind."""
        lost = Trouble(Stage.OPEN, Cause.CRASH, "the process that kept its reader was ended from outside")
        return self._done(Answer(Status.FAILED, lost))

    def _done(self, answer: Answer) -> Done | None:
        order, self.order = self.order, None
        return Done(order, answer, time.monotonic() - self._since) if order else None

    def end(self) -> None:
        """Stop it at once, whatever it does; its child ends with it."""
        for stream in self._streams:
            with contextlib.suppress(BrokenPipeError):
                stream.close()
        try:
            self._process.wait(1)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class Crew:
    """Several workers; a context manager that leaves none of them behind."""

    def __init__(self, jobs: int, limits: Limits) -> None:
        """Start the workers; they load in the background."""
        self._limits = limits
        self._selector = selectors.DefaultSelector()
        self._workers: list[Worker] = []
        try:
            for _ in range(jobs):
                self._hire()
        except BaseException:
            self.end()
            raise

    def __enter__(self) -> Self:
        """Give the crew."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """End all workers."""
        self.end()

    def _hire(self) -> None:
        worker = Worker(self._limits)
        self._workers.append(worker)
        self._selector.register(worker.messages.pipe, selectors.EVENT_READ, worker)

    def end(self) -> None:
        """End all workers, busy or not."""
        self._selector.close()
        while self._workers:
            self._workers.pop().end()

    def answers(self, orders: Iterable[Order]) -> Iterator[Done]:
        """Answer orders, in the order in which they become ready.

        Args:
            orders: taken one by one, when a worker is free.

        Raises:
            InternalError: workers die before they are ready.
        """
        waiting = iter(orders)
        is_more = self._feed(waiting)
        while is_more or any(worker.order for worker in self._workers):
            for done in self._heard():
                is_more = is_more and self._feed(waiting)  # first, so that no worker waits for what the caller does with the answer
                yield done
            is_more = is_more and self._feed(waiting)

    def _feed(self, waiting: Iterator[Order]) -> bool:
        """Give each free worker an order; false when there are no more."""
        for worker in self._workers:
            if worker.is_ready and worker.order is None:
                order = next(waiting, None)
                if order is None:
                    return False
                worker.hand(order)
        return True

    def _heard(self) -> Iterator[Done]:
        """Wait until something is heard from a worker."""
        for key, _ in self._selector.select():
            worker: Worker = key.data
            try:
                done = worker.take()
            except EOFError:
                done = self._replace(worker)
            if done is not None:
                yield done

    def _replace(self, worker: Worker) -> Done | None:
        self._selector.unregister(worker.messages.pipe)
        self._workers.remove(worker)
        done = worker.bury()
        worker.end()
        if not worker.is_ready:
            raise InternalError("a worker died while it was loading; what it printed says why")
        self._hire()
        return done
