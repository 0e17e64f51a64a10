"""The formats of `parse --to`: what writes a document, and the ending of its file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from vnadmin_parse.records import Document

ENDINGS: Final = {"json": "json", "markdown": "md", "text": "txt", "csv": "csv"}
"""The formats with the endings of their files."""
TABLES: Final = ("documents", "divisions", "citations", "recipients", "signers", "signatures")


def to_option(command: Callable[..., object]) -> Callable[..., object]:
    """Add the options `--to` and `--table` to a command."""
    command = click.option(
        "--table", type=click.Choice(TABLES), default="documents", show_default=True, help="Which table to write as CSV."
    )(command)
    formats = click.Choice(list(ENDINGS))
    return click.option("--to", "form", type=formats, default="json", show_default=True, help="What to write.")(command)


@click.command("schema")
def print_schema() -> int:
    """Print the JSON Schema of the documents that parse and convert write."""
    from vnadmin_parse.export.schema import json_schema  # noqa: PLC0415

    click.echo(json_schema(), nl=False)
    return 0


def rows_only(text: str) -> str:
    """Leave out the line of column names, which begins a CSV text."""
    return text.partition("\n")[2]


def writer_of(form: str, table: str, indent: int | None) -> Callable[[Document], str]:
    """Give what writes a document in a format; the last line feed is left to whoever prints it.

    Args:
        form: one of `ENDINGS`.
        table: the table of CSV.
        indent: blanks for each level of JSON.
    """
    # None of it is loaded before it is needed.
    from vnadmin_parse.export.csv import csv_lines  # noqa: PLC0415
    from vnadmin_parse.export.json import to_json  # noqa: PLC0415
    from vnadmin_parse.export.markdown import to_markdown  # noqa: PLC0415
    from vnadmin_parse.export.plain import to_text  # noqa: PLC0415

    if form == "json":
        return lambda document: to_json(document, indent=indent)
    if form == "csv":
        return lambda document: "".join(csv_lines([document], table)).removesuffix("\n")
    write = to_markdown if form == "markdown" else to_text
    return lambda document: write(document).removesuffix("\n")
