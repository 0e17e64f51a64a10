"""The encodings of before Unicode: what a font's name says of them, and their characters → letters.

A text layer shows their bytes as Latin-1 or Windows-1252, with the changes that PDF producers make: the byte AD comes as a soft hyphen,
as `−` or as a plain hyphen, B7 as `·` or `∙`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Final

import regex
from attrs import frozen

from vnadmin_parse.lexicon import is_syllable
from vnadmin_parse.lexicon import legacy_encodings as tables

_CAPITALS_FONT: Final = regex.compile(r"H(?=$|[,\- ]|Bold|Italic)")
_VARIANTS: Final = {"−": "\u00ad", "∙": "·", "⋅": "·", "μ": "µ"}
_UNSURE: Final = {"\u00ad": "ư", "−": "ư", "-": "ư", "·": "ã", "∙": "ã", "⋅": "ã"}
_UNSURE_SIGN: Final = regex.compile("[" + "".join(map(regex.escape, _UNSURE)) + "]")
_PLAIN_HYPHENS: Final = 2  # syllables that a text's plain hyphens make from which on its hyphens stand for ư
_OWN_CAPITALS: Final = 2  # capitals of a word in capitals that its marked letters do not count for
_LONGEST: Final = 8  # letters: a longer word is no syllable


@frozen(eq=False)
class Charset:
    """One encoding.

    Fields:
        key: as in `Source.encoding`: `tcvn3`.
        name: as people say it: `TCVN3`.
        fonts: matches the names of its fonts.
        single: what a character stands for.
        pairs: what two characters stand for together.
    """

    key: str
    name: str
    fonts: regex.Pattern[str]
    single: Mapping[str, str]
    pairs: Mapping[str, str]

    def letters(self, text: str) -> list[str]:
        """Give, for each character of `text`, what it stands for; nothing for a mark that has gone into the letter before it.

        Example:
            >>> "".join(charset("tcvn3").letters("ViÖt Nam")), charset("vni").letters("ñaõ")
            ('Việt Nam', ['đ', 'ã', ''])
        """
        single, pairs = self.single, self.pairs
        found = [single.get(character, character) for character in text]
        if pairs:
            for at in range(len(text) - 1):
                if letter := pairs.get(text[at : at + 2]):
                    found[at : at + 2] = letter, ""
        elif self.key == "tcvn3":
            _settle(text, found)
        return found


@cache
def charsets() -> tuple[Charset, ...]:
    """Give all encodings, the most frequent first."""
    tcvn3 = _by_code(tables.TCVN3, b"") | {chr(code): letter for code, letter in tables.TCVN3_CAPITALS.items()}
    tcvn3 |= {sign: tcvn3[code] for sign, code in _VARIANTS.items()}
    return (
        Charset("tcvn3", "TCVN3", regex.compile(r"(?:[._]Vn|Vn[A-Z])(?!I\b|I-)"), tcvn3, {}),
        Charset("vni", "VNI", regex.compile(r"VNI(?:[- ]|[A-Z])"), _cased(tables.VNI_SINGLE), _vni_pairs()),
        Charset("viscii", "VISCII", regex.compile(r"VI(?:[- ]|SCII)"), _by_code(tables.VISCII, tables.VISCII_CAPITALS), {}),
        Charset("vps", "VPS", regex.compile(r"VPS(?:[- ]|[A-Z])"), _by_code(tables.VPS, tables.VPS_CAPITALS), {}),
    )


def charset(key: str) -> Charset:
    """Give one encoding by its key."""
    return next(each for each in charsets() if each.key == key)


def charset_of_font(name: str) -> Charset | None:
    """Tell which encoding a font of this name is for: `.VnTime`, `VNI-Times`, …; None for all others."""
    return next((each for each in charsets() if each.fonts.match(name)), None)


def draws_capitals(name: str) -> bool:
    """Tell whether a font for TCVN3 draws small letters as capitals.

    Example:
        >>> draws_capitals(".VnTimeH,Bold"), draws_capitals(".VnTime")
        (True, False)
    """
    return _CAPITALS_FONT.search(name) is not None


def recased(word: str) -> str:
    """Give a word in capitals where all but its marked letters are: an 8-bit encoding may have no capitals of these.

    Example:
        >>> recased("NGHị"), recased("ủY"), recased("Nghị"), recased("Xã")
        ('NGHỊ', 'ỦY', 'Nghị', 'Xã')
    """
    plain = [letter for letter in word if letter.isascii() or letter.isupper()]
    is_sure = len(plain) >= _OWN_CAPITALS or not word[:1].isupper()
    return word.upper() if plain and is_sure and all(letter.isupper() for letter in plain) else word


def _by_code(small: bytes, capitals: bytes) -> dict[str, str]:
    """Give the letters of a table by the characters that a text layer shows: Latin-1, and Windows-1252 where it differs."""
    found: dict[str, str] = {}
    for letters, codes in ((tables.LETTERS.upper(), capitals), (tables.LETTERS, small)):
        for letter, code in zip(letters, codes, strict=False):
            if code:
                found[chr(code)] = found[bytes([code]).decode("cp1252", "replace")] = letter
    found.pop("\ufffd", None)
    return found


def _cased(letters: Mapping[str, str]) -> dict[str, str]:
    return dict(letters) | {key.upper(): letter.upper() for key, letter in letters.items()}


def _vni_pairs() -> dict[str, str]:
    """Give what letter and mark make; the mark may be in small behind a capital."""
    marks = [(base, mark, tone) for base in "aeouyôö" for mark, tone in zip(tables.VNI_TONES, tables.TONES, strict=True)]
    for shape, signs in tables.VNI_SHAPED.items():
        bases = "a" if shape == "\u0306" else "aeo"
        marks += [(base, mark, shape + tone) for base in bases for mark, tone in zip(signs, ("", *tables.TONES), strict=True)]
    pairs: dict[str, str] = {}
    for base, mark, added in marks:
        letter = unicodedata.normalize("NFC", tables.VNI_SINGLE.get(base, base) + added)
        pairs |= {base + mark: letter, base.upper() + mark.upper(): letter.upper(), base.upper() + mark: letter.upper()}
    return pairs


def _settle(text: str, found: list[str]) -> None:
    """Tell the hyphens, minus signs and dots of a text from the letters that they may stand for."""
    hyphens: list[int] = []
    sure, has_soft = 0, "\u00ad" in text or "−" in text
    for match in _UNSURE_SIGN.finditer(text):
        at, sign = match.start(), match[0]
        left, right = _beside(found, at)
        is_syllable_with, is_one_without = is_syllable(left + _UNSURE[sign] + right), _stands(left) and _stands(right)
        if sign == "-":
            if is_syllable_with and not is_one_without and (right or left.islower()):
                hyphens.append(at)
                sure += bool(left and right)
        elif not (left or right) or (is_one_without and not is_syllable_with):
            found[at] = "-" if _UNSURE[sign] == "ư" else sign
    for at in hyphens:
        # PDFium takes a soft hyphen at a line's end for a hyphen.
        if text[at + 1 : at + 2] in {"", "\n"} if has_soft else sure >= _PLAIN_HYPHENS:
            found[at] = "ư"


def _stands(part: str) -> bool:
    return not part or is_syllable(part)


def _beside(found: list[str], at: int) -> tuple[str, str]:
    """Give the letters right before and right behind a place."""
    start, end = at, at + 1
    while start > max(0, at - _LONGEST) and found[start - 1].isalpha():
        start -= 1
    while end < min(len(found), at + _LONGEST) and found[end].isalpha():
        end += 1
    return "".join(found[start:at]), "".join(found[at + 1 : end])
