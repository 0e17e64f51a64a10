"""Pieces of syllables and syllables run together: what a text layer makes of words when it puts blanks in the wrong places."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Final

from vnadmin_parse.lexicon.syllable import is_syllable

_PLAIN: Final = "aăâeêioôơuưy"
VOWELS: Final = "".join(
    unicodedata.normalize("NFC", vowel + tone)
    for vowel in _PLAIN + _PLAIN.upper()
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
)
"""All vowels with all tones, small and capital."""

_ONE_VOWEL: Final = re.compile(rf"[^{VOWELS}]*[{VOWELS}]+[^{VOWELS}]*")
_TWO_VOWELS: Final = re.compile(rf"[{VOWELS}][^{VOWELS}]+[{VOWELS}]")
# A syllable cut behind its vowel: ă and â, iê, uô and ươ never end one.
_OPEN: Final = re.compile("(?:[ăằẳẵắặâầẩẫấậ]|[iy][êềểễếệ]|u[ôồổỗốộ]|ư[ơờởỡớợ])", re.IGNORECASE)
_ORDINARY: Final = re.compile(
    rf"""[("“]*
         (?: (?!qu\b)[bcdđghklmnpqrstvx]{{1,3}}[{VOWELS}]{{1,3}}
             (?: c|ch|m|n|ng|nh|p|t | (?<![ăằẳẵắặâầẩẫấậ])(?<![iy][êềểễếệ])(?<!u[ôồổỗốộ])(?<!ư[ơờởỡớợ]) )
           | \d[\d./]* )
         [.,;:)"”]*""",
    re.VERBOSE | re.IGNORECASE,
)
_RIME: Final = re.compile(rf"[{VOWELS}]{{1,3}}(?:c|ch|m|n|ng|nh|p|t)?")
_ONSETS: Final = frozenset("th tr ph ch kh nh ng ngh gh qu b c d đ g h k l m n p q r s t v x".split())  # noqa: SIM905 - a list of words reads better
_CODAS: Final = frozenset("c ch m n ng nh p t g h".split())  # noqa: SIM905 - a list of words reads better
_LONGEST: Final = 7
_TONES: Final = frozenset("\u0300\u0303\u0309\u0323")
_SHARP: Final = "\u0301"
_STOPS: Final = ("p", "t", "c", "ch")

ONSETLESS: Final = frozenset(
    """
    a à á ả ạ ai ái ải am ám ảm an án àn ang áng anh ánh ảnh ao áo ào ảo ác ách áp át au áu ay áy ăn ắn ăng ắng ẵng âm ấm ầm ẩm ậm ân
    ấn ẩn ấp ập ất âu ấu ầu ẩu ấy ây ẫy e è é em én eo éo ẻo èo ép ẹp ê ế ề ễnh ểnh ếch êm ếm ềm i ì í ia im in ích ít ịt o ò ó ỏ oa
    oà òa oá óa oai oái oải oan oán oản oang oanh oách oạch oằn oe óc ọc oi ói òi om óm òm on ỏn ong óng ỏng ọp ọt ô ồ ố ổ ốc ôi ối ổi
    ồi ôm ốm ồm ôn ồn ổn ốn ông ống ổng ốp ơ ờ ở ớ ơi ới ời ơn ớn ớt ợ u ù ú ủ ụ úa ùa uẩn uân uất úc ục uể uế ui ủi um úm ùm un ùn ủn
    ung úng ủng uốn uống uổng úp út uy uỷ ủy uý úy uỳ ùy uyên uyển ư ừ ứ ưa ứa ức ực ưng ứng ửng ừng ước ương ươm ướm ươn ưỡn ướp ướt
    ưu y ý ỷ yếm yểm yên yến yết yêu yếu yểu
    """.split()  # noqa: SIM905 - a list of words reads better
)
"""Syllables in use that begin with a vowel, in both places of the tone mark; what is not among them is the rest of a longer one."""


def is_one_vowel(word: str) -> bool:
    """Tell whether a word has the outline of a syllable: one vowel, or several in a row.

    Example:
        >>> is_one_vowel("quyết"), is_one_vowel("hếtsức"), is_one_vowel("QĐ")
        (True, False, False)
    """
    return _ONE_VOWEL.fullmatch(word) is not None


def may_be_several(word: str) -> bool:
    """Tell whether a Vietnamese word has the outline of several syllables.

    Example:
        >>> may_be_several("hếtsức"), may_be_several("quyết"), may_be_several("camera")
        (True, False, False)
    """
    return not word.isascii() and _TWO_VOWELS.search(word) is not None


def is_regular(word: str) -> bool:
    """Tell whether a word is in small letters, in capitals, or begins with the only one.

    Example:
        >>> is_regular("Nghị"), is_regular("ngHỊ")
        (True, False)
    """
    return word.islower() or word.isupper() or word[1:].islower()


def is_ordinary(word: str) -> bool:
    """Tell quickly that a word, with the signs at its ends, is a number or has the outline of a whole syllable; most words are and have.

    Example:
        >>> [is_ordinary(word) for word in ("Điều", "định;", "12/2024", "Điể", "hếtsức", "UBND")]
        [True, True, True, False, False, False]
    """
    return _ORDINARY.fullmatch(word) is not None


def is_fragment(word: str) -> bool:
    """Tell whether a word can only be a piece of a syllable that a blank has cut.

    Example:
        >>> [is_fragment(word) for word in ("ngh", "ễn", "Điể", "ý", "c", "quy", "NH")]
        [True, True, True, False, False, False, False]
    """
    small = word.lower()
    if small in _ONSETS:
        return len(small) > 1 and not word.isupper()
    if small[:1] in VOWELS:
        return small not in ONSETLESS and not small.isascii() and _RIME.fullmatch(small) is not None
    return _OPEN.fullmatch(small[-2:]) is not None or _OPEN.fullmatch(small[-1:]) is not None


def is_surely_one(left: str, right: str) -> bool:
    """Tell whether two neighbouring words can only be one syllable that a blank has cut.

    Example:
        >>> is_surely_one("qu", "yết"), is_surely_one("Nguy", "ễn"), is_surely_one("Điể", "m"), is_surely_one("điểm", "a")
        (True, True, True, False)
    """
    if not _is_one(left, right) or (left + right).isascii():
        return False
    if right[0] in VOWELS:
        is_onset = left.lower() in _ONSETS and len(left) > 1 and not left.isupper()
        return is_onset or right.lower() not in ONSETLESS
    return right.lower() in _CODAS and left.lower() not in _ONSETS and not is_syllable(left)


def may_be_one(left: str, right: str) -> bool:
    """Tell whether two neighbouring words may be one syllable, where other words of the line surely are.

    Example:
        >>> may_be_one("H", "à"), may_be_one("phả", "n"), may_be_one("C", "ăn"), may_be_one("lần", "thứ")
        (True, True, True, False)
    """
    return _is_one(left, right) and (left.lower() in _ONSETS or right.lower() in _CODAS)


def _is_one(left: str, right: str) -> bool:
    if not (left.isalpha() and right.isalpha() and len(left) + len(right) <= _LONGEST):
        return False
    return is_regular(left + right) and is_syllable(left + right)


@cache
def run_together(word: str) -> tuple[str, ...]:
    """Give the syllables of which a word is made that has lost its blanks; () where it cannot be told.

    The cut must be the only one, each syllable after the first must begin with a consonant or a capital of its own, and one must bear
    a tone, which foreign words do not.

    Example:
        >>> run_together("SỞVĂNHÓA"), run_together("ThịBích"), run_together("kilôgam"), run_together("cánhân")
        (('SỞ', 'VĂN', 'HÓA'), ('Thị', 'Bích'), (), ())
    """
    parts = only_cut(word)
    return parts if len(parts) > 1 and any(map(_bears_tone, parts)) else ()


@cache
def only_cut(letters: str) -> tuple[str, ...]:
    """Give the syllables that a string of letters can be cut into in one way only, one syllable being a cut too; else ().

    Example:
        >>> only_cut("TIÊUCHUẨN"), only_cut("LUẬT"), only_cut("CÁNHÂN")
        (('TIÊU', 'CHUẨN'), ('LUẬT',), ())
    """
    if not letters.isalpha() or len(letters) > _LONGEST * _LONGEST:
        return ()
    cuts = list(islice(_cuts(letters, is_first=True), 2))
    return cuts[0] if len(cuts) == 1 else ()


def _cuts(word: str, *, is_first: bool) -> Iterator[tuple[str, ...]]:
    """Give the ways to cut a word into syllables of two letters and more."""
    if not word:
        yield ()
        return
    is_capital = not is_first and word[0].isupper() and not word.isupper()
    if not is_first and word[0] in VOWELS and not is_capital:
        return
    for end in range(2, min(_LONGEST, len(word)) + 1):
        part = word[:end]
        if is_regular(part) and is_syllable(part) and not _is_torn(part, word[end:]):
            yield from ((part, *rest) for rest in _cuts(word[end:], is_first=False))


def _is_torn(part: str, rest: str) -> bool:
    """Tell whether a cut takes apart what is one onset: `n|gh`."""
    return part[-1:].lower() == "n" and rest[:2].lower() == "gh"


def _bears_tone(syllable: str) -> bool:
    marks = set(unicodedata.normalize("NFD", syllable.lower()))
    return bool(marks & _TONES) or (_SHARP in marks and not syllable.lower().endswith(_STOPS))
