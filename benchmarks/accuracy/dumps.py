"""Text dumps of set pages, and the dirt that real dumps carry."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import groupby
from random import Random
from typing import Final

from typeset.head import MOTTO, NATIONAL_NAME
from typeset.rows import PAGE_WIDTH, Row, Sheets, Side

_CHARACTERS: Final = 100
_SAME_LINE: Final = 5.0
_INNER_BLANK: Final = re.compile(r"(?<=\w) (?=\w)")
_COMMA: Final = re.compile(r"^((?:.*\s{3})?[^\s,][^,\n]{1,30}), (ngày[ .…\d]+tháng[ .…\d]+năm[ .…\d]+)$", re.MULTILINE)
_TURN: Final = re.compile(r"tháng 0?(1|12) năm")
_MONTHS: Final = {1: "Giêng", 12: "Chạp"}
_OLD_TONES: Final = {"òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ"}


def columns(sheets: Sheets, rng: Random) -> str:
    """Write the lines in the order of the page's own content, groups parted by a blank line."""
    joint = rng.choice(("\n", "\n", "\n\n"))
    groups = [joint.join(row.text for row in group) for _, group in groupby(_kept(sheets), key=lambda row: row.group)]
    return "\n\n".join(groups) + "\n"


def unspaced(sheets: Sheets, rng: Random) -> str:  # noqa: ARG001 - dumps are interchangeable
    """Write the same without a blank line, each paragraph on one line but for the head's and the tail's columns."""
    lines = []
    for _, group in groupby(_kept(sheets), key=lambda row: row.group):
        rows = list(group)
        lines += [row.text for row in rows] if rows[0].side is not Side.FULL else [" ".join(row.text.strip() for row in rows)]
    return "\n".join(lines) + "\n"


def interleaved(sheets: Sheets, rng: Random) -> str:  # noqa: ARG001 - dumps are interchangeable
    """Write row by row, so that both columns stand on one line."""
    return "\n".join(_rows(sheets)) + "\n"


def portal(sheets: Sheets, rng: Random) -> str:
    """Write as law portals retype: rulers under the bodies and the motto, paragraphs unwrapped."""
    lines = []
    for line in unspaced(sheets, rng).splitlines():
        lines.append(line)
        if line.strip() == MOTTO:
            lines.append("---------------")
    return "\n\n".join(lines) + "\n"


def close(sheets: Sheets, rng: Random) -> str:
    """Write every line of the page below the one before it, page numbers among them, without a blank line."""
    form = rng.choice(("{}", "- {} -", "Trang {}"))
    return "\n".join(form.format(row.text.strip()) if row.side is Side.FURNITURE else row.text for row in sheets.rows) + "\n"


def _kept(sheets: Sheets) -> list[Row]:
    return [row for row in sheets.rows if row.side is not Side.FURNITURE]


def _rows(sheets: Sheets) -> Iterator[str]:
    rows = sorted(_kept(sheets), key=lambda row: (row.page, row.y))
    last: tuple[int, float] = (1, 0.0)
    while rows:
        line = [row for row in rows[:6] if row.page == rows[0].page and row.y - rows[0].y < _SAME_LINE]
        if line[0].page == last[0] and line[0].y - last[1] > 2 * line[0].runs[0].style.leading:
            yield ""
        last = (line[0].page, line[0].y)
        text = ""
        for row in sorted(line, key=lambda row: row.x):
            text += " " * max(round(row.x / PAGE_WIDTH * _CHARACTERS) - len(text), 4 if text else 0) + row.text
        yield text
        rows = [row for row in rows if row not in line]


def clean(text: str) -> str:
    """Leave a text as it is."""
    return text


def decomposed(text: str) -> str:
    """Write marks as characters of their own."""
    return unicodedata.normalize("NFD", text)


def old_tones(text: str) -> str:
    """Put tone marks where older spelling puts them."""
    for new, old in _OLD_TONES.items():
        text = text.replace(new + " ", old + " ").replace(new.upper() + " ", old.upper() + " ")
    return text


def look_alikes(text: str) -> str:
    """Write letters that only look right, a misprinted Quốc hiệu, long dashes and hard blanks."""
    text = text.replace("Đ", "Ð").replace(NATIONAL_NAME, "CỘNG HÕA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    return text.replace(" - ", " – ").replace("ngày ", "ngày\u00a0")


def doubled(text: str) -> str:
    """Double the blanks inside lines, as justified lines are dumped."""
    return _INNER_BLANK.sub("  ", text)


def loose_dates(text: str) -> str:
    """Lose the comma behind the place; write the months at the turn of the year by their names there."""
    return _COMMA.sub(lambda found: f"{found[1]} {_TURN.sub(_month_name, found[2])}", text)


def _month_name(found: re.Match[str]) -> str:
    return f"tháng {_MONTHS[int(found[1])]} năm"


DUMPS: Final[tuple[Callable[[Sheets, Random], str], ...]] = (columns, unspaced, interleaved, portal, close)
DIRT: Final[tuple[Callable[[str], str], ...]] = (clean, decomposed, clean, old_tones, look_alikes, doubled, loose_dates)
