"""Text in an encoding of before Unicode: how it is told from Unicode and from other languages, and plain text converted line by line.

A font's name says what its text may be, the syllables that come out say whether it is: fonts named `.VnTime` hold Unicode as often as
TCVN3. Where no name speaks, only a text whose words become syllables nearly throughout is converted, so that Spanish, French and
German are left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import regex
from attrs import define, field, frozen

from vnadmin_parse.lexicon import is_syllable
from vnadmin_parse.read.charsets import Charset, charsets, recased
from vnadmin_parse.records import Problem

SUSPECT: Final = "\u0080-\u009f¡-©«¬®µ-¹»-¾ÄÅÆËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþÿ÷×∙−"
"""Characters that Vietnamese in Unicode hardly uses, and that every text in an older encoding is full of."""

_RARE: Final = re.compile(f"[{SUSPECT}]")
_SUSPECT: Final = regex.compile(rf"[{SUSPECT}][A-Za-z]|[A-Za-z][{SUSPECT}]")
_WORD: Final = regex.compile(r"[^\s!-@\[-`{-~“”‘’…–—•]++")
_ENOUGH, _FEW = 3, 2  # words that have to become syllables
_SHARE: Final = 4  # so many times the words that become none
_MIXED: Final = 10  # a text is mixed where one marked letter in so many is written otherwise
UNICODE_ONLY: Final = regex.compile(r"[ĂăĐđĨĩŨũƠơƯưẠ-ỹ\u0300-\u0323]")
_CAPITALIZED: Final = regex.compile(r"\p{Ll}*+\p{Lu}\p{L}*+")
MARKED: Final = regex.compile(r"[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")


@define
class Weight:
    """Words with a marked letter, by what an encoding makes of them.

    Fields:
        gained: no syllable before, one after.
        lost: the other way round.
        bad: none before, none after.
    """

    gained: int = 0
    lost: int = 0
    bad: int = 0

    def add(self, before: str, after: str) -> None:
        """Weigh one word."""
        was, becomes = _is_printed_syllable(before), is_syllable(after)
        self.gained += becomes and not was and len(before) > 1
        self.lost += was and not becomes
        self.bad += not was and not becomes and not after.isupper()

    @property
    def is_plain(self) -> bool:
        """It says by itself that the text is in the encoding."""
        against = self.lost + self.bad
        return self.gained >= _SHARE * against and self.gained >= (_ENOUGH if against else _FEW)


def _is_printed_syllable(word: str) -> bool:
    """Tell whether a word is a syllable in a regular case; `Bé` is one, `bÐ` is none."""
    return is_syllable(word) and (word.islower() or word.isupper() or word[1:].islower())


def weigh(text: str, charset: Charset) -> Weight:
    """Weigh what an encoding makes of the words of a text."""
    weight = Weight()
    for _, _, before, after in _changed_words(text, charset):
        weight.add(before, after)
    return weight


def _changed_words(text: str, charset: Charset) -> Iterator[tuple[int, int, str, str]]:
    """Give start and end of the words that an encoding changes, and what they are before and after."""
    letters = charset.letters(text)
    for word in _WORD.finditer(text):
        if not word[0].isascii():
            after = "".join(letters[word.start() : word.end()])
            if after != word[0]:
                yield word.start(), word.end(), word[0], after


def word_votes(text: str, charset: Charset) -> Iterator[tuple[int, int, int]]:
    """Give start and end of each word that tells whether it is in an encoding, with 1 where it is and -1 where it is not."""
    for start, end, before, after in _changed_words(text, charset):
        weight = Weight()
        weight.add(before, after)
        says = -1 if UNICODE_ONLY.search(before) else weight.gained - weight.lost
        if says:
            yield start, end, says
    for word in UNICODE_ONLY.finditer(text):
        yield word.start(), word.end(), -1


def is_suspect(text: str) -> bool:
    """Tell, quickly, whether a text may be in an older encoding."""
    return _RARE.search(text) is not None and _SUSPECT.search(text) is not None


def legacy_sentence(names: Sequence[str]) -> str:
    """Give the sentence of the problem that tells of a conversion."""
    return f"Text in an encoding older than Unicode ({', '.join(names)}) was converted."


def encoding_of(letters: Mapping[str, int], text: str) -> str:
    """Name the encoding of a text: that of nine in ten of its marked letters, else `mixed`.

    Args:
        letters: how many marked letters came from each encoding.
        text: the whole text, converted.
    """
    if not letters:
        return "unicode"
    main = max(letters, key=lambda key: letters[key])
    others = len(MARKED.findall(text)) - letters[main]
    return "mixed" if others * _MIXED > letters[main] else main


def plain_charset(text: str) -> Charset | None:
    """Give the encoding of a text that no font names, or None where it is in Unicode or in another language."""
    weights = [(weight.gained - weight.lost - weight.bad, charset) for charset in charsets() if (weight := weigh(text, charset)).is_plain]
    return max(weights, key=lambda weighed: weighed[0])[1] if weights else None


def _speaks(text: str, charset: Charset) -> int:
    """Tell whether a line is in an encoding: above 0 for it, below 0 against it, 0 where it does not tell."""
    return sum(says for _, _, says in word_votes(text, charset))


def recased_words(text: str) -> str:
    """Give a text with words whose letters are capitals but for the marked ones in capitals."""
    return _CAPITALIZED.sub(lambda word: recased(word[0]), text)


@frozen
class DecodedText:
    """A plain text in Unicode.

    Fields:
        text: the text.
        encoding: what it was written in, as in `Source.encoding`.
        problems: what to tell of it.
    """

    text: str
    encoding: str = "unicode"
    problems: tuple[Problem, ...] = field(default=())


def decode_legacy(text: str) -> DecodedText:
    """Convert the lines of a plain text that are in an older encoding.

    Args:
        text: any string, in NFC; the bytes of the older encoding as Latin-1 or Windows-1252 characters.

    Example:
        >>> decode_legacy("Céng hoµ x· héi chñ nghÜa ViÖt Nam").text
        'Cộng hoà xã hội chủ nghĩa Việt Nam'
    """
    if not is_suspect(text):
        return DecodedText(text)
    lines = text.split("\n")
    nearest = [_nearest(line) for line in lines]
    spoken = [
        charset
        for charset in charsets()
        if weigh("\n".join(line for line, near in zip(lines, nearest, strict=True) if near is charset), charset).is_plain
    ]
    if not spoken:
        return DecodedText(text)
    met: Counter[str] = Counter()
    converted = "\n".join(_converted_lines(lines, spoken, met))
    names = [charset.name for charset in spoken if met[charset.key]]
    problems = (Problem("text.legacy-encoding", None, legacy_sentence(names)),) if names else ()
    return DecodedText(converted, encoding_of(met, converted), problems)


def _nearest(line: str) -> Charset | None:
    """Give the encoding that makes the most syllables of a line."""
    if line.isascii():
        return None
    scores = [(weight.gained - weight.lost - weight.bad, charset) for charset in charsets() for weight in [weigh(line, charset)]]
    best, charset = max(scores, key=lambda score: score[0])
    return charset if best > 0 else None


def _converted_lines(lines: Sequence[str], spoken: Sequence[Charset], met: Counter[str]) -> Iterator[str]:
    """Convert each line by the encoding that fits it; one that does not tell is in that of the line before it."""
    last: Charset | None = None
    for line in lines:
        if line.isascii():
            yield line
            continue
        speaking = [(_speaks(line, charset), charset) for charset in spoken]
        most = max(says for says, _ in speaking)
        if most > 0:
            last = next(charset for says, charset in speaking if says == most)
        elif most < 0:
            last = None
        yield line if last is None else _converted_line(line, last, met)


def _converted_line(line: str, charset: Charset, met: Counter[str]) -> str:
    """Convert a line; where it holds Unicode too, only the words that become syllables."""
    letters = charset.letters(line)
    if UNICODE_ONLY.search(line):
        line = _WORD.sub(lambda word: _better(word[0], "".join(letters[word.start() : word.end()]), charset, met), line)
    else:
        line = "".join(letters)
        met[charset.key] += len(MARKED.findall(line))
    return recased_words(line)


def _better(word: str, converted: str, charset: Charset, met: Counter[str]) -> str:
    if UNICODE_ONLY.search(word) or _is_printed_syllable(word) or not is_syllable(converted):
        return word
    met[charset.key] += len(MARKED.findall(converted))
    return converted
