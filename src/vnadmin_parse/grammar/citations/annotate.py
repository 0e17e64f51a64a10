"""Marking citations up in a text, or in an altered copy of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from vnadmin_parse.grammar.citations.alignment import align
from vnadmin_parse.places import Span
from vnadmin_parse.records import Citation, PartialDate, Pinpoint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Markable: TypeAlias = "Citation | Pinpoint | PartialDate | Span | tuple[int, int]"
Marks: TypeAlias = tuple[str, str]


def annotate(
    text: str,
    citations: Iterable[Markable],
    mark: Marks | Callable[[Markable], Marks | None],
    *,
    onto: str | None = None,
    escape: Callable[[str], str] | None = None,
) -> str:
    """Put marks around citations; no character of the text is changed by that.

    What lies inside another is marked inside it; of two that overlap otherwise, only the first is marked (of two that begin together,
    the longer).

    Args:
        text: the text that the spans are of.
        citations: citations, pinpoints, dates or plain spans; in any order.
        mark: what goes before and after each, or a function that gives it for one of them: None leaves that one unmarked.
        onto: an altered copy of the text (other line ends, markup, mended words) that is marked instead. What has no certain place in it
            stays unmarked. A mark may enclose a tag of the copy.
        escape: applied to the text between the marks, such as `html.escape`.

    Raises:
        ValueError: a span does not lie in the text.

    Example:
        >>> from vnadmin_parse.grammar.citations import find_citations
        >>> text = "theo Nghị định số 12/2020/NĐ-CP và Luật Đất đai năm 2013"
        >>> annotate(text, find_citations(text), ("[", "]"))
        'theo [Nghị định số 12/2020/NĐ-CP] và [Luật Đất đai năm 2013]'
    """
    asked = [(_span_of(one), one) for one in citations]
    for span, _ in asked:
        if not 0 <= span[0] <= span[1] <= len(text):
            message = f"the span {tuple(span)} does not lie in a text of {len(text)} characters"
            raise ValueError(message)
    if onto is not None:
        alignment = align(text, onto)
        asked = [(Span(*found), one) for span, one in asked if (found := alignment.stretch(*span)) is not None]
    pairs = [(span, marks) for span, one in _nested(asked) if (marks := mark(one) if callable(mark) else mark) is not None]
    return _written(text if onto is None else onto, pairs, escape)


def _span_of(one: Markable) -> Span:
    return Span(*one) if isinstance(one, tuple) else one.span


def _nested(asked: Iterable[tuple[Span, Markable]]) -> list[tuple[Span, Markable]]:
    """Leave out what overlaps an earlier one without lying inside it; empty stretches and repetitions too."""
    kept: list[tuple[Span, Markable]] = []
    open_ends: list[int] = []
    for span, one in sorted(asked, key=lambda pair: (pair[0].start, -pair[0].end)):
        while open_ends and open_ends[-1] <= span.start:
            open_ends.pop()
        crosses = bool(open_ends) and span.end > open_ends[-1]
        if span.start < span.end and not crosses and not (kept and kept[-1][0] == span):
            kept.append((span, one))
            open_ends.append(span.end)
    return kept


def _written(text: str, pairs: Sequence[tuple[Span, Marks]], escape: Callable[[str], str] | None) -> str:
    parts: list[str] = []
    at = 0
    pending: list[tuple[int, str]] = []

    def write(to: int) -> None:
        nonlocal at
        parts.append(escape(text[at:to]) if escape else text[at:to])
        at = to

    def close(to: int) -> None:
        while pending and pending[-1][0] <= to:
            end, after = pending.pop()
            write(end)
            parts.append(after)

    for span, (before, after) in pairs:
        close(span.start)
        write(span.start)
        parts.append(before)
        pending.append((span.end, after))
    close(len(text))
    write(len(text))
    return "".join(parts)
