"""Running for a limited time what a hostile file may keep busy for ever."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable
from typing import Final

_TRIES: Final = 4
"""How often what is over its time is told to end."""
_WORK: Final = 0.8
"""Part of the time that is for the work; the rest is for ending it, so that nobody waits longer than was said."""


class OutOfTime(BaseException):
    """Raised inside what runs on when its time is over; no `except Exception` on its way holds it up."""


def run_within(seconds: float, work: Callable[[], None]) -> bool:
    """Run something in a thread of its own, and end it when its time is over.

    Args:
        seconds: the time it has, and in which this call returns.
        work: writes down what it finds as it goes; it may raise nothing but what it handles itself.

    Returns:
        Whether it came to its end.
    """
    worker = threading.Thread(target=_quietly, args=(work,), daemon=True)
    worker.start()
    worker.join(seconds * _WORK)
    is_done = not worker.is_alive()
    for _ in range(_TRIES):
        if not worker.is_alive() or worker.ident is None:
            break
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(worker.ident), ctypes.py_object(OutOfTime))
        worker.join(seconds * (1 - _WORK) / _TRIES)
    return is_done


def _quietly(work: Callable[[], None]) -> None:
    try:
        work()
    except OutOfTime:
        return
