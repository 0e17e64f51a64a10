"""The citations of a whole document: paragraph by paragraph, then resolved together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from attrs import evolve

from vnadmin_parse.grammar.citations.find import citations_in
from vnadmin_parse.grammar.citations.own import of_other_kind, with_own_name
from vnadmin_parse.grammar.citations.pinpoints import Chain, chains_in, pinpoint_of
from vnadmin_parse.grammar.citations.resolve import resolve
from vnadmin_parse.grammar.citations.shapes import Shape
from vnadmin_parse.grammar.citations.short_names import definitions_in, with_meaning
from vnadmin_parse.grammar.citations.view import View, view_of
from vnadmin_parse.grammar.rule import Rule
from vnadmin_parse.records import Citation, Span
from vnadmin_parse.terms import CitationTarget, Relation
from vnadmin_parse.text import Line, Role, Text, flow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

AMENDED_UNIT: Final = Rule(
    name="citation.amended-unit",
    kind=None,
    standard="Luật 64/2025/QH15; NĐ 78/2025: amending acts name the act in the heading and its units below",
    pattern=r"""
        [ ]*+ (?: \d{1,3} [.)] [ ]++ | [a-zđ] \) [ ]++ )?+
        (?: (?: Sửa [ ]++ đổi | Bổ [ ]++ sung | Thay [ ]++ thế | Bãi [ ]++ bỏ ) (?: , [ ]*+ bổ [ ]++ sung )?+ [ ]++ (?: tên [ ]++ | một [ ]++ số [ ]++ )?+ )?+
    """,
    examples=("1. Sửa đổi, bổ sung ", "a) Bãi bỏ ", "2. "),
    counterexamples=("Sửa chữa ", "Điều 5. "),
    is_phrase=True,
)
ENACTS: Final = Rule(
    name="citation.enacted-law",
    kind=None,
    standard="Luật 64/2025/QH15; NĐ 78/2025: the enacting line of a law names the law itself",
    pattern=r"(?: Quốc [ ]++ hội | Uỷ [ ]++ ban [ ]++ (?i:thường) [ ]++ vụ [ ]++ Quốc [ ]++ hội ) [ ]++ ban [ ]++ hành [ ]++",
    examples=("Quốc hội ban hành ", "Ủy ban thường vụ Quốc hội ban hành "),
    counterexamples=("Quốc hội đã ban hành ", "Chính phủ ban hành ", "Quốc hội ban "),
    is_phrase=True,
)
_OPENS: Final = Shape(r"\s*+\"")
_CLOSES: Final = Shape(r"\"\s*+[.;,]{0,2}+\s*+\Z")
_INLINE: Final = Shape(r"\"[^\"]++\"")
_NOTE_START: Final = Shape(r"\(?\d{1,3}\)?[.)]?\s|\d{1,2}(?=\p{Lu})|[¹²³⁰-⁹*]|\[\d")
_CUT: Final = Shape(
    r"(?:(?<!\p{L})(?:ngày|số|của|tại|và|Thủ tướng|Bộ trưởng|Chủ tịch|Nghị|Quyết|Thông|Công|Uỷ ban|tỉnh|tháng|năm)|[\d\p{Lu}][-/]|,)\Z"
)
_CUT_ENDS: Final = (
    "ngày", "số", "của", "tại", "và", "tướng", "trưởng", "tịch", "Nghị", "Quyết", "Thông", "Công", "ban", "tỉnh", "tháng", "năm", "-", "/", ",",
)  # fmt: skip
"""What a line ends with that `_CUT` may fit."""
_UNIT_START: Final = Shape(r"[-+*•\"]|\p{L}\d?\)|\d{1,2}(?:\.\d{1,2})*[.)] |[IVX]+[.-]|(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC) \d")
_ARTICLE: Final = Shape(r"(?:Điều|ĐIỀU) \d+[a-zđ]?[.:]?(?=\s|\Z)")
_ARTICLE_WORDS: Final = ("Điều ", "ĐIỀU ")
_CHAPTER_WORDS: Final = ("Chương ", "CHƯƠNG ")
_CHANGED: Final = Shape(r"(?i)[^\n]*?(?:được sửa đổi|được bổ sung|được thay thế|như sau|sửa đổi|bổ sung|bãi bỏ|thay thế)")


def citations_of(text: Text, flows: Sequence[Sequence[Line]], *, kind: str | None = None) -> tuple[Citation, ...]:
    """Find and resolve the citations of a document.

    Args:
        text: the text that holds the lines.
        flows: the lines of each paragraph; no citation runs from one to the next.
        kind: the document's own kind, where it is known: `Nghị định này` in a letter is not the letter.

    Returns:
        The citations in the order of the text.
    """
    views = [_view(text, lines) for lines in _joined(sorted((lines for lines in flows if lines), key=lambda lines: lines[0].span.start))]
    quotes = tuple(quotations(views))
    short_names = [definition for view in views for definition in definitions_in(view)]
    names = tuple(dict.fromkeys(name for name, _ in short_names))
    found = sorted((citation for view in views for citation in _enacted(view, citations_in(view, names))), key=lambda c: c.span)
    found = list(of_other_kind(with_own_name(with_meaning(found, short_names)), kind))
    return _with_amended(views, resolve(found, quotations=quotes, short_names=short_names), quotes)


def _enacted(view: View, found: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """Let the enacting line, a paragraph of its own without number and day, mean this document: `Quốc hội ban hành Luật Nhà ở.`."""
    front = ENACTS.compiled.match(view.folded) if len(found) == 1 else None
    if front is None:
        return found
    law = found[0]
    start, end = law.span.start - view.offset, law.span.end - view.offset
    is_own = (
        law.code is None and law.issued is None and not law.pinpoints and start == front.end() and not view.folded[end:].strip(" .,;\n")
    )
    return (evolve(law, target=CitationTarget.SELF),) if is_own else found


def _joined(flows: Iterable[Sequence[Line]]) -> list[list[Line]]:
    """Join what a page cut: the lines of one footnote, and a paragraph that stops in the middle of a citation."""
    joined: list[list[Line]] = []
    for lines in flows:
        if joined and _belongs(joined[-1][-1], lines[0]):
            joined[-1] += lines
        else:
            joined.append(list(lines))
    return joined


def _belongs(last: Line, first: Line) -> bool:
    if last.role is Role.FOOTNOTE or first.role is Role.FOOTNOTE:
        return last.role is first.role and _NOTE_START.match(first.folded) is None
    return last.folded.endswith(_CUT_ENDS) and _CUT.search(last.folded) is not None and _UNIT_START.match(first.folded) is None


def _view(text: Text, lines: Sequence[Line]) -> View:
    start, end = lines[0].span.start, lines[-1].span.end
    return view_of(flow(lines), offset=start, original=text.text[start:end])


def quotations(views: Iterable[View]) -> Iterator[Span]:
    """Give the stretches that quote another document: blocks that open with a paragraph's first mark, and marks inside a paragraph."""
    opened: int | None = None
    for view in views:
        start, end = view.offset, view.offset + len(view.original)
        if '"' not in view.folded:
            continue
        if opened is None and _OPENS.match(view.folded):
            opened = start
        if opened is None:
            yield from (Span(start + found.start(), start + found.end()) for found in _INLINE.finditer(view.folded))
        elif _CLOSES.search(view.folded):
            yield Span(opened, end)
            opened = None


def _with_amended(views: Sequence[View], citations: tuple[Citation, ...], quotes: Sequence[Span]) -> tuple[Citation, ...]:
    """Add what an amending act does to the units of the act that the heading above them names: its Điều, or the Chương around it."""
    if not any(citation.relation is Relation.AMENDS for citation in citations):
        return citations
    units: list[Citation] = []
    act = chapter = None
    is_heading = False
    starts = [citation.span.start for citation in citations]  # rising: they come in the order of the text
    for view in views:
        span = Span(view.offset, view.offset + len(view.original))
        inside = range(bisect_left(starts, span.start), bisect_left(starts, span.end))
        named = next((n for n in inside if citations[n].relation is Relation.AMENDS and citations[n].target is CitationTarget.OTHER), None)
        article = _ARTICLE.match(view.folded) if view.folded.startswith(_ARTICLE_WORDS) else None
        is_heading = view.folded.startswith(_CHAPTER_WORDS) or (is_heading and view.folded.isupper())
        if is_heading:
            act = chapter = named
        elif article is not None:
            act = chapter if named is None else named
        if act is None or named is not None or _is_quoted(span.start, quotes):
            continue
        units += _units(view, citations, act, [citations[n].span for n in inside], article.end() if article else 0)
    return _merged(citations, units)


def _is_quoted(at: int, quotes: Sequence[Span]) -> bool:
    """Tell whether one of the quotations, which stand in order, holds a place."""
    before = bisect_right(quotes, at, key=attrgetter("start"))
    return before > 0 and at < quotes[before - 1].end


def _units(view: View, citations: Sequence[Citation], act: int, taken: Sequence[Span], at: int) -> Iterator[Citation]:
    """Give the amended units at the front of a paragraph: `Khoản 4 Điều 3 được sửa đổi`, `Điều 2. Bổ sung điểm đ khoản 1 Điều 8`."""
    front = AMENDED_UNIT.compiled.match(view.folded, at)
    if front is None or _CHANGED.match(view.folded) is None:
        return
    for found in chains_in(view):
        pinpoint = pinpoint_of(view, Chain(found.start, found.end))
        if found.start == front.end() and not any(span.start < pinpoint.span.end and pinpoint.span.start < span.end for span in taken):
            yield Citation(
                pinpoint.span,
                citations[act].document_type,
                None,
                pinpoints=(pinpoint,),
                target=CitationTarget.ANTECEDENT,
                refers_to=act,
                relation=Relation.REPEALS if "Bãi" in front[0] else Relation.AMENDS,
            )


def _merged(citations: Sequence[Citation], units: Sequence[Citation]) -> tuple[Citation, ...]:
    """Put the units in their places and move the indexes along."""
    together = sorted([*citations, *units], key=lambda citation: citation.span)
    moved = {id(citation): n for n, citation in enumerate(together)}
    places = [moved[id(citation)] for citation in citations]
    return tuple(c if c.refers_to is None else evolve(c, refers_to=places[c.refers_to]) for c in together)


RULES: Final = (AMENDED_UNIT, ENACTS)
