"""Every rule of the library against its own examples and counterexamples."""

from __future__ import annotations

import pkgutil
from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest
import regex

from vnadmin_parse import grammar
from vnadmin_parse.grammar.catalogue import RULES
from vnadmin_parse.grammar.rule import Rule

DOCS = Path(__file__).parents[1] / "docs"

assert RULES


def told(value: object) -> str:
    """Name a rule or a text in the title of a test."""
    return value.name if isinstance(value, Rule) else str(value)[:40]


def rules_in_modules() -> set[str]:
    modules = [import_module(found.name) for found in pkgutil.walk_packages(grammar.__path__, f"{grammar.__name__}.")]
    return {value.name for module in modules for value in vars(module).values() if isinstance(value, Rule)}


def test_the_catalogue_holds_every_rule() -> None:
    forgotten = rules_in_modules() - {rule.name for rule in RULES}
    assert not forgotten, f"append {', '.join(sorted(forgotten))} to the RULES of its file"


def test_names_are_unique() -> None:
    assert [name for name, times in Counter(rule.name for rule in RULES).items() if times > 1] == []


def test_the_docs_list_every_rule() -> None:
    page = (DOCS / "reference" / "rules.md").read_text("utf-8")
    missing = [rule.name for rule in RULES if f"`{rule.name}`" not in page]
    assert not missing, f"{', '.join(missing)}: run `make docs`"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_tells_where_it_comes_from(rule: Rule) -> None:
    assert regex.fullmatch(r"[a-z]+(?:_[a-z]+)*\.[a-z]+(?:[-_][a-z]+)*", rule.name), "a name is `component.aspect`"
    assert len(rule.standard) > 5, "`standard` names the norm, or says `practice` with what was seen"
    assert len(set(rule.examples)) >= 2, "a rule has at least two examples"
    assert len(set(rule.counterexamples)) >= 1, "a rule has at least one counterexample that a careless pattern would take"
    assert not set(rule.examples) & set(rule.counterexamples), "a text is an example or a counterexample, not both"


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in RULES for text in rule.examples], ids=told)
def test_examples_are_taken(rule: Rule, text: str) -> None:
    assert rule.accepts(text), f"{rule.name} refuses its example {text!r}: mend the pattern, or the example"


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in RULES for text in rule.counterexamples], ids=told)
def test_counterexamples_are_not(rule: Rule, text: str) -> None:
    assert not rule.accepts(text), f"{rule.name} takes its counterexample {text!r}: make the pattern narrower"
