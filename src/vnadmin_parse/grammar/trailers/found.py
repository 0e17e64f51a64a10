"""What both readers of signature wording hand on."""

from __future__ import annotations

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
