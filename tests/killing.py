"""A stand-in for the reader that workers can import: the name of a file says what it does to its process."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from vnadmin_parse.bulk.course import Course
from vnadmin_parse.bulk.outcome import Answer, Cause, Order, Stage, Status, Trouble

TASK = "killing:answer_of"


def hang() -> None:
    while True:
        pass


def hang_deaf() -> None:
    for number in (signal.SIGTERM, signal.SIGALRM, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)
    hang()


def eat() -> None:
    held = []
    while True:
        held.append(bytearray(b"x" * (8 << 20)))
        time.sleep(0.002)  # so that the system's own limit is not met first


def ask_too_much() -> None:
    bytearray(1 << 40)


def recurse() -> None:
    recurse()


def babble() -> None:
    """Write nonsense into every pipe that is open, the keeper's too."""
    for file in range(64):
        with contextlib.suppress(OSError):
            os.write(file, b"\xff" * 64)


def stop() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def stop_keeper() -> None:
    os.kill(os.getppid(), signal.SIGKILL)


def fault() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def leave() -> None:
    os._exit(11)


def print_much() -> None:
    os.write(1, b"noise" * 10_000)
    os.write(2, b"noise" * 10_000)


def keep() -> None:
    """Keep 40 MB for good."""
    KEPT.append(bytearray(b"x" * (40 << 20)))


KEPT: list[bytearray] = []
DEEDS: dict[str, Callable[[], object]] = {
    deed.__name__: deed
    for deed in (hang, hang_deaf, eat, ask_too_much, recurse, babble, stop, stop_keeper, fault, os.abort, leave, print_much, keep)
}


def answer_of(order: Order, course: Course) -> Answer:
    """Do what the file's name says; `who` answers with the number of its process, other good files with their digest."""
    name = os.fsdecode(order.name).partition(".")[0]
    content = order.content if order.content is not None else Path(os.fsdecode(order.path or b"")).read_bytes()
    sha256, size = hashlib.sha256(content).hexdigest(), len(content)
    course.identify(bytes.fromhex(sha256), size)
    course.enter(Stage.READ)
    course.turn(7)
    if name == "broken" or content == b"broken":
        return Answer(Status.FAILED, Trouble(Stage.READ, Cause.UNREADABLE, "it is broken", 3), sha256=sha256, size=size)
    DEEDS.get(name, int)()
    course.enter(Stage.PARSE)
    document = {"process": os.getpid()} if name == "who" else {"sha256": sha256}
    return Answer(Status.OK, document=json.dumps(document).encode() + b"\n", pages=2, sha256=sha256, size=size)


def bomb_pdf(before: int = 0) -> bytes:
    """Make a PDF of a few kilobytes that keeps every reader busy: a page that draws 512 times a form that draws 2^15 texts.

    No form draws more others than `vnadmin_parse.limits.Limits.forms` allows, so that the page is loaded.

    Args:
        before: harmless pages before the one that draws them.
    """
    levels, times = 15, 512
    parts = [
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        b"2 0 obj<</Type/Pages/Kids[%s3 0 R]/Count %d>>endobj" % (b"6 0 R " * before, before + 1),
        b"6 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 7 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj",
        b"7 0 obj<</Length 30>>stream\nBT /F 9 Tf 9 9 Td (page) Tj ET\nendstream endobj",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</N 10 0 R>>>>>>endobj",
        b"4 0 obj<</Length %d>>stream\n%s\nendstream endobj" % (6 * times, b"/N Do " * times),
        b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj",
    ]
    for level in range(levels):
        form = (
            b"<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</N %d 0 R>>>>/Length 10>>stream\n/N Do /N Do\nendstream"
        )
        parts.append(b"%d 0 obj" % (10 + level) + form % (11 + level) + b" endobj")
    leaf = b"<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Length 33>>stream\n"
    parts.append(b"%d 0 obj" % (10 + levels) + leaf + b"BT /F 9 Tf 9 9 Td (bomb) Tj ET    \nendstream endobj")
    return b"\n".join([*parts, b"trailer<</Root 1 0 R>>\n"])
