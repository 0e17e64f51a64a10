"""Records of digital signatures; `records` gives them out."""

from __future__ import annotations

from attrs import field, frozen

from vnadmin_parse.places import Box, Span
from vnadmin_parse.terms import Origin
from vnadmin_parse.verification import ClaimedContainer, SignatureShape, Verification


@frozen
class Claims:
    """What a signature says of itself; proves nothing.

    Fields:
        reason, location, contact, name: the entries of a signature dictionary, or the lines of a trailer.
    """

    reason: str | None = None
    location: str | None = None
    contact: str | None = None
    name: str | None = None


@frozen
class DigitalSignature:
    """A digital signature as the file claims it: a dictionary in the PDF, or a trailer in the text.

    Fields:
        span: the trailer or the stamp in the text; None where the text shows nothing.
        origin: `pdf` for a signature dictionary, `text` for wording on the page or in a text dump.
        signer: who is said to have signed.
        email: the signer's e-mail as claimed.
        organisation: the signer's body as claimed.
        certifier: the certification authority as claimed.
        signed_at: ISO 8601 time as claimed.
        page: page of its widget, from 1.
        box: of its widget, points from the top left.
        stamp: the text its widget draws: `5816`.
        claims: its own words.
        shape: how it lies in the file; None for wording.
        verification: what checking found; None where nobody asked for it.
        claimed_container: what its container says of certificates, times and algorithms, unchecked; None where nobody asked for it, where
            no container can be read, and where there is no byte range: a container that covers no bytes signs nothing, and whoever takes
            the range away wants only its names to be shown.
    """

    span: Span | None
    origin: Origin
    signer: str | None = None
    email: str | None = None
    organisation: str | None = None
    certifier: str | None = None
    signed_at: str | None = None
    page: int | None = None
    box: Box | None = None
    stamp: str | None = None
    claims: Claims = field(factory=Claims)
    shape: SignatureShape | None = None
    verification: Verification | None = None
    claimed_container: ClaimedContainer | None = None
