"""A document as a sequence of passages in reading order: what Markdown and plain text are written from.

Wrapped lines are joined and page furniture is left out; nothing else is. What no record holds is given as it is printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

import regex
from attrs import evolve, frozen

from vnadmin_parse.export.characters import one_line
from vnadmin_parse.export.joining import paragraphs_in
from vnadmin_parse.records import (
    Appendix,
    Block,
    BlockKind,
    DigitalSignature,
    Division,
    DivisionKind,
    Document,
    Recipient,
    Signer,
)


class PassageKind(StrEnum):
    """What a passage looks like."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LISTED = "listed"
    LINES = "lines"
    """Lines that stand one under the other."""
    TABLE = "table"


@frozen
class Passage:
    """A heading, paragraph, list item or table.

    Fields:
        kind: which of them.
        text: on one line; for `lines`, parted by line feeds; empty for a table.
        lead: what the text begins with and is shown strong: `Điều 1.`, `Kính gửi:`.
        marker: the printed marker of a list item: `-`, `a)`, `2.`.
        level: of a heading, from 1; of anything else, the number of list items that it stands in.
        rows: cells of a table.
        is_head: it is part of the document's head, which a front matter may tell instead.
    """

    kind: PassageKind
    text: str = ""
    lead: str = ""
    marker: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()
    is_head: bool = False


_HEAD: Final[dict[BlockKind, str]] = {
    BlockKind.NATIONAL_NAME: "national_name", BlockKind.MOTTO: "motto", BlockKind.PARTY_TITLE: "party_title",
    BlockKind.SUPERVISING_BODY: "supervising_body", BlockKind.ISSUING_BODY: "issuing_body", BlockKind.CODE: "code",
    BlockKind.PLACE_DATE: "place", BlockKind.URGENCY: "urgency", BlockKind.CONFIDENTIALITY: "confidentiality",
    BlockKind.CIRCULATION: "circulation", BlockKind.SUBJECT: "subject",
}  # fmt: skip
"""Blocks of the head with the field that says the same."""
_TITLED: Final = frozenset(
    {DivisionKind.PART, DivisionKind.CHAPTER, DivisionKind.SECTION, DivisionKind.SUBSECTION, DivisionKind.ARTICLE, DivisionKind.HEADING}
)
_ASIDE: Final = frozenset({BlockKind.FURNITURE, BlockKind.FOOTNOTE})
_STRONG: Final = frozenset({BlockKind.ENACTING_BODY, BlockKind.ENACTING_WORDS})
_CLOSING_NAMES: Final = "Nơi nhận:"
_DEEPEST: Final = 6
_AUTHORITY: Final = regex.compile(r"\s(?=(?:TM|KT|TL|TUQ|Q)\.)")
"""Where an authority of several lines was joined."""


def flow(document: Document) -> list[Passage]:
    """Give the passages of a document in reading order, the head as it is printed, footnotes and appendices last.

    Args:
        document: any document.
    """
    told = sorted((*_records(document), *_blocks(document), *_footnotes(document)), key=lambda pair: pair[0])
    return [passage for _, passages in told for passage in passages if passage.text or passage.lead or passage.rows]


_Told = tuple[tuple[int, int], list[Passage]]
"""Passages with the key that puts them in order: first what is printed in the flow, then footnotes, appendices, signatures."""


def _records(document: Document) -> Iterator[_Told]:
    levels = _Levels(document.body)
    for index, division in enumerate(document.body):
        yield (0, division.span.start), levels.passages(index)
    for span in (*(basis.span for basis in document.bases), *(proposal.span for proposal in document.proposals)):
        yield (0, span.start), [_paragraph(one_line(document.text[slice(*span)]))]
    if document.addressees:
        yield (0, document.addressees[0].span.start), _addressees(document)
    if document.recipients:
        yield (0, document.recipients[0].span.start), _recipients(document.recipients)
    for signer in document.signers:
        yield (0, signer.span.start), [Passage(PassageKind.LINES, "\n".join(_signed(signer))), *_beside(document, signer)]
    for at, appendix in enumerate(document.appendices):
        yield (2, at), _appendix(document, appendix)
    if signatures := [line for signature in document.digital_signatures if (line := _claimed(signature))]:
        yield (
            (3, 0),
            [
                _paragraph("", lead="Chữ ký số (theo lời khai của tệp):"),
                *(Passage(PassageKind.LISTED, line, marker="-") for line in signatures),
            ],
        )


def _blocks(document: Document) -> Iterator[_Told]:
    """Give what no record holds as it is printed."""
    held = _Held(document)
    for block in document.blocks:
        if block.kind in _ASIDE or held.is_told(block):
            continue
        printed = paragraphs_in(document.text[slice(*block.span)])
        if block.kind is BlockKind.DOCUMENT_TYPE:
            yield (0, block.span.start), [Passage(PassageKind.HEADING, " ".join(printed), level=1, is_head=True)]
        elif block.kind in _HEAD:
            yield (0, block.span.start), [evolve(_paragraph(" ".join(printed)), is_head=_says(document, block.kind))]
        elif block.kind in _STRONG:
            yield (0, block.span.start), [_paragraph("", lead=text) for text in printed]
        else:
            yield (0, block.span.start), [_paragraph(text) for text in printed]


def _footnotes(document: Document) -> Iterator[_Told]:
    """Give the footnotes, but those of attached documents, which give their own."""
    attached = [appendix.span for appendix in document.appendices if appendix.document is not None]
    for block in document.blocks:
        if block.kind is BlockKind.FOOTNOTE and not any(span.start <= block.span.start < span.end for span in attached):
            yield (1, block.span.start), [_paragraph(text) for text in paragraphs_in(document.text[slice(*block.span)])]


class _Held:
    """Tells which blocks are told by records."""

    def __init__(self, document: Document) -> None:
        many = (
            document.body,
            document.bases,
            document.proposals,
            document.addressees,
            document.recipients,
            document.signers,
            document.appendices,
        )
        self._spans = sorted(record.span for records in many for record in records)
        self._whole = {
            BlockKind.ADDRESSEES: bool(document.addressees),
            BlockKind.RECIPIENTS: bool(document.recipients),
            BlockKind.SIGNATURE_TRAILER: any(signature.span for signature in document.digital_signatures),
        }
        self._at = 0

    def is_told(self, block: Block) -> bool:
        if block.kind in self._whole:
            return self._whole[block.kind]
        while self._at < len(self._spans) and self._spans[self._at].end <= block.span.start:
            self._at += 1
        return self._at < len(self._spans) and self._spans[self._at].start < block.span.end


def _says(document: Document, kind: BlockKind) -> bool:
    return getattr(document.header, _HEAD[kind]) is not None


def _paragraph(text: str, *, lead: str = "", level: int = 0) -> Passage:
    return Passage(PassageKind.PARAGRAPH, text, lead, level=level)


class _Levels:
    """The body's divisions as passages: titles, and lists in lists below them."""

    def __init__(self, body: tuple[Division, ...]) -> None:
        self._body = body
        self._title: list[int] = []
        self._list: list[int] = []
        for division in body:  # a parent stands before its children
            parent = division.parent
            title, listed = (self._title[parent], self._list[parent]) if parent is not None else (1, 0)
            is_titled = _is_titled(division)
            self._title.append(title + is_titled)
            self._list.append(0 if is_titled or _is_led(division) else listed + (division.kind not in _LOOSE))

    def passages(self, index: int) -> list[Passage]:
        division = self._body[index]
        marker, text = one_line(division.marker or ""), one_line(division.text or "")
        if division.label and marker.startswith(f"{division.label}.") and division.kind in _CLAUSES:
            # `3.20` is clause 3 with the mark of a footnote, as consolidated texts print it.
            marker, text = f"{division.label}.", f"{marker.removeprefix(division.label)[1:]} {text}".strip()
        inside = self._list[index]
        if division.rows is not None:
            return [Passage(PassageKind.TABLE, level=inside, rows=_cells(division.rows))]
        if _is_titled(division):
            title = f"{marker} {one_line(division.heading or '')}".strip()
            return [Passage(PassageKind.HEADING, title, level=min(_DEEPEST, self._title[index])), _paragraph(text)]
        whole = f"{one_line(division.heading or '')} {text}".strip()
        if _is_led(division) or division.kind in _LOOSE:
            return [_paragraph(whole, lead=marker, level=inside)]
        return [Passage(PassageKind.LISTED, whole, marker=marker or "-", level=inside - 1)]


_CLAUSES: Final = frozenset({DivisionKind.CLAUSE})
_LOOSE: Final = frozenset({DivisionKind.PARAGRAPH, DivisionKind.TABLE})


def _is_titled(division: Division) -> bool:
    """Tell whether a division is shown as a heading: it has a title, or is a chapter and the like without one."""
    return division.kind in _TITLED and (bool(division.heading) or not division.text)


def _is_led(division: Division) -> bool:
    """Tell whether a division is shown as a paragraph with its marker in front: `Điều 1. Ban hành …`."""
    return division.kind in _TITLED and not _is_titled(division)


def _cells(rows: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(map(one_line, row)) for row in rows)


def _addressees(document: Document) -> list[Passage]:
    names = [one_line(addressee.text) for addressee in document.addressees]
    if len(names) == 1:
        return [_paragraph(names[0], lead="Kính gửi:")]
    return [_paragraph("", lead="Kính gửi:"), *(Passage(PassageKind.LISTED, name, marker="-") for name in names)]


def _recipients(recipients: Iterable[Recipient]) -> list[Passage]:
    lines = (Passage(PassageKind.LISTED, _recipient(one), marker="-") for one in recipients)
    return [_paragraph("", lead=_CLOSING_NAMES), *lines]


def _recipient(recipient: Recipient) -> str:
    text = f"{'Lưu: ' if recipient.is_filing else ''}{one_line(recipient.text)}"
    copies = f"{recipient.copies}b" if recipient.copies else None
    notes = (one_line(note) for note in (recipient.note, recipient.drafter, copies) if note)
    return text + "".join(f" ({note})" for note in notes if note not in text)


def _signed(signer: Signer) -> list[str]:
    name = " ".join(one_line(part) for part in (signer.title, signer.full_name) if part)
    authority = _AUTHORITY.split(one_line(signer.authority or ""))
    return [line for line in (*authority, one_line(signer.position or ""), name) if line]


def _beside(document: Document, signer: Signer) -> list[Passage]:
    """Give what else is printed in a signature block, such as the date by its signer's own hand."""
    held = one_line(" ".join(part for part in (signer.authority, signer.position, signer.title, signer.full_name) if part))
    others = [recipient.span for recipient in document.recipients]  # columns may interleave
    printed: list[Passage] = []
    start = signer.span.start
    for line in document.text[slice(*signer.span)].split("\n"):
        end = start + len(line)
        is_told = one_line(line) in held or any(span.start < end and start < span.end for span in others)
        printed += [] if is_told else [_paragraph(one_line(line))]
        start = end + 1
    return printed


def _claimed(signature: DigitalSignature) -> str:
    """Say on one line what a signature claims."""
    told = (signature.signer, signature.email, signature.organisation, signature.signed_at)
    return ", ".join(dict.fromkeys(one_line(part) for part in told if part))


def _appendix(document: Document, appendix: Appendix) -> list[Passage]:
    title = " ".join(one_line(part) for part in (appendix.label, appendix.title) if part)
    heading = Passage(PassageKind.HEADING, title, level=2)
    if appendix.document is not None:
        return [heading, *(_below(passage) for passage in flow(appendix.document) if not _repeats(passage.text, appendix))]
    running = (block.span for block in document.blocks if block.kind not in _ASIDE)
    parts = (document.text[max(span.start, appendix.span.start) : min(span.end, appendix.span.end)] for span in running)
    return [heading, *map(_as_printed, paragraphs_in("\n".join(_without_title("".join(parts).split("\n"), appendix))))]


def _below(passage: Passage) -> Passage:
    """Give a passage of an attached document, its headings under the appendix's own."""
    if passage.kind is PassageKind.HEADING:
        return evolve(passage, level=min(_DEEPEST, max(3, passage.level + 1)), is_head=False)
    return evolve(passage, is_head=False)


def _as_printed(text: str) -> Passage:
    """Give a printed paragraph; one that begins with a dash is a list item."""
    if text[:2] in {"- ", "+ ", "• "}:
        return Passage(PassageKind.LISTED, text[2:].strip(), marker=text[0], level=int(text[0] == "+"))
    return _paragraph(text)


def _folded(text: str) -> str:
    return one_line(text).casefold().rstrip(".:")


def _repeats(text: str, appendix: Appendix) -> bool:
    label, title = _folded(appendix.label), _folded(appendix.title or "")
    return _folded(text) in {label, title, f"{label} {title}"} - {""}


def _without_title(printed: list[str], appendix: Appendix) -> list[str]:
    """Leave out the opening lines that say what the heading says, which is one or several of them joined."""
    for first in range(min(3, len(printed))):
        for last in range(min(first + 8, len(printed)), first, -1):
            if _repeats(" ".join(printed[first:last]), appendix):
                kept = [*printed[:first], *printed[last:]]
                return _without_title(kept, appendix) if first == 0 else kept
    return printed
