"""Page furniture and notes in plain text, where nothing but wording, blank lines and repetition tells them."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

import regex

from vnadmin_parse.fold import fold
from vnadmin_parse.read.furniture import is_ruler
from vnadmin_parse.records import Span
from vnadmin_parse.text import Role

if TYPE_CHECKING:
    from vnadmin_parse.read.plain import Piece

_NUMBER: Final = regex.compile(r"(?:[-–—]\s*)?(?:Trang\s*|Page\s*)?(\d{1,4})(?:\s*(?:/|of)\s*\d{1,4})?(?:\s*[-–—])?", regex.IGNORECASE)
_SIGNED: Final = regex.compile(r"[-–—]\s*\d++\s*[-–—]$|Trang\b|Page\b", regex.IGNORECASE)
"""What is a page number by its form: `- 2 -`, `Trang 2/9`."""
_DASHES: Final = frozenset("-–—")
"""Where it does not end with a digit, a page number ends with one of these."""
_PAGE_BREAK: Final = 2  # blank lines that a dump leaves at least above the head of a page
_PAGE, _LONG_PAGE = 12, 70  # lines that a page holds at least and at most
_RUNNING: Final = 30  # letters of a line that is cut by a page's end
_REPEATED: Final = 3
_COUNTED: Final = regex.compile(  # lines of the document that count up too: labels, and the times of a signature trailer
    r"(?:mẫu|phụ lục|biểu|điều|chương|mục|phần|khoản|bảng|tiểu mục)\b|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", regex.IGNORECASE
)
_DIGITS: Final = regex.compile(r"\d++")
_CODE: Final = regex.compile(r"\d++[a-z]?/\S")
_FILE_PATH: Final = regex.compile(r"[A-Za-z]:\\[^|<>*?\n]{3,}+")
"""Where the typist's file lies: old forms print it below the closing."""
_NOTE: Final = regex.compile(r"(\d{1,2})\s++(?=[\p{Lu}“\"(])")
_MARKED: Final = regex.compile(r"(?<=\p{Ll}[\p{Ll})”\"]|[\p{Lu}\d]-[\p{Lu}]{2,4})(\d{1,2})(?=[\s.,;:)]|$)")
_LONG_NOTE: Final = 40  # lines of a note at most
_REACH: Final = 80  # lines between a mark and its note


def dump_furniture(pieces: Sequence[Piece]) -> None:
    """Mark rulers, page numbers and running heads as furniture.

    Args:
        pieces: physical lines in order; changed in place.
    """
    for index in [*_numbers(pieces), *_running(pieces)]:
        pieces[index].role = Role.FURNITURE
        if index + 1 < len(pieces):
            pieces[index + 1].gap = 0
    for piece in pieces:
        text = piece.text
        if is_ruler(text) or (text[1:2] == ":" and _FILE_PATH.fullmatch(text)):
            piece.role = Role.FURNITURE


def _is_at_page_edge(pieces: Sequence[Piece], index: int) -> bool:
    piece = pieces[index]
    if piece.page is None:
        return index == 0 or index == len(pieces) - 1 or piece.gap >= _PAGE_BREAK
    return any(not 0 <= other < len(pieces) or pieces[other].page != piece.page for other in (index - 1, index + 1))


def _numbers(pieces: Sequence[Piece]) -> Iterator[int]:
    """Give the page numbers: numbers alone on a line, at a page's edge or with signs of one, that count up, a page's lines apart."""
    last, expected = -_PAGE, 0
    for index, piece in enumerate(pieces):
        match = _NUMBER.fullmatch(piece.text) if piece.text[-1].isdecimal() or piece.text[-1] in _DASHES else None
        if not match or not (_SIGNED.match(piece.text) or _is_at_page_edge(pieces, index) or _cuts_a_sentence(pieces, index)):
            continue
        number = int(match[1])
        least = 1 if piece.gap and _cuts_a_sentence(pieces, index) else _PAGE * (number - 1)
        starts = number in {1, 2} and (expected > 0 or least <= index <= _LONG_PAGE * (number - 1))
        if (number == expected or starts) and (index - last >= _PAGE or piece.page is not None):
            yield index
            last, expected = index, number + 1


def _cuts_a_sentence(pieces: Sequence[Piece], index: int) -> bool:
    """Tell whether a line stands inside a sentence: a long line above without a stop, a small letter or a code below."""
    if not 0 < index < len(pieces) - 1:
        return False
    above, below = pieces[index - 1].text, pieces[index + 1].text
    return len(above) > _RUNNING and above[-1].isalpha() and (below[0].islower() or _CODE.match(below) is not None)


def _running(pieces: Sequence[Piece]) -> Iterator[int]:
    """Give the running heads and feet: lines at page edges that return with a number that counts up, or return on every page."""
    places: dict[str, list[int]] = {}
    for index, piece in enumerate(pieces):
        if _is_at_page_edge(pieces, index) and any(letter.isalpha() for letter in piece.text) and not _COUNTED.match(piece.text):
            places.setdefault(_DIGITS.sub("#", fold(piece.text)).casefold(), []).append(index)
    for found in places.values():
        if len(found) >= _REPEATED and (_counts_up(pieces, found) or len({pieces[index].page for index in found} - {None}) >= _REPEATED):
            yield from found


def _counts_up(pieces: Sequence[Piece], found: Sequence[int]) -> bool:
    """Tell whether one of the numbers in lines of one shape grows from each line to the next."""
    columns = zip(*([int(digits) for digits in _DIGITS.findall(pieces[index].text)] for index in found), strict=False)
    return any(all(a < b for a, b in itertools.pairwise(column)) for column in columns)


def dump_notes(pieces: Sequence[Piece]) -> None:
    """Mark footnotes, and the marks that a dump has glued to the words they stand at (`tổng hợp1`).

    A line is a note only when it begins with a number that is also glued to a word above it.

    Args:
        pieces: physical lines in order; changed in place.
    """
    numbered = (index for index, piece in enumerate(pieces) if piece.gap and piece.text[0].isdecimal())
    notes = {index: note for index in numbered if (note := _NOTE.match(pieces[index].text))}
    marks: dict[int, tuple[int, Span]] = {}
    in_note, first = False, 0
    for index in _near(notes, len(pieces)):
        piece, note = pieces[index], notes.get(index)
        if note and int(note[1]) in marks and index - marks[int(note[1])][0] <= _REACH:
            at, span = marks.pop(int(note[1]))
            pieces[at].marks += (span,)
            in_note = True
            first = index
        elif piece.gap >= _PAGE_BREAK or piece.role is Role.FURNITURE or index - first > _LONG_NOTE:
            in_note = False
        if in_note and piece.role is Role.CONTENT:
            piece.role = Role.FOOTNOTE
            continue
        for mark in _MARKED.finditer(piece.text):
            marks[int(mark[1])] = (index, Span(piece.start + mark.start(1), piece.start + mark.end(1)))


def _near(notes: Iterable[int], count: int) -> Iterator[int]:
    """Give the indexes of the lines that a note can reach, its mark's and its own, in order: of most texts none."""
    at = 0
    for note in notes:
        end = min(note + _LONG_NOTE + 1, count)
        yield from range(max(at, note - _REACH), end)
        at = max(at, end)
