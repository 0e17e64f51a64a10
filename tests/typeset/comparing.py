"""Ways to look at documents side by side."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import attrs

from vnadmin_parse import Document, Span, to_json

Tree = dict[str, object] | list[object] | str | int | float | bool | None
OFFSETS = frozenset({"span", "places", "blocks", "text", "lines", "pages", "source", "stops"})
GEOMETRY = frozenset({"places", "lines", "parser_version"})
_NUMBERS = re.compile(r"\[\s*([-\d.]+(?:,\s*[-\d.]+)*)\s*\]")


def tree_of(document: Document, left_out: frozenset[str]) -> Tree:
    """Give the JSON tree of a document without some of its keys."""
    return _pruned(json.loads(to_json(document)), left_out)


def _pruned(tree: Tree, left_out: frozenset[str]) -> Tree:
    if isinstance(tree, dict):
        return {key: _pruned(value, left_out) for key, value in tree.items() if key not in left_out}  # type: ignore[arg-type]
    if isinstance(tree, list):
        return [_pruned(value, left_out) for value in tree]  # type: ignore[arg-type]
    return tree


def without_offsets(document: Document) -> Tree:
    """Give what a document says, without where it stands: records, problems, rules."""
    return tree_of(document, OFFSETS)


def golden(document: Document) -> str:
    """Write a document as `expected.json` holds it: no boxes, since they differ by a hair among builds of PDFium."""
    text = json.dumps(tree_of(document, GEOMETRY), ensure_ascii=False, indent=1)
    return _NUMBERS.sub(_one_line, text) + "\n"


def _one_line(match: re.Match[str]) -> str:
    return "[" + re.sub(r"\s+", " ", match[1]) + "]"


def spans_in(record: object) -> Iterator[Span]:
    """Give every span of a record and of the records in it."""
    if isinstance(record, Span):
        yield record
    elif isinstance(record, tuple):
        for part in record:
            yield from spans_in(part)
    elif attrs.has(kind := type(record)):
        for field in attrs.fields(kind):
            yield from spans_in(getattr(record, field.name))
