"""Plain text in reading order: one paragraph a line, lists indented, cells of tables parted by tabs."""

from __future__ import annotations

from vnadmin_parse.arguments import want_document
from vnadmin_parse.export.flow import Passage, PassageKind, flow
from vnadmin_parse.records import Document

_INDENT = "  "


def to_text(document: Document) -> str:
    """Write a document as plain text for people and for programs that read running text.

    Args:
        document: any document.

    Returns:
        The text with a line feed at its end (empty for a document without text): wrapped lines joined, an empty line between
        paragraphs, page numbers and other furniture left out, footnotes and appendices last. `Document.text` is the text as printed.

    Example:
        >>> print(to_text(document)[:35])
        UBND TỈNH HOA SƠN
        <BLANKLINE>
        SỞ DI SẢN VÀ LÀN
    """
    want_document(document, "to_text")
    written = ""
    before: Passage | None = None
    for passage in flow(document):
        written += ("" if before is None else "\n" if _is_close(before, passage) else "\n\n") + _written(passage)
        before = passage
    return f"{written}\n" if written else ""


def _is_close(before: Passage, passage: Passage) -> bool:
    """Tell whether two passages stand without an empty line between them: items of a list, lines of a head."""
    return before.kind is passage.kind is PassageKind.LISTED


def _written(passage: Passage) -> str:
    if passage.kind is PassageKind.TABLE:
        return "\n".join("\t".join(row) for row in passage.rows)
    text = " ".join(part for part in (passage.lead, passage.marker, passage.text) if part)
    return f"{'' if passage.kind is PassageKind.HEADING else _INDENT * passage.level}{text}"
