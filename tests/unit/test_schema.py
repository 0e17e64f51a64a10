"""The JSON Schema: what is written follows it, and it does not change behind its version."""

from __future__ import annotations

import copy
import importlib.util
import json
from pathlib import Path

import jsonschema
import pytest

from vnadmin_parse import json_schema, parse_pdf, parse_text, to_json
from vnadmin_parse.version import SCHEMA_VERSION

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "docs" / "schema" / f"document-{SCHEMA_VERSION}.schema.json"
FIXTURES = sorted((ROOT / "tests" / "fixtures").glob("*/input.*"))
SCHEMA = json.loads(json_schema())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

_spec = importlib.util.spec_from_file_location("write_schema", ROOT / "tools" / "write_schema.py")
assert _spec
assert _spec.loader
write_schema = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(write_schema)


def test_the_published_schema_is_this_librarys() -> None:
    said = "python tools/write_schema.py writes it; where that refuses, the contract is broken and SCHEMA_VERSION must rise"
    assert PUBLISHED.read_text("utf-8") == json_schema(), said


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.parent.name)
def test_what_is_written_follows_it(path: Path) -> None:
    document = parse_pdf(path) if path.suffix == ".pdf" else parse_text(path.read_text("utf-8"))
    VALIDATOR.validate(json.loads(to_json(document)))


@pytest.mark.parametrize(
    ("field", "value"),
    [("regime", "kingdom"), ("schema_version", "9"), ("text", None), ("blocks", [{"span": [0], "kind": "code", "rule": None}])],
)
def test_what_is_no_document_does_not(field: str, value: object) -> None:
    tree = json.loads(to_json(parse_text("Số: 12/UBND-VX")))
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(tree | {field: value})


def test_an_addition_needs_no_new_version_and_everything_else_does() -> None:
    new = copy.deepcopy(SCHEMA)
    assert list(write_schema.breaks(SCHEMA, new)) == []
    new["$defs"]["Signer"]["properties"]["gender"] = {"type": "string"}
    new["$defs"]["Regime"]["enum"].append("court")
    new["$defs"]["Seal"] = {"type": "object", "properties": {}}
    assert list(write_schema.breaks(SCHEMA, new)) == []
    new["$defs"]["Signer"]["required"].append("gender")
    new["$defs"]["Regime"]["enum"].remove("party")
    new["$defs"]["Recipient"]["properties"]["copies"] = {"type": "string"}
    del new["$defs"]["Header"]["properties"]["place"]
    assert sorted(write_schema.breaks(SCHEMA, new)) == [
        "/$defs/Header/properties/place",
        "/$defs/Recipient/properties/copies/anyOf",
        "/$defs/Recipient/properties/copies/type",
        "/$defs/Regime/enum/party",
        "/$defs/Signer/required",
    ]
