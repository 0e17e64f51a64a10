"""Messages on pipes: eight bytes of length, then that many bytes."""

from __future__ import annotations

import os
import struct
from typing import Final

_LENGTH: Final = struct.Struct(">Q")
_CHUNK: Final = 1 << 20
LARGEST: Final = 1 << 31
"""Bytes that one message may have; more means that whoever sends it is not sane."""


class FrameTooLarge(Exception):
    """The other side announced a message larger than any that it should send."""


def send(pipe: int, message: bytes) -> None:
    """Write a whole message.

    Raises:
        BrokenPipeError: nobody is left to read it.
    """
    for part in (_LENGTH.pack(len(message)), message) if len(message) > _CHUNK else (_LENGTH.pack(len(message)) + message,):
        left = memoryview(part)
        while left:
            left = left[os.write(pipe, left) :]


def receive(pipe: int) -> bytes | None:
    """Wait for a whole message; None when the other side has closed the pipe."""
    head = _exactly(pipe, _LENGTH.size)
    return None if head is None else _exactly(pipe, _LENGTH.unpack(head)[0])


def _exactly(pipe: int, size: int) -> bytes | None:
    found = bytearray()
    while len(found) < size:
        chunk = os.read(pipe, min(_CHUNK, size - len(found)))
        if not chunk:
            return None
        found += chunk
    return bytes(found)


class Incoming:
    """Puts messages together from the pieces in which a pipe gives them, so that one can wait for several pipes at once."""

    def __init__(self, pipe: int) -> None:
        """Read from a pipe, which this object does not close."""
        self.pipe = pipe
        self._held = bytearray()

    def next_messages(self) -> list[bytes] | None:
        """Read once, and give the messages that are whole now; None when the other side has closed the pipe.

        Raises:
            FrameTooLarge: an announced length makes no sense.
        """
        chunk = os.read(self.pipe, _CHUNK)
        if not chunk:
            return None
        self._held += chunk
        messages = []
        while (message := self._take()) is not None:
            messages.append(message)
        return messages

    def _take(self) -> bytes | None:
        if len(self._held) < _LENGTH.size:
            return None
        (size,) = _LENGTH.unpack_from(self._held)
        if size > LARGEST:
            raise FrameTooLarge
        end = _LENGTH.size + size
        if len(self._held) < end:
            return None
        message = bytes(memoryview(self._held)[_LENGTH.size : end])
        del self._held[:end]
        return message
