"""Nơi nhận (ô số 9b): the list at the left of the signature, with its filing line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

import regex
from attrs import evolve, field, frozen, mutable

from vnadmin_parse import lexicon
from vnadmin_parse.fold import fold
from vnadmin_parse.grammar.filing import DRAFTER_MARK, FILING, filing_of, is_filing
from vnadmin_parse.grammar.filing import RULES as FILING_RULES
from vnadmin_parse.grammar.pieces import part_of_line, pieces_of
from vnadmin_parse.grammar.recipient_lines import LISTED, OPENER, is_note, part_lines
from vnadmin_parse.grammar.recipient_lines import RULES as LINE_RULES
from vnadmin_parse.grammar.rule import Claim, Findings, Pattern, Rule
from vnadmin_parse.grammar.signature_lines import ADOPTION, AUTHENTICATION
from vnadmin_parse.records import Problem, Recipient, Span
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Line, Text, printed

BACK_REFERENCE: Final = Rule(
    name="recipients.back-reference",
    kind=None,
    standard="NĐ 30/2020, Phụ lục III, Mẫu 1.2-1.5",
    pattern=r"""
        (?: như | theo ) \s++ (?:
            (?P<addressees>
                trên | kính \s++ (?: gửi | gởi | trình | mời ) | k\s?/\s?g | nơi \s++ gửi
                | thành \s++ phần (?: \s++ (?: (?: kính \s++ )? mời | (?: dự \s++ )? họp ) )?
            ) \b
            | (?P<articles> điều | khoản | mục | phần ) \s*+ [\dIVX.…]
        ) .*+
    """,
    examples=("Như trên", "Như kính gửi", "Như Điều 3", "Như Điều 2, 3", "Như k/g", "Như thành phần mời", "Theo Điều 4"),
    counterexamples=("Như Quỳnh", "Điều 3", "Như vậy"),
    ignore_case=True,
)
RULES: Final = (*LINE_RULES, BACK_REFERENCE, *FILING_RULES)

_END: Final = " .,;:\u00a0"
_DOTS: Final = regex.compile(r"[\s.…,;_-]*+")
_INLINE: Final = regex.compile(r"(?<=[;,.)])\s*+(?=[-+•]\s*+[\p{Lu}])|;\s*+(?=[Ll]ưu\b)")
_BEHIND_STOP: Final = regex.compile(r";\s*+(?=\p{Lu})")
"""Where the next item begins on a line of a list without dashes."""
_REACH: Final = 0.9
"""Share of its column that a wrapped line fills."""
_ON_ROW: Final = 0.3
_ONE_ROW: Final = 1.1
"""Offsets, in line heights, of a note on the row of an item, and of one between two rows."""
_SHORT_REACH: Final = 0.75
"""Share of its column below which a line was not wrapped."""


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


def read_recipients(text: Text, lines: Sequence[Line]) -> Recipients:  # noqa: ARG001 - every grammar takes the text with its lines
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
    parted = part_lines(lines)
    if parted.opener is None:
        return Recipients(Findings(problems=_missing(lines)), (), tuple(lines))
    entries = _entries(parted.listed)
    recipients = _recipients(entries)
    claims = {claim.span: claim for entry in entries for claim in _claims(entry)}
    claims[parted.opener.span] = Claim(parted.opener.span, BlockKind.RECIPIENTS, OPENER.name)
    return Recipients(Findings(tuple(claims[span] for span in sorted(claims)), _problems(recipients)), recipients, parted.others)


def _claims(entry: _Entry) -> Iterator[Claim]:
    rule = FILING if entry.is_filing else LISTED
    for line in (*entry.lines, *entry.notes):
        yield Claim(line.span, BlockKind.RECIPIENTS, rule.name)


def _missing(lines: Sequence[Line]) -> tuple[Problem, ...]:
    """The norm asks every administrative document for Nơi nhận; laws and consolidated texts have none."""
    if not lines or any(rule.match(pieces_of(line)[-1].folded) for line in lines for rule in (ADOPTION, AUTHENTICATION)):
        return ()
    return (Problem("recipients.none", None, "the closing has no list of recipients"),)


def _problems(recipients: tuple[Recipient, ...]) -> tuple[Problem, ...]:
    blank = (recipient for recipient in recipients if recipient.is_filing and not recipient.text)
    return tuple(Problem("recipients.filing-blank", recipient.span, "the filing line names no unit") for recipient in blank)


# ---------------------------------------------------------------- items


def _entries(listed: Sequence[Line]) -> list[_Entry]:
    """Gather the lines of each item."""
    entries: list[_Entry] = []
    is_dashed = any(LISTED.match(line.folded) and not is_filing(line) for line in listed)
    stops = (";", ".", ",") if _has_commas(listed) else (";", ".")
    for line in (part for whole in listed for part in _inline(whole, is_dashed=is_dashed)):
        if entries and is_note(line):
            _add_note(entries, line)
        elif not entries or _starts(line, entries[-1], stops, is_dashed=is_dashed):
            entries.append(_Entry([line], is_filing=is_filing(line)))
        else:
            entries[-1].lines.append(line)
    return entries


def _has_commas(listed: Sequence[Line]) -> bool:
    """Tell whether commas end the items: no semicolon does, and one item in two ends so."""
    ends = [line.text[-1:] for line in listed if not is_filing(line)]
    return ";" not in ends and 2 * ends.count(",") >= len(ends)


def _inline(line: Line, *, is_dashed: bool) -> Iterator[Line]:
    """Cut a row that folds several items; behind a colon (`VPCP: BTCN; các Vụ`) a semicolon ends none."""
    cuts = {0, len(line.text), *(match.end() for match in _INLINE.finditer(line.folded))}
    if not is_dashed:
        colon = line.folded.find(":")
        cuts |= {match.end() for match in _BEHIND_STOP.finditer(line.folded) if colon < 0 or match.end() <= colon}
    for start, end in pairwise(sorted(cuts)):
        yield part_of_line(line, start, end)


def _starts(line: Line, entry: _Entry, stops: tuple[str, ...], *, is_dashed: bool) -> bool:
    """Tell whether a line starts an item; a comma ends one only where no item of the list ends in a semicolon."""
    last = entry.lines[-1]
    if LISTED.match(line.folded) or is_filing(line) or DRAFTER_MARK.match(line.folded):
        return True
    if line.text[:1].islower() or not last.text.endswith(stops):
        return _stands_alone(line, last) and not is_dashed
    if is_dashed:
        # `- VPCP: BTCN, các PCN;` goes on below without a dash; a plain item without its dash is one of its own.
        return not last.text.endswith(",") and not any(":" in part.text for part in entry.lines)
    return not last.text.endswith(",") or last.box is None or last.reach < _REACH


def _stands_alone(line: Line, last: Line) -> bool:
    """Tell whether a line of a list without dashes and stops is an item: the one above did not reach the edge of its column."""
    is_complete = line.box is None or last.reach < _SHORT_REACH or last.text.endswith(")")
    return line.text[:1].isupper() and is_complete and not last.text.endswith((",", "và", "-"))


def _add_note(entries: list[_Entry], note: Line) -> None:
    """Give a note to the item on its row; one that stands between two rows, behind a brace, belongs to both."""
    if note.box is None:
        entries[-1].notes.append(note)
        return
    beside = [(entry, offset) for entry in entries if (offset := _offset(entry, note)) is not None]
    on_row = [entry for entry, offset in beside if offset < _ON_ROW]
    for entry in on_row or [entry for entry, _ in beside] or entries[-1:]:
        entry.notes.append(note)


def _offset(entry: _Entry, note: Line) -> float | None:
    """How far the middle of a note lies from the middle of an item's nearest line at its left, in heights; None beyond one row."""
    boxes = [line.box for line in entry.lines if line.box is not None and line.page == note.page]
    if note.box is None or not boxes:
        return None
    height = note.box.y1 - note.box.y0
    offsets = [abs(box.y0 + box.y1 - note.box.y0 - note.box.y1) / 2 / height for box in boxes if box.x1 <= note.box.x1]
    nearest = min(offsets, default=_ONE_ROW)
    return nearest if nearest < _ONE_ROW else None


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
