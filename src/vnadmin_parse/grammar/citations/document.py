"""The citations of a whole document: paragraph by paragraph, then resolved together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import regex

from vnadmin_parse.grammar.citations.find import find_citations
from vnadmin_parse.grammar.citations.resolve import resolve
from vnadmin_parse.grammar.citations.shapes import Shape
from vnadmin_parse.records import Citation, Span
from vnadmin_parse.text import Line, Text, flow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_OPENS: Final = Shape(r"\s*+[“\"]")
_CLOSES: Final = Shape(r"[”\"]\s*+[.;,]{0,2}+\s*+\Z")
_INLINE: Final = Shape(r"“[^“”]++”")


def citations_of(text: Text, flows: Sequence[Sequence[Line]]) -> tuple[Citation, ...]:
    """Find and resolve the citations of a document.

    Args:
        text: the text that holds the lines.
        flows: the lines of each paragraph; no citation runs from one to the next.

    Returns:
        The citations in the order of the text.
    """
    found = [citation for lines in flows if lines for citation in _of_paragraph(text, lines)]
    return resolve(sorted(found, key=lambda citation: citation.span), quotations=tuple(quotations(text, flows)))


def _of_paragraph(text: Text, lines: Sequence[Line]) -> tuple[Citation, ...]:
    start, end = lines[0].span.start, lines[-1].span.end
    return find_citations(flow(text, lines), offset=start, original=text.text[start:end])


def quotations(text: Text, flows: Iterable[Sequence[Line]]) -> Iterator[Span]:
    """Give the stretches that quote another document: blocks that open with a paragraph's first mark, and marks inside a paragraph."""
    opened: int | None = None
    for lines in flows:
        if not lines:
            continue
        start, end = lines[0].span.start, lines[-1].span.end
        paragraph = text.text[start:end]
        if opened is None and _OPENS.match(paragraph):
            opened = start
        if opened is None:
            yield from (Span(start + found.start(), start + found.end()) for found in _INLINE.finditer(paragraph))
        elif _CLOSES.search(paragraph):
            yield Span(opened, end)
            opened = None
