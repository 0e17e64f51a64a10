"""What clumsy callers give: one typed error says what was given, what is wanted and what to do."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import vnadmin_parse as package
from vnadmin_parse import Document, ParseResult, VnadminParseError, WrongArgument, parse_pdf, parse_text, to_json

LETTER = parse_text("Số: 12/UBND-VX\nV/v nghỉ lễ\n")
FIXTURE = Path(__file__).parents[1] / "fixtures/cong-van/input.pdf"
OF_ONE = (
    "archival_metadata", "chunks", "edxml_message", "entities", "outline", "redact_contacts", "sentences", "to_akoma_ntoso", "to_json",
    "to_markdown", "to_text", "words",
)  # fmt: skip
OF_MANY = ("to_csv", "to_frame", "to_jsonl")
OF_TEXT = ("from_edxml", "from_json", "from_jsonl")
OF_SOURCE = ("parse_pdf", "raw_text", "read_signatures")
OTHERS = ("json_schema", "missing_elements", "parse_file", "parse_many", "parse_text", "signing_events", "to_edxml")


def said(name: str, *arguments: object, **options: object) -> str:
    """Call a function, go through what it gives, and give the words of its error."""

    def call() -> None:
        found = getattr(package, name)(*arguments, **options)
        list(found if isinstance(found, Iterator) else ())

    with pytest.raises(WrongArgument) as raised:
        call()
    assert isinstance(raised.value, TypeError)
    assert isinstance(raised.value, VnadminParseError)
    return str(raised.value)


def test_every_public_function_is_asked_here() -> None:
    functions = {name for name in package.__all__ if callable(getattr(package, name)) and not isinstance(getattr(package, name), type)}
    assert functions == {*OF_ONE, *OF_MANY, *OF_TEXT, *OF_SOURCE, *OTHERS}


@pytest.mark.parametrize("name", OF_ONE)
def test_a_document_is_wanted(name: str) -> None:
    for given, kind, hint in (
        (None, "None", "parse_pdf, parse_file and parse_text make one"),
        ("letter.pdf", "str", "parse_file"),
        ([LETTER], "list", "one at a time"),
        (ParseResult("a.pdf", LETTER), "ParseResult", "its .document is one"),
    ):
        words = said(name, given)
        assert words.startswith(f"{name} takes a Document, not {kind}: ")
        assert hint in words


@pytest.mark.parametrize("name", OF_MANY)
def test_many_documents_are_wanted(name: str) -> None:
    assert said(name, LETTER) == f"{name} takes many documents, not Document: put it into a list: [document]"
    assert "not None: give a list" in said(name, None)
    assert "not str: give a list" in said(name, "letter.json")
    assert "takes a Document, not str" in said(name, ["letter.json"])


@pytest.mark.parametrize("name", OF_TEXT)
def test_text_is_wanted(name: str) -> None:
    for given, kind in ((None, "None"), (3, "int"), (LETTER, "Document"), (Path("a.json"), "PosixPath")):
        assert f"as str or bytes, not {kind}: of a file it is Path(name).read_bytes()" in said(name, given)


def test_a_name_in_place_of_json_is_told() -> None:
    with pytest.raises(package.UnreadableJson, match=r"looks like a file's name.*read_bytes"):
        package.from_json("letter.json")


@pytest.mark.parametrize("name", OF_SOURCE)
def test_a_file_is_wanted(name: str, tmp_path: Path) -> None:
    for given, hint in ((None, "not None: name the file"), (["a.pdf"], "not list: parse_many"), (LETTER, "not Document: name the file")):
        assert hint in said(name, given)
    assert "opened as text" in said(name, io.StringIO("Số: 12"))
    assert "a password is taken as str, not bytes" in said(name, b"%PDF-", password=b"word")
    with pytest.raises(IsADirectoryError, match="it is a folder; parse_many"):
        getattr(package, name)(tmp_path)


@pytest.mark.parametrize("given", [None, 3, b"%PDF-", io.BytesIO(), ["a.pdf"]])
def test_a_name_is_wanted(given: object) -> None:
    assert "parse_file takes the name of a file, not " in said("parse_file", given)
    assert "parse_many takes the name of a file, not " in said("parse_many", [given])


def test_other_arguments_are_looked_at_too() -> None:
    assert "parse_many takes many paths, not None" in said("parse_many", None)
    assert "jobs is a number, not str" in said("parse_many", ["a.pdf"], jobs="2")
    assert "parse_text takes text as str, not bytes: parse_file" in said("parse_text", b"abc")
    assert "edxml_message(document) makes one" in said("to_edxml", LETTER)
    assert "edxml_message(document) makes one" in said("missing_elements", LETTER)
    assert "document.digital_signatures" in said("signing_events", LETTER)
    assert "Limits(pages=50)" in said("parse_pdf", b"%PDF-", limits=50)


@pytest.mark.parametrize(
    ("call", "wanted"),
    [
        (lambda: package.to_csv([LETTER], "letters"), "one of documents, divisions, "),
        (lambda: package.archival_metadata(LETTER, "tt99"), "one of nd30-outgoing, "),
        (lambda: package.parse_many(["a.pdf"], ocr="gpt"), "one of off, auto, "),
        (lambda: parse_pdf(FIXTURE, ocr=None), "one of off, auto, "),
    ],
)
def test_a_name_out_of_a_few_is_told_with_the_others(call: Callable[[], object], wanted: str) -> None:
    with pytest.raises(ValueError, match=wanted):
        call()


def problems_of(text: str) -> list[str]:
    return [problem.code for problem in parse_text(text).problems]


def test_a_text_that_is_only_a_name_is_parsed_and_told() -> None:
    for name in ("letter.pdf", "/in/thư mời.TXT", "a.docx"):
        assert "text.file-name" in problems_of(name)
    for text in ("", "Số: 12/UBND-VX", "letter.pdf\nV/v nghỉ lễ", "Gửi kèm letter.pdf.", "x" * 300 + ".pdf"):
        assert "text.file-name" not in problems_of(text)
    assert isinstance(parse_text("letter.pdf"), Document)
    assert "text.file-name" in to_json(parse_text("letter.pdf"))


def test_an_indent_that_is_no_number_is_told() -> None:
    with pytest.raises(WrongArgument, match="indent takes a number of blanks, not str"):
        to_json(parse_text("Số: 1/SDS"), indent="  ")
