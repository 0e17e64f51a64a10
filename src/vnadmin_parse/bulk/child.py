"""The process that reads files, as its keeper holds it: forked, limited, watched, killed."""

from __future__ import annotations

import contextlib
import itertools
import os
import resource
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Final, NoReturn

import msgspec
from attrs import define, frozen

from vnadmin_parse.bulk.course import Course, Task
from vnadmin_parse.bulk.frames import Incoming, receive, send
from vnadmin_parse.bulk.outcome import Answer, Limits, Order

MEGABYTE: Final = 1 << 20
_MOST_FILES: Final = 1 << 20
_ROOM: Final = 2  # times its memory: address space that a child may ask for
_GRACE: Final = 5.0  # seconds after which a child that has lost its keeper ends itself


@frozen
class Ending:
    """How a child ended.

    Fields:
        status: as the operating system gives it.
        peak: the most resident memory it ever had, in bytes.
    """

    status: int
    peak: int


@define
class Child:
    """A forked process and the two pipes to it.

    Fields:
        pid: its number; stays its own until `end` has been called.
        orders: the pipe that it reads.
        answers: the messages that it writes, one for each order.
        course: where the file is that it reads.
        served: files that it has answered.
        first: its resident memory after the first file, in bytes.
    """

    pid: int
    orders: int
    answers: Incoming
    course: Course
    served: int = 0
    first: int = 0

    def resident(self) -> int:
        """Give the bytes of memory that it has now; 0 where the system does not tell."""
        return _pages_of(self.pid)[1]

    def end(self) -> Ending:
        """Kill it, if it still runs, with any program that it has started (OCR), and clear it away."""
        with contextlib.suppress(ProcessLookupError, PermissionError):  # macOS refuses when only dead ones are left
            os.killpg(self.pid, signal.SIGKILL)
        _, status, usage = os.wait4(self.pid, 0)
        os.close(self.orders)
        os.close(self.answers.pipe)
        return Ending(status, usage.ru_maxrss * (1024 if Path("/proc").is_dir() else 1))  # macOS counts bytes


def _pages_of(pid: int | str) -> tuple[int, int]:
    """Give the bytes of address space and of resident memory of a process."""
    try:
        whole, resident = Path(f"/proc/{pid}/statm").read_bytes().split()[:2]
    except (OSError, ValueError):
        return 0, 0
    size = resource.getpagesize()
    return int(whole) * size, int(resident) * size


def fork(limits: Limits, task: Task) -> Child:
    """Make a child that answers orders until its pipe is closed."""
    orders, to_child = os.pipe()
    from_child, answers = os.pipe()
    course = Course()
    pid = os.fork()
    with contextlib.suppress(OSError):
        os.setpgid(pid, pid)  # done on both sides of the fork: whoever comes first, the group is there
    if pid == 0:
        os.close(to_child)
        os.close(from_child)
        _live(orders, answers, limits, lambda order: task(order, course))
    os.close(orders)
    os.close(answers)
    return Child(pid, to_child, Incoming(from_child), course)


def _live(orders: int, answers: int, limits: Limits, read: Callable[[Order], Answer]) -> NoReturn:
    """Be the child: nothing that it does may run the keeper's own code after the fork."""
    try:
        _alone_with(orders, answers)
        _limit(limits.memory * MEGABYTE)
        while (message := receive(orders)) is not None:
            order = msgspec.msgpack.decode(message, type=Order)
            signal.setitimer(signal.ITIMER_REAL, limits.timeout + _GRACE)
            answer = read(order)
            signal.setitimer(signal.ITIMER_REAL, 0)
            send(answers, msgspec.msgpack.encode(answer))
    except BaseException:  # noqa: BLE001 - the keeper sees the exit code; there is nobody else to tell
        os._exit(70)
    os._exit(0)


def _alone_with(*pipes: int) -> None:
    """Close every file but these: whatever a reader prints goes nowhere, and the keeper's own pipes are not ours."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    soft = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    ends = [2, *sorted(pipes), soft if 0 < soft < _MOST_FILES else _MOST_FILES]
    for below, above in itertools.pairwise(ends):
        os.closerange(below + 1, above)


def _limit(memory: int) -> None:
    signal.signal(signal.SIGALRM, signal.SIG_DFL)  # ends the process even while it is deep in C code
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold the document
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000", "ascii")  # if memory runs out, this process is the one to lose
    address_space, _ = _pages_of("self")
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    # Address space costs no memory: what pre-loaded libraries hold is none of the file's, and a reader that asks for much at once may
    # touch little of it. The keeper watches what is touched; this limit is for a single huge demand.
    wanted = address_space + _ROOM * memory
    if address_space and (hard == resource.RLIM_INFINITY or wanted < hard):
        resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
