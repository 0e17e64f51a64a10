"""The look-alike view of a text: what is compared, never what is given out.

`fold` keeps the length, so that an offset found in the folded text is an offset in the text itself.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

import regex

_DASHES: Final = "‐‑‒–—―−\u00ad\x02\ufffe﹣－"
_SPACES: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_BLANKS: Final = _SPACES + "\t\r\f\v\u200b\u200c\u200d\u2060\ufeff"
_ONE_TO_ONE: Final = (
    dict.fromkeys(map(ord, _DASHES), "-")
    | dict.fromkeys(map(ord, _BLANKS), " ")
    | {ord("Ð"): "Đ", ord("Ɖ"): "Đ", ord("ð"): "đ"}
    | {ord("“"): '"', ord("”"): '"', ord("„"): '"', ord("‘"): "'", ord("’"): "'"}
    | {ord("０") + n: str(n) for n in range(10)}
)
# Few characters are any of them; to search is much cheaper than to translate.
_LOOK_ALIKE: Final = re.compile("[" + "".join(re.escape(chr(code)) for code in _ONE_TO_ONE) + "]")

# The tone mark of an open syllable in oa, oe or uy stands on either vowel: `hoà` and `hòa`. Both fold to the older place, the
# second vowel (`hoà`), since the letters of `quý`, `quỳ` already stand so. The place is moved, so the length stays.
_TONES: Final = {"òù": "\u0300", "óú": "\u0301", "ỏủ": "\u0309", "õũ": "\u0303", "ọụ": "\u0323"}
_TONE_OF: Final = {letter: tone for letters, tone in _TONES.items() for letter in letters + letters.upper()}
_OPEN: Final = re.compile("[òóỏõọùúủũụÒÓỎÕỌÙÚỦŨỤ][aeyAEY]")
_SURROGATE: Final = regex.compile("[\ud800-\udfff]")


def _one(match: re.Match[str]) -> str:
    return _ONE_TO_ONE[ord(match[0])]


def _moved(match: re.Match[str]) -> str:
    first, second = match[0][0], match[0][1]
    plain = "o" if first in "òóỏõọ" else "O" if first in "ÒÓỎÕỌ" else "u" if first in "ùúủũụ" else "U"
    is_open = (second in "yY") is (plain in "uU") and not match.string[match.end() : match.end() + 1].isalpha()
    return plain + unicodedata.normalize("NFC", second + _TONE_OF[first]) if is_open else match[0]


def fold(text: str) -> str:
    """Give the same-length view of `text` in which look-alikes are one character.

    Args:
        text: any string; NFC text folds best, other text is left as it is where a change would alter its length.

    Returns:
        A string of the same length: every dash is `-`, every blank but the line feed a space, `Ð`/`ð` are `Đ`/`đ`, curly quotes
        straight, and the tone mark of `òa`, `òe`, `ùy` stands on the last vowel. Letters keep their case.

    Example:
        >>> fold("VĂN HÓA – ÐIỀU")
        'VĂN HOÁ - ĐIỀU'
    """
    return _OPEN.sub(_moved, _LOOK_ALIKE.sub(_one, text))


def _plain(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0].lower()


_MARKED: Final = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_BARE: Final = (
    _ONE_TO_ONE
    | {ord(c): _plain(c) for c in _MARKED + _MARKED.upper()}
    | dict.fromkeys(map(ord, "đĐðÐ"), "d")
    | {n: chr(n + 32) for n in range(ord("A"), ord("Z") + 1)}
)


def bare(text: str) -> str:
    """Give the same-length view in small letters without any mark: for anchors whose marks archives often get wrong.

    Never used for identity: `Mã` and `Mạ` are one in it.

    Example:
        >>> bare("CỘNG HÕA XÃ HỘI")
        'cong hoa xa hoi'
    """
    return text.translate(_BARE)


def normalize(text: str) -> str:
    """Put `text` in NFC and its line ends as `\\n`: done once, where text enters the library.

    A lone surrogate, which is no character and cannot be written as UTF-8, becomes U+FFFD.

    Example:
        >>> normalize("Việt\\r\\nNam") == "Việt\\nNam"
        True
    """
    text = _SURROGATE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
