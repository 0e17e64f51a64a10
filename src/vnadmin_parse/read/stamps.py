"""What widgets draw: fillings of the content's blanks (number, day, month), and stamps that stand on their own.

In 152 of 176 signed files of 2024-2026 the number and the day are drawn by signature widgets alone (NORMS 6.4); the widget of a
person or an office may draw wording about the signature instead (`Ký bởi …`, `Thời gian ký …`), which belongs to no line.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex
from attrs import frozen

from vnadmin_parse.fold import fold
from vnadmin_parse.read.sheet import Run, Sheet
from vnadmin_parse.records import Box

_WORDING: Final = regex.compile(
    r"""(?: người\s?ký | ký\s?(?:số\s?)?bởi | được\s?ký | ký\s?ngày | (?:ngày|thời\s?gian|thời\s?điểm|giờ)\s?ký | ký\s?điện\s?tử
          | digitally\s?signed | signed\s?by | signature\s?(?:valid|not) | signing\s?(?:date|time)
          | e-?mail\s*: | cơ\s?quan\s*: | tổ\s?chức\s*: | sao\s?y | sao\s?lục | trích\s?sao | \bđến\b | \d\d:\d\d:\d\d )""",
    regex.VERBOSE | regex.IGNORECASE,
)
_INCOMING: Final = regex.compile(r"(?:công\s?văn\s)?đến", regex.IGNORECASE)
_INCOMING_ENTRY: Final = regex.compile(r"(?:số|ngày|giờ|chuyển|lưu|kính\schuyển)\b|[\d\s./:…-]+$|c\s*:", regex.IGNORECASE)
_INCOMING_REACH: Final = Box(-45.0, -60.0, 190.0, 90.0)
"""How far the entries of an incoming-mail stamp stand from its word ĐẾN: it measures 35 × 50 mm (NĐ 30/2020, Phụ lục IV)."""
_SLACK: Final = 3.0  # points by which a run may stand out of its widget


@frozen
class Drawn:
    """What the widgets of a page draw.

    Fields:
        fillings: runs that belong into the content's rows.
        notices: for each widget that draws wording about itself, its index and its runs.
    """

    fillings: tuple[Run, ...] = ()
    notices: tuple[tuple[int, tuple[Run, ...]], ...] = ()


def drawn_by_widgets(sheet: Sheet) -> Drawn:
    """Sort what the widgets of a page draw, and tell each run which widget it is of."""
    groups: dict[int, list[Run]] = {}
    for run in sheet.runs:
        if run.is_overlay:
            run.widget = _widget_of(run, sheet.widgets)
            groups.setdefault(run.widget, []).append(run)
    notices = {widget for widget, runs in groups.items() if _is_notice(runs)}
    fillings = [run for widget, runs in groups.items() if widget not in notices for run in runs if run.is_upright]
    return Drawn(tuple(fillings), tuple((widget, tuple(groups[widget])) for widget in sorted(notices)))


def _is_notice(runs: Sequence[Run]) -> bool:
    return _WORDING.search(fold(" ".join(run.text for run in runs))) is not None


def _widget_of(run: Run, widgets: Sequence[Box]) -> int:
    """Give the smallest widget that the run stands in, or the nearest one."""
    x, y = (run.x0 + run.x1) / 2, run.y - 0.3 * run.size
    inside = [
        (box[2] - box[0]) * (box[3] - box[1])
        if box.x0 - _SLACK <= x <= box.x1 + _SLACK and box.y0 - _SLACK <= y <= box.y1 + _SLACK
        else 1e9 + abs(x - (box.x0 + box.x1) / 2) + abs(y - (box.y0 + box.y1) / 2)
        for box in widgets
    ]
    return inside.index(min(inside)) if inside else -1


def incoming_stamp(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Give the runs of the receiver's incoming-mail stamp (`ĐẾN`, `Số`, `Ngày`, `Chuyển`) that the content itself draws, or ().

    Its number and day are never the document's own (NĐ 30/2020, Phụ lục IV, mục V).
    """
    for run in runs:
        if len(run.text) <= _LONGEST_HEAD and run.text.isupper() and _INCOMING.fullmatch(fold(run.text)):
            near = [other for other in runs if other is not run and _is_within(other, run)]
            entries = [other for other in near if _INCOMING_ENTRY.match(fold(other.text))]
            if sum(other.text[:1].isalpha() for other in entries) > 1:
                return (run, *entries)
    return ()


_LONGEST_HEAD: Final = 12  # characters: CÔNG VĂN ĐẾN
_NEIGHBOURS: Final = 14  # runs: a stamp's parts follow each other in the content


def _is_within(other: Run, head: Run) -> bool:
    x, y = other.x0 - head.x0, other.y - head.y
    reach = _INCOMING_REACH
    return abs(other.order - head.order) <= _NEIGHBOURS and reach.x0 <= x <= reach.x1 and reach.y0 <= y <= reach.y1
