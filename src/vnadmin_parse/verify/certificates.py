"""Certificates: what they say, and whether they lead to a root that the caller trusts (RFC 5280)."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from asn1crypto import cms, crl, ocsp, pem, x509  # type: ignore[import-untyped]
from attrs import frozen
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import (
    DisallowedAlgorithmError,
    ExpiredError,
    InsufficientRevinfoError,
    InvalidCertificateError,
    NotYetValidError,
    PathBuildingError,
    RevokedError,
)

from vnadmin_parse.arguments import want
from vnadmin_parse.verification import CertificateFacts, Trust
from vnadmin_parse.verify.containers import TIMESTAMP, Container

_WEAK_DIGESTS: Final = frozenset({"md2", "md5", "sha1"})
_OTHER_USES: Final = frozenset({"server_auth", "code_signing", "time_stamping", "ocsp_signing"})
"""Extended uses that say nothing of documents; a certificate that names these only is not meant for them."""
_SHORTEST_RSA: Final = 2048

_OBSTACLES: Final[tuple[tuple[type[Exception], Trust, str | None], ...]] = (
    (InsufficientRevinfoError, Trust.REVOCATION_UNKNOWN, "Sources of revocation data are named, and the file keeps none that counts."),
    (PathBuildingError, Trust.NO_PATH, None),
    (InvalidCertificateError, Trust.NO_PATH, None),
    (ExpiredError, Trust.EXPIRED_WITHOUT_PROOF_OF_TIME, "A certificate of the path is past its validity."),
    (NotYetValidError, Trust.EXPIRED_WITHOUT_PROOF_OF_TIME, "A certificate of the path is not valid yet."),
    (DisallowedAlgorithmError, Trust.WEAK_ALGORITHM, "A certificate of the path uses an algorithm that is no longer accepted."),
    (RevokedError, Trust.REVOKED, None),
)
"""What checking a path raises, what it means, and a sentence on it."""


def certificates_of(encoded: Iterable[bytes]) -> tuple[x509.Certificate, ...]:
    """Read certificates from PEM strings, which may hold several, or DER strings.

    Raises:
        ValueError: a string holds no certificate.
    """
    hint = "[Path('roots.pem').read_bytes()]"
    if isinstance(encoded, str | bytes | os.PathLike):
        want(list, encoded, "certificates are taken as many strings of bytes", hint)
    found: list[x509.Certificate] = []
    for each in encoded:
        want(bytes, each, "a certificate is taken as bytes, PEM or DER", hint)
        try:
            found += _certificates_in(each)
        except ValueError as error:
            raise ValueError(f"this is no certificate in PEM or DER: {error}") from error
    return tuple(found)


def _certificates_in(encoded: bytes) -> list[x509.Certificate]:
    parts = [part for kind, _, part in pem.unarmor(encoded, multiple=True) if kind == "CERTIFICATE"] if pem.detect(encoded) else [encoded]
    found = [x509.Certificate.load(part, strict=True) for part in parts]
    for certificate in found:
        certificate.subject.dump()  # what is no certificate shows itself when it is first looked into
        certificate["tbs_certificate"]["validity"].native  # noqa: B018
    if not found:
        raise ValueError("the string holds no certificate")
    return found


@frozen
class Evidence:
    """What trust may rest on.

    Fields:
        roots, intermediates: the caller's.
        crls, responses: revocation data that the file carries.
        now: the moment for which certificates are judged without proof of time.
    """

    roots: tuple[x509.Certificate, ...]
    intermediates: tuple[x509.Certificate, ...]
    now: datetime
    crls: tuple[crl.CertificateList, ...] = ()
    responses: tuple[ocsp.OCSPResponse, ...] = ()


def trust_of(container: Container, evidence: Evidence, proven: datetime | None) -> tuple[Trust | None, str | None]:
    """Judge the signer's certificate.

    Args:
        container: of a signature that fits its bytes: only then does the certificate say anything.
        evidence: roots and data.
        proven: the time of a trusted timestamp, or None.

    Returns:
        The status, None where there is no certificate; and a sentence on what stood in the way.
    """
    if container.certificate is None:
        return None, None
    if not evidence.roots:
        return Trust.NO_ROOTS_GIVEN, None
    trust, note = _path_trust(container, evidence, proven)
    if trust in {Trust.TRUSTED, Trust.REVOCATION_UNKNOWN}:
        if _is_weak(container, container.certificate):
            return Trust.WEAK_ALGORITHM, "The signature's own digest or key is no longer accepted."
        if not _is_meant_for(container.content_type, container.certificate):
            return Trust.KEY_USAGE, "The certificate is not meant for this use."
    return trust, note


def _path_trust(container: Container, evidence: Evidence, proven: datetime | None) -> tuple[Trust, str | None]:
    """Build and check a path: first without asking for revocation data, then with it where the certificates name sources."""
    try:
        path = _check_path(container, evidence, proven, "soft-fail")
        if evidence.crls or evidence.responses:
            _look_for_revocation(container, evidence, proven)
        if any(_names_sources(certificate) for certificate in path):
            _check_path(container, evidence, proven, "hard-fail")
    except Exception as error:  # noqa: BLE001 - whatever a hostile certificate brings about, it is not trusted
        trust, note = next(((trust, note) for kind, trust, note in _OBSTACLES if isinstance(error, kind)), (Trust.UNTRUSTED, None))
        if trust is Trust.EXPIRED_WITHOUT_PROOF_OF_TIME and proven:
            return Trust.UNTRUSTED, "A certificate of the path was out of its validity at the time of the timestamp."
        return trust, note or (f"The path breaks a rule: {type(error).__name__}." if trust is Trust.UNTRUSTED else None)
    return Trust.TRUSTED, None


def _look_for_revocation(container: Container, evidence: Evidence, proven: datetime | None) -> None:
    """Hold all certificates against the data in the file, those too that name no source of any.

    Raises:
        RevokedError: one was revoked.
    """
    with contextlib.suppress(InsufficientRevinfoError):
        _check_path(container, evidence, proven, "require")


def _check_path(container: Container, evidence: Evidence, proven: datetime | None, mode: str) -> tuple[x509.Certificate, ...]:
    context = ValidationContext(
        trust_roots=list(evidence.roots),
        other_certs=[*evidence.intermediates, *container.others],
        moment=proven or evidence.now,
        crls=list(evidence.crls),
        ocsps=list(evidence.responses),
        revocation_mode=mode,
        retroactive_revinfo=proven is not None,
        allow_fetching=False,
    )
    path = asyncio.run(CertificateValidator(container.certificate, validation_context=context).async_validate_path())
    return tuple(path.iter_certs(include_root=False))


def _is_meant_for(content_type: str, certificate: x509.Certificate) -> bool:
    """Tell whether a certificate may sign documents, or stamp times (RFC 5280, 4.2.1.3; RFC 3161, 2.3)."""
    usage, extended = certificate.key_usage_value, certificate.extended_key_usage_value
    if content_type == TIMESTAMP:
        return extended is not None and "time_stamping" in extended.native
    if extended is not None and set(extended.native) <= _OTHER_USES:
        return False
    return usage is None or "non_repudiation" in usage.native


def _names_sources(certificate: x509.Certificate) -> bool:
    return bool(certificate.crl_distribution_points or certificate.ocsp_urls)


def _is_weak(container: Container, certificate: x509.Certificate) -> bool:
    key = certificate.public_key
    is_short = key.algorithm in {"rsa", "rsassa_pss"} and key.bit_size < _SHORTEST_RSA
    return is_short or key.algorithm == "dsa" or not _WEAK_DIGESTS.isdisjoint(container.digests)


def revocation_data_of(container: Container) -> tuple[list[crl.CertificateList], list[ocsp.OCSPResponse]]:
    """Give the revocation data that a signature carries among its signed attributes."""
    crls: list[crl.CertificateList] = []
    responses: list[ocsp.OCSPResponse] = []
    try:
        for attribute in container.signer["signed_attrs"]:
            if attribute["type"].native == "adobe_revocation_info_archival":
                archive: cms.RevocationInfoArchival = attribute["values"][0]
                crls += list(archive["crl"] or ())
                responses += list(archive["ocsp"] or ())
    except (ValueError, TypeError, KeyError, IndexError):
        return [], []
    return crls, responses


def facts_of(certificate: x509.Certificate) -> CertificateFacts | None:
    """Tell what a certificate says; None for one that cannot be read."""
    try:
        subject = certificate.subject.native
        validity = certificate["tbs_certificate"]["validity"]
        return CertificateFacts(
            subject=certificate.subject.human_friendly,
            issuer=certificate.issuer.human_friendly,
            common_name=_first(subject.get("common_name")),
            organisation=_first(subject.get("organization_name")),
            serial=f"{certificate.serial_number:x}",
            valid_from=_utc(validity["not_before"].native),
            valid_until=_utc(validity["not_after"].native),
            key=_key(certificate),
            signature_algorithm=str(certificate["signature_algorithm"]["algorithm"].native),
            sha256=certificate.sha256.hex(),
        )
    except (ValueError, TypeError, KeyError):
        return None


def _first(value: object) -> str | None:
    value = value[0] if isinstance(value, list) and value else value
    return str(value) if value else None


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _key(certificate: x509.Certificate) -> str:
    key = certificate.public_key
    if key.algorithm == "ec":
        return f"EC {key.curve[1]}"
    return f"{key.algorithm.upper()} {key.bit_size}" if key.algorithm in {"rsa", "rsassa_pss", "dsa"} else key.algorithm
