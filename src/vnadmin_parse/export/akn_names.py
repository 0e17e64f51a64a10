"""Names of Akoma Ntoso: identifiers of elements (eId) and IRIs of documents, after the naming convention of version 1.0.

A work is named by country, type, subtype, year and number: `/akn/vn/act/nghi-dinh/2020/30-2020-nd-cp`. The year is enough, since numbers
begin anew each year, and a citation often names no day; so a document and what cites it meet in one name. Where the year is not known, the
name has none.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import Final

import regex

from vnadmin_parse.grammar.citations.identity import Family, family_of
from vnadmin_parse.records import Citation, Division, DivisionKind, Document, Pinpoint, Regime

_COUNTRY: Final = "vn"
_NOT_A_WORD: Final = regex.compile(r"[^a-z0-9]++")
_NO_LABEL: Final = regex.compile(r"[^\p{L}\p{N}]++")
_ONE_LABEL: Final = regex.compile(r"(?:\p{N}++\p{L}{0,2}+|\p{L}{1,2}+\p{N}*+|[IVXLC]++)(?:[.\-/]\p{N}++)*+")
_YEAR: Final = regex.compile(r"/((?:19|20)\d\d)/")
_ACTS: Final = frozenset({Family.LEGISLATION, Family.LAW, Family.JOINT, Family.CONSOLIDATED})
_SHORT: Final = {
    "article": "art", "chapter": "chp", "clause": "cl", "section": "sec", "subsection": "subsec", "alinea": "al", "attachment": "att",
    "citations": "cits", "citation": "cit",
}  # fmt: skip
"""Short names of elements in identifiers, after the naming convention; the others stand in full."""
ELEMENTS: Final = {
    DivisionKind.PART: "part", DivisionKind.CHAPTER: "chapter", DivisionKind.SECTION: "section", DivisionKind.SUBSECTION: "subsection",
    DivisionKind.ARTICLE: "article", DivisionKind.CLAUSE: "clause", DivisionKind.POINT: "point", DivisionKind.BULLET: "indent",
    DivisionKind.PARAGRAPH: "alinea", DivisionKind.TABLE: "alinea", DivisionKind.HEADING: "hcontainer", DivisionKind.ITEM: "hcontainer",
}  # fmt: skip
"""The element of each kind of division."""

_WORDED: Final = frozenset({DivisionKind.PART, DivisionKind.CHAPTER, DivisionKind.SECTION, DivisionKind.SUBSECTION, DivisionKind.ARTICLE})


def slug(text: str) -> str:
    """Give a text as a part of an IRI: small letters without marks, and hyphens.

    Example:
        >>> slug("30/2020/NĐ-CP"), slug("Quyết định")
        ('30-2020-nd-cp', 'quyet-dinh')
    """
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return _NOT_A_WORD.sub("-", "".join(letter for letter in plain if not unicodedata.combining(letter))).strip("-")


def is_act(document: Document) -> bool:
    """Tell whether a document is an act (văn bản quy phạm pháp luật); everything else is a `doc`."""
    return document.regime is Regime.LEGISLATION


def subtype_of(document: Document) -> str:
    """Give the name of a document's type: `nghi-dinh`; `van-ban` where it is not known."""
    return slug(document.document_type.name if document.document_type else "") or "van-ban"


def work_of(document: Document) -> str:
    """Give the IRI of a document's work.

    Example:
        >>> work_of(document)
        '/akn/vn/doc/cong-van/2026/1417-sdsln-qlds'
    """
    header = document.header
    year = (header.code.year if header.code else None) or (header.issued.year if header.issued else None)
    number = (header.code.text if header.code else "") or header.subject or (document.source.sha256 or "")[:12]
    return _work("act" if is_act(document) else "doc", subtype_of(document), year, number)


def work_cited(citation: Citation) -> str | None:
    """Give the IRI of a cited work; None where neither code nor title names it.

    Example:
        >>> from vnadmin_parse.citations import find_citations
        >>> work_cited(find_citations("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ")[0])
        '/akn/vn/act/nghi-dinh/2020/30-2020-nd-cp'
    """
    number = citation.code or citation.title
    if not number or not slug(number):
        return None
    in_code = _YEAR.search(citation.code or "")
    year = in_code[1] if in_code else citation.issued.year if citation.issued else None
    kind = "act" if family_of(citation) in _ACTS else "doc"
    return _work(kind, slug(citation.document_type or "") or "van-ban", year, number)


def _work(kind: str, subtype: str, year: int | str | None, number: str) -> str:
    parts = ("akn", _COUNTRY, kind, subtype, str(year or ""), slug(number) or "khong-so")
    return "".join(f"/{part}" for part in parts if part)


def pinpoint_id(pinpoint: Pinpoint) -> str | None:
    """Give the identifier of the place that a pinpoint means, as far as it names one place; None for lists of articles and the like.

    Example:
        >>> from vnadmin_parse.citations import find_citations
        >>> pinpoint_id(find_citations("điểm đ khoản 2 Điều 5 Nghị định này")[0].pinpoints[0])
        'art_5__cl_2__point_đ'
    """
    steps: list[str] = []
    for kind, label in (("article", pinpoint.article), ("clause", pinpoint.clause), ("point", pinpoint.point)):
        if label is not None and not _ONE_LABEL.fullmatch(label.strip()):
            break
        steps += [_step(kind, label)] if label is not None else []
    return "__".join(steps) or None


def _step(tag: str, label: str) -> str:
    number = _NO_LABEL.sub("-", label).strip("-")
    return f"{_SHORT.get(tag, tag)}_{number}"


def division_ids(body: tuple[Division, ...], prefix: str) -> tuple[str, ...]:
    """Give the identifier of each division of a body.

    Args:
        body: divisions, a parent before its children.
        prefix: what all of them begin with; empty but in attached documents.

    Example:
        >>> division_ids(document.body, "")[:3]
        ('al_1', 'al_2', 'hcontainer_1')
    """
    made = Identifiers(prefix)
    ids: list[str] = []
    for division in body:
        above = ids[division.parent] if division.parent is not None else ""
        ids.append(made.of(ELEMENTS[division.kind], _number(division), above))
    return tuple(ids)


def _number(division: Division) -> str | None:
    """Give the number in a division's label: `5` of `Điều 5`, `II` of `Chương II`."""
    words = (division.label or "").split()
    return words[-1] if words and division.kind in _WORDED else division.label


class Identifiers:
    """Gives each element of one document an identifier of its own.

    Articles are numbered through a whole document, so that theirs stand without those of the chapters above them; not so articles that an
    article quotes.
    """

    def __init__(self, prefix: str = "") -> None:
        """Begin a document; the identifiers of an attached one begin with the attachment's."""
        self._prefix = prefix
        self._used: Counter[str] = Counter()
        self._counts: Counter[str] = Counter()

    def of(self, tag: str, label: str | None, above: str) -> str:
        """Give the identifier of an element.

        Args:
            tag: its name, or the name of its kind.
            label: its number; None for one that has none, which is counted.
            above: the identifier that it stands in, or empty.
        """
        is_numbered_through = tag == "article" and not any(step.startswith("art_") for step in above.split("__"))
        scope = self._prefix if is_numbered_through else above or self._prefix
        start = f"{scope}__" if scope else ""
        number = _NO_LABEL.sub("-", label or "").strip("-")
        if not number:
            self._counts[start + tag] += 1
            number = str(self._counts[start + tag])
        return self._unique(start + _step(tag, number))

    def _unique(self, wanted: str) -> str:
        self._used[wanted] += 1
        if self._used[wanted] == 1:
            return wanted
        return self._unique(f"{wanted}_{self._used[wanted]}")
