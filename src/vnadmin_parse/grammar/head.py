"""The head of a document: walks its lines once and hands every piece to the rule that knows it.

The two cells of the header come in any order, or on one line; the walk only asks what a piece is and what the piece before it left
open (a name, a subject). What it does not know stays unclaimed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import Factory, define, evolve, frozen

from vnadmin_parse import lexicon
from vnadmin_parse.fold import bare
from vnadmin_parse.grammar import header, letter_subject, marks, title
from vnadmin_parse.grammar.bodies import begins_body, bodies_of, has_joint_symbol, joint_bodies_of, joint_name, name_of, own_names
from vnadmin_parse.grammar.cells import Piece, Pieces, with_wrapped_anchors
from vnadmin_parse.grammar.details import Details, details_of
from vnadmin_parse.grammar.head_order import last_anchor, late_start, stretch_of, with_head_in_front
from vnadmin_parse.grammar.regime import Evidence, Ruling, decide
from vnadmin_parse.grammar.rule import Claim, Findings, Rule
from vnadmin_parse.grammar.title_lines import ends_with_stop, is_parted, leads_to_opener, names_author, note_lines, opens_body
from vnadmin_parse.records import DocumentCode, DocumentType, Header, Problem
from vnadmin_parse.terms import BlockKind, Regime
from vnadmin_parse.text import Column, Line, Text, printed

_WINDOW: Final = 70
"""Lines at the front in which a head is looked for: the longest real heads have about thirty."""
_LETTER: Final = DocumentType(None, "CV", "Công văn")
"""The type that prints no name."""
_STATE_OR_PARTY: Final = (header.NATIONAL_NAME, header.PARTY_TITLE)
_NAME_LINE: Final = 120
_SMALL_NAME_LINE: Final = 60
"""Longest line of a body's name in characters; in small letters it must be shorter to be no sentence."""
_AHEAD: Final = 12
_TYPE_BELOW: Final = 4
"""Lines below the last anchor in which the type may stand."""


@frozen
class Head:
    """What the head says.

    Fields:
        findings: claims and problems.
        header: the public record.
        document_type: from the type line or the form; None where nothing tells.
        regime: decided from `evidence`.
        evidence: what in the head spoke for a regime.
        subject: the lines of the trích yếu, where documents may be cited.
        note: the lines in brackets below the trích yếu, where documents may be cited too: `(Kèm theo …)`.
        rest: the lines that follow the head.
    """

    findings: Findings
    header: Header
    document_type: DocumentType | None
    regime: Regime
    evidence: tuple[Evidence, ...]
    subject: tuple[Line, ...]
    note: tuple[Line, ...]
    rest: tuple[Line, ...]


@define
class _Walk:
    """What the walk has met so far; lives only while one head is read."""

    text: Text
    ruling: Ruling
    found: dict[str, Piece] = Factory(dict)
    claims: list[Claim] = Factory(list)
    problems: list[Problem] = Factory(list)
    bodies: list[Line] = Factory(list)
    letter_subject: list[Line] = Factory(list)
    title_subject: list[Line] = Factory(list)
    title: title.TypeLine | None = None
    is_subject_open: bool = False
    details: Details | None = None
    ahead: tuple[Line, ...] = ()

    def claim(self, line: Line, kind: BlockKind, rule: str) -> None:
        self.claims.append(Claim(line.span, kind, rule))


def read_head(text: Text, lines: Sequence[Line]) -> Head:
    """Read the head from the content lines of a document: from the front, or where a text dump prints it behind Kính gửi.

    Args:
        text: the text that holds the lines.
        lines: content lines in reading order.
    """
    lines = with_head_in_front(lines)
    lines = (*with_wrapped_anchors(text, lines[:_WINDOW]), *lines[_WINDOW:])
    window = Pieces(lines[:_WINDOW])
    late = late_start(window)
    head = _read_front(text, lines[late:], window[late:] if late else window)
    return evolve(head, rest=(*lines[:late], *head.rest)) if late else head


def _read_front(text: Text, lines: Sequence[Line], window: Sequence[Sequence[Piece]]) -> Head:
    """Read the head from the front of lines whose first ones are cut into pieces."""
    last = last_anchor(window)
    head = (piece for parts in window[: last + _TYPE_BELOW + 1] for piece in parts)
    walk = _Walk(text, decide(tuple(head)))
    end = 0
    for n, parts in enumerate(window):
        walk.ahead = tuple(lines[n + 1 : n + _AHEAD])
        if n > last and not _goes_on(walk, parts[0]):
            break
        for piece in parts:
            _take(walk, piece, is_inside=n <= last)
        end = n + 1
    if last < 0 and walk.title is None:
        return Head(Findings(), Header(), _letter_type(lines), Regime.UNKNOWN, (), (), (), tuple(lines))
    _read_details(walk)
    return _assembled(text, walk, tuple(lines[:end]), tuple(lines[end:]))


def _read_details(walk: _Walk) -> None:
    """Part what an old copy prints between the type and the subject from the subject."""
    walk.details = details_of(walk.text, walk.title_subject)
    if walk.details is not None:
        spans = {line.span for line in walk.title_subject}
        walk.claims = [*(claim for claim in walk.claims if claim.span not in spans), *walk.details.claims]
        walk.title_subject = list(walk.details.subject)


def _goes_on(walk: _Walk, piece: Piece) -> bool:
    """Tell whether the head goes on after its last anchor: marks, the type line, the subject."""
    line = piece.line
    if walk.title is None:
        if piece.rule in marks.RULES or title.type_line(line) is not None:
            return True
        if walk.letter_subject:
            return line.column is Column.LEFT or (line.box is None and _continues_letter(walk, line))
        return (
            piece.rule is title.LETTER_SUBJECT
            or _opens_short(walk, line)
            or (line.column is not Column.FULL and not title.opens_main(line))
        )
    if piece.rule in marks.RULES and not (walk.title_subject and piece.rule is marks.GAZETTE_HEAD):
        return True
    return walk.is_subject_open and _continues_title(walk, line)


def _opens_short(walk: _Walk, line: Line) -> bool:
    code = walk.found.get(header.CODE.name)
    if code is None:
        return False
    if letter_subject.opens_short(line, walk.ahead):
        return True
    if code.line.column is line.column is Column.LEFT:
        return walk.ruling.regime is Regime.PARTY and letter_subject.opens_bare(line, walk.ahead)
    return line.box is None and letter_subject.opens_below_code(code.line, line, walk.ahead)


def _continues_letter(walk: _Walk, line: Line) -> bool:
    subject = walk.letter_subject
    if line.box is None and not letter_subject.names_addressees(walk.ahead):
        is_apart = line.gap > 0 or is_parted(walk.text, subject[-1], line)
        if letter_subject.opens_body(subject, line, own_names(walk.bodies), is_apart=is_apart):
            return False
    return letter_subject.continues(subject, line)


def _continues_title(walk: _Walk, line: Line) -> bool:
    subject = walk.title_subject
    if subject and is_parted(walk.text, subject[-1], line):
        return False
    if subject and line.box is None and not title.is_note(line):
        if walk.ahead and title.is_ruled(line, walk.text.text[line.span.end : walk.ahead[0].span.start]):
            return True
        if walk.title is not None and ends_with_stop(walk.title.key, subject, (line, *walk.ahead)):
            return True
        if title.is_prose(subject, line, walk.ahead) or _enacts(walk, line):
            return False
        if leads_to_opener(walk.text, subject, (line, *walk.ahead)):
            return True
    return not opens_body(subject, line, walk.ahead) and title.continues_title(subject, line, _authorities(walk))


def _enacts(walk: _Walk, line: Line) -> bool:
    return walk.title is not None and title.enacts(walk.title.key, walk.title_subject[-1], line, walk.ahead)


def _authorities(walk: _Walk) -> frozenset[str]:
    """Bare names that the authority's own line may bear; none where the type has no such line, or it is still ahead."""
    is_ahead = bool(walk.ahead) and title.is_capitals(walk.ahead[0].text) and title.begins_position(walk.ahead[0])
    if is_ahead or walk.title is None or not title.is_enacted(walk.title.key):
        return frozenset()
    return own_names(walk.bodies)


def _take(walk: _Walk, piece: Piece, *, is_inside: bool) -> None:
    """Give one piece to what it belongs to."""
    rule, line = piece.rule, piece.line
    if (rule is title.LETTER_SUBJECT and walk.title is not None) or (rule in _STATE_OR_PARTY and _ends_subject(walk, line)):
        rule = None
    if rule is header.PLACE_DATE and rule.name in walk.found and walk.letter_subject:
        rule = None  # a day that ends the subject
    if rule is title.LETTER_SUBJECT:
        _open_letter_subject(walk, line)
    elif rule is not None and rule.name not in walk.found:
        walk.found[rule.name] = piece
        walk.claim(line, rule.kind or BlockKind.UNCLASSIFIED, rule.name)
    elif rule is not None:
        walk.claim(line, BlockKind.UNCLASSIFIED, rule.name)
    else:
        _take_unknown(walk, line, is_inside=is_inside)


def _ends_subject(walk: _Walk, line: Line) -> bool:
    """Tell whether the name of the State or the Party goes on with the subject, below a head: `Về Quốc kỳ nước` / `Cộng hòa …`."""
    is_open = bool(walk.title_subject) and walk.is_subject_open and not line.text.isupper()
    return is_open and any(known.name in walk.found for known in _STATE_OR_PARTY)


def _open_letter_subject(walk: _Walk, line: Line) -> None:
    walk.letter_subject.append(line)
    walk.claim(line, BlockKind.SUBJECT, title.LETTER_SUBJECT.name)


def _take_unknown(walk: _Walk, line: Line, *, is_inside: bool) -> None:
    if walk.title is not None:
        if walk.is_subject_open and not walk.title_subject and names_author(line, walk.ahead):
            walk.claim(line, BlockKind.DOCUMENT_TYPE, "title.type")
        elif walk.is_subject_open and _continues_title(walk, line):
            walk.title_subject.append(line)
            walk.claim(line, BlockKind.SUBJECT, "title.subject")
        else:
            walk.is_subject_open = False
        return
    if walk.letter_subject and _continues_letter(walk, line):
        walk.letter_subject.append(line)
        walk.claim(line, BlockKind.SUBJECT, title.LETTER_SUBJECT.name)
    elif not walk.letter_subject and _opens_short(walk, line):
        _open_letter_subject(walk, line)
    elif (named := title.type_line(line)) is not None and line.column is Column.FULL and (not is_inside or _may_be_titled(walk)):
        _open_title(walk, named)
    elif header.CODE.name not in walk.found and is_inside and _may_be_body(line):
        _take_body(walk, line)


def _take_body(walk: _Walk, line: Line) -> None:
    """Keep a line of the issuers' names; the term or session below them is no name."""
    if walk.bodies and header.TERM.match(line.folded):
        walk.claim(line, BlockKind.UNCLASSIFIED, header.TERM.name)
    else:
        walk.bodies.append(line)


def _may_be_titled(walk: _Walk) -> bool:
    """A type line stands below the names; above them a gazette may print one too."""
    return bool(walk.bodies) or header.NATIONAL_NAME.name in walk.found or header.CODE.name in walk.found


def _open_title(walk: _Walk, named: title.TypeLine) -> None:
    walk.title = named
    walk.is_subject_open = True
    walk.claim(named.printed, BlockKind.DOCUMENT_TYPE, "title.type")
    if named.rest is not None:
        rest = bare(named.rest.text)
        is_note = rest.startswith("(") or rest in {f"cua {bare(body.text)}" for body in walk.bodies} or names_author(named.rest, walk.ahead)
        walk.claim(named.rest, BlockKind.DOCUMENT_TYPE if is_note else BlockKind.SUBJECT, "title.type")
        if not is_note:
            walk.title_subject.append(named.rest)


def _may_be_body(line: Line) -> bool:
    """Capitals, or any line of the left cell: legacy capitals fonts lose the case."""
    return (
        len(line.text) < _NAME_LINE
        and any(map(str.isalpha, line.text))
        and (
            line.column is Column.LEFT
            or title.is_capitals(line.text)
            or (line.column is not Column.RIGHT and begins_body(line) and len(line.text) < _SMALL_NAME_LINE)
        )
    )


def _assembled(text: Text, walk: _Walk, lines: tuple[Line, ...], rest: tuple[Line, ...]) -> Head:
    """Put together what the walk has met."""
    record = _record(text, walk, lines)
    named = _document_type(walk, record, rest)
    if named is not None and named.key == "CV" and named.span is None and _printed_code(walk) is None:
        walk.problems.append(Problem("code.none", None, "The document prints no code."))
    note = rest[: note_lines(rest)] if walk.title_subject else ()
    for line in note:
        walk.claim(line, BlockKind.UNCLASSIFIED, title.TITLE_NOTE.name)
    return Head(
        Findings(tuple(walk.claims), tuple(walk.problems)),
        record,
        named,
        walk.ruling.regime,
        walk.ruling.evidence,
        tuple(walk.title_subject or walk.letter_subject),
        note,
        rest[len(note) :],
    )


def _record(text: Text, walk: _Walk, lines: Sequence[Line]) -> Header:
    """Make the record; what an old copy prints under the type fills what the head lacks."""
    found, details = walk.found, walk.details
    supervising, issuing = _names_of_bodies(walk)
    code, issued = _code(text, walk), _issued(text, walk)
    return Header(
        span=stretch_of(lines),
        national_name=_text(found, header.NATIONAL_NAME),
        motto=_text(found, header.MOTTO),
        party_title=_text(found, header.PARTY_TITLE) or _text(found, header.ORGANISATION_TITLE),
        supervising_body=supervising,
        issuing_body=issuing or (details.issuing_body if details else None),
        code=code or (details.code if details else None),
        place=issued.place,
        issued=issued.issued or (details.issued if details else None),
        subject=_subject(walk),
        urgency=_mark(found, marks.URGENCY),
        confidentiality=_mark(found, marks.CONFIDENTIALITY),
        circulation=_text(found, marks.CIRCULATION),
        is_draft=marks.DRAFT.name in found,
    )


def _printed_code(walk: _Walk) -> Piece | None:
    """The line of the code, or None."""
    piece = walk.found.get(header.CODE.name)
    return piece if piece is not None and piece.match else None


def _code(text: Text, walk: _Walk) -> DocumentCode | None:
    piece = _printed_code(walk)
    if piece is None or piece.match is None:
        return None
    code, problems = header.code_of(text, piece.line, piece.match)
    walk.problems += problems
    return code


def _issued(text: Text, walk: _Walk) -> header.Issued:
    piece = walk.found.get(header.PLACE_DATE.name)
    if piece is None or piece.match is None:
        return header.Issued(None, None, ())
    read = header.place_date_of(text, piece.line, piece.match)
    walk.problems += read.problems
    return read


def _names_of_bodies(walk: _Walk) -> tuple[str | None, str | None]:
    """Claim the lines of the left cell, and give the names of the supervising and the issuing body."""
    code = walk.found.get(header.CODE.name)
    symbol = (code.match["dated"] or code.match["symbol"] or "") if code is not None and code.match is not None else ""
    is_joint = has_joint_symbol(symbol)
    bodies = joint_bodies_of(walk.bodies, symbol) if is_joint else bodies_of(walk.bodies)
    for body, kind in ((bodies.supervising, BlockKind.SUPERVISING_BODY), (bodies.issuing, BlockKind.ISSUING_BODY)):
        for line in body:
            walk.claim(line, kind, f"header.{kind.value.replace('_', '-')}")
    return name_of(bodies.supervising), (joint_name if is_joint else name_of)(bodies.issuing)


def _text(found: dict[str, Piece], rule: Rule) -> str | None:
    return printed((found[rule.name].line,)) if rule.name in found else None


def _mark(found: dict[str, Piece], rule: Rule) -> str | None:
    piece = found.get(rule.name)
    entry = lexicon.mark_by_name(piece.match["mark"]) if piece and piece.match else None
    return entry.name if entry else None


def _subject(walk: _Walk) -> str | None:
    if walk.title is not None and walk.title.key != _LETTER.key:
        return printed(walk.title_subject).rstrip(" ;,-") or None if walk.title_subject else None
    if walk.title_subject:
        return title.without_opener(printed(walk.title_subject)).rstrip(" .;,-") or None
    if walk.letter_subject:
        return title.without_opener(printed(walk.letter_subject)).rstrip(" .;,-") or None
    return None


def _document_type(walk: _Walk, record: Header, rest: tuple[Line, ...]) -> DocumentType | None:
    """The printed type; else công văn by its form (V/v, or a code and Kính gửi); else what the code's first letters say."""
    if walk.title is not None:
        return DocumentType(walk.title.printed.span, walk.title.key, walk.title.name)
    is_letter = bool(walk.letter_subject) or _letter_type(rest) is not None
    if record.code is not None and not is_letter and record.code.symbol:
        first = record.code.symbol.split("-")[0].split("/")[0]
        entry = lexicon.document_type_by_abbreviation(first)
        if entry is not None:
            return DocumentType(None, entry.key, entry.name)
    return _LETTER if is_letter or record.code is not None else None


def _letter_type(lines: Sequence[Line]) -> DocumentType | None:
    """A text that begins with Kính gửi has the form of a công văn."""
    return _LETTER if lines and bare(lines[0].text).startswith(letter_subject.OPENERS) else None
