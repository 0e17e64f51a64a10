"""Checking signatures: invented ones made here, and the made files beside the repository where they are at hand."""

from __future__ import annotations

import contextlib
import threading
import time
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve
from cryptography import x509 as certificates
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given
from hypothesis import strategies as st
from signing_authority import (
    AUTHORITY,
    CRL_POINT,
    MADE,
    NOW,
    identity,
    page,
    person,
    refuse_network,
    root,
    sign,
    stamp_time,
    timestamper,
    update,
    usage,
)

import vnadmin_parse
from vnadmin_parse import parse_pdf
from vnadmin_parse.deadline import run_within
from vnadmin_parse.read.signatures import read_signatures
from vnadmin_parse.records import Origin
from vnadmin_parse.verification import Integrity, LaterChange, TimeSource, Trust, Verification
from vnadmin_parse.verify import checking, verify
from vnadmin_parse.verify.changes import SignatureObjects


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_network(monkeypatch)


def checked(content: bytes, *roots: bytes, **more: object) -> list[Verification]:
    found = verify(content, read_signatures(content), roots=roots or [root().pem], at=NOW, **more)  # type: ignore[arg-type]
    assert all(signature.verification for signature in found)
    return [signature.verification for signature in found if signature.verification]


@pytest.fixture(scope="module")
def signed() -> bytes:
    return sign(page(), person().signer())


def is_clean(found: Verification) -> bool:
    return found.integrity is Integrity.DIGEST_OK and bool(found.covers_whole_file) and found.later_change is LaterChange.NONE


def test_a_whole_signature_by_a_trusted_key(signed: bytes) -> None:
    (found,) = checked(signed)
    assert is_clean(found)
    assert (found.trust, found.time_source, found.uncovered_tail, found.note) == (Trust.TRUSTED, TimeSource.CLAIMED, 0, None)
    assert (found.has_timestamp_token, found.timestamp_at) == (False, None)
    assert (found.digest_algorithm, found.signature_algorithm) == ("sha256", "sha256_ecdsa")
    assert found.certificate is not None
    assert (found.certificate.common_name, found.certificate.organisation, found.certificate.key) == (
        "Trần Văn Thử",
        "SỞ THỬ",
        "EC secp256r1",
    )
    assert (found.certificate.valid_from, found.certificate.valid_until) == ("2020-01-01T00:00:00+00:00", "2120-01-01T00:00:00+00:00")
    assert found.certificate.serial == f"{person().certificate.serial_number:x}"
    assert found.certificate.sha256 == person().certificate.fingerprint(SHA256()).hex()


def test_roots_come_from_the_caller_only(signed: bytes) -> None:
    content = read_signatures(signed)
    assert verify(signed, content, roots=[])[0].verification.trust is Trust.NO_ROOTS_GIVEN  # type: ignore[union-attr]
    assert checked(signed, identity("GỐC KHÁC", None, *AUTHORITY).pem)[0].trust is Trust.NO_PATH
    assert checked(signed, root().encoded, identity("GỐC KHÁC", None, *AUTHORITY).pem)[0].trust is Trust.TRUSTED
    for rubbish in (b"", b"no certificate", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"):
        with pytest.raises(ValueError):  # noqa: PT011 - any ValueError says it
            verify(signed, content, roots=[rubbish])


def test_an_intermediate_may_come_from_the_caller_or_the_file() -> None:
    middle = identity("TRUNG GIAN", root(), *AUTHORITY)
    below = identity("Lê Thị Thử", middle, usage())
    alone = sign(page(), below.signer())
    assert checked(alone)[0].trust is Trust.NO_PATH
    assert checked(alone, intermediates=[middle.pem])[0].trust is Trust.TRUSTED
    assert checked(sign(page(), below.signer(middle)))[0].trust is Trust.TRUSTED


def test_five_signatures_follow_each_other() -> None:
    content = page()
    for number in range(1, 4):
        content = sign(content, person().signer(), f"Signature{'x' * number}")
    found = checked(content)
    assert [each.integrity for each in found] == [Integrity.DIGEST_OK] * 3
    assert [each.covers_whole_file for each in found] == [False, False, True]
    assert [each.later_change for each in found] == [LaterChange.SIGNATURES_ONLY, LaterChange.SIGNATURES_ONLY, LaterChange.NONE]


@pytest.mark.parametrize("change", ["text", "note", "key"])
def test_updates_are_not_cleared(signed: bytes, change: str) -> None:
    (found,) = checked(update(signed, change))
    assert (found.integrity, found.covers_whole_file, found.later_change) == (Integrity.DIGEST_OK, False, LaterChange.NOT_CLEARED)
    assert found.uncovered_tail


def test_a_document_timestamp_is_kept_for_later() -> None:
    signature, stamp = checked(stamp_time(sign(page(), person().signer()), NOW))
    assert (signature.integrity, signature.later_change) == (Integrity.DIGEST_OK, LaterChange.LTV_ONLY)
    assert is_clean(stamp)
    assert stamp.trust is Trust.TRUSTED


def test_rubbish_at_the_end_is_counted(signed: bytes) -> None:
    (found,) = checked(signed + b"rubbish")
    assert (found.covers_whole_file, found.uncovered_tail, found.later_change) == (False, 7, LaterChange.NOT_CLEARED)


def test_a_changed_byte_is_a_mismatch(signed: bytes) -> None:
    (found,) = checked(signed.replace(b"/Count 1", b"/Count 2", 1))
    assert (found.integrity, found.trust) == (Integrity.DIGEST_MISMATCH, None)


def test_a_changed_container_is_no_proof(signed: bytes) -> None:
    start = signed.index(b"/Contents <3") + 11
    end = signed.index(b">", start)
    container = bytearray.fromhex(signed[start:end].decode())
    at = len(bytes(container).rstrip(b"\x00")) - 3
    container[at] ^= 1
    (found,) = checked(signed[:start] + container.hex().encode() + signed[end:])
    assert (found.integrity, found.trust) == (Integrity.CMS_INVALID, None)


@pytest.mark.parametrize("rubbish", [b"00", b"30", b"ff", b"3082"])
def test_an_empty_container_is_malformed(signed: bytes, rubbish: bytes) -> None:
    start = signed.index(b"/Contents <3") + 11
    end = signed.index(b">", start)
    content = signed[:start] + (rubbish * (end - start))[: end - start] + signed[end:]
    (found,) = checked(content)
    assert found.integrity is Integrity.MALFORMED
    assert (found.trust, found.covers_whole_file, found.later_change, found.certificate) == (None, None, None, None)
    assert found.note


def test_bytes_hidden_behind_the_container_are_not_covered(signed: bytes) -> None:
    end = signed.index(b">", signed.index(b"/Contents <3"))
    (found,) = checked(signed[: end - 4] + b"abcd" + signed[end:])
    assert (found.integrity, found.covers_whole_file, is_clean(found)) == (Integrity.DIGEST_OK, False, False)


@given(st.data())
def test_spoilt_containers_never_raise_and_prove_nothing(draw: st.DataObject) -> None:
    content = stamped()
    start = content.index(b"/Contents <3") + 11
    place = draw.draw(st.integers(start, content.index(b"00000000", start)))
    spoilt = content[:place] + draw.draw(st.sampled_from("0123456789abcdef")).encode() + content[place + 1 :]
    for found in checked(spoilt):
        certificate = found.certificate
        assert found.trust is not Trust.TRUSTED or (certificate and certificate.sha256 == person().certificate.fingerprint(SHA256()).hex())
        assert found.trust is None or found.integrity is Integrity.DIGEST_OK


@cache
def stamped() -> bytes:
    return sign(page(), person().signer(), stamper=timestamper(NOW))


def test_a_missing_range_is_malformed(signed: bytes) -> None:
    assert checked(signed.replace(b"/ByteRange", b"/ByteRangX"))[0].integrity is Integrity.MALFORMED


def test_a_range_that_leaves_the_file_is_a_mismatch(signed: bytes) -> None:
    start = signed.index(b"]", signed.index(b"/ByteRange"))
    last = signed[:start].rstrip().rsplit(b" ", 1)[1]
    found = checked(signed[:start].replace(last, b"9" * len(last)) + signed[start:])
    assert [(each.integrity, each.covers_whole_file) for each in found] == [(Integrity.DIGEST_MISMATCH, False)]


def test_bytes_slipped_in_beside_the_container_are_not_covered(signed: bytes) -> None:
    """The gap is widened and the range with it: the covered bytes are the signed ones, but for their numbers."""
    end = signed.index(b">", signed.index(b"/Contents <3")) + 1
    again = b" %d " % end
    widened = signed.replace(again, b" %d " % (end + 99)) if len(b"%d" % end) == len(b"%d" % (end + 99)) else signed
    found = checked(widened[:end] + b"/Slipped (in)".ljust(99) + widened[end:])
    assert not any(is_clean(each) for each in found)


def test_lost_forms_are_checked(signed: bytes) -> None:
    content = signed.replace(b"/AcroForm", b"/AcroForX")
    assert len(read_signatures(content)) == 1
    assert checked(content)[0].integrity is Integrity.DIGEST_MISMATCH


@pytest.mark.parametrize(
    ("extensions", "until", "trust"),
    [
        ((usage(signs_documents=False),), None, Trust.KEY_USAGE),
        ((usage(),), NOW - timedelta(days=1), Trust.EXPIRED_WITHOUT_PROOF_OF_TIME),
        ((usage(), CRL_POINT), None, Trust.REVOCATION_UNKNOWN),
    ],
)
def test_certificates_have_their_limits(extensions: tuple[certificates.ExtensionType, ...], until: datetime | None, trust: Trust) -> None:
    signer = identity("Hạn Chế", root(), *extensions, **({"until": until} if until else {}))
    (found,) = checked(sign(page(), signer.signer()))
    assert is_clean(found)
    assert found.trust is trust


def test_a_self_signed_certificate_leads_nowhere() -> None:
    assert checked(sign(page(), identity("TỰ KÝ", None, usage()).signer()))[0].trust is Trust.NO_PATH


def test_a_timestamp_proves_that_the_certificate_was_valid() -> None:
    signer = identity("Đã Hết Hạn", root(), usage(), until=NOW - timedelta(days=1)).signer()
    moment = NOW - timedelta(days=30)
    (found,) = checked(sign(page(), signer, stamper=timestamper(moment)))
    assert (found.trust, found.time_source, found.signed_at) == (Trust.TRUSTED, TimeSource.TIMESTAMP_TOKEN, moment.isoformat())
    stranger = identity("GIỜ LẠ", None, usage(), is_rsa=True)
    (found,) = checked(sign(page(), signer, stamper=timestamper(moment, stranger)))
    assert (found.trust, found.time_source) == (Trust.EXPIRED_WITHOUT_PROOF_OF_TIME, TimeSource.CLAIMED)
    assert (found.has_timestamp_token, found.timestamp_at) == (True, moment.isoformat())


def test_a_key_for_documents_stamps_no_time() -> None:
    signer = identity("Đã Hết Hạn", root(), usage(), until=NOW - timedelta(days=1)).signer()
    (found,) = checked(
        sign(page(), signer, stamper=timestamper(NOW - timedelta(days=30), identity("Không Phải Giờ", root(), usage(), is_rsa=True)))
    )
    assert (found.trust, found.has_timestamp_token) == (Trust.EXPIRED_WITHOUT_PROOF_OF_TIME, True)


def revocation_list(*serials: int) -> bytes:
    authority = root()
    builder = certificates.CertificateRevocationListBuilder().issuer_name(authority.certificate.subject)
    builder = builder.last_update(NOW - timedelta(days=1)).next_update(NOW + timedelta(days=9))
    above = certificates.AuthorityKeyIdentifier.from_issuer_public_key(authority.certificate.public_key())
    builder = builder.add_extension(above, critical=False).add_extension(certificates.CRLNumber(1), critical=False)
    for serial in serials:
        entry = certificates.RevokedCertificateBuilder().serial_number(serial).revocation_date(NOW - timedelta(days=2)).build()
        builder = builder.add_revoked_certificate(entry)
    return builder.sign(authority.key, SHA256()).public_bytes(Encoding.DER)


@pytest.mark.parametrize(("is_revoked", "trust"), [(True, Trust.REVOKED), (False, Trust.TRUSTED)])
def test_revocation_data_in_the_file_are_used(is_revoked: bool, trust: Trust) -> None:  # noqa: FBT001
    from asn1crypto import crl, x509  # noqa: PLC0415
    from pyhanko.sign.fields import SigSeedSubFilter  # noqa: PLC0415
    from pyhanko_certvalidator import ValidationContext  # noqa: PLC0415

    signer = identity("Thu Hồi", root(), usage(), CRL_POINT)
    other = revocation_list(signer.certificate.serial_number) if is_revoked else revocation_list(4711)
    clean = crl.CertificateList.load(revocation_list(4711))
    context = ValidationContext(trust_roots=[x509.Certificate.load(root().encoded)], crls=[clean], moment=NOW, revocation_mode="hard-fail")
    content = sign(
        page(), signer.signer(), subfilter=SigSeedSubFilter.ADOBE_PKCS7_DETACHED, embed_validation_info=True, validation_context=context
    )
    if is_revoked:
        content = with_store(content, other)
    assert checked(content)[0].trust is trust


def with_store(content: bytes, revoked: bytes) -> bytes:
    """Add a security store with one more list."""
    from io import BytesIO  # noqa: PLC0415

    from asn1crypto import crl  # noqa: PLC0415
    from pyhanko.sign.validation.dss import DocumentSecurityStore  # noqa: PLC0415

    target = BytesIO(content)
    DocumentSecurityStore.add_dss(target, sig_contents=None, crls=[crl.CertificateList.load(revoked)])
    return target.getvalue()


def test_wording_is_handed_back_as_it_is(signed: bytes) -> None:
    words = tuple(evolve(signature, origin=Origin.TEXT, shape=None) for signature in read_signatures(signed))
    assert verify(signed, words, roots=[root().pem]) == words


def test_a_signature_of_another_file_is_not_taken(signed: bytes) -> None:
    found = verify(page(), read_signatures(signed), roots=[root().pem], at=NOW)
    assert [each.verification.integrity for each in found if each.verification] in ([Integrity.MALFORMED], [Integrity.DIGEST_MISMATCH])


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"/Sig" * 99])
def test_no_bytes_raise(signed: bytes, content: bytes) -> None:
    for found in verify(content, read_signatures(signed), roots=[root().pem], at=NOW):
        assert found.verification is not None
        assert not is_clean(found.verification)


def test_a_check_ends_when_its_time_is_over(signed: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(*_: object, **__: object) -> None:
        while True:
            time.sleep(0.001)

    monkeypatch.setattr(SignatureObjects, "addition", endless)
    (found,) = checked(signed, seconds=1.0)
    assert (found.integrity, found.later_change, found.note) == (Integrity.DIGEST_OK, None, "The check was ended after 1 seconds.")
    monkeypatch.setattr(checking, "open_container", endless)
    (found,) = checked(signed, seconds=0.1)
    assert (found.integrity, found.trust) == (None, None)


def test_an_endless_check_is_ended() -> None:
    ended: list[bool] = []

    def endless() -> None:
        try:
            while True:
                time.sleep(0.001)
        finally:
            ended.append(True)

    start = time.monotonic()
    assert not run_within(1.0, endless)
    assert ended == [True]
    assert time.monotonic() - start < 3  # a busy machine comes late, but not by another deadline or two
    assert run_within(5, lambda: None)


def test_nobody_waits_longer_than_was_said_for_what_will_not_end() -> None:
    is_over = threading.Event()

    def stubborn() -> None:
        while not is_over.is_set():
            with contextlib.suppress(BaseException):
                time.sleep(0.001)

    start = time.monotonic()
    assert not run_within(1.0, stubborn)
    assert time.monotonic() - start < 3  # a busy machine comes late, but not by another deadline or two
    is_over.set()


def manifest() -> dict[str, tuple[int, str, str, str, str]]:
    """Read the table of the made files: count, integrity, whole, later, trust."""
    if not MADE.is_dir():
        return {}
    rows = [
        line.removeprefix("|").split("|")
        for line in (MADE / "MANIFEST.md").read_text("utf-8").splitlines()
        if line.startswith("| ") and line[2:4].isdigit()
    ]
    return {
        name.strip(): (int(row[1].split()[0]), *(cell.strip().strip("*") for cell in row[2:6]))
        for row in rows
        for name in row[0].split(",")
    }


EXPECTED = manifest()


@pytest.mark.skipif(not EXPECTED, reason="the made files are not beside the repository")
@pytest.mark.parametrize("name", EXPECTED or ["none"])
def test_made_files_get_the_statuses_of_their_manifest(name: str) -> None:
    count, integrity, whole, later, trust = EXPECTED[name]
    content = (MADE / f"{name}.pdf").read_bytes()
    found = [each.verification for each in verify(content, read_signatures(content), roots=[(MADE / "root.pem").read_bytes()])]
    assert len(found) == count
    assert all(each and (not integrity or each.integrity == integrity.split()[0]) for each in found)
    wholes = {"yes": [True] * count, "no": [False] * count, "last only": [False] * (count - 1) + [True]}.get(whole)
    assert wholes is None or [each.covers_whole_file for each in found if each] == wholes
    assert all(each and (each.later_change in later) for each in found[-1:] if later in {"none", "not_cleared"})
    if "signatures_only" in later:
        assert [each.later_change for each in found if each] == ["signatures_only"] * (count - 1) + ["none"]
    assert all(each and each.trust in trust.replace("untrusted or no_path", "no_path").split() for each in found if trust)
    assert name != "03_pades_ts" or all(each and each.has_timestamp_token for each in found)
    is_attack = name[:2] in {"10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20"}
    assert not is_attack or not any(each and is_clean(each) for each in found)


def test_the_made_files_are_all_listed() -> None:
    if not EXPECTED:
        pytest.skip("the made files are not beside the repository")
    assert {path.stem for path in MADE.glob("*.pdf")} == set(EXPECTED)


def test_parsing_checks_when_asked(signed: bytes) -> None:
    (found,) = parse_pdf(signed, verify=True, roots=[root().pem]).digital_signatures
    assert found.verification is not None
    assert (found.verification.integrity, found.verification.trust) == (Integrity.DIGEST_OK, Trust.TRUSTED)
    assert parse_pdf(signed).digital_signatures[0].verification is None


def test_signatures_are_read_from_paths_bytes_and_files(signed: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(signed)
    with path.open("rb") as stream:
        assert vnadmin_parse.read_signatures(path) == vnadmin_parse.read_signatures(stream) == vnadmin_parse.read_signatures(signed)
