"""The CMS container of a signature: does it fit the covered bytes, and whose key made it (RFC 5652; ISO 32000-2, 12.8.3)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from asn1crypto import cms, core, tsp, x509  # type: ignore[import-untyped]
from attrs import evolve, frozen
from pyhanko.sign.general import CMSExtractionError, CMSStructuralError, extract_certificate_info, extract_signer_info
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import extract_self_reported_ts, validate_sig_integrity

from vnadmin_parse.verification import Integrity

_DETACHED: Final = "data"
TIMESTAMP: Final = "tst_info"
"""Content type of a timestamp token."""


class UnreadableContainer(Exception):
    """The container is no CMS signature that could be checked."""


@frozen
class Container:
    """A container that was read, with one signer.

    Fields:
        signed_data: the CMS structure.
        signer: its only SignerInfo.
        certificate: the signer's, None where it is not in the container.
        others: the other certificates in it.
        content_type: `data` for a signature over the file, `tst_info` for a timestamp.
        has_rest: something else than zeros follows the structure, in room that no digest covers.
    """

    signed_data: cms.SignedData
    signer: cms.SignerInfo
    certificate: x509.Certificate | None
    others: tuple[x509.Certificate, ...]
    content_type: str
    has_rest: bool = False

    @property
    def digest_algorithm(self) -> str:
        """Name of the digest of the signed attributes: `sha256`."""
        return str(self.signer["digest_algorithm"]["algorithm"].native).lower()

    @property
    def signature_algorithm(self) -> str:
        """Name of the signature mechanism: `sha256_rsa`."""
        return str(self.signer["signature_algorithm"]["algorithm"].native)

    @property
    def digests(self) -> frozenset[str]:
        """Names of all digests that the signature rests on: its mechanism may name another one than that of the signed attributes."""
        try:
            return frozenset({self.digest_algorithm, str(self.signer["signature_algorithm"].hash_algo)})
        except ValueError:  # the mechanism names none
            return frozenset({self.digest_algorithm})

    @property
    def claimed_time(self) -> datetime | None:
        """The signer's own clock in the signed attributes."""
        try:
            found = extract_self_reported_ts(self.signer)
        except (ValueError, TypeError, KeyError):
            return None
        return found if isinstance(found, datetime) else None

    @property
    def token(self) -> tsp.TSTInfo | None:
        """What a timestamp says, for a container that is one."""
        content = self.signed_data["encap_content_info"]["content"]
        info = content.parsed if isinstance(content, core.ParsableOctetString) else None
        return info if isinstance(info, tsp.TSTInfo) else None

    @property
    def moment(self) -> datetime | None:
        """The time of a timestamp; None for another container and for one that cannot be read."""
        try:
            found = self.token["gen_time"].native if self.token is not None else None
        except (ValueError, TypeError, KeyError):
            return None
        return found if isinstance(found, datetime) and found.tzinfo else None


def open_container(encoded: bytes) -> Container:
    """Read a container.

    Raises:
        UnreadableContainer: it is no CMS SignedData with one signer.
    """
    try:
        info = cms.ContentInfo.load(encoded)
        if info["content_type"].native != "signed_data":
            raise UnreadableContainer("the container holds no signed data")
        return evolve(container_of(info["content"]), has_rest=any(encoded[len(info.dump()) :]))
    except (ValueError, TypeError, KeyError, CMSStructuralError, CMSExtractionError) as error:
        raise UnreadableContainer("the container is no CMS structure with one signer") from error


def container_of(signed_data: cms.SignedData) -> Container:
    """Take a SignedData apart.

    Raises:
        CMSStructuralError: it has no single signer.
        ValueError: it is not encoded as it should be.
    """
    signer = extract_signer_info(signed_data)
    content_type = str(signed_data["encap_content_info"]["content_type"].native)
    try:
        found = extract_certificate_info(signed_data)
    except CMSExtractionError:
        return Container(signed_data, signer, None, (), content_type)
    return Container(signed_data, signer, found.signer_cert, tuple(found.other_certs), content_type)


def integrity_of(container: Container, covered: bytes) -> tuple[Integrity | None, str | None]:
    """Tell whether a container signs some bytes, and in a sentence what stood in the way."""
    try:
        if container.content_type == TIMESTAMP:
            return _integrity_of_token(container, covered)
        if container.content_type != _DETACHED or container.signed_data["encap_content_info"]["content"] is not core.VOID:
            return None, "The container carries content of its own; this kind of signature is not checked."
        return _signature_integrity(container, _digest(container.digest_algorithm, covered))
    except (SignatureValidationError, CMSStructuralError) as error:
        return Integrity.CMS_INVALID, f"The container contradicts itself: {error.failure_message}."
    except (ValueError, TypeError, KeyError) as error:
        return Integrity.CMS_INVALID, f"The container cannot be checked: {type(error).__name__}."


def _digest(algorithm: str, covered: bytes) -> bytes:
    return hashlib.new(algorithm, covered, usedforsecurity=False).digest()


def _signature_integrity(container: Container, digest: bytes) -> tuple[Integrity, str | None]:
    if container.certificate is None:
        return Integrity.CMS_INVALID, "The signer's certificate is not in the container."
    intact, valid = validate_sig_integrity(
        container.signer, container.certificate, expected_content_type=container.content_type, actual_digest=digest
    )
    if not intact:
        return Integrity.DIGEST_MISMATCH, None
    return (Integrity.DIGEST_OK, None) if valid else (Integrity.CMS_INVALID, "The signature value does not fit the signer's key.")


def _integrity_of_token(container: Container, covered: bytes) -> tuple[Integrity, str | None]:
    """Check a timestamp over some bytes: its imprint, then its own signature (RFC 3161)."""
    token = container.token
    if token is None:
        return Integrity.CMS_INVALID, "The timestamp cannot be read."
    imprint = token["message_imprint"]
    if _digest(str(imprint["hash_algorithm"]["algorithm"].native), covered) != imprint["hashed_message"].native:
        return Integrity.DIGEST_MISMATCH, None
    content = bytes(container.signed_data["encap_content_info"]["content"])
    return _signature_integrity(container, _digest(container.digest_algorithm, content))


def timestamps_of(container: Container) -> Iterator[tuple[Container, bytes]]:
    """Give the timestamp tokens that a signature carries, each with the bytes that it should stamp."""
    stamped = container.signer["signature"].native
    try:
        for attribute in container.signer["unsigned_attrs"]:
            if attribute["type"].native == "signature_time_stamp_token":
                for value in attribute["values"]:
                    yield container_of(value["content"]), stamped
    except (ValueError, TypeError, KeyError, CMSStructuralError):
        return
