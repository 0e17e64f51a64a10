"""The formats of `parse --to`: what writes a document, and the ending of its file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from vnadmin_parse.errors import MissingExtra
from vnadmin_parse.export.endings import ENDINGS as ONE_TEXT

if TYPE_CHECKING:
    from vnadmin_parse.read.ocr import OcrName
    from vnadmin_parse.records import Document

ENDINGS: Final = {"json": "json", "csv": "csv", **ONE_TEXT}
"""The formats of `parse --to` with the endings of their files."""
NAMED_ONCE: Final = frozenset({"csv", "archive-csv"})
"""Formats of several documents on one stream: their columns are named once."""
ALONE: Final = frozenset(ENDINGS) - NAMED_ONCE - {"json"}
"""Formats of which one stream holds one document."""
STANDARDS: Final = ("nd30-outgoing", "nd30-incoming", "tt02-2019", "tt05-2025")
TABLES: Final = ("documents", "divisions", "citations", "recipients", "signers", "signatures")


def to_option(command: Callable[..., object]) -> Callable[..., object]:
    """Add the options `--to`, `--table` and `--standard` to a command."""
    command = standard_option(command)
    command = click.option(
        "--table", type=click.Choice(TABLES), default="documents", show_default=True, help="Which table to write as CSV."
    )(command)
    formats = click.Choice(list(ENDINGS))
    return click.option("--to", "form", type=formats, default="json", show_default=True, help="What to write.")(command)


def standard_option(command: Callable[..., object]) -> Callable[..., object]:
    """Add the option `--standard` to a command."""
    told = "Whose fields archival metadata has."
    return click.option("--standard", type=click.Choice(STANDARDS), default="tt05-2025", show_default=True, help=told)(command)


@click.command("schema", short_help="Print the JSON Schema of a document.")
def print_schema() -> int:
    """Print the JSON Schema of the documents that parse and convert write."""
    from vnadmin_parse.export.schema import json_schema  # noqa: PLC0415

    click.echo(json_schema(), nl=False)
    return 0


def rows_only(text: str) -> str:
    """Leave out the line of column names, which begins a CSV text."""
    return text.partition("\n")[2]


def writer_of(form: str, table: str, standard: str, indent: int | None, *, is_redacted: bool = False) -> Callable[[Document], str]:
    """Give what writes a document in a format; the last line feed is left to whoever prints it.

    Args:
        form: one of `ENDINGS`.
        table: the table of CSV.
        standard: whose fields archival metadata has.
        indent: blanks for each level of JSON.
        is_redacted: e-mail addresses and telephone numbers are masked before anything is written.
    """
    # None of it is loaded before it is needed.
    if is_redacted:
        from vnadmin_parse.redaction import redact_contacts  # noqa: PLC0415

        whole = writer_of(form, table, standard, indent)
        return lambda document: whole(redact_contacts(document))
    if form == "json":
        from vnadmin_parse.export.json import to_json  # noqa: PLC0415

        return lambda document: to_json(document, indent=indent)
    if form == "csv":
        from vnadmin_parse.export.csv import csv_lines  # noqa: PLC0415

        return lambda document: "".join(csv_lines([document], table)).removesuffix("\n")
    from vnadmin_parse.export import writers  # noqa: PLC0415

    write = writers.writer_of(form, standard)
    return lambda document: write(document).removesuffix("\n")


def lacks_of(form: str, document: Document) -> str | None:
    """Say which elements of a message a document leaves empty; None for every other format, and for a whole message."""
    if form != "edxml":
        return None
    from vnadmin_parse.export.edxml import missing_elements  # noqa: PLC0415
    from vnadmin_parse.export.edxml_message import edxml_message  # noqa: PLC0415

    paths = [missing.path for missing in missing_elements(edxml_message(document))]
    return f"edXML still needs {', '.join(paths)}" if paths else None


def redact_option(command: Callable[..., object]) -> Callable[..., object]:
    """Add `--redact-contacts` to a command."""
    return click.option("--redact-contacts", is_flag=True, help="Mask e-mail addresses and telephone numbers.")(command)


def ocr_option(command: Callable[..., object]) -> Callable[..., object]:
    """Add `--ocr` to a command."""
    told = "Read pages without a text layer, or with a bad one, by this engine; auto takes the best that is installed."
    return click.option("--ocr", type=click.Choice(("off", "auto", "trueocr", "tesseract")), default="off", show_default=True, help=told)(
        command
    )


def check_ocr(ocr: OcrName) -> None:
    """Say at once, and not file by file, that an engine is missing.

    Raises:
        UsageError: it is not installed.
    """
    if ocr != "off":
        from vnadmin_parse.read.ocr import engine_of  # noqa: PLC0415 - engines load when asked for

        try:
            engine_of(ocr)
        except MissingExtra as error:
            raise click.UsageError(str(error)) from error


PASSWORD: Final = "VNADMIN_PARSE_PASSWORD"  # noqa: S105 - the variable's name
"""Environment variable: the password of encrypted files, where no file gives it."""


def password_option(command: Callable[..., object]) -> Callable[..., object]:
    """Add `--password-file` to a command: words on a command line are seen by everybody on the machine, and kept by shells."""
    told = f"Open encrypted files with the first line of FILE as the password.  [default: the variable {PASSWORD}]"
    kind = click.Path(exists=True, dir_okay=False, path_type=Path)
    return click.option("--password-file", type=kind, metavar="FILE", help=told)(command)


def password_of(file: Path | None) -> str | None:
    """Give the password of encrypted files: the first line of a file, else what the environment says.

    Raises:
        UsageError: the file is no text, or its first line is empty.
    """
    if file is None:
        return os.environ.get(PASSWORD) or None
    try:
        first = file.read_text("utf-8-sig").partition("\n")[0].removesuffix("\r")
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{click.format_filename(file)} is no text in UTF-8: no password can be read from it") from error
    if not first:
        raise click.UsageError(f"the first line of {click.format_filename(file)} is empty: there is no password")
    return first
