"""From a line's first characters to the mark that they may be: `1.`, `a)`, `Điều 5.`, `-`."""

from __future__ import annotations

from typing import Final

import regex

from vnadmin_parse.grammar.body import labels
from vnadmin_parse.grammar.rule import Match, Rule
from vnadmin_parse.records import DivisionKind
from vnadmin_parse.sealing import sealed
from vnadmin_parse.text import Line, printed_text

_BODY_ORDER: Final = "abcdđeghiklmnopqrstuvxy"
"""The 23 letters of điểm; f, j, w and z stand between their neighbours where a writer uses them."""
_LETTERS: Final = {letter: float(n) for n, letter in enumerate(_BODY_ORDER, 1)} | {"f": 6.5, "j": 9.5, "w": 21.5, "z": 24.0}
_WORDS: Final = {
    word: n
    for n, words in enumerate(
        ("nhất một", "hai", "ba", "tư bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"), 1
    )
    for word in words.split()
}  # fmt: skip
_ROMAN_VALUES: Final = {"I": 1, "V": 5, "X": 10, "L": 50}

RANKS: Final = {"part": 1, "chapter": 2, "section": 3, "subsection": 4, "article": 5}
"""The units whose order the norms fix, from the outermost."""
_GLUED: Final = regex.compile(r"(?<=Điều|ĐIỀU|Điêu)(?=\d)")
"""A lost blank in a label: `Điều23.`."""
_KINDS: Final = {name: DivisionKind(name) for name in RANKS}
_PAIR: Final = 2
_MARKED_CLOSE: Final = frozenset({"roman", "arabic", "letter", "lower_roman", "capital"})


@sealed
class Mark:
    """A label as it may be read at the beginning of a line.

    Fields:
        family: the rule's aspect: `article`, `arabic`, `letter`, …
        style: the family with the sign that closes it: two numberings of one document differ by it.
        ordinal: place in its count from 1; inserted units (`2a`) lie between their neighbours.
        label: as printed without closing sign, brackets and doubled blanks.
        marker: as printed.
        rest: offset in the line where the text after the marker starts.
        rule: name of the rule.
        numbers: of a decimal label, its parts.
        kind: of a unit that the norms name, else None.
    """

    family: str
    style: str
    ordinal: float
    label: str
    marker: str
    rest: int
    rule: str
    numbers: tuple[int, ...] = ()
    kind: DivisionKind | None = None

    @property
    def is_first(self) -> bool:
        """Whether it opens a count."""
        return (self.numbers[-1] if self.numbers else self.ordinal) == 1


def roman_value(numeral: str) -> int:
    """Read a Roman number; a small L counts as I, since it is a common slip.

    Example:
        >>> roman_value("XIV"), roman_value("lV")
        (14, 4)
    """
    values = [_ROMAN_VALUES[letter] for letter in numeral.replace("l", "I").upper()]
    return sum(-value if value < max(values[n:]) else value for n, value in enumerate(values))


def _numeral_value(numeral: str) -> float:
    """Read the ordinal of a part, chapter, section or article, with its inserted letter."""
    if numeral[0].isdigit():
        digits = numeral.rstrip("abcdđeghiklmnopqrstuvxy")
        return int(digits) + _inserted(numeral[len(digits) :])
    if all(letter in _ROMAN_VALUES for letter in numeral.rstrip("abcdđ")):
        plain = numeral.rstrip("abcdđ")
        return roman_value(plain) + _inserted(numeral[len(plain) :])
    if len(numeral) == 1:
        return _LETTERS.get(numeral.lower(), 1.0)
    return float(sum(_WORDS.get(word, 0) for word in numeral.lower().removeprefix("thứ").split()) or 1)


def _inserted(letter: str) -> float:
    return _LETTERS.get(letter, 0.0) / 100 if letter else 0.0


def _mark(rule: Rule, match: Match, text: str, family: str, ordinal: float | tuple[int, ...]) -> Mark:
    """Make a mark from a rule's match; a decimal label has a tuple of numbers for its ordinal."""
    start, end = match.span("label")
    numbers = ordinal if isinstance(ordinal, tuple) else ()
    rest = match.start("rest")
    rest = match.end() if rest < 0 else rest
    close = (match["close"] or ".") if family in _MARKED_CLOSE else ""
    label = text[start:end]
    return Mark(
        family=family,
        style=family + close,
        ordinal=ordinal[-1] if isinstance(ordinal, tuple) else ordinal,
        label=label if label.isascii() and label.isalnum() else _GLUED.sub(" ", printed_text(label)),
        marker=" ".join(text[:rest].split()),
        rest=rest,
        rule=rule.name,
        numbers=numbers,
        kind=_KINDS.get(family),
    )


def _named(rule: Rule, folded: str, text: str) -> tuple[Mark, ...]:
    match = rule.match(folded)
    return (_mark(rule, match, text, rule.name[5:], _numeral_value(match["numeral"])),) if match else ()


def _step(folded: str, text: str) -> tuple[Mark, ...]:
    match = labels.STEP.match(folded)
    return (_mark(labels.STEP, match, text, "step", int(match["numeral"])),) if match else ()


def _article(folded: str, text: str) -> tuple[Mark, ...]:
    return _named(labels.ARTICLE, folded, text)


def _chapter(folded: str, text: str) -> tuple[Mark, ...]:
    return _named(labels.CHAPTER, folded, text)


def _section(folded: str, text: str) -> tuple[Mark, ...]:
    return _named(labels.SECTION, folded, text)


def _part(folded: str, text: str) -> tuple[Mark, ...]:
    return _named(labels.PART, folded, text)


def _subsection(folded: str, text: str) -> tuple[Mark, ...]:
    return _named(labels.SUBSECTION, folded, text)


_NAMED: Final = {
    "đi": _article,
    "ch": _chapter,
    "mụ": _section,
    "ph": _part,
    "ti": _subsection,
    "bư": _step,
}


def _decimal(folded: str, text: str) -> tuple[Mark, ...]:
    match = labels.DECIMAL.match(folded)
    if not match:
        return ()
    head, *tail = match["label"].replace(" ", "").split(".")
    first = int(head) if head.isdigit() else roman_value(head) if set(head) <= set("IVX") else int(_LETTERS.get(head.lower(), 0))
    numbers = (first, *map(int, tail))
    decimal = _mark(labels.DECIMAL, match, text, f"decimal{len(numbers)}", numbers)
    return (decimal, *_noted(folded, text, numbers))


def _noted(folded: str, text: str, numbers: tuple[int, ...]) -> tuple[Mark, ...]:
    """In a consolidated text `18.2 Cổng …` may be khoản 18 with the mark of note 2 raised after its dot."""
    match = labels.NOTED.match(folded) if len(numbers) == _PAIR and numbers[1] > 1 else None
    return (_mark(labels.NOTED, match, text, "arabic", numbers[0]),) if match else ()


def _number(folded: str, text: str) -> tuple[Mark, ...]:
    match = labels.ARABIC.match(folded)
    if match:
        return (_mark(labels.ARABIC, match, text, "arabic", int(match["numeral"]) + _inserted(match["suffix"])),)
    return _decimal(folded, text)


def _small(folded: str, text: str) -> tuple[Mark, ...]:
    """Read a lettered label; `i)`, `v)` and `x)` are letters or Roman numbers."""
    marks: list[Mark] = []
    if match := labels.LETTER.match(folded):
        marks.append(_mark(labels.LETTER, match, text, "letter", _LETTERS[match["label"]]))
    if folded[0] in "ivx" and (match := labels.LOWER_ROMAN.match(folded)):
        marks.append(_mark(labels.LOWER_ROMAN, match, text, "lower_roman", roman_value(match["label"])))
    if not marks and (match := labels.SUBLETTER.match(folded)):
        letter, *parts = match["label"].replace(".", " ").replace(match["label"][0], match["label"][0] + " ", 1).split()
        numbers = (int(_LETTERS[letter]), *map(int, parts))
        marks.append(_mark(labels.SUBLETTER, match, text, "subletter", numbers))
    return tuple(marks)


def _capital(folded: str, text: str) -> tuple[Mark, ...]:
    """Read a Roman label or a capital letter; `I.`, `V.`, `C.` are either."""
    marks: list[Mark] = []
    if folded[0] in "IVXLl" and (match := labels.ROMAN.match(folded)):
        marks.append(_mark(labels.ROMAN, match, text, "roman", roman_value(match["label"])))
    if match := labels.CAPITAL.match(folded):
        marks.append(_mark(labels.CAPITAL, match, text, "capital", _LETTERS[match["label"].lower()]))
    return tuple(marks) or _decimal(folded, text)


def _bracketed(folded: str, text: str) -> tuple[Mark, ...]:
    match = labels.BRACKETED.match(folded)
    if not match:
        return ()
    label = match["label"]
    if label.isdigit():
        return (_mark(labels.BRACKETED, match, text, "bracketed_number", int(label)),)
    marks = [_mark(labels.BRACKETED, match, text, "bracketed_letter", _LETTERS[label])] if len(label) == 1 else []
    if set(label) <= set("ivx"):
        marks.append(_mark(labels.BRACKETED, match, text, "bracketed_roman", roman_value(label)))
    return tuple(marks)


_CLOSES: Final = frozenset(".)/:- ")
_ROMAN: Final = frozenset("IVXLl")


def marks_of(line: Line) -> tuple[Mark, ...]:
    """Read the marks that the beginning of a line may be, the likeliest first; () for nearly every line, and quickly.

    Example:
        >>> [mark.label for mark in marks_of(lines_of("a) Bộ Nội vụ:")[0])]
        ['a']
    """
    folded = line.folded
    first, second = folded[0], folded[1:2]
    if "0" <= first <= "9":
        return _number(folded, line.text)
    if first == "(":
        return _bracketed(folded, line.text)
    if first.isupper():
        if second in _CLOSES or (first in _ROMAN and second in _ROMAN):
            return _capital(folded, line.text)
        named = _NAMED.get((first + second).lower())
        return named(folded, line.text) if named else ()
    if first.islower() and (second in _CLOSES or second.isdigit() or first in "ivxl"):
        return _small(folded, line.text) or (_capital(folded, line.text) if first == "l" else ())
    return ()


_SHAPES: Final = {
    "\u00ad": "-", "\x02": "-", "\ufffe": "-", "\uf02d": "-", "\uf02b": "+", "\uf02a": "*", "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢",
    "\uf0fc": "✓", "\uf076": "❖", "\uf06c": "●", "\uf06e": "■", "\uf071": "❑", "\uf0e0": "→",
    "§": "▪", "Ø": "➢", "ü": "✓", "v": "❖", "q": "❑",
}  # fmt: skip
"""What the page shows for a character of a symbol font, and for a hyphen that the text layer marks as a line-end one."""


def bullet_of(line: Line) -> tuple[str, int] | None:
    """Read a bullet: its marker as printed and the offset of its text; None for everything else.

    Example:
        >>> bullet_of(lines_of("- Thực hiện")[0])
        ('-', 2)
    """
    if line.folded[0].isalnum() and (line.folded[0] not in "oØüvq" or line.folded[1:2] != " "):
        return None
    match = labels.BULLET.match(line.folded)
    if not match:
        return None
    start, end = match.span("marker")
    marker = "".join(_SHAPES.get(char, char) for char in line.text[start:end])
    return marker, match.start("rest") + len(match["rest"]) - len(match["rest"].lstrip())
