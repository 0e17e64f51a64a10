"""Which strings are Vietnamese syllables: made from onsets, rimes and tones, not from a list.

Spelling rules (school orthography; the tone mark may stand in the older place `hòa` or the newer `hoà`):
`k`, `gh`, `ngh` stand before e, ê, i, y; `c`, `g`, `ng` before the others; `qu` takes rimes without a glide of their own;
a rime that ends in p, t, c, ch bears only the sharp or the heavy tone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final

_TONES: Final = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
_STOPPED: Final = ("", "\u0301", "\u0323")
_FRONT: Final = tuple("eêiy")
_MARKED: Final = frozenset("ăâêôơư")
_VOWELS: Final = frozenset("aăâeêioôơuưy")

_ONSETS_ANY: Final = ("", "b", "ch", "d", "đ", "gi", "h", "kh", "l", "m", "n", "nh", "p", "ph", "r", "s", "t", "th", "tr", "v", "x")
_ONSETS_FRONT: Final = ("k", "gh", "ngh")
_ONSETS_BACK: Final = ("c", "g", "ng")

_RIMES: Final = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt uân uâng uât uây uê uêch uên uênh uêt uơ
    uy uya uych uyên uyêt uyn uynh uyp uyt uyu
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
"""
# `y` alone stands for `i` after these onsets; `yê` stands only at the beginning.
_Y_ONSETS: Final = ("", "h", "k", "l", "m", "s", "t", "v")
_Y_RIMES: Final = ("yêm", "yên", "yêng", "yêt", "yêu")
_QU_RIMES: Final = """
    a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e en eng eo et ê êch ên ênh êt êu i it in
    y ych ynh yt yên yêt yu ơ ơn ơt ôc ôi
"""
_GI_RIMES: Final = ("", "m", "n", "êc", "êm", "ên", "êng", "êt", "êu")
"""What follows `gi` where its own `i` is (part of) the vowel: `gì`, `gìn`, `giếng`."""

_BORROWED: Final = ("đắk", "đăk", "lắk", "lăk")
"""Syllables of place names that the rules do not make."""


def _bases() -> Iterator[tuple[str, str]]:
    """Give onset and rime of every syllable without a tone."""
    for rime in _RIMES.split():
        front = rime.startswith(_FRONT)
        for onset in _ONSETS_ANY + (_ONSETS_FRONT if front else _ONSETS_BACK):
            if onset or not rime.startswith("iê"):  # written `yê` where no onset stands
                yield onset, rime
    yield from ((onset, "y") for onset in _Y_ONSETS)
    yield from (("", rime) for rime in _Y_RIMES)
    yield from (("qu", rime) for rime in _QU_RIMES.split())
    yield from (("g", "i" + rest) for rest in _GI_RIMES)


def _tone_places(rime: str) -> tuple[int, ...]:
    """Give the places in the rime where the tone mark may stand: two for an open `oa`, `oe`, `uy`."""
    marked = [place for place, letter in enumerate(rime) if letter in _MARKED]
    if marked:
        return (marked[-1],)
    vowels = [place for place, letter in enumerate(rime) if letter in _VOWELS]
    if rime in {"oa", "oe", "uy"}:
        return (0, 1)
    if len(vowels) == 1:
        return (0,)
    if vowels[-1] < len(rime) - 1:
        return (vowels[-1],)
    return (1,) if len(vowels) > 2 or rime == "uya" else (0,)  # noqa: PLR2004 - three vowels: the middle one


def _toned(onset: str, rime: str) -> Iterator[str]:
    for tone in _STOPPED if rime.endswith(("p", "t", "c", "ch")) else _TONES:
        for place in _tone_places(rime):
            yield unicodedata.normalize("NFC", f"{onset}{rime[: place + 1]}{tone}{rime[place + 1 :]}")


@cache
def syllables() -> frozenset[str]:
    """Give every well-formed syllable in small letters and NFC, in both tone placements.

    Example:
        >>> {"nguyễn", "hoà", "hòa", "quỳnh", "giếng"} <= syllables()
        True
    """
    return frozenset(syllable for onset, rime in _bases() for syllable in _toned(onset, rime)).union(_BORROWED)


def is_syllable(word: str) -> bool:
    """Tell whether a word, in any case, is one well-formed Vietnamese syllable.

    Example:
        >>> is_syllable("QUYẾT"), is_syllable("qu"), is_syllable("yết")
        (True, False, True)
    """
    return unicodedata.normalize("NFC", word.lower()) in syllables()
