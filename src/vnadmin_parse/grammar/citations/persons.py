"""Names of persons behind the name of an office: `Chủ tịch UBND tỉnh Lê Văn Ba` names the office, then who holds it."""

from __future__ import annotations

from typing import Final

from vnadmin_parse import lexicon
from vnadmin_parse.grammar.citations.shapes import Shape
from vnadmin_parse.grammar.rule import Match

PERSON: Final = Shape(
    r"[ ]*+(?:Bùi|Cao|Châu|Đặng|Đinh|Đoàn|Đỗ|Dương|Hà|Hoàng|Hồ|Huỳnh|Lâm|Lê|Lương|Lý|Mai|Ngô|Nguyễn|Phạm|Phan|Tạ|Thái|Tô|Trần|Trịnh|Trương|Văn|Võ|Vũ|Vương)"
    r"(?:[ ]\p{Lu}\p{Ll}++){2,3}"
)
"""A family name of the commonest and two or three syllables."""
_LARGE_UNITS: Final = frozenset({"tỉnh", "thành phố", "tp", "tp.", "huyện", "quận", "thị xã"})
"""No such place bears a person's full name, but for those that the lexicon knows; communes do: `phường Trần Hưng Đạo`."""


def names_person(place: Match) -> bool:
    """Tell whether what follows a place's unit is the office holder's own name, not the place's.

    Args:
        place: a match of the rule of places, with the groups `unit` and `name`.
    """
    unit = " ".join(place["unit"].casefold().split())
    return unit in _LARGE_UNITS and PERSON.fullmatch(place["name"]) is not None and lexicon.lookup(place["name"].strip()) is None
