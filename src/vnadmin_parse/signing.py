"""Many signatures, few acts: who signed and who issued a document, and which stamp on the page belongs to which signature.

A signed file usually carries one signature a stamp: the leader's own, then the agency's on the number, the day, the month and the seal
(NORMS 6.4). Everything here is read from claims and says no more than they do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from enum import StrEnum

from attrs import evolve, frozen

from vnadmin_parse.arguments import want
from vnadmin_parse.fold import fold
from vnadmin_parse.places import places_of
from vnadmin_parse.records import Box, DigitalSignature, Place, Span
from vnadmin_parse.signature_words import is_body
from vnadmin_parse.text import Text, printed_text, text_lines

_SLACK = 3.0
"""Points that a stamp's box may stick out of its widget."""
_NAME_WORDS = range(2, 7)


class SignerKind(StrEnum):
    """What a signer's name looks like."""

    PERSON = "person"
    AGENCY = "agency"


@frozen
class SigningEvent:
    """The signatures of one signer: one act, whatever the number of stamps.

    Fields:
        kind: a person, who signs; or an agency, which issues; None where the name does not tell, or there is none.
        signer, email, organisation: as claimed.
        signed_at: the time of the act, ISO 8601 as claimed: a person's first signature, an agency's last one.
        times: all claimed times, in the order of the signatures.
        stamps: what the signatures' widgets draw, without those that draw no text.
        signatures: indexes in the signatures that were given.

    Example:
        >>> event = signing_events(document.digital_signatures)[0]
        >>> event.kind, event.signatures, len(event.times)
        (<SignerKind.PERSON: 'person'>, (0,), 1)
    """

    kind: SignerKind | None
    signer: str | None
    email: str | None
    organisation: str | None
    signed_at: str | None
    times: tuple[str, ...]
    stamps: tuple[str, ...]
    signatures: tuple[int, ...]


def signing_events(signatures: Sequence[DigitalSignature]) -> tuple[SigningEvent, ...]:
    """Group signatures by signer, in the order in which each signer first appears.

    Args:
        signatures: of one document. Those that name nobody are grouped only where all their words and the time are the same.

    Returns:
        One event for each signer; all of it as claimed.

    Example:
        >>> [(event.kind.value, event.signed_at) for event in signing_events(document.digital_signatures)]
        [('person', '2026-09-14T09:12:05+07:00'), ('agency', '2026-09-14T10:33:27+07:00')]
    """
    hint = "document.digital_signatures and read_signatures(file) are such"
    want((tuple, list), signatures, "signing_events takes signatures in a row", hint)
    for signature in signatures:
        want(DigitalSignature, signature, "signing_events takes signatures in a row", hint)
    groups: dict[object, list[int]] = {}
    for index, signature in enumerate(signatures):
        groups.setdefault(_signer_key(signature), []).append(index)
    return tuple(_event(signatures, indexes) for indexes in groups.values())


def issuing_time(signatures: Sequence[DigitalSignature]) -> str | None:
    """Give the claimed time of the agency's last signature: evidence for a date that the page leaves blank, never the date itself.

    Example:
        >>> issuing_time(document.digital_signatures)
        '2026-09-14T10:33:27+07:00'
    """
    times = [event.signed_at for event in signing_events(signatures) if event.kind is SignerKind.AGENCY and event.signed_at]
    return max(times, key=_moment, default=None)


def _moment(time: str) -> datetime:
    """Give a time for comparing: in UTC, or as it stands where it names no zone."""
    moment = datetime.fromisoformat(time)
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


def _signer_key(signature: DigitalSignature) -> object:
    if signature.signer is None:
        return signature.claims, signature.signed_at
    return fold(signature.signer).casefold(), (signature.email or "").casefold()


def _event(signatures: Sequence[DigitalSignature], indexes: Sequence[int]) -> SigningEvent:
    of_signer = [signatures[index] for index in indexes]
    first = of_signer[0]
    times = tuple(signature.signed_at for signature in of_signer if signature.signed_at)
    kind = _kind(first.signer or "")
    return SigningEvent(
        kind=kind,
        signer=first.signer,
        email=first.email,
        organisation=next((signature.organisation for signature in of_signer if signature.organisation), None),
        signed_at=max(times, key=_moment, default=None) if kind is SignerKind.AGENCY else min(times, key=_moment, default=None),
        times=times,
        stamps=tuple(signature.stamp for signature in of_signer if signature.stamp),
        signatures=tuple(indexes),
    )


def _kind(signer: str) -> SignerKind | None:
    if is_body(signer):
        return SignerKind.AGENCY
    words = signer.split()
    is_name = len(words) in _NAME_WORDS and all(word[0].isupper() and word.isalpha() for word in words)
    return SignerKind.PERSON if is_name else None


def bind_stamps(signatures: Sequence[DigitalSignature], text: Text) -> tuple[DigitalSignature, ...]:
    """Give each signature what its widget draws: the text's stamped spans that lie in its box.

    Args:
        signatures: of the same file, with page and box.
        text: what the reader made of the file; `stamped` tells which of its characters widgets draw.

    Returns:
        The signatures in the same order, with `stamp` and `span` where their widget draws text.
    """
    lines = text_lines(text.lines) if text.stamped else ()
    drawn: dict[int, list[Span]] = {}
    for stamped in text.stamped:
        at = _widget_of(places_of(lines, stamped.span), signatures)
        if at is not None:
            drawn.setdefault(at, []).append(stamped.span)
    return tuple(_stamped(signature, drawn.get(index, []), text.text) for index, signature in enumerate(signatures))


def _stamped(signature: DigitalSignature, spans: list[Span], text: str) -> DigitalSignature:
    """Give a signature its stamp; spans that overlap are the same characters."""
    if not spans:
        return signature
    parts: list[Span] = []
    for span in sorted(spans):
        if parts and span.start < parts[-1].end:
            parts[-1] = Span(parts[-1].start, max(parts[-1].end, span.end))
        else:
            parts.append(span)
    stamp = printed_text("\n".join(text[slice(*part)] for part in parts))
    return evolve(signature, span=Span(parts[0].start, parts[-1].end), stamp=stamp)


def bind_wording(signatures: Sequence[DigitalSignature], wordings: Iterable[DigitalSignature]) -> tuple[DigitalSignature, ...]:
    """Join what a widget draws in words (`Người ký: …`) with the signature whose widget it is.

    Args:
        signatures: from the file's dictionaries.
        wordings: from the text.

    Returns:
        The signatures, each with the span of its drawn words and the blanks that they fill; then the wordings that no widget draws.
    """
    bound = list(signatures)
    loose: list[DigitalSignature] = []
    for wording in wordings:
        place = (Place(wording.page, wording.box),) if wording.page is not None and wording.box else ()
        at = _widget_of(place, bound)
        if at is None:
            loose.append(wording)
        else:
            bound[at] = _joined(bound[at], wording)
    return (*bound, *loose)


def _joined(signature: DigitalSignature, wording: DigitalSignature) -> DigitalSignature:
    return evolve(
        signature,
        span=wording.span,
        signer=signature.signer or wording.signer,
        email=signature.email or wording.email,
        organisation=signature.organisation or wording.organisation,
        signed_at=signature.signed_at or wording.signed_at,
        stamp=signature.stamp or wording.stamp,
    )


def _widget_of(places: Sequence[Place], signatures: Sequence[DigitalSignature]) -> int | None:
    """Give the index of the smallest widget that all the places lie in."""
    around = [
        (_area(signature.box), index)
        for index, signature in enumerate(signatures)
        if signature.box and places and all(place.page == signature.page and _holds(signature.box, place.box) for place in places)
    ]
    return min(around)[1] if around else None


def _area(box: Box) -> float:
    return (box.x1 - box.x0) * (box.y1 - box.y0)


def _holds(widget: Box, box: Box | None) -> bool:
    """Tell whether a box lies in a widget; line boxes are a little higher than what is drawn, so its middle is asked."""
    if box is None:
        return False
    middle = (box.y0 + box.y1) / 2
    is_beside = widget.x0 - _SLACK <= box.x0 and box.x1 <= widget.x1 + _SLACK
    return is_beside and widget.y0 - _SLACK <= middle <= widget.y1 + _SLACK
