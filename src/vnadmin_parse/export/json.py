"""JSON: a document written as the data contract says, and read back.

The tree is the records' own, in the order of their fields. Beside each `span` stands `places`, the page and box of each line that
the span touches, when the document has pages; it follows from `lines`, so reading back leaves it out.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from functools import cache
from itertools import repeat
from operator import attrgetter
from typing import Any, Final, TypeAlias, get_args, get_type_hints

import attrs
import msgspec
import regex

from vnadmin_parse.arguments import want, want_document, want_text
from vnadmin_parse.errors import UnreadableJson
from vnadmin_parse.places import places_of
from vnadmin_parse.records import Box, Document, Span, TextLine
from vnadmin_parse.version import SCHEMA_VERSION

Tree: TypeAlias = "dict[str, Any]"  # what a JSON encoder takes; never leaves this file
_HUNDREDTHS: Final = repeat(2)
_LONGEST_NAME: Final = 255
_SURROGATE: Final = regex.compile(r"[\ud800-\udfff]")
_VERSION: Final = regex.compile(r"[\d.]{1,9}")
_ABOUT_TYPES: Final = regex.compile(r"(?:Expected `[\w |]++`, got `\w++`|Object missing required field `\w++`)(?: - at `[$.\w\[\]]++`)?+")
"""What msgspec says of values without showing one."""
_WHERE: Final = regex.compile(r" - at `\$[.\w\[\]]*+`$")


@attrs.frozen
class _Shape:
    """How one kind of record is written: its fields, and which of them hold records again."""

    names: tuple[str, ...]
    values: Callable[[object], tuple[object, ...]]
    nested: tuple[str, ...]
    has_span: bool


def _holds_records(kind: object) -> bool:
    return attrs.has(kind) if isinstance(kind, type) else any(_holds_records(part) for part in get_args(kind))


@cache
def _shape_of(kind: Any) -> _Shape:  # noqa: ANN401 - the class of any of the records
    """Look at a record's class once: its fields with their types."""
    names = tuple(field.name for field in attrs.fields(kind))
    hints = get_type_hints(kind)
    nested = tuple(name for name in names if _holds_records(hints[name]))
    return _Shape(names, attrgetter(*names), nested, "span" in names and kind is not TextLine)


def _place_tree(page: int, box: Box | None) -> Tree:
    return {"page": page, "box": list(map(round, box, _HUNDREDTHS)) if box else None}


class _Writer:
    """Turns one document's records into what an encoder takes; places are made once for each span and each line."""

    def __init__(self, lines: tuple[TextLine, ...]) -> None:
        self._lines = lines
        spans = [line.span for line in lines]
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]
        self._whole = [_place_tree(line.page, line.box) for line in lines]
        self._places: dict[Span, list[Tree]] = {}

    def places(self, span: Span) -> list[Tree]:
        found = self._places.get(span)
        if found is None:
            touched = range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end))
            found = self._places[span] = [self._place(index, span) for index in touched]
        return found

    def _place(self, index: int, span: Span) -> Tree:
        if span.start <= self._starts[index] and self._ends[index] <= span.end:
            return self._whole[index]
        place = places_of((self._lines[index],), span)[0]
        return _place_tree(place.page, place.box)

    def tree(self, record: Any) -> Tree:  # noqa: ANN401 - any of the records
        kind: Any = type(record)
        shape = _shape_of(kind)
        tree: Tree = dict(zip(shape.names, shape.values(record)))  # noqa: B905 - as many values as names: `strict` takes its time
        for name in shape.nested:
            held = tree[name]
            if held is not None:
                tree[name] = self.trees(held) if type(held) is tuple else self.held(held)
        if shape.has_span and self._lines and (span := tree["span"]) is not None:
            tree["places"] = self.places(span)
        return tree

    def held(self, record: object) -> Tree:
        # An attached document that has lines of its own has spans of its own.
        return _tree_of(record) if isinstance(record, Document) and record.lines else self.tree(record)

    def trees(self, records: Iterable[object]) -> list[Tree]:
        return [self.tree(record) for record in records]


def _tree_of(document: Document) -> Tree:
    return _Writer(document.lines).tree(document)


def to_json(document: Document, *, indent: int | None = None) -> str:
    """Write a document as JSON.

    Args:
        document: any document.
        indent: blanks for each level; None for one line without blanks.

    Returns:
        The text of the JSON object, without a line feed at its end. Equal documents give equal text, byte for byte. Every text can
        be encoded in UTF-8: half of a surrogate pair, which a file name may hold, is written as an escape.

    Raises:
        WrongArgument: it is given no document, or an indent that is no number.

    Example:
        >>> to_json(document)[:48]
        '{"schema_version":"1","source":{"name":"input.pd'
    """
    want_document(document, "to_json")
    want((int, type(None)), indent, "indent takes a number of blanks", "2 is usual; leave it out for one line")
    tree = _tree_of(document)
    try:
        text = msgspec.json.encode(tree)
    except UnicodeEncodeError:
        plain = json.dumps(tree, ensure_ascii=False, separators=(",", ":"))
        text = _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", plain).encode()
    return (text if indent is None else msgspec.json.format(text, indent=indent)).decode()


def from_json(text: str | bytes) -> Document:
    """Read back what `to_json` wrote.

    Args:
        text: one JSON object; fields that the contract does not know, and `places`, are left out.

    Returns:
        A document equal to the one that was written.

    Raises:
        UnreadableJson: no JSON, not a document, or of another schema version; the message says where.

    Example:
        >>> from_json(to_json(document)) == document
        True
    """
    want_text(text, "from_json", "JSON")
    try:
        document = _decoded(text)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise UnreadableJson(f"{_cause(error)}{_hint(text)}") from None
    if document.schema_version != SCHEMA_VERSION:
        theirs = repr(document.schema_version) if _VERSION.fullmatch(document.schema_version) else "that is no number"
        raise UnreadableJson(f"schema version {theirs}, this library reads {SCHEMA_VERSION!r}")
    return document


def _hint(text: str | bytes) -> str:
    """Say what to do with what looks like a file's name."""
    is_name = (
        isinstance(text, str) and len(text) <= _LONGEST_NAME and "\n" not in text and text.endswith((".json", ".jsonl", ".pdf", ".txt"))
    )
    return "; it looks like a file's name, and what is wanted is its content: Path(name).read_bytes()" if is_name else ""


def _cause(error: Exception) -> str:
    """Say what is wrong and where, but repeat no value: it may be a person's name."""
    told = str(error)
    if not isinstance(error, msgspec.ValidationError) or _ABOUT_TYPES.fullmatch(told):
        return told
    where = _WHERE.search(told)
    return f"a value that the contract does not know{where[0] if where else ''}"


@cache
def _decoder() -> msgspec.json.Decoder[Document]:
    return msgspec.json.Decoder(Document)


def _decoded(text: str | bytes) -> Document:
    try:
        return _decoder().decode(text)
    except (UnicodeEncodeError, msgspec.DecodeError):
        # Either it is wrong, which is said again below, or it holds half of a surrogate pair, which only the slower reader takes.
        return msgspec.convert(json.loads(text), Document)
