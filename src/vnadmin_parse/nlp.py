"""Sentences and words of a document, with exact spans.

underthesea rewrites what it tokenizes and gives no offsets, cuts codes at their slashes and knows no divisions. Here each division is
looked at by itself, its tokens are laid back over the text character by character, and what must stay whole is joined again.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import regex
from attrs import frozen

from vnadmin_parse.arguments import want_document
from vnadmin_parse.protected import protected_units
from vnadmin_parse.records import BlockKind, Document, Span
from vnadmin_parse.segmenter import name_tags, sentence_texts, word_texts
from vnadmin_parse.text import printed_text

_ASIDE: Final = frozenset({BlockKind.FURNITURE, BlockKind.FOOTNOTE})
_PROSE: Final = frozenset({BlockKind.UNCLASSIFIED, BlockKind.APPENDIX, BlockKind.CLOSING, BlockKind.FOOTNOTE, BlockKind.TABLE})
"""Kinds of blocks outside the body whose lines are looked at as running text; every other block is one sentence."""
_PARAGRAPH_END: Final = regex.compile(r"[.;:?!…][\"”)]*+\s*+\n")
_INNER_MARK: Final = regex.compile(r"[.?!](?=[^\s.?!\"”)])")
_LISTED: Final = regex.compile(r"[^;\s]++(?:\s++[^;\s]++)*+")
_WORD: Final = regex.compile(r"\S++")
_LETTER: Final = regex.compile(r"\p{L}{2}")
_BLANK: Final = {ord(mark): " " for mark in "\n\r\f\v\t\u00a0\u2028\u2029"}


@frozen
class Sentence:
    """One sentence, or one line that says something by itself: a title, a code, a recipient.

    Fields:
        span: where it stands in `Document.text`; it may run over a page's furniture.
        text: its own text in one line.

    Example:
        >>> sentences(parse_text("Kính gửi Sở Nội vụ. Hạn: 05/3/2025."))[1]
        Sentence(span=Span(start=20, end=35), text='Hạn: 05/3/2025.')
    """

    span: Span
    text: str


@frozen
class Word:
    """One word of one or more syllables, a mark, or a unit that is not cut: a code, a date, a pinpoint, an abbreviation.

    Fields:
        span: where it stands in `Document.text`.
        text: as printed; wrapped lines are joined.

    Example:
        >>> words(parse_text("Theo Nghị định số 30/2020/NĐ-\\nCP"))[-1]
        Word(span=Span(start=18, end=32), text='30/2020/NĐ-CP')
    """

    span: Span
    text: str


def sentences(document: Document) -> tuple[Sentence, ...]:
    """Cut a document into sentences; none crosses a division, none breaks a code, a date, a pinpoint or an abbreviation.

    Args:
        document: any document.

    Returns:
        Sentences in the order of the text. Page numbers and running heads belong to none.

    Example:
        >>> [sentence.text for sentence in sentences(parse_text("1. Gửi UBND TP. Huế. Hạn 05/3/2020."))]
        ['1. Gửi UBND TP. Huế.', 'Hạn 05/3/2020.']
    """
    want_document(document, "sentences")
    return tuple(
        Sentence(span, printed_text(view[span.start - start : span.end - start]))
        for start, view in stretches(document)
        for span in _sentence_spans(view, start)
    )


def words(document: Document) -> tuple[Word, ...]:
    """Cut a document into words, sentence by sentence.

    Args:
        document: any document.

    Returns:
        Words and marks in the order of the text; blanks belong to none, and none overlap.

    Example:
        >>> [word.text for word in words(parse_text("Căn cứ điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP"))]
        ['Căn cứ', 'điểm a khoản 2 Điều 5', 'Nghị định', 'số', '30/2020/NĐ-CP']
    """
    want_document(document, "words")
    pinpoints = _pinpoints(document)
    return tuple(
        Word(span, printed_text(document.text[slice(*span)]))
        for start, view in stretches(document)
        for sentence in _sentence_spans(view, start)
        for word in _word_spans(view[sentence.start - start : sentence.end - start], sentence.start, meeting(pinpoints, sentence))
        for span in _shown(document.text, view, word, start)
    )


def stretches(document: Document) -> Iterator[tuple[int, str]]:
    """Give each stretch of text that sentences stay in: its offset, and a view of same length without what is set aside.

    Args:
        document: any document.

    Yields:
        Divisions, blocks, and the paragraphs of running text outside the body, in the order of the text.
    """
    shown = [block.span for block in document.blocks if block.kind not in _ASIDE]
    inside = sorted(division.span for division in document.body)
    outside = [
        span
        for block in document.blocks
        if block.kind is not BlockKind.FURNITURE and not meeting(inside, block.span)
        for span in (_paragraphs(document.text, block.span) if block.kind in _PROSE else [block.span])
    ]
    for span in sorted([*inside, *outside]):
        yield span.start, _view(document.text, span, meeting(shown, span) or [span])


def meeting(spans: Sequence[Span], span: Span) -> Sequence[Span]:
    """Give those of some sorted, disjoint spans that share a character with a span."""
    first = bisect_right(spans, span.start, key=lambda other: other.end)
    last = bisect_left(spans, span.end, key=lambda other: other.start)
    return spans[first:last]


def _paragraphs(text: str, span: Span) -> Iterator[Span]:
    """Cut running text outside the body where a line ends with an end mark."""
    start = span.start
    for match in _PARAGRAPH_END.finditer(text, span.start, span.end):
        yield Span(start, match.end())
        start = match.end()
    if start < span.end:
        yield Span(start, span.end)


def _view(text: str, span: Span, kept: Sequence[Span]) -> str:
    """Give the text of a span, same length, with blanks for everything outside `kept`."""
    if len(kept) == 1 and kept[0].start <= span.start and span.end <= kept[0].end:
        return text[slice(*span)]
    parts: list[str] = []
    at = span.start
    for piece in kept:
        start, end = max(piece.start, at), min(piece.end, span.end)
        parts += [" " * (start - at), text[start:end]]
        at = end
    return "".join([*parts, " " * (span.end - at)])


def _sentence_spans(view: str, offset: int) -> Iterator[Span]:
    """Cut one stretch into sentences."""
    hidden = _hidden(view.translate(_BLANK))
    at = 0
    for sentence in sentence_texts(hidden):
        start = hidden.index(sentence, at)  # what it gives are stripped pieces of what it got, in order
        at = start + len(sentence)
        yield Span(offset + start, offset + at)


def _hidden(view: str) -> str:
    """Give the view with each end mark that ends no sentence hidden from the tokenizer: in a unit, or with no blank behind it."""
    characters = list(view)
    for unit in protected_units(view):
        for at in range(unit.start, unit.end):
            if view[at] in ".?!":
                characters[at] = "_"
    for match in _INNER_MARK.finditer(view):
        characters[match.start()] = "_"
    return "".join(characters)


def _pinpoints(document: Document) -> list[Span]:
    """Give the places in cited documents, and the codes, that citations name; a list of places is cut at its semicolons."""
    places = {
        Span(pinpoint.span.start + match.start(), pinpoint.span.start + match.end())
        for citation in document.citations
        for pinpoint in citation.pinpoints
        for match in _LISTED.finditer(document.text[slice(*pinpoint.span)])
    }
    starts = [(document.text.find(each.code, *each.span), len(each.code)) for each in document.citations if each.code]
    return sorted(places | {Span(at, at + length) for at, length in starts if at >= 0})


def _units_of(sentence: str, offset: int, known: Iterable[Span]) -> list[Span]:
    """Give what must stay whole in a sentence: what its wording shows, and what is known already; where two overlap, both together."""
    clipped = [Span(max(span.start - offset, 0), min(span.end - offset, len(sentence))) for span in known]
    ends = {span.start: span.end for span in clipped}
    # a known code ends where its citation says, not at the next sentence or a footnote mark; a place begins with a letter and may go on
    ends = {span.start: span.end for span in clipped if not sentence[span.start : span.start + 1].isalpha()}
    worded = (Span(start, ends.get(start, end)) for start, end in protected_units(sentence))
    units: list[Span] = []
    for unit in sorted([*worded, *clipped]):
        if units and unit.start < units[-1].end:
            units[-1] = Span(units[-1].start, max(unit.end, units[-1].end))
        else:
            units.append(unit)
    return units


def _word_spans(sentence: str, offset: int, known: Iterable[Span] = ()) -> Iterator[Span]:
    """Cut one sentence into words, and join what must stay whole."""
    plain = sentence.translate(_BLANK)
    at = 0
    spans = _token_spans(plain)
    for unit in (*_units_of(plain, offset, known), Span(len(sentence), len(sentence))):
        while at < len(spans) and spans[at].start < unit.start:
            yield Span(offset + spans[at].start, offset + min(spans[at].end, _last_ink(sentence, unit.start)))
            at += 1
        if unit.start < unit.end:
            yield Span(offset + unit.start, offset + unit.end)
        while at < len(spans) and spans[at].end <= unit.end:
            at += 1
        if at < len(spans) and spans[at].start < unit.end:  # a token that begins in the unit and ends behind it
            spans[at] = Span(_first_ink(sentence, unit.end), spans[at].end)


def _shown(text: str, view: str, word: Span, start: int) -> Iterator[Span]:
    """Cut a word where something set aside, a page's number, stands in it; nearly always the word itself."""
    seen = view[word.start - start : word.end - start]
    if seen == text[word.start : word.end]:
        yield word
        return
    hidden = {at for at in range(*word) if text[at] != view[at - start]}
    for match in _WORD.finditer("".join(" " if at in hidden else text[at] for at in range(*word))):
        yield Span(word.start + match.start(), word.start + match.end())


def _last_ink(text: str, end: int) -> int:
    return len(text[:end].rstrip())


def _first_ink(text: str, start: int) -> int:
    return len(text) - len(text[start:].lstrip())


def person_names(sentence: str) -> tuple[Span, ...]:
    """Ask underthesea for the names of people in one sentence, with spans into it; () where its tokens do not fit the sentence.

    Args:
        sentence: one line of running text, without line feeds.

    Example:
        >>> [span for span in person_names("Giao ông Nguyễn Văn Nam thực hiện.")]
        [Span(start=9, end=23)]
    """
    tagged = name_tags(sentence)
    spans = _laid(sentence, [token for token, _ in tagged])
    if spans is None:
        return ()
    names: list[Span] = []
    for span, (_, tag) in zip(spans, tagged, strict=True):
        if tag == "B-PER":
            names.append(span)
        elif tag == "I-PER" and names and names[-1].end + 1 >= span.start:
            names[-1] = Span(names[-1].start, span.end)
    return tuple(names)


def _token_spans(sentence: str) -> list[Span]:
    """Lay underthesea's tokens back over the text. It may rewrite letters; where it changes their number, words are cut at blanks."""
    if not _LETTER.search(sentence):  # figures alone hold no words
        return [Span(*match.span()) for match in _WORD.finditer(sentence)]
    return _laid(sentence, word_texts(sentence)) or [Span(*match.span()) for match in _WORD.finditer(sentence)]


def _laid(sentence: str, tokens: Iterable[str]) -> list[Span] | None:
    """Give the span of each token that holds something; None where the tokens are not as long as the sentence."""
    ink = [at for at, character in enumerate(sentence) if not character.isspace()]
    lengths = [len("".join(token.split())) for token in tokens]
    if sum(lengths) != len(ink):
        return None
    spans: list[Span] = []
    at = 0
    for length in lengths:
        if length:
            spans.append(Span(ink[at], ink[at + length - 1] + 1))
            at += length
    return spans
