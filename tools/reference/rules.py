"""`rules.md`: every rule with its norm and an example."""

from __future__ import annotations

from typing import Final

from reference.tables import table
from vnadmin_parse.grammar.catalogue import RULES

HEAD: Final = """\
# Rules

Written from the code by `make docs`. A rule with a kind of block claims whole lines; one without is matched inside running
text. All examples and counterexamples stand beside each pattern in the code; `vnadmin-parse rules` prints this list.

"""
_LONGEST: Final = 60


def _shown(example: str) -> str:
    line = " ".join(example.split())
    return f"`{line if len(line) <= _LONGEST else line[:_LONGEST] + '…'}`"


def page() -> str:
    """Give the text of the page."""
    rows = ((f"`{rule.name}`", f"`{rule.kind}`" if rule.kind else "", rule.standard, _shown(rule.examples[0])) for rule in RULES)
    return HEAD + table(("rule", "block", "norm", "example"), rows)
