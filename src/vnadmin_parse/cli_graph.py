"""The command `graph`: who cites whom in a folder of documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from vnadmin_parse.cli_formats import password_of, password_option

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from vnadmin_parse.many import ParseResult
    from vnadmin_parse.records import Document

# Readers and grammars are imported inside the command, so that --help answers at once.

_ALL_OK: Final = 0
_SOME_FAILED: Final = 1
_ENDINGS: Final = (".pdf", ".txt")


@click.command("graph", short_help="Write who cites whom in a folder.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="FOLDER")
@click.option("-o", "--out", required=True, type=click.Path(file_okay=False, path_type=Path), metavar="DIR", help="Write into DIR.")
@click.option("--jobs", type=click.IntRange(1, 256), default=1, show_default=True, metavar="N", help="Parse in N processes.")
@password_option
def graph_folder(folder: Path, out: Path, jobs: int, password_file: Path | None) -> int:
    """Write who cites whom in the PDF and text files below FOLDER: nodes and edges as JSON Lines and CSV."""
    from vnadmin_parse.export.graph import files_of, graph_of  # noqa: PLC0415
    from vnadmin_parse.many import parse_many  # noqa: PLC0415

    paths = _paths(folder, out)
    if not paths:
        raise click.UsageError(f"there is no PDF or text file below {click.format_filename(folder)}")
    failed: list[str] = []
    results = parse_many(paths, jobs=jobs, password=password_of(password_file))
    graph = graph_of(_documents(folder, results, failed))
    out.mkdir(parents=True, exist_ok=True)
    for name, content in files_of(graph):
        (out / name).write_text(content, encoding="utf-8", newline="")
    done = len(paths) - len(failed)
    click.echo(f"{done} read, {len(failed)} failed: {len(graph.nodes)} nodes and {len(graph.edges)} edges", err=True)
    return _SOME_FAILED if failed else _ALL_OK


def _paths(folder: Path, out: Path) -> list[Path]:
    """Give the files below a folder in the order of their names, without those that this command writes."""
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in _ENDINGS and path.is_file())
    return [path for path in found if out.resolve() not in path.resolve().parents or out.resolve() == folder.resolve()]


def _documents(folder: Path, results: Iterable[ParseResult], failed: list[str]) -> Iterator[tuple[str, Document]]:
    from vnadmin_parse.export.graph import name_below  # noqa: PLC0415

    for result in results:
        name = name_below(result.path, str(folder))
        if result.document is None:
            failed.append(name)
            click.echo(f"vnadmin-parse: {click.format_filename(name)}: {result.error}", err=True)
        else:
            yield name, result.document
