"""Objects read in the short way: what is written plainly comes out as pdfminer gives it, everything else is left to pdfminer."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef
from pdfminer.psparser import PSLiteral

from vnadmin_parse.read.pdf_syntax import NotPlain, member_object, numbered_object, table_of

DOCUMENT: PDFDocument = None  # type: ignore[assignment]  # only references would look into it

PLAIN = [
    (b"<< /Type /Sig /M (D:2025) >>", {"Type": "/Sig", "M": b"D:2025"}),
    (b"[0 10 -7 +3 1.5 .5 2.]", [0, 10, -7, 3, 1.5, 0.5, 2.0]),
    (b"<</A<</B[<<>>]>>/C 7 0 R>>", {"A": {"B": [{}]}, "C": "7 R"}),
    (b"<</A true/B false/C null>>", {"A": True, "B": False}),
    (b"<feff00410042>", b"\xfe\xff\x00A\x00B"),
    (b"(a\\(b\\)\\n\\101)", b"a(b)\nA"),
    (b"/Name#20with#2Fmarks", "/Name with/marks"),
]

LEFT = [
    b"(a (b) c)", b"(\\9)", b"<414>", b"<41 42>", b"/Name#2", b"<< /A >>", b"<< 1 2 >>", b"[1 2", b"[1 >>", b">>", b"%\n1", b"{1}", b"endobj", b"word",
]  # fmt: skip


def shown(thing: object) -> object:
    if isinstance(thing, PSLiteral):
        return f"/{thing.name if isinstance(thing.name, str) else thing.name.decode('latin-1')}"
    if isinstance(thing, PDFObjRef):
        return f"{thing.objid} R"
    if isinstance(thing, dict):
        return {key: shown(value) for key, value in thing.items()}
    return [shown(value) for value in thing] if isinstance(thing, list) else thing


@pytest.mark.parametrize(("written", "value"), PLAIN)
def test_plain_objects(written: bytes, value: object) -> None:
    assert shown(member_object(written, DOCUMENT)) == value
    assert shown(numbered_object(b"..4 0 obj\n" + written + b"\nendobj\n", 2, 4, DOCUMENT)) == value


@pytest.mark.parametrize("written", LEFT)
def test_other_writing_is_left(written: bytes) -> None:
    with pytest.raises(NotPlain):
        member_object(written, DOCUMENT)


@pytest.mark.parametrize("written", [b"5 0 obj 1 endobj", b"4 0 obj << >> stream", b"4 0 obj 1 2 endobj", b"4 0 obj 1", b"<< >>", b""])
def test_objects_that_are_not_there_are_left(written: bytes) -> None:
    with pytest.raises(NotPlain):
        numbered_object(written, 0, 4, DOCUMENT)


def test_nothing_is_nested_without_end() -> None:
    with pytest.raises(NotPlain):
        member_object(b"[" * 100_000, DOCUMENT)


def test_a_table_with_its_trailer() -> None:
    written = b"xref\n0 2\n0000000000 65535 f \n0000000017 00000 n \n7 1\n0000000042 00003 n\r\ntrailer\n<< /Root 1 0 R >>"
    table = table_of(written, 0, DOCUMENT)
    assert table.offsets == {1: (None, 17, 0), 7: (None, 42, 3)}
    assert shown(table.trailer) == {"Root": "1 R"}


@pytest.mark.parametrize(
    "written",
    [b"xref\n0 2\n0000000000 65535 f \ntrailer<<>>", b"xref\n0 1\n0000000000 65535 f \n", b"xref\ntrailer [1]", b"4 0 obj<<>>", b""],
)
def test_other_tables_are_left(written: bytes) -> None:
    with pytest.raises(NotPlain):
        table_of(written, 0, DOCUMENT)


NAMES = st.text("ABCxyz09.-_", min_size=1, max_size=6).map(lambda name: b"/" + name.encode())
LEAVES = st.one_of(
    NAMES,
    st.integers(-(10**9), 10**9).map(lambda number: b"%d" % number),
    st.sampled_from([b"true", b"false", b"null", b"12 0 R", b"(\xfe\xff\x1e\xa1)", b"(\\r\\\\)", b"<>", b"<00ff>", b"()", b"0.25"]),
    st.binary(max_size=9).filter(lambda raw: not set(raw) & set(b"()\\")).map(lambda raw: b"(" + raw + b")"),
)
OBJECTS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(lambda values: b"[" + b" ".join(values) + b"]"),
        st.lists(st.tuples(NAMES, inner), max_size=4).map(lambda pairs: b"<<" + b" ".join(b" ".join(pair) for pair in pairs) + b">>"),
    ),
    max_leaves=12,
)


@given(OBJECTS)
def test_the_short_way_and_pdfminer_agree(written: bytes) -> None:
    content = b"1 0 obj\n" + written + b"\nendobj\n2 0 obj 1 endobj\n"
    parser = PDFParser(io.BytesIO(content))
    (_, _), (_, _), (_, _) = parser.nexttoken(), parser.nexttoken(), parser.nexttoken()
    assert shown(numbered_object(content, 0, 1, DOCUMENT)) == shown(parser.nextobject()[1])


@given(st.binary(max_size=40))
def test_no_bytes_raise_anything_else(written: bytes) -> None:
    try:
        member_object(written, DOCUMENT)
    except NotPlain:
        return
