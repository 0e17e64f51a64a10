"""A stand-in for parsing that worker processes can import: a reader that crashes on one file."""

from __future__ import annotations

import os

from vnadmin_parse.errors import VnadminParseError
from vnadmin_parse.many import ParseResult


def parse_one(path: str, *, ocr: str = "off", password: str | None = None) -> ParseResult:  # noqa: ARG001 - called as the real one is
    """End the whole process at the file `b`, as a crash in a reader's C code would."""
    if path == "b":
        os._exit(11)
    return ParseResult(path, error=VnadminParseError("alive", file=path))
