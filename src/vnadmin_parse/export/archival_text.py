"""Archival metadata as JSON, CSV and XML."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element

from vnadmin_parse.export.archival import ArchivalField, ArchivalMetadata
from vnadmin_parse.export.csv import cell_of, line_of
from vnadmin_parse.export.xml import child, element, written

_COLUMNS: Final = ("name", "sha256", "standard", "number", "field", "label", "value", "source", "is_required", "is_missing", "is_too_long")


def archival_json(metadata: ArchivalMetadata) -> str:
    """Write metadata as JSON: each field with its value, source and place, and the names of the missing ones.

    Args:
        metadata: from `archival_metadata`.

    Returns:
        Indented JSON with a line feed at its end.
    """
    told = {
        "standard": metadata.standard.value,
        "norm": metadata.norm,
        "name": metadata.name,
        "sha256": metadata.sha256,
        "fields": [_as_object(field) for field in metadata.fields],
        "missing": [field.name for field in metadata.missing],
        "missing_required": [field.name for field in metadata.missing if field.is_required],
    }
    return json.dumps(told, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace").decode() + "\n"


def _as_object(field: ArchivalField) -> dict[str, object]:
    return {
        "number": field.number,
        "name": field.name,
        "label": field.label,
        "values": list(field.values),
        "source": field.source,
        "span": list(field.span) if field.span else None,
        "is_required": field.is_required,
        "is_too_long": field.is_too_long,
    }


def archival_csv(many: Iterable[ArchivalMetadata]) -> str:
    """Write metadata of any number of documents as one CSV table, a row for each field.

    Args:
        many: from `archival_metadata`.

    Returns:
        The text in the form of `to_csv`, with its guard against formulas; several values of a field are joined by `; `.
    """
    rows = (line_of([cell_of(value) for value in _row(one, field)]) for one in many for field in one.fields)
    return "".join((line_of(_COLUMNS), *rows))


def _row(metadata: ArchivalMetadata, field: ArchivalField) -> tuple[str | bool | None, ...]:
    value = "; ".join(field.values) or None
    about = (metadata.name, metadata.sha256, metadata.standard.value, field.number, field.name, field.label)
    return (*about, value, field.source, field.is_required, not field.values, field.is_too_long)


def archival_xml(metadata: ArchivalMetadata) -> str:
    """Write metadata as XML: an element for each field, named as the standard names it.

    Args:
        metadata: from `archival_metadata`.

    Returns:
        The XML. An element without a value says `missing="required"` or `missing="optional"`; the others name their `source`.
    """
    about = {"standard": metadata.standard.value, "norm": metadata.norm, "name": metadata.name, "sha256": metadata.sha256}
    root = element("archivalMetadata", **{name: value for name, value in about.items() if value is not None})
    groups: dict[str, Element] = {"": root}
    for field in metadata.fields:
        group, _, name = field.name.rpartition("/")
        if group not in groups:
            groups[group] = child(root, group)
        for value in field.values:
            child(groups[group], name, value, source=field.source or "")
        if not field.values:
            child(groups[group], name, missing="required" if field.is_required else "optional")
    return written(root)
