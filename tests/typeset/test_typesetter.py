"""The typesetter itself: its pages hold what the draft says, and nothing depends on the clock."""

from __future__ import annotations

import time
from collections.abc import Callable
from io import BytesIO

import pypdfium2
import pytest
from hypothesis import given
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from typeset import Draft, interleaved_text_of, pdf_of, text_of
from typeset.drafts import drafts, letters
from typeset.rows import PAGE_HEIGHT, PAGE_WIDTH
from typeset.samples import SAMPLES
from typeset.setting import lay_out
from typeset.signing import signed_pdf_of

SIGNED = SAMPLES["cong-van"].draft


def shown(pdf: bytes) -> str:
    """Give PDFium's text of a file, without its blanks."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return "".join("".join(pages).replace("\ufffe", "-").split())


@given(drafts())
def test_a_pdf_shows_every_row_in_the_order_of_its_layout(draft: Draft) -> None:
    rows = sorted(lay_out(draft).rows, key=lambda row: row.page)
    assert shown(pdf_of(draft)) == "".join("".join(row.text.split()) for row in rows)


@given(drafts())
def test_no_row_leaves_its_page(draft: Draft) -> None:
    for row in lay_out(draft).rows:
        assert 20 < row.x < row.x + row.width < PAGE_WIDTH - 20
        assert 20 < row.y < PAGE_HEIGHT - 40


@given(drafts())
def test_rows_do_not_cover_each_other(draft: Draft) -> None:
    rows = lay_out(draft).rows
    for at, row in enumerate(rows):
        for other in rows[at + 1 :]:
            if row.page == other.page and abs(row.y - other.y) < 8:
                assert row.x + row.width < other.x or other.x + other.width < row.x


@given(drafts())
def test_equal_drafts_give_equal_bytes(draft: Draft) -> None:
    assert pdf_of(draft) == pdf_of(draft)


@given(letters())
def test_both_dumps_hold_the_same_words(draft: Draft) -> None:
    assert sorted(text_of(draft).split()) == sorted(interleaved_text_of(draft).split())


def test_a_signed_letter_is_signed() -> None:
    reader = PdfFileReader(BytesIO(signed_pdf_of(SIGNED)))
    signatures = reader.embedded_signatures
    assert [str(signature.sig_object["/Reason"]) for signature in signatures] == [mark.reason for mark in SIGNED.signatures]
    for signature in signatures:
        status = validate_pdf_signature(signature, ValidationContext(trust_roots=[signature.signer_cert]))
        assert status.intact
        assert status.valid


def test_signing_does_not_read_the_clock() -> None:
    first = signed_pdf_of(SIGNED)
    time.sleep(1.01)  # dates in a PDF count whole seconds
    assert signed_pdf_of(SIGNED) == first


@pytest.mark.parametrize("write", [pdf_of, signed_pdf_of])
def test_stamps_stand_only_in_widgets(write: Callable[[Draft], bytes]) -> None:
    pdf = write(SIGNED)
    assert "Số:/SDSLN-QLDS" in shown(pdf)
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    page = document[0]
    page.flatten()
    again = document[0].get_textpage().get_text_range()
    assert "1417" in again
    assert again.count("14") > 1
    document.close()
