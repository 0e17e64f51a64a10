"""Names of outputs: mirrored, harmless, and never the same for two inputs, on any file system."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from attrs import frozen

from vnadmin_parse.bulk.inputs import Input

RESERVED: Final = frozenset({".partial", "documents.jsonl", "documents.parquet", "manifest.jsonl", "nested.parquet", "parts"})
"""What the output folder itself holds; an input's folder of one of these names is written with its first letter escaped."""
_LONGEST: Final = 200  # bytes of one component; most file systems take 255, and a mark and an ending are still to come
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})  # controls, marks of writing direction, lone surrogates, line separators


@frozen
class Target:
    """One input with its output.

    Fields:
        path: where the input is.
        place: the input's mirrored path, printable, with `/`: what records call it.
        output: the output's path below the output folder, with `/`; unique even where case and Unicode form are ignored.
    """

    path: str
    place: str
    output: str


def targets(inputs: Iterable[Input], folder: str = "") -> list[Target]:
    """Give each input its output, sorted by output.

    Args:
        inputs: what to convert; one that comes twice is taken once.
        folder: folder of the outputs below the output folder, with a `/` at its end.

    Example:
        >>> [target.output for target in targets([Input("in/a.pdf", ("a.pdf",)), Input("in/A.PDF", ("A.PDF",)), Input("b", ("b",))])]
        ['A.PDF~f9e0c0ce.json', 'a.pdf~a7949e62.json', 'b.json']
    """
    found = list(dict.fromkeys(inputs))
    places = [_safe_place(one.place, is_top=not folder) for one in found]
    names = _apart(places, [one.place for one in found])
    while len({_folded(name) for name in names}) < len(names):  # one place found twice, or a name that imitates a mark
        names = _apart(names, [(*one.place, one.path, name) for one, name in zip(found, names, strict=True)])
    made = [Target(one.path, place, f"{folder}{name}.json") for one, place, name in zip(found, places, names, strict=True)]
    return sorted(made, key=lambda target: target.output)


def _safe_place(place: Sequence[str], *, is_top: bool) -> str:
    parts = [printable(part) if part != ".." else "%2E%2E" for part in place]
    if is_top and _folded(parts[0]) in RESERVED:
        parts[0] = f"%{ord(parts[0][0]):02X}{parts[0][1:]}"
    return "/".join(_shortened(part) for part in parts)


def printable(name: str) -> str:
    """Write what nobody can see, or what turns the writing direction, as `%` and two digits a byte.

    Example:
        >>> printable("công văn\\n\\u202efdp")
        'công văn%0A%E2%80%AEfdp'
    """
    return "".join(_escaped(letter) if unicodedata.category(letter) in _UNSEEN else letter for letter in name)


def _escaped(letter: str) -> str:
    return "".join(f"%{byte:02X}" for byte in os.fsencode(letter))


def _shortened(part: str) -> str:
    content = part.encode()
    if len(content) <= _LONGEST:
        return part
    return content[: _LONGEST - 9].decode(errors="ignore") + "~" + _mark((part,))


def _mark(parts: Sequence[str]) -> str:
    return hashlib.sha256(b"\0".join(map(os.fsencode, parts))).hexdigest()[:8]


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


def _apart(names: Sequence[str], origins: Sequence[Sequence[str]]) -> list[str]:
    """Mark each name that another one would meet: the same name, or a folder where this one is a file."""
    folded = [_folded(name) for name in names]
    counts = Counter(folded)
    folders = {_folded(above) for name in names for above in _above(f"{name}.json")}
    return [
        f"{name}~{_mark(origin)}" if counts[fold] > 1 or f"{fold}.json" in folders else name
        for name, fold, origin in zip(names, folded, origins, strict=True)
    ]


def _above(name: str) -> Iterable[str]:
    while "/" in name:
        name = name.rpartition("/")[0]
        yield name
