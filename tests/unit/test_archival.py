"""Archival metadata: the fields of each standard, where their values come from, and what is missing."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from vnadmin_parse import Document, archival_metadata, parse_pdf, parse_text
from vnadmin_parse.export.archival import ArchivalMetadata, ArchivalStandard
from vnadmin_parse.export.archival_text import archival_csv, archival_json, archival_xml
from vnadmin_parse.export.characters import one_line

FIXTURES = Path(__file__).parents[1] / "fixtures"
UPDATES = bool(os.environ.get("UPDATE_FIXTURES"))
LETTER = "UBND TỈNH HOA SƠN\nSố: 12/UBND-VX\n{}\nV/v họp\n\nKính gửi:\n- Sở Y tế;\n- Sở Nội vụ.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT, 5b.\n"
every_standard = pytest.mark.parametrize("standard", ArchivalStandard)


def of(document: Document, standard: str, **given: str) -> dict[str, tuple[tuple[str, ...], str | None]]:
    return {field.name: (field.values, field.source) for field in archival_metadata(document, standard, given=given).fields}


@pytest.fixture(scope="module")
def letter() -> Document:
    return parse_pdf(FIXTURES / "cong-van" / "input.pdf")


@every_standard
def test_expected(letter: Document, standard: ArchivalStandard) -> None:
    written, expected = archival_json(archival_metadata(letter, standard)), FIXTURES / "cong-van" / f"expected.{standard.value}.json"
    if UPDATES:
        expected.write_text(written, encoding="utf-8")
    assert written == expected.read_text("utf-8")


@every_standard
def test_the_table_of_fields_is_in_order(letter: Document, standard: ArchivalStandard) -> None:
    fields = archival_metadata(letter, standard).fields
    numbers = [tuple(map(int, field.number.split("."))) for field in fields]
    assert numbers == sorted(set(numbers))
    assert len({field.name for field in fields}) == len(fields) > 15
    assert all(field.label for field in fields)


@every_standard
def test_what_is_told_has_a_source_in_the_records(letter: Document, standard: ArchivalStandard) -> None:
    metadata = archival_metadata(letter, standard)
    for field in metadata.fields:
        assert bool(field.values) == (field.source is not None)
        if field.values and field.span is not None and field.source in {"header.code.number", "header.code.symbol"}:
            assert field.values[0] in letter.text[slice(*field.span)]
    assert {field.name for field in metadata.missing} == {field.name for field in metadata.fields if not field.values}


def test_values_of_an_outgoing_letter() -> None:
    told = of(parse_text(LETTER.format("HỎA TỐC")), "nd30-outgoing")
    assert told["To/OrganName"] == (("Sở Y tế", "Sở Nội vụ"), "addressees[].text")
    assert told["Priority"] == (("3",), "header.urgency")
    assert told["IssuedAmount"] == (("5",), "recipients[1].copies")
    assert told["TypeName"][0] == ("Công văn",)
    assert told["IssuedDate"] == told["FileCode/OrganId"] == ((), None)


def test_secrecy_is_told_and_openness_is_not_guessed() -> None:
    assert of(parse_text(LETTER.format("MẬT")), "tt05-2025")["mode"] == (("03",), "header.confidentiality")
    assert of(parse_text(LETTER.format("")), "tt05-2025")["mode"] == ((), None)


def test_types_whose_number_is_uncertain_have_none() -> None:
    assert of(parse_text(LETTER.format("")), "tt05-2025")["typeName"][0] == ("22",)
    circular = parse_text("BỘ DI SẢN\nSố: 12/2034/TT-BDS\n\nTHÔNG TƯ\nQuy định về đá\n")
    assert circular.document_type is not None
    assert of(circular, "tt05-2025")["typeName"] == ((), None)
    assert of(circular, "tt02-2019")["TypeName"][0] == ("Thông tư",)


def test_what_the_caller_gives_wins() -> None:
    told = of(parse_text(LETTER.format("")), "tt02-2019", OrganId="H99", CodeNumber="13")
    assert told["OrganId"] == (("H99",), "given")
    assert told["CodeNumber"] == (("13",), "given")
    with pytest.raises(ValueError, match="has no field Colour"):
        archival_metadata(parse_text(""), "tt02-2019", given={"Colour": "red"})
    with pytest.raises(ValueError, match="nd31"):
        archival_metadata(parse_text(""), "nd31")


def test_what_is_too_long_is_told_and_kept() -> None:
    metadata = archival_metadata(parse_text(""), "tt05-2025", given={"codeNumber": "1" * 12, "subject": "a" * 500})
    assert [field.name for field in metadata.fields if field.is_too_long] == ["codeNumber"]
    assert "1" * 12 in archival_xml(metadata)


def read_back(metadata: ArchivalMetadata) -> None:
    """Read the three forms with standard readers, and find the same in each."""
    told = json.loads(archival_json(metadata))
    assert [(one["name"], one["values"]) for one in told["fields"]] == [(field.name, list(field.values)) for field in metadata.fields]
    assert told["missing"] == [field.name for field in metadata.missing]
    rows = list(csv.DictReader(io.StringIO(archival_csv([metadata, metadata]), newline="")))
    assert [row["field"] for row in rows] == [field.name for field in metadata.fields] * 2
    assert [row["is_missing"] for row in rows[: len(metadata.fields)]] == [str(not field.values).lower() for field in metadata.fields]
    root = etree.fromstring(archival_xml(metadata).encode())
    for field in metadata.fields:
        found = root.findall(field.name)
        assert [one.text for one in found] == list(field.values or (None,))
        assert {one.get("missing") for one in found} == {None if field.values else "required" if field.is_required else "optional"}


@every_standard
def test_all_forms_read_back(letter: Document, standard: ArchivalStandard) -> None:
    read_back(archival_metadata(letter, standard))


@settings(max_examples=40)
@given(st.sampled_from(list(ArchivalStandard)), st.text(alphabet=st.characters(codec=None), max_size=40))
def test_no_text_breaks_them(standard: ArchivalStandard, text: str) -> None:
    document = parse_text(LETTER.format("").replace("họp", f"họp {text}"))
    named = evolve(document, source=evolve(document.source, name=text))
    read_back(archival_metadata(named, standard))
    wanted = one_line(text)
    given = archival_metadata(document, standard, given={"Subject" if standard != "tt05-2025" else "subject": text})
    assert wanted in archival_csv([given])
