"""Wraps runs of text to a width, the way a word processor does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from typeset.faces import Style, width
from typeset.rows import Cut, Run

# A line may also end after the hyphen of a code: `QĐ-` / `UBND`.
_PIECES = re.compile(r"[^ ]*?[A-ZĐ\d]-(?=[A-ZĐ])| +|[^ ]+")
Piece = tuple[str, Style]


def _pieces(runs: Sequence[Run]) -> Iterator[Piece]:
    for run in runs:
        for match in _PIECES.finditer(run.text):
            yield match[0], run.style


def _runs(pieces: Sequence[Piece]) -> tuple[Run, ...]:
    return tuple(Run("".join(text for text, _ in group), style) for style, group in groupby(pieces, key=lambda piece: piece[1]))


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    while pieces and not pieces[-1][0].strip():
        pieces.pop()
    return pieces


def wrap(runs: Sequence[Run], first: float, rest: float) -> tuple[Cut, ...]:
    """Cut runs into lines of at most `first` points, then `rest` points each."""
    cuts: list[Cut] = []
    line: list[Piece] = []
    used = 0.0
    for text, style in _pieces(runs):
        length = width(text, style)
        room = rest if cuts else first
        if line and text.strip() and used + length > room:
            cuts.append(Cut(_runs(_trimmed(line)), is_last=False))
            line, used = [], 0.0
        if line or text.strip():
            line.append((text, style))
            used += length
    cuts.append(Cut(_runs(_trimmed(line)), is_last=True))
    return tuple(cuts)
