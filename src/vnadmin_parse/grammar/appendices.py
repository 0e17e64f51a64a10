"""Phụ lục, mẫu, biểu, and documents attached with a form of their own: label, title and first page of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import regex
from attrs import evolve, frozen

from vnadmin_parse.grammar.appendix_labels import (
    LABEL,
    POINTER,
    RULES,
    Opening,
    has_pointer,
    is_head_line,
    label_match,
    names_part,
    opening,
    opening_behind,
    opens_head,
    pointer_in,
    title_of,
    type_end,
)
from vnadmin_parse.grammar.pieces import part_of_line
from vnadmin_parse.grammar.rule import Claim, Findings
from vnadmin_parse.grammar.signature_lines import is_upper
from vnadmin_parse.records import Appendix, Span
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Line, Role, Text, printed

__all__ = ["RULES", "Appendices", "read_appendices"]

_CONTENTS_ROW: Final = 3
"""Lines that a row of a list of forms has at most; the form itself has more."""
_POINTER_LINES: Final = 4
_TITLE_LINES: Final = 6
_HEADING: Final = regex.compile(r"(?i:điều|chương|mục|phần|khoản)\s++(?:[\dIVXivx]|(?i:thứ))|[IVX]{1,5}+\s?\.\s")
"""Where the part's own text begins."""
_NO_TITLE: Final = regex.compile(r"(?i)^[\[(]?\d|[.…]{3}|^(?:stt|tt)\b|^tên\s++(?:cơ\s++quan|đơn\s++vị|tổ\s++chức)")
"""Blanks of a form, the head of a table."""
_SUBJECT: Final = regex.compile(r"(?:Về|V/v)\s")
"""How a subject in small letters begins that stands below the type: bold is not known of plain text."""
_FULL: Final = 45
"""Characters: a shorter line of a subject in plain text is its last."""
_POINTED_TITLE: Final = regex.compile(r"[(\[][^()\[\]]*+[)\]]\s*+(?P<title>\p{Lu}{2}[^\p{Ll}]*+)")
_LONGEST: Final = 200
"""Characters of a title's line."""


@frozen
class Appendices:
    """The attached parts.

    Fields:
        findings: one claim for each part.
        appendices: their records, without the documents in them.
        enclosed: for each part its lines where it is a document with a head of its own, else ().
        contents: for each other part the lines below its label, title and pointer line, else ().
    """

    findings: Findings
    appendices: tuple[Appendix, ...]
    enclosed: tuple[tuple[Line, ...], ...] = ()
    contents: tuple[tuple[Line, ...], ...] = ()


def read_appendices(text: Text, lines: Sequence[Line], start: int = 0) -> Appendices:  # noqa: ARG001 - every grammar takes the text
    """Read the parts that are attached behind the main document's closing.

    Args:
        text: the text that holds the lines.
        lines: the lines behind the closing, in reading order; the closing's own may stand in front.
        start: index of the first line behind the closing.

    Returns:
        One record for each label (`Phụ lục I`, `Mẫu số 01`) and each attached document with a form of its own. Headers inside a
        labelled part belong to its forms and open nothing.

    Example:
        >>> from vnadmin_parse.text import Text, lines_of
        >>> source = "PHỤ LỤC I\\nDANH MỤC THIẾT BỊ\\n(Kèm theo Quyết định số 12/QĐ-SYT)\\n1. Máy thở"
        >>> [(a.label, a.title) for a in read_appendices(Text(source, lines_of(source)), lines_of(source)).appendices]
        [('Phụ lục I', 'DANH MỤC THIẾT BỊ')]
    """
    openings = _merged(lines, _without_contents(lines, _openings(lines, start)))
    ends = [*(found.at for found in openings[1:]), len(lines)]
    bounds = tuple(zip(openings, ends, strict=False))
    titles = tuple(_title(lines[:end], found) for found, end in bounds)
    parts = tuple(_appendix(lines, found, end, title.text) for (found, end), title in zip(bounds, titles, strict=True))
    claims = tuple(Claim(part.span, BlockKind.APPENDIX, LABEL.name) for part in parts)
    enclosed = tuple(tuple(lines[found.at : end]) if not found.word and opens_head(lines, found) else () for found, end in bounds)
    below = (_below_pointer(lines[title.end : end]) for (_, end), title in zip(bounds, titles, strict=True))
    contents = tuple(() if whole else content for whole, content in zip(enclosed, below, strict=True))
    return Appendices(Findings(claims), parts, enclosed, contents)


def _openings(lines: Sequence[Line], start: int) -> list[Opening]:
    """Every place where a part opens; inside a labelled part only a label opens another."""
    found: list[Opening] = []
    at = start
    while at < len(lines):
        here = opening_behind(lines, at) if 0 < at == start else opening(lines, at, is_inside=False)
        if here is not None and _counts(lines, here, found):
            found.append(here)
            at = here.label_at
        at += 1
    return found


def _counts(lines: Sequence[Line], here: Opening, found: Sequence[Opening]) -> bool:
    """Leave out repeated running labels, the heads of forms inside a labelled part, and headings inside an attached document."""
    if not found:
        return True
    last = found[-1]
    if here.word:
        return (here.word, here.number) != (last.word, last.number)
    is_another = here.at - last.label_at > _TITLE_LINES or lines[here.at].page != lines[last.label_at].page
    return not last.word and (opens_head(lines, here) or (is_another and has_pointer(lines, here.label_at)))


def _without_contents(lines: Sequence[Line], found: Sequence[Opening]) -> list[Opening]:
    """Leave out the rows of a list of forms: a label with hardly a line of its own that is printed again later."""
    kept: list[Opening] = []
    for n, here in enumerate(found):
        end = found[n + 1].at if n + 1 < len(found) else len(lines)
        again = any((other.word, other.number) == (here.word, here.number) for other in found[n + 1 :])
        if not (here.word and here.number and again and end - here.at <= _CONTENTS_ROW):
            kept.append(here)
    return kept


def _merged(lines: Sequence[Line], found: Sequence[Opening]) -> list[Opening]:
    """Join a bare `PHỤ LỤC` with the numbered label right under its pointer line.

    The number is the part's own where a second one follows; a lone one is the number that the part has in the act it amends.
    """
    kept: list[Opening] = []
    for here in found:
        last = kept[-1] if kept else None
        if (
            last is None
            or not (last.word == here.word and last.number is None and last.title is None and here.number)
            or not _only_pointer(lines[last.label_at + 1 : here.at])
        ):
            kept.append(here)
            continue
        more = any(other.word == here.word and other.number != here.number for other in found)
        kept[-1] = evolve(last, label_at=here.label_at, title=here.title)
        if sum(other.word == here.word and other.number is not None for other in found) > 1 and more:
            kept[-1] = evolve(here, at=last.at)
    return kept


def _only_pointer(lines: Sequence[Line]) -> bool:
    return len(lines) <= _POINTER_LINES and (not lines or POINTER.match(lines[0].folded) is not None)


def _appendix(lines: Sequence[Line], found: Opening, end: int, title: str | None) -> Appendix:
    first, last = lines[found.at], lines[end - 1]
    return Appendix(Span(first.span.start, last.span.end), found.label, title, first.page)


def _below_pointer(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Leave out the pointer line, which may wrap as far as its bracket."""
    if not lines or not POINTER.match(lines[0].folded):
        return tuple(lines)
    wrapped = lines[:_POINTER_LINES] if lines[0].folded.startswith(("(", "[")) else lines[:1]
    last = next((n for n, line in enumerate(wrapped) if line.folded.rstrip(" ./").endswith((")", "]"))), 0)
    return tuple(lines[last + 1 :])


# ---------------------------------------------------------------- titles


class _Title(NamedTuple):
    """A title, and the index of the line behind it."""

    text: str | None
    end: int


def _title(lines: Sequence[Line], found: Opening) -> _Title:
    """The title below or behind the label: up to the pointer line, or in capitals behind it; for a form its own type line."""
    below = lines[found.label_at + 1 : found.label_at + 1 + 2 * _TITLE_LINES]
    first = found.title or (None if found.word else _rest_of_type(title_of(lines[found.label_at])))
    is_closed = first is not None and pointer_in(lines[found.label_at]) is not None
    more = [] if is_closed else _title_lines(below, goes_on=first is not None)
    whole = " ".join(part for part in (first, printed(more)) if part)
    end = next((n for n, line in enumerate(lines) if more and line is more[-1]), found.label_at)
    return _Title(whole.strip(" .:") or None, end + 1)


def _rest_of_type(line: Line) -> str | None:
    """What stands behind the type's own words; the whole line where the words alone say little (`DANH SÁCH …`)."""
    end = type_end(line)
    if end is None or names_part(line):
        return line.text if end is not None and end < len(line.text.rstrip()) else None
    return line.text[end:].strip(" :") or None


def _title_lines(below: Sequence[Line], *, goes_on: bool) -> list[Line]:
    """Lines of the title among those below a label; the head of a form, its bodies and Quốc hiệu, is stepped over."""
    title: list[Line] = []
    may_step = False
    for n, line in enumerate(below):
        if _HEADING.match(line.folded):
            break
        is_pointer = POINTER.match(line.folded) is not None
        if is_pointer and not title and (behind := _behind_pointer(line)) is not None:
            title.append(behind)
        elif is_pointer or is_head_line(below, n):
            if title or (goes_on and is_pointer):
                break
            may_step = True
        elif _goes_into(title, line, below[n + 1 : n + 2]) or _is_subject(line, title, n):
            title.append(line)
        elif title or goes_on or not may_step:
            break
    return title[:_TITLE_LINES]


def _behind_pointer(line: Line) -> Line | None:
    """Give the title in capitals that stands behind the pointer on its line: `(Kèm theo Quyết định số …) DANH MỤC …`."""
    found = _POINTED_TITLE.match(line.folded)
    return None if found is None else part_of_line(line, found.start("title"), len(line.text))


def _goes_into(title: Sequence[Line], line: Line, after: Sequence[Line]) -> bool:
    """Tell whether a line begins the title, or goes on with it."""
    return _is_title(line, after) and not (title and _is_apart(line, title[-1]))


def _is_title(line: Line, after: Sequence[Line]) -> bool:
    """Tell whether a line below a label is a title: in capitals or bold, or right above the pointer line."""
    if line.role is Role.TABLE or label_match(line) is not None or len(line.text) > _LONGEST or line.text.endswith((";", ",")):
        return False
    if _NO_TITLE.search(line.folded):
        return False
    return is_upper(line.folded) or line.is_bold or (bool(after) and POINTER.match(after[0].folded) is not None)


def _is_subject(line: Line, title: Sequence[Line], n: int) -> bool:
    """Tell whether a line of plain text is the subject right below a part's name, `Về việc …`, or goes on with it."""
    if line.box is not None or len(line.text) > _LONGEST or line.text.endswith((";", ":")):
        return False
    if not title:
        return n == 0 and _SUBJECT.match(line.text) is not None
    is_open = _SUBJECT.match(title[0].text) is not None and len(title[-1].text) >= _FULL and not title[-1].text.endswith(".")
    return is_open and line.gap == 0 and line.text[:1].isalpha()


def _is_apart(line: Line, above: Line) -> bool:
    """Tell whether free space parts a line from the title above it."""
    return (
        line.gap > (1 if line.box is None else 0.5)
        or line.page != above.page
        or not (is_upper(line.folded) or line.is_bold == above.is_bold)
    )
