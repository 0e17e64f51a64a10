"""Markdown (CommonMark with pipe tables): a readable document, its head as front matter and title.

Everything that the document prints is text: characters that would be markup are escaped. Lists are bullets, and ordered where the
printed numbers follow each other; every other marker (`a)`, `1.1.`) stands as text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

import regex
from attrs import define, field, frozen

from vnadmin_parse.arguments import want_document
from vnadmin_parse.export.characters import one_line
from vnadmin_parse.export.flow import Passage, PassageKind, flow
from vnadmin_parse.records import BlockKind, Document

_INLINE: Final = regex.compile(r"[\\`*_\[\]<>~$|]|&(?=#?\w++;)")
_OPENING: Final = regex.compile(r"[-+=#:]|[0-9]{1,9}(?=[.)](?:\s|$))")
_TAIL: Final = regex.compile(r"#(?=#*+$)")
"""A heading may end in number signs, which are no part of it."""
_ORDERED: Final = regex.compile(r"(0|[1-9]\d{0,8})[.)]")
_OTHER_MARK: Final = {".": ")", ")": "."}
_BULLETS: Final = frozenset("-+•*–")


def to_markdown(document: Document) -> str:
    """Write a document as Markdown.

    Args:
        document: any document.

    Returns:
        The text with a line feed at its end: a front matter in YAML with what is known of the document, then the document: title,
        headings, lists, tables, recipients, signers, footnotes, appendices. Page furniture is left out.

    Example:
        >>> to_markdown(document).splitlines()[:2]
        ['---', 'name: "input.pdf"']
    """
    want_document(document, "to_markdown")
    writer = _Writer()
    for passage in _titled(document):
        writer.add(passage)
    return f"---\n{''.join(_front_matter(document))}---\n\n{writer.text()}"


def escape(text: str, *, opens: bool = True) -> str:
    """Give a text on one line so that Markdown shows it as it is.

    Args:
        text: any text.
        opens: it begins a paragraph, where more would be markup than in a heading or a cell.

    Example:
        >>> print(escape("1. a*b <i> & #"))
        1\\. a\\*b \\<i\\> & \\#
    """
    inline = _TAIL.sub(r"\\#", _INLINE.sub(r"\\\g<0>", one_line(text)))
    opening = _OPENING.match(inline) if opens else None
    if opening:
        at = opening.end() if opening[0].isdigit() else 0
        inline = f"{inline[:at]}\\{inline[at:]}"
    return inline


def _titled(document: Document) -> Iterator[Passage]:
    """Give the passages with one title in place of the head."""
    kind, code = document.document_type, document.header.code
    title = " ".join(part for part in (kind.name if kind else "", code.text if code else "") if part)
    yield Passage(PassageKind.HEADING, title, level=1)
    yield Passage(PassageKind.PARAGRAPH, lead=document.header.subject or "")
    yield Passage(PassageKind.PARAGRAPH, _issued_by(document))
    yield from (passage for passage in flow(document) if not passage.is_head)


def _issued_by(document: Document) -> str:
    printed = [document.text[slice(*block.span)] for block in document.blocks if block.kind is BlockKind.PLACE_DATE]
    return " — ".join(one_line(part) for part in (document.header.issuing_body or "", *printed[:1]) if part.strip())


def _front_matter(document: Document) -> Iterator[str]:
    header, source, issued = document.header, document.source, document.header.issued
    values = {
        "name": source.name, "sha256": source.sha256, "pages": source.pages or None, "regime": document.regime.value,
        "document_type": document.document_type.name if document.document_type else None,
        "code": header.code.text if header.code else None, "issued": issued.iso if issued else None, "place": header.place,
        "national_name": header.national_name, "motto": header.motto, "party_title": header.party_title,
        "supervising_body": header.supervising_body, "issuing_body": header.issuing_body, "subject": header.subject,
        "urgency": header.urgency, "confidentiality": header.confidentiality, "circulation": header.circulation,
        "is_draft": header.is_draft or None,
    }  # fmt: skip
    for name, value in values.items():
        if value is not None:
            yield f"{name}: {_scalar(value)}\n"
    signers = [signer.full_name for signer in document.signers if signer.full_name]
    if signers:
        yield "signers:\n" + "".join(f"  - {_scalar(name)}\n" for name in signers)


def _scalar(value: str | int) -> str:
    """Write a value as YAML: a JSON string is one in double quotes."""
    return json.dumps(one_line(value) if isinstance(value, str) else value, ensure_ascii=False)


@frozen
class _Number:
    """The number of an ordered list's last item, and the mark behind it."""

    number: int
    mark: str


@define
class _Writer:
    """Writes passages one after the other, and keeps which list items are open."""

    _parts: list[str] = field(factory=list)
    _indents: list[int] = field(factory=list)
    _numbers: list[_Number | None] = field(factory=list)
    _was_listed: bool = False

    def text(self) -> str:
        return "".join(self._parts).lstrip("\n")

    def add(self, passage: Passage) -> None:
        written = self._listed(passage) if passage.kind is PassageKind.LISTED else self._plain(passage)
        if written:
            self._parts.append(written + "\n")
            self._was_listed = passage.kind is PassageKind.LISTED

    def _plain(self, passage: Passage) -> str:
        if passage.kind is PassageKind.HEADING:
            self._close(0)
            title = escape(passage.text, opens=False)
            return f"\n{'#' * passage.level} {title}" if title else ""
        lines = _lines_of(passage)
        if not lines:
            return ""
        self._close(passage.level)
        blanks = " " * sum(self._indents)
        return "\n" + "\n".join(f"{blanks}{line}" for line in lines)

    def _close(self, level: int) -> None:
        """Close the list items that a passage of this level does not stand in."""
        del self._indents[level:]
        del self._numbers[level:]

    def _listed(self, passage: Passage) -> str:
        level = min(passage.level, len(self._indents))
        before = self._numbers[level] if level < len(self._numbers) else None
        number = _number_of(passage.marker)
        goes_on = number is not None and before is not None and number == before.number + 1
        # Markdown counts by itself; a list with the other mark is a new one, whose first number is its own.
        mark = "." if before is None else before.mark if goes_on else _OTHER_MARK[before.mark]
        marker, text = _shown(passage, f"{number}{mark}" if number is not None else None)
        if not text:
            return ""
        self._close(level)
        blanks = " " * sum(self._indents)
        self._indents.append(len(marker) + 1)
        self._numbers.append(_Number(number, mark) if number is not None else None)
        # A list that begins with another number than 1 needs an empty line before it.
        is_tight = self._was_listed and (number is None or goes_on)
        return f"{blanks}{marker} {text}" if is_tight else f"\n{blanks}{marker} {text}"


def _number_of(marker: str) -> int | None:
    ordered = _ORDERED.fullmatch(marker)
    return int(ordered[1]) if ordered else None


def _shown(passage: Passage, ordered: str | None) -> tuple[str, str]:
    """Give Markdown's marker and the text; a printed marker that Markdown has no list for stands in the text."""
    if ordered is not None:
        return ordered, escape(passage.text)
    if passage.marker in _BULLETS:
        return "-", escape(passage.text)
    return "-", escape(f"{passage.marker} {passage.text}")


def _lines_of(passage: Passage) -> list[str]:
    if passage.kind is PassageKind.TABLE:
        return _table(passage.rows)
    if passage.kind is PassageKind.LINES:
        *above, last = passage.text.split("\n")
        return [*(f"**{escape(line, opens=False)}**\\" for line in above), f"**{escape(last, opens=False)}**"]
    lead = f"**{escape(passage.lead, opens=False)}**" if passage.lead else ""
    text = escape(passage.text, opens=not lead)
    return [f"{lead} {text}".strip()] if lead or text else []


def _table(rows: tuple[tuple[str, ...], ...]) -> list[str]:
    width = max(map(len, rows), default=0)
    if not width:
        return []
    first, *others = [[escape(cell, opens=False) for cell in row] + [""] * (width - len(row)) for row in rows]
    return [_row(first), _row(["---"] * width), *map(_row, others)]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
