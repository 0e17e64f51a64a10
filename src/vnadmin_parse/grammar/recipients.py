"""Nơi nhận (ô số 9b): the list at the left of the signature, with its filing line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

import regex
from attrs import evolve, field, frozen, mutable

from vnadmin_parse import lexicon
from vnadmin_parse.fold import fold
from vnadmin_parse.grammar.filing import DRAFTER_MARK, FILING, filing_of, is_filing
from vnadmin_parse.grammar.filing import RULES as FILING_RULES
from vnadmin_parse.grammar.pieces import part_of_line, pieces_of
from vnadmin_parse.grammar.rule import Claim, Findings, Pattern, Rule
from vnadmin_parse.grammar.signature_lines import ADOPTION, AUTHENTICATION, SIGNED, SignatureKind, is_upper, signature_kind
from vnadmin_parse.records import Problem, Recipient, Span
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Line, Text, printed

OPENER: Final = Rule(
    name="recipients.opener",
    kind=BlockKind.RECIPIENTS,
    standard="NĐ 30/2020, Phụ lục I, ô số 9b",
    pattern=r"[-\s]*+ n[ơới]i \s*+ (?: nh[ậâạ]n | g[ửở]i ) (?: \s*+ [:.;]++ \s*+ (?P<first> .*+ ) | \s*+ (?P<first> [-+•] .*+ )? )",
    examples=("Nơi nhận:", "NƠI NHẬN:", "Nơi nhận", "Nơi nhận :", "Nơi nhận: - Như trên;", "Nơi gửi:", "Nơinhận:"),
    counterexamples=("Nơi nhận hồ sơ là bộ phận một cửa", "Nơi nhận và trả kết quả: Trung tâm", "Nơi ở hiện nay: phường Bến Thành"),
    ignore_case=True,
)
LISTED: Final = Rule(
    name="recipients.listed",
    kind=BlockKind.RECIPIENTS,
    standard="NĐ 30/2020, Phụ lục I, ô số 9b: mỗi nơi nhận một dòng, đầu dòng có gạch đầu dòng",
    pattern=r"(?P<dash> [-+*•·●▪o.] (?: (?<! [o.] ) | (?= \s ) ) \s*+ | \p{Co} \s*+ ) (?P<name> [\p{L}\d(.…] .*+ )",
    examples=("- Như trên;", "-Như trên;", "+ Phòng Kinh tế;", "• UBND các xã;", ". Văn phòng Quốc hội;", "- V04 (để p/h);"),
    counterexamples=("---", "Sở Nội vụ;", "ông Nguyễn Văn An", "-"),
)
BACK_REFERENCE: Final = Rule(
    name="recipients.back-reference",
    kind=None,
    standard="NĐ 30/2020, Phụ lục III, Mẫu 1.2-1.5",
    pattern=r"""
        (?: như | theo ) \s++ (?:
            (?P<addressees> trên | kính \s++ (?: gửi | gởi | trình | mời ) | k\s?/\s?g | nơi \s++ gửi | thành \s++ phần (?: \s++ (?: kính \s++ )? mời | \s++ (?: họp | dự \s++ họp ) )? ) \b
            | (?P<articles> điều | khoản | mục | phần ) \s*+ [\dIVX.…]
        ) .*+
    """,
    examples=("Như trên", "Như kính gửi", "Như Điều 3", "Như Điều 2, 3", "Như k/g", "Như thành phần mời", "Theo Điều 4"),
    counterexamples=("Như Quỳnh", "Điều 3", "Như vậy"),
    ignore_case=True,
)
RULES: Final = (OPENER, LISTED, BACK_REFERENCE, *FILING_RULES)

_END: Final = " .,;:\u00a0"
_DOTS: Final = regex.compile(r"[\s.…,;_-]*+")
_INLINE: Final = regex.compile(r"(?<=[;,.)])\s*+(?=[-+•]\s*+[\p{Lu}])|;\s*+(?=[Ll]ưu\b)")
_BOTH: Final = regex.compile(r"(?<=[;:.)])\s*+(?=\p{Lu})")
_DASH_BEHIND: Final = regex.compile(r"(?<=\p{Lu}{2})\s*+(?=-\s*+\p{Lu}\p{Ll})")
_BRACKET_AT_END: Final = regex.compile(r"(?<=\S)\s*+(?=[(\[][^()\[\]]{2,30}+[)\]]$)")
_LONGEST: Final = 220
"""Characters of one line; a paragraph of the body is longer."""


@frozen
class Recipients:
    """The recipients, and the lines of the closing that are none."""

    findings: Findings
    recipients: tuple[Recipient, ...]
    rest: tuple[Line, ...]


@mutable
class _Entry:
    """One item of the list while its lines are gathered."""

    lines: list[Line] = field(factory=list)
    notes: list[Line] = field(factory=list)
    is_filing: bool = False


@frozen
class _Parted:
    """The lines of the closing, cut into the list's and the others."""

    opener: Line | None
    listed: tuple[Line, ...]
    others: tuple[Line, ...]


def read_recipients(text: Text, lines: Sequence[Line]) -> Recipients:
    """Read Nơi nhận from the lines of the closing.

    Args:
        text: the text that holds the lines.
        lines: the closing, in reading order; the signer may stand before, behind or between the items, or on their lines.

    Returns:
        The recipients with the filing line among them, and the rest of the lines (cut where a row held both columns).

    Example:
        >>> from vnadmin_parse.text import Text, lines_of
        >>> source = "Nơi nhận:\\n- Như trên;\\n- Lưu: VT, TH (2)."
        >>> [(r.text, r.refers_to, r.copies) for r in read_recipients(Text(source, lines_of(source)), lines_of(source)).recipients]
        [('Như trên', 'addressees', None), ('VT, TH', None, 2)]
    """
    parted = _parted(lines)
    if parted.opener is None:
        return Recipients(Findings(problems=_missing(lines)), (), tuple(lines))
    entries = _entries(parted.listed)
    recipients = _recipients(entries)
    claims = [Claim(parted.opener.span, BlockKind.RECIPIENTS, OPENER.name)]
    claims += [Claim(line.span, BlockKind.RECIPIENTS, (FILING if e.is_filing else LISTED).name) for e in entries for line in (*e.lines, *e.notes)]
    return Recipients(Findings(tuple(sorted(claims, key=lambda claim: claim.span)), _problems(recipients)), recipients, parted.others)


def _missing(lines: Sequence[Line]) -> tuple[Problem, ...]:
    """The norm asks every administrative document for Nơi nhận; laws and consolidated texts have none."""
    if not lines or any(rule.match(pieces_of(line)[-1].folded) for line in lines for rule in (ADOPTION, AUTHENTICATION)):
        return ()
    return (Problem("recipients.none", None, "the closing has no list of recipients"),)


def _problems(recipients: tuple[Recipient, ...]) -> tuple[Problem, ...]:
    blank = (recipient for recipient in recipients if recipient.is_filing and not recipient.text)
    return tuple(Problem("recipients.filing-blank", recipient.span, "the filing line names no unit") for recipient in blank)


# ---------------------------------------------------------------- which lines belong to the list


def _parted(lines: Sequence[Line]) -> _Parted:
    at = next((n for n, line in enumerate(lines) if OPENER.match(pieces_of(line)[0].folded)), None)
    if at is None:
        return _Parted(None, (), tuple(lines))
    rows = [tuple(sides_of(line)) for line in lines[at:]]
    pieces = [piece for row in rows for piece in row]
    # What stands behind an item on its row and reads like a signature is one, in whatever case it is written.
    behind = {piece.span for row in rows for piece in row[1:] if signature_kind(piece) is not None}
    # The opener may stand on the signer's row, behind the signer's words.
    opener, first = _opener_of(pieces[0])
    edge = _edge(opener, [*lines[:at], *pieces])
    listed: list[Line] = [first] if first is not None else []
    others: list[Line] = list(lines[:at])
    for piece in pieces[1:]:
        is_out = piece.span in behind or _is_above(piece, opener)
        (listed if not is_out and _is_listed(piece, listed, edge) else others).append(piece)
    return _Parted(opener, tuple(listed), tuple(others))


def _opener_of(piece: Line) -> tuple[Line, Line | None]:
    """Part the words `Nơi nhận:` from an item on their line."""
    match = OPENER.match(piece.folded)
    if match is None or not match["first"]:
        return piece, None
    return part_of_line(piece, 0, match.start("first")), part_of_line(piece, match.start("first"), len(piece.text))


def sides_of(line: Line) -> Iterator[Line]:
    """Cut a row that holds an item and a line of the signature: at its wide gaps, else where the signature's wording begins."""
    for piece in pieces_of(line):
        cut = _cut_of(piece)
        if cut is None:
            yield piece
        else:
            yield part_of_line(piece, 0, cut)
            yield part_of_line(piece, cut, len(piece.text))


def _cut_of(line: Line) -> int | None:
    """Where an item ends and the signature begins, or the other way round, on one row without a gap between them."""
    dash = _DASH_BEHIND.search(line.folded)
    if dash is not None and _is_signature(part_of_line(line, 0, dash.start())):
        return dash.end()
    if not (LISTED.match(line.folded) or is_filing(line) or OPENER.match(line.folded)):
        return None
    signed = _BRACKET_AT_END.search(line.folded)
    if signed is not None and SIGNED.match(line.folded[signed.end() :]):
        return signed.end()
    cuts = (match.end() for match in _BOTH.finditer(line.folded))
    return next((cut for cut in cuts if _is_signature(part_of_line(line, cut, len(line.text)))), None)


def _is_signature(line: Line) -> bool:
    """Tell whether words can only be the signature's: an authority, a position in capitals, or a name in title case."""
    kind = signature_kind(line)
    if kind is SignatureKind.AUTHORITY:
        return is_upper(line.folded)
    if kind is SignatureKind.POSITION:
        return is_upper(line.folded) or line.text.endswith(("trưởng", "tịch", "đốc"))
    return kind is SignatureKind.NAME and len(line.folded.split()) >= 3


def _edge(opener: Line, lines: Iterable[Line]) -> float | None:
    """The left edge of the signature's column, in points; None without boxes or without a signature at the right of the list."""
    if opener.box is None:
        return None
    kinds = {SignatureKind.AUTHORITY, SignatureKind.POSITION, SignatureKind.NAME}
    right = [line.box.x0 for line in lines if line.box is not None and line.box.x0 > opener.box.x1 + 30 and signature_kind(line) in kinds]
    return min(right, default=None)


def _is_above(piece: Line, opener: Line) -> bool:
    """Tell whether a piece stands higher on the page than the words `Nơi nhận`."""
    return piece.box is not None and opener.box is not None and piece.page == opener.page and piece.box.y1 < (opener.box.y0 + opener.box.y1) / 2


def _is_listed(piece: Line, listed: Sequence[Line], edge: float | None) -> bool:
    """Tell whether a piece belongs to the list."""
    if len(piece.text) > _LONGEST or piece.text.isdigit():
        return False
    if piece.box is not None and edge is not None:
        return _is_note(piece) or piece.box.x0 < edge - 12 and not (_is_closed(listed) and not _may_follow(piece, listed))
    if LISTED.match(piece.folded) or is_filing(piece):
        return True
    if _is_closed(listed) and not _may_follow(piece, listed):
        return False
    kind = signature_kind(piece)
    return kind is None or not _ends_list(piece, kind, listed)


def _ends_list(piece: Line, kind: SignatureKind, listed: Sequence[Line]) -> bool:
    """Tell whether a line that looks like the signature is it, and not the next words of an item that is still open."""
    if kind is SignatureKind.POSITION and not is_upper(piece.folded):
        return not listed or listed[-1].text.endswith((".", ";")) or _is_closed(listed)
    return True


def _is_closed(listed: Sequence[Line]) -> bool:
    return any(map(is_filing, listed))


def _may_follow(piece: Line, listed: Sequence[Line]) -> bool:
    """What may still belong to the list behind the filing line: a listed item, its own wrapped end, or the drafter's mark."""
    if LISTED.match(piece.folded) or DRAFTER_MARK.match(piece.folded):
        return True
    if not listed:
        return False
    last = listed[-1]
    wraps = not last.text.endswith(".") and signature_kind(piece) is None and (last.text.endswith((",", "-", "và")) or piece.text[:1].islower() or piece.text[:1] == "(")
    return wraps and (piece.page == last.page and len(piece.text) < 60)


# ---------------------------------------------------------------- items


def _entries(listed: Sequence[Line]) -> list[_Entry]:
    """Gather the lines of each item."""
    entries: list[_Entry] = []
    is_dashed = any(LISTED.match(line.folded) for line in listed)
    for line in (part for whole in listed for part in _inline(whole)):
        if entries and _is_note(line):
            _add_note(entries, line)
        elif not entries or _starts(line, entries[-1], is_dashed=is_dashed):
            entries.append(_Entry([line], is_filing=is_filing(line)))
        else:
            entries[-1].lines.append(line)
    return entries


def _inline(line: Line) -> Iterator[Line]:
    """Cut a row that folds several items."""
    cuts = [0, *(match.end() for match in _INLINE.finditer(line.folded)), len(line.text)]
    for start, end in zip(cuts, cuts[1:], strict=False):
        yield part_of_line(line, start, end)


def _starts(line: Line, entry: _Entry, *, is_dashed: bool) -> bool:
    """Tell whether a line starts an item."""
    last = entry.lines[-1]
    if LISTED.match(line.folded) or is_filing(line) or DRAFTER_MARK.match(line.folded):
        return True
    if line.text[:1].islower() or not last.text.endswith((";", ".", ",")):
        return _stands_alone(line, last) and not is_dashed
    if is_dashed:
        # `- VPCP: BTCN, các PCN;` goes on below without a dash; a plain item without its dash is one of its own.
        return not last.text.endswith(",") and not any(":" in part.text for part in entry.lines)
    return not last.text.endswith(",") or last.box is None or last.reach < 0.9


def _stands_alone(line: Line, last: Line) -> bool:
    """Tell whether a line of a list without dashes and stops is an item: the one above did not reach the edge of its column."""
    return line.text[:1].isupper() and (line.box is None or last.reach < 0.75) and not last.text.endswith((",", "và", "-"))


def _is_note(line: Line) -> bool:
    return line.text.startswith("(") and line.text.rstrip(_END).endswith(")")


def _add_note(entries: list[_Entry], line: Line) -> None:
    """Give a note to the item on its row; one that stands between two rows, behind a brace, belongs to both."""
    if line.box is None:
        entries[-1].notes.append(line)
        return
    middle = (line.box.y0 + line.box.y1) / 2
    reach = 0.6 * (line.box.y1 - line.box.y0)
    beside = [e for e in entries if any(o.box and o.page == line.page and o.box.y0 - reach < middle < o.box.y1 + reach and o.box.x1 <= line.box.x0 + 5 for o in e.lines)]
    same_row = [e for e in beside if any(o.box and abs((o.box.y0 + o.box.y1) / 2 - middle) < reach / 2 for o in e.lines)]
    for entry in same_row or beside or entries[-1:]:
        entry.notes.append(line)


# ---------------------------------------------------------------- records


def _recipients(entries: Iterable[_Entry]) -> tuple[Recipient, ...]:
    """Make the records; the drafter's mark under the list (ô số 12) goes to the filing line."""
    found: list[Recipient] = []
    for entry in entries:
        mark = DRAFTER_MARK.match(fold(printed(entry.lines)))
        if mark is not None and found and found[-1].is_filing:
            found[-1] = evolve(found[-1], drafter=found[-1].drafter or mark["drafter"], copies=int(mark["copies"]))
        elif (recipient := _recipient(entry)) is not None:
            found.append(recipient)
    return tuple(found)


def _recipient(entry: _Entry) -> Recipient | None:
    """Make the record of an item; None for one of dots only."""
    raw = printed(entry.lines)
    span = Span(entry.lines[0].span.start, max(line.span.end for line in (*entry.lines, *entry.notes)))
    filed = FILING.match(fold(raw)) if entry.is_filing else None
    if filed is not None:
        found = filing_of(raw[filed.start("units") :])
        return Recipient(span, found.text, is_filing=True, units=found.units, drafter=found.drafter, copies=found.copies)
    dashed = LISTED.match(fold(raw))
    name, note = _with_note(raw[dashed.start("name") :] if dashed is not None else raw)
    note = printed(entry.notes).strip(" ();.,") or note if entry.notes else note
    return None if _DOTS.fullmatch(name) else Recipient(span, name, note=note, refers_to=_refers_to(name))


def _refers_to(name: str) -> str | None:
    match = BACK_REFERENCE.match(fold(name))
    if match is None:
        return None
    return "addressees" if match["addressees"] else "articles"


def _with_note(raw: str) -> tuple[str, str | None]:
    """Part an item from the note in brackets at its end, or from a purpose behind a colon."""
    name = raw.strip(_END)
    if name.endswith(")") and (at := _bracket(name)) > 0:
        return name[:at].strip(_END), name[at + 1 : -1].strip() or None
    if "(" in name and ")" not in name[name.rindex("(") :] and name.rindex("(") > 0:
        at = name.rindex("(")
        return name[:at].strip(_END), name[at + 1 :].strip() or None
    match = _purpose().fullmatch(fold(name))
    return (name[: match.end("name")].strip(_END), name[match.start("note") :]) if match is not None else (name, None)


def _bracket(name: str) -> int:
    """Offset of the bracket that the last one closes, or -1."""
    depth = 0
    for at in range(len(name) - 1, -1, -1):
        depth += (name[at] == ")") - (name[at] == "(")
        if depth == 0:
            return at
    return -1


@cache
def _purpose() -> Pattern:
    words = lexicon.alternation(lexicon.formula_texts(lexicon.FormulaKind.PURPOSE))
    return regex.compile(rf"(?P<name>[^:]{{2,}}+):\s*+(?P<note>(?:để\s++)?{words})")
