"""Numbers that may be handwritten: one is believed when one of two other looks at it reads the same.

In offices that sign on paper, number and day are written by hand into the blanks of `Số: … /` and `ngày … tháng …`. Engines that were
made for print give some digits for them, with no less confidence than for print; but other digits when the image is another.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby
from typing import Final, TypeAlias

import regex
from attrs import evolve

from vnadmin_parse.fold import bare
from vnadmin_parse.lexicon import document_types_by_abbreviation
from vnadmin_parse.read.ocr import Word

Box: TypeAlias = tuple[int, int, int, int]
Look: TypeAlias = "Callable[[Box], Sequence[Word]]"
"""Reads a part of an image again."""
_HEAD: Final = 0.5  # share of the page's height in which number and date stand
_BLANKS: Final = regex.compile(r"(?:luat |nghi quyet )?so\b|.{0,40}\bngay.{0,12}thang")
_NUMBER: Final = regex.compile(r"(S[ốổồôộ]\s?[:.]?\s*)([^\s/]{1,6}?)(?=\s?/)")
_DATE: Final = regex.compile(r"ngày.{1,14}tháng.{1,10}năm\s?\d", regex.IGNORECASE)
_PART: Final = regex.compile(r"(ngày|tháng)(.{1,12}?)(?=tháng|năm)", regex.IGNORECASE)
_MOST_DAYS, _MOST_MONTHS = 31, 12
_PLAIN: Final = regex.compile(r"\d++[a-z]?")
_LIKE_DIGITS: Final = str.maketrans("SsOoQlIi|!BZz", "5500011111822")
_DIGITS: Final = regex.compile(r"\d++")
_MARGINS: Final = (0.5, 0.9)  # of the line's height: a second look takes another part of the image, so that nothing is read by habit


def with_digits(text: str) -> str:
    """Read a number line's number as digits where some of it are: `Số: S17 /BC` is `Số: 517 /BC`; what has none is no number.

    Example:
        >>> with_digits("Số: S17 /BC-STP"), with_digits("Số:K/QĐ-STP")
        ('Số: 517 /BC-STP', 'Số:/QĐ-STP')
    """

    def number(match: regex.Match[str]) -> str:
        if document_types_by_abbreviation(match[2]):
            return match[0]
        has_digit = any(map(str.isdecimal, match[2]))
        shown = match[2] if _PLAIN.fullmatch(match[2]) else match[2].translate(_LIKE_DIGITS)
        return match[1] + shown if has_digit and _PLAIN.fullmatch(shown) else match[1]

    return _NUMBER.sub(number, text, count=1)


def with_plain_digits(word: str) -> str:
    """Read letters as the digits they look like in a word that begins as a number; a code's letters stay.

    Example:
        >>> with_plain_digits("2l"), with_plain_digits("21/QĐ-SNV"), with_plain_digits("Số")
        ('21', '21/QĐ-SNV', 'Số')
    """
    shown = word.translate(_LIKE_DIGITS)
    return shown if word[:1].isdecimal() and shown.isdecimal() else word


def without_unsupported(words: Sequence[Word], look: Look, height: int) -> tuple[Sequence[Word], int]:
    """Blank out the digits of number and date that a second look reads otherwise.

    Args:
        words: of a page, line by line.
        look: reads a part of the page again.
        height: of the page in dots.

    Returns:
        The words, and how many numbers were blanked out.
    """
    kept: list[Word] = []
    dropped = 0
    for _, group in groupby(words, lambda word: word.line):
        line = list(group)
        if line[0].y0 < _HEAD * height and _BLANKS.match(bare(" ".join(word.text for word in line))):
            line, count = _supported(line, look)
            dropped += count
        kept += line
    return kept, dropped


def _supported(line: Sequence[Word], look: Look) -> tuple[list[Word], int]:
    looks = [_numbers(" ".join(word.text for word in look(_around(line, margin)))) for margin in _MARGINS]
    kept, dropped = [], 0
    for word in _as_number(line):
        wrong = {number for number in _DIGITS.findall(word.text) if all(number not in seen for seen in looks)}
        text = _without(word.text, wrong)
        dropped += len(wrong)
        if text:
            kept.append(evolve(word, text=text))
    return kept, dropped


def _without(text: str, wrong: AbstractSet[str]) -> str:
    return _DIGITS.sub(lambda match: "" if match[0] in wrong else match[0], text)


def with_blank_day(text: str) -> str:
    """Leave the blanks of a date blank where what stands in them is neither a day nor a month.

    Example:
        >>> with_blank_day("Hoa Sơn, ngày .0.. tháng 10 năm 2025")
        'Hoa Sơn, ngày  tháng 10 năm 2025'
    """

    def part(match: regex.Match[str]) -> str:
        number = match[2].strip(" .…_-")
        most = _MOST_DAYS if match[1].casefold() == "ngày" else _MOST_MONTHS
        return f"{match[1]} {number if number.isdecimal() and 0 < int(number) <= most else ''} "

    return _PART.sub(part, text) if _DATE.search(text) else text


def _numbers(text: str) -> list[str]:
    return _DIGITS.findall(with_digits(text))


def _as_number(line: Sequence[Word]) -> list[Word]:
    """Give the words of a number line with the digits that it must hold."""
    whole = " ".join(word.text for word in line)
    mended = with_blank_day(with_digits(whole))
    if mended == whole:
        return list(line)
    parts = mended.split(" ")
    if len(parts) == len(line):
        return [evolve(word, text=text) for word, text in zip(line, parts, strict=True)]
    return [evolve(line[0], text=mended, x1=line[-1].x1)]


def _around(line: Sequence[Word], margin: float) -> Box:
    x0, y0 = min(word.x0 for word in line), min(word.y0 for word in line)
    x1, y1 = max(word.x1 for word in line), max(word.y1 for word in line)
    by = margin * (y1 - y0)
    return int(max(0, x0 - 2 * by)), int(max(0, y0 - by)), int(x1 + 2 * by), int(y1 + by)
