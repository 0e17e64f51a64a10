"""Mentions that hold a code: the kind before it, numbers that go on a list, numbers that stand apart from their kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vnadmin_parse import lexicon
from vnadmin_parse.grammar.citations import kinds
from vnadmin_parse.grammar.citations.codes import Code, codes_in
from vnadmin_parse.grammar.citations.issuers import Body, body_at
from vnadmin_parse.grammar.citations.mentions import Mention, tailed
from vnadmin_parse.grammar.citations.shapes import Shape
from vnadmin_parse.grammar.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnadmin_parse.grammar.citations.kinds import Kind
    from vnadmin_parse.grammar.citations.laws import Named
    from vnadmin_parse.grammar.citations.view import View

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


def numbered_in(view: View, laws: dict[int, Named]) -> Iterator[Mention]:
    """Find the mentions that hold a code; `laws` are the names that a number follows, by the place of the number."""
    previous: Mention | None = None
    for code in codes_in(view):
        mention = _with_code(view, code, laws.get(code.start), previous)
        if mention is not None:
            yield mention
            previous = mention


def _with_code(view: View, code: Code, law: Named | None, previous: Mention | None) -> Mention | None:
    if law is not None:
        return tailed(view, Mention(law.start, code.end, code.end, law.kind, code, (law.start, law.name_end)))
    label = label_before(view, code.start)
    at = code.start if label is None else label
    kind = kind_at(view, at) or (kinds.abbreviated_before(view, at) if code.symbol else None)
    if kind is not None:
        mention = tailed(view, Mention(kind.start, code.end, code.end, kind.name, code))
        return None if mention.issued is None and _is_form_of_kind(view, kind) else mention
    if _is_form(view, at) or (code.is_loose and label is None):
        return None
    if code.series is not None:
        return Mention(code.start, code.end, code.end, _kind_of_series(code.series), code)
    if previous is not None and _goes_on(view, previous, at, has_label=label is not None):
        name = kinds.kind_of_symbol(code.symbol or "", is_party=code.is_party) or previous.kind
        return tailed(view, Mention(at, code.end, code.end, name, code))
    apart = _apart(view, code, at, has_label=label is not None)
    return None if apart is None else _unless_form(view, tailed(view, apart), at)


def _unless_form(view: View, mention: Mention, at: int) -> Mention | None:
    """Leave out a number without a day that the name of a form leads to: `Tờ khai hàng hóa 05/TK-KHO`."""
    is_form = mention.issued is None and _NAMED_FORM.search(view.folded[max(0, at - 80) : at]) is not None
    return None if is_form else mention


def label_before(view: View, at: int) -> int | None:
    """Give the place where the word `số` right before a number begins."""
    at = view.back_over(at)  # an indented next line may stand between
    window = view.folded[max(0, at - 10) : at]
    for found in NUMBER_LABEL.compiled.finditer(window):
        if found.end() == len(window) and not window[: found.start()][-1:].isalpha():
            return at - len(window) + found.start()
    return None


def kind_at(view: View, at: int) -> Kind | None:
    """Read the kind right before a place; a mark of urgency may stand between."""
    kind = kinds.kind_before(view, at)
    if kind is None and view.folded.endswith((":", ": "), 0, at):
        kind = kinds.kind_before(view, view.back_over(at, ": "))
    if kind is not None:
        return kind
    at = view.back_over(at)
    window = view.folded[max(0, at - 16) : at]
    for found in URGENT.compiled.finditer(window):
        if found.end() == len(window):
            return kinds.kind_before(view, at - len(window) + found.start())
    return None


_FORM_KINDS: Final = frozenset({"Tờ khai", "Bản kê", "Bảng kê"})
"""Papers that are filled in: without a day their number is the form's."""
_FILLED_KINDS: Final = ("Báo cáo", "Biên bản", "Danh sách", "Giấy ", "Phiếu ", "Bảng ", "Bản ", "Đơn ", "Tờ ", "Hợp đồng")
"""How the kinds begin that a form may be a model of, where `mẫu` stands before them."""
_OF_FORM: Final = Shape(r"(?i)(?<!\p{L})(?:mẫu|biểu)[ ]*\Z")
_NAMED_FORM: Final = Shape(
    r"(?i)(?<!\p{L})(?:(?:tờ khai|bản kê|bảng kê)[ ]++\p{Ll}++|mẫu[ ]++(?:giấy|phiếu|đơn|bảng|tờ))(?:[ ]++\p{Ll}++){0,6}+[ ]*+(?:số[ ]*+)?\Z"
)


def _is_form_of_kind(view: View, kind: Kind) -> bool:
    """Tell whether a kind names a form, not a document: `tờ khai 21/TK-KHO`, `mẫu Biên bản 12/BB-KHO`."""
    if kind.name in _FORM_KINDS:
        return True
    before = view.back_over(kind.start)
    return kind.name.startswith(_FILLED_KINDS) and _OF_FORM.search(view.folded[max(0, before - 8) : before]) is not None


_FORM: Final = Shape(
    r"(?i)(?<!\p{L})(?:mẫu|biểu|mẫu biểu|biểu mẫu|phụ lục|phụ biểu|bảng|thửa đất|thửa|tờ|lô|đường|nhà|quốc lộ|tài khoản|hoá đơn|thẻ|biển|hộ chiếu|sổ|ký hiệu|xe|thụ lý)[ ]*\Z"
)


def _is_form(view: View, at: int) -> bool:
    """Tell whether the number belongs to a form, a plot, a house or a court's register of cases (`thụ lý số …`), not to a document."""
    at = view.back_over(at)
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
_SYMBOL: Final = Shape(r"\d[/-]\p{Lu}")
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
    return Mention(at, code.end, code.end, kinds.kind_of_symbol(code.symbol or "", is_party=code.is_party, has_year=has_year), code)


def _kind_apart(view: View, code: Code, at: int) -> tuple[Kind, Body | None] | None:
    """Find the kind before `của <body> số …` or before a title that ends in `số …`."""
    start = max(0, at - _APART)
    breaks = [found.end() for found in _SENTENCE.finditer(view.folded, start, at)]
    start = breaks[-1] if breaks else start
    found = list(kinds.capital_kinds().finditer(view.folded, start, at))
    for match in reversed(found):
        kind = kinds.kind_before(view, match.end())
        if kind is None or _SYMBOL.search(view.folded, match.end(), at):
            continue
        of = _OF_BODY.match(view.folded, match.end())
        body = body_at(view, of.end(), at) if of else None
        if body is not None and not view.folded[body.end : at].strip(" ,"):
            return kind, body
        if body is None and (len(found) == 1 or set(code.groups[:1]) & kinds.abbreviations_of(kind.name)):
            return kind, None
    return _small_kind_apart(view, start, at)


def _small_kind_apart(view: View, start: int, at: int) -> tuple[Kind, Body] | None:
    """Find a kind in small letters before `của <body> số …`: `xét báo cáo của Ủy ban nhân dân tỉnh số 5/BC-UBND`."""
    of = view.folded.rfind(" của ", start, at)
    kind = kinds.kind_before(view, of) if of >= 0 else None
    body = body_at(view, of + len(" của "), at) if kind is not None else None
    return (kind, body) if kind is not None and body is not None and not view.folded[body.end : at].strip(" ,") else None


RULES: Final = (NUMBER_LABEL, URGENT)
