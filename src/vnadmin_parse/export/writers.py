"""What writes each of the formats whose output is one text for one document."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Final, TypeAlias

from vnadmin_parse.export.archival import ArchivalStandard, archival_metadata
from vnadmin_parse.records import Document

Writer: TypeAlias = "Callable[[Document], str]"
_SIMPLE: Final = {
    "markdown": ("markdown", "to_markdown"),
    "text": ("plain", "to_text"),
    "akn": ("akoma_ntoso", "to_akoma_ntoso"),
}
"""Module and function of the formats that need no more than a document."""


def writer_of(form: str, standard: str = ArchivalStandard.TT05_2025) -> Writer:
    """Give what writes a document in a format.

    Args:
        form: one of `endings.ENDINGS`.
        standard: whose fields archival metadata has; one of `ArchivalStandard`.

    Example:
        >>> writer_of("akn")(document).startswith("<?xml")
        True
    """
    if form in _SIMPLE:
        module, name = _SIMPLE[form]
        return _loaded(module, name)
    return _edxml if form == "edxml" else _archival(form, standard)


def _loaded(module: str, name: str) -> Writer:
    """Load a format's own module: none is loaded before it is asked for."""
    writer: Writer = getattr(import_module(f"vnadmin_parse.export.{module}"), name)
    return writer


def _edxml(document: Document) -> str:
    from vnadmin_parse.export.edxml import to_edxml  # noqa: PLC0415 - as above
    from vnadmin_parse.export.edxml_message import edxml_message  # noqa: PLC0415

    return to_edxml(edxml_message(document))


def _archival(form: str, standard: str) -> Writer:
    from vnadmin_parse.export.archival_text import archival_csv, archival_json, archival_xml  # noqa: PLC0415 - as above

    if form == "archive-csv":
        return lambda document: archival_csv([archival_metadata(document, standard)])
    write = archival_json if form == "archive" else archival_xml
    return lambda document: write(archival_metadata(document, standard))
