"""How far a file has come, in memory that a child shares with its keeper: it can still be read when the child is dead.

A page turned costs a write of four bytes: no system call, and nobody is woken.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Callable
from typing import Final, TypeAlias

from attrs import frozen

from vnadmin_parse.bulk.outcome import Answer, Order, Stage

_STAGES: Final = tuple(Stage)
_STAGE: Final = struct.Struct("=I")
_PAGE: Final = struct.Struct("=I")
_IDENTITY: Final = struct.Struct("=?Q32s")
_PAGE_AT: Final = _STAGE.size
_IDENTITY_AT: Final = _PAGE_AT + _PAGE.size
_SIZE: Final = _IDENTITY_AT + _IDENTITY.size
_LARGEST_PAGE: Final = (1 << 32) - 1


@frozen
class Note:
    """How far a file has come.

    Fields:
        stage: the step that it is at.
        page: the page that is being read, from 1; None where the whole file is meant.
        sha256: hexadecimal digest of the file's bytes, as soon as it is known.
        size: number of these bytes, likewise.
    """

    stage: Stage
    page: int | None = None
    sha256: str | None = None
    size: int | None = None


class Course:
    """Where one file is; a child that is forked from whoever made this writes what its keeper reads.

    Example:
        >>> course = Course()
        >>> course.enter(Stage.READ)
        >>> course.turn(3)
        >>> course.note()
        Note(stage=<Stage.READ: 'read'>, page=3, sha256=None, size=None)
    """

    def __init__(self) -> None:
        """Begin at the first step, with nothing known."""
        self._cell = mmap.mmap(-1, _SIZE)

    def begin(self) -> None:
        """Forget the file before."""
        self._cell[:] = bytes(_SIZE)

    def identify(self, digest: bytes, size: int) -> None:
        """Say which file it is.

        Args:
            digest: SHA-256 of its bytes.
            size: their number.
        """
        _IDENTITY.pack_into(self._cell, _IDENTITY_AT, True, size, digest)  # noqa: FBT003 - a field of the cell

    def enter(self, stage: Stage) -> None:
        """Begin a step, at no page."""
        self.turn(0)
        _STAGE.pack_into(self._cell, 0, _STAGES.index(stage))

    def turn(self, page: int) -> None:
        """Begin a page, from 1; 0 when the whole file is meant again."""
        _PAGE.pack_into(self._cell, _PAGE_AT, min(page, _LARGEST_PAGE))

    def note(self) -> Note:
        """Tell how far it has come; whatever a child that lost its mind has written, this is a note."""
        (stage,), (page,) = _STAGE.unpack_from(self._cell), _PAGE.unpack_from(self._cell, _PAGE_AT)
        is_known, size, digest = _IDENTITY.unpack_from(self._cell, _IDENTITY_AT)
        return Note(
            _STAGES[stage] if stage < len(_STAGES) else Stage.OPEN,
            page or None,
            digest.hex() if is_known else None,
            size if is_known else None,
        )


Task: TypeAlias = "Callable[[Order, Course], Answer]"
"""Reads a file, and says how far it is."""
