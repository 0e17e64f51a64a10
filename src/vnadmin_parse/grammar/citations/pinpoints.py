"""Pinpoints: the places in a document that a citation means (NORMS 3.2)."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from attrs import frozen

from vnadmin_parse.fold import fold
from vnadmin_parse.grammar.citations.shapes import Shape
from vnadmin_parse.grammar.rule import Rule
from vnadmin_parse.records import Pinpoint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnadmin_parse.grammar.citations.view import View

_ROMAN: Final = r"[IVXLC]++ (?!\p{L})"
_AND: Final = r"(?: [ ]*+ [,;] [ ]*+ (?: (?:và|hoặc) [ ]++ )?+ | [ ]++ (?: và | hoặc | đến | hay ) [ ]++ | [ ]? - [ ]?+ )"
_POINT: Final = r"(?: (?-i: [a-zđ] ) \d{0,2} (?: \.\d{1,2} )*+ | \d{1,2} (?: \.\d{1,2} )*+ [a-zđ]?+ ) (?! [\p{L}\d] )"
_CLAUSE: Final = r"\d{1,3} [a-zđ]? \d? (?: \.\d{1,2} )*+ (?! [\p{L}\d] | [.,/]\d )"
_ARTICLE: Final = r"\d{1,4} [a-zđ]{0,2} (?! [\p{L}\d] | [.,/]\d )"
_PART: Final = rf"(?: thứ [ ]++ \p{{Ll}}++ (?: [ ]++ (?: một | hai | ba | tư | năm | sáu | bảy | tám | chín ) (?!\p{{L}}) )?+ | (?-i: {_ROMAN} | [A-Z] (?!\p{{L}}) ) | \d{{1,3}} (?: \.\d{{1,3}} )*+ (?! [\p{{L}}\d] | [.,/]\d ) )"
_ANNEX: Final = r"(?: số [ ]++ )?+ (?-i: [IVXLC]++ (?: [.-] \d{1,2} )*+ [a-z]?+ (?![\p{L}\d]) | \d{1,3} (?: [.-] \d{1,3} )*+ [a-zđ]?+ (?: / (?: \p{Lu}[\p{Lu}\d&]*+ ) (?: - [\p{Lu}\d&]++ )*+ )?+ (?![\p{L}\d]) | [A-Z] (?: [.-]? \d{1,2} )?+ (?![\p{L}\d]) )"

# A footnote mark may stand between two units: `điểm a³ khoản 5`.
_NOTE: Final = r"(?: [ ]?+ [¹²³⁰-⁹]++ | [ ]++ \d{1,2} (?= [ ]++ (?: khoản | điều ) [ ]++ ) )?+"
# What the unit is about may stand in brackets: `Điều 123 (tội giết người); Điều 134 của Bộ luật này`.
_CAPTION: Final = r"(?: [ ]++ \( (?= \p{Ll} ) [^()\n]{3,120}+ \) )?+"
_UNIT: Final = rf"""
    (?: (?: tiết | điểm ) [ ]++ {_POINT} (?: {_AND} {_POINT} )*+
      | khoản (?: [ ]++ | (?=\d) ) {_CLAUSE} (?: {_AND} {_CLAUSE} )*+
      | khoản [ ]++ (?-i: [a-zđ] ) (?! [\p{{L}}\d] )
      | điều (?: [ ]++ | (?=\d) ) {_ARTICLE} (?: {_AND} {_ARTICLE} )*+
      | (?: tiểu [ ]++ )?+ mục [ ]++ {_PART} (?: {_AND} {_PART} )*+
      | (?: chương | phần ) [ ]++ {_PART} (?: {_AND} {_PART} )*+
      | (?: phụ [ ]++ lục | biểu (?: [ ]++ mẫu )?+ | mẫu (?: [ ]++ biểu )?+ | phụ [ ]++ biểu ) [ ]++ {_ANNEX} (?: {_AND} {_ANNEX} )*+
      | đoạn [ ]++ (?: thứ [ ]++ \p{{Ll}}++ | \d{{1,2}} (?![\d/]) )
      | gạch [ ]++ đầu [ ]++ dòng [ ]++ (?: thứ [ ]++ \p{{Ll}}++ | \d{{1,2}} )
    )
"""

PINPOINT: Final = Rule(
    name="citation.pinpoint",
    kind=None,
    standard="NĐ 30/2020, Phụ lục II, mục V; Luật 64/2025/QH15; practice of lists, commas and non-article units",
    pattern=rf"""
        (?<!\p{{L}}) (?: (?: các | những | từ ) [ ]++ )?+ {_UNIT} {_NOTE}
        (?: {_CAPTION} (?: [ ]*+ [,;] [ ]*+ )?+ [ ]*+ (?: (?: và | hoặc | đến | hay | của | tại | thuộc | - ) [ ]++ )?+ (?: (?: các | từ ) [ ]++ )?+ {_UNIT} {_NOTE} )*+
    """,
    examples=(
        "điểm a khoản 2 Điều 5", "khoản 1, khoản 2 Điều 12", "các khoản 1, 2 và 3 Điều 8", "các điểm a, d, đ, g khoản 1 Điều 1", "điểm b, điểm c, điểm e khoản 1 Điều 1",
        "Điều 58, 59, 60", "điểm a, b khoản 1 và điểm c khoản 3 Điều 7; khoản 2 Điều 9", "từ Điều 5 đến Điều 9", "Điều 14-16", "Mục III, Phần C", "điểm 1 Mục I",
        "tiết 2.1 điểm 2 mục II Phần A", "Điều 15a", "khoản 3a", "điểm d1", "Mẫu số 15 Phụ lục III", "Phụ lục VI", "điểm a khoản 1 Điều 24 Tiểu mục 1 Mục 1 Chương III",
        "Khoản 13 Điều 1", "gạch đầu dòng thứ nhất", "mục 18.5", "mục 1, phần III", "điểm a và điểm b khoản 11 Điều 38", "điểm a mục 2", "Mẫu số 01/ĐK-HTX", "khoản2 Điều15", "điểm 3, khoản a, mục III",
    ),
    counterexamples=("Điều khiển xe 2 bánh", "điều khoản 1", "khoản tiền 5", "mục tiêu 1", "điểm số 1", "phần mềm", "từ 5 đến 9", "Mẫu số"),
    ignore_case=True,
    is_phrase=True,
)  # fmt: skip
TO_DOCUMENT: Final = Rule(
    name="citation.pinpoint-link",
    kind=None,
    standard="NORMS 3.2: what stands between a pinpoint and its document",
    pattern=rf"""
        {_CAPTION} [ ]*+ ,?+ [ ]*+ (?: (?: của | tại | trong | thuộc | theo | ở | nêu [ ]++ tại | quy [ ]++ định [ ]++ tại ) [ ]++ )?+
        (?: (?: (?: Quy [ ]++ (?: chế | định | trình | tắc ) | Nội [ ]++ quy | Điều [ ]++ lệ | Kế [ ]++ hoạch | Đề [ ]++ án | Chương [ ]++ trình | Danh [ ]++ mục | Phụ [ ]++ lục ) (?: [ ]++ (?! kèm | ban [ ]++ ) [\p{{L}}\d,]++ ){{0,24}}+ [ ]++ )?+
            [,(]? (?: (?: được | đã | đã [ ]++ được ) [ ]++ )?+ (?: (?: ban [ ]++ hành | phê [ ]++ duyệt | quy [ ]++ định ) [ ]++ )?+ (?: kèm [ ]++ (?: (?: theo | tại | của ) [ ]++ )?+ | (?: theo | tại | của ) [ ]++ ) )?+
        (?: các [ ]++ )?+
        | [ ]++ về [ ]++ (?: [\p{{L}}\d,/-]++ [ ]++ ){{1,40}}? (?: ban [ ]++ hành | quy [ ]++ định )? [ ]*+ (?: kèm [ ]++ theo | tại ) [ ]++
    """,
    examples=(
        " của ",
        ", ",
        " kèm theo ",
        " ban hành kèm theo ",
        " Điều lệ hội ban hành kèm theo ",
        " tại ",
        " Quy chế làm việc ban hành kèm theo ",
        " Quy trình thu phí ban hành kèm ",
        " Nội quy kho kèm ",
        " về mẫu đơn đề nghị quy định tại ",
    ),
    counterexamples=(" và ", " được sửa đổi tại", " như sau: ", " Quy chế ban hành "),
    is_phrase=True,
)


@frozen
class Chain:
    """One contiguous printed pinpoint.

    Fields:
        start, end: places in the view.
    """

    start: int
    end: int


def chains_in(view: View) -> Iterator[Chain]:
    """Find the pinpoints of a text, in order."""
    end = 0
    for place in view.places(*_WORDS):
        if place < end or view.folded[max(0, place - 1) : place].isalnum() or not _may_be_unit(view, place):
            continue
        found = view.match(PINPOINT.compiled, _with_plural(view, place))
        if found is not None and found.end() > place:
            end = found.end()
            yield Chain(found.start(), end)


def _may_be_unit(view: View, at: int) -> bool:
    """Tell whether a number follows the word at a place, if it is one of the two that are words of other things too: `điều kiện`."""
    if not view.small.startswith(("điều ", "khoản "), at):
        return True
    at = view.small.index(" ", at)
    while view.small[at : at + 1] == " ":
        at += 1
    return view.small[at : at + 1].isdigit()


def chain_at(view: View, at: int) -> Chain | None:
    """Read the pinpoint that begins at a place."""
    found = view.match(PINPOINT.compiled, at)
    return None if found is None else Chain(at, found.end())


def _with_plural(view: View, place: int) -> int:
    """Give the place of `các`, `những` or `từ` right before a unit, else the unit's own."""
    at = view.back_over(place)
    for word in ("các", "những", "từ"):
        if at < place and view.small.endswith(word, 0, at) and not view.folded[max(0, at - len(word) - 1) : at - len(word)].isalnum():
            return at - len(word)
    return place


def leads_to(view: View, chain: Chain, at: int) -> bool:
    """Tell whether only words that bind stand between a pinpoint and the document at a place."""
    return at - chain.end <= _FAR and TO_DOCUMENT.compiled.fullmatch(view.folded, chain.end, at) is not None


def pinpoint_of(view: View, chain: Chain) -> Pinpoint:
    """Make the record of a chain, with its parts."""
    text = view.printed(chain.start, chain.end)
    if _MAY_BE_NOTED.search(text):
        text = _NOTE_MARK.sub("", text)
    folded = fold(text)
    labels, small = _labels(folded), folded.lower()
    point, clause, article = (", ".join(dict.fromkeys(labels.get(unit, ()))) or None for unit in ("điểm", "khoản", "điều"))
    division = _division(text, folded) if any(word in small for word in _DIVISION_WORDS) else None
    return Pinpoint(view.span(chain.start, chain.end), text, article, clause, point, division)


def _labels(folded: str) -> dict[str, list[str]]:
    """Give what stands after every `điểm`, `khoản`, `Điều` of a chain, lists as printed."""
    labels: dict[str, list[str]] = {}
    units = [found.span() for found in _ANY_UNIT.finditer(folded)]
    for (start, end), (following, _) in pairwise([*units, (len(folded), 0)]):
        label = _closed(" ".join(folded[end:following].split())) if folded[end : end + 1] == " " else ""
        if label and label != "này":
            labels.setdefault(folded[start:end].lower(), []).append(label)
    return labels


def _division(text: str, folded: str) -> str | None:
    """Give the other units as printed."""
    parts = [_closed(text[slice(*found.span())]) for found in _DIVISION.finditer(folded)]
    return ", ".join(part for part in parts if part) or None


def _closed(label: str) -> str:
    """Give a label without the commas and the words that bind it to the next one."""
    return _LOOSE.sub("", label) if label.endswith(_LOOSE_ENDS) else label


_FAR: Final = 160
_WORDS: Final = ("điều ", "khoản ", "mục ", "phụ ", "mẫu ", "điểm ", "chương ", "phần ", "biểu ", "tiết ", "đoạn ", "gạch ", "tiểu ")
_UNIT_WORDS: Final = r"(?<!\p{L})(?i:điểm|tiết|khoản|điều|mục|tiểu[ ]+mục|chương|phần|phụ[ ]+lục|biểu|mẫu|đoạn|gạch|của|tại|thuộc)(?!\p{L})"
_ANY_UNIT: Final = Shape(_UNIT_WORDS)
_LOOSE: Final = Shape(r"(?:[ ,;]++|(?<!\p{L})(?:và|hoặc|từ|đến|các|hay)(?!\p{L}))++\Z")
_LOOSE_ENDS: Final = (" ", ",", ";", "và", "hoặc", "từ", "đến", "các", "hay")
_MAY_BE_NOTED: Final = re.compile(r"[¹²³⁰-⁹]|\d [kKđĐ]")
_NOTE_MARK: Final = Shape(r"[¹²³⁰-⁹]++|(?<=(?i:điểm)[ ][a-zđ]\d?|(?i:khoản)[ ]\d{1,3}[a-zđ]?)[ ]\d{1,2}(?=[ ](?i:khoản|điều)[ ])")
_DIVISION_WORDS: Final = ("mục", "chương", "phần", "phụ", "biểu", "mẫu", "đoạn", "gạch")
_DIVISION: Final = Shape(
    rf"(?i)(?<!\p{{L}})(?:(?:tiểu mục|mục)|chương|phần|phụ lục|biểu(?:[ ]++mẫu)?|mẫu(?:[ ]++biểu)?|phụ biểu|đoạn|gạch đầu dòng)(?:(?!{_UNIT_WORDS}).)++"
)

RULES: Final = (PINPOINT, TO_DOCUMENT)
