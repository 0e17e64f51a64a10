"""Tables of Markdown, and how a docstring of the house's form is read."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

_SECTION: Final = re.compile(r"^(Args|Fields|Attributes|Returns|Yields|Raises|Example|Source):[ ]*(.*)$")
_ENTRY: Final = re.compile(r"^    (\w[\w, ]*): (.*)$")


def cell(text: str) -> str:
    """Put a text into one cell: one line, bars escaped."""
    return " ".join(text.split()).replace("|", "\\|")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table."""
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    lines += [f"| {' | '.join(map(cell, row))} |" for row in rows]
    return "\n".join(lines) + "\n"


def first_line(thing: object) -> str:
    """Give the summary line of a docstring."""
    return (inspect.getdoc(thing) or "").partition("\n")[0]


def sections(docstring: str) -> dict[str, list[str]]:
    """Part a docstring into its sections; what stands before the first is under "" ."""
    found: dict[str, list[str]] = {"": []}
    name = ""
    for line in docstring.splitlines():
        begins = _SECTION.match(line)
        if begins:
            name = begins[1]
            found[name] = [begins[2]] if begins[2] else []
        else:
            found[name].append(line)
    return found


def entries(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give the names of a section with their texts; `a, b: text` is two names with one text."""
    names, text = [], ""
    for line in lines:
        begins = _ENTRY.match(line)
        if begins:
            yield from ((name, text) for name in names)
            names, text = begins[1].split(", "), begins[2]
        else:
            text += " " + line.strip()
    yield from ((name, text.strip()) for name in names)
