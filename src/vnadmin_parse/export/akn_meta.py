"""The `meta` of an Akoma Ntoso document: what it is, in the terms of FRBR."""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element

from vnadmin_parse.export.akn_names import slug, subtype_of, work_of
from vnadmin_parse.export.characters import one_line
from vnadmin_parse.export.xml import child
from vnadmin_parse.records import Document
from vnadmin_parse.version import __version__

_LANGUAGE: Final = "vie"
_COUNTRY: Final = "vn"
_SOURCE: Final = "#vnadmin-parse"
_ISSUER: Final = "#issuer"
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
    work = work_of(document)
    iso = document.header.issued.iso if document.header.issued else None
    expression = f"{work}/{_LANGUAGE}@{iso or ''}"
    part = f"!{component or 'main'}"
    one = _level(identification, "FRBRWork", f"{work}/{part}", work, iso, "promulgation")
    _add_work(one, document)
    one = _level(identification, "FRBRExpression", f"{expression}/{part}", expression, iso, "promulgation")
    child(one, "FRBRlanguage", language=_LANGUAGE)
    _level(identification, "FRBRManifestation", f"{expression}/{part}.xml", f"{expression}.akn", iso, "promulgation")
    references = child(meta, "references", source=_SOURCE)
    issuer = one_line(document.header.issuing_body or "")
    prefix = f"{component}__" if component else ""
    child(references, "TLCOrganization", eId=f"{prefix}issuer", href=_organisation(issuer), showAs=issuer or "unknown")
    program = f"vnadmin-parse {__version__}"
    child(references, "TLCProcess", eId=f"{prefix}vnadmin-parse", href="/akn/ontology/process/vn/vnadmin-parse", showAs=program)


def _organisation(name: str) -> str:
    return f"/akn/ontology/organization/{_COUNTRY}/{slug(name) or 'unknown'}"


def _level(parent: Element, tag: str, this: str, uri: str, iso: str | None, event: str) -> Element:  # noqa: PLR0913, PLR0917 - what each level says
    level = child(parent, tag)
    child(level, "FRBRthis", value=this)
    child(level, "FRBRuri", value=uri)
    child(level, "FRBRdate", date=iso or _NO_DATE, name=event if iso else "unknown")
    child(level, "FRBRauthor", href=_ISSUER)
    return level


def _add_work(level: Element, document: Document) -> None:
    child(level, "FRBRcountry", value=_COUNTRY)
    child(level, "FRBRsubtype", value=subtype_of(document))
    if document.header.code is not None:
        child(level, "FRBRnumber", value=one_line(document.header.code.text))
    if document.header.subject:
        child(level, "FRBRname", value=one_line(document.header.subject))
