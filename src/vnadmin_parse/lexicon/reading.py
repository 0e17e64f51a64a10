"""From a data file of this package to a table of frozen entries."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from typing import Final, TypeAlias, TypeVar

import attrs

from vnadmin_parse.errors import LexiconError

EntryT = TypeVar("EntryT", bound=attrs.AttrsInstance)
_Row: TypeAlias = Mapping[str, object]
_COUNTED: Final = re.compile(r"\$\[(\d+)\]")


def read_table(file: str, entry: type[EntryT]) -> tuple[EntryT, ...]:
    """Read a package data file.

    Args:
        file: `*.toml` with `[[entry]]` tables, or `*.csv` with a header row; lists in a CSV cell are parted by `|`.
        entry: the class of the entries.

    Raises:
        LexiconError: the file is missing or a row does not fit the class.
    """
    try:
        text = files(__package__).joinpath(file).read_text(encoding="utf-8")
    except OSError as error:
        raise LexiconError("data file is missing", file=file) from error
    return parse_table(text, file, entry)


def parse_table(text: str, file: str, entry: type[EntryT]) -> tuple[EntryT, ...]:
    """Turn the text of a data file into entries; `file` tells the format and is named in errors.

    Raises:
        LexiconError: the text is malformed or a row does not fit the class.
    """
    import msgspec  # noqa: PLC0415 - loaded with the first table, not with the package

    try:
        rows: tuple[_Row, ...] = tuple(tomllib.loads(text)["entry"] if file.endswith(".toml") else _csv_rows(text, _lists(entry)))
    except (tomllib.TOMLDecodeError, KeyError, csv.Error) as error:
        raise LexiconError(str(error), file=file) from error
    try:
        return msgspec.convert(rows, tuple[entry, ...], strict=False)  # type: ignore[valid-type]
    except msgspec.ValidationError as error:
        raise LexiconError(_with_entry(str(error), rows), file=file) from error


def _with_entry(told: str, rows: Sequence[_Row]) -> str:
    """Name the entry by its first field, where msgspec counts: `$[148].regimes` is `GUN.regimes`."""
    return _COUNTED.sub(lambda place: str(next(iter(rows[int(place[1])].values()), place[0])), told)


def _lists(entry: type[attrs.AttrsInstance]) -> frozenset[str]:
    """Name the fields that hold several values."""
    return frozenset(field.name for field in attrs.fields(entry) if str(field.type).startswith("tuple"))


def _csv_rows(text: str, lists: frozenset[str]) -> Iterable[_Row]:
    """Give the rows without their blank cells."""
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    for row in csv.DictReader(lines, strict=True):
        yield {name: value.split("|") if name in lists else value for name, value in row.items() if value}
