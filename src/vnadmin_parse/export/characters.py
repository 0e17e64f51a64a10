"""Characters that a text file can hold: what no encoder or reader takes becomes U+FFFD."""

from __future__ import annotations

from typing import Final

import regex

_BROKEN: Final = regex.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BLANKS: Final = regex.compile(r"\s++")


def encodable(text: str) -> str:
    """Give a text without control characters, halves of surrogate pairs and noncharacters; tabs and line feeds stay.

    Example:
        >>> encodable("a\\x00b\\n")
        'a�b\\n'
    """
    return _BROKEN.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Give a text on one line: every run of blanks and line ends is one blank.

    Example:
        >>> one_line(" Ủy ban\\nnhân dân ")
        'Ủy ban nhân dân'
    """
    return encodable(_BLANKS.sub(" ", text)).strip()
