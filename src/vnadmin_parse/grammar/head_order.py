"""Where the lines of a head stand in a plain text that does not print them in front: under the type, or behind the signature.

A text dump may read the right column of a page after the left one, or print the table of the head at the end of its text. The block
is known by the title over its right cell, and taken only where the front lacks what it holds and nothing follows that it would head.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

import regex

from vnadmin_parse.fold import bare
from vnadmin_parse.grammar import header, letter_subject, marks, title
from vnadmin_parse.grammar.appendix_labels import has_pointer, label_match
from vnadmin_parse.grammar.bodies import begins_body
from vnadmin_parse.grammar.cells import ANCHORS, Piece, pieces_of
from vnadmin_parse.grammar.rule import Rule
from vnadmin_parse.grammar.signature_lines import SignatureKind, signature_kind
from vnadmin_parse.records import Span
from vnadmin_parse.text import Column, Line

_FRONT: Final = 40
"""Lines in which the running text begins at the latest."""
_NEAR: Final = 14
"""Lines of such a block on either side of the title over its right cell."""
_ABOVE: Final = 3
"""Lines in front of the type in such a text at most: what a portal prints over it."""
_NAME: Final = 90
"""Characters of a body's line at most."""
_WRAPPED: Final = 2
"""Lines over which a body's name may wrap behind its first one."""
_REACH: Final = 25
"""Lines between two anchors of one head, at most."""
_GLANCE: Final = regex.compile(r"(?i)c[ộôọ]ng\s*+h|đảng\s*+cộng|độc\s*+lập|đoàn\s*+t|việt\s*+nam\s*+dân|hội\s*+sinh|hội\s*+liên")
"""What the title over the right cell holds."""
_TITLES: Final = frozenset(rule.name for rule in (header.NATIONAL_NAME, header.PARTY_TITLE, header.ORGANISATION_TITLE, header.MOTTO))
_ANCHORS: Final = frozenset(rule.name for rule in ANCHORS)
_HEAD_RULES: Final = frozenset((*ANCHORS, title.LETTER_SUBJECT, *marks.RULES))
_SIGNATURE: Final = frozenset({SignatureKind.AUTHORITY, SignatureKind.POSITION, SignatureKind.TRACE})
_FIRST_WORDS: Final = (*letter_subject.OPENERS, "can cu", "theo de nghi", "xet de nghi")

Stretch = tuple[int, int]


def with_head_in_front(lines: Sequence[Line]) -> Sequence[Line]:
    """Give the lines of a plain text with those of its head in front.

    Args:
        lines: content lines in the order of the text.

    Example:
        >>> from vnadmin_parse.text import lines_of
        >>> raw = "KẾ HOẠCH\\nVề trồng cây\\nUBND XÃ VÂN KHÊ\\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\nSố: 5/KH-UBND\\nI. MỤC ĐÍCH"
        >>> [line.text for line in with_head_in_front(lines_of(raw))][:3]
        ['UBND XÃ VÂN KHÊ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 5/KH-UBND']
    """
    if not lines or lines[0].box is not None:
        return lines
    front = _front(lines)
    found = _under_type(lines[: len(front) + 1]) or _behind_closing(lines, front)
    return (*lines[slice(*found)], *lines[: found[0]], *lines[found[1] :]) if found else lines


def _front(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines before the running text begins."""
    return tuple(takewhile(lambda line: not title.opens_main(line), lines[:_FRONT]))


def _names(lines: Sequence[Line]) -> set[str]:
    """Names of the anchors that lines hold."""
    return {rule.name for line in lines for rule in _rules(line)} & _ANCHORS


def _rules(line: Line) -> Iterator[Rule]:
    return (piece.rule for piece in pieces_of(line) if piece.rule is not None)


def stretch_of(lines: Sequence[Line]) -> Span | None:
    """Give the stretch from a head's first line to its last; the larger one where a dump prints it in two places.

    Args:
        lines: of the head, in the order in which they were read.
    """
    if not lines:
        return None
    cut = next((n for n in range(1, len(lines)) if lines[n].span < lines[n - 1].span), 0)
    part = max(lines[:cut], lines[cut:], key=len)
    return Span(part[0].span.start, part[-1].span.end)


# ---------------------------------------------------------------- in front


def last_anchor(pieces: Sequence[Sequence[Piece]]) -> int:
    """Give the index of the last line of a window that must belong to the head, or -1.

    Args:
        pieces: the lines at the front, cut into cells.
    """
    last = -1
    seen: set[str] = set()
    for n, parts in enumerate(pieces):
        if n - last > _REACH and last >= 0:
            break
        if last >= 0 and parts[0].rule is None and _opens_main(parts[0].line):
            break
        for piece in parts:
            if piece.rule in ANCHORS and piece.rule.name not in seen:
                seen.add(piece.rule.name)
                last = n
            elif piece.rule is title.LETTER_SUBJECT and piece.line.column is Column.LEFT:
                last = n
    return last


def _opens_main(line: Line) -> bool:
    """A hard opener anywhere; first words of prose only on a line of the full width."""
    return title.opens_main(line) or (line.column is Column.FULL and title.opens_prose(line))


def late_start(window: Sequence[Sequence[Piece]]) -> int:
    """Give the index of the head's first line where the running text comes before it, else 0.

    Args:
        window: the lines at the front, cut into cells.
    """
    first = next((n for n, parts in enumerate(window) if parts[0].rule in ANCHORS), 0)
    if not any(bare(parts[0].line.text).startswith(letter_subject.OPENERS) for parts in window[:first]):
        return 0
    while first and begins_body(window[first - 1][0].line) and title.is_capitals(window[first - 1][0].line.text):
        first -= 1
    return first


# ---------------------------------------------------------------- under the type


def _under_type(front: Sequence[Line]) -> Stretch | None:
    """The block between the type with its subject and the running text; none where a second type stands below it."""
    typed = next((n for n, line in enumerate(front[:_ABOVE]) if title.type_line(line) is not None), None)
    if typed is None or _names(front[:typed]):
        return None
    at = next((n for n in range(typed + 1, len(front)) if _titles(front[n])), None)
    if at is None:
        return None
    start, end = _block(front, at, typed + 1)
    names = _names(front[start:end])
    is_head = header.CODE.name in names and not _names(front[:start])
    return (start, end) if is_head and not any(title.type_line(line) for line in front[end : end + _ABOVE]) else None


# ---------------------------------------------------------------- behind the closing


def _behind_closing(lines: Sequence[Line], front: Sequence[Line]) -> Stretch | None:
    """The block behind the running text that holds what the front lacks."""
    printed = _names(front)
    if printed & _TITLES or not _begins(front, lines[len(front) : len(front) + 1], printed):
        return None
    for at in range(len(front), len(lines)):
        if len(lines[at].text) < 2 * _NAME and _GLANCE.search(lines[at].folded) and _titles(lines[at]):
            start, end = _block(lines, at, len(front))
            if _completes(_names(lines[start:end]), printed):
                return None if _is_others(lines, start, end) else (start, end)
    return None


def _begins(front: Sequence[Line], first: Sequence[Line], printed: set[str]) -> bool:
    """Tell whether a text begins like a document without its head: with its code, its type, its addressees or its bases."""
    return (
        header.CODE.name in printed
        or any(title.type_line(line) is not None for line in front[:_ABOVE])
        or (len(front) <= _ABOVE and any(bare(line.text).startswith(_FIRST_WORDS) for line in first))
    )


def _completes(names: set[str], printed: set[str]) -> bool:
    """Tell whether a block holds the code that the front lacks, or the right cell alone, with its date."""
    lacked = header.PLACE_DATE.name if header.CODE.name in printed else header.CODE.name
    return lacked in names and not names & printed


def _is_others(lines: Sequence[Line], start: int, end: int) -> bool:
    """Tell whether a block is the head of something else: of a form above or below it, or of a document that begins there."""
    if any(label_match(line) is not None for line in lines[max(0, start - 2) : start]):
        return True
    return end < len(lines) and _heads(lines[end]) and not has_pointer(lines, end)


def _heads(line: Line) -> bool:
    """Tell whether a line goes on with what a head opened: a type, or words of a form; signatures and appendices do not."""
    if signature_kind(line) in _SIGNATURE or label_match(line) is not None:
        return False
    return title.type_line(line) is not None or title.opens_main(line) or title.is_capitals(line.text)


# ---------------------------------------------------------------- the block


def _titles(line: Line) -> bool:
    """Tell whether a line holds the title over the right cell, alone or behind a line of the left cell."""
    pieces = pieces_of(line)
    left = pieces[0]
    is_cell = left.rule is not None or title.is_capitals(left.line.text) or begins_body(left.line)
    return is_cell and any(piece.rule is not None and piece.rule.name in _TITLES for piece in pieces)


def _block(lines: Sequence[Line], at: int, first: int) -> Stretch:
    """The stretch of a head's lines around the title over its right cell; no line above `first` is one."""
    start = at
    while start > max(first, at - _NEAR):
        subject = _subject_above(lines, start - 1, first)
        if subject is None and not _is_of_head(lines, start - 1):
            break
        start = start - 1 if subject is None else subject
    return start, _end(lines, at)


def _end(lines: Sequence[Line], at: int) -> int:
    end, subject = at + 1, list[Line]()
    for n in range(at + 1, min(at + _NEAR, len(lines))):
        line = lines[n]
        rules = set(_rules(line)) & _HEAD_RULES
        if title.LETTER_SUBJECT in rules or (subject and not rules and _continues(subject, line)):
            subject.append(line)
            end = n + 1
        elif rules:
            subject.clear()
            end = n + 1
        elif not _is_body(lines, n):
            break
    return end


def _subject_above(lines: Sequence[Line], at: int, first: int) -> int | None:
    """Index of the line in which the subject of a công văn begins that goes on at `at`, or None."""
    for n in range(at, max(first, at - _NEAR // 2), -1):
        if title.LETTER_SUBJECT in _rules(lines[n]) and header.CODE in _rules(lines[n - 1]):
            subject = [lines[n]]
            for line in lines[n + 1 : at + 1]:
                if not _continues(subject, line):
                    return None
                subject.append(line)
            return n
    return None


def _continues(subject: Sequence[Line], line: Line) -> bool:
    return label_match(line) is None and signature_kind(line) is None and letter_subject.continues(subject, line)


def _is_of_head(lines: Sequence[Line], at: int) -> bool:
    return any(rule in _HEAD_RULES and rule is not title.LETTER_SUBJECT for rule in _rules(lines[at])) or _is_body(lines, at)


def _is_body(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line in capitals names a body, or goes on with the name above it."""
    line = lines[at]
    if len(line.text) >= _NAME or not title.is_capitals(line.text):
        return False
    if begins_body(line):
        return True
    above = takewhile(lambda other: title.is_capitals(other.text), lines[max(0, at - _WRAPPED) : at][::-1])
    return signature_kind(line) not in _SIGNATURE and any(map(begins_body, above))
