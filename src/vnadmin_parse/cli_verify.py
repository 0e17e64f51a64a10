"""The command `verify`: what checking the signatures of files finds, in sentences for people or in JSON for programs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

import click

from vnadmin_parse.cli_formats import password_of, password_option
from vnadmin_parse.errors import UnreadablePdf, VnadminParseError

if TYPE_CHECKING:
    from vnadmin_parse.records import DigitalSignature, Problem
    from vnadmin_parse.signing import SigningEvent
    from vnadmin_parse.verification import CertificateFacts, Verification

# Readers and pyHanko are imported inside the command, so that --help answers at once.

_ALL_TRUSTED: Final = 0
_SOME_NOT: Final = 1

_INTEGRITY: Final = {
    "digest_ok": "the covered bytes are those that were signed",
    "digest_mismatch": "the covered bytes are NOT those that were signed",
    "cms_invalid": "the container does not fit its own key, or contradicts itself",
    "malformed": "there is no container that can be read: nothing was checked",
    None: "not checked",
}
_TRUST: Final = {
    "trusted": "the key's certificate leads to a root that you gave",
    "untrusted": "the certificate's path breaks a rule",
    "no_path": "the certificate leads to none of the roots that you gave",
    "expired_without_proof_of_time": "a certificate is out of its validity, and nothing proves that the signature is older",
    "weak_algorithm": "a digest or key that others can forge today",
    "key_usage": "the certificate is not meant for signing documents",
    "revoked": "the certificate was revoked, by data in the file",
    "revocation_unknown": "the path holds; whether the certificate was revoked, the file does not tell",
    "no_roots_given": "you gave no root, so nothing can be said",
    None: "not asked: the signature does not fit its bytes, or was not checked",
}
_LATER: Final = {
    "none": "nothing",
    "signatures_only": "only further signatures with their stamps; each has its own answers here",
    "ltv_only": "only certificates, revocation data and timestamps for later checks",
    "not_cleared": "something that is not known to be harmless: compare the pages by eye",
    None: "not known",
}
_TIMES: Final = {
    "claimed": "by the signer's own clock",
    "timestamp_token": "by a timestamp that leads to a root you gave",
    None: "not known",
}


@click.command("verify", short_help="Check the digital signatures of PDFs.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--trust", "roots", multiple=True, type=click.File("rb"), metavar="PEM", help="Certificates to trust; repeat it for more.")
@click.option("--intermediate", "intermediates", multiple=True, type=click.File("rb"), metavar="PEM", help="Certificates in between.")
@click.option("--at", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Judge certificates for this day, not for now.")
@click.option("--password", metavar="WORD", help="Of encrypted files; others see it: better is --password-file.")
@password_option
@click.option("--json", "is_json", is_flag=True, help="One JSON object a file and line.")
def verify_files(  # noqa: PLR0913 - a command's options are its arguments
    *,
    files: tuple[Path, ...],
    roots: tuple[IO[bytes], ...],
    intermediates: tuple[IO[bytes], ...],
    at: datetime | None,
    password: str | None,
    password_file: Path | None,
    is_json: bool,
) -> int:
    """Check the digital signatures of each PDF FILE, offline, with the roots given by --trust and no others.

    Without --trust it still tells whether the bytes fit, and what the certificates claim.

    Exit codes: 0 every signature of every file fits its bytes, is trusted, and nothing but signatures or data for later checks was added;
    1 some signature has another answer, a file has none or cannot be read; 2 wrong use, or the extra is missing.
    """
    from vnadmin_parse.verify import verify  # noqa: PLC0415

    password = password or password_of(password_file)
    given, between = [file.read() for file in roots], [file.read() for file in intermediates]
    moment = at.replace(tzinfo=UTC) if at else None
    check = partial(verify, roots=given, intermediates=between, at=moment, password=password)
    good = [_is_good(file, check, password, is_json=is_json) for file in files]
    return _ALL_TRUSTED if all(good) else _SOME_NOT


def _is_good(file: Path, check: Callable[..., tuple[DigitalSignature, ...]], password: str | None, *, is_json: bool) -> bool:
    """Check one file, print what was found, and tell whether every signature has good answers."""
    from vnadmin_parse.read.signatures import find_signatures  # noqa: PLC0415
    from vnadmin_parse.verify import is_cleared  # noqa: PLC0415

    try:
        content = file.read_bytes()
        found = find_signatures(content, password=password)
        if not found.signatures and not found.problems:
            _check_readable(content, password)
        signatures = check(content, found.signatures)
    except UnreadablePdf as error:
        click.echo(f"vnadmin-parse: {click.format_filename(file)}: {error.cause}", err=True)
        return False
    except OSError as error:
        cause = "it is a folder: name its files" if file.is_dir() else error.strerror
        click.echo(f"vnadmin-parse: {click.format_filename(file)}: {cause}", err=True)
        return False
    except (ValueError, VnadminParseError) as error:
        raise click.UsageError(str(error)) from error
    lines = [_json(file, content, signatures, found.problems)] if is_json else _sentences(file, signatures, found.problems)
    sys.stdout.buffer.write("".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace"))
    is_clear = all(signature.verification and is_cleared(signature.verification) for signature in signatures)
    return bool(signatures) and is_clear and not found.problems


def _check_readable(content: bytes, password: str | None) -> None:
    """Raise for a file that cannot be opened: that none was found in it does not mean that it has no signature."""
    from vnadmin_parse.read.pdfium import open_document  # noqa: PLC0415

    with open_document(content, password=password):
        return


def _json(file: Path, content: bytes, signatures: Sequence[DigitalSignature], problems: Sequence[Problem]) -> str:
    import hashlib  # noqa: PLC0415

    import msgspec  # noqa: PLC0415

    from vnadmin_parse.signing import signing_events  # noqa: PLC0415

    found = {
        "file": click.format_filename(file), "sha256": hashlib.sha256(content).hexdigest(), "signatures": signatures,
        "events_as_claimed": signing_events(signatures), "problems": problems,
    }  # fmt: skip
    return msgspec.json.encode(found).decode()


def _sentences(file: Path, signatures: Sequence[DigitalSignature], problems: Sequence[Problem]) -> Iterator[str]:
    from vnadmin_parse.signing import signing_events  # noqa: PLC0415

    yield f"{click.format_filename(file)}: {len(signatures)} signature(s)"
    for event in signing_events(signatures):
        yield _harmless(f"  {_event(event)}")
    for number, signature in enumerate(signatures, 1):
        yield ""
        yield _harmless(f"  {number}. {signature.signer or 'no name'}, as claimed; {_place(signature)}")
        if signature.verification:
            yield from (_harmless(f"     {name + ':':<14}{words}") for name, words in _answers(signature.verification))
    for problem in problems:
        yield f"  problem {problem.code}: {problem.message}"
    yield ""


def _harmless(line: str) -> str:
    """Take out what would command a terminal: the words are the file's."""
    return "".join(character if character.isprintable() else "�" for character in line)


def _event(event: SigningEvent) -> str:
    verb = {"person": "signed by the person", "agency": "issued by the agency", None: "signed by"}[event.kind]
    when = f" at {event.signed_at}" if event.signed_at else ""
    return f"as claimed: {verb} {event.signer or 'without a name'}{when} ({len(event.signatures)} signature(s))"


def _place(signature: DigitalSignature) -> str:
    return f"page {signature.page}" if signature.page else "on no page"


def _answers(found: Verification) -> Iterator[tuple[str, str]]:
    """Give each question with its answer: the sentence, then the status as JSON has it."""
    yield "integrity", f"{_INTEGRITY[found.integrity]} ({found.integrity})"
    yield "trust", f"{_TRUST[found.trust]} ({found.trust})"
    covers = {
        True: "the whole file but its own container",
        False: f"not the whole file; {found.uncovered_tail} bytes follow",
        None: "not known",
    }
    yield "covers", covers[found.covers_whole_file]
    yield "added later", f"{_LATER[found.later_change]} ({found.later_change})"
    yield "time", f"{found.signed_at or 'none'}, {_TIMES[found.time_source]}"
    if found.timestamp_at and found.time_source != "timestamp_token":
        yield "timestamp", f"a token claims {found.timestamp_at}; it leads to no root that you gave, or does not fit"
    if found.certificate:
        yield "certificate" if found.trust == "trusted" else "claims", _certificate(found.certificate)
    if found.digest_algorithm:
        yield "algorithms", f"{found.digest_algorithm}, {found.signature_algorithm}"
    if found.note:
        yield "note", found.note


def _certificate(facts: CertificateFacts) -> str:
    return f"{facts.subject}; issued by {facts.issuer}; {facts.serial}; {facts.valid_from[:10]} to {facts.valid_until[:10]}; {facts.key}"
