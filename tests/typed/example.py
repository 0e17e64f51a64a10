"""A program over the public names, as a caller would write it: mypy and pyright must accept it in their strict modes, and it runs."""

# pyright: strict

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from vnadmin_parse import (
    Chunk,
    Document,
    EncryptedPdf,
    Node,
    ParseResult,
    Place,
    Span,
    UnreadablePdf,
    VnadminParseError,
    chunks,
    entities,
    from_json,
    outline,
    parse_file,
    parse_many,
    parse_pdf,
    parse_text,
    to_csv,
    to_json,
    to_markdown,
    words,
)


def number_of(document: Document) -> str | None:
    code = document.header.code
    return code.number if code is not None else None


def depth(nodes: Iterable[Node]) -> int:
    return max((1 + depth(node.children) for node in nodes), default=0)


def first_place(document: Document, span: Span) -> Place | None:
    places: tuple[Place, ...] = document.places(span)
    return places[0] if places else None


def read(path: Path) -> Document | str:
    try:
        return parse_pdf(path, password=None)
    except EncryptedPdf as error:
        return f"{error.file}: locked"
    except (UnreadablePdf, OSError) as error:
        return str(error)


def told(result: ParseResult) -> str:
    if result.document is not None:
        return number_of(result.document) or "no number"
    error: Exception | None = result.error
    return error.cause if isinstance(error, VnadminParseError) else str(error)


def main(path: Path) -> list[str]:
    document = read(path)
    if isinstance(document, str):
        return [document]
    signer = document.signers[0]
    place = first_place(document, signer.span)
    pieces: tuple[Chunk, ...] = tuple(chunks(document, max_words=200))
    lines = [
        f"{number_of(document)} {signer.full_name} page {place.page if place else 0}",
        f"{depth(outline(document))} levels, {len(pieces)} chunks",
        f"{from_json(to_json(document)) == document} {len(to_csv([document], 'signers')) > 0} {to_markdown(document)[:3]}",
        f"{[word.text for word in words(parse_text('Số: 12/UBND-VX'))][-1]} {parse_file(path).regime.value}",
        *(told(result) for result in parse_many([path, "missing.pdf"])),
    ]
    return [*lines, *(f"{entity.kind.value} {entity.text}" for entity in list(entities(document))[:1])]


if __name__ == "__main__":
    print("\n".join(main(Path(sys.argv[1]))))
