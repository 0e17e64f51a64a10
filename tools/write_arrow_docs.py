"""Write the columns of the Parquet tables into docs/how-to/parquet.md, from the schemas themselves.

    python tools/write_arrow_docs.py [--check]

With `--check` nothing is written; the exit code is 1 when the page is out of date.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from vnadmin_parse.bulk.tables import record_fields
from vnadmin_parse.export.arrow import flat_schema, nested_schema

if TYPE_CHECKING:
    from collections.abc import Iterable

PAGE = Path(__file__).parents[1] / "docs" / "how-to" / "parquet.md"


def rows_of(fields: Iterable[pa.Field], above: str = "") -> Iterator[str]:
    """Give a row for each column, structs and lists opened: `body[].span.start`."""
    for field in fields:
        name, kind = f"{above}{field.name}", field.type
        while pa.types.is_list(kind):
            name, kind = f"{name}[]", kind.value_type
        if pa.types.is_struct(kind):
            yield from rows_of(kind, f"{name}.")
        else:
            yield f"| `{name}` | {kind} |"


def listing(name: str, fields: Iterable[pa.Field]) -> str:
    """Write one section of the page."""
    return "\n".join([f"## Columns of `{name}`", "", "| column | type |", "|---|---|", *rows_of(fields), ""])


def page(text: str) -> str:
    """Give the page with its listings as the schemas say."""
    head = text.partition("## Columns of ")[0]
    tables = {"documents.parquet": flat_schema(), "nested.parquet": nested_schema()}
    return head + "\n".join(listing(name, [*record_fields(), *schema]) for name, schema in tables.items())


def main() -> int:
    """Write the page, or check it."""
    old = PAGE.read_text("utf-8")
    new = page(old)
    if "--check" in sys.argv[1:]:
        return int(old != new)
    PAGE.write_text(new, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
