"""Names of bodies for comparison: the words that mean the same made alike, and the province that a name ends in."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import regex

from vnadmin_parse import lexicon
from vnadmin_parse.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator


def body_key(issuer: str | None, above: str | None = None) -> str | None:
    """Give the form under which bodies of provinces are compared, or None where no province is named.

    Args:
        issuer: as printed: `Chủ tịch Ủy ban nhân dân tỉnh Hà Giang`.
        above: the body that it belongs to, whose province counts where the issuer names none.

    Example:
        >>> body_key("Chủ tịch Ủy ban nhân dân tỉnh Hà Giang"), body_key("SỞ NỘI VỤ", "UBND TỈNH HÀ GIANG"), body_key("Sở Nội vụ")
        ('ubnd tỉnh hà giang', 'sở nội vụ tỉnh hà giang', None)
    """
    name = plain_body(issuer or "")
    if not name:
        return None
    if _province_in(name) is not None:
        return name
    province = _province_in(plain_body(above or ""))
    return None if province is None or regex.search(r"(?<!\p{L})(?:tỉnh|thành phố)(?!\p{L})", name) else f"{name} {province}"


@lru_cache(maxsize=1024)
def plain_body(name: str) -> str:
    """Give a body's name in small letters, without the office of who signs for it, with the usual short words."""
    plain = lexicon.name_key(fold(name))
    for long, short in _BODY_WORDS:
        plain = long.sub(short, plain)
    return " ".join(plain.split())


@lru_cache(maxsize=1024)
def _province_in(name: str) -> str | None:
    """Give `tỉnh hà giang` where a body's name ends in a province or a city of that rank."""
    for found in _UNIT.finditer(name):
        entry = lexicon.lookup(found["name"].strip())
        if entry is not None and lexicon.name_key(entry.unit) == found["unit"]:
            return found[0].strip()
    return None


def _shapes() -> Iterator[tuple[regex.Pattern[str], str]]:
    yield regex.compile(fold("uỷ ban nhân dân")), "ubnd"
    yield regex.compile(fold("hội đồng nhân dân")), "hđnd"
    yield regex.compile(fold(r"(?<!\p{L})tp\.? ?")), fold("thành phố ")
    yield (
        regex.compile(
            fold(r"^(?:phó )?(?:chủ tịch|giám đốc|bộ trưởng|trưởng ban|tổng giám đốc|cục trưởng|chánh án|viện trưởng|hiệu trưởng) ")
        ),
        "",
    )


_BODY_WORDS: Final = tuple(_shapes())
_UNIT: Final = regex.compile(fold(r"(?<!\p{L})(?P<unit>tỉnh|thành phố)(?P<name>(?: [\p{L}’'-]++){1,5}+)$"))
