"""`lexicon.md`: what each data file holds."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from importlib.resources import files
from typing import Final

import attrs

from reference.tables import entries, first_line, sections, table
from vnadmin_parse import lexicon
from vnadmin_parse.lexicon.tables import FILES

HEAD: Final = """\
# Lexicon

Written from the data by `make docs`. The files lie in `src/vnadmin_parse/lexicon/`; each entry names its source, the public norm that it
was taken from, or `practice`. How to add one: [the recipe](../how-to/add-a-lexicon-entry.md).

"""


def page() -> str:
    """Give the text of the page."""
    rows = [(f"[`{name}`](#{_anchor(name)})", first_line(kind)) for name, kind in FILES.items()]
    return HEAD + table(("file", "one entry is"), rows) + "".join(_file(name) for name in FILES) + _document_types() + _marks()


def _anchor(name: str) -> str:
    return name.replace(".", "")


def _file(name: str) -> str:
    kind = FILES[name]
    told = dict(entries(sections(inspect.getdoc(kind) or "").get("Fields", [])))
    rows = ((f"`{each.name}`", told.get(each.name, "")) for each in attrs.fields(kind))
    return f"\n## {name}\n\n{' '.join(_comments(name))}\n\n{table(('field', 'what it is'), rows)}"


def _comments(name: str) -> Iterator[str]:
    """Give what the head of the file says of its sources."""
    for line in files(lexicon).joinpath(name).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            return
        if "canonical_lexicon" not in line:
            yield line.removeprefix("# ")
        elif not line.startswith("# Canonical"):
            yield line.removeprefix("# ").partition(" Canonical")[0]


def _document_types() -> str:
    rows = (
        (f"`{each.key}`", each.name, f"`{each.abbreviation}`" if each.abbreviation else "", ", ".join(each.regimes), each.source)
        for each in lexicon.document_types()
    )
    return "\n## All document types\n\n" + table(("key", "name", "in a number", "regimes", "source"), rows)


def _marks() -> str:
    rows = ((f"`{each.key}`", each.kind, each.name, each.source) for each in lexicon.marks())
    return "\n## All marks\n\n" + table(("key", "kind", "name", "source"), rows)
