"""Every rule of the library, in the order of a document: for tests, docs and `vnadmin-parse rules`."""

from __future__ import annotations

from typing import Final

from vnadmin_parse.grammar import (
    addressees,
    appendix_labels,
    authentication,
    citations,
    details,
    header,
    marks,
    preamble_rules,
    recipients,
    regime,
    signature_lines,
    title,
    trailers,
)
from vnadmin_parse.grammar.body import labels
from vnadmin_parse.grammar.rule import Rule

RULES: Final[tuple[Rule, ...]] = (
    *header.RULES,
    *marks.RULES,
    *regime.RULES,
    *title.RULES,
    *details.RULES,
    *addressees.RULES,
    *preamble_rules.RULES,
    *labels.RULES,
    *citations.RULES,
    *recipients.RULES,
    *signature_lines.RULES,
    *authentication.RULES,
    *appendix_labels.RULES,
    *trailers.RULES,
)
