"""Boxes of records lie on the rows in which the typesetter set them."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given

from typeset import Draft, pdf_of
from typeset.drafts import drafts
from typeset.rows import Row
from typeset.setting import lay_out
from vnadmin_parse import Document, Span, parse_pdf
from vnadmin_parse.records import Place

NEAR = 4.0
"""Points by which a box may leave its row: side bearings, stamps a little off the baseline."""


def records(document: Document) -> Iterator[Span]:
    yield from (addressee.span for addressee in document.addressees)
    yield from (part.span for part in document.body)
    yield from (recipient.span for recipient in document.recipients)
    yield from (signer.span for signer in document.signers)
    if document.header.code:
        yield document.header.code.span


def holds(row: Row, place: Place) -> bool:
    size = max(run.style.size for run in row.runs)
    box = place.box
    assert box
    middle = (box.y0 + box.y1) / 2
    level = row.y - size - NEAR < box.y0 and row.y - size < middle < row.y + NEAR and box.y1 < row.y + size / 2 + NEAR
    return row.page == place.page and level and row.x - NEAR < box.x0 and box.x1 < row.x + row.width + NEAR


@given(drafts())
def test_every_place_lies_on_one_row(draft: Draft) -> None:
    rows = lay_out(draft).rows
    document = parse_pdf(pdf_of(draft))
    for span in records(document):
        places = document.places(span)
        assert places
        for place in places:
            assert sum(holds(row, place) for row in rows) == 1, (document.text[slice(*span)], place)
