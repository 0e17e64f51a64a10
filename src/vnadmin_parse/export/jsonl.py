"""JSON Lines: one document a line. A line ends with a line feed and with nothing else.

U+2028, U+0085 and their kin may stand inside a JSON string, so that `str.splitlines` would tear documents; these functions do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vnadmin_parse.arguments import want_documents, want_text
from vnadmin_parse.export.json import from_json, to_json
from vnadmin_parse.records import Document


def to_jsonl(documents: Iterable[Document]) -> str:
    """Write documents as JSON Lines.

    Args:
        documents: any documents.

    Returns:
        One line for each, in their order, each with a line feed at its end.

    Example:
        >>> to_jsonl([document, document]).count("\\n")
        2
    """
    want_documents(documents, "to_jsonl")
    return "".join(f"{to_json(document)}\n" for document in documents)


def from_jsonl(text: str | bytes) -> Iterator[Document]:
    """Read back what `to_jsonl` wrote.

    Args:
        text: the whole text; lines without anything in them are passed over.

    Yields:
        The documents, equal to those that were written.

    Raises:
        UnreadableJson: a line is no document.

    Example:
        >>> list(from_jsonl(to_jsonl([document]))) == [document]
        True
    """
    want_text(text, "from_jsonl", "JSON Lines")
    lines: list[str] | list[bytes] = text.split("\n") if isinstance(text, str) else text.split(b"\n")
    return (from_json(line) for line in lines if line.strip())
