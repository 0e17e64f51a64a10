"""Citations on their own, for any Vietnamese text: find, resolve, annotate, tell which are one.

Example:
    >>> from vnadmin_parse import citations
    >>> text = "Nghị định số 12/2020/NĐ-CP ngày 22/5/2020 của Chính phủ. Theo Điều 5 Nghị định số 12"
    >>> found = citations.resolve(citations.find_citations(text), text=text)
    >>> [(citation.code, citation.refers_to) for citation in found]
    [('12/2020/NĐ-CP', None), ('12/2020/NĐ-CP', 0)]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vnadmin_parse.grammar.citations import citation_problems, find_citations
from vnadmin_parse.grammar.citations import resolve as resolve_records
from vnadmin_parse.grammar.citations.annotate import annotate
from vnadmin_parse.grammar.citations.document import quotations
from vnadmin_parse.grammar.citations.identity import Family, Identity, family_of, identities, normal_code, shared_key
from vnadmin_parse.grammar.citations.short_names import definitions_in
from vnadmin_parse.grammar.citations.view import view_of
from vnadmin_parse.records import Citation, CitationTarget, Pinpoint, Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "Citation", "CitationTarget", "Family", "Identity", "Pinpoint", "Relation", "annotate", "citation_problems", "family_of",
    "find_citations", "identities", "normal_code", "resolve", "shared_key",
]  # fmt: skip


def resolve(citations: Sequence[Citation], *, text: str | None = None) -> tuple[Citation, ...]:
    """Link the mentions of one document to each other.

    Args:
        citations: as `find_citations` gives them, with spans of one text.
        text: that text; short names that it defines and quotations in it count when it is given.

    Returns:
        The citations in the same order; `refers_to` is an index into them. What could mean several stays open, and `citation_problems`
        says so.

    Example:
        >>> found = resolve(find_citations("Công văn số 45/SNV-VP; theo Công văn nêu trên"))
        >>> found[1].refers_to
        0
    """
    if text is None:
        return resolve_records(citations)
    view = view_of(text)
    return resolve_records(citations, quotations=tuple(quotations([view])), short_names=list(definitions_in(view)))
