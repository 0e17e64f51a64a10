"""Akoma Ntoso 1.0 (OASIS LegalDocML): a document as XML; its articles, clauses and points have identifiers, its citations are references.

A text of the law is an `act`, everything else a `doc`. Nothing of the body is left out: what the standard has no name for (a numbered
heading of a plan, say) is an `hcontainer` with the name of its kind.
"""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element

from vnadmin_parse.arguments import want_document
from vnadmin_parse.export.akn_meta import add_meta
from vnadmin_parse.export.akn_names import ELEMENTS, Identifiers, division_ids, is_act, subtype_of
from vnadmin_parse.export.akn_parts import add_conclusions, add_preamble, add_preface, appendix_paragraphs
from vnadmin_parse.export.akn_references import References
from vnadmin_parse.export.characters import one_line
from vnadmin_parse.export.xml import child, element, written
from vnadmin_parse.records import Appendix, Division, Document

NAMESPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def to_akoma_ntoso(document: Document) -> str:
    """Write a document as Akoma Ntoso.

    Args:
        document: any document; the format is made for texts of the law.

    Returns:
        XML of the published schema, equal for equal documents. Identifiers and names follow the naming convention: `art_5__cl_2__point_a`,
        `/akn/vn/act/nghi-dinh/2020/30-2020-nd-cp`. A date that is not known is `0001-01-01` with the name `unknown`.

    Example:
        >>> xml = to_akoma_ntoso(document)
        >>> xml[xml.index("<FRBRWork>") :][:75]
        '<FRBRWork><FRBRthis value="/akn/vn/doc/cong-van/2026/1417-sdsln-qlds/!main"'
    """
    want_document(document, "to_akoma_ntoso")
    root = element("akomaNtoso", xmlns=NAMESPACE)
    _add_document(root, document, "")
    return written(root)


def _add_document(parent: Element, document: Document, prefix: str) -> None:
    """Write a document; the identifiers of one that is attached to another begin with the attachment's."""
    whole = child(parent, "act" if is_act(document) else "doc", name=subtype_of(document))
    add_meta(whole, document, prefix)
    ids = division_ids(document.body, prefix)
    references = References(document, frozenset(ids), prefix)
    add_preface(whole, document)
    add_preamble(whole, document, references, prefix)
    _add_body(child(whole, "body" if is_act(document) else "mainBody"), document, ids, references)
    add_conclusions(whole, document)
    _add_attachments(whole, document, prefix)


def _add_body(body: Element, document: Document, ids: tuple[str, ...], references: References) -> None:
    """Write the divisions in the order of the text, each in the innermost unit around it that is still open there."""
    parents = {division.parent for division in document.body}
    opened: dict[int, Element] = {}
    for index, division in enumerate(document.body):
        above = division.parent
        while above is not None and above not in opened:  # the text has gone on elsewhere meanwhile
            above = document.body[above].parent
        while opened and next(reversed(opened)) != above:
            opened.popitem()
        parent = body if above is None else opened[above]
        opened[index] = _add_division(parent, division, ids[index], references, is_leaf=index not in parents)
    if not document.body:
        child(child(body, "alinea"), "content")


def _add_division(parent: Element, division: Division, identifier: str, references: References, *, is_leaf: bool) -> Element:
    """Write a division without those that stand in it."""
    tag = ELEMENTS[division.kind]
    names = {"name": division.kind.value} if tag == "hcontainer" else {}
    one = child(parent, tag, eId=identifier, **names)
    if division.marker:
        child(one, "num", one_line(division.marker))
    marks = references.within(division.span)
    if division.heading:
        marks = references.write(child(one, "heading"), one_line(division.heading), marks, identifier)
    text = one_line(division.text or "")
    if is_leaf or text or division.rows:
        holder = child(one, "content" if is_leaf else "intro")
        if text:
            references.write(child(holder, "p"), text, marks, identifier)
        if division.rows:
            _add_table(holder, division.rows)
    return one


def _add_table(parent: Element, rows: tuple[tuple[str, ...], ...]) -> None:
    table = child(parent, "table")
    for row in rows:
        line = child(table, "tr")
        for cell in row or ("",):
            child(child(line, "td"), "p", one_line(cell))


def _add_attachments(parent: Element, document: Document, prefix: str) -> None:
    if not document.appendices:
        return
    attachments, identifiers = child(parent, "attachments"), Identifiers(prefix)
    for appendix in document.appendices:
        identifier = identifiers.of("attachment", None, prefix)
        one = child(attachments, "attachment", eId=identifier)
        child(one, "num", one_line(appendix.label))
        if appendix.title:
            child(one, "heading", one_line(appendix.title))
        if appendix.document is not None:
            _add_document(one, appendix.document, identifier)
        else:
            _add_plain(one, document, appendix, identifier)


def _add_plain(parent: Element, document: Document, appendix: Appendix, identifier: str) -> None:
    """Write an appendix without records: its printed paragraphs."""
    whole = child(parent, "doc", name="phu-luc")
    add_meta(whole, document, identifier)
    body = child(whole, "mainBody")
    for text in appendix_paragraphs(document, appendix.span) or [""]:
        child(body, "p", text)
