"""`api.md`: every public name with its docstring."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Final

import attrs

from reference.tables import entries, sections, table

HEAD: Final = """\
# Public names

Written from the docstrings by `make docs`; their examples are run by the tests. Names that are not here, and modules whose names begin
with an underscore, may change without notice. The fields of records: [fields](fields.md).

"""
MODULES: Final = ("vnadmin_parse", "vnadmin_parse.citations", "vnadmin_parse.verify", "vnadmin_parse.inspecting")
"""The modules that a caller may import from."""
_UNQUOTED: Final = re.compile(r"(: |-> )'([^']*)'")
"""Annotations are strings here; a reader wants them without quotes."""
_ONE_OF_MANY: Final = frozenset({"Args", "Fields", "Attributes", "Raises"})


def page() -> str:
    """Give the text of the page."""
    return HEAD + "\n".join(_module(name) for name in MODULES)


def public_names(module_name: str) -> list[str]:
    """Give the names that a module offers."""
    module = import_module(module_name)
    listed = getattr(module, "__all__", None) or [
        name for name, value in vars(module).items() if not name.startswith("_") and getattr(value, "__module__", None) == module_name
    ]
    return sorted(name for name in listed if not name.startswith("__"))


def _module(name: str) -> str:
    module = import_module(name)
    parts = (_name(getattr(module, each), each) for each in public_names(name))
    return f"## {name}\n\n{(inspect.getdoc(module) or '').partition(chr(10))[0]}\n\n" + "\n".join(parts)


def _name(value: object, name: str) -> str:
    return f"### {name}\n\n" + "\n\n".join(_parts(value, name)) + "\n"


def _parts(value: object, name: str) -> Iterator[str]:
    if inspect.isroutine(value):
        arguments = _UNQUOTED.sub(r"\1\2", str(inspect.signature(value)))
        yield f"```text\n{name}{arguments}\n```"
    elif isinstance(value, type) and issubclass(value, Exception):
        yield f"`{value.__mro__[1].__name__}` › `{name}`"
    for title, lines in sections(inspect.getdoc(value) or "").items():
        yield from _section(value, title, lines)


def _section(value: object, title: str, lines: list[str]) -> Iterator[str]:
    if title == "":
        yield "\n".join(lines).strip()
    elif title == "Example":
        yield "```pycon\n" + inspect.cleandoc("\n" + "\n".join(lines)) + "\n\n```"
    elif title in _ONE_OF_MANY and list(entries(lines)):
        types = {each.name: f"`{each.type}`" for each in attrs.fields(value)} if isinstance(value, type) and attrs.has(value) else {}
        head = (title.lower(), "type", "what it is") if types else (title.lower(), "what it is")
        rows = ((f"`{name}`", types.get(name, ""), text) if types else (f"`{name}`", text) for name, text in entries(lines))
        yield table(head, rows).rstrip("\n")
    else:
        yield f"**{title}**: {' '.join(' '.join(lines).split())}"
