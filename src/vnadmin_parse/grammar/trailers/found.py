"""What the readers of signature wording hand on."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from vnadmin_parse.grammar.rule import Rule
from vnadmin_parse.records import DigitalSignature
from vnadmin_parse.text import Line


@frozen
class Found:
    """One signature in the text.

    Fields:
        lines: the lines that speak of it.
        rule: the rule that knew it.
        signature: the record, without its place.
    """

    lines: tuple[Line, ...]
    rule: Rule
    signature: DigitalSignature


def together(lines: Sequence[Line], at: int, count: int) -> tuple[Line, ...]:
    """Give up to `count` lines from a line on, as far as they are on its page."""
    near = lines[at : at + count]
    return tuple(near[: next((index for index, line in enumerate(near) if line.page != near[0].page), len(near))])
