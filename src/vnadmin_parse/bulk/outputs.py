"""Writing below one folder: whole files or none, and never through a symbolic link."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self

PARTIAL: Final = ".partial"
"""Folder of what is being written; gone after every run that ends, and emptied by the next run after one that did not."""
_FOLDER: Final = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


class Outputs:
    """The output folder, held open: what happens to its path later changes nothing.

    Names are paths below it with `/`. Each folder on the way is opened without following links, so that nothing is ever written
    outside, whoever has planted links there.
    """

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        """Make the folder when it is missing, and clear away what an interrupted run has left half written.

        Raises:
            OSError: it cannot be made or opened.
        """
        Path(folder).mkdir(parents=True, exist_ok=True)
        self.top = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        self._partial = self._open_folder([PARTIAL], make=True)
        self._clear()

    def __enter__(self) -> Self:
        """Give the outputs."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Clear away, and close the folder."""
        self._clear()
        os.close(self._partial)
        with contextlib.suppress(OSError):
            os.rmdir(PARTIAL, dir_fd=self.top)
        os.close(self.top)

    def _clear(self) -> None:
        for name in os.listdir(self._partial):  # noqa: PTH208 - a descriptor, not a path
            os.unlink(name, dir_fd=self._partial)

    def _open_folder(self, parts: list[str], *, make: bool) -> int:
        """Open a folder below the top, step by step.

        Raises:
            OSError: something on the way is missing, no folder, or a symbolic link.
        """
        here = os.dup(self.top)
        try:
            for part in parts:
                if make:
                    with contextlib.suppress(FileExistsError):
                        os.mkdir(part, dir_fd=here)
                below = os.open(part, _FOLDER, dir_fd=here)
                os.close(here)
                here = below
        except OSError:
            os.close(here)
            raise
        return here

    @contextmanager
    def _folder_of(self, name: str, *, make: bool) -> Iterator[tuple[int, str]]:
        *parts, last = name.split("/")
        folder = self._open_folder(parts, make=make)
        try:
            yield folder, last
        finally:
            os.close(folder)

    def write(self, name: str, content: bytes) -> None:
        """Write a file; until it is whole, what stood there before stands.

        Raises:
            OSError: it cannot be written.
        """
        with self.writing(name) as stream:
            stream.write(content)

    @contextmanager
    def writing(self, name: str) -> Iterator[IO[bytes]]:
        """Give a stream; when the `with` block ends without an error, what was written takes the file's place.

        Raises:
            OSError: it cannot be written.
        """
        part = hashlib.sha256(name.encode()).hexdigest()[:32]
        file = os.open(part, _NEW, 0o666, dir_fd=self._partial)
        try:
            with os.fdopen(file, "wb") as stream:
                yield stream
            with self._folder_of(name, make=True) as (folder, last):
                os.replace(part, last, src_dir_fd=self._partial, dst_dir_fd=folder)
        except BaseException:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(part, dir_fd=self._partial)
            raise

    def read(self, name: str) -> bytes | None:
        """Give the content of a regular file; None when there is none, or only a link to one."""
        try:
            with self._folder_of(name, make=False) as (folder, last):
                file = os.open(last, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=folder)
            with os.fdopen(file, "rb") as stream:
                return stream.read() if stat.S_ISREG(os.fstat(file).st_mode) else None
        except OSError as error:
            if error.errno in (errno.EIO, errno.EMFILE, errno.ENFILE):
                raise
            return None

    def remove(self, name: str) -> None:
        """Remove a file, if there is one."""
        with contextlib.suppress(FileNotFoundError, NotADirectoryError), self._folder_of(name, make=False) as (folder, last):
            os.unlink(last, dir_fd=folder)
