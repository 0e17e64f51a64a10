"""Rows that belong to the page and not to the document: page numbers, running heads and feet, rulers; and footnotes.

NĐ 30/2020, Phụ lục I: the page number stands centred in the top margin, from page 2 on; appendices are numbered from 1 again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

import regex

from vnadmin_parse.fold import fold
from vnadmin_parse.read.rows import Row

_NUMBER: Final = regex.compile(r"[-–—\s]*(?:Trang\s*:?\s*|Page\s*)?(\d{1,4})(?:\s*(?:/|of)\s*\d{1,4})?[-–—\s.]*", regex.IGNORECASE)
_RULER: Final = regex.compile(r"\s*+(?:([_\-–—=~.…*─━═])(?:\s?\1)++\s*+)++|\s*+\*\s*+(?:(?:[-–—_*]\s?)++)?+")
_RULER_BEGINS: Final = frozenset("_-–—=~.…*─━═")
_DIGITS: Final = regex.compile(r"\d++")
_LABEL: Final = regex.compile(r"(?:phụ\s(?:lục|biểu)|biểu|mẫu)(?:\ssố)?(?:\s[\dIVX]++)?[a-zđ]?\s*", regex.IGNORECASE)
_HEAD: Final = regex.compile(r"CỘNG\sHO[AÀ]\sXÃ\sHỘI|độc\slập\s*-\s*tự\sdo|ĐẢNG\sCỘNG\sSẢN\sVIỆT\sNAM|ĐOÀN\sTNCS")
_HEAD_ROWS: Final = 2  # rows of bodies over or under the one that holds Quốc hiệu
_HEAD_ZONE, _FOOT_ZONE = 0.11, 0.90  # shares of the page's height
_DEEP: Final = 4  # rows at a page's top or bottom that may be furniture
_SAME_PLACE: Final = 8.0  # points
_LEAST_PAGES: Final = 3


def furniture_of(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> list[set[int]]:
    """Give, for each page, the indexes of the rows that are furniture.

    Args:
        pages: rows of each page from top to bottom.
        heights: height of each page in points.
    """
    found: list[set[int]] = [set() for _ in pages]
    for page, index in _running(pages, heights):
        found[page].add(index)
    for page, index in _numbers(pages, heights, found):
        found[page].add(index)
    return found


def is_ruler(text: str) -> bool:
    """Tell whether a line is nothing but a drawn rule: `_____`, `-----`, `***`; a lone bullet dash is none.

    Example:
        >>> is_ruler("________"), is_ruler("*"), is_ruler("-")
        (True, True, False)
    """
    return text[:1] in _RULER_BEGINS and _RULER.fullmatch(text) is not None


def _margin_rows(rows: Sequence[Row], height: float) -> list[int]:
    """Give the indexes of the few rows that stand in the top or bottom margin."""
    first = max(len(rows) - _DEEP, 0)
    top = [index for index, row in enumerate(rows[:_DEEP]) if row.y <= _HEAD_ZONE * height]
    foot = [index for index, row in enumerate(rows[first:], first) if row.y >= _FOOT_ZONE * height and index not in top]
    return [index for index in top + foot if not rows[index].is_table]


def _running(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> list[tuple[int, int]]:
    """Give (page, row) of what is repeated in the margins of several pages, digits apart."""
    places: dict[str, list[tuple[int, int, float]]] = {}
    for page, (rows, height) in enumerate(zip(pages, heights, strict=True)):
        for index in _margin_rows(rows, height):
            key = _DIGITS.sub("#", fold(rows[index].text)).casefold()
            if any(letter.isalpha() for letter in key) and not _opens_part(rows, index):
                places.setdefault(key, []).append((page, index, rows[index].y))
    least = min(_LEAST_PAGES, max(2, len(pages)))
    found: list[tuple[int, int]] = []
    for seen in places.values():
        usual = sorted(y for _, _, y in seen)[len(seen) // 2]
        level = [(page, index) for page, index, y in seen if abs(y - usual) <= _SAME_PLACE]
        if len({page for page, _ in level}) >= least:
            found += level
    return found


def _opens_part(rows: Sequence[Row], index: int) -> bool:
    """Tell whether a row at the top of a page is the label of an appendix, or stands in the head of an enclosed document."""
    folded = fold(rows[index].text)
    if _LABEL.fullmatch(folded) is not None:
        return True
    near = range(max(index - _HEAD_ROWS, 0), min(index + _HEAD_ROWS + 1, len(rows)))
    return _DIGITS.search(folded) is None and any(_HEAD.search(fold(rows[n].text)) for n in near)


def _numbers(pages: Sequence[Sequence[Row]], heights: Sequence[float], known: Sequence[set[int]]) -> list[tuple[int, int]]:
    """Give (page, row) of page numbers: numbers alone in a margin that count the pages, each series from anywhere."""
    candidates: dict[int, list[tuple[int, int]]] = {}
    for page, (rows, height) in enumerate(zip(pages, heights, strict=True)):
        for index in _margin_rows(rows, height):
            match = _NUMBER.fullmatch(rows[index].text)
            if match and index not in known[page] and _is_outermost(index, rows, known[page]):
                candidates.setdefault(page, []).append((index, int(match[1])))
    steps = Counter(number - page for page, found in candidates.items() for _, number in found)
    return [
        (page, index)
        for page, found in candidates.items()
        for index, number in found
        if steps[number - page] > 1 or number == page + 1 or (page > 0 and number in {1, 2})
    ]


def _is_outermost(index: int, rows: Sequence[Row], known: set[int]) -> bool:
    """Tell whether only other furniture stands between a row and the page's edge."""
    return all(n in known for n in range(index)) or all(n in known for n in range(index + 1, len(rows)))


_SMALL: Final = 0.9  # of the body's font size
_NOTE: Final = regex.compile(r"\s*(?:\[?\(?\d{1,3}\)?\]?|\*{1,3})(?=[\s.:]|\p{L}|“|$)")


def footnotes_of(rows: Sequence[Row], taken: set[int], size: float, height: float) -> set[int]:
    """Give the indexes of the rows that are footnotes: small rows at the foot of the page that begin with a note mark.

    Args:
        rows: rows of the page.
        taken: indexes of rows known as furniture.
        size: font size of the body in points.
        height: of the page in points.
    """
    found: list[int] = []
    first: int | None = None
    for index in range(len(rows) - 1, -1, -1):
        if index in taken:
            continue
        row = rows[index]
        if row.is_table or row.y < 0.3 * height or max(segment.size for segment in row.segments) > _SMALL * size:
            break
        found.append(index)
        if _begins_note(row):
            first = index
    return {index for index in found if first is not None and index >= first}


def _begins_note(row: Row) -> bool:
    """Tell whether a row begins with a note's mark, raised or not."""
    segment = row.segments[0]
    return any(start == 0 for start, _ in segment.marks) or (segment.x0 < 0.35 * row.segments[-1].x1 and _is_numbered(segment.text))


def _is_numbered(text: str) -> bool:
    return _NOTE.match(text) is not None and not text.lstrip().startswith(("-", "+"))
