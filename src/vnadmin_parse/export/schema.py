"""The JSON Schema of the data contract, from the records' own types.

It says what `to_json` writes. Objects stay open: a field may be added within one schema version.
"""

from __future__ import annotations

import json
from typing import Any, Final, TypeAlias

import msgspec

from vnadmin_parse.records import Document
from vnadmin_parse.version import SCHEMA_VERSION

Schema: TypeAlias = "dict[str, Any]"
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_NOT_PLACED: Final = "TextLine"
_PLACE: Final[Schema] = {"$ref": "#/$defs/Place"}


def json_schema() -> str:
    """Give the JSON Schema (draft 2020-12) of a document's JSON.

    Args: none; the schema is that of this library's `schema_version`.

    Returns:
        The schema as indented JSON, with a line feed at its end. Equal versions of the library give equal text.

    Example:
        >>> json_schema().splitlines()[3]
        '  "title": "Document, schema version 1",'
    """
    (_,), kinds = msgspec.json.schema_components([Document], ref_template="#/$defs/{name}")
    defined = {name: _described(name, kind) for name, kind in sorted({**kinds, "Place": _place()}.items())}
    defined["Document"]["properties"]["schema_version"] = {"const": SCHEMA_VERSION}
    whole: Schema = {
        "$schema": _DIALECT,
        "$id": f"urn:vnadmin-parse:document:{SCHEMA_VERSION}",
        "title": f"Document, schema version {SCHEMA_VERSION}",
        "$ref": "#/$defs/Document",
        "$defs": defined,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _place() -> Schema:
    """Describe what stands beside spans; it is written from the lines and no field of a record."""
    properties = {"page": {"type": "integer"}, "box": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/Box"}]}}
    return {"type": "object", "properties": properties, "required": ["page", "box"]}


def _described(name: str, kind: Schema) -> Schema:
    """Give the schema of one record without what only Python readers need; with places beside its span."""
    plain = {key: value for key, value in kind.items() if key not in ("title", "description")}
    properties = plain.get("properties")
    if properties is None:
        return plain
    plain["properties"] = {field: _without_default(value) for field, value in properties.items()}
    # Every field is written; a field that has a default may be missing from what an older library wrote.
    if "span" in properties and name != _NOT_PLACED:
        plain["properties"]["places"] = {"type": "array", "items": _PLACE}
    return plain


def _without_default(value: Schema) -> Schema:
    return {key: part for key, part in value.items() if key != "default"}
