"""Dòng Lưu (ô số 9b) and ô số 12: units, drafter and number of copies."""

from __future__ import annotations

from typing import Final

import regex
from attrs import evolve, frozen

from vnadmin_parse import lexicon
from vnadmin_parse.grammar.rule import Match, Rule
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Line

FILING: Final = Rule(
    name="recipients.filing",
    kind=BlockKind.RECIPIENTS,
    standard="NĐ 30/2020, Phụ lục I, ô số 9b; HD 05-HD/VPTW (no colon, no VT)",
    pattern=r"""
        (?P<dash> [-+*•·.]? \s*+ ) (?: lưu (?: \s++ trữ (?= \s*+ : ) )? | lưư | luu (?= \s*+ : ) )
        (?! \s++ (?: trữ | ý | hành | thông | động ) \b )
        (?: \s*+ [:.;,]++ | (?= \s | $ ) ) \s*+ (?P<units> .*+ )
    """,
    examples=("- Lưu: VT, TCCB (2).", "- Lưu VT.", "- Lưu Văn phòng Tỉnh ủy.", "Lưu: VT, KT", "- Lưu.", "-Lưu:VT,NC."),
    counterexamples=("- Cục Văn thư và Lưu trữ nhà nước;", "- Lưu trữ lịch sử tỉnh;", "Lưu ý: các đơn vị gửi báo cáo"),
    ignore_case=True,
)
DRAFTER_MARK: Final = Rule(
    name="recipients.drafter-mark",
    kind=BlockKind.RECIPIENTS,
    standard="NĐ 30/2020, Phụ lục I, ô số 12",
    pattern=r"""
        (?P<drafter> \p{Lu}{1,3} (?: [.\s]? \p{Lu}\p{Ll}{0,5} ){0,3} ) \s*+ [.,]? \s*+
        \( \s*+ (?P<copies> \d{1,4} ) \s*+ (?: b | bản | bộ )? \s*+ \) \s*+ [.]?
    """,
    examples=("PL.(300)", "N.V.A (15b)", "HTH (02)"),
    counterexamples=("VT (để lưu)", "Điều 5 (2)", "300"),
)
RULES: Final = (FILING, DRAFTER_MARK)

_END: Final = " .,;:…-_/"
_BRACKET: Final = regex.compile(
    r"\s*+[.,;_/-]?\s*+[(\[](?P<inside>[^()\[\]]*+)[)\]]\s*+[.,;/_-]?\s*+(?P<behind>\p{L}[\p{L}.]*+(?:\s\p{L}++){0,3})?+[\s.,;…]*+$"
)
_LISTED_UNIT: Final = regex.compile(r"[)\]]\s*+[,;]\s*+$")
"""Capitals behind a bracket and a comma are the next unit of the list, not a drafter: `BTC (2b), BNV (2b)`."""
_COPIES: Final = regex.compile(r"(?i)(?<![\p{L}\d])(?P<number>\d{1,3})\s*+(?:bản|bộ|b)?(?![\p{L}\d])")
_UNIT_COPIES: Final = regex.compile(r"(?i)\s*+\(\d{1,3}\s?(?:bản|b)?\)(?=\s*+[,;])")
"""Copies behind each unit: `VT (2b), BTC (2b)`."""
_BARE_COPIES: Final = regex.compile(r"(?i)[\s,;.]++(?P<number>\d{1,3})\s*+(?:bản|b)\s*+$")
# A name behind a dot, slash or dash of a unit in capitals: `NC.Châu`, `TH/hoa`; `P.TCHC` is a unit, and so is `VT.BHĐNG`.
_BEHIND_MARK: Final = regex.compile(
    r"(?<=[\p{Lu}\d&]{2}\s*+)[./_-]\s*+(?P<name>(?:\p{Lu}\.)?\p{Lu}\p{Ll}++(?:\s\p{Lu}\p{Ll}++){0,3}|\p{Ll}{2,6})$"
    r"|(?<=[\p{Lu}\d&]{2})\.\s++(?P<name>\p{Lu}{2,4})$"
)
# Initials right behind the dot of a list's last unit: `VT, NCTH.HB`. In `VT.BHĐNG` the dot parts two units, in `VP.NVA` office and room,
# and in `NC.TH` the letters are a room's.
_INITIALS_BEHIND_DOT: Final = regex.compile(
    r"(?<=[,;]\s*+(?!V[TP]\.)(?:[\p{Lu}&]{2,}\d?))\.(?P<name>(?!(?:CN|HC|KH|KT|NC|NN|NV|QT|TC|TD|TH|TT|VP|VT|VX|XD)$)\p{Lu}{2,3})$"
)
# A name behind a unit in capitals and a blank, or as the last entry of the list: `VT, NC Hùng`, `VT, TH, nvh`.
_BEHIND_BLANK: Final = regex.compile(
    r"(?:(?<=[\p{Lu}&]{2})\s++|(?<=\w\s*+)[,;]\s*+)(?P<name>\p{Lu}\p{Ll}++|\p{Ll}{2,5})$"
    r"|(?<=\p{Lu}[\p{Lu}\d&])\s++(?P<name>(?:Ch|Gi|Kh|Ng|Nh|Ph|Qu|Th|Tr)\p{Lu}{1,3})$"
)
_INITIAL: Final = regex.compile(r"(?:Ch|Gi|Kh|Ng|Nh|Ph|Qu|Th|Tr)\p{Lu}{0,3}$")
"""How a name is cut short: `VT, NC.Th`, `VT, VP6 TrYT`; a unit of such letters stands behind a comma."""
_SMALL_WORDS: Final = regex.compile(r"(?i)(?:hồ|sơ|sổ|tệp|file|kho|web|trang|đơn|vị|tổ|đoàn|đội|trạm|cm)$")


@frozen
class Filing:
    """What a filing line holds.

    Fields:
        text: the units as printed, without drafter and copies.
        units: one for each unit.
        drafter: initials or name.
        copies: number of copies.
    """

    text: str
    units: tuple[str, ...]
    drafter: str | None = None
    copies: int | None = None


def filing_of(units: str) -> Filing:
    """Read what follows `Lưu`.

    Example:
        >>> filing_of("VT, QLVH (3) An")
        Filing(text='VT, QLVH', units=('VT', 'QLVH'), drafter='An', copies=3)
    """
    found = _without_copies(_without_brackets(Filing(units.strip(_END), ())))
    if found.drafter is None:
        found = _without_name(found)
    text = _UNIT_COPIES.sub("", found.text).strip(_END)
    return evolve(found, text=text, units=tuple(unit.strip(_END) for unit in regex.split(r"[,;]", text) if unit.strip(_END)))


def _without_brackets(filing: Filing) -> Filing:
    """Take brackets off the end, with a name behind them: `(2)`, `(Thu)`, `(TH 5)`, `(3) Hoa`."""
    match = _BRACKET.search(filing.text)
    if match is None or match.start() == 0:
        return filing
    inside, behind = match["inside"].strip(_END), match["behind"]
    number = _COPIES.search(inside)
    copies = int(number["number"]) if number else filing.copies
    is_unit = bool(behind) and behind.isupper() and (inside.endswith(("b", "bản")) or bool(lexicon.bodies_by_abbreviation(behind)))
    if is_unit and _LISTED_UNIT.search(filing.text, match.start(), match.start("behind")):
        return _without_brackets(evolve(filing, text=f"{filing.text[: match.start()].strip(_END)}, {behind}", copies=copies))
    name = behind or (inside[: number.start()] + inside[number.end() :] if number else inside).strip(_END) or filing.drafter
    return _without_brackets(evolve(filing, text=filing.text[: match.start()].strip(_END), drafter=name, copies=copies))


def _without_copies(filing: Filing) -> Filing:
    match = _BARE_COPIES.search(filing.text)
    if match is None or filing.copies is not None:
        return filing
    return evolve(filing, text=filing.text[: match.start()], copies=int(match["number"]))


def _without_name(filing: Filing) -> Filing:
    match = _BEHIND_MARK.search(filing.text) or _BEHIND_BLANK.search(filing.text) or _initials(filing.text)
    if match is None or not _is_given_name(match["name"]):
        return filing
    return evolve(filing, text=filing.text[: match.start()].strip(_END), drafter=match["name"].strip())


def _initials(text: str) -> Match | None:
    """Find initials behind a dot, which are no body's letters."""
    match = _INITIALS_BEHIND_DOT.search(text)
    return None if match is None or lexicon.bodies_by_abbreviation(match["name"]) else match


def _is_given_name(word: str) -> bool:
    """Tell whether a word is a given name or initials, and not a unit's name or a thing that is filed."""
    if word.isupper() or _INITIAL.match(word):
        return True
    if word.islower():
        return not _SMALL_WORDS.match(word)
    names = (*(entry.name for entry in lexicon.body_heads()), *(entry.name for entry in lexicon.unit_heads()))
    heads = {lexicon.name_key(name) for name in names}
    return (
        lexicon.is_syllable(word.rsplit(maxsplit=1)[-1].rsplit(".", maxsplit=1)[-1].casefold())
        and lexicon.name_key(word) not in heads
        and not _SMALL_WORDS.match(word)
    )


def is_filing(line: Line) -> bool:
    """Tell whether a line is the filing line."""
    return FILING.match(line.folded) is not None
