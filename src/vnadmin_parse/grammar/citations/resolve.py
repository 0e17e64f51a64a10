"""Which document a citation means: later mentions, short names, `nêu trên`, `Nghị định này` inside quotations.

Finding never guesses; resolving links a mention to an earlier (or, for a law's name, the only dated) mention of the same document.
A mention that is linked by name keeps its own words and span, and carries the code and date that the document prints of it elsewhere.
What stays open has a `Problem` with the reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from vnadmin_parse import lexicon
from vnadmin_parse.records import Citation, CitationTarget, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vnadmin_parse.records import Span

_LAWS: Final = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", "Điều lệ", "Công ước", "Hiệp định"})


def resolve(citations: Sequence[Citation], *, quotations: Sequence[Span] = (), short_names: Sequence[tuple[str, int]] = ()) -> tuple[Citation, ...]:
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
    for name, place in short_names:
        _link_short_name(out, lexicon.name_key(name), place)
    _link_names(out)
    for n, citation in enumerate(out):
        if citation.target is CitationTarget.ANTECEDENT:
            out[n] = evolve(citation, refers_to=_antecedent(out, n))
        elif citation.target is CitationTarget.SELF and any(q.start <= citation.span.start < q.end for q in quotations):
            out[n] = evolve(citation, target=CitationTarget.ANTECEDENT, refers_to=_quoted(out, n, quotations))
    return tuple(out)


def _link_codes(out: list[Citation]) -> None:
    """Link each code to its first mention; a bare number or a code without its year to the one full code that it can mean."""
    first: dict[str, int] = {}
    for n, citation in enumerate(out):
        if citation.code is None or citation.target is not CitationTarget.OTHER:
            continue
        key = code_key(citation.code)
        earlier = first.get(key)
        if earlier is None:
            earlier = _full_code(out, n)
        if earlier is None:
            first[key] = n
        else:
            out[n] = evolve(citation, code=out[earlier].code if code_key(out[earlier].code or "") != key else citation.code, refers_to=earlier)


def code_key(code: str) -> str:
    """Give the form under which codes are compared: folded, small letters, no blanks.

    Example:
        >>> code_key("08–HD/BTCTU") == code_key("08-HD/BTCTU")
        True
    """
    return lexicon.name_key(code).replace(" ", "")


def _full_code(out: Sequence[Citation], n: int) -> int | None:
    """Find the one earlier document that a shortened code means: `126` or `126/NĐ-CP` for `126/2024/NĐ-CP`."""
    citation = out[n]
    number, _, symbol = code_key(citation.code or "").partition("/")
    if symbol and citation.issued is None:
        return None
    found: dict[str, int] = {}
    for m, other in enumerate(out[:n]):
        if other.code is None or other.document_type != citation.document_type or not _shortens(number, symbol, other.code):
            continue
        if symbol and (other.issued is None or other.issued.iso != citation.issued.iso if citation.issued else True):
            continue
        found.setdefault(code_key(other.code), m)
    return next(iter(found.values())) if len(found) == 1 else None


def _shortens(number: str, symbol: str, code: str) -> bool:
    parts = code_key(code).replace("-", "/", 1 if "/" not in code else 0).split("/")
    full = code_key(code)
    if not symbol:
        return full.startswith((f"{number}/", f"{number}-"))
    return len(parts) == 3 and parts[0] == number and parts[2] == symbol and parts[1].isdecimal()  # noqa: PLR2004 - number, year, symbol


def _name_key(citation: Citation) -> str | None:
    if citation.title is None or citation.document_type not in _LAWS or citation.target is not CitationTarget.OTHER:
        return None
    key = lexicon.name_key(citation.title)
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
        if citation.span.start > place and citation.title is not None and lexicon.name_key(citation.title) == name and citation.code is None:
            out[n] = evolve(citation, title=meant.title, code=meant.code, issued=meant.issued, refers_to=named[-1])


def _link_group(out: list[Citation], members: Sequence[int]) -> None:
    """Point all mentions of a law at the one that tells most of it."""
    best = max(members, key=lambda n: (out[n].code is not None, out[n].issued is not None and out[n].issued.iso is not None, out[n].issued is not None, -n))
    issued = max((out[n].issued for n in members if out[n].issued), key=lambda date: (date.iso is not None, -date.span.start), default=None)
    for n in members:
        mention = evolve(out[n], code=out[n].code or out[best].code, issued=issued or out[n].issued)
        out[n] = mention if n == best else evolve(mention, refers_to=best)


def _antecedent(out: Sequence[Citation], n: int) -> int | None:
    """Find the document that `Công văn nêu trên` means: the only one of its kind so far, or the only one of the last few lines."""
    kind = out[n].document_type
    before = [m for m in range(n) if out[m].target is CitationTarget.OTHER and out[m].document_type == kind]
    if _distinct(out, before) == 1:
        return _first(out, before[-1])
    near = [m for m in before if out[n].span.start - out[m].span.end < _NEAR]
    return _first(out, near[-1]) if _distinct(out, near) == 1 else None


_NEAR: Final = 400


def _distinct(out: Sequence[Citation], indexes: Sequence[int]) -> int:
    return len({_first(out, m) for m in indexes})


def _first(out: Sequence[Citation], m: int) -> int:
    refers_to = out[m].refers_to
    return m if refers_to is None else refers_to


def _quoted(out: Sequence[Citation], n: int, quotations: Sequence[Span]) -> int | None:
    """Find the document that a quotation is taken from: the last of its kind named before the quotation begins."""
    start = max((q.start for q in quotations if q.start <= out[n].span.start < q.end), default=0)
    before = [m for m in range(n) if out[m].target is CitationTarget.OTHER and out[m].span.end <= start]
    same = [m for m in before if out[m].document_type == out[n].document_type]
    return _first(out, same[-1]) if same else None


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
