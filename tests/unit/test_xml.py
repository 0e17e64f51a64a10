"""XML is well-formed whatever stands in it, and reading it resolves nothing."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from vnadmin_parse import UnreadableXml
from vnadmin_parse.export.characters import encodable
from vnadmin_parse.export.xml import add_text, child, element, read_xml, written

ANY_TEXT = st.text(alphabet=st.characters(codec=None), max_size=40)


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
@example("\x00\x1b\ud800\udfff\ufffe\uffff", "]]>&<\"'\r\n\t", "\U0001fffe\x85\u2028")
def test_every_text_comes_back(text: str, attribute: str, tail: str) -> None:
    root = element("a", text, one=attribute)
    add_text(root, tail)
    child(root, "b", attribute)
    add_text(root, tail)
    again = etree.fromstring(written(root).encode())
    assert (again.text or "", again.get("one")) == (encodable(text + tail), encodable(attribute))
    assert (again[0].text or "", again[0].tail or "") == (encodable(attribute), encodable(tail))
    assert read_xml(written(root)).get("one") == encodable(attribute)


ATTACKS = {
    "an entity of its own": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    "entities in entities": '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>',
    "a file": '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>',
    "an address": '<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd"><a/>',
    "a parameter entity": '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://example.invalid/b"> %b;]><a/>',
    "no entity that there is": "<a>&b;</a>",
    "an end that is missing": "<a><b></a>",
    "nothing": "",
    "half a surrogate pair": "<a>\ud800</a>",
    "a number of no character": "<a>&#0;</a>",
}


@pytest.mark.parametrize("source", ATTACKS.values(), ids=ATTACKS.keys())
def test_what_may_not_be_read_is_refused(source: str) -> None:
    with pytest.raises(UnreadableXml):
        read_xml(source)


def test_depth_costs_no_stack() -> None:
    assert read_xml("<a>" * 50_000 + "</a>" * 50_000).tag == "a"


@given(st.binary(max_size=60) | ANY_TEXT)
def test_nothing_else_is_ever_raised(source: str | bytes) -> None:
    try:
        read_xml(source)
    except UnreadableXml as error:
        assert error.cause  # noqa: PT017 - both outcomes are right
