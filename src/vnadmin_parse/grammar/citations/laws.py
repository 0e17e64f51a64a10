"""Documents that are cited by name: laws, the constitution, charters, treaties, resolutions of congresses (NORMS 3.1, 3.2)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import regex
from attrs import define, evolve, frozen

from vnadmin_parse import lexicon
from vnadmin_parse.grammar.citations import kinds, law_words, words
from vnadmin_parse.grammar.citations.dates import date_at, year_date
from vnadmin_parse.grammar.citations.issuers import body_at
from vnadmin_parse.grammar.citations.law_rules import NOT_A_LAW, NOT_A_NAME, NOT_LAW_ALONE
from vnadmin_parse.grammar.citations.shapes import Shape
from vnadmin_parse.grammar.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from vnadmin_parse.grammar.citations.view import View
    from vnadmin_parse.records import PartialDate

_KEYS: Final = (
    "Luật",
    "Bộ luật",
    "Pháp lệnh",
    "Hiến pháp",
    "Công ước",
    "Hiệp định",
    "Nghị định thư",
    "Hiệp ước",
    "Cương lĩnh",
    "Điều lệ",
    "Quy chế",
)
_OPENING_WORDS: Final = (
    ("uật", ""), ("Pháp", "lệnh"), ("Hiến", "pháp"), ("Công", "ước"), ("Hiệp", ""), ("Nghị", "thư"), ("Cương", ""), ("Điều", "lệ"),
    ("Quy", "chế"),
)  # fmt: skip
"""Each key holds both words of one of them."""
_LONGEST: Final = 240
_TREATIES: Final = frozenset({"Công ước", "Hiệp định", "Hiệp ước", "Nghị định thư"})
"""Their names say what they are about: `Công ước … về Luật Biển`."""

CONGRESS: Final = Rule(
    name="citation.congress-resolution",
    kind=None,
    standard="NORMS 3.2, unnumbered resolutions; HD 36-HD/VPTW",
    pattern=r"""
        Nghị [ ]++ quyết [ ]++ (?: các [ ]++ | của [ ]++ )?+ (?: (?i: đại [ ]++ hội | hội [ ]++ nghị ) | Trung [ ]++ ương ) (?!\p{L})
        (?: [ ]++ (?! (?: về | và | năm | ngày | số | đã | được | có | gắn | vào | theo | trong | do | để | đề [ ]++ ra | thông [ ]++ qua | xác [ ]++ định | là | với | tại | vừa | cũng | sẽ | như | cho
            | từ | tới | nhằm | cùng | mà | thì | Trên | Theo | Căn | Thực | Ngày | của [ ]++ (?!Đảng|Ban) ) (?!\p{L}) ) [\p{L}\d]++ (?: [-] \d++ )?+ )*+
        (?: , [ ]++ (?: nhiệm [ ]++ kỳ [ ]++ \d{4} [ ]*- [ ]*\d{4} | (?i: khoá | khóa ) [ ]++ [\p{L}\d]++ ) )?+
    """,
    examples=(
        "Nghị quyết Đại hội lần thứ XIII của Đảng", "Nghị quyết các hội nghị Ban Chấp hành Trung ương khóa XII",
        "Nghị quyết Đại hội Đảng bộ tỉnh Hải Dương lần thứ I, nhiệm kỳ 2026-2030",
    ),
    counterexamples=("Nghị quyết số 12/NQ-HĐND", "Nghị quyết về Đại hội", "Nghị quyết của Quốc hội"),
    is_phrase=True,
)  # fmt: skip
YEAR: Final = Rule(
    name="citation.law-year",
    kind=None,
    standard="practice: `Bộ luật Lao động 2019`",
    pattern=r"[ ]++ (?: \( [ ]*+ (?: năm [ ]++ )?+ (?P<bracketed> (?:19|20)\d\d ) [ ]*+ \) | (?P<year> (?:19|20)\d\d ) (?! [\d/-] | [ ]-(?: [ ] | \d ) ) )",
    examples=(" 2013", " 2019", " (2022)"),
    counterexamples=(" 2013-2015", " 2026 -2031", " 45/2019/QH14", " 13"),
    is_phrase=True,
)


@frozen
class Named:
    """A document cited by its name.

    Fields:
        start, end: places in the view; the end lies after its date.
        name_end: where its name ends.
        kind: `Luật`.
        issued: its year or date.
        has_number: a number follows its name, so the number's citation holds it.
    """

    start: int
    end: int
    name_end: int
    kind: str
    issued: PartialDate | None = None
    has_number: bool = False


@cache
def _openers() -> regex.Pattern[str]:
    return regex.compile(lexicon.alternation(_kind_of(), ignore_case=False))


@cache
def _kind_of() -> Mapping[str, str]:
    small = {name[0].lower() + name[1:]: name for name in _KEYS if "uật" in name}
    return {name: name for name in _KEYS} | small | {"Bộ Luật": "Bộ luật"}


def named_in(view: View) -> Iterator[Named]:
    """Find the documents that a text cites by name, in order."""
    at, folded = 0, view.folded
    for first, second in _OPENING_WORDS:  # a generator costs more
        if first in folded and second in folded:
            break
    else:
        return
    while (opener := _openers().search(view.folded, at)) is not None:
        named = _named(view, opener.start(), opener.end())
        at = opener.end() if named is None else max(named.end, opener.end())
        if named is not None:
            yield named


def congresses_in(view: View) -> Iterator[Named]:
    """Find the resolutions of congresses and plenums that have no number."""
    if "Nghị" not in view.folded:
        return
    for found in CONGRESS.compiled.finditer(view.folded):
        yield Named(found.start(), found.end(), found.end(), "Nghị quyết")


def _named(view: View, start: int, end: int) -> Named | None:
    kind = _kind_of()[" ".join(view.folded[start:end].split())]
    if _is_part_of_a_name(view, start):
        return None
    if kind in {"Điều lệ", "Quy chế"}:
        return _charter(view, start, end, kind)
    if kind == "Hiến pháp":
        return _constitution(view, start, end)
    is_of = kind in _TREATIES and _OF_PARTIES.match(view.folded, end) is not None
    if not is_of and view.match(NOT_A_LAW.compiled, end) is not None:
        return None
    if not (view.folded[start].isupper() or _next_is_capital(view, end)):
        return None
    return _Reader(view, start, end, kind).read()


def _is_part_of_a_name(view: View, start: int) -> bool:
    """Tell whether the word `Luật` goes on with what stands before it: `Đại học Luật`, `pháp luật Việt Nam`."""
    before = view.back_over(start)
    if not (view.small.endswith(law_words.NAME_ENDS, 0, before) or view.folded[before - 1 : before].isdecimal()):
        return False
    window = view.folded[max(0, start - 20) : start]
    rules = (NOT_A_NAME,) if view.folded[start].isupper() else (NOT_A_NAME, NOT_LAW_ALONE)
    return any(
        found.end() == len(window) and not window[: found.start()][-1:].isalpha()
        for rule in rules
        for found in rule.compiled.finditer(window)
    )


def _next_is_capital(view: View, at: int) -> bool:
    return view.folded[at : at + 4].lstrip(" ")[:1].isupper()


def _charter(view: View, start: int, end: int, kind: str) -> Named | None:
    """Read `Điều lệ` with the body that it is of; alone it names nothing."""
    after = _OF.match(view.folded, end)
    body = body_at(view, after.end()) if after else None
    if body is None:
        return None
    return _dated(view, Named(start, body.end, body.end, kind))


def _constitution(view: View, start: int, end: int) -> Named:
    country = _COUNTRY.match(view.folded, end)
    name_end = country.end() if country else end
    return _dated(view, Named(start, name_end, name_end, "Hiến pháp"))


def _dated(view: View, named: Named) -> Named:
    """Add the year or date that follows a name."""
    year = view.match(YEAR.compiled, named.name_end)
    if year is not None:
        issued = year_date(view, *year.span("year" if year["year"] else "bracketed"))
        return evolve(named, end=year.end(), issued=issued)
    after = _TO_DATE.match(view.folded, named.name_end)
    dated = date_at(view, after.end()) if after else None
    if after is None or dated is None or "tháng" in view.small[after.end() : after.end() + 5]:
        return named
    end = dated[1] + 1 if "(" in after[0] and view.folded[dated[1] : dated[1] + 1] == ")" else dated[1]
    return evolve(named, end=end, issued=dated[0])


@cache
def _known_names() -> regex.Pattern[str]:
    """Give the pattern of the names that the lexicon knows, with their commas or without, the longest first."""
    names = {form for entry in lexicon.laws() for form in (entry.name, entry.name.replace(",", ""))}
    return regex.compile(lexicon.alternation(names))


def _closed_at(view: View, start: int, at: int, kind: str) -> Named | None:
    """Give the law whose name ends at a place, when its number or its date begins there."""
    number = _NUMBER.match(view.folded, at)
    if number is not None:
        return Named(start, number.end(), at, kind, has_number=True)
    named = _dated(view, Named(start, at, at, kind))
    return named if named.issued is not None else None


def _opens_clause(text: str) -> bool:
    """Tell whether words that follow a name open the next phrase."""
    small = text.lower().split()
    pairs = {" ".join(small[n : n + 2]) for n in range(len(small))}
    return not text.startswith(" ") or bool((pairs | set(small)) & (words.ENDS_SMALL | law_words.LAW_ENDS | law_words.LAW_END_PAIRS))


@define
class _Reader:
    """Reads a law's name up to its date, its number or the words that end it."""

    view: View
    start: int
    at: int
    kind: str
    is_amending: bool = False
    first_comma: int | None = None

    def read(self) -> Named | None:
        """Give the law with its date."""
        folded, limit = self.view.folded, min(len(self.view.folded), self.at + _LONGEST)
        self.is_amending = _AMENDING.match(folded, self.at) is not None
        known = None if self.is_amending else self.view.match(_known_names(), self.start)
        if known is not None and known.end() > self.at and not self._goes_on(known.end()):
            return _closed_at(self.view, self.start, known.end(), self.kind) or Named(self.start, known.end(), known.end(), self.kind)
        whole = self._whole(limit)
        if whole is not None:
            return whole
        while self.at < limit:
            closed = _closed_at(self.view, self.start, self.at, self.kind)
            if closed is not None:
                return closed
            at = self._step(limit)
            if at is None:
                break
            self.at = at
        return self._without_date()

    def _goes_on(self, end: int) -> bool:
        """Tell whether a name that begins with a known one is longer: a capital, an amendment, or words up to a day or a number follow."""
        if _LONGER.match(self.view.folded, end) is not None:
            return True
        between = self._up_to_date(end)
        return bool(between.strip()) and not _opens_clause(between)

    def _up_to_date(self, end: int) -> str:
        """Give the words between a place and the day or number near it; of a year only those that say whose law it is."""
        limit = min(len(self.view.folded), end + _LONGER_BY)
        marker = _MARKER.search(self.view.folded, end, limit)
        if marker is not None:
            return self.view.folded[end : marker.start()]
        of_year = _OF_YEAR.match(self.view.folded, end, limit)
        return of_year[0] if of_year else ""

    def _whole(self, limit: int) -> Named | None:
        """Give the law where all words up to a day or a number can be its name: `Luật … đầu tư vào sản xuất, kinh doanh tại doanh nghiệp ngày …`."""
        marker = _MARKER.search(self.view.folded, self.at, limit)
        if marker is None:
            return None
        between = self.view.folded[self.at : marker.start()]
        if _NO_NAME.search(between) is not None or (not self.is_amending and kinds.capital_kinds().search(between) is not None):
            return None
        self.at = marker.start()
        return _closed_at(self.view, self.start, self.at, self.kind)

    def _without_date(self) -> Named | None:
        end = self.at if self.first_comma is None else self.first_comma
        text = self.view.folded[self.start : end].rstrip(" ,")
        while (found := _LOOSE_END.search(text)) is not None:
            text = text[: found.start()].rstrip(" ,")
        end = self.start + len(text)
        return Named(self.start, end, end, self.kind) if " " in text and len(text) > len(self.kind) else None

    def _step(self, limit: int) -> int | None:  # noqa: PLR0911 - one return for each kind of token
        token = _TOKEN.match(self.view.folded, self.at, limit)
        if token is None:
            return None
        text, small = token["token"], token["token"].lower()
        if text == ",":
            return self._over_comma(token.end())
        if text == "(":
            bracket = _BRACKET.match(self.view.folded, token.start("token"))
            return bracket.end() if bracket else None
        if text == "-":
            return token.end()
        if not text[0].isalnum() or text.endswith(".") or (text[0].isdigit() and not self.is_amending):
            return None
        if small == "và":
            return self._over_and(token.end())
        if not self.is_amending and _UNIT.match(self.view.folded, token.start("token")) is not None:
            return None
        return None if self._ends(small, token.start("token")) else token.end()

    def _ends(self, small: str, start: int) -> bool:
        two = self._two_words(start)
        is_first = not self.view.folded[self.start : start].strip().count(" ") and self.kind == "Luật"
        if is_first and two in law_words.FIRST_WORDS:
            return False
        if self.view.small.endswith(law_words.HALVES.get(small, ()), 0, start):
            return False
        if self.kind in _TREATIES and (small == "về" or _CAUSED_BY.match(self.view.folded, start) is not None):
            return False
        if self.is_amending and (small in law_words.IN_AMENDING or two.startswith("có ")):
            return False
        return small in law_words.LAW_ENDS or two in law_words.LAW_END_PAIRS

    def _over_comma(self, end: int) -> int | None:
        after = _BLANKS.match(self.view.folded, end)
        if after is None:
            return None
        kind = self.view.match(kinds.capital_kinds(), after.end())
        if kind is not None:
            return end if self.is_amending and kind[0] == "Luật" else None
        if self.view.folded[after.end() : after.end() + 1].isupper() or self.view.small.startswith(law_words.CLAUSE_OPENERS, after.end()):
            return None
        if self.first_comma is None and not self.is_amending and not self._continues(after.end()):
            self.first_comma = end - 1
        return end

    def _over_and(self, end: int) -> int | None:
        after = _BLANKS.match(self.view.folded, end)
        if after is None:
            return None
        if self.view.match(kinds.capital_kinds(), after.end()) is not None or self.view.small.startswith("luật ", after.end()):
            return end if self.is_amending else None
        is_deed = self._wants_object() and self._two_words(after.end()) == "thực hiện"
        return None if self._begins(after.end(), words.ENDS_AFTER_AND) and not is_deed else end

    def _continues(self, at: int) -> bool:
        """Tell whether the words behind a comma belong to the name: by themselves, or as the name so far says no more than what is done."""
        return self._begins(at, law_words.AFTER_COMMA) or self._wants_object()

    def _wants_object(self) -> bool:
        """Tell whether the name so far ends in a deed without what it is done to: `Luật Ký kết` ▸ `, gia nhập và thực hiện điều ước`."""
        return self.view.small.endswith(law_words.DEEDS, self.start, self.view.back_over(self.at))

    def _two_words(self, at: int) -> str:
        return " ".join(self.view.small[at : at + 16].split()[:2])

    def _begins(self, at: int, known: frozenset[str]) -> bool:
        """Tell whether the word at a place, or it with the next, is a known one."""
        two = self._two_words(at)
        return two in known or two.split(" ")[0] in known


_MARKER: Final = Shape(r"[ ]++(?=(?i:ngày)[ ]*+\d|(?i:số)[ ]*+:?[ ]*+\d{1,4}[ ]?[/-])")
_NO_NAME: Final = Shape(
    r"[.;:\n\"()]|(?<!\p{L})(?:được|đã|quy định|qui định|hiện hành|nêu|này|kể|hướng dẫn|căn cứ|thì|là|sẽ|phải|nhằm|để|khi|nếu|do|các văn bản|đề nghị|báo cáo)(?!\p{L})"
    r"|[ ](?:từ|trước|sau|đến|trong|vào|cho|hết|trên|tới|và|văn bản|kết luận)[ ]*+\Z"
)
_TOKEN: Final = Shape(r"[ ]*+(?P<token>[\p{L}\d&]++(?:[’'/.](?=\p{L}|\d)[\p{L}\d&]++)*+|[-,;:.()\"\n]|[^\s\w])")
_UNIT: Final = Shape(r"(?i)(?:điều|khoản|điểm|mục|chương|phụ lục)[ ]++(?:\d|[a-zđ](?!\p{L})|[IVX]+(?!\p{L}))")
_BLANKS: Final = Shape(r"[ ]++")
_OF: Final = Shape(r"[ ]++(?:của[ ]++)?+")
_CAUSED_BY: Final = Shape(r"do(?:[ ]++(?!gây[ ])\p{L}++){1,4}+[ ]++gây[ ]++ra(?!\p{L})")
_OF_PARTIES: Final = Shape(r"[ ]++của[ ]++\p{Lu}")
_LONGER: Final = Shape(r"[ ]++(?:\p{Lu}|\(?(?i:sửa[ ]++đổi|bổ[ ]++sung)(?!\p{L}))")
_OF_YEAR: Final = Shape(r"[ ]++của[ ]++(?:(?!năm[ ])[\p{L},]++[ ]++)++(?=năm[ ](?:19|20)\d\d)")
_LONGER_BY: Final = 80
_COUNTRY: Final = Shape(r"[ ]++nước[ ]++(?i:cộng hoà xã hội chủ nghĩa việt nam|chxhcn việt nam|việt nam dân chủ cộng hoà)")
_ADOPTED: Final = r"(?:,?[ ]++(?:đã[ ]++)?(?:được[ ]++)?(?:(?:của[ ]++)?(?:Quốc hội|[Uu]ỷ ban [Tt]hường vụ Quốc hội)[^,;.\n]{0,60}?[ ])?(?:thông qua|ký kết|ký|ban hành)(?:[ ]++tại[ ]++\p{Lu}[^,;.\n\d]{1,40}?)?,?(?=[ ]++ngày[ ]))?"
_TO_DATE: Final = Shape(_ADOPTED + r"[ ]*+,?+[ ]*+(?:\([ ]*+)?+(?=(?i:ngày|năm)[ ]*+[\d…. ])")
_NUMBER: Final = Shape(r"[ ]*+,?+[ ]*+\(?(?i:số)[ ]*+:?[ ]*+(?=\d{1,4}[ ]?[/-])")
_AMENDING: Final = Shape(r"[ ]++(?i:sửa[ ]++đổi|bổ[ ]++sung)(?!\p{L})")
_BRACKET: Final = Shape(r"\([ ]*+(?i:sửa đổi|cũ|mới)[^()\n]{0,24}\)")
_LOOSE_END: Final = Shape(r"(?<!hàng)[ ]+không\Z|[ ]+(?:và|của|các|về|một|năm|số|hoặc|nhiệm[ ]kỳ)\Z")
RULES: Final = (NOT_A_LAW, NOT_A_NAME, NOT_LAW_ALONE, CONGRESS, YEAR)
