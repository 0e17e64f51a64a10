"""The command `convert`: its options, and what is said about wrong ones."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

import click
from attrs import evolve

from vnadmin_parse.cli_formats import check_ocr, ocr_option, password_of, password_option, redact_option, standard_option
from vnadmin_parse.errors import VnadminParseError
from vnadmin_parse.export.endings import ENDINGS

if TYPE_CHECKING:
    from vnadmin_parse.bulk.convert import Again, Form, Settings
    from vnadmin_parse.bulk.inputs import Input
    from vnadmin_parse.bulk.names import Target
    from vnadmin_parse.read.ocr import OcrName

# Everything else is imported inside the command, so that the other commands need not load it.

_ALL_OK: Final = 0
_SOME_FAILED: Final = 1
_WIDEST: Final = 256
_FORMS: Final = ("json", "jsonl", "parquet", "csv", *ENDINGS)


def _cores() -> int:
    """Count the processors that this process may use."""
    return min(_WIDEST, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)


@click.command("convert", short_help="Convert folders of files, broken ones among them.")
@click.argument("inputs", nargs=-1, metavar="[IN]...")
@click.option(
    "--out", required=True, type=click.Path(file_okay=False, path_type=Path), metavar="DIR", help="Write below DIR, and nowhere else."
)
@click.option("--to", "form", type=click.Choice(_FORMS), default="json", show_default=True, help="What to make.")
@standard_option
@click.option("--jobs", type=click.IntRange(1, _WIDEST), metavar="N", help="Number of workers.  [default: one for each processor]")
@click.option("--timeout", type=click.FloatRange(0.1), metavar="S", help="Seconds for one file.  [default: 20; with --ocr 600]")
@click.option("--memory", type=click.IntRange(256), default=2048, show_default=True, metavar="MB", help="Memory of one worker.")
@click.option("--resume", is_flag=True, help="Go on: skip what is done or has failed, and has not changed since.")
@click.option("--retry-failed", is_flag=True, help="Go on, and try again what has failed.")
@click.option("--force", is_flag=True, help="Do everything again.")
@click.option("--fail-fast", is_flag=True, help="Stop at the first file that fails.")
@click.option("--dry-run", is_flag=True, help="Only list each file and its output.")
@click.option("--files-from", type=click.File("rb"), metavar="FILE", help="Read more names from FILE (- for standard input).")
@click.option("--pattern", "patterns", multiple=True, metavar="GLOB", help="Files to take from folders.  [default: *.pdf]")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Take the first N files only.")
@ocr_option
@redact_option
@password_option
@click.option("--quiet", is_flag=True, help="No progress and no summary.")
def convert_files(  # noqa: PLR0913 - a command's options are its arguments
    *,
    inputs: tuple[str, ...],
    out: Path,
    form: str,
    standard: str,
    jobs: int | None,
    timeout: float | None,
    memory: int,
    resume: bool,
    retry_failed: bool,
    force: bool,
    fail_fast: bool,
    dry_run: bool,
    files_from: IO[bytes] | None,
    patterns: tuple[str, ...],
    limit: int | None,
    ocr: OcrName,
    redact_contacts: bool,
    password_file: Path | None,
    quiet: bool,
) -> int:
    """Convert files, folders and globs to what --to says; one record for each file, whatever is in it.

    DIR/manifest.jsonl tells what became of each file. Exit codes: 0 no file failed, 1 some failed, 2 wrong use, 3 internal error,
    130 interrupted.
    """
    if not hasattr(os, "fork"):
        raise click.UsageError("convert needs Linux, macOS, or Linux inside Windows (WSL)")
    from vnadmin_parse.bulk.convert import Form, Settings, plan  # noqa: PLC0415
    from vnadmin_parse.bulk.outcome import limits_with  # noqa: PLC0415

    password = password_of(password_file)
    again = _again(resume=resume, retry_failed=retry_failed, force=force)
    found = _found(inputs, files_from, patterns, out)
    planned = plan(found, Form(form), limit)
    if dry_run:
        return _list(planned)
    _check_extra(Form(form))
    check_ocr(ocr)
    usual = limits_with(ocr)
    limits = evolve(usual, timeout=timeout or usual.timeout, memory=memory)
    settings = Settings(str(out), Form(form), jobs or _cores(), limits, again, fail_fast, standard, ocr, password, redact_contacts)
    return _convert(planned, settings, is_quiet=quiet)


def _again(*, resume: bool, retry_failed: bool, force: bool) -> Again:
    from vnadmin_parse.bulk.convert import Again  # noqa: PLC0415

    chosen = [again for again, is_chosen in ((Again.RESUME, resume), (Again.RETRY_FAILED, retry_failed), (Again.FORCE, force)) if is_chosen]
    if len(chosen) > 1:
        raise click.UsageError("--resume, --retry-failed and --force exclude each other")
    return chosen[0] if chosen else Again.NOTHING


def _found(named: tuple[str, ...], files_from: IO[bytes] | None, patterns: tuple[str, ...], out: Path) -> list[Input]:
    from vnadmin_parse.bulk.inputs import DEFAULT_PATTERN, find_inputs, paths_in  # noqa: PLC0415

    if not named and files_from is None:
        raise click.UsageError("nothing to convert: name files or folders, or give a list with --files-from")
    listed = paths_in(files_from.read()) if files_from else []
    found = find_inputs(named, listed, patterns=patterns or (DEFAULT_PATTERN,), leave_out=str(out))
    if not found:
        raise click.UsageError("no file was found there; --pattern says which names are taken from folders")
    if files_from is None and not any(os.path.lexists(one.path) for one in found):
        others = ", and the others are not there either" if len(named) > 1 else ""
        raise click.UsageError(f"{click.format_filename(named[0])}: no such file or folder{others}")
    return found


def _list(planned: list[Target]) -> int:
    from vnadmin_parse.bulk.names import printable  # noqa: PLC0415

    for target in planned:
        sys.stdout.buffer.write(f"{printable(target.path)}\t{target.output}\n".encode())
    return _ALL_OK


def _check_extra(form: Form) -> None:
    """Say at once, and not after hours of work, that an extra is missing."""
    if form == "parquet":
        from vnadmin_parse.export.arrow import pyarrow  # noqa: PLC0415

        try:
            pyarrow()
        except VnadminParseError as error:
            raise click.UsageError(str(error)) from error


def _convert(planned: list[Target], settings: Settings, *, is_quiet: bool) -> int:
    from vnadmin_parse.bulk.convert import EarlierWork, convert  # noqa: PLC0415
    from vnadmin_parse.bulk.manifest import FolderInUse  # noqa: PLC0415
    from vnadmin_parse.bulk.outcome import Status  # noqa: PLC0415
    from vnadmin_parse.bulk.progress import listener_for  # noqa: PLC0415

    name = click.format_filename(settings.out)
    try:
        summary = convert(planned, settings, listener_for(is_quiet=is_quiet))
    except KeyboardInterrupt:
        click.echo(f"vnadmin-parse: what is done is in {name}: the same command with --resume goes on", err=True)
        raise
    except EarlierWork as error:
        message = f"{name} holds the work of an earlier run: say --resume, --retry-failed or --force, or choose another folder"
        raise click.UsageError(message) from error
    except FolderInUse as error:
        raise click.UsageError(f"another run is writing to {name}") from error
    return _SOME_FAILED if summary.counts[Status.FAILED] else _ALL_OK
