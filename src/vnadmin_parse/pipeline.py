"""The only place where the steps are put in order: text in, `Document` out."""

from __future__ import annotations

import errno
import os
import stat
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from attrs import evolve, frozen

from vnadmin_parse.arguments import want, want_password, want_source
from vnadmin_parse.grammar.addressees import Addressees, read_addressees
from vnadmin_parse.grammar.appendices import Appendices, read_appendices
from vnadmin_parse.grammar.authentication import adoption_date
from vnadmin_parse.grammar.authentication import authenticated as authenticated_header
from vnadmin_parse.grammar.body import Body, read_body
from vnadmin_parse.grammar.citations import citations_of
from vnadmin_parse.grammar.citations.notes import endnotes_in
from vnadmin_parse.grammar.closing import find_closing
from vnadmin_parse.grammar.head import Head, read_head
from vnadmin_parse.grammar.pieces import part_of_line
from vnadmin_parse.grammar.preamble import Preamble, citation_indexes, read_preamble
from vnadmin_parse.grammar.recipients import Recipients, read_recipients
from vnadmin_parse.grammar.rule import Claim, Findings
from vnadmin_parse.grammar.signers import Signers, read_signers
from vnadmin_parse.grammar.trailers import Trailers, read_trailers
from vnadmin_parse.grammar.wraps import with_wrapped_authorities
from vnadmin_parse.limits import DEFAULT, Limits
from vnadmin_parse.records import Appendix, Basis, Citation, DigitalSignature, Document, Header, Problem, Span
from vnadmin_parse.signing import bind_stamps, bind_wording, issuing_time
from vnadmin_parse.terms import Regime
from vnadmin_parse.text import Line, Text, excerpt, text_lines
from vnadmin_parse.tiling import tile
from vnadmin_parse.version import SCHEMA_VERSION, __version__
from vnadmin_parse.zones import ZoneKind, Zones, zone_lines

_LONGEST_NAME: Final = 255
_ENDINGS: Final = (".pdf", ".txt", ".doc", ".docx", ".odt", ".rtf", ".html", ".htm", ".json", ".xml")

if TYPE_CHECKING:
    from vnadmin_parse.read.ocr import Ocr
    from vnadmin_parse.read.turning import Turn


@frozen
class Reading:
    """Everything the grammars found in one text, before it is put together; `explain` prints it."""

    zones: Zones
    head: Head
    addressees: Addressees
    preamble: Preamble
    body: Body
    closing: tuple[Line, ...]
    recipients: Recipients
    signers: Signers
    after: tuple[Line, ...]
    appendices: Appendices
    trailers: Trailers

    def findings(self) -> tuple[Findings, ...]:
        """All findings, in the order of the flow."""
        grammars = (self.head, self.addressees, self.preamble, self.body, self.recipients, self.signers, self.appendices, self.trailers)
        return tuple(grammar.findings for grammar in grammars)

    def zone_spans(self) -> Iterator[tuple[ZoneKind, tuple[Line, ...]]]:
        """The zones with their lines, for `explain`."""
        main = self.zones.main
        rest = {edge for line in self.head.rest for edge in line.span}
        opened = len(self.head.rest) - len(self.addressees.rest)
        yield ZoneKind.FURNITURE, self.zones.furniture
        yield ZoneKind.STAMP, self.zones.stamps
        yield ZoneKind.HEAD, tuple(line for line in main if rest.isdisjoint(line.span))
        yield ZoneKind.ADDRESSEES, self.head.rest[:opened]
        middle = self.addressees.rest[: len(self.addressees.rest) - len(self.closing) - len(self.after)]
        yield ZoneKind.PREAMBLE, middle[: len(middle) - len(self.preamble.rest)]
        yield ZoneKind.BODY, self.preamble.rest
        yield ZoneKind.FOOTNOTE, self.zones.footnotes
        yield ZoneKind.CLOSING, self.closing
        yield ZoneKind.APPENDIX, self.after
        yield ZoneKind.TRAILER, self.zones.trailer


def read_grammars(text: Text) -> Reading:
    """Run the grammars over a text: each takes the front of what the one before it left."""
    zones = zone_lines(text)
    zones = evolve(zones, main=with_wrapped_authorities(text, zones.main))
    head = read_head(text, zones.main)
    addressees = read_addressees(head.rest)
    found = find_closing(addressees.rest)
    start, end = (found.start, found.end) if found else (len(addressees.rest), len(addressees.rest))
    closing, after = addressees.rest[start:end], addressees.rest[end:]
    preamble = read_preamble(text, addressees.rest[:start])
    body = read_body(text, preamble.rest)
    recipients = read_recipients(text, closing)
    trailers = read_trailers(text, (*zones.stamps, *zones.trailer))
    signers = read_signers(text, recipients.rest, [signature.signer for signature in trailers.signatures if signature.signer])
    return Reading(
        zones, head, addressees, preamble, body, closing, recipients, signers, after,
        appendices=read_appendices(text, (*closing, *after), len(closing)),
        trailers=trailers,
    )  # fmt: skip


def _flows(reading: Reading) -> list[Sequence[Line]]:
    """The stretches of text in which documents are cited: no citation crosses a paragraph."""
    head, middle = reading.head, reading.addressees.rest
    addressed = head.rest[: len(head.rest) - len(middle)]
    preamble = _lines_by_claim(middle, reading.preamble.findings.claims)
    notes = ([note] for note in reading.zones.footnotes)
    behind = endnotes_in((*reading.closing, *reading.after), reading.preamble.rest)
    return [flow for flow in (head.subject, head.note, addressed, *preamble, *reading.body.paragraphs, *notes, *behind) if flow]


def _lines_by_claim(lines: Sequence[Line], claims: Iterable[Claim]) -> Iterator[list[Line]]:
    for claim in claims:
        first = bisect_right(lines, claim.span.start, key=lambda line: line.span.end)
        inside = lines[first : bisect_left(lines, claim.span.end, first, key=lambda line: line.span.start)]
        parts = (_part_inside(line, claim.span) for line in inside)
        yield [part for part in parts if part.text]


def _part_inside(line: Line, span: Span) -> Line:
    """Give what of a line lies inside a span: two bases may share a line."""
    start, end = max(0, span.start - line.span.start), min(len(line.text), span.end - line.span.start)
    return line if (start, end) == (0, len(line.text)) else part_of_line(line, start, end)


def _header(text: Text, reading: Reading) -> tuple[Header, Findings]:
    """The header, with what laws and consolidated texts print at their end only."""
    header = reading.head.header
    if header.code is None and (authenticated := authenticated_header(text, reading.closing, header)):
        return authenticated.header, authenticated.findings
    if header.issued is None and reading.head.regime is Regime.LEGISLATION:
        return evolve(header, issued=adoption_date((*reading.preamble.rest[-8:], *reading.closing))), Findings()
    return header, Findings()


def _with_citations(bases: tuple[Basis, ...], citations: tuple[Citation, ...]) -> tuple[Basis, ...]:
    return tuple(evolve(basis, citations=citation_indexes(basis.span, citations)) for basis in bases)


def document_of(text: Text, signatures: tuple[DigitalSignature, ...] = ()) -> Document:
    """Parse a text that a reader made.

    Args:
        text: the text with its lines.
        signatures: what the file's own signature dictionaries claim.
    """
    return _assembled(text, signatures, opens_parts=True)


def _assembled(text: Text, signatures: tuple[DigitalSignature, ...] = (), *, opens_parts: bool) -> Document:
    """Put together what the grammars find in a text."""
    reading = read_grammars(text)
    citations = citations_of(text, _flows(reading), kind=reading.head.document_type.name if reading.head.document_type else None)
    header, late = _header(text, reading)
    signed = bind_wording(signatures, reading.trailers.signatures)
    findings = (*reading.findings(), late)
    return Document(
        schema_version=SCHEMA_VERSION,
        source=evolve(text.source, parser_version=__version__),
        regime=reading.head.regime,
        document_type=reading.head.document_type,
        header=header,
        addressees=reading.addressees.addressees,
        bases=_with_citations(reading.preamble.bases, citations),
        proposals=reading.preamble.proposals,
        body=reading.body.divisions,
        citations=citations,
        recipients=reading.recipients.recipients,
        signers=reading.signers.signers,
        digital_signatures=signed,
        appendices=_with_contents(text, reading.appendices, opens_parts=opens_parts),
        entities=None,
        blocks=tile(len(text.text), text.lines, (claim for found in findings for claim in found.claims)),
        problems=_sorted((*text.problems, *(problem for found in findings for problem in found.problems))),
        text=text.text,
        claimed_issue_time=issuing_time(signed) if header.issued is not None and header.issued.iso is None else None,
        pages=text.pages,
        lines=text_lines(text.lines),
    )


def _with_contents(text: Text, found: Appendices, *, opens_parts: bool) -> tuple[Appendix, ...]:
    """The appendices, each with its body, or its own document where it has a form of its own; what that one encloses is not opened."""
    parts = zip(found.appendices, found.enclosed, found.contents, strict=True)
    return tuple(_with_content(text, part, enclosed if opens_parts else (), content) for part, enclosed, content in parts)


def _with_content(text: Text, part: Appendix, enclosed: Sequence[Line], content: Sequence[Line]) -> Appendix:
    if enclosed:
        document = _assembled(excerpt(text, enclosed), opens_parts=False)
        is_typed = document.document_type is not None and document.document_type.name is not None
        return evolve(part, title=part.title or (document.header.subject if is_typed else None), document=document)
    return evolve(part, body=read_body(text, content).divisions) if content else part


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.span or Span(-1, -1), problem.page or 0, problem.code)))


def parse_text(text: str) -> Document:
    """Parse a document from text: a text dump, or what a caller extracted.

    Args:
        text: any string; it is put in NFC with line feeds as line ends. Form feeds part pages.

    Returns:
        The document; no string raises.

    Raises:
        WrongArgument: `text` is no string.

    Example:
        >>> parse_text("Số: 12/UBND-VX\\nV/v nghỉ lễ").header.code.number
        '12'
    """
    from vnadmin_parse.read.plain import read_text  # noqa: PLC0415 - the rim loads when first used

    want(str, text, "parse_text takes text as str", "parse_file takes files of text, and parse_pdf the bytes of a PDF")
    read = read_text(text)
    return document_of(evolve(read, problems=(*read.problems, *_named_only(read.text))))


def _named_only(text: str) -> tuple[Problem, ...]:
    """Tell of a text that is no more than a file's name: whoever gave it may have meant the file."""
    if "\n" in text or len(text) > _LONGEST_NAME or not text.lower().endswith(_ENDINGS):
        return ()
    return (Problem("text.file-name", Span(0, len(text)), "the text is no more than a file's name; parse_file reads the file"),)


def read_source(source: str | os.PathLike[str] | bytes | BinaryIO, limits: Limits = DEFAULT) -> tuple[bytes, str | None]:
    """Give the bytes of a source and its name.

    Raises:
        WrongArgument: it is no path, no bytes and no binary file.
        OSError: the file cannot be opened or read.
        LimitExceeded: there are more bytes than the limit; a file that has them is not read.
    """
    want_source(source)
    want(Limits, limits, "limits are taken as vnadmin_parse.limits.Limits", "Limits(pages=50) allows 50 pages")
    if isinstance(source, bytes | bytearray | memoryview):
        limits.check("size", len(source))
        return bytes(source), None
    if isinstance(source, str | os.PathLike):
        path = Path(source)
        state = path.stat()
        if stat.S_ISDIR(state.st_mode):
            message = "it is a folder; parse_many takes the names of its files, vnadmin-parse convert the folder"
            raise IsADirectoryError(errno.EISDIR, message, str(path))
        limits.check("size", state.st_size, file=path.name)
        return path.read_bytes(), path.name
    told = getattr(source, "name", None)
    name = Path(told).name if isinstance(told, str) else None
    content = source.read(limits.size + 1)
    limits.check("size", len(content), file=name)
    return content, name


def parse_pdf(  # noqa: PLR0913 - each is asked for by itself
    source: str | os.PathLike[str] | bytes | BinaryIO,
    *,
    password: str | None = None,
    certificates: bool = False,
    verify: bool = False,
    roots: Iterable[bytes] = (),
    ocr: Ocr = "off",
    limits: Limits = DEFAULT,
) -> Document:
    """Parse a PDF.

    Args:
        source: a path, the bytes, or a binary file.
        password: user password of an encrypted file.
        certificates: read too what the signatures' containers say of certificates and times, unchecked (`claimed_container`); needs the
            extra `signatures`.
        verify: check the digital signatures too, offline; needs the extra `signatures`.
        roots: certificates that this check trusts, PEM or DER; none are shipped. `vnadmin_parse.verify` takes more.
        ocr: what reads pages without a text layer, or with a bad one: `off`, `auto` (the best engine that is installed), `trueocr`,
            `tesseract`, or an `Engine` of your own.
        limits: how large the file may be (`vnadmin_parse.limits.Limits`).

    Returns:
        The document; what could not be read is told in `problems`.

    Raises:
        WrongArgument: the source is no path, no bytes and no binary file; or another argument is of a wrong kind.
        OSError: the file cannot be opened.
        UnreadablePdf: the bytes are no PDF, or too broken.
        EncryptedPdf: a password is needed, or the one given is wrong.
        LimitExceeded: the file is larger than `limits` allows: in bytes, as they are or inflated, pages, characters, objects or forms.
        MissingExtra: `certificates` or `verify` was asked for and pyHanko is not installed, or `ocr` and its engine is not.
        ValueError: a root is no certificate, or `ocr` names no engine.

    Example:
        >>> parse_pdf("cong-van.pdf").header.issuing_body
        'SỞ DI SẢN VÀ LÀNG NGHỀ'
    """
    content, name = read_source(source, limits)
    want_password(password)
    text, signatures = read_whole(content, name=name, password=password, ocr=ocr, limits=limits)
    if certificates:
        signatures = with_certificates(content, signatures, password=password)
    if verify:
        from vnadmin_parse.verify import verify as checked  # noqa: PLC0415 - an extra

        signatures = checked(content, signatures, roots=roots, password=password)
    return document_of(text, signatures)


def with_certificates(content: bytes, signatures: tuple[DigitalSignature, ...], *, password: str | None) -> tuple[DigitalSignature, ...]:
    """Add what the signatures' containers say; see `vnadmin_parse.verify.read_certificates`.

    Raises:
        MissingExtra: pyHanko is not installed.
    """
    from vnadmin_parse.verify import read_certificates  # noqa: PLC0415 - an extra

    return read_certificates(content, signatures, password=password)


def read_whole(  # noqa: PLR0913 - as `parse_pdf`
    content: bytes,
    *,
    name: str | None = None,
    password: str | None = None,
    ocr: Ocr = "off",
    turn: Turn | None = None,
    limits: Limits = DEFAULT,
) -> tuple[Text, tuple[DigitalSignature, ...]]:
    """Read a PDF's text and what its signatures claim: all that `document_of` takes.

    Args:
        content: the bytes of the file.
        name: its name, for errors and `Source.name`.
        password: user password of an encrypted file.
        ocr: what reads pages without a text layer.
        turn: hears the number of each page before it is read, and 0 when the pages are done.
        limits: how large the file may be.

    Raises:
        VnadminParseError: as `parse_pdf`.
    """
    from vnadmin_parse.read.pdf import read_pdf  # noqa: PLC0415 - the rim loads when first used
    from vnadmin_parse.read.signatures import find_signatures  # noqa: PLC0415
    from vnadmin_parse.read.turning import unheard  # noqa: PLC0415

    text = read_pdf(content, name=name, password=password, ocr=ocr, turn=turn or unheard, limits=limits)
    found = find_signatures(content, password=password)
    text = evolve(text, problems=(*text.problems, *found.problems))
    return text, bind_stamps(found.signatures, text)
