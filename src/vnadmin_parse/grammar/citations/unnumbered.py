"""Mentions without a symbol: names, bare numbers, documents cited by kind and date, references back and to this document."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

import regex

from vnadmin_parse import lexicon
from vnadmin_parse.grammar.citations import kinds
from vnadmin_parse.grammar.citations.codes import BARE_NUMBER, YEARLY_NUMBER, Code
from vnadmin_parse.grammar.citations.dates import date_at
from vnadmin_parse.grammar.citations.issuers import body_at
from vnadmin_parse.grammar.citations.mentions import Mention, body_after, tailed
from vnadmin_parse.grammar.citations.numbered import label_before
from vnadmin_parse.grammar.citations.shapes import Shape
from vnadmin_parse.grammar.citations.speakers import SPOKE, body_before, follows_genitive
from vnadmin_parse.grammar.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnadmin_parse.grammar.citations.laws import Named
    from vnadmin_parse.grammar.citations.view import View
    from vnadmin_parse.records import PartialDate

ANTECEDENT: Final = Rule(
    name="citation.antecedent-mark",
    kind=None,
    standard="NORMS 3.2, SHORT",
    pattern=r"""
        [ ]++ (?: (?: đã [ ]++ )?+ (?: nêu | nói | dẫn ) [ ]++ (?: ở [ ]++ )?+ trên | (?: đã [ ]++ )?+ (?: viện [ ]++ )?+ dẫn [ ]++ trên | kể [ ]++ trên
          | trên (?= [ ]*+ (?: [,.;:)\n"] | \Z )
                  | [ ]++ (?: được | đã | có | là | và | của | để | thì | không | chưa | phải | cần | sẽ | đến | cho | về | do | với | theo | tại | trong | hoặc | nhưng | mà
                           | nếu | khi | từ | gửi | trước | nhằm | vẫn | còn | cũng | đều | quy | hết | đúng ) (?!\p{L}) )
        ) (?!\p{L})
    """,
    examples=(" nêu trên", " nói trên", " trên", " đã dẫn trên", " nêu ở trên", " kể trên"),
    counterexamples=(" trên cơ sở", " trên địa bàn", " nêu rõ", " trên toàn quốc", " trên phương tiện"),
    is_phrase=True,
)
SELF: Final = Rule(
    name="citation.self-mark",
    kind=None,
    standard="NORMS 3.2, SHORT",
    pattern=r"[ ]++ này (?!\p{L})",
    examples=(" này", "   này"),
    counterexamples=(" nay", " này nọ"),
    is_phrase=True,
)


def of_names(view: View, named: list[Named]) -> list[Mention]:
    """Make the mentions of documents that are cited by name."""
    mentions = [
        Mention(law.start, law.end, law.name_end, law.kind, name=(law.start, law.name_end), issued=law.issued)
        for law in named
        if not law.has_number
    ]
    return [tailed(view, mention) if mention.issued else mention for mention in mentions]


@cache
def _short_kinds() -> regex.Pattern[str]:
    kinds_of = ("Nghị quyết", "Nghị định", "Chỉ thị", "Kết luận", "Quyết định", "Thông tư", "Quy định", "Công ước")
    return regex.compile(rf"(?=\p{{Lu}}){lexicon.alternation(kinds_of)}[ ]++(?=\d)")


_BEFORE_NUMBER: Final = re.compile(r"[tịhnưc] +\d")
"""The last letter of each of these kinds, then a number."""
_AFTER_NUMBER: Final = frozenset(
    [
        "và",
        "của",
        "về",
        "ngày",
        "năm",
        "hoặc",
        "đã",
        "là",
        "có",
        "được",
        "quy",
        "nêu",
        "này",
        "tại",
        "theo",
        "thì",
        "cũng",
        "vào",
        "cho",
        "để",
        "trong",
        "ban",
        "do",
        "ra",
        "như",
        "với",
        "trên",
        "cùng",
        "gắn",
        "đến",
        "nói",
        "hướng",
        "không",
        "chưa",
        "chỉ",
        "phải",
        "sẽ",
        "thay",
        "hết",
        "đang",
        "nên",
        "cần",
        "mới",
        "vẫn",
        "còn",
        "đều",
        "nhằm",
        "từ",
        "khi",
        "giao",
        "yêu",
        "bổ",
        "sửa",
        "mà",
        "nếu",
        "thông",
        "phê",
        "khoá",
    ]
)


def bare_numbers_in(view: View) -> list[Mention]:
    """Find `Nghị quyết 57`, `Nghị định số 815`: a number without a symbol."""
    found: list[Mention] = []
    if not view.has_digit:
        return found
    for place in view.places("số"):
        match = _LABELLED.match(view.folded, place, len(view.folded)) if _may_be_label(view, place) else None
        kind = kinds.kind_before(view, match.start()) if match else None
        if (
            match is not None
            and kind is not None
            and kind.name != "Danh mục"
            and _OF_FORM.search(view.folded[max(0, kind.start - 8) : kind.start]) is None
        ):
            found.append(_bare(view, kind.start, kind.name, match.start("number"), match.end("number")))
    for match in _short_kinds().finditer(view.folded) if _BEFORE_NUMBER.search(view.small) else ():
        number = view.match(BARE_NUMBER.compiled, match.end())
        if number is not None and _is_alone(view, number.end()):
            name = kinds.names()[" ".join(match[0].lower().split())]
            found.append(_bare(view, match.start(), name, *number.span("number")))
    return [*found, *_yearly_numbers(view)]


def _may_be_label(view: View, at: int) -> bool:
    """Tell whether the word `số` at a place can stand before a number: many do not (`một số`), and seen at once."""
    after = _sign_after(view, at + len("số"))
    return after.isdigit() or after == ":"


_YEARLY_KINDS: Final = frozenset(
    {"Nghị định", "Thông tư", "Thông tư liên tịch", "Nghị quyết", "Quyết định", "Luật", "Pháp lệnh", "Chỉ thị"}
)


def _yearly_numbers(view: View) -> Iterator[Mention]:
    """Find `Nghị định 30/2020`, `NĐ 30/2020`: number and year without a symbol."""
    for number in YEARLY_NUMBER.compiled.finditer(view.folded) if view.holds("/19", "/20") else ():
        at = label_before(view, number.start())
        at = number.start() if at is None else at
        kind = kinds.kind_before(view, at) or kinds.abbreviated_before(view, at)
        if kind is not None and kind.is_capital and kind.name in _YEARLY_KINDS:
            yield _bare(view, kind.start, kind.name, *number.span("number"))


_OF_FORM: Final = Shape(r"(?i)(?<!\p{L})(?:mẫu|biểu)[ ]++\Z")
"""A form's number, not a document's: `Mẫu Quyết định số 01`."""
_LABELLED: Final = Shape(r"(?i)(?<=\p{L}[ ]{1,4})số[ ]*+:?[ ]*+(?P<number>\d{1,5})(?![\p{L}\d%&]|[.,:]\d|[ ]?[/-][ ]?[\p{L}\d])")


def _is_alone(view: View, at: int) -> bool:
    """Tell whether what follows a bare number does not count something: `Quyết định 12 trường hợp`."""
    after = view.folded[at : at + 12].lstrip(" ")
    if not after or not after[0].isalpha() or after[0].isupper():
        return True
    return after.split(" ")[0].strip('.,;:)\n"') in _AFTER_NUMBER


def _bare(view: View, start: int, name: str, number_start: int, number_end: int) -> Mention:
    text = view.original[number_start:number_end]
    code = Code(number_start, number_end, text, text, None, None)
    return tailed(view, Mention(start, number_end, number_end, name, code))


_DAY_MARKS: Final = frozenset(".…_/-,tT")
"""What may follow the word `ngày` in a date, beside a digit: dots to write over, the word `tháng`."""


def _may_be_day(view: View, at: int) -> bool:
    """Tell whether the word `ngày` at a place can begin a date: most do not (`ngày càng`), and seen at once."""
    after = _sign_after(view, at + len("ngày"))
    return after.isdigit() or after in _DAY_MARKS


def _sign_after(view: View, at: int) -> str:
    """Give the character that follows a place behind any blanks, or nothing."""
    while view.folded[at : at + 1] == " ":
        at += 1
    return view.folded[at : at + 1]


def dated_in(view: View) -> list[Mention]:
    """Find documents that are cited by kind and date alone: `Đơn đề nghị ngày 26/11/2024 của Quỹ …`."""
    found: list[Mention] = []
    for place in view.places("ngày") if view.has_digit else ():
        at = view.back_over(place, " ,")
        if at == place or not view.folded[at - 1 : at].isalpha() or not _may_be_day(view, place):
            continue
        dated = date_at(view, place)
        if dated is None or dated[0].day is None or dated[0].year is None:
            continue
        mention = _with_date(view, at, dated[0], dated[1])
        if mention is not None:
            found.append(mention)
    return found


def _with_date(view: View, at: int, issued: PartialDate, end: int) -> Mention | None:
    kind = kinds.kind_before(view, at)
    if kind is not None:
        issuer = body_after(view, end)
    else:
        issuer = body_before(view, at) if follows_genitive(view, at) else None
        kind = None if issuer is None or not view.folded.endswith("của ", 0, issuer.start) else kinds.kind_before(view, issuer.start - 4)
    if kind is None or not kind.is_capital:
        return None
    last = max(end, issuer.end if issuer else 0)
    return Mention(kind.start, last, kind.end, kind.name, name=(kind.start, kind.end), issued=issued, issuer=issuer)


_FIRM: Final = frozenset(
    (
        "nghị định",
        "nghị quyết",
        "thông tư",
        "thông tư liên tịch",
        "quyết định",
        "luật",
        "bộ luật",
        "pháp lệnh",
        "chỉ thị",
        "công văn",
        "quy chế",
        "điều lệ",
        "tờ trình",
        "văn bản",
        "hiến pháp",
    )
)
_UNIT_SELF: Final = Shape(
    r"(?i)(?<!\p{L})(?:(?<!(?:cũng là|vậy)[ ])điều|(?<!(?:điều|tài|ngân)[ ])khoản|(?<!(?:thời|địa|đặc|quan|nhược|ưu|trọng|cao|yếu|luận)[ ])điểm"
    r"|(?<!(?:danh|hạng|chuyên|tiêu|đề)[ ])mục|(?<!(?:huân|huy|văn)[ ])chương|(?<!(?:cổ|thành|học|một|bộ|đơn)[ ])phần|phụ lục|tiểu mục)[ ]++\Z"
)
"""Words for units, but no words that only end in one: `thời điểm này`, `điều khoản này`, `danh mục này`."""


def back_references_in(view: View) -> list[Mention]:
    """Find `Nghị định này` and `Công văn nêu trên`."""
    found: list[Mention] = []
    for place in view.places(" này"):
        match = view.match(SELF.compiled, place)
        if match is not None:
            found += [
                mention
                for mention in (_pointing(view, place, match.end(), is_self=True), _own_unit(view, place + 1, match.end()))
                if mention
            ]
    for place in view.places(" trên"):
        start = max(0, place - _BEFORE)
        match = next((m for m in ANTECEDENT.compiled.finditer(view.folded, start, place + _BEHIND) if m.end() == place + 5), None)
        mention = _pointing(view, match.start(), match.end(), is_self=False) if match else None
        if mention is not None:
            found.append(mention)
    return found


_UNIT_ENDS: Final = ("điều", "khoản", "điểm", "mục", "chương", "phần", "lục")
_BEFORE: Final = 24
_BEHIND: Final = 24


def _own_unit(view: View, at: int, end: int) -> Mention | None:
    """Read `Điều này`, `khoản này`."""
    start = max(0, at - _BEFORE)
    unit = _UNIT_SELF.search(view.folded[start:at]) if view.small.endswith(_UNIT_ENDS, start, view.back_over(at)) else None
    if unit is None or (view.folded[start + unit.start() : at].startswith("Điều") and _opens_sentence(view, start + unit.start(), end)):
        return None
    return Mention(start + unit.start(), end, end, None, is_self=True)


def _opens_sentence(view: View, at: int, end: int) -> bool:
    """Tell whether `Điều này` at the front of a sentence means what was said before, not a unit."""
    before = view.folded[max(0, at - 4) : at].rstrip(" ")
    return (not before or before.endswith((".", ";", "\n"))) and _APPLIES.match(view.folded, end) is None


_APPLIES: Final = Shape(r"[ ]++(?:không[ ]++)?(?:áp dụng|quy định|có hiệu lực)(?!\p{L})")


def _pointing(view: View, at: int, end: int, *, is_self: bool) -> Mention | None:
    kind = kinds.kind_before(view, at)
    if kind is None or not (kind.is_capital or kind.name.lower() in _FIRM):
        return None
    return Mention(kind.start, end, end, kind.name, is_self=is_self, is_antecedent=not is_self)


# ---------------------------------------------------------------- announced by who issued it, and when


_NAME: Final = Shape(r"(?:(?![ ]++(?:theo đó|trong đó|này|nêu trên|để|và gửi)(?!\p{L}))[^,;:.\n\"()]){8,240}+")
_BLANKS: Final = Shape(r"[ ]*+,?+[ ]++")


def announced_in(view: View) -> list[Mention]:
    """Find documents without a number: `Ngày 23/10/2024, Bộ A đã ban hành Kế hoạch triển khai …`."""
    found: list[Mention] = []
    for place in view.places("ngày ") if view.has_digit else ():
        dated = date_at(view, place) if _may_be_day(view, place) else None
        link = _BLANKS.match(view.folded, dated[1]) if dated and dated[0].iso else None
        body = body_at(view, link.end()) if link else None
        spoke = view.match(SPOKE.compiled, body.end) if body else None
        kind = view.match(kinds.capital_kinds(), spoke.end()) if spoke else None
        name = _NAME.match(view.folded, kind.end()) if kind else None
        if dated and body and kind and name and not _NUMBERED.match(view.folded, kind.end()):
            end = view.back_over(name.end())
            title = kinds.names()[" ".join(kind[0].lower().split())]
            found.append(Mention(kind.start(), end, end, title, name=(kind.start(), end), issued=dated[0], issuer=body, is_left=True))
    return found


_NUMBERED: Final = Shape(r"(?i)[ ]++(?:số[ ]|\d|này|của|ngày|nêu|trên)")


# ---------------------------------------------------------------- short names


@lru_cache(maxsize=8)
def _any_of(names: tuple[str, ...]) -> regex.Pattern[str]:
    """Give the pattern of some names, the longest first, over wrapped lines too."""
    longest = sorted(names, key=len, reverse=True)[:_MOST_NAMES]
    return regex.compile("(?:" + "|".join(r"[ ]++".join(map(regex.escape, name.split())) for name in longest) + r")(?![\p{L}\d])")


def short_names_in(view: View, names: tuple[str, ...]) -> list[Mention]:
    """Find the later mentions of documents by the short names that the text gives them."""
    found: list[Mention] = []
    for match in _any_of(names).finditer(view.folded) if names else ():
        kind = view.match(kinds.capital_kinds(), match.start())
        if kind is not None and not _DEFINED.search(view.folded[max(0, match.start() - 32) : match.start()]):
            title = kinds.names()[" ".join(kind[0].lower().split())]
            found.append(Mention(match.start(), match.end(), match.end(), title, name=match.span()))
    return found


_MOST_NAMES: Final = 100
_DEFINED: Final = Shape(r"(?:tắt|gọi|chung)(?:[ ]++là)?+[ ]*+:?[ ]*+[\"']?+\Z")

RULES: Final = (ANTECEDENT, SELF)
