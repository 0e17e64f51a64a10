"""Readers of JSON, XML and signature dictionaries: files that were damaged raise our errors only, and none repeats the file's words."""

from __future__ import annotations

import json
import pickle
import re
import traceback
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from typeset import text_of
from typeset.samples import SAMPLES
from vnadmin_parse import (
    UnreadableJson,
    UnreadableXml,
    VnadminParseError,
    edxml_message,
    from_edxml,
    from_json,
    from_jsonl,
    parse_text,
    to_akoma_ntoso,
    to_edxml,
    to_json,
)  # fmt: skip
from vnadmin_parse.export.xml import read_xml
from vnadmin_parse.read.signatures import find_signatures

DOCUMENT = parse_text(text_of(next(iter(SAMPLES.values())).draft, has_trailer=True))
JSON, EDXML, AKOMA_NTOSO = to_json(DOCUMENT), to_edxml(edxml_message(DOCUMENT)), to_akoma_ntoso(DOCUMENT)
PERSON = "Trần Thị Bí Mật"
ENCODINGS = ("utf-7", "utf-16", "idna", "nonsense", "shift_jis", "hex", "rot13", "undefined", "punycode", "ascii", "cp037", "ISO-8859-1")
OBJECTS = (
    b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 600 800]>>",
    b"<</Type/Page/Parent 2 0 R/Annots[4 0 R]>>",
    b"<</Subtype/Widget/FT/Sig/T(Signature1)/V 5 0 R/Rect[100 700 200 750]/Kids[4 0 R]>>",
    b"<</Type/Sig/SubFilter/ETSI.CAdES.detached/Contents<3082"
    + b"00" * 20
    + b">/ByteRange[0 10 600 20]/Reason(A<a@example.invalid> ky)/Location(B)/ContactInfo(C)/M(D:20250102030405+07'00')"
    + b"/Reference[<</TransformMethod/DocMDP/TransformParams<</P 2>>>>]>>",
)
SIGNED = (
    b"%PDF-1.7\n" + b"".join(b"%d 0 obj%s\nendobj\n" % (n, each) for n, each in enumerate(OBJECTS, 1)) + b"trailer<</Root 1 0 R>>\n%%EOF\n"
)
VALUES = st.sampled_from(
    [
        None,
        True,
        -1,
        0,
        1.5,
        10**30,
        1e308,
        "",
        PERSON,
        "\ud800",
        [],
        {},
        [PERSON],
        {PERSON: PERSON},
        [-1, -5],
        [1, 2, 3],
        [7, "a"],
        "9" * 5_000,
    ]
)


def damaged(whole: bytes, *pieces: bytes) -> st.SearchStrategy[bytes]:
    """A file with some stretches cut out and others put in."""
    edit = st.tuples(st.integers(0, len(whole)), st.integers(0, 40), st.sampled_from(pieces) | st.binary(max_size=6))

    def edited(edits: list[tuple[int, int, bytes]]) -> bytes:
        made = whole
        for at, cut, put in edits:
            made = made[:at] + put + made[at + cut :]
        return made

    return st.lists(edit, min_size=1, max_size=5).map(edited)


def leaves(tree: Any, way: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The way to each value of a tree, the branches among them."""
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return [way, *(each for step, value in inner for each in leaves(value, (*way, step)))]


WAYS = [way for way in leaves(json.loads(JSON)) if way]


def with_value(way: tuple[str | int, ...], value: Any) -> str:
    tree = json.loads(JSON)
    inner = tree
    for step in way[:-1]:
        inner = inner[step]
    inner[way[-1]] = value
    return json.dumps(tree)


def only_ours(read: Callable[[Any], object], source: str | bytes, error: type[VnadminParseError]) -> None:
    """Read; whatever is raised must be ours, be told without the file's words, traceback and all, and go through a pickle."""
    try:
        read(source)
    except error as raised:
        shown = "".join(traceback.format_exception(raised))
        assert raised.cause  # noqa: PT017 - both outcomes are right
        assert PERSON not in shown
        assert len(raised.cause) < 300  # noqa: PT017
        assert str(pickle.loads(pickle.dumps(raised))) == str(raised)  # noqa: S301, PT017 - our own


@settings(max_examples=200)
@given(st.sampled_from(WAYS), VALUES)
@example(("blocks", 0, "kind"), PERSON)
@example(("schema_version",), PERSON)
@example(("regime",), f"{PERSON} - at `$.x`")
def test_json_with_another_value_somewhere(way: tuple[str | int, ...], value: Any) -> None:
    only_ours(from_json, with_value(way, value), UnreadableJson)


@settings(max_examples=100)
@given(damaged(JSON.encode(), b'"', b"{", b"]", b"null", b"\\ud800", b"1e999", PERSON.encode(), b"\xff"))
def test_damaged_json(source: bytes) -> None:
    only_ours(from_json, source, UnreadableJson)
    only_ours(lambda text: list(from_jsonl(text)), source, UnreadableJson)


@settings(max_examples=100)
@given(damaged(EDXML.encode(), b"<", b"</", b">", b"&a;", b'"', b"9" * 5_000, b"<!DOCTYPE a>", b"]]>", PERSON.encode(), b"\xff", b"<a/>"))
def test_damaged_edxml(source: bytes) -> None:
    only_ours(from_edxml, source, UnreadableXml)


@settings(max_examples=100)
@given(damaged(AKOMA_NTOSO.encode(), b"<", b"</", b">", b"&a;", b'"', b"<!DOCTYPE a>", b"]]>", PERSON.encode(), b"\xff"))
def test_damaged_akoma_ntoso(source: bytes) -> None:
    only_ours(read_xml, source, UnreadableXml)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_an_encoding_that_xml_names_is_read_or_refused(encoding: str) -> None:
    only_ours(from_edxml, re.sub(r'encoding="[^"]*"', f'encoding="{encoding}"', EDXML).encode(), UnreadableXml)


def test_thousands_of_digits_are_no_number() -> None:
    source, times = re.subn(r"(Priority>)\d(</)", r"\g<1>" + "9" * 5_000 + r"\2", EDXML)
    assert times == 1
    with pytest.raises(UnreadableXml, match="Priority is no number"):
        from_edxml(source)


@settings(max_examples=200)
@given(
    damaged(
        SIGNED,
        b"<<",
        b">>",
        b"[",
        b"]",
        b"/",
        b"null",
        b" 5 0 R",
        b" 4 0 R",
        b"-9",
        b"9" * 40,
        b"1e9",
        b"(",
        b")",
        b"<",
        b"/Kids",
        b"/FT/Sig",
        b"true",
    )
)
def test_damaged_signature_dictionaries_raise_nothing(content: bytes) -> None:
    found = find_signatures(content)
    assert all(problem.code.startswith("signature.") for problem in found.problems)


def test_the_signed_file_is_read_when_it_is_whole() -> None:
    [signature] = find_signatures(SIGNED).signatures
    assert (signature.page, signature.claims.reason) == (1, "A<a@example.invalid> ky")
