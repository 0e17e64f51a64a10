"""Certificates read without checking: what a container says stands in the record as its claim, and nothing is made of it."""

from __future__ import annotations

import sys
import time
from datetime import timedelta
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from signing_authority import AUTHORITY, MADE, NOW, identity, page, person, refuse_network, root, sign, stamp_time, timestamper, usage

import vnadmin_parse
from vnadmin_parse import from_json, parse_pdf, read_signatures, to_json
from vnadmin_parse.errors import MissingExtra
from vnadmin_parse.records import ClaimedContainer, Origin
from vnadmin_parse.verify import claimed, read_certificates, verify

PASSWORD: Final = "khách"  # noqa: S105 - of a file that is made here


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_network(monkeypatch)


@pytest.fixture(scope="module")
def signed() -> bytes:
    return sign(page(), person().signer())


def claims(content: bytes) -> list[ClaimedContainer | None]:
    found = read_signatures(content, certificates=True)
    assert all(signature.verification is None for signature in found)
    return [signature.claimed_container for signature in found]


def only(content: bytes) -> ClaimedContainer:
    (found,) = claims(content)
    assert found is not None
    return found


def test_a_container_tells_its_certificate_times_and_algorithms() -> None:
    moment = NOW - timedelta(days=30)
    middle = identity("TRUNG GIAN", root(), *AUTHORITY)
    signer = identity("Lê Thị Thử", middle, usage())
    found = only(sign(page(), signer.signer(middle), stamper=timestamper(moment)))
    assert found.certificate is not None
    assert found.timestamper is not None
    assert (found.certificate.common_name, found.certificate.organisation) == ("Lê Thị Thử", "SỞ THỬ")
    assert found.certificate.issuer == found.others[0].subject
    assert found.certificate.serial == f"{signer.certificate.serial_number:x}"
    assert (found.certificate.valid_from[:10], found.certificate.valid_until[:10]) == ("2020-01-01", "2120-01-01")
    assert (found.certificate.key, found.certificate.signature_algorithm) == ("EC secp256r1", "sha256_ecdsa")
    assert [other.common_name for other in found.others] == ["TRUNG GIAN"]
    assert (found.timestamp_at, found.timestamper.common_name) == (moment.isoformat(), "GIỜ THỬ")
    assert (found.digest_algorithm, found.signature_algorithm) == ("sha256", "sha256_ecdsa")


def test_the_signers_own_clock_is_told() -> None:
    found = only(sign(page(), person().signer(), subfilter=SigSeedSubFilter.ADOBE_PKCS7_DETACHED))
    assert found.signed_at is not None
    assert (found.timestamp_at, found.timestamper) == (None, None)


def test_a_document_timestamp_is_its_own_token() -> None:
    _, stamp = claims(stamp_time(sign(page(), person().signer()), NOW))
    assert stamp is not None
    assert stamp.timestamp_at == NOW.isoformat()
    assert stamp.timestamper == stamp.certificate


def test_what_a_container_says_is_told_whether_or_not_it_fits(signed: bytes) -> None:
    changed = signed.replace(b"(So: 12", b"(So: 13") if b"(So: 12" in signed else signed[:20] + b"X" + signed[21:]
    assert changed != signed
    assert claims(changed) == claims(signed)
    impostor = only(sign(page(), identity("BỘ GIẢ", None, usage()).signer()))
    assert impostor.certificate is not None
    assert impostor.certificate.common_name == "BỘ GIẢ"


def test_the_certificate_is_the_one_that_is_checked(signed: bytes) -> None:
    (found,) = verify(signed, read_signatures(signed, certificates=True), roots=[root().pem], at=NOW)
    assert found.claimed_container is not None
    assert found.verification is not None
    assert found.claimed_container.certificate == found.verification.certificate


def test_nothing_is_read_unless_asked_for(signed: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claimed, "open_container", pytest.fail)
    assert [each.claimed_container for each in read_signatures(signed)] == [None]
    assert [each.claimed_container for each in parse_pdf(signed).digital_signatures] == [None]


def test_parsing_reads_them_when_asked_and_json_keeps_them(signed: bytes) -> None:
    document = parse_pdf(signed, certificates=True)
    assert [each.claimed_container for each in document.digital_signatures] == claims(signed)
    assert from_json(to_json(document)) == document
    assert '"claimed_container":{"certificate":{"subject":' in to_json(document)


def test_no_container_gives_no_claim(signed: bytes) -> None:
    start = signed.index(b"/Contents <") + len(b"/Contents <")
    end = signed.index(b">", start)
    for filling in (b"00" * ((end - start) // 2), b"f" * 16 + signed[start + 16 : end]):
        assert claims(signed[:start] + filling + signed[end:]) == [None]
    assert claims(page()) == []
    assert claims(b"no PDF") == []


def test_a_container_that_covers_no_bytes_gives_no_claim(signed: bytes) -> None:
    """Forgers take the byte range away so that a careless reader shows the names of a real container."""
    assert claims(signed.replace(b"/ByteRange", b"/ByteRangX")) == [None]


def test_an_encrypted_file_needs_its_password() -> None:
    copy = copy_into_new_writer(PdfFileReader(BytesIO(page())))
    copy.encrypt("chủ", PASSWORD)
    target = BytesIO()
    copy.write(target)
    writer = IncrementalPdfFileWriter(target)
    writer.encrypt(PASSWORD)
    content = PdfSigner(PdfSignatureMetadata(field_name="S"), person().signer()).sign_pdf(writer).getvalue()
    (found,) = read_signatures(content, password=PASSWORD, certificates=True)
    assert found.claimed_container is not None
    assert read_signatures(content, certificates=True) == ()


def test_wording_is_handed_back_as_it_is(signed: bytes) -> None:
    words = tuple(evolve(signature, origin=Origin.TEXT, shape=None) for signature in read_signatures(signed))
    assert read_certificates(signed, words) == words


def test_reading_ends_when_its_time_is_over(signed: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(*_: object) -> None:
        while True:
            time.sleep(0.001)

    monkeypatch.setattr(claimed, "open_container", endless)
    start = time.monotonic()
    assert [each.claimed_container for each in read_certificates(signed, read_signatures(signed), seconds=0.5)] == [None]
    assert time.monotonic() - start < 2


def test_a_missing_extra_is_told(signed: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vnadmin_parse.verify.claimed", None)
    with pytest.raises(MissingExtra, match="signatures"):
        vnadmin_parse.read_signatures(signed, certificates=True)


@cache
def signed_once() -> bytes:
    return sign(page(), person().signer())


@given(st.lists(st.tuples(st.integers(0, 3000), st.sampled_from(b"0123456789abcdef")), min_size=1, max_size=4))
def test_spoilt_containers_never_raise(changes: list[tuple[int, int]]) -> None:
    content = bytearray(signed_once())
    start = content.index(b"/Contents <") + len(b"/Contents <")
    for at, digit in changes:
        content[start + at] = digit
    assert len(claims(bytes(content))) == 1


@pytest.mark.skipif(not MADE.is_dir(), reason="the made files are not beside the repository")
@pytest.mark.parametrize("path", sorted(MADE.glob("*.pdf")) or [Path("none")], ids=lambda path: path.stem)
def test_made_files_claim_a_certificate_unless_they_are_malformed(path: Path) -> None:
    for signature in read_signatures(path, certificates=True):
        assert signature.shape is not None
        assert (signature.claimed_container is None) is signature.shape.is_malformed
