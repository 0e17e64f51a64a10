"""Printed lines joined to paragraphs where no record says where one ends: in appendices, footnotes and what no rule explains."""

from __future__ import annotations

from typing import Final

import regex

from vnadmin_parse.export.characters import one_line

_OPENS: Final = regex.compile(
    r"\s*+(?:[-+•*–o]\s|\(?\d{1,3}(?:\.\d{1,3})*+[.)\]]|\d+(?:\.\d+)++\s|\(?[a-zđ]{1,2}\)|[IVXLC]++[.)]\s"
    r"|(?:Điều|Chương|Mục|Phần|Phụ lục|Mẫu|Biểu|Bước)\s++[\dIVX]|[“\"']|Số:|Kính gửi|Căn cứ|Nơi nhận|Ghi chú|…|\.{3})"
)
_ENDS: Final = regex.compile(r"(?:[.;:!?…/]|\.{3})[”\"')]*+\s*+$")
_SHORT: Final = 0.62
"""A line under this share of the longest one ends its paragraph: the next word would have fitted."""


def paragraphs_in(text: str) -> list[str]:
    """Give the paragraphs of a stretch of printed lines, each on one line.

    Args:
        text: lines as printed; an empty line parts paragraphs.

    Example:
        >>> paragraphs_in("PHỤ LỤC I\\nDANH MỤC HIỆN VẬT\\n1. Trống đồng tìm thấy ở bờ\\nsông.\\n2. Chuông.")
        ['PHỤ LỤC I', 'DANH MỤC HIỆN VẬT', '1. Trống đồng tìm thấy ở bờ sông.', '2. Chuông.']
    """
    lines = [one_line(line) for line in text.split("\n")]
    width = max(map(len, lines), default=0)
    paragraphs: list[list[str]] = []
    before = ""
    for line in lines:
        if line and paragraphs and _goes_on(before, line, width):
            paragraphs[-1].append(line)
        elif line:
            paragraphs.append([line])
        before = line
    return [" ".join(parts) for parts in paragraphs]


def _goes_on(before: str, line: str, width: int) -> bool:
    """Tell whether a line goes on with the paragraph of the line before it."""
    if not before or _OPENS.match(line) or _ENDS.search(before):
        return False
    if before.isupper() or line.isupper():
        return False
    is_inside = before.rfind("(") > before.rfind(")")
    return is_inside or len(before) >= _SHORT * width or line[0].islower()
