"""Writes typeset sheets as plain text, as text dumps of such pages are found."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import groupby

from typeset.description import Draft, Signature
from typeset.rows import PAGE_WIDTH, Row, Side
from typeset.setting import lay_out

CHARACTERS = 100
"""How many characters a page is wide in the interleaved dump."""
SAME_LINE = 5.0
"""Baselines nearer than this, in points, are written on one line of the interleaved dump."""


class Spacing(StrEnum):
    """Where the dump leaves blank lines."""

    TIGHT = "tight"
    """Between paragraphs."""
    LOOSE = "loose"
    """After every line."""
    NONE = "none"


def text_of(draft: Draft, *, spacing: Spacing = Spacing.TIGHT, has_numbers: bool = False, has_trailer: bool = False) -> str:
    """Dump a draft column by column, in the order in which the page was written.

    Args:
        draft: what to dump.
        spacing: where blank lines stand.
        has_numbers: keep page numbers.
        has_trailer: end with the signatures as Apache Tika prints them.
    """
    rows = [row for row in lay_out(draft).rows if has_numbers or row.side is not Side.FURNITURE]
    joint = "\n\n" if spacing is Spacing.LOOSE else "\n"
    groups = [joint.join(_line(row) for row in group) for _, group in groupby(rows, key=lambda row: row.group)]
    body = ("\n" if spacing is Spacing.NONE else "\n\n").join(groups)
    return body + "\n" + (trailer_of(draft.signatures) if has_trailer else "")


def _line(row: Row) -> str:
    return row.text + " "


def trailer_of(signatures: tuple[Signature, ...]) -> str:
    """Write signatures as Apache Tika does: contact, date, location, reason; absent entries are left out."""
    return "".join(_block(signature) for signature in signatures) + "\n\n"


def _block(signature: Signature) -> str:
    moment = signature.signed_at[:-3] + signature.signed_at[-2:]
    entries = (signature.contact, moment, signature.location, signature.reason)
    lines = [entry for entry in entries if entry]
    return "\n\n\t\t" + "\n\t".join(lines) + "\n"


def interleaved_text_of(draft: Draft) -> str:
    """Dump a draft row by row, so that both columns stand on one line with a wide gap."""
    return "\n".join(_lines(lay_out(draft).rows)) + "\n"


def _lines(rows: tuple[Row, ...]) -> Iterator[str]:
    kept = sorted((row for row in rows if row.side is not Side.FURNITURE), key=lambda row: (row.page, row.y))
    before: tuple[int, float] = (1, 0.0)
    line: list[Row] = []
    for row in kept:
        if line and (row.page != line[0].page or row.y - line[0].y > SAME_LINE):
            yield from _gap(before, line)
            before, line = (line[0].page, line[0].y), []
        line.append(row)
    yield from _gap(before, line)


def _gap(before: tuple[int, float], line: list[Row]) -> Iterator[str]:
    page, y = before
    if line[0].page == page and line[0].y - y > 2 * line[0].runs[0].style.leading:
        yield ""
    text = ""
    for row in sorted(line, key=lambda row: row.x):
        column = round(row.x / PAGE_WIDTH * CHARACTERS)
        text += " " * max(column - len(text), 4 if text else 0) + row.text
    yield text
