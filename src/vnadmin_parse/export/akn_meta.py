"""The `meta` of an Akoma Ntoso document: what it is, in the terms of FRBR."""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element

from vnadmin_parse.export.akn_names import slug, subtype_of, work_of
from vnadmin_parse.export.characters import one_line
from vnadmin_parse.export.xml import child
from vnadmin_parse.records import Document

_LANGUAGE: Final = "vie"
_COUNTRY: Final = "vn"
_PROGRAM: Final = "vnadmin-parse"
_SOURCE: Final = f"#{_PROGRAM}"
_ISSUER: Final = "issuer"
_NO_DATE: Final = "0001-01-01"
"""The schema asks for a date where there may be none; its name then is `unknown`."""


def add_meta(parent: Element, document: Document, component: str) -> None:
    """Write the `meta` of a document.

    Args:
        parent: the `act` or `doc`.
        document: which.
        component: the attachment that it is, `att_1`; empty for the main document, whose component is `main`.
    """
    meta = child(parent, "meta")
    identification = child(meta, "identification", source=_SOURCE)
    prefix = f"{component}__" if component else ""
    work = work_of(document)
    iso = document.header.issued.iso if document.header.issued else None
    expression, part = f"{work}/{_LANGUAGE}@{iso or ''}", f"!{component or 'main'}"
    levels = {
        "FRBRWork": (f"{work}/{part}", work),
        "FRBRExpression": (f"{expression}/{part}", expression),
        "FRBRManifestation": (f"{expression}/{part}.xml", f"{expression}.xml"),
    }
    for tag, (this, uri) in levels.items():
        level = child(identification, tag)
        child(level, "FRBRthis", value=this)
        child(level, "FRBRuri", value=uri)
        child(level, "FRBRdate", date=iso or _NO_DATE, name="promulgation" if iso else "unknown")
        child(level, "FRBRauthor", href=f"#{prefix}{_ISSUER}")
        if tag == "FRBRWork":
            _add_work(level, document)
        elif tag == "FRBRExpression":
            child(level, "FRBRlanguage", language=_LANGUAGE)
    _add_agents(child(meta, "references", source=_SOURCE), document, prefix)


def _add_agents(references: Element, document: Document, prefix: str) -> None:
    """Write who issued the document and what made the XML."""
    issuer = one_line(document.header.issuing_body or "")
    organisation = f"/akn/ontology/organization/{_COUNTRY}/{slug(issuer) or 'unknown'}"
    child(references, "TLCOrganization", eId=f"{prefix}{_ISSUER}", href=organisation, showAs=issuer or "unknown")
    child(references, "TLCProcess", eId=f"{prefix}{_PROGRAM}", href=f"/akn/ontology/process/{_COUNTRY}/{_PROGRAM}", showAs=_PROGRAM)


def _add_work(level: Element, document: Document) -> None:
    child(level, "FRBRcountry", value=_COUNTRY)
    child(level, "FRBRsubtype", value=subtype_of(document))
    if document.header.code is not None:
        child(level, "FRBRnumber", value=one_line(document.header.code.text))
    if document.header.subject:
        child(level, "FRBRname", value=one_line(document.header.subject))
