"""Trích yếu of a công văn (ô số 5b): where it begins without `V/v`, and how far it goes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

import regex

from vnadmin_parse.fold import bare
from vnadmin_parse.grammar import title
from vnadmin_parse.grammar.bodies import OPEN_ENDS
from vnadmin_parse.text import Column, Line

OPENERS: Final = ("kinh gui", "kinh goi")
"""Bare words with which the addressees begin."""
_LINE: Final = 75
_LINES: Final = 8
"""In plain text the subject of a công văn is told from what follows by its narrow cell: characters a line, and lines."""
_LETTER_CODE: Final = regex.compile(r"(?i)s[ốô]\b[\s.:…\d]*+[-/]\s?CV\s?/")
"""The code of a công văn of the Party and its organisations; the State's names the issuer alone."""
_GAP: Final = 2.0
"""On a page: the widest gap, in line heights, inside that cell."""
_SHORT_NAME: Final = 8
"""Characters of an abbreviation in capitals that such a subject may wrap before: `… thuế` / `GTGT`."""
_DAY_LINE: Final = 20
"""Characters of a wrapped day that ends such a subject and opens no sentence: `… nghỉ học` / `Ngày 5/9/2022`."""


def opens_short(line: Line, ahead: Sequence[Line]) -> bool:
    """Tell whether a line below the code is a subject that begins with `Về`: Kính gửi stands below it.

    Args:
        line: the line.
        ahead: the lines that follow it.
    """
    if title.SHORT_SUBJECT.match(line.folded) is None:
        return False
    return names_addressees(ahead[:_LINES])


def opens_bare(line: Line, ahead: Sequence[Line]) -> bool:
    """Tell whether a line in the cell of the code is a subject without an opener, as in a công văn of the Party (HD 36-HD/VPTW).

    Args:
        line: the line.
        ahead: the lines that follow it.
    """
    if not line.text[:1].isalpha() or title.is_capitals(line.text) or title.opens_main(line):
        return False
    return names_addressees(ahead)


def opens_below_code(code: Line, line: Line, ahead: Sequence[Line]) -> bool:
    """Tell the same of a line of plain text that keeps no cells: the code is a letter's, and short lines alone lead to Kính gửi.

    Args:
        code: the line of the code: `Số 15-CV/ĐU`.
        line: the line.
        ahead: the lines that follow it.
    """
    if _LETTER_CODE.search(code.folded) is None or not opens_bare(line, ahead):
        return False
    end = next(n for n, below in enumerate(ahead) if bare(below.text).startswith(OPENERS))
    return all(len(cell.text) < _LINE and not cell.text.endswith((".", ";", ":")) for cell in (line, *ahead[:end]))


def names_addressees(lines: Sequence[Line]) -> bool:
    """Tell whether Kính gửi stands at the front of one of the lines."""
    return any(bare(line.text).startswith(OPENERS) for line in lines)


def opens_body(subject: Sequence[Line], line: Line, issuers: Collection[str], *, is_apart: bool) -> bool:
    """Tell whether a line of a letter that names no addressees begins its text, as far as wording tells.

    Args:
        subject: the lines of the subject so far, at least one.
        line: the next line.
        issuers: bare names of the bodies in the header.
        is_apart: blank lines or other parts of the head stand between.
    """
    if not line.text[:1].isupper() or bare(subject[-1].text).endswith(OPEN_ENDS):
        return False
    begins = bare(line.text)
    return is_apart or line.text.endswith((".", ":", ";")) or any(begins.startswith(f"{name} ") for name in issuers)


def continues(subject: Sequence[Line], line: Line) -> bool:
    """Tell whether a line goes on with the subject of a công văn.

    Args:
        subject: the lines of the subject so far, at least one.
        line: the next line.
    """
    last = subject[-1]
    if title.opens_main(line) or (last.box is None and title.opens_prose(line) and len(line.text) > _DAY_LINE):
        return False
    is_wrapped = line.gap == 0 and not title.is_capitals(line.text)  # `V/v góp ý dự thảo` / `Nghị quyết`
    if title.type_line(line) is not None and line.column is Column.FULL and not is_wrapped:
        return False
    if last.box is None:
        is_name = title.is_capitals(line.text) and (len(line.text) > _SHORT_NAME or line.gap > 0)
        return len(line.text) < _LINE and len(subject) < _LINES and not is_name
    return line.column is last.column and line.page == last.page and line.gap < _GAP
