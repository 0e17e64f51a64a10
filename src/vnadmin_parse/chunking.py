"""Chunks for retrieval: pieces of a document that follow its outline and know where they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, takewhile
from typing import Final

import regex
from attrs import frozen

from vnadmin_parse.arguments import want_document
from vnadmin_parse.nlp import sentences, stretches
from vnadmin_parse.records import Citation, Division, DivisionKind, Document, Span
from vnadmin_parse.terms import NUMBERED
from vnadmin_parse.text import printed_text

_UNIT_WORDS: Final = {
    DivisionKind.PART: "Phần", DivisionKind.CHAPTER: "Chương", DivisionKind.SECTION: "Mục", DivisionKind.SUBSECTION: "Tiểu mục",
    DivisionKind.ARTICLE: "Điều", DivisionKind.CLAUSE: "khoản", DivisionKind.POINT: "điểm",
}  # fmt: skip
_APART: Final = frozenset({DivisionKind.PART, DivisionKind.CHAPTER, DivisionKind.SECTION, DivisionKind.SUBSECTION, DivisionKind.ARTICLE})
"""Units that never share a chunk with the next of their kind."""
_INK: Final = regex.compile(r"\S")


@frozen
class Chunk:
    """One piece of a document for an index.

    Fields:
        span: from its first to its last character in `Document.text`; page furniture may stand inside.
        text: its sentences and table rows, one a line, each in one line.
        path: the units that hold it: `Điều 5 › khoản 2`, but for headings above it that it begins with; the appendix's label; empty
            outside both.
        words: number of syllables and marks between blanks in `text`.
        citations: keys of the documents that it cites: the code, or the title of one without a number; each once, in order.
        document_type: name of the kind of document.
        code: of the document, as printed.
        issuing_body: of the document, as printed.
        issued: ISO date of the document.
        subject: of the document.
        pages: first and last page, from 1; () for text without pages.

    Example:
        >>> chunk = chunks(parse_text("Điều 1. Phạm vi\\n1. Theo Nghị định số 30/2020/NĐ-CP.\\nĐiều 2. Hiệu lực\\nTừ ngày ký."))[0]
        >>> (chunk.path, chunk.words, chunk.citations, chunk.pages)
        ('Điều 1 › khoản 1', 10, ('30/2020/NĐ-CP',), ())
    """

    span: Span
    text: str
    path: str
    words: int
    citations: tuple[str, ...] = ()
    document_type: str | None = None
    code: str | None = None
    issuing_body: str | None = None
    issued: str | None = None
    subject: str | None = None
    pages: tuple[int, ...] = ()


@frozen
class _Piece:
    """A sentence or a table row: what no chunk splits."""

    span: Span
    text: str
    words: int
    home: tuple[int, ...]
    """Indexes of the numbered divisions that hold it, from the outermost."""
    region: str = ""


def chunks(document: Document, max_words: int = 300) -> tuple[Chunk, ...]:
    """Cut a document into chunks that follow its outline.

    A unit that fits is one chunk with all that stands in it; small neighbours inside one unit share a chunk; two articles, sections or
    chapters never do. Sentences and table rows are not split: one that is longer than `max_words` is a chunk by itself.

    Args:
        document: any document.
        max_words: most words of a chunk, counted between blanks; at least 1.

    Returns:
        Chunks in the order of the text. Every sentence and row is in exactly one.

    Raises:
        ValueError: `max_words` is less than 1.

    Example:
        >>> decision = parse_text("Điều 1. Phạm vi\\n1. Quy định này nêu nguyên tắc.\\n2. Giao Sở Nội vụ.\\nĐiều 2. Hiệu lực\\nTừ ngày ký.")
        >>> [(chunk.path, chunk.words) for chunk in chunks(decision, max_words=8)]
        [('Điều 1', 4), ('Điều 1 › khoản 1', 7), ('Điều 1 › khoản 2', 5), ('Điều 2', 7)]
    """
    want_document(document, "chunks")
    if max_words < 1:
        message = f"max_words is {max_words}, and must be at least 1"
        raise ValueError(message)
    cited = sorted(document.citations, key=lambda citation: citation.span)
    pieces = _pieces(document)
    return tuple(_chunk(document, group, cited) for group in _groups(document, pieces, max_words))


def _pieces(document: Document) -> list[_Piece]:
    """Give sentences and table rows in the order of the text."""
    found = [
        _Piece(span, text, max(1, len(text.split())), home, region)
        for span, text, home, region in _placed(document, sorted([*_sentences(document), *_rows(document)]))
    ]
    return [piece for piece in found if piece.text]


def _sentences(document: Document) -> Iterator[tuple[Span, str]]:
    tables = [division.span for division in document.body if division.rows is not None]
    for sentence in sentences(document):
        at = bisect_left(tables, sentence.span.start + 1, key=lambda span: span.end)
        if at == len(tables) or tables[at].start > sentence.span.start:
            yield sentence.span, sentence.text


def _rows(document: Document) -> Iterator[tuple[Span, str]]:
    """Give the rows of tables. Rows carry no spans, so the text is dealt out by their letters; where that fails a table stays whole."""
    views = dict(stretches(document))
    for division in document.body:
        if division.rows is None or not division.rows:
            continue
        view = views.get(division.span.start, "")
        ink = [division.span.start + match.start() for match in _INK.finditer(view)]
        lengths = [len("".join("".join(row).split())) for row in division.rows]
        if sum(lengths) != len(ink) or not all(_holds(view, division, ink, lengths)):
            yield division.span, "\n".join(_row_text(row) for row in division.rows)
            continue
        at = 0
        for row, length in zip(division.rows, lengths, strict=True):
            if length:
                yield Span(ink[at], ink[at + length - 1] + 1), _row_text(row)
            at += length


def _holds(view: str, division: Division, ink: Sequence[int], lengths: Sequence[int]) -> Iterator[bool]:
    """Tell of each row whether the letters dealt to it are its own, in any order: the cells of a row may wrap side by side."""
    at = 0
    for row, length in zip(division.rows or (), lengths, strict=True):
        dealt = [view[place - division.span.start] for place in ink[at : at + length]]
        yield sorted(dealt) == sorted("".join("".join(row).split()))
        at += length


def _row_text(row: Iterable[str]) -> str:
    return " | ".join(printed_text(cell) for cell in row)


def _placed(document: Document, found: Iterable[tuple[Span, str]]) -> Iterator[tuple[Span, str, tuple[int, ...], str]]:
    """Add to each piece the numbered divisions that hold it, and outside them the appendix."""
    order = sorted(range(len(document.body)), key=lambda index: document.body[index].span)
    starts = [document.body[index].span.start for index in order]
    for span, text in found:
        at = bisect_right(starts, span.start) - 1
        index = order[at] if at >= 0 and span.start < document.body[order[at]].span.end else None
        label = next((a.label for a in document.appendices if a.span.start <= span.start < a.span.end), "")
        yield span, text, _home(document, index), label


def _home(document: Document, index: int | None) -> tuple[int, ...]:
    home: list[int] = []
    while index is not None:
        if document.body[index].kind in NUMBERED:
            home.append(index)
        index = document.body[index].parent
    return tuple(reversed(home))


def _groups(document: Document, pieces: Sequence[_Piece], limit: int) -> Iterator[list[_Piece]]:
    """Cut the pieces into chunks; the body, each appendix and what stands outside both never share one."""
    for _, run in groupby(pieces, key=lambda piece: (piece.region, bool(piece.home))):
        yield from _cut(document, list(run), 0, limit)


def _cut(document: Document, run: list[_Piece], depth: int, limit: int) -> list[list[_Piece]]:
    """Cut pieces that share their first `depth` units: whole units where they fit, else what stands in them."""
    parts = [(unit, list(part)) for unit, part in groupby(run, key=lambda piece: piece.home[depth : depth + 1])]
    apart = {unit for unit, _ in parts if unit and document.body[unit[0]].kind in _APART}
    if _length(run) <= limit and not apart:
        return [run]
    groups: list[list[_Piece]] = []
    is_open = False  # whether the last group may take in what follows
    for unit, part in parts:
        pieces = _cut(document, part, depth + 1, limit) if unit else [[piece] for piece in part]
        is_whole = not unit or (len(pieces) == 1 and unit not in apart)
        for group in pieces:
            is_heading = bool(groups) and all(len(piece.home) == depth for piece in groups[-1])
            if is_open and (is_whole or is_heading) and _length(groups[-1]) + _length(group) <= limit:
                groups[-1] = groups[-1] + group
            else:
                groups.append(group)
            is_open = is_whole
    return groups


def _length(pieces: Iterable[_Piece]) -> int:
    return sum(piece.words for piece in pieces)


def _chunk(document: Document, group: Sequence[_Piece], cited: Sequence[Citation]) -> Chunk:
    span = Span(group[0].span.start, max(piece.span.end for piece in group))
    header, kind = document.header, document.document_type
    places = [place.page for place in document.places(span)]
    return Chunk(
        span=span,
        text="\n".join(piece.text for piece in group),
        path=_path(document, group),
        words=sum(piece.words for piece in group),
        citations=_keys(document, cited, span),
        document_type=kind.name if kind else None,
        code=header.code.text if header.code else None,
        issuing_body=header.issuing_body,
        issued=header.issued.iso if header.issued else None,
        subject=header.subject,
        pages=(min(places), max(places)) if places else (),
    )


def _path(document: Document, group: Sequence[_Piece]) -> str:
    """Name the units that hold every piece of a chunk, but for a heading that was carried along from above."""
    homes = [piece.home for piece in group]
    while len(homes) > 1 and len(homes[0]) < len(homes[-1]) and all(home[: len(homes[0])] == homes[0] for home in homes):
        homes = homes[1:]
    shared = takewhile(lambda units: len(set(units)) == 1, zip(*homes, strict=False))
    named = [_unit(document.body[units[0]]) for units in shared]
    return " › ".join([*([group[0].region] if group[0].region else []), *named])


def _unit(division: Division) -> str:
    word = _UNIT_WORDS.get(division.kind)
    label = division.label or division.heading or ""
    return f"{word} {label}" if word and label and not label.startswith(word) else label


def _keys(document: Document, cited: Sequence[Citation], span: Span) -> tuple[str, ...]:
    """Give the documents cited in a span; `nêu trên` counts as what it refers to."""
    first = bisect_left(cited, span.start, key=lambda citation: citation.span.start)
    keys: dict[str, None] = {}
    for citation in cited[first:]:
        if citation.span.start >= span.end:
            break
        meant = citation if citation.refers_to is None else document.citations[citation.refers_to]
        key = meant.code or meant.title
        if key:
            keys[key] = None
    return tuple(keys)
