"""Quyền hạn, chức vụ, họ tên của người ký (ô số 7a-7c): stacks of lines, one beside the other or one after the other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Final

import regex
from attrs import define, evolve, field, frozen

from vnadmin_parse import lexicon
from vnadmin_parse.fold import bare, fold
from vnadmin_parse.grammar.pieces import all_pieces, part_of_line, pieces_of
from vnadmin_parse.grammar.rule import Claim, Findings, Pattern
from vnadmin_parse.grammar.signature_lines import (
    ADOPTION,
    AUTHENTICATION,
    AUTHORITY,
    FULL_NAME,
    RULES,
    SignatureKind,
    authority_kind,
    begins_body,
    is_blank_name,
    is_upper,
    signature_kind,
    split_title,
)
from vnadmin_parse.records import Problem, Signer, Span
from vnadmin_parse.signature_words import is_body
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Column, Line, Text, printed

__all__ = ["RULES", "Signers", "read_signers"]

_APART: Final = 1.2
"""Free space, in line heights, above which a position is no longer the first line's second line: the signature stands there."""
_END: Final = " .,;:*"
_ADOPTION_LINES: Final = 6
_SAME_COLUMN: Final = 0.3
"""Share of the narrower of two lines that lies under the other, from which on they stand in one column."""
_NAME_LINES: Final = 4
"""Lines that a drawn name may wrap over."""
_LEADS: Final = frozenset({SignatureKind.AUTHORITY, SignatureKind.POSITION})
_LETTERS: Final = 2
"""Different letters of a line that says something; stray ones are repeated: `LLL`."""


@frozen
class Signers:
    """The signers, and the lines that no signature block holds."""

    findings: Findings
    signers: tuple[Signer, ...]
    rest: tuple[Line, ...]


@define
class _Stack:
    """One signature block while its lines are gathered."""

    authority: list[Line] = field(factory=list)
    position: list[Line] = field(factory=list)
    second: list[Line] = field(factory=list)
    name: list[Line] = field(factory=list)
    between: list[Line] = field(factory=list)

    def lines(self) -> list[Line]:
        """All its lines, in the order of the text."""
        own = [*self.authority, *self.position, *self.second, *self.between, *self.name]
        return sorted(own, key=lambda line: line.span)

    def last(self) -> Line | None:
        """The line that stands lowest so far."""
        lines = self.lines()
        return lines[-1] if lines else None


def read_signers(text: Text, lines: Sequence[Line], claimed: Collection[str] = ()) -> Signers:  # noqa: ARG001 - every grammar takes the text
    """Read the signers from the lines of the closing that are no recipients.

    Args:
        text: the text that holds the lines.
        lines: what is left of the closing, in reading order; lines that hold several signers are cut at their wide gaps.
        claimed: whom digital signatures name: a name that wraps is known by them.

    Example:
        >>> from vnadmin_parse.text import Text, lines_of
        >>> source = "KT. GIÁM ĐỐC\\nPHÓ GIÁM ĐỐC\\n\\nTS. Nguyễn Văn An"
        >>> read_signers(Text(source, lines_of(source)), lines_of(source)).signers[0].title
        'TS.'
    """
    closing, running = _closing_lines(lines)
    names = frozenset(bare(fold(name)) for name in claimed if FULL_NAME.match(fold(name)) and not is_body(name))
    stacks = [stack for column in _columns(running) for stack in _stacks(column, names)]
    stacks.sort(key=lambda stack: stack.lines()[0].span)
    signers = tuple(_signer(stack) for stack in stacks)
    taken = {line.span: BlockKind.SIGNER for stack in stacks for line in stack.lines()}
    claims = (*_claims(closing), *(Claim(span, kind, AUTHORITY.name) for span, kind in sorted(taken.items())))
    used = sorted({line.span for line in closing} | set(taken))
    rest = tuple(line for line in lines if not _holds_any(line, used))
    return Signers(Findings(claims, _problems(signers)), signers, rest)


def _holds_any(line: Line, pieces: Sequence[Span]) -> bool:
    """Tell whether one of the pieces that were taken, in their order, was cut from a line."""
    at = bisect_left(pieces, line.span.start, key=attrgetter("start"))
    return at < len(pieces) and pieces[at].end <= line.span.end


def _claims(closing: Iterable[Line]) -> Iterator[Claim]:
    for line in closing:
        rule = AUTHENTICATION if AUTHENTICATION.match(line.folded) else ADOPTION
        yield Claim(line.span, BlockKind.CLOSING, rule.name)


def _problems(signers: tuple[Signer, ...]) -> tuple[Problem, ...]:
    """The norm asks every document for a signer with a name (NĐ 30/2020, Điều 8)."""
    if not signers:
        return (Problem("signer.none", None, "no signer was found"),)
    nameless = (signer for signer in signers if signer.full_name is None)
    return tuple(Problem("signer.name-blank", signer.span, "a signature block has no printed name") for signer in nameless)


def _closing_lines(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Part the adoption line of a law (it wraps until its full stop) and the heading of an authentication from the rest."""
    closing: list[Line] = []
    running: list[Line] = []
    is_open = False
    for line in _without_authentication(lines, closing):
        is_open = is_open and signature_kind(line) is None and len(closing) < _ADOPTION_LINES
        if is_open or ADOPTION.match(line.folded):
            closing.append(line)
            is_open = not line.text.endswith(".")
        else:
            running.append(line)
    return closing, running


def _without_authentication(lines: Sequence[Line], closing: list[Line]) -> Iterator[Line]:
    """Give the lines but the heading of an authentication, which goes to `closing`; it may share its row with the body's name."""
    for line in lines:
        pieces = pieces_of(line)
        if AUTHENTICATION.match(pieces[-1].folded):
            closing.append(pieces[-1])
            yield from pieces[:-1]
        else:
            yield line


# ---------------------------------------------------------------- columns


def _overlap(line: Line, other: Line) -> float:
    """Share of the narrower line that lies under or above the other one."""
    if line.box is None or other.box is None:
        return 0.0
    common = min(line.box.x1, other.box.x1) - max(line.box.x0, other.box.x0)
    return common / max(1.0, min(line.box.x1 - line.box.x0, other.box.x1 - other.box.x0))


def _columns(lines: Sequence[Line]) -> list[list[Line]]:
    """Gather lines that stand under each other; a line that says nothing of a signature begins no column."""
    if any(line.box is None for line in lines):
        return _text_columns(lines)
    columns: list[list[Line]] = []
    for line in all_pieces(lines):
        found = _column_of(line, columns)
        if found is not None:
            found.append(line)
        elif signature_kind(line) is not None or (is_upper(line.folded) and not begins_body(line.folded)):
            columns.append([line])
    return columns


def _column_of(line: Line, columns: list[list[Line]]) -> list[Line] | None:
    """The column under which a line stands; a lone column goes on over a page break."""
    if not columns:
        return None
    best = max(columns, key=lambda column: max(_overlap(line, other) for other in column))
    if max(_overlap(line, other) for other in best) > _SAME_COLUMN:
        return best
    return best if len(columns) == 1 and best[-1].page != line.page else None


def _nearest(middle: float, starts: Sequence[float]) -> int:
    return min(range(len(starts)), key=lambda k: abs(starts[k] - middle))


def _text_columns(lines: Sequence[Line]) -> list[list[Line]]:
    """Without boxes, the reader's columns and the row with the most pieces tell; a piece alone on its row joins the nearest one."""
    sides = [[line for line in lines if line.column is side] for side in (Column.LEFT, Column.RIGHT)]
    if all(any(signature_kind(line) in _LEADS for line in side) for side in sides):
        rest = [line for line in lines if line.column is Column.FULL]
        return [column for side in (*sides, rest) if side for column in _row_columns(side)]
    return _row_columns(lines)


def _row_columns(lines: Sequence[Line]) -> list[list[Line]]:
    """Part rows of plain text at their wide gaps."""
    rows = [[(line.indent * 2 + piece.span.start - line.span.start, piece) for piece in pieces_of(line)] for line in lines]
    widest = max(rows, key=len, default=[])
    middles = [at + len(piece.text) / 2 for at, piece in widest]
    columns: list[list[Line]] = [[] for _ in widest]
    for row in rows:
        for n, (at, piece) in enumerate(row):
            middle = at + len(piece.text) / 2
            nearest = _nearest(middle, middles)
            columns[n if len(row) == len(widest) else nearest].append(piece)
    return columns


# ---------------------------------------------------------------- stacks


def _stacks(column: Sequence[Line], names: frozenset[str]) -> list[_Stack]:
    """Fold the lines of one column into signature blocks."""
    stacks: list[_Stack] = [_Stack()]
    leader = _unknown_position(column)
    named_upto = 0
    for n, line in enumerate(column):
        if names and (count := _claimed_lines(column[n:], names)):
            _add_name(stacks, column[n : n + count])
            named_upto = n + count
        if n < named_upto:
            continue
        kind = SignatureKind.POSITION if line is leader else signature_kind(line)
        if kind is SignatureKind.AUTHORITY:
            _open(stacks, is_new=bool(stacks[-1].position or stacks[-1].name)).authority.append(line)
        elif kind is SignatureKind.POSITION:
            _add_position(_open(stacks, is_new=bool(stacks[-1].name)), line)
        elif kind is SignatureKind.NAME and not _goes_on(stacks[-1], line, column[n + 1 :]):
            _add_name(stacks, [line])
        else:
            _add_other(stacks[-1], line, kind, column[n + 1 :])
    return [_with_split_authority(stack) for stack in stacks if _is_block(stack)]


def _claimed_lines(lines: Sequence[Line], names: frozenset[str]) -> int:
    """Tell how many lines, from the first one on, hold a name that a digital signature claims: tools wrap it and drop its marks."""
    words = ""
    for count, line in enumerate(lines[:_NAME_LINES], start=1):
        words = f"{words} {bare(line.folded)}".lstrip()
        if words in names:
            return count
    return 0


def _unknown_position(column: Sequence[Line]) -> Line | None:
    """A line in capitals above the last name of a column that holds no known authority or position is the position."""
    kinds = [signature_kind(line) for line in column]
    if SignatureKind.NAME not in kinds or {SignatureKind.AUTHORITY, SignatureKind.POSITION} & set(kinds):
        return None
    above = column[: len(kinds) - 1 - kinds[::-1].index(SignatureKind.NAME)]
    leaders = [line for line in above if is_upper(line.folded) and not begins_body(line.folded)]
    return leaders[-1] if leaders else None


def _open(stacks: list[_Stack], *, is_new: bool) -> _Stack:
    if is_new:
        stacks.append(_Stack())
    return stacks[-1]


def _is_block(stack: _Stack) -> bool:
    return bool(stack.authority or stack.position)


def _is_apart(line: Line, above: Line) -> bool:
    """Tell whether a signature fits between two lines of a page."""
    if line.box is None or above.box is None or line.page != above.page:
        return False
    return line.box.y0 - above.box.y1 > _APART * (above.box.y1 - above.box.y0)


def _add_position(stack: _Stack, line: Line) -> None:
    """The first position is the signer's own; one under it is another office that he holds."""
    last = stack.last()
    goes_on = stack.position and last is not None and _is_linked(last, line)
    if stack.position and not goes_on:
        stack.second.append(line)
    else:
        stack.position.append(line)


def _is_linked(above: Line, line: Line) -> bool:
    """Tell whether a position goes on in a line that begins like one: `PHÓ CHỦ NHIỆM` / `THƯỜNG TRỰC`, `BỘ TRƯỞNG,` / `CHỦ NHIỆM`."""
    goes_on = line.folded.casefold().startswith(("thường trực", "phụ trách", "kiêm "))
    return not _is_apart(line, above) and (goes_on or above.text.endswith((",", "-", " kiêm", " KIÊM")))


def _goes_on(stack: _Stack, line: Line, below: Sequence[Line]) -> bool:
    """Tell whether a line that looks like a name goes on with an authority or a position: the name itself follows."""
    last = stack.last()
    if last is None or not _is_block(stack) or stack.name or _is_apart(line, last):
        return False
    if not is_upper(line.folded) and stack.position:
        return False
    ahead = [signature_kind(other) for other in below[:4]]
    upto = ahead[: ahead.index(SignatureKind.AUTHORITY)] if SignatureKind.AUTHORITY in ahead else ahead
    if below and is_blank_name(below[0]):
        return True
    return SignatureKind.NAME in upto or (not stack.position and SignatureKind.POSITION in upto)


def _add_name(stacks: list[_Stack], lines: Sequence[Line]) -> None:
    """Give a name to the last block; a further name belongs to a second position that stood beside the first."""
    stack = stacks[-1]
    if not _is_block(stack):
        return
    if not stack.name:
        stack.name = [*lines]
    elif _bare_name(stack.name) == _bare_name(lines):  # a tool drew it, and the document prints it, with its marks
        stack.between += stack.name
        stack.name = [*lines]
    elif stack.second and not stack.between:
        stacks.append(_Stack(position=[stack.second.pop()], name=[*lines]))


def _bare_name(lines: Sequence[Line]) -> str:
    return bare(" ".join(line.folded for line in lines))


def _add_other(stack: _Stack, line: Line, kind: SignatureKind | None, below: Sequence[Line]) -> None:
    """Put what is printed between authority, position and name where it belongs."""
    last = stack.last()
    if last is None or len({letter for letter in line.text if letter.isalpha()}) < _LETTERS:
        return
    if kind is SignatureKind.TRACE:
        stack.between.append(line)
    elif stack.name:
        return
    elif not stack.position and not stack.second and stack.authority:
        leads = any(signature_kind(other) in {SignatureKind.POSITION, SignatureKind.AUTHORITY} for other in below[:3])
        (stack.authority if leads or not is_upper(line.folded) else stack.position).append(line)
    elif stack.position and not stack.second and last is stack.position[-1] and not _is_apart(line, last):
        stack.position.append(line)


@cache
def _inner_position() -> Pattern:
    """A position that follows on the authority's own line; the bodies named by a position (`ĐOÀN CHỦ TỊCH`) hold none."""
    ruling = regex.compile(r"(?i)trưởng|phó|giám đốc|chủ tịch|bí thư|chánh|chủ nhiệm|thủ tướng")
    roles = lexicon.alternation(entry.name for entry in lexicon.positions() if ruling.search(entry.name))
    return regex.compile(rf"(?<!(?i:,|-|phó|kiêm)\s++)(?:(?<!(?i:đoàn|ban|hội\s++đồng|văn\s++phòng)\s++)|(?=(?i:phó)\s))(?<=\w\s++){roles}")


def _with_split_authority(stack: _Stack) -> _Stack:
    """Cut a position off the end of the authority's line: `TM. UBND XÃ CHỦ TỊCH`."""
    if stack.position or not stack.authority or not stack.name or not is_upper(stack.authority[-1].folded):
        return stack
    line = stack.authority[-1]
    match = AUTHORITY.match(line.folded)
    found = list(_inner_position().finditer(line.folded, match.start("of") + 1)) if match is not None else []
    if not found:
        return stack
    cut = found[-1].start()
    stack.authority[-1] = part_of_line(line, 0, cut)
    stack.position = [part_of_line(line, cut, len(line.text))]
    return stack


# ---------------------------------------------------------------- records


def _signer(stack: _Stack) -> Signer:
    lines = stack.lines()
    span = Span(lines[0].span.start, max(line.span.end for line in lines))
    kinds = [kind for line in stack.authority if (kind := authority_kind(line.folded)) is not None]
    named = Signer(
        span,
        authority=printed(stack.authority) or None,
        authority_kind=kinds[-1] if kinds else None,
        position=printed(stack.position).strip(_END) or None,
        full_name=None,
    )
    return _with_name(named, *stack.name) if stack.name else named


def _with_name(signer: Signer, line: Line, *wrapped: Line) -> Signer:
    """Part the title from the name."""
    at = split_title(line.folded)
    match = FULL_NAME.match(line.folded[at:])
    start, end = match.span("name") if match is not None else (0, len(line.text) - at)
    name = printed([part_of_line(line, at + start, at + end), *wrapped])
    return evolve(signer, full_name=name, title=line.text[:at].strip() or None)
