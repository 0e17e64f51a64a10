"""Stretches of running text that no tokenizer may cut: codes, dates, pinpoints, abbreviations, labels, addresses, amounts."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from vnadmin_parse.fold import fold
from vnadmin_parse.records import Span

# Matched on the folded view, in which a line feed is a blank: a code that was cut at its hyphen has one blank inside.
_LETTERS: Final = r"[a-zđ]\d? (?: (?: , | \s++ (?: và | hoặc ) )? \s++ [a-zđ]\d? (?! [\p{L}\d] ) )*+ (?! [\p{L}\d] )"
_NUMBERS: Final = r"\d++ [a-zđ]? (?: (?: , | \s++ (?: và | hoặc ) )? \s++ \d++ [a-zđ]? (?! [\p{L}\d/.] ) )*+ (?! [\p{L}\d] )"
_PLACE: Final = rf"(?: (?: điểm | tiết ) \s++ {_LETTERS} | (?: khoản | Điều ) \s++ {_NUMBERS} )"
_TITLES: Final = "TP Tp TX Tx TT Tt PGS GS TS ThS Ths BS CN KS KTS TM KT TL TUQ Q P ĐT Tr tr Nxb St"
_ADDRESS: Final = r"(?<! [\w.+-] ) [\w+-]++ (?: \. [\w+-]++ )*+ @ [\w-]++ (?: \. [\w-]++ )++"
_FIRST: Final = r"""
    (?= [\d/.] | (?<! \p{L} ) (?: ht | ww | ng | đi | đ/ | ti | tr | kh | v[/.] | Đi | \p{Lu} (?: \p{Lu} | \p{L}{0,2} [./] ) ) )
"""
"""What every unit but an address begins with; looked at first, for most words begin none."""
_UNITS: Final = rf"""
    (?: https?:// | www\. ) (?: [^\s<>"();,.]++ | [.] (?= [^\s.] ) )++
  | (?<! [\p{{L}}\d/-] ) \d{{1,5}} [a-zđ]? / \d{{4}} / [\p{{Lu}}\d] [\p{{Lu}}\d]*+ (?: \s? - \s? [\p{{Lu}}\d]++ )*+  # 45/2019/QH14
  | (?<! [\p{{L}}\d/-] ) (?: \d{{1,6}} [a-zđ]? [/-] \s? \p{{Lu}} [\p{{L}}\d&]*+ | / \s? \p{{Lu}} [\p{{Lu}}\d&]*+ (?! \p{{Ll}} ) )
    (?: \s?+ [-/.&] \s?+ [\p{{Lu}}\d] [\p{{L}}\d&]*+ )*+
  | (?<! \p{{L}} ) (?: TCVN | QCVN | TCXDVN | TCN | ISO ) \s?+ \d++ (?: [.:/-] [\p{{Lu}}\d]++ )*+
  | ngày \s++ \d{{1,2}} \s++ tháng \s++ \d{{1,2}} (?: \s++ năm \s++ \d{{4}} )?
  | (?<! \d ) \d{{1,2}} (?P<mark> [/.-] ) \d{{1,2}} (?P=mark) \d{{4}} (?! \d )
  | (?<! \d ) \d{{1,2}} [/-] \d{{4}} (?! \d )
  | (?<! \p{{L}} ) {_PLACE} (?: (?: , | \s++ (?: và | hoặc ) )? \s++ {_PLACE} )*+
  | (?<! \p{{L}} ) (?: {" | ".join(_TITLES.split())} ) \. (?: \s?+ (?: TS | ThS | BS | KT | TL | Q ) \. )*+
  | (?<! \p{{L}} ) (?: V/v | v/v | Đ/c | đ/c | T/M | K/T | T/L | [vV]\.v\.*+ )
  | \d{{1,3}} (?: [.,] \d{{3}} )++ (?: [.,] \d++ )? (?! \d )
  | \d++ [.,] \d++ (?: \s? % )?
  | \d++ \s? %
  | \.{{3,}} | \./\.
"""
_LABEL: Final = r"""
    [-+*•]++ (?= \s )
  | (?: \d{1,3} (?: \. \d{1,3} )*+ | [a-zđ] | [IVXL]{1,6} | [A-HĐ] ) [.)] (?= \s | $ )
  | \( (?: \d{1,2} | [a-zđ] ) \) (?= \s | $ )
  | (?: Phần | Chương | Mục | Điều ) \s++ (?: thứ \s++ \p{L}++ | [IVXL\d]++ [a-zđ]? ) [.:]? (?= \s | $ )
"""


@cache
def _units(*, with_addresses: bool) -> regex.Pattern[str]:
    first = f"{_ADDRESS} | " if with_addresses else ""
    return regex.compile(fold(f"{first}{_FIRST} (?: {_UNITS} )"), regex.VERBOSE)


@cache
def _label() -> regex.Pattern[str]:
    return regex.compile(fold(_LABEL), regex.VERBOSE)


def protected_units(view: str) -> tuple[Span, ...]:
    """Find what must stay whole in one stretch of running text.

    Args:
        view: the text of one paragraph, line feeds as blanks; it begins with the paragraph's label, if it has one.

    Returns:
        Spans in the view, in rising order, none of which overlap.

    Example:
        >>> view = "a) Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"
        >>> [view[slice(*span)] for span in protected_units(view)]
        ['a)', '30/2020/NĐ-CP', '05/3/2020']
    """
    folded = fold(view)
    start = len(folded) - len(folded.lstrip())
    label = _label().match(folded, start)
    spans = [Span(start, label.end())] if label else []
    spans += [Span(*match.span()) for match in _units(with_addresses="@" in folded).finditer(folded, label.end() if label else 0)]
    return tuple(spans)
