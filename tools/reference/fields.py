"""`fields.md`: every record with every field, and the closed vocabularies."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

import attrs

from reference.tables import entries, first_line, sections, table
from vnadmin_parse import records, terms, verification

HEAD: Final = """\
# Fields

Written from the code by `make docs`: every record with its fields in their order, then the closed vocabularies. [Records](records.md)
explains them in the order of a page. `X | None` is null in JSON where the page says nothing; `tuple[X, ...]` is an array.

"""


def page() -> str:
    """Give the text of the page."""
    kinds = [kind for module in (records, verification) for kind in vars(module).values() if isinstance(kind, type)]
    parts = [_record(kind) for kind in dict.fromkeys(kinds) if attrs.has(kind)]
    words = [kind for module in (terms, verification) for kind in vars(module).values()]
    vocabularies = [_vocabulary(kind) for kind in words if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum]
    return HEAD + "## Records\n\n" + "\n".join(sorted(parts)) + "\n## Vocabularies\n\n" + "\n".join(sorted(vocabularies))


def _record(kind: type) -> str:
    told = dict(_told(kind))
    rows = ((f"`{each.name}`", f"`{_type(each.type)}`", told.get(each.name, "")) for each in attrs.fields(kind))
    return f"### {kind.__name__}\n\n{first_line(kind)}\n\n{table(('field', 'type', 'what it is'), rows)}"


def _told(kind: type) -> Iterator[tuple[str, str]]:
    found = sections(inspect.getdoc(kind) or "")
    yield from entries(found.get("Fields", []))


def _type(kind: object) -> str:
    return str(kind).replace("records.", "")


def _vocabulary(kind: type[StrEnum]) -> str:
    told = dict(_comments(kind))
    rows = ((f"`{word.value}`", told.get(word.name, "")) for word in kind)
    return f"### {kind.__name__}\n\n{first_line(kind)}\n\n{table(('word', 'what it says'), rows)}"


def _comments(kind: type[StrEnum]) -> Iterator[tuple[str, str]]:
    """Give each member with the string that stands under it in the code."""
    body = ast.parse(textwrap.dedent(inspect.getsource(kind))).body[0]
    assert isinstance(body, ast.ClassDef)  # noqa: S101 - the source of a class
    for above, below in zip(body.body, body.body[1:], strict=False):
        if isinstance(above, ast.Assign) and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            yield ast.unparse(above.targets[0]), inspect.cleandoc(str(below.value.value))
