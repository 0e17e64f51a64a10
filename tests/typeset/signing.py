"""Really signs a typeset draft with pyHanko: one signature per stamp, each by a certificate made on the spot.

Keys come from a fixed phrase and prove nothing: whoever reads this file can sign with them. No clock is read, so that equal
drafts give equal bytes.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import BytesIO

from asn1crypto import keys, x509  # type: ignore[import-untyped]
from cryptography import x509 as certificates
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.generic import ArrayObject, ByteStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, InnerScaling, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import SigFieldSpec
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from typeset.description import Draft, Signature
from typeset.faces import register
from typeset.pdf import draw
from typeset.rows import Stamp
from typeset.setting import lay_out
from typeset.widgets import draw_stamp, rectangle, signed_stamps

AT_CORNER = SimpleBoxLayoutRule(AxisAlignment.ALIGN_MIN, AxisAlignment.ALIGN_MIN, Margins(), InnerScaling.NO_SCALING)
PHRASE = "vnadmin_parse tests: this key is public"


def signed_pdf_of(draft: Draft) -> bytes:
    """Set a draft and sign it, in the order of its signatures; each widget draws its own stamp."""
    sheets = lay_out(draft)
    pdf = draw(draft, sheets, has_widgets=False)
    for at, (stamp, signature) in enumerate(signed_stamps(draft, sheets), 1):
        if signature:
            pdf = _sign(pdf, stamp, signature, f"Signature{at}")
    return pdf


def _sign(pdf: bytes, stamp: Stamp, signature: Signature, name: str) -> bytes:
    writer = _StillWriter(BytesIO(pdf))
    writer._document_id = ArrayObject([writer._document_id[0], ByteStringObject(sha256(pdf).digest()[:16])])  # otherwise random
    metadata = PdfSignatureMetadata(
        field_name=name,
        md_algorithm="sha512",
        reason=signature.reason,
        location=signature.location,
        contact_info=signature.contact,
        name=signature.signer,
    )
    box = tuple(map(round, rectangle(stamp)))
    spec = SigFieldSpec(name, on_page=stamp.page - 1, box=box)  # type: ignore[arg-type]
    style = StaticStampStyle(border_width=0, background=_StampContent(stamp), background_layout=AT_CORNER)
    signer = _TimedSigner(metadata, _signer_of(signature), stamp_style=style, new_field_spec=spec)
    signer.moment = datetime.fromisoformat(signature.signed_at)
    output: BytesIO = signer.sign_pdf(writer)
    return output.getvalue()


class _StillWriter(IncrementalPdfFileWriter):
    """A writer that leaves the file's own dates alone."""

    def _update_meta(self) -> None:
        """Write no date of change: it would be the clock's."""


class _TimedSigner(PdfSigner):
    """A signer that signs at the moment it is told, not at the clock's."""

    moment: datetime

    def init_signing_session(self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False) -> PdfSigningSession:  # noqa: FBT001, FBT002
        """Open a session whose time is the told one."""
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.moment
        return session


class _StampContent(PdfContent):
    """The drawing of a stamp, as a form that is taken over from a page of its own."""

    def __init__(self, stamp: Stamp) -> None:
        super().__init__(box=BoxConstraints(width=stamp.width, height=stamp.height))
        self.stamp = stamp

    def render(self) -> bytes:
        """Take the page over and show it."""
        page = PdfFileReader(BytesIO(_stamp_page(self.stamp)))
        self.resources.xobject["/n2"] = self._ensure_writer.import_page_as_xobject(page)
        return b"/n2 Do"


def _stamp_page(stamp: Stamp) -> bytes:
    register()
    target = BytesIO()
    canvas = Canvas(target, pagesize=(stamp.width, stamp.height), invariant=1)
    draw_stamp(canvas, stamp)
    canvas.save()
    return target.getvalue()


def _signer_of(signature: Signature) -> SimpleSigner:
    key = Ed25519PrivateKey.from_private_bytes(sha256(f"{PHRASE} {signature.signer}".encode()).digest())
    private = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    certificate = x509.Certificate.load(_certificate(key, signature).public_bytes(Encoding.DER))
    return SimpleSigner(
        signing_cert=certificate,
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=SimpleCertificateStore.from_certs([certificate]),  # type: ignore[no-untyped-call]
    )


def _certificate(key: Ed25519PrivateKey, signature: Signature) -> certificates.Certificate:
    entries = (
        (NameOID.COUNTRY_NAME, "VN"),
        (NameOID.ORGANIZATION_NAME, signature.location or "TEST"),
        (NameOID.COMMON_NAME, signature.signer),
        (NameOID.EMAIL_ADDRESS, signature.email),
    )
    name = certificates.Name([certificates.NameAttribute(kind, value[:64]) for kind, value in entries])
    start = datetime(2026, 1, 1, tzinfo=UTC)
    usage = certificates.KeyUsage(
        digital_signature=True, content_commitment=True, key_encipherment=False, data_encipherment=False, key_agreement=False,
        key_cert_sign=False, crl_sign=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    return (
        certificates.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(int.from_bytes(sha256(signature.signer.encode()).digest()[:8]) | 1)
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=3650))
        .add_extension(usage, critical=True)
        .sign(key, None)
    )
