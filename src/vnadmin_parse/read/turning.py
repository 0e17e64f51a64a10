"""Whoever wants to know, while a file is being read, at which page that is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Turn: TypeAlias = Callable[[int], None]
"""Hears the number of a page, from 1, before it is read, and 0 when the pages are done."""


def unheard(number: int) -> None:
    """Hear the number of a page, and do nothing with it."""
