"""Rewrite the lexicon's data files in their one canonical form: `make lexicon`, or `python tools/canonical_lexicon.py --check`.

Canonical: the header comment, then the entries sorted by their first field, NFC, single blanks, fields in the order of their class,
blank fields left out. With `--check` nothing is written and the exit code is 1 if a file would change.
"""

from __future__ import annotations

import csv
import io
import sys
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
from attrs import AttrsInstance

from vnadmin_parse.errors import LexiconError
from vnadmin_parse.lexicon import FILES
from vnadmin_parse.lexicon.reading import parse_table

ROOT = Path(__file__).parents[1] / "src" / "vnadmin_parse" / "lexicon"


def canonical(text: str, file: str, entry: type[AttrsInstance]) -> str:
    """Give the canonical form of a data file's text.

    Raises:
        LexiconError: the text does not fit the class.
    """
    header = "".join(f"{line.rstrip()}\n" for line in text.splitlines() if line.startswith("#"))
    rows = sorted(parse_table(text, file, entry), key=lambda row: str(attrs.astuple(row)[0]))
    write: Callable[[Iterable[AttrsInstance], type[AttrsInstance]], str] = _toml if file.endswith(".toml") else _csv
    return unicodedata.normalize("NFC", header + write(rows, entry))


def _values(row: AttrsInstance) -> dict[str, Any]:
    """Give the fields that differ from their default, with single blanks."""
    fields = {field.name: (getattr(row, field.name), field.default) for field in attrs.fields(type(row))}
    return {name: _tidy(value) for name, (value, default) in fields.items() if value != default}


def _tidy(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(_tidy(part) for part in value))
    return " ".join(str(value).split()) if isinstance(value, str) else value


def _toml(rows: Iterable[AttrsInstance], _entry: type[AttrsInstance]) -> str:
    return "".join("\n[[entry]]\n" + "".join(f"{name} = {_literal(value)}\n" for name, value in _values(row).items()) for row in rows)


def _literal(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return f"[{', '.join(map(_literal, value))}]"
    text = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'


def _csv(rows: Iterable[AttrsInstance], entry: type[AttrsInstance]) -> str:
    names = [field.name for field in attrs.fields(entry)]
    out = io.StringIO()
    writer = csv.DictWriter(out, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: "|".join(value) if isinstance(value, tuple) else value for name, value in _values(row).items()} for row in rows)
    return out.getvalue()


def main(arguments: list[str]) -> int:
    """Rewrite, or with `--check` compare, every data file; give the exit code."""
    changed = []
    for file, entry in FILES.items():
        path = ROOT / file
        text = path.read_text(encoding="utf-8")
        wanted = canonical(text, file, entry)
        if wanted != text:
            changed.append(file)
            if "--check" not in arguments:
                path.write_text(wanted, encoding="utf-8")
    for file in changed:
        print(file)
    return int("--check" in arguments and bool(changed))


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except LexiconError as error:
        sys.exit(f"{error}; mend the entry, and run `make lexicon` again")
