"""Signature dictionaries as a text dump prints them at its end (NORMS 6.3).

Apache Tika writes the entries of each dictionary in the order of their keys and without labels: ContactInfo, M, Location, Name,
Reason. Empty ones are left out; the first stands behind two tabs, the others behind one; two blank lines part the signatures.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from vnadmin_parse.fold import fold
from vnadmin_parse.grammar.rule import Rule
from vnadmin_parse.grammar.trailers.found import Found
from vnadmin_parse.records import Claims, Origin
from vnadmin_parse.signature_words import is_body, is_contact, signature_of, signing_time, wording_of
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Line, printed_text

_AFTER_TIME: Final = 3
"""Location, name and reason can follow the time."""
_LONGEST: Final = 5
_PARTED: Final = 2.0
"""Blank lines between two signatures."""
_DEEP: Final = 1.0
"""Indent of two tabs, in the measure of `Line.indent` for text."""
_NAME_WORDS: Final = range(2, 7)

DUMPED_TIME: Final = Rule(
    name="trailer.dumped-time",
    kind=BlockKind.SIGNATURE_TRAILER,
    standard="Apache Tika, AbstractPDF2XHTML: yyyy-MM-dd'T'HH:mm:ssZ (NORMS 6.3)",
    pattern=r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d (?: Z | [+-]\d\d:?\d\d )",
    examples=("2024-03-04T05:06:07+0700", "2025-02-03T04:05:06+0700", "2026-02-03T04:05:06Z"),
    counterexamples=("2024-03-04", "ngày 2024-03-04T05:06:07+0700", "04/03/2024 05:06:57 +07:00"),
)


def dumped_start(lines: Sequence[Line], end: int) -> int | None:
    """Give the index of the first line of the dumped signature that ends before `end`; None where there is none."""
    for at in range(end - 1, max(end - 2 - _AFTER_TIME, -1), -1):
        if DUMPED_TIME.match(lines[at].folded):
            return at - 1 if _is_under_contact(lines, at) else at
        if lines[at].gap >= _PARTED:
            break
    return _untimed_start(lines, end)


def _is_under_contact(lines: Sequence[Line], at: int) -> bool:
    """Tell whether the line above a time is that signature's contact."""
    line = lines[at]
    if at == 0 or line.gap >= _PARTED or line.indent >= _DEEP:
        return False
    return lines[at - 1].indent >= _DEEP or is_contact(lines[at - 1].text)


def _untimed_start(lines: Sequence[Line], end: int) -> int | None:
    """Find a dumped signature without time: its last line is the reason, and it begins behind two tabs."""
    if not lines[end - 1].indent or wording_of(lines[end - 1].text) is None:
        return None
    for at in range(end - 1, max(end - _LONGEST, -1), -1):
        if lines[at].indent >= _DEEP:
            return at
        if not lines[at].indent or lines[at].gap:
            break
    return None


def read_dumped(lines: Sequence[Line], at: int) -> Found | None:
    """Read the dumped signature that begins at a line; None where none does."""
    for end in range(min(at + _LONGEST, len(lines)), at, -1):
        if dumped_start(lines, end) == at and _is_whole(lines, at, end):
            return _found(tuple(lines[at:end]))
    return None


def _is_whole(lines: Sequence[Line], at: int, end: int) -> bool:
    """Tell whether a stretch is one signature: no later line opens another one."""
    times = sum(DUMPED_TIME.match(line.folded) is not None for line in lines[at:end])
    inner = lines[at + 1 : end]
    is_open = end == len(lines) or lines[end].gap >= _PARTED or DUMPED_TIME.match(lines[end].folded) is None
    return times <= 1 and is_open and all(line.gap < _PARTED and line.indent < _DEEP for line in inner)


def _found(lines: tuple[Line, ...]) -> Found:
    entries = [printed_text(line.text) for line in lines]
    at = next((index for index, line in enumerate(lines) if DUMPED_TIME.match(line.folded)), None)
    if at is None:
        is_contacted = len(entries) > 1 and is_contact(entries[0])
        contact, rest = (entries[0], entries[1:]) if is_contacted else (None, entries)
    else:
        contact, rest = (entries[0] if at else None), entries[at + 1 :]
    claims = _claims(contact, rest)
    return Found(lines, DUMPED_TIME, signature_of(claims, signing_time(entries[at]) if at is not None else None, Origin.TEXT))


def _claims(contact: str | None, rest: list[str]) -> Claims:
    """Tell location, name and reason apart: they stand in this order, and any may be missing."""
    reason = rest[-1] if rest and _is_reason(rest) else None
    others = rest[:-1] if reason is not None else rest
    wording = wording_of(reason or "")
    if len(others) > 1:
        return Claims(reason, others[0], contact, others[1])
    if not others:
        return Claims(reason, None, contact, None)
    # The tools that write the sentence put the body of the certificate in Location, also where it is the signer itself.
    is_name = _is_same(others[0], wording.signer) and not is_body(others[0]) if wording else _is_name(others[0])
    return Claims(reason, None if is_name else others[0], contact, others[0] if is_name else None)


def _is_reason(rest: list[str]) -> bool:
    """Tell whether the last entry is the reason: the tools' sentence, the third of three, or words that are no name and no place."""
    last = rest[-1]
    if wording_of(last) or len(rest) == _AFTER_TIME:
        return True
    words = last.split()
    return len(words) > 1 and not _is_name(last) and any(word[0].islower() for word in words[1:] if word not in {"và", "-"})


def _is_name(words: str) -> bool:
    """Tell whether words alone after the time are the signer's name: a body's, or a person's in two to six capitalised words."""
    parts = words.split()
    if is_body(words):
        return True
    is_capitalised = all(part[0].isupper() and part.isalpha() for part in parts)
    return is_capitalised and len(parts) in _NAME_WORDS and not _is_same(words, "Việt Nam")


def _is_same(one: str, other: str) -> bool:
    return fold(one).casefold() == fold(other).casefold()
