"""Text in an encoding of before Unicode: how it is told from Unicode and from other languages, and plain text converted line by line.

A font's name says what its text may be, the syllables that come out say whether it is: fonts named `.VnTime` hold Unicode as often as
TCVN3. Where no name speaks, only a text whose words become syllables nearly throughout is converted, so that Spanish, French and
German are left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
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
_SHARE: Final = 4  # times as many words have to become syllables as become none
_RICH: Final = 4  # different marked letters that these have to hold
_SIGNED: Final = 2  # words with a sign inside that are enough else
_MIXED: Final = 10  # a text is mixed where one marked letter in so many is written otherwise
UNICODE_ONLY: Final = regex.compile(r"[ĂăĐđĨĩŨũƠơƯưẠ-ỹ\u0300-\u0323]")
_CAPITALIZED: Final = regex.compile(r"(?<!\p{L})\p{Ll}*+\p{Lu}\p{L}*+")
_UNTOLD: Final = regex.compile(r"(?<!\p{L})[A-ZĂÂĐÊÔƠƯ][^\P{Ll}a-z]++(?!\p{L})")
_WORD_BEFORE: Final = regex.compile(r"(\p{L}++) \Z")
_WORD_BEHIND: Final = regex.compile(r" (\p{L}++)")
_REACH: Final = 9  # characters of a syllable and the blank that parts it
MARKED: Final = regex.compile(r"[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")


@define
class Weight:
    """What an encoding makes of the different words of a text that hold a marked letter.

    Fields:
        gained: words that become syllables and were none.
        against: words that were syllables and become none, or that neither were nor become any.
        lost: the first kind of these.
        letters: characters that the encoding changes in the words gained.
        signed: words gained that hold a sign inside which no language has there: `c¸o`.
    """

    gained: set[str] = field(factory=set)
    against: set[str] = field(factory=set)
    lost: set[str] = field(factory=set)
    letters: set[str] = field(factory=set)
    signed: set[str] = field(factory=set)

    def add(self, before: str, after: str) -> None:
        """Weigh one word."""
        says = _vote(before, after)
        if says > 0:
            self.gained.add(before)
            self.letters.update(letter for letter in before if not letter.isascii())
            if not before[1:-1].isalpha() and len(before) > 2:  # noqa: PLR2004
                self.signed.add(before)
        elif says < 0:
            self.against.add(before)
            self.lost.add(before)
        elif not _is_printed(before) and not after.isupper():
            self.against.add(before)

    @property
    def is_plain(self) -> bool:
        """It says by itself that the text is in the encoding."""
        is_rich = len(self.letters) >= _RICH or (not self.against and len(self.signed) >= _SIGNED)
        return is_rich and len(self.gained) >= max(_SHARE * len(self.against), _SIGNED)

    @property
    def score(self) -> int:
        """How much more speaks for the encoding than against it."""
        return len(self.gained) - len(self.against)


@lru_cache(maxsize=4096)
def _vote(before: str, after: str) -> int:
    """Tell by one word whether it is in an encoding: 1 where it becomes a syllable, -1 where it was one, 0 where it does not tell."""
    was, becomes = _is_printed(before), _is_printed(recased(after))
    return int(becomes and not was and len(before) > 1) - int(was and not becomes)


def _is_printed(word: str) -> bool:
    """Tell whether a word is a syllable in a regular case; `Bé` is one, `bÐ` is none."""
    return is_syllable(word) and (word.islower() or word.isupper() or word[1:].islower())


def weigh(words: Iterable[str], charset: Charset) -> Weight:
    """Weigh what an encoding makes of words, as `marked_words` gives them."""
    weight = Weight()
    for before in words:
        after = _converted_word(before, charset)
        if after != before or not UNICODE_ONLY.search(before):
            weight.add(before, after)
    return weight


def marked_words(text: str) -> set[str]:
    """Give the different words of a text that are not plain ASCII."""
    return {word for word in _WORD.findall(text) if not word.isascii()}


@lru_cache(maxsize=4096)
def _converted_word(word: str, charset: Charset) -> str:
    """Give what a word stands for; nothing beside it changes that, and each line is asked for its words again."""
    return "".join(charset.letters(word))


def word_votes(text: str, charset: Charset) -> Iterator[tuple[int, int, int]]:
    """Give start and end of each word that tells whether it is in an encoding, with 1 where it is and -1 where it is not."""
    for word in _WORD.finditer(text):
        before = word[0]
        if not before.isascii() and (says := -1 if UNICODE_ONLY.search(before) else _vote(before, _converted_word(before, charset))):
            yield word.start(), word.end(), says
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
    """Give the encoding of a text that no font names, or None where it is in Unicode or in another language.

    Args:
        text: lines; those with letters that only Unicode has are passed over.
    """
    old = "\n".join(line for line in text.split("\n") if not line.isascii() and not UNICODE_ONLY.search(line))
    words = marked_words(old)
    if sum(not _is_printed(word) for word in words) < _SIGNED:  # no encoding can gain enough
        return None
    weights = [(weight.score, charset) for charset in charsets() if (weight := weigh(words, charset)).is_plain]
    return max(weights, key=lambda weighed: weighed[0])[1] if weights else None


def _speaks(line: str, charset: Charset, share: int) -> int:
    """Tell whether a line is in an encoding: above 0 for it, below 0 against it, 0 where it does not tell."""
    weight = weigh(marked_words(line), charset)
    says = len(weight.gained) - len(weight.lost) - len(UNICODE_ONLY.findall(line))
    return says if len(weight.gained) >= share * len(weight.against) else -1


def recased_words(text: str) -> str:
    """Give a text with words whose letters are capitals but for the marked ones in capitals.

    A word of one plain letter (`Xã`) does not tell by itself: it is in capitals where the words beside it are.

    Example:
        >>> recased_words("CộNG HòA Xã HộI"), recased_words("Sở VHTT Hà Nội")
        ('CỘNG HÒA XÃ HỘI', 'Sở VHTT Hà Nội')
    """
    return _UNTOLD.sub(_as_beside, _CAPITALIZED.sub(lambda word: recased(word[0]), text))


def _as_beside(word: regex.Match[str]) -> str:
    before = _WORD_BEFORE.search(word.string, max(0, word.start() - _REACH), word.start())
    behind = _WORD_BEHIND.match(word.string, word.end(), word.end() + _REACH)
    beside = [found[1] for found in (before, behind) if found]
    is_capital = beside and all(len(other) > 1 and other.isupper() and is_syllable(other) for other in beside)
    return word[0].upper() if is_capital else word[0]


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
    charset = plain_charset(text)
    spoken = {charset} if charset is not None else {sure for line in lines if (sure := _sure_charset(line))}
    if not spoken:
        return DecodedText(text)
    met: Counter[str] = Counter()
    share = 1 if charset is not None else _SHARE
    converted = "\n".join(_converted_lines(lines, spoken, share, met))
    names = [each.name for each in charsets() if met[each.key]]
    problems = (Problem("text.legacy-encoding", None, legacy_sentence(names)),) if names else ()
    return DecodedText(converted, encoding_of(met, converted), problems)


def _sure_charset(line: str) -> Charset | None:
    """Give the encoding of a line where it tells by itself."""
    return None if line.isascii() else plain_charset(line)


def _converted_lines(lines: Sequence[str], spoken: Collection[Charset], share: int, met: Counter[str]) -> Iterator[str]:
    """Convert each line by the encoding that fits it; one that does not tell is in that of the line before it.

    Args:
        lines: of the text.
        spoken: encodings that the text is in.
        share: times as many words of a line have to become syllables as become none.
        met: takes the number of marked letters by encoding.
    """
    last: Charset | None = None
    for line in lines:
        if line.isascii():
            yield line
            continue
        speaking = [(_speaks(line, charset, share), charset) for charset in charsets() if charset in spoken]
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
    if UNICODE_ONLY.search(word) or _is_printed(word) or not is_syllable(converted):
        return word
    met[charset.key] += len(MARKED.findall(converted))
    return converted
