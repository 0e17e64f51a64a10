"""Cells of the header: which rules are asked for a line."""

from __future__ import annotations

import pytest

from vnadmin_parse.fold import fold
from vnadmin_parse.grammar import header, marks, title
from vnadmin_parse.grammar.appendix_labels import Opening, opens_head
from vnadmin_parse.grammar.cells import ANCHORS, rules_for
from vnadmin_parse.grammar.rule import Rule
from vnadmin_parse.text import lines_of


@pytest.mark.parametrize("rule", [*ANCHORS, title.LETTER_SUBJECT, *marks.RULES], ids=lambda rule: rule.name)
def test_a_rule_is_asked_for_every_line_that_it_knows(rule: Rule) -> None:
    for example in rule.examples:
        assert rule in rules_for(fold(example)[:1])


def test_few_rules_are_asked_for_a_line_of_prose() -> None:
    assert len(rules_for("G")) == 1  # a place and a date
    assert len(rules_for("1")) > 5


@pytest.mark.parametrize("rule", [header.NATIONAL_NAME, header.PARTY_TITLE, header.MOTTO], ids=lambda rule: rule.name)
def test_every_head_title_opens_an_attached_document(rule: Rule) -> None:
    for example in rule.examples:
        assert opens_head(lines_of(example), Opening(0, 1, "Quy chế", ""))
