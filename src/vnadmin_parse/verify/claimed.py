"""What the containers of signatures say, without checking any of it: no roots, no digests, no trust."""

from __future__ import annotations

from datetime import UTC, datetime

from attrs import evolve

from vnadmin_parse.deadline import run_within
from vnadmin_parse.records import DigitalSignature, SignatureShape
from vnadmin_parse.verification import ClaimedContainer
from vnadmin_parse.verify.certificates import facts_of
from vnadmin_parse.verify.checking import Checker
from vnadmin_parse.verify.containers import TIMESTAMP, Container, open_container, timestamps_of


class ClaimsReader:
    """Reads the containers of one file."""

    def __init__(self, content: bytes, password: str | None) -> None:
        """Keep the bytes; the file is opened with the first signature, within its time."""
        self._checker = Checker(content, password, roots=(), intermediates=(), at=datetime.now(UTC))

    def claims(self, signature: DigitalSignature, seconds: float) -> ClaimedContainer | None:
        """Give what one signature's container says; None where none can be read, or not in its time."""
        reading = _Reading(self._checker, signature.shape or SignatureShape())
        run_within(seconds, reading.run)
        return reading.found


class _Reading:
    """The reading of one container, which is handed over whole or not at all."""

    def __init__(self, checker: Checker, shape: SignatureShape) -> None:
        self._checker = checker
        self._shape = shape
        self.found: ClaimedContainer | None = None

    def run(self) -> None:
        """Read it; what a hostile container makes its reader raise is no claim."""
        try:
            encoded = self._checker.encoded(self._shape)
            self.found = claims_of(open_container(encoded)) if encoded else None
        except Exception:  # noqa: BLE001 - the container is anyone's bytes, and its reader has no closed set of errors
            return


def claims_of(container: Container) -> ClaimedContainer:
    """Tell what a container says.

    Args:
        container: read, and not checked.
    """
    token = container if container.content_type == TIMESTAMP else next((token for token, _ in timestamps_of(container)), None)
    claimed = ClaimedContainer(
        certificate=facts_of(container.certificate) if container.certificate else None,
        others=tuple(facts for certificate in container.others if (facts := facts_of(certificate))),
        signed_at=_iso(container.claimed_time),
        timestamp_at=None,
        timestamper=None,
        digest_algorithm=container.digest_algorithm,
        signature_algorithm=container.signature_algorithm,
    )
    if token is None:
        return claimed
    stamper = facts_of(token.certificate) if token.certificate else None
    return evolve(claimed, timestamp_at=_iso(token.moment), timestamper=stamper)


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
