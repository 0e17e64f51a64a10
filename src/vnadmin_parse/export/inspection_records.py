"""A document as the tree that people look at: what each record is called, says, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from attrs import evolve, field, frozen

from vnadmin_parse.records import (
    Appendix,
    BlockKind,
    Citation,
    DigitalSignature,
    Division,
    DivisionKind,
    Document,
    Origin,
    Place,
    Problem,
    Recipient,
    Signer,
    Span,
    Verification,
)

_HEAD: Final = (
    "party_title", "national_name", "motto", "supervising_body", "issuing_body", "code", "place", "issued", "document_type", "subject",
    "urgency", "confidentiality", "circulation",
)  # fmt: skip
_BLOCK_OF: Final = {"place": BlockKind.PLACE_DATE}
_OTHERS: Final = {
    BlockKind.DRAFT_MARK: "head", BlockKind.INCOMING_STAMP: "signature", BlockKind.ENACTING_BODY: "opening",
    BlockKind.ENACTING_WORDS: "opening", BlockKind.FOOTNOTE: "other", BlockKind.CLOSING: "closing",
    BlockKind.SIGNATURE_TRAILER: "signature", BlockKind.FURNITURE: "other", BlockKind.UNCLASSIFIED: "unclassified",
}  # fmt: skip
_TOLD_ORIGINS: Final = frozenset({Origin.STAMP, Origin.OCR, Origin.SIGNATURE})


@frozen
class Shown:
    """One row of the tree.

    Fields:
        key: of its words among the labels.
        text: what stands on the page, or None.
        family: which colour and line its boxes have; "" for a row without a place.
        span: where it stands in the text, or None.
        place: where it stands on a page when no span says it.
        word: key of a value from a closed vocabulary, shown in the reader's language.
        mark: what tells it from its like: `Điều 5`, `2`.
        is_inline: its boxes follow its lines, instead of enclosing them.
        is_open: its rows show from the start.
        rows: what belongs to it.
    """

    key: str
    text: str | None = None
    family: str = ""
    span: Span | None = None
    place: Place | None = None
    word: str | None = None
    mark: str = ""
    is_inline: bool = False
    is_open: bool = False
    rows: tuple[Shown, ...] = field(default=())


def rows_of(document: Document) -> tuple[Shown, ...]:
    """Give the tree of a document: problems first, then its parts in the order of the page.

    Args:
        document: any document.
    """
    return tuple(row for row in (_problems(document), *_parts(document), _others(document), _source(document)) if row is not None)


def _parts(document: Document, *, is_open: bool = True) -> Iterator[Shown | None]:
    yield _group("head", _head(document), is_open=is_open)
    opening = [Shown("addressee", each.text, "opening", each.span) for each in document.addressees]
    opening += [Shown("basis", each.text, "opening", each.span) for each in document.bases]
    opening += [Shown("proposal", each.text, "opening", each.span) for each in document.proposals]
    yield _group("opening", sorted(opening, key=lambda row: row.span or Span(0, 0)), is_open=is_open)
    yield _group("body", _nested(document.body), is_open=is_open)
    yield _group("citations", [_citation(each) for each in document.citations])
    yield _group("recipients", [_recipient(each) for each in document.recipients])
    yield _group("signers", [_signer(each) for each in document.signers], is_open=is_open)
    yield _group("digital_signatures", [_signature(each) for each in document.digital_signatures], is_open=is_open)
    yield _group("appendices", [_appendix(each, document.text) for each in document.appendices], is_open=is_open)


def _group(key: str, rows: Iterable[Shown], *, is_open: bool = False) -> Shown | None:
    found = tuple(rows)
    return Shown(key, rows=found, is_open=is_open, mark=str(len(found))) if found else None


def _field(key: str, text: object) -> Shown | None:
    return None if text is None or text == "" else Shown(key, str(text))


def _word(key: str, word: str | None) -> Shown | None:
    return None if word is None else Shown(key, word=word)


def _present(*rows: Shown | None) -> tuple[Shown, ...]:
    return tuple(row for row in rows if row is not None)


def _problems(document: Document) -> Shown | None:
    return _group("problems", [_problem(each) for each in document.problems], is_open=True)


def _problem(problem: Problem) -> Shown:
    place = Place(problem.page, None) if problem.page else None
    mark = f"{problem.code}" + (f" · {problem.page}" if problem.page else "")
    return Shown(problem.code, None, "problem", problem.span, place, mark=mark, is_inline=True, rows=(Shown("note", problem.message),))


def _head(document: Document) -> Iterator[Shown]:
    spans: dict[str, Span] = {}
    for block in document.blocks:
        spans.setdefault(block.kind, block.span)
    for key in _HEAD:
        row = _head_row(document, key, spans.get(_BLOCK_OF.get(key, key)))
        if row is not None:
            yield row


def _head_row(document: Document, key: str, block: Span | None) -> Shown | None:
    header = document.header
    if key == "document_type":
        kind = document.document_type
        return Shown(key, kind.name, "head", kind.span) if kind is not None else None
    if key == "code" and header.code is not None:
        code = header.code
        rows = _present(_number(code.number), _field("symbol", code.symbol), _origin(code.origin))
        return Shown(key, code.text, "head", code.span, is_inline=True, rows=rows)
    if key == "issued" and header.issued is not None:
        issued = header.issued
        iso = issued.iso or document.claimed_issue_time
        told = document.text[slice(*issued.span)]
        rows = _present(_field("issued" if issued.iso else "claimed_issue_time", iso), _origin(issued.origin))
        return Shown(key, " ".join(told.split()), "head", issued.span, is_inline=True, rows=rows)
    text = getattr(header, key)
    return Shown(key, text, "head", block) if text else None


def _number(number: str | None) -> Shown:
    return Shown("number", number) if number else Shown("number", word="blank")


def _origin(origin: Origin) -> Shown | None:
    return _word("origin", f"from_{origin}") if origin in _TOLD_ORIGINS else None


def _nested(body: tuple[Division, ...], parent: int | None = None, inside: Mapping[int | None, list[int]] | None = None) -> Iterator[Shown]:
    if inside is None:
        found: dict[int | None, list[int]] = {}
        for index, division in enumerate(body):
            found.setdefault(division.parent, []).append(index)
        inside = found
    for index in inside.get(parent, ()):
        yield evolve(_division(body[index]), rows=tuple(_nested(body, index, inside)))


def _division(division: Division) -> Shown:
    text = " ".join(part for part in (division.heading, division.text) if part)
    if division.rows:
        text = " / ".join(" · ".join(cell for cell in row if cell) for row in division.rows[:3])
    mark = division.marker if division.label and division.marker else ""
    is_container = division.kind in {DivisionKind.PART, DivisionKind.CHAPTER, DivisionKind.SECTION, DivisionKind.SUBSECTION}
    return Shown(division.kind, text or None, "body", division.span, mark=mark, is_open=is_container)


def _citation(citation: Citation) -> Shown:
    issued = citation.issued
    rows = _present(
        _field("code", citation.code),
        _field("document_type", citation.document_type),
        _field("issued", issued and (issued.iso or "-".join(str(part) for part in (issued.year, issued.month, issued.day) if part))),
        _field("issuing_body", citation.issuing_body),
        _field("title", citation.title),
        _word("relation", citation.relation),
        _word("target", citation.target if citation.target != "other" else None),
        *(Shown("pinpoint", each.text, "citation", each.span, is_inline=True) for each in citation.pinpoints),
    )
    head = " ".join(part for part in (citation.document_type, citation.code) if part)
    return Shown(
        "citation", head if citation.code else citation.title or head or None, "citation", citation.span, is_inline=True, rows=rows
    )


def _recipient(recipient: Recipient) -> Shown:
    rows = _present(
        _field("note", recipient.note),
        _word("refers_to", f"to_{recipient.refers_to}" if recipient.refers_to else None),
        _field("units", ", ".join(recipient.units)),
        _field("drafter", recipient.drafter),
        _field("copies", recipient.copies),
    )
    return Shown("filing" if recipient.is_filing else "recipient", recipient.text, "closing", recipient.span, rows=rows)


def _signer(signer: Signer) -> Shown:
    rows = _present(
        _field("authority", signer.authority),
        _word("authority", signer.authority_kind),
        _field("position", signer.position),
        _field("rank", signer.title),
        _field("full_name", signer.full_name) or Shown("full_name", word="blank"),
    )
    return Shown("signer", signer.full_name or signer.position or signer.authority, "closing", signer.span, rows=rows)


def _signature(signature: DigitalSignature) -> Shown:
    claims = signature.claims
    rows = _present(
        *_verification(signature.verification),
        _field("stamp", signature.stamp),
        _field("organisation", signature.organisation),
        _field("email", signature.email),
        _field("signed_at", signature.signed_at),
        _field("certifier", signature.certifier),
        _field("reason", claims.reason),
        _field("location", claims.location),
        _word("origin", f"from_{signature.origin}"),
    )
    place = Place(signature.page, signature.box) if signature.page else None
    text = signature.signer or claims.name or signature.organisation or signature.stamp or signature.signed_at
    return Shown("digital_signature", text, "signature", None if place and place.box else signature.span, place, rows=rows)


def _verification(found: Verification | None) -> Iterator[Shown | None]:
    """What checking found; where nobody asked for it, that the rest is a claim."""
    if found is None:
        yield Shown("verification", word="claim_note")
        return
    yield _word("integrity", found.integrity and f"integrity_{found.integrity}")
    yield _word("trust", found.trust and f"trust_{found.trust}")
    yield _word("later_change", found.later_change and f"later_{found.later_change}")
    yield _field("note", found.note)


def _appendix(appendix: Appendix, text: str) -> Shown:
    shown = Shown("appendix", appendix.title, "appendix", appendix.span, mark=appendix.label)
    if appendix.document is None:
        return evolve(shown, rows=tuple(_nested(appendix.body)))
    at = text.find(appendix.document.text, appendix.span.start)
    rows = _present(*_parts(appendix.document, is_open=False))
    return evolve(shown, rows=tuple(_moved(row, at) for row in rows) if at >= 0 else ())


def _moved(row: Shown, by: int) -> Shown:
    """Move a row of an enclosed document, whose spans begin at its own start, to where it stands in the whole."""
    span = row.span and Span(row.span.start + by, row.span.end + by)
    return evolve(row, span=span, rows=tuple(_moved(each, by) for each in row.rows))


def _others(document: Document) -> Shown | None:
    blocks = (block for block in document.blocks if block.kind in _OTHERS and document.text[slice(*block.span)].strip())
    rows = (Shown(block.kind, " ".join(document.text[slice(*block.span)].split()), _OTHERS[block.kind], block.span) for block in blocks)
    return _group("other", rows)


def _source(document: Document) -> Shown:
    source, regime = document.source, document.regime
    rows = _present(
        _field("file_name", source.name),
        _field("sha256", source.sha256),
        _field("producer", source.producer),
        _word("text_layer", source.text_layer),
        _field("encoding", source.encoding),
        _word("regime", "organisation_regime" if regime == "organisation" else regime),
    )
    return Shown("source", rows=rows)
