"""Mentions: citations in the making, each with what stands right at it."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, Final

import regex
from attrs import evolve, frozen

from vnadmin_parse import lexicon
from vnadmin_parse.grammar.citations import kinds
from vnadmin_parse.grammar.citations.codes import BARE_NUMBER, Code, codes_in
from vnadmin_parse.grammar.citations.dates import date_at
from vnadmin_parse.grammar.citations.issuers import Body, body_at
from vnadmin_parse.grammar.citations.laws import congresses_in, named_in
from vnadmin_parse.grammar.citations.shapes import Shape
from vnadmin_parse.grammar.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnadmin_parse.grammar.citations.kinds import Kind
    from vnadmin_parse.grammar.citations.laws import Named
    from vnadmin_parse.grammar.citations.view import View
    from vnadmin_parse.records import PartialDate

NUMBER_LABEL: Final = Rule(
    name="citation.number-label",
    kind=None,
    standard="NĐ 30/2020, Phụ lục I, II.6.b",
    pattern=r"(?i: số | no\.? ) [ ]*+ [:.]?+ [ ]*+ (?: \( [ ]* )?+",
    examples=("số ", "số: ", "Số"),
    counterexamples=("số lượng ", "sổ "),
    is_phrase=True,
)
URGENT: Final = Rule(
    name="citation.urgency",
    kind=None,
    standard="NĐ 30/2020, Điều 8: độ khẩn, độ mật of a cited document",
    pattern=r"[ ]++ \(? (?: hỏa [ ]++ tốc | hoả [ ]++ tốc | thượng [ ]++ khẩn | khẩn | tối [ ]++ mật | mật | cá [ ]++ biệt ) \)? [ ]*+",
    examples=(" khẩn ", " hỏa tốc", " (mật) "),
    counterexamples=(" chỉ đạo ", " khẩn trương"),
    ignore_case=True,
    is_phrase=True,
)
ANTECEDENT: Final = Rule(
    name="citation.antecedent-mark",
    kind=None,
    standard="NORMS 3.2, SHORT",
    pattern=r"[ ]++ (?: (?: đã [ ]++ )?+ (?: nêu | nói | dẫn ) [ ]++ (?: ở [ ]++ )?+ trên | trên (?! [ ]++ (?: cơ | địa | toàn | cả | \d | phạm | mạng | các | thế | website | trang | giấy | không | đường | tinh ) ) | (?: đã [ ]++ )?+ (?: viện [ ]++ )?+ dẫn [ ]++ trên | kể [ ]++ trên ) (?!\p{L})",
    examples=(" nêu trên", " nói trên", " trên", " đã dẫn trên", " nêu ở trên"),
    counterexamples=(" trên cơ sở", " trên địa bàn", " nêu rõ", " trên toàn quốc"),
    is_phrase=True,
)
SELF: Final = Rule(
    name="citation.self-mark",
    kind=None,
    standard="NORMS 3.2, SHORT",
    pattern=r"[ ]++ này (?!\p{L})",
    examples=(" này",),
    counterexamples=(" nay", " này nọ"),
    is_phrase=True,
)
TO_DATE: Final = Rule(
    name="citation.date-link",
    kind=None,
    standard="NORMS 3.2; HD 11 for the comma",
    pattern=r"(?: [ ]*+ [¹²³⁰-⁹]++ | [ ]++ \d{1,2} (?= [ ]++ ngày ) )?+ [ ]*+ ,?+ [ ]*+ \(?+ [ ]*+ (?: (?: được [ ]++ )?+ (?: ký | lập | ban [ ]++ hành | cấp ) [ ]++ )?+",
    examples=(" ", ", ", " ký ", " ("),
    counterexamples=(" của ", "; "),
    is_phrase=True,
)
TO_ISSUER: Final = Rule(
    name="citation.issuer-link",
    kind=None,
    standard="NĐ 30/2020, Phụ lục I, II.6.b",
    pattern=r"[ ]*+ ,?+ [ ]*+ \(?+ (?: của | do ) [ ]++ (?: các [ ]++ (?=\p{Lu}) | đồng [ ]++ chí [ ]++ )?+",
    examples=(" của ", ", của ", " do "),
    counterexamples=(" về ", " tại "),
    is_phrase=True,
)


@frozen
class Mention:
    """A citation in the making; places are places in the view.

    Fields:
        start, end: from the kind (or the code) to the last part that stands at it.
        core_end: end of its code or name.
        kind: name of the kind as named, or None.
        code: its code, or None.
        name: (start, end) of the name of a document without a number.
        issued, issuer: what stands right at it, or was found for it.
        is_self, is_antecedent: `Nghị định này`, `Công văn nêu trên`.
        is_left: the issuer was found before it.
        has_kind: the kind stands right before its number.
    """

    start: int
    end: int
    core_end: int
    kind: str | None
    code: Code | None = None
    name: tuple[int, int] | None = None
    issued: PartialDate | None = None
    issuer: Body | None = None
    is_self: bool = False
    is_antecedent: bool = False
    is_left: bool = False
    has_kind: bool = True


def mentions_in(view: View) -> list[Mention]:
    """Find every mention of a document, in order, none inside another's code or name."""
    named = [*named_in(view), *congresses_in(view)]
    by_number = {law.end: law for law in named if law.has_number}
    numbered = list(_numbered(view, by_number))
    taken = _Taken(numbered)
    found = [*numbered]
    for group in (_of_names(view, named), _bare_numbers(view), _dated(view), _back(view)):
        fresh = [mention for mention in group if not taken.meets(mention.start, mention.end)]
        taken.add(fresh)
        found += fresh
    return sorted(found, key=lambda mention: mention.start)


class _Taken:
    """The stretches that mentions hold already."""

    def __init__(self, mentions: list[Mention]) -> None:
        self._stretches = sorted((mention.start, mention.end) for mention in mentions)

    def add(self, mentions: list[Mention]) -> None:
        self._stretches = sorted([*self._stretches, *((mention.start, mention.end) for mention in mentions)])

    def meets(self, start: int, end: int) -> bool:
        """Tell whether a stretch touches one that is held."""
        at = bisect_left(self._stretches, (start, start))
        near = self._stretches[max(0, at - 2) : at + 1]
        return any(left < end and start < right for left, right in near)


# ---------------------------------------------------------------- with a code


def _numbered(view: View, laws: dict[int, Named]) -> Iterator[Mention]:
    previous: Mention | None = None
    for code in codes_in(view):
        mention = _with_code(view, code, laws.get(code.start), previous)
        if mention is not None:
            yield mention
            previous = mention


def _with_code(view: View, code: Code, law: Named | None, previous: Mention | None) -> Mention | None:
    if law is not None:
        return _tailed(view, Mention(law.start, code.end, code.end, law.kind, code, (law.start, law.name_end)))
    label = label_before(view, code.start)
    at = code.start if label is None else label
    kind = kind_at(view, at) or (kinds.abbreviated_before(view, at) if code.symbol else None)
    if kind is not None:
        return _tailed(view, Mention(kind.start, code.end, code.end, kind.name, code))
    if _is_form(view, at) or (code.is_loose and label is None):
        return None
    if code.series is not None:
        return Mention(code.start, code.end, code.end, _kind_of_series(code.series), code)
    if previous is not None and _goes_on(view, previous, at, has_label=label is not None):
        name = kinds.kind_of_symbol(code.symbol or "", is_party=code.is_party) or previous.kind
        return _tailed(view, Mention(at, code.end, code.end, name, code, has_kind=False))
    return _tailed(view, _apart(view, code, at, has_label=label is not None))


def label_before(view: View, at: int) -> int | None:
    """Give the place where the word `số` right before a number begins."""
    window = view.folded[max(0, at - 10) : at]
    for found in NUMBER_LABEL.compiled.finditer(window):
        if found.end() == len(window) and not window[: found.start()][-1:].isalpha():
            return at - len(window) + found.start()
    return None


def kind_at(view: View, at: int) -> Kind | None:
    """Read the kind right before a place; a mark of urgency may stand between."""
    kind = kinds.kind_before(view, at)
    if kind is not None:
        return kind
    window = view.folded[max(0, at - 16) : at]
    for found in URGENT.compiled.finditer(window):
        if found.end() == len(window):
            return kinds.kind_before(view, at - len(window) + found.start())
    return None


_FORM: Final = Shape(r"(?i)(?<!\p{L})(?:mẫu|biểu|mẫu biểu|biểu mẫu|phụ lục|phụ biểu|bảng|thửa đất|thửa|tờ|lô|đường|nhà|quốc lộ|tài khoản|hoá đơn|thẻ|biển|hộ chiếu|sổ|ký hiệu|xe)[ ]*\Z")


def _is_form(view: View, at: int) -> bool:
    """Tell whether the number belongs to a form, a plot or a house, not to a document."""
    return _FORM.search(view.folded[max(0, at - 14) : at]) is not None


def _kind_of_series(series: str) -> str | None:
    entry = next(iter(lexicon.document_types_by_abbreviation(series)), None)
    return entry.name if entry else "Tiêu chuẩn quốc gia" if series.startswith("TC") else None


_LISTED: Final = Shape(r"[ ]*+[,;]?+[ ]*+(?:(?:và|hoặc|cùng|cả)[ ]++)?+(?:với[ ]++)?+")
_NEXT_ONE: Final = Shape(r"(?:[,;:]|[,;]?[ ]và|[ ]-)[ ]*\Z")


def _goes_on(view: View, previous: Mention, at: int, *, has_label: bool) -> bool:
    """Tell whether a number goes on with the kind of the one before it: `các văn bản số 1/A ngày … và số 2/A`."""
    if previous.end <= at and _LISTED.fullmatch(view.folded, previous.end, at) is not None:
        return True
    between = view.folded[previous.core_end : at]
    return has_label and len(between) < _LIST_REACH and "\n" not in between and "." not in between and _NEXT_ONE.search(between) is not None


_LIST_REACH: Final = 400
_OF_BODY: Final = Shape(r"[ ]++của[ ]++")
_APART: Final = 200
_SENTENCE: Final = Shape(r"[.;:\n\"][ \n]|[;:\n]")


def _apart(view: View, code: Code, at: int, *, has_label: bool) -> Mention | None:
    """Make the mention of a number that stands apart from its kind, or that has none."""
    apart = _kind_apart(view, code, at) if has_label else None
    if apart is not None:
        kind, issuer = apart
        name = None if issuer else (kind.start, view.back_over(at, " ,("))
        return Mention(kind.start, code.end, code.end, kind.name, code, name, issuer=issuer)
    if not has_label and (len(code.groups) < 2 and not code.year):  # noqa: PLR2004 - one group may be anything
        return None
    has_year = code.year is not None
    return Mention(at, code.end, code.end, kinds.kind_of_symbol(code.symbol or "", is_party=code.is_party, has_year=has_year), code, has_kind=False)


def _kind_apart(view: View, code: Code, at: int) -> tuple[Kind, Body | None] | None:
    """Find the kind before `của <body> số …` or before a title that ends in `số …`."""
    start = max(0, at - _APART)
    breaks = [found.end() for found in _SENTENCE.finditer(view.folded, start, at)]
    start = breaks[-1] if breaks else start
    found = [match for match in kinds.capital_kinds().finditer(view.folded, start, at)]
    for match in reversed(found):
        kind = kinds.kind_before(view, match.end())
        if kind is None or regex.search(r"\d[/-]\p{Lu}", view.folded[match.end() : at]):
            continue
        of = _OF_BODY.match(view.folded, match.end())
        body = body_at(view, of.end(), at) if of else None
        if body is not None and not view.folded[body.end : at].strip(" ,"):
            return kind, body
        if body is None and (len(found) == 1 or set(code.groups[:1]) & kinds.abbreviations_of(kind.name)):
            return kind, None
    return None


def _tailed(view: View, mention: Mention | None) -> Mention | None:
    """Add the date and the issuer that stand right after a mention."""
    if mention is None:
        return None
    issued, issuer, end = mention.issued, mention.issuer, mention.end
    for _ in range(2):
        if issued is None and (dated := _date_after(view, end)) is not None:
            issued, end = dated
        if issuer is None and (body := body_after(view, end)) is not None:
            issuer, end = body, body.end
    return evolve(mention, issued=issued, issuer=issuer, end=end)


def _date_after(view: View, at: int) -> tuple[PartialDate, int] | None:
    link = TO_DATE.compiled.match(view.folded, at)
    dated = date_at(view, link.end()) if link else None
    if link is None or dated is None:
        return None
    is_bare = not view.small.startswith(("ngày", "tháng"), link.end())
    if is_bare and ("," in link[0] or (dated[0].month is not None and "(" not in link[0] and " " != link[0])):
        return None
    end = dated[1]
    if "(" in link[0] and view.folded[end : end + 1] == ")":
        end += 1
    return dated[0], end


def body_after(view: View, at: int) -> Body | None:
    """Read the issuer right after a place: `của <body>`."""
    link = TO_ISSUER.compiled.match(view.folded, at)
    return body_at(view, link.end()) if link else None


# ---------------------------------------------------------------- without a code


def _of_names(view: View, named: list[Named]) -> list[Mention]:
    mentions = [Mention(law.start, law.end, law.name_end, law.kind, name=(law.start, law.name_end), issued=law.issued) for law in named if not law.has_number]
    return [_tailed(view, mention) if mention.issued else mention for mention in mentions]  # type: ignore[misc]


@cache
def _short_kinds() -> regex.Pattern[str]:
    kinds_of = ("Nghị quyết", "Nghị định", "Chỉ thị", "Kết luận", "Quyết định", "Thông tư", "Quy định")
    return regex.compile(rf"(?=\p{{Lu}}){lexicon.alternation(kinds_of)}[ ]++(?=\d)")


_AFTER_NUMBER: Final = frozenset("và của về ngày năm hoặc đã là có được quy nêu này tại theo thì cũng vào cho để trong ban do ra như với trên cùng gắn đến nói hướng".split())


def _bare_numbers(view: View) -> list[Mention]:
    """Find `Nghị quyết 57`, `Nghị định số 126`: a number without a symbol."""
    found: list[Mention] = []
    for match in _LABELLED.finditer(view.folded):
        kind = kinds.kind_before(view, match.start())
        if kind is not None:
            found.append(_bare(view, kind.start, kind.name, match.start("number"), match.end("number")))
    for match in _short_kinds().finditer(view.folded):
        number = BARE_NUMBER.compiled.match(view.folded, match.end())
        if number is not None and _is_alone(view, number.end()):
            name = kinds.names()[" ".join(match[0].lower().split())]
            found.append(_bare(view, match.start(), name, *number.span("number")))
    return found


_LABELLED: Final = Shape(r"(?i)(?<=\p{L}[ ]{1,4})số[ ]*+:?[ ]*+(?P<number>\d{1,5})(?![\p{L}\d%&]|[ ]?[/.,:-][ ]?[\p{L}\d])")


def _is_alone(view: View, at: int) -> bool:
    """Tell whether what follows a bare number does not count something: `Quyết định 12 trường hợp`."""
    after = view.folded[at : at + 12].lstrip(" ")
    if not after or not after[0].isalpha() or after[0].isupper():
        return True
    return after.split(" ")[0].strip(".,;:)\n\"") in _AFTER_NUMBER


def _bare(view: View, start: int, name: str, number_start: int, number_end: int) -> Mention:
    text = view.original[number_start:number_end]
    code = Code(number_start, number_end, text, text, None, None)
    mention = _tailed(view, Mention(start, number_end, number_end, name, code))
    assert mention is not None  # noqa: S101 - a mention stays a mention
    return mention


_DATED: Final = Shape(r"(?i)(?<=\p{L})[ ]++,?(?=ngày[ ]*+\d)")


def _dated(view: View) -> list[Mention]:
    """Find documents that are cited by kind and date alone: `Đơn đề nghị ngày 26/11/2024 của Quỹ …`."""
    found: list[Mention] = []
    for match in _DATED.finditer(view.folded):
        dated = date_at(view, match.end())
        if dated is None or dated[0].day is None or dated[0].year is None:
            continue
        mention = _with_date(view, match.start(), match.end(), dated[0], dated[1])
        if mention is not None:
            found.append(mention)
    return found


def _with_date(view: View, at: int, date_start: int, issued: PartialDate, end: int) -> Mention | None:
    kind = kinds.kind_before(view, at)
    if kind is not None:
        issuer = body_after(view, end)
    else:
        issuer = body_before(view, at)
        kind = None if issuer is None or not view.folded.endswith("của ", 0, issuer.start) else kinds.kind_before(view, issuer.start - 4)
    if kind is None or not kind.is_capital:
        return None
    last = max(end, issuer.end if issuer else 0)
    return Mention(kind.start, last, kind.end, kind.name, name=(kind.start, kind.end), issued=issued, issuer=issuer)


_WORD_START: Final = Shape(r"(?<![\p{L}\d])(?=\p{Lu}|trường|tổ|hội|đoàn|ban)")
_CLAUSE_START: Final = Shape(r"[.;:\n\"“][ ]*|\((?![^()\n]*\))[ ]*")
_NAME_REACH: Final = 160


def body_before(view: View, at: int) -> Body | None:
    """Read the body whose name ends right at a place; of nested names the longest."""
    at = view.back_over(at, " ,")
    start = max(0, at - _NAME_REACH)
    breaks = [found.end() for found in _CLAUSE_START.finditer(view.folded, start, at)]
    for word in _WORD_START.finditer(view.folded, breaks[-1] if breaks else start, at):
        body = body_at(view, word.start(), at)
        if body is not None and body.end >= at:
            whole = body_at(view, word.start())
            return body if whole is not None and whole.end <= at else None
    return None


_FIRM: Final = frozenset(
    ("nghị định", "nghị quyết", "thông tư", "thông tư liên tịch", "quyết định", "luật", "bộ luật", "pháp lệnh", "chỉ thị", "công văn", "quy chế", "điều lệ", "tờ trình", "văn bản", "hiến pháp")
)
_UNIT_SELF: Final = Shape(r"(?i)(?<!\p{L})(?:điều|khoản|điểm|mục|chương|phần|phụ[ ]+lục|tiểu[ ]+mục)[ ]++(?=này(?!\p{L}))")


def _back(view: View) -> list[Mention]:
    """Find `Nghị định này` and `Công văn nêu trên`."""
    found: list[Mention] = []
    if " này" in view.folded:
        found += [mention for match in SELF.compiled.finditer(view.folded) if (mention := _pointing(view, match.start(), match.end(), is_self=True))]
        found += [Mention(match.start(), match.end() + 3, match.end() + 3, None, is_self=True) for match in _UNIT_SELF.finditer(view.folded)]
    if "trên" in view.folded:
        found += [mention for match in ANTECEDENT.compiled.finditer(view.folded) if (mention := _pointing(view, match.start(), match.end(), is_self=False))]
    return found


def _pointing(view: View, at: int, end: int, *, is_self: bool) -> Mention | None:
    kind = kinds.kind_before(view, at)
    if kind is None or not (kind.is_capital or kind.name.lower() in _FIRM):
        return None
    return Mention(kind.start, end, end, kind.name, is_self=is_self, is_antecedent=not is_self)


RULES: Final = (NUMBER_LABEL, URGENT, ANTECEDENT, SELF, TO_DATE, TO_ISSUER)
