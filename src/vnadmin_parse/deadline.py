"""Running for a limited time what a hostile file may keep busy for ever."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable
from typing import Final

_PATIENCE: Final = 0.5
"""Seconds between the tries to end what is over its time."""
_TRIES: Final = 4


class OutOfTime(BaseException):
    """Raised inside what runs on when its time is over; no `except Exception` on its way holds it up."""


def run_within(seconds: float, work: Callable[[], None]) -> bool:
    """Run something in a thread of its own, and end it when its time is over.

    Args:
        seconds: the time it has.
        work: writes down what it finds as it goes; it may raise nothing but what it handles itself.

    Returns:
        Whether it came to its end.
    """
    worker = threading.Thread(target=_quietly, args=(work,), daemon=True)
    worker.start()
    worker.join(seconds)
    is_done = not worker.is_alive()
    for _ in range(_TRIES):
        if not worker.is_alive() or worker.ident is None:
            break
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(worker.ident), ctypes.py_object(OutOfTime))
        worker.join(_PATIENCE)
    return is_done


def _quietly(work: Callable[[], None]) -> None:
    try:
        work()
    except OutOfTime:
        return
