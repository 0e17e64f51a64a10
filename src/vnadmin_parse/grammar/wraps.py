"""Lines that a copy of a web page wraps where the page's source did, in the middle of what one rule knows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

import regex

from vnadmin_parse import lexicon
from vnadmin_parse.fold import fold
from vnadmin_parse.lexicon import name_key
from vnadmin_parse.records import Span
from vnadmin_parse.text import Line, Text, reworded

_PREFIX: Final = regex.compile(r"(?:(?:TM|KT|TL|TUQ|Q)\.|T/M|K/T|T/L|TUQ)")
"""The short words of an authority (NĐ 30/2020, Phụ lục I, ô số 7a; HD 36-HD/VPTW) alone on their line."""
_SHORTEST: Final = 5
_POSITION, _LAST_WORD = 24, 12
"""Characters of the first line of a position that wraps, and of its last one."""
FULL: Final = 0.85
"""Share of a plain text's width from which on a line is full."""
_ROOM: Final = 0.9
"""Share of the width within which a line with one more word is no full one."""
_LESS_FULL: Final = 0.75
_SHORT: Final = 0.5
"""Shares of the width: of a line that wraps, and of the end of what has wrapped above it."""
_NARROWEST: Final = 50
"""Characters of a full line: a narrower text tells nothing."""
_NEAR_LINES: Final = 12
"""Lines that tell how wide a plain text is."""


def joined_line(text: Text, above: Line, line: Line) -> Line:
    """Give two neighbouring lines as one, with a blank for the line feed between them.

    Args:
        text: the text that holds the lines.
        above: the upper line.
        line: the lower one.
    """
    span = Span(above.span.start, line.span.end)
    whole = text.text[span.start : span.end].replace("\n", " ")
    return reworded(above, span, whole, fold(whole), box=above.box, reach=line.reach)


def with_wrapped_authorities(text: Text, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Join `TM.` alone on a line of a plain text with the body on the next one, and a position that wraps after its first words.

    Args:
        text: the text that holds the lines.
        lines: running lines in order.

    Example:
        >>> from vnadmin_parse.text import Text, lines_of
        >>> raw = "TM.\\nỦY BAN NHÂN DÂN\\nCHỦ TỊCH"
        >>> [line.text for line in with_wrapped_authorities(Text(raw, lines_of(raw)), lines_of(raw))]
        ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']
    """
    joined: list[Line] = []
    for line in lines:
        above = joined[-1] if joined else None
        if above is not None and (_is_wrapped(above, line) or _is_cut_position(above, line)):
            joined[-1] = joined_line(text, above, line)
        else:
            joined.append(line)
    return tuple(joined)


def _is_wrapped(above: Line, line: Line) -> bool:
    return len(above.text) < _SHORTEST and _is_plain(above, line) and _PREFIX.fullmatch(above.text) is not None and line.text[:2].isupper()


def _is_plain(above: Line, line: Line) -> bool:
    return line.box is None and line.gap == 0 and above.column is line.column


def _is_cut_position(above: Line, line: Line) -> bool:
    """Tell whether two short lines in capitals are one position and the upper one is none: `CHÁNH VĂN` / `PHÒNG`."""
    if len(line.text) > _LAST_WORD or len(above.text) > _POSITION or not (above.text.isupper() and line.text.isupper()):
        return False
    names = _positions()
    return _is_plain(above, line) and name_key(above.text) not in names and name_key(f"{above.text} {line.text}") in names


@cache
def _positions() -> frozenset[str]:
    return frozenset(name_key(entry.name) for entry in lexicon.positions())


def width_near(lines: Sequence[Line]) -> int:
    """Give the width of a plain text in characters, as its next lines tell it.

    Args:
        lines: lines in order.
    """
    return max((len(line.text) for line in lines[:_NEAR_LINES]), default=0)


def opens_paragraph(above: Line, line: Line, width: int, share: float = FULL) -> bool:
    """Tell whether a full line of a plain text stands under one that had room for its first word: a wrap would have filled it.

    Args:
        above: the line above.
        line: the one that may open a paragraph.
        width: of the text, in characters.
        share: of the width from which on the line is full.
    """
    first = line.text.partition(" ")[0]
    is_full = len(line.text) >= max(share * width, _NARROWEST)
    return is_full and line.text[:1].isupper() and len(above.text) + 1 + len(first) <= _ROOM * width


def opens_below_rest(above: Line, line: Line, below: Line | None, width: int) -> bool:
    """Tell whether a line of a plain text that wraps stands under the short end of something that has wrapped before.

    Args:
        above: the line above: `hồ` / `sơ`, or the end of a bracket.
        line: the one that may open a paragraph.
        below: the line that follows it.
        width: of the text, in characters.
    """
    is_rest = not above.text[:1].isupper() and len(above.text) <= _SHORT * width and not above.text.endswith((";", ","))
    wraps = below is not None and below.gap == 0 and below.text[:1].islower()
    is_long = len(line.text) >= max(_LESS_FULL * width, _NARROWEST)
    return (is_rest or above.text.endswith(")")) and wraps and is_long and line.text[:1].isupper()
