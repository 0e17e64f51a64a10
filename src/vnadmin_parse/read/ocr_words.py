"""What an engine reads, judged and mended by what Vietnamese words there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Final

import regex
from attrs import evolve

from vnadmin_parse.fold import bare
from vnadmin_parse.lexicon import body_heads, document_types, formulas, is_syllable, name_key, places, positions
from vnadmin_parse.read.ocr import Word

_FEW_WORDS: Final = 20  # a text with fewer words is not judged
_RECOGNISED: Final = 0.3  # share of Vietnamese words with a mark below which a scan's text was read as another language
_LONGEST: Final = 8  # syllables of a fixed wording: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
_PUNCTUATION: Final = " \t.,;:!?()[]{}\"'“”‘’…-–—/*_•"
_OPENERS: Final = frozenset({"Kính gửi", "Nơi nhận", "Căn cứ"})
_NUMBERED: Final = regex.compile(r"s[ốổồôộóo](?=\s?[:.]|\s\d)|đi[eêếểễệềéèẽẻẹ]u(?=\s\d)", regex.IGNORECASE)
_ABOUT: Final = regex.compile(r"[V'][/N]?[vwyW4A]|W|V[/Í1l]v", regex.IGNORECASE)
_NO_BLANK: Final = regex.compile(
    r"(?<=\p{L}[,;])(?=\p{L}{2})|(?<=\b(?:ngày|tháng|năm))(?=\d)|(?<=\d)(?=(?:ngày|tháng|năm)(?!\p{L}))|(?<=ngày)(?=tháng)|(?<=tháng)(?=năm)"
)
_WORDS: Final = regex.compile(r"[^\W_]{2,}+")


def vietnamese_share(text: str) -> float:
    """Give the share of a text's words that are Vietnamese syllables with a mark; numbers are no words.

    Good Vietnamese gives 0.6 and more, an English recognition of it 0.2 and less.

    Example:
        >>> vietnamese_share("Sở Nội vụ đề nghị"), vietnamese_share("So NQi vu d6 nghj")
        (1.0, 0.0)
    """
    words = [word for word in _WORDS.findall(text) if not word.isdecimal()]
    return sum(not word.isascii() and is_syllable(word) for word in words) / len(words) if words else 0.0


def is_badly_recognised(text: str) -> bool:
    """Tell whether a scan's text layer is bad: hardly a word is Vietnamese, as when a program reads it as English.

    Example:
        >>> is_badly_recognised("CQNG HOA XA HQI CHU NGHIA VIET NAM DQc lip - Ttr do - Hanh phuc " * 4)
        True
    """
    return len(_WORDS.findall(text)) >= _FEW_WORDS and vietnamese_share(text) < _RECOGNISED


def corrected(words: Sequence[Word]) -> tuple[list[Word], list[str]]:
    """Mend what engines take for its look-alike: marks in the fixed words of documents (`ĐỔNG` for `ĐỒNG`), lost blanks in dates.

    Args:
        words: of a page, line by line.

    Returns:
        The words, and what was mended, as `read: mended`.
    """
    mended: list[Word] = []
    told: dict[str, None] = {}
    for _, group in groupby(words, lambda word: word.line):
        line = list(group)
        texts = _with_blanks([word.text for word in line])
        fixed = _fixed([*texts])
        told |= dict.fromkeys(f"{old}: {new}" for old, new in zip(texts, fixed, strict=True) if old != new)
        mended += [evolve(word, text=text) if text != word.text else word for word, text in zip(line, fixed, strict=True)]
    return mended, [*told]


def _with_blanks(texts: Sequence[str]) -> list[str]:
    return [_NO_BLANK.sub(" ", text) for text in texts]


def _fixed(texts: list[str]) -> list[str]:
    """Put right the fixed words of one line."""
    if texts and (opener := _opener(texts)):
        texts[0] = opener
    cores = [bare(text.strip(_PUNCTUATION)) for text in texts]
    phrases, at = _phrases(), 0
    while at < len(texts):
        for count in range(min(_LONGEST, len(texts) - at), 1, -1):
            syllables = phrases.get(" ".join(cores[at : at + count]))
            if syllables and _is_fixed(texts[at : at + count], starts=at == 0, name=syllables):
                texts[at : at + count] = [
                    _rewritten(text, syllable) for text, syllable in zip(texts[at : at + count], syllables, strict=True)
                ]
                at += count - 1
                break
        at += 1
    return texts


def _opener(texts: Sequence[str]) -> str | None:
    """Give the first word of a line as it must be before a number: `Sổ 12` is `Số 12`, `Điếu 3` is `Điều 3`."""
    match = _NUMBERED.match(" ".join(texts[:2]))
    if match is None:
        return "V/v" if len(texts) > 1 and _ABOUT.fullmatch(texts[0]) and texts[1][:1].islower() else None
    opener = "Số" if bare(match[0]).startswith("so") else "Điều"
    return (opener.upper() if match[0].isupper() else opener) + texts[0][len(match[0]) :]


def _is_fixed(texts: Sequence[str], *, starts: bool, name: Sequence[str]) -> bool:
    """Tell whether words are a fixed wording, and not others that only share their letters: `bị thu hồi` holds no `bí thư`."""
    if len(texts) > 2 or all(text.isupper() for text in texts):  # noqa: PLR2004
        return True
    is_name = all(text[:1].isupper() for text in texts) and all(syllable[:1].isupper() for syllable in name)
    return is_name or (starts and " ".join(name) in _OPENERS)


def _rewritten(text: str, syllable: str) -> str:
    """Give a syllable in the case and between the signs of the word that was read for it."""
    core = text.strip(_PUNCTUATION)
    shown = syllable.upper() if sum(letter.isupper() for letter in core) > 1 else syllable
    shown = shown.lower() if core[:1].islower() else shown[:1].upper() + shown[1:]
    if name_key(shown) == name_key(core) and core.isupper() == shown.isupper():
        return text
    return text.replace(core, shown, 1)


@cache
def _phrases() -> Mapping[str, tuple[str, ...]]:
    """Give the fixed wordings of two syllables and more by their letters without marks; those that share them are left out."""
    names = [entry.text for entry in formulas()]
    names += [entry.name for entry in document_types()]
    names += [entry.name for entry in positions()]
    names += [entry.name for entry in body_heads()]
    names += [entry.name for entry in places()]
    found: dict[str, tuple[str, ...]] = {}
    twice: set[str] = set()
    for name in names:
        syllables = tuple(word for part in name.split() if (word := part.strip(_PUNCTUATION)))
        key = bare(" ".join(syllables))
        if 1 < len(syllables) <= _LONGEST and name.upper() != key.upper():
            if key in found and name_key(" ".join(found[key])) != name_key(" ".join(syllables)):
                twice.add(key)
            found[key] = syllables
    return {key: syllables for key, syllables in found.items() if key not in twice}
