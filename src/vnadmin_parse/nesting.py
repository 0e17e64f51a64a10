"""A nested view of a document's body, which the records keep flat."""

from __future__ import annotations

from attrs import frozen

from vnadmin_parse.arguments import want_document
from vnadmin_parse.records import Division, Document


@frozen
class Node:
    """One division with what stands in it.

    Fields:
        division: the record itself.
        children: the divisions whose parent it is, in reading order.

    Example:
        >>> node = outline(document)[0]
        >>> node.division.label, [child.division.kind.value for child in node.children]
        (None, [])
    """

    division: Division
    children: tuple[Node, ...] = ()


def outline(document: Document) -> tuple[Node, ...]:
    """Nest the divisions of `document.body` by their parents.

    Args:
        document: any document.

    Returns:
        The outermost divisions in reading order; each carries its children, and they theirs.

    Example:
        >>> [(node.division.label, len(node.children)) for node in outline(document) if node.division.label]
        [('1', 2), ('2', 5), ('3', 2)]
    """
    want_document(document, "outline")
    children: dict[int | None, list[Node]] = {}
    for index in range(len(document.body) - 1, -1, -1):  # a child comes after its parent, so the leaves are made first
        division = document.body[index]
        node = Node(division, tuple(reversed(children.pop(index, []))))
        children.setdefault(division.parent, []).append(node)
    return tuple(reversed(children.get(None, [])))
