"""`read_text`: plain text in any shape → `Text`.

What a text dump prints is kept to the letter; only lines are told apart. Roles come from shape and repetition (page numbers that
count up over page breaks, running heads, rulers, tables drawn with bars), columns from the same anchors and corridors as on a page,
with characters in place of points.
"""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final, overload

import regex
from attrs import define, field

from vnadmin_parse.fold import fold, normalize
from vnadmin_parse.read.bars import BAR, cut_cells
from vnadmin_parse.read.columns import Zone, opens_zone, signs, zones_of
from vnadmin_parse.read.dumps import dump_furniture, dump_notes
from vnadmin_parse.read.legacy import decode_legacy
from vnadmin_parse.read.measures import Measures
from vnadmin_parse.read.plain_repairs import mended_text
from vnadmin_parse.read.rows import Row, Segment
from vnadmin_parse.records import Source, Span, TextLayer
from vnadmin_parse.text import Column, Line, Role, Text

_LETTER, _LINE = 6.0, 12.0  # points that a character and a line are taken for
_NARROWEST: Final = 60  # characters: a page is never narrower
_LAID_OUT: Final = 2  # rows with both columns from which on a zone's other rows are columns too
_PART: Final = regex.compile(r"\S++(?:[^\S\t]{1,2}+\S++)*+")
_GAP: Final = regex.compile(r"\t|[^\S\t]{3}")
"""What parts the columns that one physical line holds."""
_ODD_BLANK: Final = re.compile("[\x0b\x0c\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
"""A blank that is none of the usual two."""
_BARS: Final = regex.compile(r"\s*+[|│+]?[-=:+|│\s]*+")
_LISTED: Final = regex.compile(r"[-–+*•]\s")
_SUBJECT: Final = regex.compile(r"v/v\b|về việc\b", regex.IGNORECASE)
_GLUED_RULER: Final = regex.compile(r"(?:-{4,}+|_{4,}+|\*{3,}+|={4,}+)(?=\p{Lu}\p{L})")
_RULED: Final = frozenset("-_*=")
"""What `_GLUED_RULER` begins with."""
_LEAST_ROWS: Final = 2


@define
class Piece:
    """A stretch of a physical line that becomes a line.

    Fields:
        start, end: offsets in the text.
        row: number of the physical line.
        indent: blanks before it on its physical line.
        gap: blank lines above the physical line.
        page: from 1 where form feeds part pages, else None.
    """

    text: str
    start: int
    end: int
    row: int
    indent: int
    gap: int
    page: int | None
    role: Role = Role.CONTENT
    column: Column = Column.FULL
    cells: tuple[Span, ...] = ()
    marks: tuple[Span, ...] = field(default=())


def read_text(text: str) -> Text:
    """Read a plain text; never raises.

    Args:
        text: any string. Form feeds part pages; without them lines have no page.

    Returns:
        The text in NFC, its lines in the order of the text. Columns that share physical lines are told apart where the wording of a
        head or of a tail says so.

    Example:
        >>> [line.text for line in read_text("Số: 12/QĐ-UBND\\n\\nCăn cứ Luật").lines]
        ['Số: 12/QĐ-UBND', 'Căn cứ Luật']
    """
    text = normalize(text)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    decoded = decode_legacy(text)
    mended = mended_text(decoded.text)
    text = mended.text
    pieces = list(_pieces(text))
    has_bars = BAR.search(text) is not None
    if has_bars:
        pieces = cut_cells(pieces)
    dump_furniture(pieces)
    dump_notes(pieces)
    if has_bars:
        _mark_tables(pieces)
    lines = tuple(_lines(fold(text), _in_columns(text, pieces), _full_width(pieces)))
    pages = text.count("\f") + 1 if "\f" in text else 0
    layer = TextLayer.NATIVE if lines else TextLayer.NONE
    source = Source(sha256=digest, pages=pages, text_layer=layer, encoding=decoded.encoding)
    return Text(text, lines, source=source, problems=decoded.problems + mended.problems)


def _pieces(text: str) -> Iterator[Piece]:
    """Give the physical lines that hold something."""
    at, gap, row = 0, 0, 0
    has_pages = "\f" in text
    for number, page in enumerate(text.split("\f"), 1):
        for raw in page.split("\n"):
            body = raw.strip()
            if body:
                indent = 0 if raw[0] == body[0] else len(raw) - len(raw.lstrip())
                start = at + indent
                cut = _ruler_end(body) if body[0] in _RULED else 0
                if cut:
                    yield Piece(body[:cut], start, start + cut, row, indent, gap, number if has_pages else None)
                yield Piece(body[cut:], start + cut, start + len(body), row, indent + cut, gap, number if has_pages else None)
            gap = 0 if body else gap + 1
            at += len(raw) + 1
            row += 1
        gap = 0


def _ruler_end(body: str) -> int:
    """Give where a cell's rule ends that stands before the next cell's words, glued to them: `--------CỘNG HÒA …`; else 0."""
    glued = _GLUED_RULER.match(body)
    return glued.end() if glued else 0


def _full_width(pieces: Sequence[Piece]) -> int:
    """Give the length of a full line: what one in ten long lines exceeds."""
    lengths = sorted(piece.indent + len(piece.text) for piece in pieces if piece.role is Role.CONTENT)
    return max(_NARROWEST, lengths[len(lengths) * 9 // 10]) if lengths else _NARROWEST


def _lines(folded: str, pieces: Sequence[Piece], width: int) -> Iterator[Line]:
    """Make the lines; the text is folded as a whole, which is quicker, and no letter stands right behind a piece."""
    for piece in pieces:
        start, end = piece.start, piece.end
        reach = round((piece.indent + end - start) / width, 3)
        yield Line(
            Span(start, end), piece.text, folded[start:end], piece.page, column=piece.column, role=piece.role, gap=float(piece.gap),
            indent=piece.indent / 2, reach=reach, cells=piece.cells, marks=piece.marks,
        )  # fmt: skip


def _mark_tables(pieces: Sequence[Piece]) -> None:
    """Mark rows of tables that are drawn with bars: two rows or more, one below the other, cut at as many places."""
    group: list[Piece] = []
    for piece in [*pieces, None]:
        has_bar = piece is not None and piece.role is not Role.FURNITURE and BAR.search(piece.text) is not None
        if piece is not None and has_bar and (not group or piece.row == group[-1].row + 1):
            group.append(piece)
            continue
        cut = [_cells(row) for row in group if not _BARS.fullmatch(row.text)]
        if len(cut) >= _LEAST_ROWS and len({len(cells) for cells in cut}) == 1 and len(cut[0]) > 1:
            _mark_table(group)
        group = [piece] if piece is not None and has_bar else []


def _mark_table(group: Sequence[Piece]) -> None:
    for row in group:
        if _BARS.fullmatch(row.text):
            row.role = Role.FURNITURE
        else:
            row.role, row.cells = Role.TABLE, _cells(row)


def _cells(row: Piece) -> tuple[Span, ...]:
    """Cut a row at its bars; a bar at either end is the table's edge."""
    bars = [bar.start() for bar in BAR.finditer(row.text)]
    edges = [-1, *bars, len(row.text)]
    cells = [_cell(row, left + 1, right) for left, right in itertools.pairwise(edges)]
    first = 1 if bars and bars[0] == 0 else 0
    last = len(cells) - 1 if bars and bars[-1] == len(row.text) - 1 else len(cells)
    return tuple(cells[first:last])


def _cell(row: Piece, left: int, right: int) -> Span:
    body = row.text[left:right]
    start = left + len(body) - len(body.lstrip())
    return Span(row.start + start, row.start + max(start, left + len(body.rstrip())))


def _in_columns(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Cut the physical lines that hold both columns of a head or a tail."""
    content = [piece for piece in pieces if piece.role is Role.CONTENT and piece.column is Column.FULL]
    has_odd_blanks = _ODD_BLANK.search(text) is not None
    has_gap = [_has_gap(piece.text, has_odd_blanks=has_odd_blanks) for piece in content]
    if not any(has_gap):
        return list(pieces)
    starts = [index for index, piece in enumerate(content) if has_gap[index] or opens_zone(piece.text)]
    width = _LETTER * max([_NARROWEST, *(piece.indent + len(piece.text) for piece in content)])
    zones = zones_of(_Rows(content), width, Measures(0.0, width, _LINE, _LINE), starts=starts)
    parts = {index: part for zone in zones for index, part in _cut(zone)}
    places = {id(piece): parts[index] for index, piece in enumerate(content) if index in parts}
    return [part for piece in pieces for part in (_split(piece, *places[id(piece)]) if id(piece) in places else (piece,))]


def _has_gap(text: str, *, has_odd_blanks: bool) -> bool:
    """Tell whether a line holds what parts columns; most hold no blanks side by side, whatever blanks those are."""
    return "\t" in text or "   " in text or (has_odd_blanks and _GAP.search(text) is not None)


class _Rows(Sequence[Row]):
    """The rows of a text, each made when it is asked for: most stand in no columns."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._made: dict[int, Row] = {}

    def __len__(self) -> int:
        return len(self._pieces)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        if isinstance(at, slice):
            return [self[index] for index in range(len(self))[at]]
        if at not in self._made:
            self._made[at] = _row(self._pieces[at])
        return self._made[at]


def _row(piece: Piece) -> Row:
    y = piece.row * _LINE
    segments = [
        Segment(part[0], _LETTER * (piece.indent + part.start()), _LETTER * (piece.indent + part.end()), y, _LINE, False, False, [], [], [])  # noqa: FBT003
        for part in _PART.finditer(piece.text)
    ]
    return Row(y, _LINE, [], segments)


def _cut(zone: Zone) -> Iterator[tuple[int, tuple[Sequence[Segment], Sequence[Segment]]]]:
    """Give, by row, what stands in either column.

    Where a dump has lost the blanks at the left of lines, a row of one column cannot be told from a full line: beyond the rows that
    hold both columns it is one only when it is a subject right below the left column, an entry of a list, or is indented.
    """
    rows = list(enumerate(zip(zone.left, zone.right, strict=True), zone.first))
    both = [index for index, (left, right) in rows if left and right]
    if zone.is_tail and not any(signs(right[0]) for _, (_, right) in rows if right):
        return
    in_list = is_below = False
    for index, (left, right) in rows:
        in_list = bool(left) and (_begins_list(left[0].text, is_below=is_below) or (in_list and not zone.is_tail))
        is_inner = len(both) >= _LAID_OUT and both[0] < index < both[-1]
        is_right = bool(right and both) and both[0] < index and (zone.is_tail or index < both[-1])
        is_below = bool(left and right) or is_inner or in_list or is_right
        if is_below:
            yield index, (left, right)


def _begins_list(text: str, *, is_below: bool) -> bool:
    """Tell whether a lone row begins a list or, right below a row of both columns, the subject of a công văn."""
    return _LISTED.match(text) is not None or (is_below and _SUBJECT.match(text) is not None)


def _split(piece: Piece, left: Sequence[Segment], right: Sequence[Segment]) -> Iterator[Piece]:
    for column, segments in ((Column.LEFT, left), (Column.RIGHT, right)):
        if segments:
            start = round(segments[0].x0 / _LETTER) - piece.indent
            end = round(segments[-1].x1 / _LETTER) - piece.indent
            yield Piece(
                piece.text[start:end], piece.start + start, piece.start + end, piece.row, piece.indent + start, piece.gap, piece.page,
                piece.role, column, (), tuple(mark for mark in piece.marks if piece.start + start <= mark.start < piece.start + end),
            )  # fmt: skip
