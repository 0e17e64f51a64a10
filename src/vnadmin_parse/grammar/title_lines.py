"""How far the lines of a trích yếu go in running text, whose it is, and the note in brackets below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from vnadmin_parse.grammar import title
from vnadmin_parse.grammar.bodies import begins_body
from vnadmin_parse.grammar.header import part_of
from vnadmin_parse.grammar.preamble_rules import BASIS
from vnadmin_parse.grammar.wraps import opens_below_rest, opens_paragraph, width_near
from vnadmin_parse.text import Line, Text

_TITLE_LINE: Final = 110
_NOTE_LINES: Final = 4
"""Lines over which the note below a title wraps at most."""
_STOPPED_LINES: Final = 3
_NARROW: Final = 60
_WIDER: Final = 1.4
"""Lines up to one with a stop that still is the subject's; characters of such a line, or how much wider than the subject it is at most."""
_NUMBERED: Final = regex.compile(r"(?i)(?<!\p{L})số\s*+:?+\s*+\d")
_OWNER: Final = regex.compile(r"(?i)của\s++")
_NEW_SUBJECT: Final = regex.compile(
    r"(?i)(?:về|quy\s++định|ban\s++hành|sửa\s++đổi|bổ\s++sung|hướng\s++dẫn|phê\s++duyệt|thực\s++hiện|tổng\s++kết|kết\s++quả"
    r"|tình\s++hình|kiểm\s++điểm)\b"
)


def is_parted(text: Text, above: Line, line: Line) -> bool:
    """Tell whether a ruler or a page's end stands between two lines of the running text."""
    return bool(text.text[above.span.end : line.span.start].strip())


def leads_to_opener(text: Text, subject: Sequence[Line], lines: Sequence[Line]) -> bool:
    """In plain text: only short lines without a stop stand before a ruler, an authority's line, Kính gửi or Căn cứ: they are the title."""
    in_capitals = title.is_capitals(subject[0].text)
    for n, line in enumerate(lines):
        if n and is_parted(text, lines[n - 1], line):
            return True
        if title.opens_main(line) or title.is_note(line) or (title.is_capitals(line.text) and not in_capitals):
            return n > 0
        if line.text.endswith((".", ";", ":")) or len(line.text) > _TITLE_LINE:
            return False
    return False


def ends_with_stop(key: str, subject: Sequence[Line], lines: Sequence[Line]) -> bool:
    """In plain text: the next lines end with a stop and are the subject's all the same, for the preamble stands right below them.

    Args:
        key: of the document's type.
        subject: the lines of the subject so far.
        lines: those that follow, in order.
    """
    longest = max(_NARROW, _WIDER * max(len(line.text) for line in subject))
    for n, line in enumerate(lines[:_STOPPED_LINES]):
        above = lines[n - 1] if n else subject[-1]
        if line.gap or len(line.text) > longest or above.text.endswith((".", ";", ":")) or _opens_anything(line):
            return False
        if line.text.endswith("."):
            return not opens_body((above,), line, lines[n + 1 :]) and _is_preamble(key, line, lines[n + 1 :])
    return False


def _opens_anything(line: Line) -> bool:
    return title.opens_main(line) or title.opens_prose(line) or title.is_note(line) or title.is_capitals(line.text)


def _is_preamble(key: str, line: Line, ahead: Sequence[Line]) -> bool:
    """Tell whether the authority's own line, or the first basis, stands below a line that is no sentence of a body's."""
    if not ahead:
        return False
    is_basis = BASIS.match(ahead[0].folded) is not None and title.is_enacted(key) and not begins_body(line)
    return is_basis or title.enacts(key, line, ahead[0], ahead[1:])


def opens_body(subject: Sequence[Line], line: Line, ahead: Sequence[Line]) -> bool:
    """In plain text: a full line in small letters below a subject's last one, which had room for its first word."""
    if line.box is not None or not subject or title.is_capitals(line.text):
        return False
    width = width_near((line, *ahead))
    return opens_paragraph(subject[-1], line, width) or opens_below_rest(subject[-1], line, ahead[0] if ahead else None, width)


def note_lines(lines: Sequence[Line]) -> int:
    """Count the lines of the note that stands right below a title, up to the end of its bracket: `(Kèm theo …)`.

    Args:
        lines: the lines below the title, in reading order.

    Example:
        >>> from vnadmin_parse.text import lines_of
        >>> note_lines(lines_of("(Kèm theo Tờ trình số 12/TTr-SYT\\nngày 05 tháng 01 năm 2026)\\nKính gửi: Sở Y tế"))
        2
    """
    if not lines or not title.is_note(lines[0]):
        return 0
    if not lines[0].text.startswith(("(", "[")):
        return 1
    opened = 0
    for n, line in enumerate(lines[:_NOTE_LINES]):
        opened += sum(line.text.count(sign) for sign in "([") - sum(line.text.count(sign) for sign in ")]")
        if opened <= 0:
            return n + 1
    return 1


def names_author(line: Line, ahead: Sequence[Line]) -> bool:
    """Tell whether a line under the type says whose it is: `CỦA BAN THƯỜNG VỤ TỈNH ỦY` over a subject that begins anew.

    Args:
        line: the line below the type.
        ahead: the lines that follow it.
    """
    owner = _OWNER.match(line.folded)
    if owner is None or not ahead or not title.is_capitals(line.text) or _NUMBERED.search(line.folded):
        return False
    body = part_of(line, owner.end(), len(line.text))
    return (begins_body(body) or title.begins_position(body)) and _NEW_SUBJECT.match(ahead[0].folded) is not None
