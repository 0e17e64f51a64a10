"""The command `inspect`: a page on which people look at a document's records, or a folder of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

import click

from vnadmin_parse.cli_formats import check_ocr, ocr_option, password_of, password_option
from vnadmin_parse.errors import VnadminParseError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from vnadmin_parse.export.inspection_html import Language
    from vnadmin_parse.export.inspection_index import Entry
    from vnadmin_parse.inspecting import Work
    from vnadmin_parse.read.ocr import OcrName

# Everything else is imported inside the command, so that the other commands need not load it.

_ALL_OK: Final = 0
_SOME_FAILED: Final = 1


@click.command("inspect", short_help="Show pages beside their records, as HTML.")
@click.argument("source", type=click.Path(exists=True, path_type=Path), metavar="FILE|FOLDER")
@click.option(
    "-o", "--out", required=True, type=click.Path(path_type=Path), metavar="PAGE|DIR", help="Write this page; for a folder, into DIR."
)
@click.option("--language", type=click.Choice(["vi", "en"]), default="vi", show_default=True, help="Labels when the page opens.")
@click.option("--jobs", type=click.IntRange(1, 256), default=1, show_default=True, metavar="N", help="For a folder: N files at a time.")
@click.option("--timeout", type=click.FloatRange(1), default=120.0, show_default=True, metavar="S", help="For a folder: seconds a file.")
@ocr_option
@password_option
def inspect_source(  # noqa: PLR0913 - a command's options are its arguments
    *, source: Path, out: Path, language: str, jobs: int, timeout: float, ocr: OcrName, password_file: Path | None
) -> int:
    """Make an HTML page that shows FILE's pages beside its records; for FOLDER, one for each PDF and text, and an index.

    A page is one file that loads nothing. In a folder a file that cannot be read has a row with its error in the index.
    """
    chosen = cast("Language", language)
    check_ocr(ocr)
    password = password_of(password_file)
    if source.is_dir():
        from vnadmin_parse.inspecting import inspect_folder  # noqa: PLC0415

        def pages(works: Sequence[Work]) -> Iterator[Entry]:
            return inspect_folder(works, out, language=chosen, jobs=jobs, timeout=timeout, ocr=ocr, password=password)

        return _folder(source, out, pages)
    if out.is_dir():
        raise click.UsageError(f"{click.format_filename(out)} is a folder: name the page to write")
    from vnadmin_parse.inspecting import inspect_file, write_page  # noqa: PLC0415

    try:
        page = inspect_file(source, language=chosen, ocr=ocr, password=password)
    except VnadminParseError as error:
        click.echo(f"vnadmin-parse: {click.format_filename(source)}: {error.cause}", err=True)
        return _SOME_FAILED
    write_page(out, page)
    return _ALL_OK


def _folder(source: Path, out: Path, pages: Callable[[Sequence[Work]], Iterator[Entry]]) -> int:
    from vnadmin_parse.inspecting import INDEX, works_of  # noqa: PLC0415

    if out.exists() and not out.is_dir():
        raise click.UsageError(f"{click.format_filename(out)} is a file: name a folder for the pages")
    if out.resolve() == source.resolve():
        raise click.UsageError("the pages cannot be written into the folder that is inspected")
    works = works_of(source, out)
    if not works:
        raise click.UsageError(f"there is no .pdf and no .txt below {click.format_filename(source)}")
    failed = 0
    for entry in pages(works):
        if entry.error is not None:
            failed += 1
            click.echo(f"vnadmin-parse: {click.format_filename(entry.name)}: {entry.error}", err=True)
    click.echo(f"{len(works) - failed} pages and {INDEX} in {click.format_filename(out)}, {failed} failed", err=True)
    return _SOME_FAILED if failed else _ALL_OK
