"""Dates of cited documents, in every written form (NORMS 1.7, 3.2)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from vnadmin_parse.grammar.rule import Match, Rule
from vnadmin_parse.records import PartialDate

if TYPE_CHECKING:
    from vnadmin_parse.grammar.citations.view import View

_MONTHS: Final = ("giêng", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai", "chạp", "một")
_MONTH_NUMBERS: Final = {word: number for number, word in enumerate(_MONTHS[:12], 1)} | {"chạp": 12, "một": 1}

DATE: Final = Rule(
    name="citation.date",
    kind=None,
    standard="NĐ 30/2020, Phụ lục I, ô số 4; practice: dd/mm/yyyy, dashes, dots, blanks inside",
    pattern=r"""
        (?i: ngày ) [ ]*+ (?: (?P<day> \d{1,2} ) (?!\d) | [.…_]*+ ) [ ]*+
            (?: [/.-] [ ]*+ (?: (?P<month> \d{1,2} ) (?!\d) | [.…_]*+ ) [ ]*+ [/.-] [ ]*+ (?P<year> \d{2,5} ) (?!\d)
            | [/-] [ ]?+ (?P<short_month> \d{1,2} ) (?! [\d%] | [ ]?[/.-][ ]?\d | [ ]++ tháng )
            | ,? [ ]*+ (?i: tháng ) [ ]*+ (?: (?P<month_words> \d{1,2} (?!\d) | mười [ ]+ (?i:một|hai) | [\p{Lu}a-zđ]\p{Ll}{1,4} ) | [.…_]*+ ) ,? [ ]*+ (?: (?i:năm) [ ]*+ | / [ ]*+ ) (?P<year_words> \d{3,4} ) (?!\d) )
        | (?<! [\d/.-] ) (?P<bare_day> \d{1,2} ) [ ]?+ (?P<mark> [/.-] ) [ ]?+ (?P<bare_month> \d{1,2} ) [ ]?+ (?P=mark) [ ]?+ (?P<bare_year> (?:19|20)\d\d ) (?! [\d/] )
        | (?i: tháng ) [ ]*+ (?P<only_month> \d{1,2} ) (?!\d) [ ]*+ (?: / [ ]*+ | (?i:năm) [ ]*+ ) (?P<month_year> \d{4} ) (?!\d)
        | (?i: năm ) [ ]+ (?P<only_year> (?:19|20)\d\d ) (?! [\d/] | -\d )
    """,
    examples=(
        "ngày 22/5/2023", "ngày 21 tháng 4 năm 2023", "ngày 16-02-2004", "ngày 13 / 3/ 2001", "ngày15/5/2000", "ngày 01.7.2024", "tháng 12 năm 2024", "tháng 12/2024",
        "năm 2013", "ngày 31 tháng Tám năm 2023", "ngày 04 tháng 9, năm 2019", "ngày     /12/2024", "ngày … tháng … năm 2024", "22/5/2023", "ngày 22/5", "Ngày 24-10", "ngày 18/8/20222",
    ),
    counterexamples=("02/2019/TT-BNV", "22/5", "ngày 1-2 tháng", "năm học 2023", "ngày càng", "năm 2021-2025", "4/2-4/1", "3.1.2"),
    is_phrase=True,
)  # fmt: skip
_FIRST_YEAR: Final = 1900
"""Documents of the present state are younger: an earlier year is a number."""


def date_at(view: View, at: int) -> tuple[PartialDate, int] | None:
    """Read the date that begins at a place; give it with the place where it ends."""
    found = view.match(DATE.compiled, at)
    return None if found is None else (_date(view, found), found.end())


def _number(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if text.isdecimal() else _MONTH_NUMBERS.get(" ".join(text.lower().split()))


def _date(view: View, found: Match) -> PartialDate:
    year = _number(found["year"] or found["year_words"] or found["bare_year"] or found["month_year"] or found["only_year"])
    month = _number(found["month"] or found["short_month"] or found["month_words"] or found["bare_month"] or found["only_month"])
    day = _number(found["day"] or found["bare_day"])
    return PartialDate(view.span(*found.span()), year, month, day, iso_of(year, month, day))


def iso_of(year: int | None, month: int | None, day: int | None) -> str | None:
    """Give the ISO form of three parts that make a real date of a document's age.

    Example:
        >>> iso_of(2023, 5, 22), iso_of(2023, 2, 31), iso_of(205, 7, 11)
        ('2023-05-22', None, None)
    """
    if year is None or month is None or day is None or year < _FIRST_YEAR:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def year_date(view: View, start: int, end: int) -> PartialDate:
    """Make the date of a bare year, such as that of `Bộ luật Lao động 2019`."""
    return PartialDate(view.span(start, end), int(view.folded[start:end]))


RULES: Final = (DATE,)
