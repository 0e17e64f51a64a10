"""Cơ quan chủ quản and cơ quan ban hành (ô số 2): which lines of the left cell make one name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

import regex
from attrs import frozen

from vnadmin_parse import lexicon
from vnadmin_parse.fold import bare
from vnadmin_parse.grammar.rule import Pattern
from vnadmin_parse.text import Line, printed

_EDGES: Final = " -–*_."
OPEN_ENDS: Final = (" va", ",", " -", " ve", " cua", " cho", "(", " thuoc", " va cac", " tai", " cac", " voi", " giua")
"""How a line ends that goes on in the next one."""

_STATE: Final = "Nhà nước"
"""No body of its own, but how other names go on: `NGÂN SÁCH` / `NHÀ NƯỚC`, `KHO BẠC` / `NHÀ NƯỚC`."""
_SPLIT: Final = regex.compile(
    r"\b(?:va\s++moi\|truong|(?:va|bao\s++hiem|van\s++hoa(?:\s-)?+)\s++xa\|hoi|bo\s++quoc\|phong|(?:vu|bieu|phong)\s++quoc\|hoi|uy\|ban|benh\|vien"
    r"|tong\|(?:cong\s++ty|cuc)|(?:da|bach)\|khoa)\b"
)
"""Bare words whose second syllable is the head of other names, wrapped between the two: `… VÀ MÔI` / `TRƯỜNG`."""

_JOINT: Final = ("TTLT", "NQLT", "TTLN", "NQLN", "CTLT", "KHLT", "HDLT", "HDLN", "QCLT", "QCPH", "CTPH", "CTrPH", "KHPH")
"""How the symbol of a document of several bodies begins."""
_COMMITTEE: Final = regex.compile(r"ubnd\b|uy\s++ban\s++nhan\s++dan\b")


@frozen
class Bodies:
    """The bodies of the header, as lines."""

    supervising: tuple[Line, ...]
    issuing: tuple[Line, ...]


@cache
def _head() -> Pattern:
    """Words with which the name of a body begins; abbreviations in capitals only."""
    names = lexicon.alternation(entry.name for entry in lexicon.body_heads())
    short = lexicon.alternation((name for entry in lexicon.body_heads() for name in entry.abbreviations), ignore_case=False)
    return regex.compile(rf"(?!{lexicon.alternation((*lexicon.false_heads(), _STATE))})(?:{names}|{short})")


@cache
def _unit() -> Pattern:
    """Words of territorial units: a line that begins with one goes on with the name above it."""
    names = lexicon.alternation(entry.name for entry in lexicon.unit_heads())
    short = lexicon.alternation((name for entry in lexicon.unit_heads() for name in entry.abbreviations), ignore_case=False)
    return regex.compile(rf"(?:{names}|{short})")


def begins_body(line: Line) -> bool:
    """Tell whether a line begins with a word that names a kind of body: `SỞ`, `ỦY BAN NHÂN DÂN`."""
    return _head().match(line.folded) is not None


def _starts_name(line: Line, above: Line) -> bool:
    """Tell whether `line` starts a name of its own under `above`."""
    text, before = bare(line.text), bare(above.text)
    if _SPLIT.search(f"{before}|{text}"):
        return False
    if before.endswith(OPEN_ENDS) or text.startswith(("va ", "- ", "(", "ve ", "cua ")):
        return False
    return _unit().match(line.folded) is None and begins_body(line)


def _by_weight(lines: Sequence[Line]) -> int | None:
    """The first bold line under lines that are not bold: the norm's own sign of the issuing body."""
    weights = [line.is_bold for line in lines]
    if True not in weights or False not in weights:
        return None
    cut = weights.index(True)
    return cut if cut > 0 and all(weights[cut:]) else None


def _by_wording(lines: Sequence[Line]) -> int:
    starts = [n for n in range(1, len(lines)) if _starts_name(lines[n], lines[n - 1])]
    return starts[-1] if starts else 0


def bodies_of(lines: Sequence[Line]) -> Bodies:
    """Part the lines of the left cell into the supervising and the issuing body.

    The issuing body is bold (NĐ 30/2020, Phụ lục I, ô số 2); without weights, a line that begins like the name of a body starts a
    new one, unless it goes on with the line above (`ỦY BAN NHÂN DÂN` / `TỈNH …`).
    """
    if not lines:
        return Bodies((), ())
    lines = _unrepeated(lines)
    cut = _by_weight(lines)
    if cut is None or _unit().match(lines[cut].folded):
        cut = _by_wording(lines)
    return Bodies(tuple(lines[:cut]), tuple(lines[cut:]))


def has_joint_symbol(symbol: str) -> bool:
    """Tell whether the symbol of a code is one of a document that several bodies issue together.

    Example:
        >>> has_joint_symbol("TTLT-BTC-BYT"), has_joint_symbol("HD-STC")
        (True, False)
    """
    return any(group.startswith(_JOINT) for group in _groups(symbol))


def _groups(symbol: str) -> list[str]:
    return [group.strip() for group in regex.split(r"[-–/.,]", symbol)]


def joint_bodies_of(lines: Sequence[Line], symbol: str) -> Bodies:
    """Part the lines of the left cell of a joint document: all issue it, but a people's committee above them that the code does not name.

    Args:
        lines: of the left cell.
        symbol: of the code: in `HDLN-STC-SXD` two departments stand, in `QCPH/UBND-UBMTTQ` the committee itself.
    """
    is_above = bool(lines) and _COMMITTEE.match(bare(lines[0].text)) is not None and not any(map(_of_committee, _groups(symbol)))
    start = next((n for n in range(1, len(lines)) if _starts_name(lines[n], lines[n - 1])), 0) if is_above else 0
    return Bodies(tuple(lines[:start]), tuple(lines[start:]))


def _of_committee(group: str) -> bool:
    return group.startswith("UB")


def _unrepeated(lines: Sequence[Line]) -> Sequence[Line]:
    """A gazette prints the issuer above the document once more: `CHÍNH PHỦ` / `CHÍNH PHỦ`."""
    texts = [bare(line.text) for line in lines]
    half = len(lines) // 2
    return lines[half:] if half and len(lines) % 2 == 0 and texts[:half] == texts[half:] else lines


def own_names(lines: Sequence[Line]) -> frozenset[str]:
    """Give the bare names that the lines of the left cell hold: each line that is more than a place, and all of them together.

    `TỈNH HOA SƠN` alone goes on with a name above it: so does a title, and no authority is called so.
    """
    names = [bare(line.text) for line in lines]
    places = {bare(line.text) for line in lines[1:] if _unit().match(line.folded) is not None and not begins_body(line)}
    return frozenset((*names, " ".join(names))) - places


def name_of(lines: Sequence[Line]) -> str | None:
    """Give the printed name of a body that may run over several lines; None for no lines."""
    return printed(lines).strip(_EDGES) or None if lines else None


def joint_name(lines: Sequence[Line]) -> str | None:
    """Give the names of several bodies that issue together, joined by ` - `."""
    starts = [0, *(n for n in range(1, len(lines)) if _starts_name(lines[n], lines[n - 1]))]
    names = [name_of(lines[start:end]) for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]
    return " - ".join(name for name in names if name) or None
