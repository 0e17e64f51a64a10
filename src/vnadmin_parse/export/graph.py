"""The graph of who cites whom, for a set of documents: nodes and edges as JSON Lines and CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Final

import msgspec
from attrs import asdict, evolve, fields, frozen

from vnadmin_parse.grammar.citations.bodies import body_key
from vnadmin_parse.grammar.citations.identity import SELF_KEY, Identity, family_of, identities, shared_key
from vnadmin_parse.records import Citation, Document


@frozen
class Node:
    """A document that is in the set, or that one in the set cites.

    Fields:
        key: the normalised key of the document; the same for equal documents only.
        is_shared: the key means the same document everywhere; otherwise it ends in `#` and the number of the file that it holds in.
        family: how it is named: `legislation`, `party`, `law`, …; None for a document of the set that nothing cites.
        document_type, code, issued, issuing_body, title: as first told; `issued` in ISO form, or the year.
        file: name of the file in the set that holds it, or None.
        cited: number of times that the set cites it, each document's own `Nghị định này` left out.
    """

    key: str
    is_shared: bool
    family: str | None = None
    document_type: str | None = None
    code: str | None = None
    issued: str | None = None
    issuing_body: str | None = None
    title: str | None = None
    file: str | None = None
    cited: int = 0


@frozen
class Edge:
    """One citation: a document of the set names another.

    Fields:
        source, target: keys of nodes.
        relation: what the wording says is done to the target: `amends`, `replaces`, …; None where it says nothing.
        pinpoints: the places in the target that are meant, parted by `; `.
        file: name of the citing file.
        start, end: the citation's span in that file's text.
        text: the citation as printed.
    """

    source: str
    target: str
    relation: str | None
    pinpoints: str | None
    file: str
    start: int
    end: int
    text: str


@frozen
class Graph:
    """Nodes by key, and edges in the order of the files and texts.

    Fields:
        nodes: sorted by key.
        edges: one for each citation of another document.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def graph_of(documents: Iterable[tuple[str, Document]]) -> Graph:
    """Make the graph of some documents.

    Args:
        documents: names of the files with their documents, in the order in which they are to be numbered.

    Returns:
        The graph. Documents meet by their shared keys alone; a law's name and year leads to its code where the set knows just one code
        of that name and year.

    Example:
        >>> graph = graph_of([("a.pdf", document)])
        >>> [(node.key, node.cited) for node in graph.nodes if node.file]
        [('1417/sdsln-qlds#1', 0)]
    """
    nodes: dict[str, Node] = {}
    edges: list[Edge] = []
    aliases: dict[str, set[str]] = {}
    for number, (file, document) in enumerate(documents, 1):
        own = _own_node(number, file, document)
        _meet(nodes, own)
        for citation, identity in zip(document.citations, identities(document.citations), strict=True):
            if identity.key == SELF_KEY:
                continue
            key = identity.key if identity.is_shared else f"{identity.key}#{number}"
            if identity.alias is not None:
                aliases.setdefault(identity.alias, set()).add(key)
            if key != own.key:
                _meet(nodes, _cited_node(key, identity, citation))
                edges.append(_edge(own.key, key, file, document, citation))
    return _renamed(nodes, edges, {alias: keys.copy().pop() for alias, keys in aliases.items() if len(keys) == 1})


def _own_node(number: int, file: str, document: Document) -> Node:
    """Make the node of a document of the set, from its head."""
    header = document.header
    code, issued, kind = header.code, header.issued, document.document_type
    issuer = header.issuing_body
    above = header.supervising_body
    place = body_key(issuer, above) or issuer
    full = code.text if code is not None and code.number is not None else None
    year = issued.year if issued is not None else None
    title = header.subject
    key = shared_key(kind.name if kind else None, full, year, place, None) if full else None
    shown = None if issued is None else issued.iso or (str(issued.year) if issued.year else None)
    own = f"{full.lower() if full else 'document'}#{number}"
    return Node(key or own, key is not None, None, kind.name if kind else None, full, shown, issuer, title, file)


def _cited_node(key: str, identity: Identity, citation: Citation) -> Node:
    issued = citation.issued
    shown = None if issued is None else issued.iso or (str(issued.year) if issued.year else None)
    return Node(
        key, identity.is_shared, str(family_of(citation)), citation.document_type, citation.code, shown, citation.issuing_body,
        citation.title, cited=1,
    )  # fmt: skip


def _meet(nodes: dict[str, Node], node: Node) -> None:
    """Add a node, or what it tells to the node of its key."""
    known = nodes.get(node.key)
    nodes[node.key] = node if known is None else _together(known, node)


def _together(known: Node, node: Node) -> Node:
    if known.file is None and node.file is not None:  # the document itself tells more than those that cite it
        known, node = node, known
    told = {part.name: getattr(node, part.name) for part in fields(Node) if getattr(known, part.name) is None}
    return evolve(known, **told | {"cited": known.cited + node.cited})


def _edge(source: str, target: str, file: str, document: Document, citation: Citation) -> Edge:
    text = " ".join(document.text[slice(*citation.span)].split())
    pinpoints = "; ".join(pinpoint.text for pinpoint in citation.pinpoints) or None
    return Edge(source, target, str(citation.relation) if citation.relation else None, pinpoints, file, *citation.span, text)


def _renamed(nodes: Mapping[str, Node], edges: Sequence[Edge], names: Mapping[str, str]) -> Graph:
    """Let the nodes of laws that are cited by name and year meet those cited by code."""
    out: dict[str, Node] = {}
    for key in sorted(nodes, key=lambda key: (key in names, key)):
        _meet(out, evolve(nodes[key], key=names.get(key, key)))
    renamed = (evolve(edge, target=names.get(edge.target, edge.target)) for edge in edges)
    return Graph(tuple(out[key] for key in sorted(out)), tuple(renamed))


# ---------------------------------------------------------------- files


def to_jsonl(rows: Iterable[Node] | Iterable[Edge]) -> str:
    """Write one JSON object a line."""
    return "".join(msgspec.json.encode(_printable(asdict(row))).decode() + "\n" for row in rows)


def to_csv(rows: Sequence[Node] | Sequence[Edge], record: type[Node | Edge]) -> str:
    """Write a table with a head line, by RFC 4180.

    What a spreadsheet would take for a formula gets an apostrophe before it.

    Args:
        rows: nodes or edges.
        record: their type, which gives the head line.

    Example:
        >>> print(to_csv([Node("=1+1", is_shared=False)], Node).splitlines()[1])
        '=1+1,false,,,,,,,,0
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    names = [part.name for part in fields(record)]
    writer.writerow(names)
    for row in rows:
        values = _printable(asdict(row))
        writer.writerow([_cell(values[name]) for name in names])
    return out.getvalue()


_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def _cell(value: object) -> str:
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _printable(row: Mapping[str, object]) -> dict[str, object]:
    """Give values that UTF-8 can hold: a file's name may hold bytes that it cannot."""
    return {name: value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value for name, value in row.items()}


def files_of(graph: Graph) -> Iterator[tuple[str, str]]:
    """Give the names and contents of the graph's files."""
    yield "nodes.jsonl", to_jsonl(graph.nodes)
    yield "edges.jsonl", to_jsonl(graph.edges)
    yield "nodes.csv", to_csv(graph.nodes, Node)
    yield "edges.csv", to_csv(graph.edges, Edge)


def name_below(path: str, folder: str) -> str:
    """Give a file's name below a folder, with slashes.

    Example:
        >>> name_below("letters/2024/a.pdf", "letters")
        '2024/a.pdf'
    """
    pure = PurePath(path)
    return pure.relative_to(folder).as_posix() if pure.is_relative_to(folder) else pure.as_posix()
