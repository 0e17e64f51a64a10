"""Which document a citation means: later mentions, short names, `nêu trên`, `Nghị định này` inside quotations.

Finding never guesses; resolving links a mention to an earlier (or, for a law's name, the only dated) mention of the same document.
A mention that is linked by name keeps its own words and span, and carries the code and date that the document prints of it elsewhere.
What stays open has a `Problem` with the reason.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING, Final

from attrs import evolve

from vnadmin_parse import lexicon
from vnadmin_parse.grammar.citations.bodies import body_key
from vnadmin_parse.records import Citation, CitationTarget, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vnadmin_parse.records import Span

_LAWS: Final = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", "Điều lệ", "Công ước", "Hiệp định"})


def resolve(
    citations: Sequence[Citation], *, quotations: Sequence[Span] = (), short_names: Sequence[tuple[str, int]] = ()
) -> tuple[Citation, ...]:
    """Link the mentions of one document to each other.

    Args:
        citations: in order of appearance, spans of one text.
        quotations: where that text quotes another document: `Nghị định này` in a quotation is not this document.
        short_names: short names that the text defines, each with the place of its definition.

    Returns:
        The citations in the same order; `refers_to` is an index into them.

    Example:
        >>> from vnadmin_parse.grammar.citations.find import find_citations
        >>> found = find_citations("Nghị định số 12/2020/NĐ-CP ngày 22/5/2020. Theo Điều 5 Nghị định 12 và Nghị định nêu trên")
        >>> [(c.code, c.refers_to, c.target.value) for c in resolve(found)]
        [('12/2020/NĐ-CP', None, 'other'), ('12/2020/NĐ-CP', 0, 'other'), (None, 0, 'antecedent')]
    """
    out = list(citations)
    _link_codes(out)
    for name, place in dict(reversed(short_names)).items():
        _link_short_name(out, lexicon.name_key(name), place)
    _link_names(out)
    return tuple(_pointed(out, quotations))


def _pointed(out: Sequence[Citation], quotations: Sequence[Span]) -> Iterator[Citation]:
    """Resolve what only points: `Công văn nêu trên`, and `Nghị định này` in a quotation."""
    named: dict[str | None, list[int]] = {}
    for n, citation in enumerate(out):
        before = named.setdefault(citation.document_type, [])
        if citation.target is CitationTarget.OTHER:
            before.append(n)
            yield citation
        elif citation.target is CitationTarget.ANTECEDENT:
            yield evolve(citation, refers_to=_antecedent(out, n, before))
        elif (start := _quotation_start(citation, quotations)) is not None:
            yield evolve(citation, target=CitationTarget.ANTECEDENT, refers_to=_quoted(out, before, start))
        else:
            yield citation


def _quotation_start(citation: Citation, quotations: Sequence[Span]) -> int | None:
    """Give the place where the quotation that holds `Nghị định này` begins; a document's own name means it in a quotation too."""
    if citation.title is not None:
        return None
    at = bisect_right(quotations, (citation.span.start, citation.span.start)) - 1
    near = quotations[max(0, at) : at + 1]
    return next((q.start for q in near if q.start <= citation.span.start < q.end), None)


def _link_codes(out: list[Citation]) -> None:
    """Link each code to its first mention; a bare number or a code without its year to the one full code that it can mean."""
    said: dict[str, dict[int, list[Citation]]] = {}
    by_number: dict[tuple[str | None, str], list[int]] = {}
    for n, citation in enumerate(out):
        if citation.code is None or citation.target is not CitationTarget.OTHER:
            continue
        key = code_key(citation.code)
        alike = by_number.setdefault((citation.document_type, _number_of(key)), [])
        same = said.setdefault(key, {})
        fitting = _fitting(citation, same)
        earlier = (fitting[0] if len(fitting) == 1 else None) if same else _full_code(out, citation, alike)
        if earlier is not None:
            out[n] = evolve(citation, code=citation.code if same else out[earlier].code, refers_to=earlier)
            if same:
                same[earlier].append(citation)
        elif not fitting:
            same[n] = [citation]
            alike.append(n)


def _fitting(citation: Citation, same: Mapping[int, Sequence[Citation]]) -> list[int]:
    """Give the documents of a code that a citation does not contradict: registers of several bodies and years give one code twice."""
    return [n for n, mentions in islice(same.items(), _FEW) if not any(_differ(mention, citation) for mention in mentions[:_FEW])]


def _differ(first: Citation, second: Citation) -> bool:
    """Tell whether two citations of one code cannot mean one document: their days or their provinces differ."""
    days = [c.issued.iso for c in (first, second) if c.issued is not None and c.issued.iso is not None]
    years = [c.issued.year for c in (first, second) if c.issued is not None and c.issued.year is not None]
    if len(set(days)) > 1 or len(set(years)) > 1:
        return True
    bodies = [body_key(c.issuing_body) for c in (first, second)]
    return None not in bodies and len({_last_words(body or "") for body in bodies}) > 1


def _last_words(body: str) -> str:
    """Give the province that a body's key ends in."""
    return body[max(body.rfind("tỉnh "), body.rfind("thành phố ")) :]


def code_key(code: str) -> str:
    """Give the form under which codes are compared: folded, small letters, no blanks, no zeros before the number.

    Example:
        >>> code_key("94–HD/BTCTU") == code_key("94-HD/BTCTU"), code_key("05/QĐ-BNV") == code_key("5/QĐ-BNV")
        (True, True)
    """
    return lexicon.name_key(code).replace(" ", "").lstrip("0")


def _number_of(key: str) -> str:
    return key.partition("/")[0].partition("-")[0]


def _full_code(out: Sequence[Citation], citation: Citation, alike: Sequence[int]) -> int | None:
    """Find the one earlier document that a shortened code means: `920`, or `920/NĐ-CP` of the same day, for `920/2024/NĐ-CP`."""
    key = code_key(citation.code or "")
    found = [m for m in alike if _shortens(key, citation, out[m])]
    return found[0] if len(found) == 1 else None


def _shortens(key: str, citation: Citation, other: Citation) -> bool:
    full = code_key(other.code or "")
    if "/" not in key and "-" not in key:
        return full != key
    number, year, symbol = (*full.split("/", 2), "", "")[:3]
    if key == f"{number}/{year}" and symbol:
        return True
    same_day = citation.issued is not None and other.issued is not None and citation.issued.iso == other.issued.iso is not None
    return same_day and year.isdecimal() and key == f"{number}/{symbol}"


def _name_key(citation: Citation) -> str | None:
    if citation.title is None or citation.document_type not in _LAWS or citation.target is not CitationTarget.OTHER:
        return None
    key = lexicon.law_key(citation.title)
    return key if key.startswith(lexicon.name_key(citation.document_type)) and len(key) > len(citation.document_type) else None


def _year(citation: Citation) -> int | None:
    if citation.issued is not None and citation.issued.year is not None:
        return citation.issued.year
    parts = (citation.code or "").split("/")
    return int(parts[1]) if len(parts) > 2 and parts[1].isdecimal() else None  # noqa: PLR2004 - number, year, symbol


def _link_names(out: list[Citation]) -> None:
    """Link the mentions of one law by its name, where the whole text knows only one law of that name."""
    groups: dict[str, list[int]] = {}
    for n, citation in enumerate(out):
        key = _name_key(citation)
        if key is not None:
            groups.setdefault(key, []).append(n)
    for members in groups.values():
        years = {year for n in members if (year := _year(out[n])) is not None}
        codes = {code_key(out[n].code or "") for n in members if out[n].code}
        if len(members) > 1 and len(years) <= 1 and len(codes) <= 1:
            _link_group(out, members)


def _link_short_name(out: list[Citation], name: str, place: int) -> None:
    """Point the later mentions of a short name at the document that stands before its definition."""
    before = [n for n, c in enumerate(out) if c.target is CitationTarget.OTHER and c.span.start < place]
    named = [n for n in before if name.startswith(lexicon.name_key(out[n].document_type or "-"))]
    if not named:
        return
    meant = out[named[-1]]
    for n, citation in enumerate(out):
        if (
            citation.span.start > place
            and citation.title is not None
            and lexicon.name_key(citation.title) == name
            and citation.code is None
        ):
            out[n] = evolve(citation, title=meant.title, code=meant.code, issued=meant.issued, refers_to=named[-1])


def _link_group(out: list[Citation], members: Sequence[int]) -> None:
    """Point all mentions of a law at the one that tells most of it."""
    dates = [date for n in members if (date := out[n].issued) is not None]
    issued = max(dates, key=lambda date: (date.iso is not None, -date.span.start), default=None)
    best = max(
        members, key=lambda n: (out[n].code is not None, _is_written_out(out[n]), issued is not None and out[n].issued == issued, -n)
    )
    for n in members:
        mention = evolve(out[n], code=out[n].code or out[best].code, issued=issued or out[n].issued)
        out[n] = mention if n == best else evolve(mention, refers_to=best)


def _is_written_out(citation: Citation) -> bool:
    """Tell whether a law's name is no abbreviation."""
    return citation.title is not None and lexicon.law_key(citation.title) == lexicon.name_key(citation.title)


def _antecedent(out: Sequence[Citation], n: int, before: Sequence[int]) -> int | None:
    """Find the document that `Công văn nêu trên` means: the only one of its kind so far, or the only one of the last few lines."""
    near: list[int] = []
    for m in reversed(before):
        if out[n].span.start - out[m].span.end >= _NEAR:
            break
        near.append(_first(out, m))
    if near:
        return near[0] if len(set(near)) == 1 else None
    so_far = {_first(out, m) for m in before[:_FEW]}
    return so_far.pop() if len(so_far) == 1 and len(before) <= _FEW else None


_NEAR: Final = 400
_FEW: Final = 40


def _first(out: Sequence[Citation], m: int) -> int:
    refers_to = out[m].refers_to
    return m if refers_to is None else refers_to


def _quoted(out: Sequence[Citation], before: Sequence[int], start: int) -> int | None:
    """Find the document that a quotation is taken from: the last of its kind named before the quotation begins."""
    return next((_first(out, m) for m in reversed(before) if out[m].span.end <= start), None)


def citation_problems(citations: Sequence[Citation]) -> tuple[Problem, ...]:
    """Say what a careful clerk would note: references that stay open, dates that no calendar has."""
    problems: list[Problem] = []
    for citation in citations:
        if citation.target is CitationTarget.ANTECEDENT and citation.refers_to is None:
            problems.append(Problem("citation.unresolved", citation.span, "No single document named before is meant by this reference."))
        issued = citation.issued
        if issued is not None and issued.iso is None and issued.day is not None and issued.month is not None and issued.year is not None:
            problems.append(Problem("citation.date-impossible", issued.span, "The date of a cited document is no date of the calendar."))
    return tuple(problems)
