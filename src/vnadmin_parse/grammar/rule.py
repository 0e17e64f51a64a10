"""What a rule is, and what a grammar gives back; nothing Vietnamese here."""

from __future__ import annotations

from functools import cached_property
from typing import Final, TypeAlias

import regex
from attrs import frozen

from vnadmin_parse.fold import fold
from vnadmin_parse.records import BlockKind, Problem, Span
from vnadmin_parse.sealing import sealed

Match: TypeAlias = "regex.Match[str]"
Pattern: TypeAlias = "regex.Pattern[str]"
_BLANK: Final = regex.compile(r"(?<=\p{L}[ ])(?<!\\\p{L}[ ])\\s(?=[ ][\p{L}(])")
"""The blank between two words of a pattern: a typist or a justified line may have doubled it."""


@frozen
class Rule:
    """One idea of how a line or a phrase is written, with its norm and its proof.

    Fields:
        name: `component.aspect`, unique.
        kind: the kind of block that a line gets which the rule claims; None for a rule of phrases inside lines.
        standard: the norm that the wording comes from, or "practice" with what was seen.
        pattern: verbose pattern source, matched against folded text; its own words are folded when it is compiled, and `\\s` between two
            of them stands for any run of blanks.
        examples: texts that must match as a whole; at least two, one of them real in kind.
        counterexamples: texts that a careless version would take; at least one.
        ignore_case: match letters in either case.
        is_phrase: matched anywhere in running text; otherwise against a whole line.
    """

    name: str
    kind: BlockKind | None
    standard: str
    pattern: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]
    ignore_case: bool = False
    is_phrase: bool = False

    @cached_property
    def compiled(self) -> Pattern:
        """The pattern, compiled when first used."""
        flags = regex.VERBOSE | (regex.IGNORECASE if self.ignore_case else 0)
        return regex.compile(_BLANK.sub(r"\\s++", fold(self.pattern)), flags)

    def match(self, folded: str) -> Match | None:
        """Match a whole folded line."""
        return self.compiled.fullmatch(folded)

    def accepts(self, text: str) -> bool:
        """Tell whether the rule takes this text as a whole: the form in which examples and counterexamples are tested."""
        return self.compiled.fullmatch(fold(text)) is not None


@sealed
class Claim:
    """A stretch of text that a rule explains.

    Fields:
        span: where; claims of one document do not overlap.
        kind: kind of block.
        rule: name of the rule.
    """

    span: Span
    kind: BlockKind
    rule: str


@frozen
class Findings:
    """What every grammar hands on besides its records.

    Fields:
        claims: the stretches it explains.
        problems: what it found odd.
    """

    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()
