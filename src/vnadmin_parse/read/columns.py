"""Rows of a page → lines in reading order: head and tail have two columns, everything else one.

NĐ 30/2020, Phụ lục I sets the head in two cells (ô 1, 4 at the right, ô 2, 3, 5b at the left) and the tail likewise (ô 9b at the
left, ô 7 at the right); HD 36-HD/VPTW does the same. A zone of two columns begins at an anchor that the norm prescribes and lives as
long as a white corridor runs down between its cells; a row that crosses the corridor, or is centred on the body, ends it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import Final

import regex
from attrs import define, field

from vnadmin_parse.fold import fold
from vnadmin_parse.read.measures import Measures
from vnadmin_parse.read.rows import Row, Segment
from vnadmin_parse.sealing import sealed
from vnadmin_parse.text import Column

NATIONAL: Final = regex.compile(
    r"""C[ỘÔỌO]NG\s?H[OÒOÀÕ][AÀÁ]\s?X[ÃA]\s?H[ỘÔO]I | Đ[ỘÔO]C\s?L[ẬÂA]P\s*-?\s*T[ỰUƯ]\s?DO
      | VIỆT\s?NAM\s?DÂN\s?CHỦ\s?CỘNG\s?HO[ÀA]
      | Đ[ẢA]NG\s?C[ỘÔO]NG\s?S[ẢA]N\s?VI[ỆÊE]T\s?NAM\s*$ | ĐOÀN\s?TNCS | ĐOÀN\s?THANH\s?NIÊN\s?CỘNG\s?SẢN""",
    regex.VERBOSE | regex.IGNORECASE,
)
PLACE_DATE: Final = regex.compile(r"\p{Lu}[^\d,;:]{1,40}[,.]?\s*ngày\b.{0,40}\btháng\b.{0,24}\bnăm\b", regex.IGNORECASE)
_NUMBER: Final = regex.compile(r"(?:\p{L}++\s){0,3}s[ốô]\b", regex.IGNORECASE)
RECIPIENTS: Final = regex.compile(r"n[ơo]i\s?(?:nh[ậâa]n|g[ửu]i)\s*(?:[:;.]|$)", regex.IGNORECASE)
SIGNS: Final = regex.compile(
    r"""(?: (?:TM|KT|TL|TUQ|TUN|Q)\s?\. | (?:T/M|K/T|T/L|TUQ)\b | (?:Q\.?\s?)?(?:PHÓ\s)?(?:TỔNG\s)?(?:CHỦ\s(?:TỊCH|NHIỆM|TRÌ|TỌA|TOẠ)
      | BỘ\sTRƯỞNG | THỨ\sTRƯỞNG | GIÁM\sĐỐC | HIỆU\sTRƯỞNG | BÍ\sTHƯ | TRƯỞNG\s | CHÁNH\s | VIỆN\sTRƯỞNG | CỤC\sTRƯỞNG | VỤ\sTRƯỞNG
      | THỦ\sTRƯỞNG | KIỂM\sTOÁN | THANH\sTRA ) | ĐẠI\sDIỆN | THƯ\sKÝ | NGƯỜI\s | BÊN\s[AB]\b | BỘ\sTRƯỞNG )""",
    regex.VERBOSE,
)
_FULL_ROW: Final = regex.compile(r"kính\s*+(?:gửi|gởi|trình|mời)\b", regex.IGNORECASE)
_BODY: Final = regex.compile(r"(?:[IVX]{1,4}|\d{1,2})\s*+[.)]\s|điều\s++\d++\s?[.:]|căn\s++cứ\b|[-+]\s(?!\d{4}\b)", regex.IGNORECASE)
_FILING: Final = regex.compile(r"[-–+*•]?\s*lưu\b", regex.IGNORECASE)
_NATIONAL_BEGINS: Final = frozenset(
    first + second
    for letters, others in (("Cc", "ỘộÔôỌọOo"), ("ĐđÐð", "ỘộÔôOoẢảAa"), ("Vv", "Iiİı"))
    for first in letters
    for second in others
)
"""First two letters of what `NATIONAL` matches."""
_RECIPIENTS_BEGIN: Final = frozenset("Nn")
_SLACK: Final = 2.0  # points by which a cell's text may stand over its edge
_RIGHT_HALF: Final = 0.36  # share of the page's width from which on a segment may be of the right column
_WRAPPED: Final = 1.8  # font sizes: a wrapped line stands no further below the one it goes on from
_ABOVE: Final = 6.0  # font sizes: a row further above its zone is not of it
_APART: Final = 1.8  # font sizes: the same for a title below a tail
_BELOW: Final = 3.2  # font sizes: the same for a left line below
_CENTRED: Final = 0.05  # share of the page's width
_MIDDLE: Final = (0.49, 0.56)  # shares of the page's width: where the middle of the body lies by the norm's margins
_HEAD_ROWS: Final = 6  # rows of the first page in which its head begins
_CELL_CENTRE: Final = 0.025  # share of the page's width by which the centres of a cell's lines may differ
_NUMBER_PARTS: Final = 12  # segments that a number falls into at most, however its blanks are set
_ANY: Final = 1e6


@define
class Zone:
    """Rows that stand in columns.

    Fields:
        first, last: indexes of its rows, inclusive.
        left: segments of the left column, row by row.
        right: the same of all columns at its right.
        corridor: x in points of the left and right edge of the white space between the columns.
        is_tail: Nơi nhận and signature, else the head.
        goes_on: it continues the tail of the page before.
    """

    first: int
    last: int
    left: list[list[Segment]]
    right: list[list[Segment]]
    corridor: tuple[float, float]
    is_tail: bool
    goes_on: bool = False

    @property
    def cut(self) -> float:
        """The middle of the corridor."""
        left, right = self.corridor
        return (left + right) / 2 if right < _ANY else left


@sealed
class Strip:
    """Segments that make one line.

    Fields:
        segments: from left to right; several where a line has wide gaps.
        column: where it stands.
        left, right: edges in points of its column.
        zone: its zone, or None.
    """

    segments: list[Segment]
    column: Column
    left: float
    right: float
    zone: Zone | None = None


@define
class _Corridor:
    """The white space between two columns, and what grows along it."""

    left: float
    right: float
    width: float
    middle: float
    is_tail: bool
    zone: Zone = field(factory=lambda: Zone(0, 0, [], [], (0.0, 0.0), is_tail=False))

    def parts(self, row: Row) -> tuple[list[Segment], list[Segment]] | None:
        """Cut a row at the corridor, or give None where it crosses it."""
        if row.is_table:
            return None
        if not self.is_tail and (anchor := _anchor(row)) is not None:
            return row.segments[:anchor], row.segments[anchor:]
        if len(row.segments) == 1 and self.goes_on(row.segments[0]):
            return [], row.segments
        if len(row.segments) == 1 and (_FULL_ROW.match(fold(row.text)) or (not self.is_tail and self.is_centred(row.segments[0]))):
            return None
        left: list[Segment] = []
        right: list[Segment] = []
        for segment in row.segments:
            if not right and self.is_left(segment):
                left.append(segment)
            elif segment.x0 >= self.left - _SLACK and segment.x0 >= _RIGHT_HALF * self.width:
                right.append(segment)
            else:
                return None
        return left, right

    def goes_on(self, segment: Segment) -> bool:
        """Tell whether a segment wraps the line above it in the right cell: close below, with its left edge or its middle."""
        above = self.zone.right[-1] if self.zone.right else []
        if not above or not 0 < segment.y - above[0].y < _WRAPPED * segment.size:
            return False
        middle = (above[0].x0 + above[-1].x1) / 2
        return abs(segment.x0 - above[0].x0) < _SLACK or abs((segment.x0 + segment.x1) / 2 - middle) < _SLACK

    def is_left(self, segment: Segment) -> bool:
        """Tell whether a segment ends before the right column begins."""
        if self.is_tail and segment.x0 > _RIGHT_HALF * self.width:
            return False
        middle = (segment.x0 + segment.x1) / 2
        return self.right >= _ANY or (segment.x1 <= self.right + _SLACK and middle < (self.left + self.right) / 2 + _SLACK)

    def is_centred(self, segment: Segment) -> bool:
        """Tell whether a segment is centred on the body, and not on a cell."""
        centre = (segment.x0 + segment.x1) / 2
        return abs(centre - self.middle) < _CENTRED * self.width or _MIDDLE[0] < centre / self.width < _MIDDLE[1]

    def is_title(self, row: Row, above: Row) -> bool:
        """Tell whether a row below a tail is the centred title of what follows: it stands apart, and not under the signer."""
        if len(row.segments) > 1 or row.y - above.y < _APART * row.size or not any(self.zone.right):
            return False
        centre = (row.segments[0].x0 + row.segments[0].x1) / 2
        signer = max((part[0].x0 + part[-1].x1) / 2 for part in self.zone.right if part)
        return self.is_centred(row.segments[0]) and abs(centre - self.middle) < abs(centre - signer) - 0.5 * _CENTRED * self.width

    def narrow(self, left: Sequence[Segment], right: Sequence[Segment]) -> None:
        """Take a row's segments into account."""
        if left:
            self.left = max(self.left, left[-1].x1)
        if right:
            self.right = max(self.left, min(self.right, right[0].x0))


def zones_of(  # noqa: PLR0913 - what is known of a page
    rows: Sequence[Row],
    width: float,
    body: Measures,
    before: Zone | None = None,
    *,
    is_first: bool = False,
    starts: Iterable[int] | None = None,
) -> list[Zone]:
    """Find the zones of a page from top to bottom.

    Args:
        rows: rows of content.
        width: of the page in points.
        body: its measures.
        before: the tail with which the page before ended, if it did.
        is_first: it is the first page, whose head may be told by its shape alone.
        starts: rising indexes of the rows at which a zone may begin, where the caller knows them: those of several segments, and those
            that `opens_zone` takes.
    """
    zones: list[Zone] = []
    floor = 0
    if before is not None and (zone := _continued(rows, width, body, before)):
        zones.append(zone)
        floor = zone.last + 1
    for index in range(len(rows)) if starts is None else starts:
        if index >= floor and (zone := _zone_at(rows, index, floor, width, body)):
            zones.append(zone)
            floor = zone.last + 1
    if is_first and not any(zone.first < _HEAD_ROWS for zone in zones) and (head := _shaped_head(rows, width, body)):
        zones = [head, *(zone for zone in zones if zone.first > head.last)]
    return zones


def _shaped_head(rows: Sequence[Row], width: float, body: Measures) -> Zone | None:
    """Find a head whose wording cannot be read (legacy letters, a scan's OCR): its first rows are centred in two cells each."""
    pairs = [(index, row.segments) for index, row in enumerate(rows[:_HEAD_ROWS]) if len(row.segments) == 2]  # noqa: PLR2004
    for (index, above), (_, below) in itertools.pairwise(pairs):
        is_even = all(abs(a.x0 + a.x1 - b.x0 - b.x1) < 2 * _CELL_CENTRE * width for a, b in zip(above, below, strict=True))
        if is_even and above[0].x0 + above[0].x1 < 0.8 * width and above[1].x0 + above[1].x1 > 1.1 * width:
            return _grown(rows, index, 0, _Corridor(above[0].x1, above[1].x0, width, body.middle, is_tail=False))
    return None


def opens_zone(text: str) -> bool:
    """Tell whether a row of one segment may begin a zone, by its wording."""
    return _is_national(text) or _opens_recipients(text)


def _is_national(text: str) -> bool:
    """Tell whether a segment is the national name, the motto or the title of Party or Youth Union."""
    return text[:2] in _NATIONAL_BEGINS and NATIONAL.match(fold(text)) is not None


def _opens_recipients(text: str) -> bool:
    return text[:1] in _RECIPIENTS_BEGIN and RECIPIENTS.match(fold(text)) is not None


def signs(segment: Segment) -> bool:
    """Tell whether a segment opens a signature block: `TM.`, `KT.` or a position such as `CHỦ TỊCH`."""
    return SIGNS.match(fold(segment.text)) is not None


def _anchor(row: Row) -> int | None:
    """Give the index of the segment that begins the right cell of a head, by its wording."""
    for index, segment in enumerate(row.segments[1:], 1):
        if _is_national(segment.text) or (index <= _NUMBER_PARTS and _is_place_date(row, index)):
            return index
    return None


def _is_place_date(row: Row, index: int) -> bool:
    """Tell whether place and date stand at the right of a number."""
    left = fold(" ".join(part.text for part in row.segments[:index]))
    return _NUMBER.match(left) is not None and PLACE_DATE.match(fold(" ".join(part.text for part in row.segments[index:]))) is not None


def _zone_at(rows: Sequence[Row], index: int, floor: int, width: float, body: Measures) -> Zone | None:
    segments = rows[index].segments
    if rows[index].is_table:
        return None
    for at, segment in enumerate(segments):
        if _is_national(segment.text) and segment.x0 > 0.25 * width:
            left = segments[at - 1].x1 if at else _beside(rows, index, segment)
            return _grown(rows, index, floor, _Corridor(left, segment.x0, width, body.middle, is_tail=False)) if left is not None else None
    if len(segments) > 1 and (anchor := _anchor(rows[index])) is not None:
        return _grown(rows, index, floor, _Corridor(segments[anchor - 1].x1, segments[anchor].x0, width, body.middle, is_tail=False))
    if _opens_recipients(segments[0].text) and segments[0].x0 < _RIGHT_HALF * width:
        right = segments[1].x0 if len(segments) > 1 else _ANY
        return _grown(rows, index, floor, _Corridor(segments[0].x1, right, width, body.middle, is_tail=True))
    if len(segments) > 1 and segments[0].x0 < _RIGHT_HALF * width and _signs_beside(segments, width):
        return _grown(rows, index, floor, _Corridor(segments[0].x1, segments[1].x0, width, body.middle, is_tail=True))
    return None


def _signs_beside(segments: Sequence[Segment], width: float) -> bool:
    """Tell whether a row opens two signatures, or one beside a list of recipients that has no heading."""
    if not signs(segments[1]):
        return False
    return signs(segments[0]) or (segments[1].is_bold and segments[1].x0 > 0.42 * width and segments[0].text[:1] in "-–+*")


def _beside(rows: Sequence[Row], index: int, segment: Segment) -> float | None:
    """Give the right edge of what stands at the left of an anchor, a few rows up or down, or None."""
    near = [row.segments[0] for row in rows[max(0, index - 2) : index + 4] if abs(row.y - segment.y) < 4 * segment.size]
    edges = [other.x1 for other in near if other.x1 < segment.x0 and not _is_national(other.text)]
    return max(edges, default=None)


def _grown(rows: Sequence[Row], index: int, floor: int, corridor: _Corridor) -> Zone | None:
    """Let a zone grow from its anchor row down and up."""
    zone = corridor.zone
    zone.first, zone.last, zone.is_tail = index, index - 1, corridor.is_tail
    for at in range(index, len(rows)):
        if not _taken(corridor, rows[at], at, rows):
            break
        zone.last = at
    for at in range(index - 1, floor - 1, -1):
        if not _taken(corridor, rows[at], at, rows):
            break
        zone.first = at
    zone.corridor = (corridor.left, corridor.right)
    return zone if any(zone.left) and any(zone.right) else None


def _taken(corridor: _Corridor, row: Row, at: int, rows: Sequence[Row]) -> bool:
    """Add a row to the corridor's zone, or refuse it."""
    zone = corridor.zone
    parts = corridor.parts(row)
    is_above = at < zone.first
    if parts is None or (is_above and corridor.is_tail and (parts[0] or not _may_sign(parts[1][0]))):
        return False
    left, right = parts
    if corridor.is_tail and not is_above and at > 0 and corridor.is_title(row, rows[at - 1]):
        return False
    if at > zone.first and corridor.is_tail and left and not right and RECIPIENTS.match(fold(left[0].text)):
        return False  # the list stands below the signatures, not beside them
    if is_above and rows[at + 1].y - row.y > _ABOVE * row.size:
        return False
    if not corridor.is_tail and not is_above and not right and at > zone.first and _opens_body(row, rows[at - 1]):
        return False
    corridor.narrow(left, right)
    zone.left.insert(0 if is_above else len(zone.left), left)
    zone.right.insert(0 if is_above else len(zone.right), right)
    return True


def _may_sign(segment: Segment) -> bool:
    return segment.is_bold or segment.text.isupper() or signs(segment)


def _opens_body(row: Row, above: Row) -> bool:
    """Tell whether a row under a head's left cell is no more of it: far below, or worded as a body begins."""
    return row.y - above.y > _BELOW * max(row.size, above.size) or _BODY.match(fold(row.text)) is not None


def _continued(rows: Sequence[Row], width: float, body: Measures, before: Zone) -> Zone | None:
    """Continue the tail of the page before, as long as what it lacks goes on."""
    if not rows or any(_is_national(segment.text) for row in rows[:6] for segment in row.segments):
        return None
    corridor = _Corridor(*before.corridor, width, body.middle, is_tail=True)
    first = corridor.parts(rows[0])
    filed = any(_FILING.match(fold(part[0].text)) for part in before.left if part)
    if first is None or (filed and first[0] and not first[1]):
        return None
    zone = corridor.zone
    zone.first, zone.last, zone.is_tail, zone.goes_on = 0, -1, True, True
    for at, row in enumerate(rows):
        if not _taken(corridor, row, at, rows):
            break
        zone.last = at
    zone.corridor = (corridor.left, corridor.right)
    return zone if any(zone.left) or any(zone.right) else None


def strips_of(rows: Sequence[Row], zones: Sequence[Zone], body: Measures) -> list[Strip]:
    """Give the lines of a page in reading order."""
    strips: list[Strip] = []
    at = 0
    for zone in zones:
        strips += _outside(rows[at : zone.first], body)
        strips += [Strip(part, Column.LEFT, body.left, zone.cut, zone) for part in zone.left if part]
        for column in _side_by_side(zone.right):
            strips += [Strip(part, Column.RIGHT, min(zone.cut, column[0][0].x0), body.right, zone) for part in column]
        at = zone.last + 1
    return strips + _outside(rows[at:], body)


def _outside(rows: Sequence[Row], body: Measures) -> list[Strip]:
    """Give the lines outside of zones: full ones, but for a signature that stands alone at the right (laws, drafts)."""
    strips: list[Strip] = []
    is_signature = False
    for row in rows:
        segment = row.segments[0]
        is_right = len(row.segments) == 1 and segment.x0 > body.left + 0.33 * body.width and segment.x0 + segment.x1 > 2.2 * body.middle
        is_signature = is_right and (is_signature or signs(segment))
        column, left = (Column.RIGHT, body.middle) if is_signature else (Column.FULL, body.left)
        strips.append(Strip(row.segments, column, left, body.right))
    return strips


_BETWEEN_SIGNERS: Final = 12.0  # points


def _side_by_side(rows: Sequence[Sequence[Segment]]) -> list[list[list[Segment]]]:
    """Part the right of a zone into the columns of several signers, where white space runs down between them."""
    segments = sorted((segment for row in rows for segment in row), key=lambda segment: segment.x0)
    groups: list[list[Segment]] = []
    edge = -_ANY
    for segment in segments:
        if segment.x0 > edge + _BETWEEN_SIGNERS:
            groups.append([])
        groups[-1].append(segment)
        edge = max(edge, segment.x1)
    if len(groups) < 2 or any(len(group) < 2 for group in groups):  # noqa: PLR2004
        return [[list(row) for row in rows if row]] if segments else []
    members = [set(map(id, group)) for group in groups]
    columns = [[[segment for segment in row if id(segment) in member] for row in rows] for member in members]
    return [[row for row in column if row] for column in columns]
