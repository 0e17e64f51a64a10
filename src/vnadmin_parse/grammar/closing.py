"""Where the main document's own end stands: Nơi nhận, the signature, the adoption line of a law.

A file may hold further documents behind it (appendices, forms with their own Nơi nhận and signer); only the first closing is the
document's. Everything here looks at lines alone; `recipients` and `signers` read them afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import define, frozen

from vnadmin_parse.grammar.appendix_labels import opening, opening_behind
from vnadmin_parse.grammar.filing import DRAFTER_MARK, is_filing
from vnadmin_parse.grammar.pieces import pieces_of
from vnadmin_parse.grammar.recipient_lines import LISTED, OPENER, sides_of
from vnadmin_parse.grammar.signature_lines import (
    ADOPTION,
    AUTHENTICATION,
    SignatureKind,
    begins_body,
    is_upper,
    is_whole_position,
    signature_kind,
)
from vnadmin_parse.lexicon import is_syllable
from vnadmin_parse.text import Column, Line

_AHEAD: Final = 14
"""Lines in which a signature must show itself: four of its own, the recipients beside it, what is stamped between."""
_SHORT: Final = 75
"""Characters: what stands between position and name is no paragraph."""
_FEW: Final = 3
"""Lines: so close to the end of the file nothing else can follow."""
_WRAP_GAP: Final = 0.5
"""Free space, in line heights, above which a line does not go on with the one above it."""
_BEFORE_OPENER: Final = frozenset("n- ")
"""What a line with the words `Nơi nhận` begins with."""
_BODY_LINES: Final = 2
"""Lines of a body's name over the position of a second signer."""
_STRANGERS: Final = 6
"""Unknown lines that may stand between position and name: stamps, a second line of a body's name, a link."""


@frozen
class Closing:
    """The tail of the main document, as indexes of lines.

    Fields:
        start: index of its first line.
        end: one past its last line; equal to `start` where attached parts follow a body that has no closing.

    Example:
        >>> from vnadmin_parse.text import lines_of
        >>> find_closing(lines_of("Trân trọng./.\\nNơi nhận:\\n- Như trên;\\n- Lưu: VT.\\nGIÁM ĐỐC\\nNguyễn Văn An\\nPhụ lục I"))
        Closing(start=1, end=6)
    """

    start: int
    end: int


def find_closing(lines: Sequence[Line]) -> Closing | None:
    """Find the closing of the main document.

    Args:
        lines: the lines behind the header, in reading order, without furniture and footnotes.

    Returns:
        The first real closing. A part that is attached before any closing was met ends the document there. None where the lines
        hold neither.
    """
    for at in range(len(lines)):
        if _opens(lines, at):
            return Closing(_with_head(lines, at), _end(lines, at))
        if opening(lines, at, is_inside=True) is not None:
            return Closing(at, at)
    return None


# ---------------------------------------------------------------- the first line


def _opens(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    head = line.folded[:40].casefold()
    if head[:1] in _BEFORE_OPENER and head.lstrip("- ").startswith(("nơi", "nới", "nời", "noi", "nôi")):
        return OPENER.match(pieces_of(line)[0].folded) is not None and _has_list(lines, at)
    if " này " in head and ADOPTION.match(line.folded):
        return _is_signed_soon(lines, at)
    if "xác " in head and _authenticates(line):
        return True
    return _may_sign(line) and _opens_signature(lines, at)


def _authenticates(line: Line) -> bool:
    return any(AUTHENTICATION.match(piece.folded) for piece in pieces_of(line))


def _with_head(lines: Sequence[Line], at: int) -> int:
    """An authentication block has a head of its own: the body's name and the number at its left, read before its heading."""
    if not _authenticates(lines[at]):
        return at
    while at > 0 and (is_upper(lines[at - 1].folded) or lines[at - 1].folded.startswith("Số:")) and len(lines[at - 1].text) < _SHORT:
        at -= 1
    return at


def _has_list(lines: Sequence[Line], at: int) -> bool:
    """Tell whether items follow the words `Nơi nhận`, or the file ends there."""
    ahead = [piece for line in lines[at + 1 : at + 1 + _AHEAD] for piece in pieces_of(line)]
    return (
        len(pieces_of(lines[at])) > 1
        or len(ahead) < _FEW
        or any(LISTED.match(piece.folded) or is_filing(piece) or signature_kind(piece) for piece in ahead)
        or sum(piece.text.endswith(";") and len(piece.text) <= _SHORT for piece in ahead) >= _FEW
    )


def _is_signed_soon(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a signature follows the adoption line, or nothing more than its own end."""
    ahead = lines[at + 1 : at + 1 + _AHEAD]
    return len(ahead) <= _FEW or any(_may_sign(line) and signature_kind(line) for line in ahead)


def _may_sign(line: Line) -> bool:
    """Tell at a glance whether a line can belong to a signature: it begins in capitals, or stands at the right, or is bold and short."""
    first, second = line.folded[:1], line.folded[1:2]
    return (
        first.isupper()
        and len(line.folded) <= _SHORT
        and (not second.islower() or line.column is Column.RIGHT or line.is_bold or line.text[:2] in {"Kt", "Tm", "Tl"})
    )


def _opens_signature(lines: Sequence[Line], at: int) -> bool:
    """Tell whether an authority or a position begins a signature block: a name follows, and nothing but what belongs to the tail."""
    first = {signature_kind(piece) for piece in pieces_of(lines[at])}
    if not first & {SignatureKind.AUTHORITY, SignatureKind.POSITION}:
        return False
    is_sure = SignatureKind.AUTHORITY in first
    strangers = 0
    for n in range(at + 1, min(at + 1 + _AHEAD, len(lines))):
        line = lines[n]
        if OPENER.match(pieces_of(line)[0].folded) or opening(lines, n, is_inside=False) is not None:
            return True
        kinds = {signature_kind(piece) for piece in pieces_of(line)}
        if SignatureKind.NAME in kinds and not _is_row_of_words(line, lines[n - 1]):
            return is_sure or _ends_document(lines, n)
        is_sure = is_sure or SignatureKind.AUTHORITY in kinds
        if kinds == {None} and not LISTED.match(line.folded) and _has_words(line):
            strangers += 1
            if len(line.text) > _SHORT or strangers > _STRANGERS or not (is_upper(line.folded) or is_sure):
                return False
    return at + 1 + _AHEAD > len(lines) and (is_sure or is_upper(lines[at].folded))


def _has_words(line: Line) -> bool:
    """Tell whether a line holds a word: dotted lines for handwriting, page numbers and rulers do not."""
    return any(map(str.isalpha, line.text))


def _is_row_of_words(line: Line, above: Line) -> bool:
    """A line in capitals that could be a name goes on with the body's name above it: `TM. BAN` / `CHẤP HÀNH`."""
    return is_upper(line.folded) and line.gap < _WRAP_GAP and line.page == above.page and line.box is not None


def _ends_document(lines: Sequence[Line], name_at: int) -> bool:
    """Tell whether the document ends at a name: then a bare position above it was the signer's."""
    after = lines[name_at + 1 : name_at + 1 + 4]
    if len(after) <= _FEW or (after[0].page is not None and after[0].page != lines[name_at].page):
        return True
    if opening_behind(lines, name_at + 1):
        return True
    kinds = {SignatureKind.AUTHORITY, SignatureKind.POSITION}
    return any(
        opening(lines, name_at + 1 + k, is_inside=False) or OPENER.match(line.folded) or signature_kind(line) in kinds
        for k, line in enumerate(after)
    )


# ---------------------------------------------------------------- the last line


@define
class _Walk:
    """What was met since the closing began."""

    end: int
    has_list: bool = False
    is_filed: bool = False
    filing_end: str = ""
    """The filing line, where it was the last line met."""
    is_pending: bool = False
    """A position was met, its name not yet."""
    is_named: bool = False
    is_formula: bool = False
    strangers: int = 0


def _end(lines: Sequence[Line], start: int) -> int:
    walk = _Walk(start + 1)
    for n in range(start, len(lines)):
        if n > start and opening(lines, n, is_inside=False) is not None:
            break
        if not _steps(walk, lines, n):
            break
    return walk.end


def _steps(walk: _Walk, lines: Sequence[Line], n: int) -> bool:
    """Take one line into the closing; False where it ends before it."""
    line = lines[n]
    pieces = tuple(sides_of(line))
    if ADOPTION.match(line.folded) or _authenticates(line):
        walk.is_formula, walk.end = True, n + 1
        return not walk.is_named
    if OPENER.match(pieces[0].folded):
        if walk.has_list:
            return False
        walk.has_list, walk.end = True, n + 1
        return _take_signature(walk, lines, n, pieces[1:]) or True
    took_item = _take_item(walk, line, pieces, n)
    took_signature = _take_signature(walk, lines, n, pieces)
    if took_item or took_signature:
        walk.strangers = 0
        return True
    return _passes(walk, line)


def _take_item(walk: _Walk, line: Line, pieces: Sequence[Line], n: int) -> bool:
    """Take an item of the list, or a line that goes on with one."""
    if not walk.has_list:
        return False
    filed = any(is_filing(piece) for piece in pieces) or "- Lưu" in line.text
    is_item = filed or LISTED.match(line.folded) is not None or (walk.is_filed and DRAFTER_MARK.match(line.folded) is not None)
    is_item = is_item or _wraps_filing(walk, line, pieces)
    goes_on = (
        not walk.is_filed
        and signature_kind(line) is None
        and len(line.text) <= 2 * _SHORT
        and not (walk.is_named and line.column is Column.FULL and line.gap > 1)
    )
    if not (is_item or goes_on):
        return False
    walk.is_filed, walk.filing_end = walk.is_filed or filed, pieces[0].text if filed else ""
    walk.end = n + 1
    return True


def _wraps_filing(walk: _Walk, line: Line, pieces: Sequence[Line]) -> bool:
    """Tell whether a line is the wrapped end of the filing line right above it: words in small letters, the units not yet complete."""
    is_open = bool(walk.filing_end) and not walk.filing_end.endswith(".") and "(" not in walk.filing_end
    words = pieces[0].text.rstrip(" .").split()
    return is_open and line.text[:1].islower() and len(line.text) < _SHORT and all(map(str.isalpha, words))


def _take_signature(walk: _Walk, lines: Sequence[Line], n: int, pieces: Sequence[Line]) -> bool:
    """Take a line of the signature; a new block may only begin where the one before stands beside it or just above."""
    taken = False
    for piece in pieces:
        kind = _kind_in_closing(walk, piece)
        if kind in {SignatureKind.AUTHORITY, SignatureKind.POSITION}:
            if walk.is_named and not walk.is_pending and not _is_beside(lines, n, walk):
                return taken
            walk.is_pending = taken = True
        elif kind is SignatureKind.NAME and (walk.is_pending or walk.is_named):
            walk.is_named, walk.is_pending, taken = True, False, True
        elif _stands_inside(walk, lines, n, piece, kind):
            taken = True
    if taken:
        walk.end = n + 1
    return taken


def _ends_name(walk: _Walk, piece: Line, n: int) -> bool:
    """Tell whether a lone syllable right below a name may be its last one."""
    return walk.is_named and walk.end == n and piece.gap < 1 and piece.text.istitle() and is_syllable(piece.folded.casefold())


def _stands_inside(walk: _Walk, lines: Sequence[Line], n: int, piece: Line, kind: SignatureKind | None) -> bool:
    """Tell whether a line that is neither office nor name belongs to the block: wording of a signature, the end of a name or a position."""
    if kind is SignatureKind.TRACE:
        return walk.is_pending or walk.is_named
    is_wrapped = kind is None and walk.is_pending and walk.end == n and _wraps_position(lines[n - 1], piece)
    return is_wrapped or _ends_name(walk, piece, n)


def _wraps_position(above: Line, piece: Line) -> bool:
    """Tell whether a line in capitals right below a position goes on with it: `GIÁM ĐỐC TRUNG TÂM` / `KIỂM KÊ, LƯU TRỮ`."""
    if piece.gap >= _WRAP_GAP or not is_upper(piece.folded):
        return False
    office = tuple(sides_of(above))[-1]
    is_open = signature_kind(office) is SignatureKind.POSITION and not is_whole_position(office)
    return (piece.box is not None and piece.column is Column.RIGHT) or (is_open and not begins_body(piece.folded))


def _kind_in_closing(walk: _Walk, piece: Line) -> SignatureKind | None:
    """Beside or below Nơi nhận, a short line in capitals stands where the signer's position is asked for."""
    kind = signature_kind(piece)
    is_free = walk.has_list and not walk.is_pending and not walk.is_named
    if is_free and kind in {None, SignatureKind.NAME} and len(piece.text) <= _SHORT and is_upper(piece.folded):
        return SignatureKind.POSITION
    return kind


def _is_beside(lines: Sequence[Line], n: int, walk: _Walk) -> bool:
    """Tell whether a further signature block belongs to the same closing: on the same page, right behind it or under a body's name."""
    between = [line for line in lines[walk.end : n] if _has_words(line)]
    is_right_behind = len(between) <= _BODY_LINES and all(is_upper(line.folded) and begins_body(line.folded) for line in between[:1])
    return is_right_behind and all(is_upper(line.folded) for line in between) and lines[n].page == lines[walk.end - 1].page


def _passes(walk: _Walk, line: Line) -> bool:
    """Step over a line that may stand inside a closing; what stays behind its last line is not part of it."""
    walk.strangers += _has_words(line)
    is_open = walk.is_pending or (walk.is_formula and not walk.is_named)
    if is_open:
        return walk.strangers <= _STRANGERS + 4 * walk.is_formula and len(line.text) <= _SHORT + 60 * walk.is_formula
    return (not walk.is_named and walk.strangers <= _STRANGERS) or (walk.is_named and not walk.has_list and walk.strangers < _FEW)
