"""References in the text of an Akoma Ntoso document: the words of a citation become `ref` elements."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

import regex
from attrs import frozen

from vnadmin_parse.export.akn_names import pinpoint_id, work_cited
from vnadmin_parse.export.characters import one_line
from vnadmin_parse.export.xml import add_text, child
from vnadmin_parse.fold import fold
from vnadmin_parse.records import Citation, CitationTarget, Document, Pinpoint, Span

_EDGES: Final = regex.compile(r"^(?:[\s,;]|(?:của|tại|thuộc)(?=\s))++|[\s,;]++$")

_THIS: Final = regex.compile(fold(r"(?P<unit>[Đđ]iều|[Kk]hoản|[Đđ]iểm)\s++này"))
_UNITS: Final = {fold("điều"): "art_", fold("khoản"): "cl_", fold("điểm"): "point_"}


@frozen
class Mark:
    """Words that point at something.

    Fields:
        start: where they stand in the document's text.
        words: on one line.
        target: the work that they point at; empty for the document itself.
        pinpoint: the place in it, or None for the whole.
    """

    start: int
    words: str
    target: str
    pinpoint: Pinpoint | None


class References:
    """The marks of one document, found by place."""

    def __init__(self, document: Document, known: frozenset[str], prefix: str) -> None:
        """Make the marks of all citations.

        Args:
            document: whose.
            known: the identifiers that it has; a reference into it that meets none of them points at the whole.
            prefix: what its identifiers begin with.
        """
        marks = (mark for citation in document.citations for mark in _marks(document, citation))
        self._marks = sorted((mark for mark in marks if mark.words), key=lambda mark: mark.start)
        self._starts = [mark.start for mark in self._marks]
        self._known = known
        self._prefix = prefix

    def within(self, span: Span) -> list[Mark]:
        """Give the marks that begin in a span, in order."""
        return self._marks[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def write(self, parent: Element, text: str, marks: list[Mark], here: str = "") -> list[Mark]:
        """Write a text into an element, the marks that are found in it as references.

        Args:
            parent: an empty element.
            text: on one line.
            marks: in the order of the text.
            here: identifier of the division that the text is of: what `Điều này` means.

        Returns:
            The marks behind the last one found: those of the text that follows.
        """
        at, left = 0, marks
        for number, mark in enumerate(marks):
            found = text.find(mark.words, at)
            if found < 0:
                continue
            add_text(parent, text[at:found])
            child(parent, "ref", mark.words, href=self._href(mark, here))
            at, left = found + len(mark.words), marks[number + 1 :]
        add_text(parent, text[at:])
        return left

    def _href(self, mark: Mark, here: str) -> str:
        place = pinpoint_id(mark.pinpoint) if mark.pinpoint is not None else None
        if mark.target:
            return f"{mark.target}/!main~{place}" if place else mark.target
        base = _unit_of(mark.pinpoint, here) if mark.pinpoint is not None else ""
        whole = "__".join(part for part in (base or self._prefix, place) if part)
        while whole and whole not in self._known:
            whole = whole.rpartition("__")[0]
        return f"#{whole}"


def _marks(document: Document, citation: Citation) -> Iterator[Mark]:
    """Give a mark for each pinpoint and one for the words that name the document."""
    named = _named(document, citation)
    target = "" if named.target is CitationTarget.SELF else work_cited(named)
    if target is None:
        return
    at = citation.span.start
    pieces: list[Span] = []
    for pinpoint in citation.pinpoints:
        yield Mark(pinpoint.span.start, one_line(document.text[slice(*pinpoint.span)]), target, pinpoint)
        pieces.append(Span(at, max(at, pinpoint.span.start)))
        at = max(at, pinpoint.span.end)
    pieces.append(Span(at, max(at, citation.span.end)))
    longest = max(pieces, key=lambda piece: piece.end - piece.start)
    words = _EDGES.sub("", document.text[slice(*longest)])
    if words:
        start = longest.start + document.text[slice(*longest)].index(words)
        yield Mark(start, one_line(words), target, None)


def _named(document: Document, citation: Citation) -> Citation:
    """Give the mention that names the document which a citation points back to."""
    seen: set[int] = set()
    while citation.refers_to is not None and citation.refers_to not in seen and citation.refers_to < len(document.citations):
        seen.add(citation.refers_to)
        citation = document.citations[citation.refers_to]
    return citation


def _unit_of(pinpoint: Pinpoint, here: str) -> str:
    """Give the identifier of the unit that a text stands in and calls `Điều này` or `khoản này`; empty where it calls none so."""
    called = _THIS.search(fold(pinpoint.text))
    if called is None:
        return ""
    steps = here.split("__")
    wanted = _UNITS[called["unit"].lower()]
    ends = [number for number, step in enumerate(steps, start=1) if step.startswith(wanted)]
    return "__".join(steps[: ends[-1]]) if ends else ""
