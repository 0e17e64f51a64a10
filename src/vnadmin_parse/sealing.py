"""`sealed`: attrs' `frozen` for the type checker, and an object that is made in a sixth of the time when the program runs.

A frozen object sets each of its fields through a function that knows how to break the seal. For the records that users hold this is
well spent; a line of text has 17 fields, and thousands of lines are made and thrown away within one call, where the type checker sees
every hand that could write to them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attrs import frozen as sealed
else:
    from functools import partial

    from attrs import define

    sealed = partial(define, unsafe_hash=True)

__all__ = ["sealed"]
