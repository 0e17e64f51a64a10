"""The extra that checks signatures: two axes and facts, offline, with the caller's roots only (needs pyHanko).

`read_certificates` reads what a container says and checks nothing; `verify` checks.

Nothing here says "authentic" or "valid". A digest that fits says that bytes were not changed, a trusted certificate says whose key it
was, and both together say nothing about what was added to the file later; each is its own field of `Verification`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Final

from attrs import evolve

from vnadmin_parse.errors import MissingExtra
from vnadmin_parse.records import DigitalSignature, Origin
from vnadmin_parse.verification import Integrity, LaterChange, Trust, Verification

SECONDS: Final = 10.0
"""Longest time that one signature is checked."""


def verify(  # noqa: PLR0913 - what trust rests on must be the caller's own words
    content: bytes,
    signatures: Sequence[DigitalSignature],
    *,
    roots: Iterable[bytes],
    intermediates: Iterable[bytes] = (),
    at: datetime | None = None,
    password: str | None = None,
    seconds: float = SECONDS,
) -> tuple[DigitalSignature, ...]:
    """Check the signatures of a PDF.

    Args:
        content: the bytes of the file, exactly as received.
        signatures: all that `read_signatures` found in the same bytes: what one says of later changes rests on those after it. Those
            with `origin` `text` are wording and are handed back as they are.
        roots: certificates that the caller trusts, PEM (one or several in one string) or DER. None are shipped with this library.
        intermediates: certificates that may stand between a root and a signer; what the file itself carries is used too.
        at: the moment for which certificates are judged where no trusted timestamp tells the time of signing; now by default.
        password: of an encrypted file.
        seconds: longest time for one signature; what is not known then stays None, and `note` says so.

    Returns:
        The signatures in the same order with `verification` set. No network is used, and no bytes of the file raise.

    Raises:
        MissingExtra: pyHanko is not installed (`pip install vnadmin-parse[signatures]`).
        ValueError: a root or an intermediate is no certificate.

    Example:
        >>> signatures = verify(content, read_signatures(content), roots=[Path("roots.pem").read_bytes()])
        >>> signatures[0].verification.integrity, signatures[0].verification.trust
        (<Integrity.DIGEST_OK: 'digest_ok'>, <Trust.TRUSTED: 'trusted'>)
    """
    try:
        from vnadmin_parse.verify.changes import settle  # noqa: PLC0415
        from vnadmin_parse.verify.checking import Checker  # noqa: PLC0415 - pyHanko is heavy and may be missing
    except ImportError as error:
        raise MissingExtra("checking signatures needs pyHanko: pip install 'vnadmin-parse[signatures]'") from error
    checker = Checker(content, password, roots=roots, intermediates=intermediates, at=at or datetime.now(UTC))
    in_file = [signature for signature in signatures if signature.origin is Origin.PDF]
    found = iter(settle([checker.check(signature, seconds) for signature in in_file]))
    return tuple(evolve(signature, verification=next(found)) if signature.origin is Origin.PDF else signature for signature in signatures)


def read_certificates(
    content: bytes, signatures: Sequence[DigitalSignature], *, password: str | None = None, seconds: float = SECONDS
) -> tuple[DigitalSignature, ...]:
    """Read what the containers of a PDF's signatures say of certificates, times and algorithms; nothing is checked.

    Whoever makes a container writes into it what they like, an agency's name too. Only `verify` tells whether a key fits, and whose it is.

    Args:
        content: the bytes of the file, exactly as received.
        signatures: what `read_signatures` found in the same bytes. Those with `origin` `text` are handed back as they are.
        password: of an encrypted file.
        seconds: longest time for one signature.

    Returns:
        The signatures in the same order with `claimed_container` set; it stays None where no container can be read, or not in its time.
        No network is used, no roots are asked for, and no bytes of the file raise.

    Raises:
        MissingExtra: pyHanko is not installed (`pip install vnadmin-parse[signatures]`).

    Example:
        >>> from pathlib import Path
        >>> content = Path("cong-van.pdf").read_bytes()
        >>> signature, *_ = read_certificates(content, read_signatures(content))
        >>> signature.claimed_container.certificate.common_name, signature.verification
        ('Lục Hoài Thước', None)
    """
    try:
        from vnadmin_parse.verify.claimed import ClaimsReader  # noqa: PLC0415 - pyHanko is heavy and may be missing
    except ImportError as error:
        raise MissingExtra("reading certificates needs pyHanko: pip install 'vnadmin-parse[signatures]'") from error
    reader = ClaimsReader(content, password)
    return tuple(
        evolve(signature, claimed_container=reader.claims(signature, seconds)) if signature.origin is Origin.PDF else signature
        for signature in signatures
    )


def is_cleared(found: Verification) -> bool:
    """Tell whether all answers are good: the bytes fit, a given root vouches for the key, and nothing unknown was added later.

    It says nothing of who held the key, and nothing of what the document's words are worth.

    Example:
        >>> is_cleared(Verification(Integrity.DIGEST_OK, Trust.TRUSTED, later_change=LaterChange.NOT_CLEARED))
        False
    """
    is_kept = found.later_change in {LaterChange.NONE, LaterChange.SIGNATURES_ONLY, LaterChange.LTV_ONLY}
    return found.integrity is Integrity.DIGEST_OK and found.trust is Trust.TRUSTED and is_kept
