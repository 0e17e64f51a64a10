"""JSON: the contract's shape, and back again."""

from __future__ import annotations

import json

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from vnadmin_parse.errors import UnreadableJson
from vnadmin_parse.export.json import from_json, to_json
from vnadmin_parse.records import (
    Addressee,
    Appendix,
    Block,
    BlockKind,
    Box,
    Citation,
    DigitalSignature,
    Division,
    DivisionKind,
    Document,
    DocumentCode,
    DocumentType,
    Header,
    IssueDate,
    Origin,
    Page,
    PartialDate,
    Pinpoint,
    Problem,
    Recipient,
    Regime,
    Signer,
    Source,
    Span,
    TextLine,
)

TEXT = "Số: 12/UBND-VX\nngày 3 tháng 2\nđiểm a khoản 2"


def letter(text: str = TEXT, name: str | None = "a.pdf") -> Document:
    """Give a document that has at least one of most records; its values need not agree with the text."""
    return Document(
        schema_version="1",
        source=Source(name=name, sha256="00", pages=1),
        regime=Regime.STATE,
        document_type=DocumentType(None, "CV", "Công văn"),
        header=Header(
            span=Span(0, 29),
            code=DocumentCode(Span(4, 14), "12/UBND-VX", "12", None, "UBND-VX", Origin.STAMP),
            issued=IssueDate(Span(15, 29), None, 2, 3, None),
        ),
        addressees=(Addressee(Span(0, 2), "Sở Nội vụ"),),
        bases=(),
        proposals=(),
        body=(Division(Span(30, 44), DivisionKind.TABLE, None, None, None, None, rows=(("a", "b"), ("", "d"))),),
        citations=(Citation(Span(30, 44), None, None, PartialDate(Span(30, 44), 2023), pinpoints=(Pinpoint(Span(30, 44), "điểm a"),)),),
        recipients=(Recipient(Span(0, 2), "VT, VX", is_filing=True, units=("VT", "VX")),),
        signers=(Signer(Span(0, 2), None, None, "CHỦ TỊCH", "Lê Văn Mẫu"),),
        digital_signatures=(DigitalSignature(None, Origin.PDF, page=1, box=Box(1.0, 2.5, 3.0, 4.25)),),
        appendices=(Appendix(Span(30, 44), "Phụ lục", None, 1),),
        entities=None,
        blocks=(Block(Span(0, len(text)), BlockKind.UNCLASSIFIED, None),),
        problems=(Problem("code.number-blank", Span(0, 2), "no number"), Problem("page.empty", None, "no text", page=1)),
        text=text,
        pages=(Page(1, 595.0, 842.0),),
        lines=(
            TextLine(Span(0, 14), 1, Box(10.0, 20.0, 150.0, 32.0), ((0, 10.0), (14, 150.0))),
            TextLine(Span(15, 29), 1, None),
            TextLine(Span(30, 44), 1, Box(10.0, 40.0, 150.0, 52.0)),
        ),
    )


def test_a_document_comes_back_equal() -> None:
    document = letter()
    assert from_json(to_json(document)) == document
    assert from_json(to_json(document).encode()) == document
    assert from_json(to_json(document, indent=2)) == document


def test_an_attached_document_comes_back_equal() -> None:
    inner = evolve(letter(), pages=(), lines=())
    document = evolve(letter(), appendices=(Appendix(Span(30, 44), "Quy chế", "QUY CHẾ", 1, inner),))
    assert from_json(to_json(document)) == document


def test_fields_stand_in_the_order_of_the_contract() -> None:
    tree = json.loads(to_json(letter()))
    assert list(tree)[:5] == ["schema_version", "source", "regime", "document_type", "header"]
    assert tree["header"]["code"] == {
        "span": [4, 14], "text": "12/UBND-VX", "number": "12", "year": None, "symbol": "UBND-VX", "origin": "stamp",
        "places": [{"page": 1, "box": [50.0, 20.0, 150.0, 32.0]}],
    }  # fmt: skip
    assert tree["body"][0]["rows"] == [["a", "b"], ["", "d"]]
    assert tree["entities"] is None


def test_places_stand_beside_every_span_when_there_are_pages() -> None:
    tree = json.loads(to_json(letter()))
    assert tree["header"]["places"] == [{"page": 1, "box": [10.0, 20.0, 150.0, 32.0]}, {"page": 1, "box": None}]
    assert tree["citations"][0]["pinpoints"][0]["places"] == [{"page": 1, "box": [10.0, 40.0, 150.0, 52.0]}]
    assert "places" not in tree["document_type"]  # it has no span
    assert "places" not in tree["lines"][0]  # it is a place itself


@given(st.integers(0, 44), st.integers(0, 44))
def test_places_are_those_of_the_document(one: int, other: int) -> None:
    span = Span(*sorted((one, other)))
    document = evolve(letter(), addressees=(Addressee(span, "Sở Nội vụ"),))
    written = json.loads(to_json(document))["addressees"][0]["places"]
    assert [place["page"] for place in written] == [place.page for place in document.places(span)]
    for told, place in zip(written, document.places(span), strict=True):
        assert told["box"] == (pytest.approx(list(place.box), abs=0.006) if place.box else None)


def test_text_without_pages_has_no_places() -> None:
    assert '"places"' not in to_json(evolve(letter(), pages=(), lines=()))


def test_an_attached_document_has_places_too() -> None:
    inner = evolve(letter(), pages=(), lines=())
    tree = json.loads(to_json(evolve(letter(), appendices=(Appendix(Span(30, 44), "Quy chế", None, 1, inner),))))
    assert tree["appendices"][0]["document"]["header"]["places"]


@given(st.text(alphabet=st.characters(codec=None), max_size=40))
def test_no_character_breaks_it(text: str) -> None:
    document = letter(text, name="\udcff.pdf")
    written = to_json(document)
    assert written.encode()
    # Two halves that stand side by side are one character in JSON; text from a reader holds no such pair.
    expected = evolve(document, text=text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass"))
    assert from_json(written) == expected


def test_equal_documents_give_equal_bytes() -> None:
    assert to_json(letter()) == to_json(from_json(to_json(letter())))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("", "truncated|Expecting value"),
        ("{", "truncated|Expecting"),
        ("[]", "Expected `object`"),
        ("{}", "missing required field"),
        (to_json(letter()).replace('"regime":"state"', '"regime":"kingdom"'), r"regime"),
        (to_json(letter()).replace('"schema_version":"1"', '"schema_version":"9"'), "schema version '9'"),
        (b"\xff", "invalid|decode"),
        ("[" * 100_000, ".+"),
    ],
    ids=["empty", "cut", "list", "nothing", "unknown-value", "other-version", "no-utf-8", "deep"],
)
def test_what_is_no_document_is_refused_with_a_place(wrong: str | bytes, said: str) -> None:
    with pytest.raises(UnreadableJson, match=said):
        from_json(wrong)
