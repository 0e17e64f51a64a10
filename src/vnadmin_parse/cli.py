"""The command line: stdout is data, stderr is for people."""

from __future__ import annotations

import glob
import os
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from click.shell_completion import shell_complete

from vnadmin_parse.cli_convert import convert_files
from vnadmin_parse.cli_doctor import show_health
from vnadmin_parse.cli_formats import (
    ALONE,
    ENDINGS,
    NAMED_ONCE,
    check_ocr,
    lacks_of,
    ocr_option,
    password_of,
    password_option,
    print_schema,
    redact_option,
    rows_only,
    to_option,
    writer_of,
)
from vnadmin_parse.cli_graph import graph_folder
from vnadmin_parse.cli_inspect import inspect_source
from vnadmin_parse.cli_verify import verify_files
from vnadmin_parse.errors import InternalError, VnadminParseError, spot_of
from vnadmin_parse.version import __version__

if TYPE_CHECKING:
    from vnadmin_parse.many import ParseResult
    from vnadmin_parse.read.ocr import OcrName

# Readers and grammars are imported inside the commands, so that --help and --version answer at once.

PROGRAM: Final = "vnadmin-parse"
DEBUG: Final = "VNADMIN_PARSE_DEBUG"
"""Environment variable: when set, an internal error shows its traceback, which may quote the document."""
COMPLETE: Final = "_VNADMIN_PARSE_COMPLETE"
"""Environment variable: set by a shell that completes a command; click's own mechanism."""


class Exit(IntEnum):
    """What the program's exit code says."""

    DONE = 0
    SOME_FAILED = 1
    USAGE = 2
    INTERNAL = 3
    INTERRUPTED = 130


class _Commands(click.Group):
    """The commands, with a word for whoever names a file and no command."""

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self.commands and Path(args[0]).exists():
            verb = "convert {} --out DIR" if Path(args[0]).is_dir() else "parse {}"
            raise click.UsageError(f"a command comes first: {PROGRAM} {verb.format(click.format_filename(args[0]))}")
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name=PROGRAM)
def commands() -> None:
    """Read Vietnamese administrative documents (PDF or text) into records.

    Exit codes: 0 done, 1 some file failed, 2 wrong use, 3 internal error, 130 interrupted.
    """


@commands.command("parse", short_help="Print the records of files: JSON, CSV, Markdown, …")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@to_option
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Write NAME.json (or the format's ending) for each file into DIR.",
)
@click.option("--indent", type=click.IntRange(0, 8), metavar="N", help="Indent the JSON by N blanks; for one file, or with --out.")
@click.option("--jobs", type=click.IntRange(1, 256), default=1, show_default=True, metavar="N", help="Parse in N processes.")
@ocr_option
@redact_option
@password_option
def parse_files(  # noqa: PLR0913 - a command's options are its arguments
    *,
    files: tuple[str, ...],
    form: str,
    table: str,
    standard: str,
    out: Path | None,
    indent: int | None,
    jobs: int,
    ocr: OcrName,
    redact_contacts: bool,
    password_file: Path | None,
) -> Exit:
    """Parse each FILE and print one JSON document a line, or what --to says.

    A name that ends in .txt is read as text (UTF-8, UTF-16 or an encoding of before Unicode), every other as PDF; - reads standard input,
    PDF or text.
    """
    _check_parse(files, form, out, indent)
    check_ocr(ocr)
    password = password_of(password_file)
    written = writer_of(form, table, standard, indent, is_redacted=redact_contacts)
    write = _printer(form) if out is None else _file_writer(out, files, ENDINGS[form])
    failed = 0
    for result in _results(files, jobs, ocr, password):
        if result.document is None:
            failed += 1
            _complain(result.path, result.error)
        else:
            write(result.path, written(result.document))
            if lacks := lacks_of(form, result.document):
                _say(result.path, lacks)
    if out is not None:
        click.echo(f"{len(files) - failed} written to {click.format_filename(out)}, {failed} failed", err=True)
    return Exit.SOME_FAILED if failed else Exit.DONE


def _check_parse(files: Sequence[str], form: str, out: Path | None, indent: int | None) -> None:
    """Say what is wrong with the options before anything is parsed."""
    if files.count("-") > 1:
        raise click.UsageError("standard input (-) can be read only once")
    if indent is not None and form != "json":
        raise click.UsageError("--indent is for JSON")
    if out is not None or len(files) == 1:
        return
    if indent is not None:
        raise click.UsageError("--indent with several files needs --out: on standard output each document takes one line")
    if form in ALONE:
        raise click.UsageError(f"{form} of several files needs --out: on standard output nobody could tell them apart")


@commands.command("explain", short_help="Show what became of each line of a file.")
@click.argument("file", metavar="FILE")
@ocr_option
@password_option
def explain_file(file: str, ocr: OcrName, password_file: Path | None) -> Exit:
    """Show every line of FILE with its page, column, role, zone, rules and records, then the problems.

    The columns are parted by tabs. - reads standard input.
    """
    from vnadmin_parse.explain import explain, rows_of  # noqa: PLC0415
    from vnadmin_parse.sources import text_of  # noqa: PLC0415

    check_ocr(ocr)
    password = password_of(password_file)
    name = None if file == "-" else Path(file).name
    try:
        content = sys.stdin.buffer.read() if name is None else Path(file).read_bytes()
        explanation = explain(text_of(content, name, ocr=ocr, password=password))
    except (OSError, VnadminParseError) as error:
        _complain(file, error)
        return Exit.SOME_FAILED
    for row in rows_of(explanation):
        _print("\t".join(row))
    return Exit.DONE


@commands.command("rules", short_help="List every rule with its norm.")
def list_rules() -> Exit:
    """List every rule: its name, the kind of block it claims, its norm.

    The columns are parted by tabs.
    """
    from vnadmin_parse.grammar.catalogue import RULES  # noqa: PLC0415

    _print("rule\tblock\tstandard")
    for rule in RULES:
        _print(f"{rule.name}\t{rule.kind or '-'}\t{rule.standard}")
    return Exit.DONE


commands.add_command(convert_files)
commands.add_command(print_schema)
commands.add_command(graph_folder)
commands.add_command(inspect_source)
commands.add_command(verify_files)
commands.add_command(show_health)


def _print(line: str) -> None:
    """Print UTF-8, whatever the terminal's own encoding is: it is data."""
    sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace") + b"\n")


def _printer(form: str) -> Callable[[str, str], None]:
    """Give what prints one document after the other; CSV names its columns once."""
    has_names = False

    def write(_path: str, text: str) -> None:
        nonlocal has_names
        shown = rows_only(text) if has_names else text
        has_names = form in NAMED_ONCE
        if shown or not has_names:  # a document may have no row
            _print(shown)

    return write


def _complain(path: str, error: Exception | None) -> None:
    """Say in one line on stderr what is wrong with a file."""
    page = getattr(error, "page", None)
    cause = getattr(error, "cause", None) or getattr(error, "strerror", None) or str(error)
    if glob.has_magic(path) and isinstance(error, VnadminParseError) and not Path(path).exists():
        cause = "no such file; without quotes the shell expands a pattern, and vnadmin-parse convert expands it by itself"
    if Path(path).is_dir():
        cause = "it is a folder; vnadmin-parse convert FOLDER --out DIR takes folders"
    _say(path, " ".join(str(cause).split()), f", page {page}" if page else "")


def _say(path: str, what: str, where: str = "") -> None:
    shown = "standard input" if path == "-" else click.format_filename(path)
    click.echo(f"{PROGRAM}: {shown}{where}: {what}", err=True)


def _results(files: Sequence[str], jobs: int, ocr: OcrName, password: str | None) -> Iterator[ParseResult]:
    """Give the results in the order of the files, standard input among them."""
    from vnadmin_parse.many import parse_many, result_of  # noqa: PLC0415
    from vnadmin_parse.sources import parse_bytes  # noqa: PLC0415

    named = parse_many((file for file in files if file != "-"), jobs=jobs, ocr=ocr, password=password)
    for file in files:
        if file == "-":
            yield result_of("-", lambda: parse_bytes(sys.stdin.buffer.read(), ocr=ocr, password=password))
        else:
            yield next(named)


def _file_writer(folder: Path, files: Sequence[str], ending: str) -> Callable[[str, str], None]:
    """Give what writes one document into the folder, when no two files have one name there."""
    names = {file: f"{'stdin' if file == '-' else Path(file).stem}.{ending}" for file in files}
    twice = sorted({name for name in names.values() if list(names.values()).count(name) > 1})
    if twice:
        raise click.UsageError(f"several files would be written to {twice[0]}: parse them in separate runs")
    folder.mkdir(parents=True, exist_ok=True)
    return lambda path, text: write_whole(folder / names[path], text)


def write_whole(path: Path, text: str) -> None:
    """Write a file so that nobody ever sees half of it: beside its place, then moved there.

    Args:
        path: where it belongs.
        text: its content.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_text(text + "\n", encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError as error:  # the name of the part says nothing to whoever asked for the file
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        part.unlink(missing_ok=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and give its exit code; the installed command exits with it.

    Args:
        arguments: words of the command line; None for those that the program was started with.
    """
    try:
        return _run(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:
        click.echo(f"{PROGRAM}: interrupted", err=True)
        return Exit.INTERRUPTED
    except BrokenPipeError:  # whoever reads our output has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    except OSError as error:
        _complain(str(error.filename or "output"), error)
        return Exit.SOME_FAILED
    except Exception as error:  # noqa: BLE001 - people get a sentence, not a traceback
        return _internal(error)


def _run(words: list[str]) -> int:
    if COMPLETE in os.environ:
        return shell_complete(commands, {}, PROGRAM, COMPLETE, os.environ[COMPLETE])
    try:
        with commands.make_context(PROGRAM, words) as context:
            code = commands.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as done:  # --help, --version
        return done.exit_code
    except click.ClickException as error:
        error.show()
        return Exit.USAGE
    return int(code or Exit.DONE)


def _internal(error: Exception) -> Exit:
    told = error.cause if isinstance(error, InternalError) else spot_of(error)  # our own words quote no document
    click.echo(f"{PROGRAM}: internal error, {told}; please report it. {DEBUG}=1 shows all.", err=True)
    if os.environ.get(DEBUG):
        traceback.print_exc()
    return Exit.INTERNAL
