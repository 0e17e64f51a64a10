"""What is set in type is read back: `parse(typeset(draft))` gives the draft."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from typeset import Spacing, interleaved_text_of, pdf_of, text_of
from typeset.description import Draft
from typeset.drafts import circulars, decisions, letters, named, party_documents, youth_documents
from typeset.expected import (
    header_in,
    header_of,
    paragraphs_in,
    paragraphs_of,
    parts_in,
    parts_of,
    preamble_in,
    preamble_of,
    recipients_in,
    recipients_of,
    signatures_in,
    signatures_of,
    signers_in,
    signers_of,
)
from vnadmin_parse import Document, parse_pdf, parse_text

FAMILIES = {
    "letters": letters(),
    "named": named(),
    "decisions": decisions(),
    "circulars": circulars(),
    "party": party_documents(),
    "youth": youth_documents(),
}
every_family = pytest.mark.parametrize("family", FAMILIES)


def assert_reads_back(draft: Draft, document: Document, *, has_stamps: bool) -> None:
    assert header_in(document) == header_of(draft, has_stamps=has_stamps)
    assert preamble_in(document) == preamble_of(draft)
    assert parts_in(document) == parts_of(draft)
    assert paragraphs_in(document) == paragraphs_of(draft)
    assert recipients_in(document) == recipients_of(draft)
    assert signers_in(document) == signers_of(draft)


@every_family
@given(draw=st.data())
def test_a_pdf_gives_the_draft_back(family: str, draw: st.DataObject) -> None:
    draft = draw.draw(FAMILIES[family])
    document = parse_pdf(pdf_of(draft))
    assert_reads_back(draft, document, has_stamps=True)
    assert signatures_in(document) == signatures_of(draft, has_stamps=True)


@every_family
@given(draw=st.data())
def test_a_text_dump_gives_the_draft_back(family: str, draw: st.DataObject) -> None:
    draft = draw.draw(FAMILIES[family])
    spacing = draw.draw(st.sampled_from([Spacing.TIGHT, Spacing.LOOSE]))
    document = parse_text(text_of(draft, spacing=spacing, has_trailer=True))
    assert_reads_back(draft, document, has_stamps=False)
    assert signatures_in(document) == signatures_of(draft, has_stamps=False)


@every_family
@given(draw=st.data())
def test_interleaved_columns_give_the_draft_back(family: str, draw: st.DataObject) -> None:
    draft = draw.draw(FAMILIES[family])
    assert_reads_back(draft, parse_text(interleaved_text_of(draft)), has_stamps=False)


@every_family
@given(draw=st.data())
def test_blanks_are_said(family: str, draw: st.DataObject) -> None:
    draft = draw.draw(FAMILIES[family])
    codes = {problem.code for problem in parse_pdf(pdf_of(draft)).problems}
    is_blank = draft.number is not None and draft.number.number is None
    assert ("code.number-blank" in codes) == is_blank
