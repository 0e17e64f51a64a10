"""One signature after the other: container, timestamp, trust, later changes; each step writes down what it found."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from asn1crypto import crl, ocsp  # type: ignore[import-untyped]
from attrs import evolve, frozen
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from vnadmin_parse.deadline import run_within
from vnadmin_parse.records import DigitalSignature, SignatureShape
from vnadmin_parse.verification import Integrity, TimeSource, Trust, Verification
from vnadmin_parse.verify.certificates import Evidence, certificates_of, facts_of, revocation_data_of, trust_of
from vnadmin_parse.verify.changes import Addition, Checked, SignatureObjects
from vnadmin_parse.verify.containers import Container, UnreadableContainer, integrity_of, open_container, timestamps_of

_SILENT: Final = logging.NullHandler()
_LEAVES_FILE: Final = (Integrity.DIGEST_MISMATCH, "The byte range leaves the file: the covered bytes are not there.")
_MALFORMED: Final = "There is no container that can be read, or no byte range."


class Checker:
    """Checks the signatures of one file."""

    def __init__(
        self, content: bytes, password: str | None, *, roots: Iterable[bytes], intermediates: Iterable[bytes], at: datetime
    ) -> None:
        """Keep what trust may rest on; the file is opened with the first signature, within its time.

        Raises:
            ValueError: a root or an intermediate is no certificate.
        """
        for library in ("pyhanko", "pyhanko_certvalidator"):
            logging.getLogger(library).addHandler(_SILENT)  # they tell of every doubt on standard error where no one listens
        self._content = content
        self._password = password
        self._evidence = Evidence(certificates_of(roots), certificates_of(intermediates), at)
        self._objects: SignatureObjects | None = None
        self._is_opened = False

    def check(self, signature: DigitalSignature, seconds: float) -> Checked:
        """Check one signature by itself; what is not known when its time is over stays None."""
        check = _Check(self, signature)
        if not run_within(seconds, check.run):
            check.found = evolve(check.found, note=f"The check was ended after {seconds:g} seconds.")
        shape = signature.shape or SignatureShape()
        return Checked(check.found, shape.object_number, sum(shape.byte_range[2:]) if shape.byte_range else 0, check.fields)

    def open(self) -> SignatureObjects | None:
        """Open the file once, with the revocation data that it keeps; None where pyHanko cannot."""
        if not self._is_opened:
            self._is_opened = True
            try:
                reader = PdfFileReader(io.BytesIO(self._content), strict=False)
                if reader.encrypted:
                    reader.decrypt(self._password or "")
                self._objects = SignatureObjects(reader)
                self._evidence = _with_store(self._evidence, reader)
            except Exception:  # noqa: BLE001 - pyHanko raises many kinds for a broken file
                return self._objects
        return self._objects

    def encoded(self, shape: SignatureShape) -> bytes:
        """Give the container of a signature as pyHanko finds it, else the one in the gap of its byte range; b"" where there is none."""
        objects = self.open()
        embedded = objects.embedded(shape) if objects else None
        return bytes(embedded.pkcs7_content) if embedded else self.framed(shape)

    def framed(self, shape: SignatureShape) -> bytes:
        """Give the container that stands in the gap of the byte range; b"" where none does."""
        numbers = shape.byte_range
        if numbers is None or not shape.is_framed:
            return b""
        gap = self._content[numbers[0] + numbers[1] + 1 : numbers[2] - 1]
        try:
            return bytes.fromhex(gap.decode("ascii"))
        except ValueError:
            return b""

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        return self._content

    @property
    def evidence(self) -> Evidence:
        """What trust may rest on, with what the file itself keeps once it is open."""
        return self._evidence


def _with_store(evidence: Evidence, reader: PdfFileReader) -> Evidence:
    """Add the certificates and revocation data of the file's security store."""
    try:
        store = DocumentSecurityStore.read_dss(reader)
        return evolve(
            evidence,
            intermediates=(*evidence.intermediates, *store.load_certs()),
            crls=tuple(crl.CertificateList.load(kept.get_object().data) for kept in store.crls),
            responses=tuple(ocsp.OCSPResponse.load(kept.get_object().data) for kept in store.ocsps),
        )
    except Exception:  # noqa: BLE001 - most files have no store, and a broken one adds nothing
        return evidence


class _Check:
    """The check of one signature, step by step."""

    def __init__(self, checker: Checker, signature: DigitalSignature) -> None:
        self._checker = checker
        self._signature = signature
        self._shape = signature.shape or SignatureShape(is_malformed=True)
        self.found = Verification(integrity=None, uncovered_tail=self._shape.uncovered_tail)
        self.fields: frozenset[int | None] = frozenset()

    def run(self) -> None:
        """Run the steps; what a hostile container makes them raise ends the check, and what was found stands."""
        try:
            self._steps()
        except Exception as error:  # noqa: BLE001 - the container is anyone's bytes, and its reader has no closed set of errors
            note = f"The check came to something that it cannot read: {type(error).__name__}."
            self.found = evolve(self.found, integrity=self.found.integrity or Integrity.MALFORMED, note=note)

    def _steps(self) -> None:
        """Take one step after the other; each writes down what it found."""
        objects = self._checker.open()
        embedded = objects.embedded(self._shape) if objects else None
        encoded = embedded.pkcs7_content if embedded else self._checker.framed(self._shape)
        if self._shape.byte_range is None or not encoded:
            self._malformed(_MALFORMED)
            return
        try:
            container = open_container(encoded)
        except UnreadableContainer as error:
            self._malformed(f"There is nothing to check: {error}.")
            return
        self._check_integrity(container)
        proven = self._check_time(container)
        if self.found.integrity is Integrity.DIGEST_OK:
            self._check_trust(container, proven)
        is_container = self._checker.framed(self._shape) == encoded and not container.has_rest
        is_whole = self._shape.covers_whole_file and is_container and self._is_agreed(embedded)
        self.found = evolve(self.found, covers_whole_file=is_whole)
        addition = self._addition(objects, embedded, is_whole=is_whole)
        self.fields = addition.fields
        self.found = evolve(self.found, later_change=addition.change)

    def _addition(self, objects: SignatureObjects | None, embedded: EmbeddedPdfSignature | None, *, is_whole: bool) -> Addition:
        if objects is None or embedded is None or not self._is_agreed(embedded):
            return Addition()
        return objects.addition(embedded, is_whole=is_whole)

    def _malformed(self, note: str) -> None:
        self.found = evolve(self.found, integrity=Integrity.MALFORMED, note=note)

    def _is_agreed(self, embedded: EmbeddedPdfSignature | None) -> bool:
        """Tell whether both readers of the file see the same byte range: files can be made that two readers see differently."""
        return embedded is not None and [int(number) for number in embedded.byte_range] == list(self._shape.byte_range or ())

    def _covered(self) -> bytes | None:
        """Give the bytes that the range covers; None where it leaves the file."""
        numbers = self._shape.byte_range
        if numbers is None or self._shape.uncovered_tail is None:
            return None
        start, length, again, rest = numbers
        return self._checker.content[start : start + length] + self._checker.content[again : again + rest]

    def _check_integrity(self, container: Container) -> None:
        covered = self._covered()
        integrity, note = integrity_of(container, covered) if covered is not None else _LEAVES_FILE
        self.found = evolve(
            self.found,
            integrity=integrity,
            note=note,
            certificate=facts_of(container.certificate) if container.certificate else None,
            digest_algorithm=container.digest_algorithm,
            signature_algorithm=container.signature_algorithm,
        )

    def _check_time(self, container: Container) -> datetime | None:
        """Take the time from a trusted timestamp, else from the signer's clock; give the proven time."""
        times = _times_of(container, self._checker.evidence)
        claimed = container.claimed_time
        self.found = evolve(
            self.found,
            has_timestamp_token=times.first is not None,
            timestamp_at=_iso(times.proven or times.first),
            time_source=TimeSource.TIMESTAMP_TOKEN
            if times.proven
            else TimeSource.CLAIMED
            if claimed or self._signature.signed_at
            else None,
            signed_at=_iso(times.proven or claimed) or self._signature.signed_at,
        )
        return times.proven

    def _check_trust(self, container: Container, proven: datetime | None) -> None:
        crls, responses = revocation_data_of(container)
        evidence = self._checker.evidence
        trust, note = trust_of(
            container, evolve(evidence, crls=(*evidence.crls, *crls), responses=(*evidence.responses, *responses)), proven
        )
        self.found = evolve(self.found, trust=trust, note=self.found.note or note)


@frozen
class _Times:
    """The times in a signature's timestamp tokens.

    Fields:
        first: of the first token, trusted or not.
        proven: of the first token that fits and leads to a given root.
    """

    first: datetime | None = None
    proven: datetime | None = None


def _times_of(container: Container, evidence: Evidence) -> _Times:
    times = _Times()
    for token, stamped in timestamps_of(container):
        moment = token.moment
        fits = moment is not None and integrity_of(token, stamped)[0] is Integrity.DIGEST_OK
        is_proven = fits and trust_of(token, evidence, None)[0] in {Trust.TRUSTED, Trust.REVOCATION_UNKNOWN}
        times = _Times(times.first or moment, times.proven or (moment if is_proven else None))
    return times


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
