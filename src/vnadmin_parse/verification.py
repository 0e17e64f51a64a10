"""What a signature's own bytes show, and what checking it found: the records behind `DigitalSignature`.

Two axes and facts, never one yes or no: a digest that fits says nothing about who signed, a trusted certificate nothing about
what was added later.
"""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen


class Integrity(StrEnum):
    """Whether the bytes that the signature covers are those that were signed."""

    DIGEST_OK = "digest_ok"
    """The covered bytes have the signed digest and the signature value fits the signer's key."""
    DIGEST_MISMATCH = "digest_mismatch"
    """The covered bytes are not those that were signed."""
    CMS_INVALID = "cms_invalid"
    """The container was read, and its signature value does not fit the signer's key, or its signed attributes contradict it."""
    MALFORMED = "malformed"
    """There is no container, or it cannot be read: nothing was checked."""


class Trust(StrEnum):
    """What the roots that the caller gave say about the signer's certificate; the first obstacle met is told."""

    TRUSTED = "trusted"
    """A path to a given root holds, at the time that is known; no revocation source is named, or its data clears the certificate."""
    UNTRUSTED = "untrusted"
    """A path exists and breaks a rule that has no name of its own here."""
    NO_PATH = "no_path"
    """No path leads to a given root."""
    EXPIRED_WITHOUT_PROOF_OF_TIME = "expired_without_proof_of_time"
    """Out of its validity now, and no trusted timestamp shows that the signature is older."""
    WEAK_ALGORITHM = "weak_algorithm"
    """A digest or key that is no longer accepted (MD5, SHA-1, short keys)."""
    KEY_USAGE = "key_usage"
    """The certificate is not meant for signing documents (no non-repudiation)."""
    REVOKED = "revoked"
    """Data in the file say that the certificate was revoked."""
    REVOCATION_UNKNOWN = "revocation_unknown"
    """The path holds; the certificate names revocation sources and the file carries none of their data."""
    NO_ROOTS_GIVEN = "no_roots_given"
    """The caller gave no root, so nothing can be said."""


class LaterChange(StrEnum):
    """What was added to the file after the signature."""

    NONE = "none"
    """Nothing."""
    SIGNATURES_ONLY = "signatures_only"
    """Only further signatures, with their fields and stamps."""
    LTV_ONLY = "ltv_only"
    """Only certificates, revocation data and timestamps kept for later checks."""
    NOT_CLEARED = "not_cleared"
    """Something else, harmless or not: compare the revisions by eye. This does not say that anyone tampered."""


class TimeSource(StrEnum):
    """Where the time of a signature comes from."""

    CLAIMED = "claimed"
    """The signer's own clock."""
    TIMESTAMP_TOKEN = "timestamp_token"  # noqa: S105 - the name of a source of time, no password
    """A timestamp whose authority leads to a given root."""


@frozen
class SignatureShape:
    """How a signature lies in its file: facts of the bytes, which prove nothing about the signer.

    Fields:
        field_name: full name of its form field (`Signature1`), or None.
        object_number: number of the PDF object that holds its dictionary; None for a dictionary inside its field.
        format: the /SubFilter: `ETSI.CAdES.detached`, `adbe.pkcs7.detached`, `ETSI.RFC3161` for a document timestamp.
        byte_range: the four numbers of /ByteRange in bytes; None where it is missing or not four numbers.
        is_malformed: there is no container that could be read, or no byte range.
        is_framed: the range starts at 0, stays in the file and leaves out exactly one hexadecimal string, as a container is written.
        covers_whole_file: the range starts at 0, leaves out its own container only, and ends with the file.
        uncovered_tail: bytes after the covered part; None where the range is unknown.
        later_revisions: updates saved after this signature, counted by their end marks.
        docmdp: what a certifying signature permits later: 1 nothing, 2 forms and signatures, 3 also annotations; None for others.
    """

    field_name: str | None = None
    object_number: int | None = None
    format: str | None = None
    byte_range: tuple[int, int, int, int] | None = None
    is_malformed: bool = False
    is_framed: bool = False
    covers_whole_file: bool = False
    uncovered_tail: int | None = None
    later_revisions: int = 0
    docmdp: int | None = None


@frozen
class CertificateFacts:
    """What the signer's certificate says: a claim until `Verification.trust` says `trusted`.

    Fields:
        subject, issuer: distinguished names in readable form.
        common_name, organisation: of the subject.
        serial: serial number in hexadecimal.
        valid_from, valid_until: ISO 8601, UTC.
        key: `RSA 2048`, `EC secp256r1`.
        signature_algorithm: how the certificate itself is signed: `sha256_rsa`.
        sha256: hexadecimal fingerprint of the certificate.
    """

    subject: str
    issuer: str
    common_name: str | None
    organisation: str | None
    serial: str
    valid_from: str
    valid_until: str
    key: str
    signature_algorithm: str
    sha256: str


@frozen
class ClaimedContainer:
    """What a signature's container (CMS, RFC 5652) says, read and not checked: anyone can make one that says the same.

    Fields:
        certificate: of the signer; None where the container does not hold it or it cannot be read.
        others: the other certificates in it, in its order: as a rule those of the certifiers above the signer.
        signed_at: ISO 8601 time by the signer's own clock, among the signed attributes.
        timestamp_at: ISO 8601 time in the first timestamp token (RFC 3161), or of the document timestamp that the container is.
        timestamper: certificate of whoever signed that token.
        digest_algorithm, signature_algorithm: of the signature: `sha256`, `sha256_rsa`.
    """

    certificate: CertificateFacts | None
    others: tuple[CertificateFacts, ...]
    signed_at: str | None
    timestamp_at: str | None
    timestamper: CertificateFacts | None
    digest_algorithm: str | None
    signature_algorithm: str | None


@frozen
class Verification:
    """What checking one signature found, offline and with the caller's roots only.

    Fields:
        integrity: about the covered bytes; None where this kind of signature is not checked, or time ran out before.
        trust: about the certificate; None unless the signature fits its bytes: else the certificate says nothing about them.
        covers_whole_file: nothing but the container itself is left out; None where nothing could be checked.
        later_change: what was added after it; None where nothing could be checked.
        time_source: where `signed_at` comes from; None where no time is known.
        signed_at: ISO 8601 time from that source.
        has_timestamp_token: the container carries an RFC 3161 token, trusted or not.
        timestamp_at: time in that token, ISO 8601.
        certificate: facts of the signer's certificate.
        digest_algorithm, signature_algorithm: of the signature: `sha256`, `rsassa_pkcs1v15`.
        uncovered_tail: bytes after the covered part.
        note: one plain sentence on what stood in the way, or None.
    """

    integrity: Integrity | None
    trust: Trust | None = None
    covers_whole_file: bool | None = None
    later_change: LaterChange | None = None
    time_source: TimeSource | None = None
    signed_at: str | None = None
    has_timestamp_token: bool = False
    timestamp_at: str | None = None
    certificate: CertificateFacts | None = None
    digest_algorithm: str | None = None
    signature_algorithm: str | None = None
    uncovered_tail: int | None = None
    note: str | None = None
