"""Which lines of the closing belong to Nơi nhận (ô số 9b), and where a row holds an item beside the signature."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

import regex
from attrs import frozen

from vnadmin_parse import lexicon
from vnadmin_parse.grammar.filing import DRAFTER_MARK, is_filing
from vnadmin_parse.grammar.pieces import part_of_line, pieces_of
from vnadmin_parse.grammar.rule import Rule
from vnadmin_parse.grammar.signature_lines import LONGEST, SIGNED, SignatureKind, is_upper, signature_kind
from vnadmin_parse.records import Span
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Column, Line

OPENER: Final = Rule(
    name="recipients.opener",
    kind=BlockKind.RECIPIENTS,
    standard="NĐ 30/2020, Phụ lục I, ô số 9b",
    pattern=r"[-\s]*+ n[ơớờoô]i \s*+ (?: nh[ậâạấa]n | g[ửở]i ) (?: \s*+ [:.;]++ \s*+ (?P<first> .*+ ) | \s*+ (?P<first> [-+•] .*+ )? )",
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
RULES: Final = (OPENER, LISTED)

_BOTH: Final = regex.compile(r"(?<=[;:.)])\s*+(?=\p{Lu})")
_BEFORE_CAPITALS: Final = regex.compile(r"(?<=[;)])\s*+(?=\p{Lu}{2})")
_DASH_BEHIND: Final = regex.compile(r"(?<=\p{Lu}{2})\s*+(?=-\s*+\p{Lu}\p{Ll})")
_BRACKET_AT_END: Final = regex.compile(r"(?<=\S)\s*+(?=[(\[][^()\[\]]{2,30}+[)\]]$)")
_LONGEST: Final = 220
"""Characters of one line; a paragraph of the body is longer."""
_LONGEST_WRAP: Final = 60
"""Characters of the wrapped end of a filing line."""
_GUTTER: Final = 30.0
"""Points between the words `Nơi nhận` and the signature at least."""
_SLACK: Final = 12.0
"""Points by which a line of the signature may stand left of the others."""
_WRAPPING: Final = frozenset({SignatureKind.AUTHORITY, SignatureKind.POSITION})
"""Lines of the signature whose end may fall on a row of its own."""
_SYLLABLES: Final = 3
"""A name of two syllables behind an item could be an office: `- Công báo; Sở Tư`."""


@frozen
class Parted:
    """The lines of a closing, cut into the list's and the others.

    Fields:
        opener: the words `Nơi nhận`; None where the closing has no list.
        listed: the lines of the list behind them.
        others: all other lines.
    """

    opener: Line | None
    listed: tuple[Line, ...]
    others: tuple[Line, ...]


class _List:
    """The lines of the list so far.

    Attributes:
        lines: in their order.
        is_closed: the filing line, with which a list ends, is among them.
    """

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.is_closed = any(map(is_filing, lines))

    def add(self, line: Line) -> None:
        """Put a line at its end."""
        self.lines.append(line)
        self.is_closed = self.is_closed or is_filing(line)


def part_lines(lines: Sequence[Line]) -> Parted:
    """Part the lines of the list from the signature's: by their places on the page, else by their wording."""
    at = next((n for n, line in enumerate(lines) if OPENER.match(pieces_of(line)[0].folded)), None)
    if at is None:
        return Parted(None, (), tuple(lines))
    rows = [tuple(sides_of(line)) for line in lines[at:]]
    pieces = [piece for row in rows for piece in row]
    # What stands behind an item on its row and reads like a signature is one, in whatever case it is written.
    behind = {piece.span for row in rows for piece in row[1:] if signature_kind(piece) is not None}
    beside = {piece.span for row in rows for n, piece in enumerate(row) if n or (piece.box is None and piece.column is Column.RIGHT)}
    opener, first = _opener_of(pieces[0])
    edge = _edge(opener, [*lines[:at], *pieces])
    listed = _List([first] if first is not None else [])
    others: list[Line] = list(lines[:at])
    for piece in pieces[1:]:
        is_out = piece.span in behind or _is_above(piece, opener) or (bool(others) and _ends_position(piece, others[-1], behind))
        is_out = is_out or (bool(others) and piece.span in beside and _wraps_position(piece, others[-1]))
        if not is_out and _is_listed(piece, listed, edge):
            listed.add(piece)
        else:
            others.append(piece)
    return Parted(opener, tuple(listed.lines), tuple(others))


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
    return next(_cuts_of(line), None)


def _cuts_of(line: Line) -> Iterator[int]:
    dash = _DASH_BEHIND.search(line.folded)
    if dash is not None and _is_signature(part_of_line(line, 0, dash.start())):
        yield dash.end()
    if not (LISTED.match(line.folded) or is_filing(line) or OPENER.match(line.folded)):
        yield from (cut for cut in _cuts_at(_BEFORE_CAPITALS, line) if _is_office(part_of_line(line, cut, len(line.text))))
        return
    signed = _BRACKET_AT_END.search(line.folded)
    if signed is not None and SIGNED.match(line.folded[signed.end() :]):
        yield signed.end()
    yield from (cut for cut in _cuts_at(_BOTH, line) if _is_signature(part_of_line(line, cut, len(line.text))))


def _cuts_at(places: regex.Pattern[str], line: Line) -> Iterator[int]:
    """Where what follows is short enough for a line of the signature: a piece is cut out and looked at for these places only."""
    return (match.end() for match in places.finditer(line.folded) if len(line.folded) - match.end() <= LONGEST)


def _is_office(line: Line) -> bool:
    """Tell whether words in capitals can only be an authority or a position, beside an item without a dash."""
    return is_upper(line.folded) and signature_kind(line) in {SignatureKind.AUTHORITY, SignatureKind.POSITION}


def _is_signature(line: Line) -> bool:
    """Tell whether words can only be the signature's: an authority, a position in capitals, or a name in title case."""
    kind = signature_kind(line)
    if kind is SignatureKind.AUTHORITY:
        return is_upper(line.folded)
    if kind is SignatureKind.POSITION:
        return is_upper(line.folded) or line.text.endswith(("trưởng", "tịch", "đốc"))
    return kind is SignatureKind.NAME and len(line.folded.split()) >= _SYLLABLES


def _edge(opener: Line, lines: Iterable[Line]) -> float | None:
    """The left edge of the signature's column, in points; None without boxes or without a signature at the right of the list."""
    if opener.box is None:
        return None
    kinds = {SignatureKind.AUTHORITY, SignatureKind.POSITION, SignatureKind.NAME}
    right = [
        line.box.x0 for line in lines if line.box is not None and line.box.x0 > opener.box.x1 + _GUTTER and signature_kind(line) in kinds
    ]
    return min(right, default=None)


def _is_above(piece: Line, opener: Line) -> bool:
    """Tell whether a piece stands higher on the page than the words `Nơi nhận`."""
    return (
        piece.box is not None
        and opener.box is not None
        and piece.page == opener.page
        and piece.box.y1 < (opener.box.y0 + opener.box.y1) / 2
    )


def _ends_position(piece: Line, above: Line, behind: Collection[Span]) -> bool:
    """Tell whether a lone row of a plain text ends the position or authority beside the item above: `VỤ TRƯỞNG VỤ … VĂN` / `XÃ`."""
    is_beside = above.span in behind or above.column is piece.column is Column.RIGHT
    if piece.box is not None or not is_beside or signature_kind(above) not in _WRAPPING:
        return False
    words = piece.text.split()
    return len(words) < _SYLLABLES and piece.text.isupper() and all(lexicon.is_syllable(word.casefold()) for word in words)


def _wraps_position(piece: Line, above: Line) -> bool:
    """Tell whether words in capitals behind an item, on its row, go on with the position above: `… TRUNG TÂM` / `KIỂM KÊ, LƯU TRỮ`."""
    is_wrapped = signature_kind(above) is SignatureKind.POSITION and is_upper(above.folded)
    return is_wrapped and piece.text.isupper() and len(piece.text.split()) >= _SYLLABLES


def _is_listed(piece: Line, listed: _List, edge: float | None) -> bool:
    """Tell whether a piece belongs to the list."""
    if len(piece.text) > _LONGEST or piece.text.isdigit():
        return False
    if piece.box is not None and edge is not None:
        is_own_note = is_note(piece) and not SIGNED.match(piece.folded)
        return is_own_note or (piece.box.x0 < edge - _SLACK and not (listed.is_closed and not _may_follow(piece, listed.lines)))
    if LISTED.match(piece.folded) or is_filing(piece):
        return True
    if listed.is_closed and not _may_follow(piece, listed.lines):
        return False
    kind = signature_kind(piece)
    return kind is None or not _ends_list(piece, kind, listed)


def _ends_list(piece: Line, kind: SignatureKind, listed: _List) -> bool:
    """Tell whether a line that looks like the signature is it, and not the next words of an item that is still open."""
    if kind is SignatureKind.POSITION and not is_upper(piece.folded):
        return not listed.lines or listed.lines[-1].text.endswith((".", ";")) or listed.is_closed
    return True


def _may_follow(piece: Line, listed: Sequence[Line]) -> bool:
    """What may still belong to the list behind the filing line: a listed item, its own wrapped end, or the drafter's mark."""
    if LISTED.match(piece.folded) or DRAFTER_MARK.match(piece.folded):
        return True
    if not listed:
        return False
    last = listed[-1]
    wraps = (
        not last.text.endswith(".")
        and signature_kind(piece) is None
        and (last.text.endswith((",", "-", "và")) or piece.text[:1].islower() or piece.text[:1] == "(")
    )
    return wraps and (piece.page == last.page and len(piece.text) < _LONGEST_WRAP)


def is_note(line: Line) -> bool:
    """Tell whether a line is a note in brackets and nothing else: `(để báo cáo);`."""
    return line.text.startswith("(") and line.text.rstrip(" .,;:").endswith(")")
