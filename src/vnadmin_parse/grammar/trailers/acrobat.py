"""The wording that Acrobat and its like draw, however their box wraps it: `Digitally signed` / `by …` / `Date:` / `2026.01.02`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from vnadmin_parse.fold import fold
from vnadmin_parse.grammar.rule import Rule
from vnadmin_parse.grammar.trailers.found import Found, together
from vnadmin_parse.records import Claims, Origin
from vnadmin_parse.signature_words import signature_of, signing_time
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Line, printed

_LONGEST: Final = 14
"""Lines of one drawn signature."""
_NAME_LINES: Final = 3
"""Lines of one that names its signer and no time."""
_VALUE: Final = r"(?: (?! \s (?: dn | reason | location | contact (?: \s info )? | date ) \s? : ) . )++"
_OPENING: Final = r"(?: signature \s (?: not \s verified | (?: is \s )? valid ) \s )?+ digitally \s signed \s by \s? :? \s"

TIMED: Final = Rule(
    name="trailer.acrobat",
    kind=BlockKind.SIGNATURE_TRAILER,
    standard="practice of Acrobat and Foxit (NORMS 6.2): name, DN, reason, location, date, version, wrapped anywhere",
    pattern=rf"""
        {_OPENING} (?P<name> {_VALUE} ) (?: \s dn \s? : {_VALUE} )?+ (?: \s reason \s? : \s? (?P<reason> {_VALUE} ) )?+
        (?: \s location \s? : \s? (?P<location> {_VALUE} ) )?+ (?: \s contact (?: \s info )? \s? : \s? (?P<contact> {_VALUE} ) )?+
        \s date \s? : \s? (?P<time> \d{{4}} [./-] \d\d [./-] \d\d \s \d\d:\d\d:\d\d (?: \s? (?: z | [+-] \d\d [:']?+ \d\d '?+ ) )?+ )
        (?: \s (?: adobe | foxit ) \s [\p{{L}}\s-]{{1,40}} (?: \s? : \s? [\d.]++ )?+ )?+
    """,
    examples=(
        "Digitally signed by NGUYEN VAN A Date: 2026.01.02 10:11:12 +07'00'",
        "Signature Not Verified Digitally signed by Trần Văn An Date: 2026.01.02 10:11:12",
        "Digitally signed by Trần Văn An DN: C=VN, O=Sở Y tế Reason: Ký Date: 2026.01.02 10:11:12+07'00' Foxit PDF Reader Version: 11.0.0",
    ),
    counterexamples=(
        "Digitally signed by NGUYEN VAN A Date: 2026.01.02",
        "Digitally signed by NGUYEN VAN A Date: 2026.01.02 10:11:12 +07'00' Nguyễn Văn A",
        "The copy was digitally signed by NGUYEN VAN A Date: 2026.01.02 10:11:12",
    ),
    ignore_case=True,
)  # fmt: skip
UNTIMED: Final = Rule(
    name="trailer.acrobat-name",
    kind=BlockKind.SIGNATURE_TRAILER,
    standard="practice of Acrobat with its date switched off (NORMS 6.2)",
    pattern=rf"{_OPENING} (?-i: (?P<name> \p{{Lu}}\p{{L}}*+ (?: \s \p{{Lu}}\p{{L}}*+ ){{1,9}}+ ) )",
    examples=("Digitally signed by NGUYEN VAN A", "Digitally signed by: Trần Văn An", "Signature valid Digitally signed by SỞ Y TẾ"),
    counterexamples=("Digitally signed by Nguyen", "Digitally signed by the agency", "Digitally signed by NGUYEN VAN A on paper"),
    ignore_case=True,
)
ACROBAT_RULES: Final = (TIMED, UNTIMED)
_BEGINS: Final = regex.compile(r"(?:digitally(?!\S)|signature\s(?:not|is|valid)(?!\S))", regex.IGNORECASE)


def read_acrobat(lines: Sequence[Line], at: int) -> Found | None:
    """Read the wording that begins at a line: as far as its time where it has one, else as far as the signer's name."""
    if not _BEGINS.match(lines[at].folded):
        return None
    near = together(lines, at, _LONGEST)
    tries = [(TIMED, count) for count in range(len(near), 0, -1)] + [(UNTIMED, count) for count in range(1, _NAME_LINES + 1)]
    for rule, count in tries:
        words = printed(near[:count])
        match = rule.match(fold(words))
        if match:
            parts = {name: words[slice(*match.span(name))] for name, value in match.groupdict().items() if value}
            claims = Claims(parts.get("reason"), parts.get("location"), parts.get("contact"), parts["name"])
            return Found(near[:count], rule, signature_of(claims, signing_time(parts.get("time", "")), Origin.TEXT))
    return None
