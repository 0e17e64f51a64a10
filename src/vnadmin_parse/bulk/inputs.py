"""Which files to convert: from files, folders, globs and lists, each file once.

Names stay strings: `pathlib` would follow symbolic links where a name is made absolute, and drop parts that a list means.
"""

# ruff: noqa: PTH100, PTH112, PTH118, PTH119, PTH120, PTH206

from __future__ import annotations

import fnmatch
import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from attrs import frozen

DEFAULT_PATTERN: Final = "*.pdf"


@frozen
class Input:
    """One file to convert.

    Fields:
        path: where it is.
        place: the folders and the name under which the output mirrors it; may hold anything that a file system or a list holds.
    """

    path: str
    place: tuple[str, ...]


def find_inputs(
    named: Sequence[str], listed: Iterable[str] = (), *, patterns: Sequence[str] = (DEFAULT_PATTERN,), leave_out: str | None = None
) -> list[Input]:
    """Find the files to convert.

    Args:
        named: files, folders and globs, as given on the command line. Their places begin below the deepest folder that holds them all,
            where a folder holds itself: for one folder, its tree is mirrored.
        listed: files from a list. Their places are as the list says them; a leading slash is dropped.
        patterns: names of the files that are taken from folders, case ignored; with a slash in it, a pattern is held against the
            path below the folder.
        leave_out: a folder that is not entered: the output's own.

    Returns:
        One for each file; a file that is named twice comes once, at the place that was found first. A name that leads nowhere, and a
        folder that cannot be listed, come too: they will fail, and say so.
    """
    found = {os.path.abspath(one.path): one for one in _from_list(listed)}
    roots, paths = _from_arguments(named, [pattern.lower() for pattern in patterns], leave_out and os.path.abspath(leave_out))
    top = os.path.commonpath(roots) if roots else ""
    # A folder that cannot be listed may be the top itself.
    found |= {path: Input(path, tuple(os.path.relpath(path, top if path != top else os.path.dirname(top)).split(os.sep))) for path in paths}
    return list(found.values())


def _from_list(listed: Iterable[str]) -> Iterator[Input]:
    for path in listed:
        place = tuple(part for part in path.split(os.sep) if part not in ("", "."))
        if place:
            yield Input(path, place)


def _from_arguments(named: Sequence[str], patterns: Sequence[str], leave_out: str | None) -> tuple[list[str], list[str]]:
    """Give the folders from which the arguments start, and the files that they lead to."""
    roots: list[str] = []
    paths: list[str] = []
    for argument in named:
        start = os.path.abspath(argument)
        if os.path.isdir(start):
            roots.append(start)
            paths += _below(start, patterns, leave_out)
        elif glob.has_magic(argument) and not os.path.lexists(start):
            roots.append(_fixed_part(start))
            paths += _matching(roots[-1], os.path.relpath(start, roots[-1]).split(os.sep), leave_out)
        else:
            roots.append(os.path.dirname(start))
            paths.append(start)
    return roots, paths


def _fixed_part(pattern: str) -> str:
    """Give the folder before the first component that holds a wildcard."""
    while glob.has_magic(pattern):
        pattern = os.path.dirname(pattern)
    return pattern


def _matching(folder: str, parts: Sequence[str], leave_out: str | None) -> Iterator[str]:
    """Give the files below a folder that a pattern names, part by part; `**` stands for any folders, and follows no symbolic link.

    The standard library's own `**` follows them: with two links that lead upwards it would not end.
    """
    part, rest = parts[0], parts[1:] or (["*"] if parts[0] == "**" else [])
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield folder
        return
    if part == "**":
        yield from _matching(folder, rest, leave_out)
    for entry in entries:
        if entry.path == leave_out or (entry.name.startswith(".") and not part.startswith(".")):
            continue
        if part == "**":
            if entry.is_dir(follow_symlinks=False):
                yield from _matching(entry.path, parts, leave_out)
        elif fnmatch.fnmatchcase(entry.name, part) and entry.is_dir() == bool(rest):
            yield from _matching(entry.path, rest, leave_out) if rest else [entry.path]


def _below(top: str, patterns: Sequence[str], leave_out: str | None) -> Iterator[str]:
    """Give the files below a folder; symbolic links to folders are not followed, so that there is no way round in circles."""
    unlisted: list[OSError] = []
    for folder, folders, files in os.walk(top, onerror=unlisted.append):
        folders[:] = sorted(name for name in folders if os.path.join(folder, name) != leave_out)
        for name in sorted(files):
            path = os.path.join(folder, name)
            if _is_wanted(path, top, patterns):
                yield path
    yield from (error.filename for error in unlisted)


def _is_wanted(path: str, top: str, patterns: Sequence[str]) -> bool:
    name, below = os.path.basename(path).lower(), os.path.relpath(path, top).lower()
    return any(fnmatch.fnmatchcase(below if "/" in pattern else name, pattern) for pattern in patterns)


def paths_in(content: bytes) -> list[str]:
    """Read a list of paths: one a line, or parted by NUL bytes (`find -print0`), which even names with line feeds survive.

    Example:
        >>> paths_in(b"a.pdf\\nb c.pdf\\n"), paths_in(b"a\\n.pdf\\0b.pdf\\0")
        (['a.pdf', 'b c.pdf'], ['a\\n.pdf', 'b.pdf'])
    """
    parts = content.split(b"\0") if b"\0" in content else [line.removesuffix(b"\r") for line in content.split(b"\n")]
    return [os.fsdecode(part) for part in parts if part]
