"""Finding citations in running text: from mentions to records."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from attrs import evolve

from vnadmin_parse import lexicon
from vnadmin_parse.grammar.citations.laws import congresses_in, named_in
from vnadmin_parse.grammar.citations.mentions import Mention, Taken
from vnadmin_parse.grammar.citations.numbered import numbered_in
from vnadmin_parse.grammar.citations.pinpoints import Chain, chain_at, chains_in, leads_to, pinpoint_of
from vnadmin_parse.grammar.citations.relations import relation_before
from vnadmin_parse.grammar.citations.shapes import Shape
from vnadmin_parse.grammar.citations.short_names import definitions_in
from vnadmin_parse.grammar.citations.speakers import UNISSUED, with_speaker
from vnadmin_parse.grammar.citations.titles import title_after, title_span
from vnadmin_parse.grammar.citations.unnumbered import announced_in, back_references_in, bare_numbers_in, dated_in, of_names, short_names_in
from vnadmin_parse.grammar.citations.view import View, view_of
from vnadmin_parse.records import Citation, CitationTarget, PartialDate, Pinpoint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnadmin_parse.terms import Relation

_LITERALS: Final = (
    "/",
    "-",
    "QC",
    "TC",
    "uật",
    "này",
    "trên",
    "ngày",
    "số",
    "Điều",
    "Hiến",
    "Công",
    "Hiệp",
    "Nghị",
    "Chỉ",
    "Kết",
    "Pháp",
    "Quy",
    "Cương",
    "Quyết",
    "Thông",
)
"""First words, for a blank of any width may follow; whatever is cited holds one of these."""


def find_citations(text: str, *, offset: int = 0, original: str | None = None) -> tuple[Citation, ...]:
    """Find every reference to a document in running text, in order of appearance.

    Args:
        text: any string, or the folded flow of a document's lines.
        offset: of its first character in the whole text; added to every span.
        original: the printed characters where `text` is a folded flow (same length): values are taken from there.

    Returns:
        The citations; their spans do not overlap. Nothing is resolved: `resolve` does that.

    Example:
        >>> found = find_citations("theo khoản 2 Điều 5 Nghị định số 12/2020/NĐ-CP ngày 22/5/2020 của Chính phủ")
        >>> found[0].code, found[0].issued.iso, found[0].issuing_body, found[0].pinpoints[0].text
        ('12/2020/NĐ-CP', '2020-05-22', 'Chính phủ', 'khoản 2 Điều 5')
    """
    view = view_of(text, offset=offset, original=original)
    return citations_in(view, tuple(dict.fromkeys(name for name, _ in definitions_in(view))))


def citations_in(view: View, names: tuple[str, ...] = ()) -> tuple[Citation, ...]:
    """Find the citations of a view.

    Args:
        view: the text.
        names: short names that the text gives to documents, folded: `Điều lệ Hội`.
    """
    if not names and not view.holds(*_LITERALS):
        return ()
    mentions = mentions_in(view, names)
    if not mentions:  # most paragraphs
        return ()
    mentions = _shared(view, [with_speaker(view, mention) for mention in mentions])
    return _unlapped(view, mentions, _chains(view, mentions))


def mentions_in(view: View, names: tuple[str, ...] = ()) -> list[Mention]:
    """Find every mention of a document, in order, none inside another's code or name."""
    named = [*named_in(view), *congresses_in(view)]
    numbered = list(numbered_in(view, {law.end: law for law in named if law.has_number} if named else {})) if view.has_digit else []
    titles = [span for mention in numbered if (span := title_span(view, mention.end))] if named else []
    named = [law for law in named if law.issued is not None or not _is_inside(law.start, titles)]
    groups = (
        announced_in(view), of_names(view, named), short_names_in(view, names), bare_numbers_in(view), dated_in(view), back_references_in(view),
    )  # fmt: skip
    if not any(groups):
        return sorted(numbered, key=attrgetter("start"))
    taken = Taken(numbered)
    found = [*numbered]
    for group in groups:
        fresh = [mention for mention in group if not taken.meets(mention.start, mention.end)]
        if fresh:
            taken.add(fresh)
            found += fresh
    return sorted(found, key=attrgetter("start"))


def _is_inside(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a place lies in one of some stretches, which stand in order: a law named in another act's title is not cited."""
    if not spans:
        return False
    n = bisect_right(spans, (at, at))
    return any(start <= at < end for start, end in spans[max(0, n - 2) : n])


# ---------------------------------------------------------------- lists


def _shared(view: View, mentions: list[Mention]) -> list[Mention]:
    """Give each mention of a list the issuer, and the day, that are printed once for all."""
    out, plural = list(mentions), _in_plural(view, mentions)
    day: PartialDate | None = None
    for n in range(len(out) - 2, -1, -1):
        first, second = out[n], out[n + 1]
        if first.issuer is None and (second.issuer or second.issued) and not second.is_left and _is_listed(view, first, second):
            day = _common_day(view, second) or (second.issued if plural[n + 1] else day)
            out[n] = evolve(first, issuer=second.issuer, issued=first.issued or day)
        else:
            day = None
    for n in range(1, len(out)):
        if out[n].issuer is not None or not _same_speaker(view, out[n - 1], out[n]):
            continue
        if out[n - 1].is_left or (plural[n] and _is_named_first(out[n - 1])):
            out[n] = evolve(out[n], issuer=out[n - 1].issuer, is_left=True)
    return out


def _is_named_first(mention: Mention) -> bool:
    """Tell whether the issuer stands between kind and code: `các Nghị định của Chính phủ số …`."""
    return mention.issuer is not None and mention.code is not None and mention.issuer.end <= mention.code.start


def _common_day(view: View, last: Mention) -> PartialDate | None:
    """Give the day that the last of a list has for all: `12/QĐ-UBND và 13/QĐ-UBND cùng ngày 5/6/2024`."""
    return last.issued if _COMMON.match(view.folded, last.core_end) is not None else None


def _in_plural(view: View, mentions: Sequence[Mention]) -> list[bool]:
    """Tell of each mention whether it goes on with a kind printed once, in the plural: `các Quyết định số 1/A, số 2/A ngày …` has one day."""
    many, told = False, []
    for mention in mentions:
        is_bare = view.folded[mention.start].isdigit() or view.small.startswith("số", mention.start)
        told.append(many and is_bare)
        many = many if is_bare else view.small.endswith(_PLURAL, 0, mention.start)
    return told


_ACTS: Final = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})
_PLURAL: Final = ("các ", "những ", "hai ", "ba ")
_COMMON: Final = Shape(r"[ ]*+,?+[ ]*+cùng ngày(?!\p{L})")
_TO_PLACE: Final = Shape(r"[ ]*+[,;]?+[ ]++(?:và[ ]++)?+(?:(?i:tại|theo)[ ]++)?+")
_BETWEEN: Final = Shape(r"[ ]*+[,;]?+[ ]*+(?:(?i:và|hoặc|cùng|với)[ ]++)*+")


def _is_listed(view: View, first: Mention, second: Mention) -> bool:
    if first.kind in UNISSUED or second.kind in UNISSUED:
        return _are_acts(view, first, second)
    if first.code is None or second.code is None:
        return False
    return first.end <= second.start and _is_next(view, first.end, second.start) and body_group(first) == body_group(second)


def _are_acts(view: View, first: Mention, second: Mention) -> bool:
    """Tell whether two laws, each with its day or number, stand in one list of one maker: `Luật A ngày … và Luật B ngày … của Quốc hội`."""
    alike = first.kind in _ACTS and second.kind in _ACTS and (first.kind == "Pháp lệnh") is (second.kind == "Pháp lệnh")
    told = alike and all(act.issued is not None or act.code is not None for act in (first, second))
    return told and first.end <= second.start and _BETWEEN.fullmatch(view.folded, first.end, second.start) is not None


def _is_next(view: View, end: int, start: int) -> bool:
    """Tell whether only a comma, `và` or the place in the second document stands between two: `…; tại điểm c khoản 1 Điều 16 Thông tư số …`."""
    if _BETWEEN.fullmatch(view.folded, end, start) is not None:
        return True
    link = _TO_PLACE.match(view.folded, end, start)
    chain = chain_at(view, link.end()) if link else None
    return chain is not None and leads_to(view, chain, start)


def _same_speaker(view: View, first: Mention, second: Mention) -> bool:
    if first.code is None or second.code is None or first.end > second.start:
        return False
    between = view.folded[first.end : second.start]
    return "\n" not in between and ". " not in between and body_group(first) == body_group(second)


def body_group(mention: Mention) -> str | None:
    """Give the group of a symbol that means the body: after the kind's abbreviation, or the first, as in all letters (`5/CT-VP`)."""
    groups = mention.code.groups if mention.code else ()
    if len(groups) > 1 and mention.kind is not None and is_kind_group(groups[0]) and mention.kind != "Công văn":
        return groups[1]
    return groups[0] if groups else None


def is_kind_group(group: str) -> bool:
    """Tell whether a group abbreviates a kind of document."""
    return bool(lexicon.document_types_by_abbreviation(group))


# ---------------------------------------------------------------- pinpoints


def _chains(view: View, mentions: Sequence[Mention]) -> dict[int, list[Chain]]:
    """Bind each pinpoint to the mention that it leads to, by the mention's index."""
    starts = [mention.start for mention in mentions]
    bound: dict[int, list[Chain]] = {}
    for chain in chains_in(view):
        n = bisect_left(starts, chain.end)
        unit = n - 1 if n and mentions[n - 1].kind is None and mentions[n - 1].is_self and chain.start <= mentions[n - 1].start else None
        if unit is not None:
            bound.setdefault(unit, []).append(chain)
        elif n < len(mentions) and leads_to(view, chain, mentions[n].start):
            bound.setdefault(n, []).append(chain)
    return bound


# ---------------------------------------------------------------- records


def _unlapped(view: View, mentions: Sequence[Mention], chains: dict[int, list[Chain]]) -> tuple[Citation, ...]:
    """Make the records; a span ends where the next one begins."""
    out: list[Citation] = []
    starts = [min([mention.start, *(chain.start for chain in chains.get(n, ()))]) for n, mention in enumerate(mentions)]
    relation: Relation | None = None
    for n, mention in enumerate(mentions):
        following = starts[n + 1] if n + 1 < len(mentions) else len(view.folded)
        end = mention.end if mention.end <= following else view.back_over(following, " ,;(\n")
        relation = _relation(view, mentions, starts, n, relation)
        out.append(_citation(view, mention, starts[n], end, pinpoints=_pinpoints(view, mention, chains.get(n, ())), relation=relation))
    return tuple(out)


def _pinpoints(view: View, mention: Mention, chains: Sequence[Chain]) -> list[Pinpoint]:
    """Make the pinpoints of a mention; that of `Điều này` runs to the mention's own end: `khoản 1 Điều này`."""
    if mention.kind is None and mention.is_self:
        return [pinpoint_of(view, Chain(min([mention.start, *(chain.start for chain in chains)]), mention.end))]
    return [pinpoint_of(view, chain) for chain in chains]


def _relation(view: View, mentions: Sequence[Mention], starts: Sequence[int], n: int, last: Relation | None) -> Relation | None:
    """Read the relation before a mention; in a list the first one's holds for all."""
    found = relation_before(view, starts[n])
    if found is not None:
        return found
    if n and mentions[n - 1].end <= starts[n] and _BETWEEN.fullmatch(view.folded, mentions[n - 1].end, starts[n]) is not None:
        return last
    return None


def _citation(  # noqa: PLR0913 - the parts of one record
    view: View, mention: Mention, start: int, end: int, *, pinpoints: list[Pinpoint], relation: Relation | None
) -> Citation:
    target = CitationTarget.SELF if mention.is_self else CitationTarget.ANTECEDENT if mention.is_antecedent else CitationTarget.OTHER
    return Citation(
        view.span(start, max(end, mention.core_end)),
        mention.kind,
        mention.code.text if mention.code else None,
        mention.issued,
        view.printed(mention.issuer.start, mention.issuer.end) if mention.issuer else None,
        view.printed(*mention.name) if mention.name else title_after(view, mention.end) if mention.code else None,
        tuple(pinpoints),
        target,
        relation=relation,
    )
