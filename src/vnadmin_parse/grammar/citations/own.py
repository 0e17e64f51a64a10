"""Which words of a document mean the document itself: its own name, and `… này` of its own kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from vnadmin_parse import lexicon
from vnadmin_parse.terms import CitationTarget

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from vnadmin_parse.records import Citation

_ISSUED_ALONE: Final = frozenset(
    {
        "Nghị định",
        "Nghị quyết",
        "Thông tư",
        "Thông tư liên tịch",
        "Quyết định",
        "Luật",
        "Bộ luật",
        "Pháp lệnh",
        "Chỉ thị",
        "Công văn",
        "Tờ trình",
        "Thông báo",
        "Báo cáo",
        "Kết luận",
        "Lệnh",
    }
)
"""Kinds that no other document carries along: a decision may put a `Quy chế` into force, but no letter is a decision too."""
_FAMILIES: Final = {"Bộ luật": "Luật", "Thông tư liên tịch": "Thông tư", "Nghị quyết liên tịch": "Nghị quyết"}


def with_own_name(citations: Sequence[Citation]) -> list[Citation]:
    """Let the name that the enacting line gives to the document mean it everywhere: not an older law of that name.

    Args:
        citations: in the order of the text; the enacting line's has a name and means the document itself.
    """
    own = {_name_key(citation) for citation in citations if citation.target is CitationTarget.SELF} - {None}
    if not own:
        return list(citations)
    return [
        evolve(citation, target=CitationTarget.SELF)
        if citation.code is None and citation.issued is None and citation.target is CitationTarget.OTHER and _name_key(citation) in own
        else citation
        for citation in citations
    ]


def of_other_kind(citations: Iterable[Citation], kind: str | None) -> Iterator[Citation]:
    """Let `Nghị định này` in a document of another kind point back at what is named before.

    Args:
        citations: in the order of the text.
        kind: the document's own kind, None where it is not known.
    """
    own = _FAMILIES.get(kind or "", kind)
    for citation in citations:
        named = citation.document_type
        is_other = own in _ISSUED_ALONE and named in _ISSUED_ALONE and _FAMILIES.get(named or "", named) != own
        is_pointing = citation.target is CitationTarget.SELF and citation.title is None
        yield evolve(citation, target=CitationTarget.ANTECEDENT) if is_pointing and is_other else citation


def _name_key(citation: Citation) -> str | None:
    return None if citation.title is None else lexicon.name_key(citation.title)
