"""Attacked files, made here: none is ever told to be intact, whole and unmodified, and what was added later is never called harmless."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from io import BytesIO
from typing import Final, TypeAlias

import pytest
from asn1crypto import crl
from cryptography import x509 as certificates
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, append_signature_field
from pyhanko.sign.validation.dss import DocumentSecurityStore
from signing_authority import AUTHORITY, END, NOW, START, Identity, identity, page, person, root, sign, update, usage

from vnadmin_parse.read.signatures import find_signatures, read_signatures
from vnadmin_parse.verification import Integrity, LaterChange, Trust, Verification
from vnadmin_parse.verify import verify

Writer: TypeAlias = IncrementalPdfFileWriter
WHOLE_PAGE: Final = (0, 0, 300, 400)


@cache
def signed() -> bytes:
    return sign(page(), person().signer())


def checked(content: bytes) -> list[Verification]:
    found = verify(content, read_signatures(content), roots=[root().pem], at=NOW)
    return [signature.verification for signature in found if signature.verification]


def entries(**values: object) -> generic.DictionaryObject:
    return generic.DictionaryObject({pdf_name(f"/{key}"): value for key, value in values.items()})


def drawing() -> generic.StreamObject:
    box = generic.ArrayObject([generic.NumberObject(number) for number in WHOLE_PAGE])
    form = entries(Type=pdf_name("/XObject"), Subtype=pdf_name("/Form"), BBox=box)
    return generic.StreamObject(form, stream_data=b"0 0 300 400 re f")


def empty_field(writer: Writer) -> None:
    append_signature_field(writer, SigFieldSpec("Empty", on_page=0, box=WHOLE_PAGE))
    writer.root["/AcroForm"]["/Fields"][-1][pdf_name("/AP")] = entries(N=writer.add_object(drawing()))


def hidden_field(writer: Writer) -> None:
    append_signature_field(writer, SigFieldSpec("Hidden"))


def forged_signature(writer: Writer) -> None:
    empty_field(writer)
    numbers = generic.ArrayObject([generic.NumberObject(number) for number in (0, 10, 600, 20)])
    forged = entries(
        Type=pdf_name("/Sig"), SubFilter=pdf_name("/ETSI.CAdES.detached"), ByteRange=numbers,
        Contents=generic.ByteStringObject(b"0\x82\x01\x00" + bytes(200)),
    )  # fmt: skip
    writer.root["/AcroForm"]["/Fields"][-1][pdf_name("/V")] = writer.add_object(forged)


def own_widget(writer: Writer) -> generic.DictionaryObject:
    widget = writer.root["/AcroForm"]["/Fields"][0]
    writer.update_container(widget)
    return widget


def other_stamp(writer: Writer) -> None:
    own_widget(writer)[pdf_name("/AP")] = entries(N=writer.add_object(drawing()))


def moved_stamp(writer: Writer) -> None:
    own_widget(writer)[pdf_name("/Rect")] = generic.ArrayObject([generic.NumberObject(number) for number in WHOLE_PAGE])


def other_words(writer: Writer) -> None:
    widget = own_widget(writer)
    claims = generic.DictionaryObject(widget["/V"])
    claims[pdf_name("/Reason")] = generic.pdf_string("CHÍNH PHỦ<a@b.example> đã ký lên văn bản này!")
    widget[pdf_name("/V")] = writer.add_object(claims)


def other_font(writer: Writer) -> None:
    fonts = writer.root["/Pages"]["/Kids"][0]["/Resources"]["/Font"]
    font = fonts[next(iter(fonts))]
    font[pdf_name("/BaseFont")] = pdf_name("/Courier")
    writer.update_container(font)


def one_page_more(writer: Writer) -> None:
    pages = writer.root["/Pages"]
    pages["/Kids"].append(writer.add_object(entries(Type=pdf_name("/Page"), Parent=writer.root.raw_get("/Pages"))))
    pages[pdf_name("/Count")] = generic.NumberObject(2)
    writer.update_container(pages)


def other_title(writer: Writer) -> None:
    writer.set_info(writer.add_object(entries(Title=generic.pdf_string("QUYẾT ĐỊNH"))))


def other_metadata(writer: Writer) -> None:
    kind = entries(Type=pdf_name("/Metadata"), Subtype=pdf_name("/XML"))
    writer.root[pdf_name("/Metadata")] = writer.add_object(generic.StreamObject(kind, stream_data=b"<x/>"))
    writer.update_root()


def lost_object(writer: Writer) -> None:
    writer.add_object(entries(Type=pdf_name("/Page")))


@pytest.mark.parametrize(
    "change",
    [
        empty_field, hidden_field, forged_signature, other_stamp, moved_stamp, other_words, other_font, one_page_more, other_title,
        other_metadata, lost_object,
    ],
)  # fmt: skip
def test_updates_that_sign_nothing_are_not_cleared(change: Callable[[Writer], None]) -> None:
    writer = IncrementalPdfFileWriter(BytesIO(signed()))
    change(writer)
    target = BytesIO()
    writer.write(target)
    first = checked(target.getvalue())[0]
    assert (first.integrity, first.covers_whole_file, first.later_change) == (Integrity.DIGEST_OK, False, LaterChange.NOT_CLEARED)


@pytest.mark.parametrize("tail", [b"\n", b" " * 9, b"\0", b"%%EOF", b"9 0 obj\n<<>>\nendobj\n", b"%PDF-1.7\n"])
def test_bytes_at_the_end_are_never_covered(tail: bytes) -> None:
    (found,) = checked(signed() + tail)
    assert (found.covers_whole_file, found.later_change, found.uncovered_tail) == (False, LaterChange.NOT_CLEARED, len(tail))


def test_a_stranger_who_signs_later_is_told_apart() -> None:
    first, second = checked(sign(signed(), identity("NGƯỜI LẠ", None, usage()).signer(), "Other"))
    assert (first.trust, first.later_change, first.covers_whole_file) == (Trust.TRUSTED, LaterChange.SIGNATURES_ONLY, False)
    assert second.trust is Trust.NO_PATH


def test_what_follows_the_last_signature_counts_for_the_first() -> None:
    twice = sign(signed(), person().signer(), "Second")
    assert [each.later_change for each in checked(update(twice, "note"))] == [LaterChange.NOT_CLEARED] * 2


@pytest.mark.parametrize("permission", [MDPPerm.NO_CHANGES, MDPPerm.FILL_FORMS, MDPPerm.ANNOTATE])
def test_no_certified_file_takes_a_note(permission: MDPPerm) -> None:
    certified = sign(page(), person().signer(), certify=True, docmdp_permissions=permission)
    assert [each.later_change for each in checked(certified)] == [LaterChange.NONE]
    assert [each.later_change for each in checked(update(certified, "note"))] == [LaterChange.NOT_CLEARED]


def numbers_of(content: bytes) -> tuple[int, int, list[int]]:
    found = re.search(rb"/ByteRange \[([^\]]*)\]", content)
    assert found
    return found.start(1), found.end(1), [int(number) for number in found[1].split()]


def with_range(content: bytes, numbers: bytes) -> bytes:
    start, end, _ = numbers_of(content)
    return content[:start] + numbers.ljust(end - start) + content[end:]


TAMPERED_RANGES = {
    "less of the end": "0 {first} {second} {less}", "not from the start": "1 {before} {second} {rest}", "negative": "0 {first} {second} -{rest}",
    "a wider gap": "0 {short} {second} {rest}", "a part of the gap": "0 {first} {early} {more}", "one half": "0 {first}",
    "no gap": "0 0 0 {end}", "the wrong way round": "{second} {rest} 0 {first}", "no integer": "0 {first}.0 {second} {rest}", "empty": "",
}  # fmt: skip


@pytest.mark.parametrize("shape", TAMPERED_RANGES.values(), ids=TAMPERED_RANGES)
def test_other_ranges_prove_nothing(shape: str) -> None:
    _, _, (_, first, second, rest) = numbers_of(signed())
    other = {"before": first - 1, "short": first - 9, "early": second - 1, "less": rest - 1, "more": rest + 1, "end": second + rest}
    numbers = shape.format(first=first, second=second, rest=rest, **other).encode()
    found = checked(with_range(signed(), numbers))
    assert all(each.integrity is not Integrity.DIGEST_OK for each in found)


def test_a_wrapped_signature_proves_nothing() -> None:
    """The signed end of the file is moved back, and other objects stand between the container and it."""
    _, _, (_, first, second, rest) = numbers_of(signed())
    moved = with_range(signed(), b"0 %d %d %d" % (first, second + 500, rest))
    wrapped = moved[:second] + b" /Other (words) >> endobj 9 0 obj << >> endobj ".ljust(500) + moved[second:]
    assert all(each.integrity is not Integrity.DIGEST_OK or not each.covers_whole_file for each in checked(wrapped))


@pytest.mark.parametrize(("old", "new"), [(b"%PDF", b"%PDF-1.7\n%PDF"), (b"/ByteRange", b"/ByteRange [0 1 2 3] /ByteRange")])
def test_files_with_broken_tables_are_still_looked_through(old: bytes, new: bytes) -> None:
    content = signed().replace(old, new, 1)
    assert len(read_signatures(content)) == 1
    assert all(each.integrity is not Integrity.DIGEST_OK for each in checked(content))
    assert find_signatures(content).problems


PURPOSES = certificates.ExtendedKeyUsage


@pytest.mark.parametrize(
    ("purposes", "trust"),
    [
        ([ExtendedKeyUsageOID.SERVER_AUTH], Trust.KEY_USAGE),
        ([ExtendedKeyUsageOID.TIME_STAMPING], Trust.KEY_USAGE),
        ([ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.EMAIL_PROTECTION], Trust.TRUSTED),
    ],
)
def test_certificates_for_other_uses_sign_no_document(purposes: list[certificates.ObjectIdentifier], trust: Trust) -> None:
    (found,) = checked(sign(page(), identity("MÁY CHỦ", root(), usage(), PURPOSES(purposes)).signer()))
    assert found.trust is trust


def test_authorities_and_impostors_sign_no_document() -> None:
    authority = identity("TRUNG GIAN", root(), *AUTHORITY)
    impostor = identity("GỐC THỬ", None, *AUTHORITY)
    no_authority = identity("KHÔNG CẤP", root(), usage())
    expired = identity("HẾT HẠN", root(), *AUTHORITY, until=NOW - timedelta(days=1))
    chains = [(authority, ()), (root(), ())]
    chains += [(identity("DƯỚI", above, usage()), (above,)) for above in (impostor, no_authority, expired)]
    found = [checked(sign(page(), signer.signer(*others)))[0].trust for signer, others in chains]
    assert found[:2] == [Trust.KEY_USAGE, Trust.KEY_USAGE]
    assert set(found[2:4]) <= {Trust.UNTRUSTED, Trust.NO_PATH}
    assert found[4] is Trust.EXPIRED_WITHOUT_PROOF_OF_TIME


def test_short_keys_and_old_digests_are_weak() -> None:
    key = rsa.generate_private_key(65537, 1024)  # noqa: S505 - a weak key is the point
    builder = certificates.CertificateBuilder().subject_name(person().certificate.subject).issuer_name(root().certificate.subject)
    builder = builder.public_key(key.public_key()).serial_number(7).not_valid_before(START).not_valid_after(END)
    short = Identity(builder.add_extension(usage(), critical=True).sign(root().key, SHA256()), key)
    assert checked(sign(page(), short.signer()))[0].trust is Trust.WEAK_ALGORITHM
    old = identity("CŨ", root(), usage(), is_rsa=True).signer()
    assert checked(sign(page(), old, md_algorithm="sha1"))[0].trust is Trust.WEAK_ALGORITHM


def with_list(content: bytes, key: Identity, *serials: int, days: int = 1) -> bytes:
    """Keep a list of revoked certificates in the file, in the name of the root, made some days ago with anyone's key."""
    made = NOW - timedelta(days=days)
    builder = certificates.CertificateRevocationListBuilder().issuer_name(root().certificate.subject)
    builder = builder.last_update(made).next_update(made + timedelta(days=9)).add_extension(certificates.CRLNumber(1), critical=False)
    above = certificates.AuthorityKeyIdentifier.from_issuer_public_key(root().certificate.public_key())
    builder = builder.add_extension(above, critical=False)
    for serial in serials:
        revoked = certificates.RevokedCertificateBuilder().serial_number(serial).revocation_date(NOW - timedelta(days=2)).build()
        builder = builder.add_revoked_certificate(revoked)
    kept = crl.CertificateList.load(builder.sign(key.key, SHA256()).public_bytes(Encoding.DER))
    target = BytesIO(content)
    DocumentSecurityStore.add_dss(target, sig_contents=None, crls=[kept])
    return target.getvalue()


def test_revoked_certificates_are_told_whether_or_not_they_name_a_source() -> None:
    signer = identity("Thu Hồi", root(), usage())
    middle = identity("TRUNG GIAN", root(), *AUTHORITY)
    below = identity("DƯỚI", middle, usage())
    (own,) = checked(with_list(sign(page(), signer.signer()), root(), signer.certificate.serial_number))
    (above,) = checked(with_list(sign(page(), below.signer(middle)), root(), middle.certificate.serial_number))
    assert (own.trust, above.trust, own.later_change) == (Trust.REVOKED, Trust.REVOKED, LaterChange.LTV_ONLY)


def test_forged_and_old_lists_clear_nobody_and_accuse_nobody() -> None:
    from signing_authority import CRL_POINT  # noqa: PLC0415

    signer = identity("Tra Cứu", root(), usage(), CRL_POINT)
    content, forger = sign(page(), signer.signer()), identity("GỐC THỬ", None, *AUTHORITY)
    lists = [
        with_list(content, forger, 4711),
        with_list(content, forger, signer.certificate.serial_number),
        with_list(content, root(), days=400),
    ]
    assert [checked(each)[0].trust for each in lists] == [Trust.REVOCATION_UNKNOWN] * 3
    assert checked(with_list(content, root(), 4711))[0].trust is Trust.TRUSTED
