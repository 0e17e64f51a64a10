"""An invented certification authority, and PDFs that it signs: made on the spot, for tests of checking only."""

from __future__ import annotations

import asyncio
import socket
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from asn1crypto import keys, x509
from attrs import frozen
from cryptography import x509 as certificates
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, PdfTimeStamper, SimpleSigner
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore
from reportlab.pdfgen.canvas import Canvas

NOW = datetime(2026, 6, 1, tzinfo=UTC)
START, END = datetime(2020, 1, 1, tzinfo=UTC), datetime(2120, 1, 1, tzinfo=UTC)
CRL_POINT = certificates.CRLDistributionPoints(
    [certificates.DistributionPoint([certificates.UniformResourceIdentifier("http://crl.invalid/list")], None, None, None)]
)


@frozen
class Identity:
    """A certificate with its key."""

    certificate: certificates.Certificate
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey

    @property
    def encoded(self) -> bytes:
        return self.certificate.public_bytes(Encoding.DER)

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(Encoding.PEM)

    def signer(self, *others: Identity) -> SimpleSigner:
        private = self.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        return SimpleSigner(
            signing_cert=x509.Certificate.load(self.encoded),
            signing_key=keys.PrivateKeyInfo.load(private),
            cert_registry=SimpleCertificateStore.from_certs([x509.Certificate.load(other.encoded) for other in (self, *others)]),
        )


def identity(
    name: str, issuer: Identity | None = None, *extensions: certificates.ExtensionType, until: datetime = END, is_rsa: bool = False
) -> Identity:
    """Issue a certificate, self-signed without an issuer."""
    key = rsa.generate_private_key(65537, 2048) if is_rsa else ec.generate_private_key(ec.SECP256R1())
    subject = certificates.Name(
        [certificates.NameAttribute(NameOID.COMMON_NAME, name), certificates.NameAttribute(NameOID.ORGANIZATION_NAME, "SỞ THỬ")]
    )
    builder = (
        certificates.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(certificates.random_serial_number())
        .not_valid_before(START)
        .not_valid_after(until)
        .add_extension(certificates.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    if issuer:
        above = certificates.AuthorityKeyIdentifier.from_issuer_public_key(issuer.certificate.public_key())
        builder = builder.add_extension(above, critical=False)
    for extension in extensions:
        builder = builder.add_extension(
            extension, critical=isinstance(extension, certificates.KeyUsage | certificates.BasicConstraints | certificates.ExtendedKeyUsage)
        )
    return Identity(builder.sign((issuer or Identity(None, key)).key, SHA256()), key)


def usage(*, signs_documents: bool = True, signs_certificates: bool = False) -> certificates.KeyUsage:
    return certificates.KeyUsage(
        digital_signature=True, content_commitment=signs_documents, key_encipherment=False, data_encipherment=False,
        key_agreement=False, key_cert_sign=signs_certificates, crl_sign=signs_certificates, encipher_only=False, decipher_only=False,
    )  # fmt: skip


AUTHORITY = (usage(signs_documents=False, signs_certificates=True), certificates.BasicConstraints(ca=True, path_length=None))


@cache
def root() -> Identity:
    return identity("GỐC THỬ", None, *AUTHORITY)


@cache
def person() -> Identity:
    return identity("Trần Văn Thử", root(), usage())


@cache
def time_authority() -> Identity:
    return identity("GIỜ THỬ", root(), usage(), certificates.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), is_rsa=True)


def timestamper(moment: datetime, authority: Identity | None = None) -> DummyTimeStamper:
    authority = authority or time_authority()
    signer = authority.signer()
    return DummyTimeStamper(
        tsa_cert=signer.signing_cert,
        tsa_key=signer.signing_key,
        certs_to_embed=SimpleCertificateStore.from_certs([signer.signing_cert]),
        fixed_dt=moment,
    )


@cache
def page() -> bytes:
    """A PDF of one page without signatures."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=(300, 400), invariant=1)
    canvas.drawString(50, 350, "So: 12/TEST")
    canvas.save()
    return target.getvalue()


def sign(content: bytes, signer: SimpleSigner, field: str = "Signature1", stamper: DummyTimeStamper | None = None, **more: Any) -> bytes:
    """Sign a PDF once more."""
    metadata = PdfSignatureMetadata(
        field_name=field, **({"md_algorithm": "sha256"} | more), reason="SỞ THỬ<thu@x.example> đã ký lên văn bản này!"
    )
    low = 80 * content.count(b"/ByteRange")
    spec = SigFieldSpec(field, on_page=0, box=(50, low, 250, low + 70))
    writer = IncrementalPdfFileWriter(BytesIO(content))
    return PdfSigner(metadata, signer, timestamper=stamper, new_field_spec=spec).sign_pdf(writer).getvalue()


def stamp_time(content: bytes, moment: datetime) -> bytes:
    """Add a document timestamp."""
    writer = IncrementalPdfFileWriter(BytesIO(content))
    return asyncio.run(PdfTimeStamper(timestamper(moment)).async_timestamp_pdf(writer, "sha256")).getvalue()


def update(content: bytes, change: str) -> bytes:
    """Save an incremental update: `text` replaces the page's content, `note` adds an annotation, `key` an entry of the catalog."""
    from pyhanko.pdf_utils import generic  # noqa: PLC0415

    writer = IncrementalPdfFileWriter(BytesIO(content))
    first = writer.root["/Pages"]["/Kids"][0]
    if change == "text":
        first[generic.pdf_name("/Contents")] = writer.add_object(generic.StreamObject(stream_data=b"BT /F1 12 Tf 50 350 Td (So: 99) Tj ET"))
        writer.update_container(first)
    elif change == "note":
        note = generic.DictionaryObject(
            {generic.pdf_name("/Type"): generic.pdf_name("/Annot"), generic.pdf_name("/Subtype"): generic.pdf_name("/FreeText")}
        )
        first["/Annots"].append(writer.add_object(note))
        writer.update_container(first["/Annots"])
    else:
        writer.root[generic.pdf_name("/Extra")] = generic.NumberObject(1)
    writer.update_root()
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def refuse_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every use of the network fail the test."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was used")

    for name in ("connect", "connect_ex", "sendto", "bind"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


MADE = Path(__file__).parents[2] / "shared" / "signatures" / "made"
