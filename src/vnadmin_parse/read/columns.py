"""Rows of a page → lines in reading order: head and tail have two columns, everything else one.

NĐ 30/2020, Phụ lục I sets the head in two cells (ô 1, 4 at the right, ô 2, 3, 5b at the left) and the tail likewise (ô 9b at the
left, ô 7 at the right). A zone of two columns is found by an anchor that the norm prescribes and lives as long as a white corridor
runs down between its cells.
"""

from __future__ import annotations

from typing import Final

import regex
from attrs import define, field

from vnadmin_parse.fold import fold
from vnadmin_parse.read.rows import Row, Segment
from vnadmin_parse.text import Column

HEAD_RIGHT: Final = regex.compile(
    r"""^(?: C[ỘÔỌO]NG\s?H[OÒOÀÕ][AÀÁ]\s?X[ÃA]\s?H[ỘÔO]I | Đ[ỘÔO]C\s?L[ẬÂA]P\s*-?\s*T[ỰUƯ]\s?DO
      | Đ[ẢA]NG\s?C[ỘÔO]NG\s?S[ẢA]N\s?VI[ỆÊE]T\s?NAM\s*$ | ĐOÀN\s?TNCS | ĐOÀN\s?THANH\s?NIÊN\s?CỘNG\s?SẢN )""",
    regex.VERBOSE | regex.IGNORECASE,
)
TAIL_LEFT: Final = regex.compile(r"^n[ơo]i\s?(?:nh[ậâa]n|g[ửu]i)\s*(?:[:;.]|$)", regex.IGNORECASE)
AUTHORITY: Final = regex.compile(r"^(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L|TUN)\s?[./]", regex.IGNORECASE)


@define(slots=True)
class Zone:
    """Rows `first` to `last` that stand in two columns parted at `cut`.

    Fields:
        first, last: indexes of rows, inclusive.
        cut: x in points of the corridor's middle.
        is_tail: Nơi nhận and signature, else the head.
    """

    first: int
    last: int
    cut: float
    is_tail: bool


@define(slots=True)
class Strip:
    """Segments that make one line.

    Fields:
        segments: from left to right; several where a full line has wide gaps.
        column: where it stands.
        zone: number of the zone on its page, or None for a full line.
    """

    segments: list[Segment]
    column: Column
    zone: Zone | None = None
    left: float = field(default=0.0)
    right: float = field(default=0.0)


def strips_of(rows: list[Row], width: float) -> list[Strip]:
    """Give the lines of a page in reading order."""
    zones = find_zones(rows, width)
    strips: list[Strip] = []
    at = 0
    for zone in zones:
        strips += [Strip(row.segments, Column.FULL) for row in rows[at : zone.first]]
        strips += _zone_strips(rows[zone.first : zone.last + 1], zone)
        at = zone.last + 1
    return strips + [Strip(row.segments, Column.FULL) for row in rows[at:]]


def _zone_strips(rows: list[Row], zone: Zone) -> list[Strip]:
    left = [Strip(part, Column.LEFT, zone) for row in rows if (part := [s for s in row.segments if s.x1 <= zone.cut + s.size])]
    right = [Strip(part, Column.RIGHT, zone) for row in rows if (part := [s for s in row.segments if s.x1 > zone.cut + s.size])]
    return left + right


def find_zones(rows: list[Row], width: float) -> list[Zone]:
    """Find the two-column zones of a page from top to bottom."""
    zones: list[Zone] = []
    taken = -1
    for index, row in enumerate(rows):
        if index <= taken:
            continue
        zone = _zone_at(rows, index, taken + 1, width) if len(row.segments) > 1 else None
        if zone is not None:
            zones.append(zone)
            taken = zone.last
    return zones


def _zone_at(rows: list[Row], index: int, floor: int, width: float) -> Zone | None:
    segments = rows[index].segments
    for left, right in zip(segments, segments[1:], strict=False):
        is_head = HEAD_RIGHT.match(fold(right.text)) is not None
        is_tail = TAIL_LEFT.match(fold(left.text)) is not None
        if is_head or is_tail:
            return _grow(rows, index, floor, left.x1, right.x0, width, is_tail=is_tail)
    return None


def _grow(rows: list[Row], index: int, floor: int, left: float, right: float, width: float, *, is_tail: bool) -> Zone:
    """Widen a zone down and up while the corridor between its cells stays free."""
    last, first = index, index
    for at in range(index + 1, len(rows)):
        corridor = _corridor(rows[at], left, right, width)
        if corridor is None:
            break
        left, right = corridor
        last = at
    for at in range(index - 1, floor - 1, -1):
        corridor = _corridor(rows[at], left, right, width)
        if corridor is None or (is_tail and rows[at].segments[0].x0 < right):
            break
        left, right = corridor
        first = at
    return Zone(first, last, (left + right) / 2, is_tail)


def _corridor(row: Row, left: float, right: float, width: float) -> tuple[float, float] | None:
    """Give the corridor that stays free when a row is added, or None where the row crosses it."""
    middle = (left + right) / 2
    if len(row.segments) == 1 and _is_centred(row.segments[0], width):
        return None
    for segment in row.segments:
        if segment.x1 <= right and segment.x0 < middle:
            left = max(left, segment.x1)
        elif segment.x0 >= left and segment.x1 > middle:
            right = min(right, segment.x0)
        else:
            return None
    return (left, right) if left < right else None


def _is_centred(segment: Segment, width: float) -> bool:
    return segment.x0 < width / 2 < segment.x1 and abs((segment.x0 + segment.x1) / 2 - width / 2 - 0.02 * width) < 0.05 * width
