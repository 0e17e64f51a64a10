"""Every rule against long texts made from its own pattern, its examples and its counterexamples: its time grows as they do."""

from __future__ import annotations

import collections
import math
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeAlias

import pytest
import regex

from pattern_attacks import Attack, attacks
from vnadmin_parse.fold import fold
from vnadmin_parse.grammar.catalogue import RULES
from vnadmin_parse.grammar.rule import Pattern, Rule

LIMIT = 0.008
"""Seconds for 16,000 characters, as 50 ms are for 100,000; what takes longer must at least grow in proportion."""
YARDSTICK = 0.0105
"""What `work_of_a_known_size` takes on the quiet machine that the limit is meant for, in seconds."""
SHORT, LONG = (50, 500), 16_000
"""The short ones come first: what takes the third power of a long one would not come back, whatever its time limit."""
GIVE_UP = 0.5
SEARCHED = {"citation.code", "citation.standard-code", "citation.yearly-number", "citation.congress-resolution", "citation.short-name"}
"""Rules that run over a whole text; the other phrases are looked for at a place, or in a window of some hundred characters."""
Way: TypeAlias = Callable[[str], object]


def ways(rule: Rule) -> Iterator[Way]:
    """Give the ways in which the library asks a rule."""
    yield partial(rule.compiled.fullmatch, timeout=GIVE_UP)
    if rule.is_phrase:
        yield partial(rule.compiled.match, timeout=GIVE_UP)
    if rule.name in SEARCHED:
        yield partial(find_all, rule.compiled)


def find_all(pattern: Pattern, text: str) -> None:
    collections.deque(pattern.finditer(text, timeout=GIVE_UP), maxlen=0)


def spent_on(way: Way, text: str) -> float:
    start = time.process_time()
    try:
        way(text)
    except TimeoutError:
        return math.inf
    return time.process_time() - start


def slowness() -> float:
    """Tell how much slower the machine is at this moment than a quiet one; our patterns do not change it."""
    return max(1.0, spent_on(lambda text: regex.compile(r"\p{Lu}\w{2}+").findall(text), "Abc " * 10_000) / YARDSTICK)


def holds(way: Way, attack: Attack, size: int) -> bool:
    """Tell whether a text is quick; what gives up takes sixty times the limit, which no noise does."""
    spent = spent_on(way, attack.of_length(size))
    return spent < LIMIT or (spent < math.inf and grows_in_proportion(way, attack, size))


def grows_in_proportion(way: Way, attack: Attack, size: int) -> bool:
    """Measure again what was not quick: the least disturbed of several runs is what it takes."""

    def least(of: int) -> float:
        return min(spent_on(way, attack.of_length(of)) for _ in range(3))

    return any(least(size) < max(LIMIT * slowness(), 8 * least(size // 4)) for _ in range(4))


def slow_attacks(pattern: Pattern, texts: Iterable[str], asked: Iterable[Way]) -> Iterator[tuple[Attack, int]]:
    """Give each attack whose time grows faster than its text, with the length at which this is seen."""
    asked = tuple(asked)
    for attack in attacks(pattern, texts):
        sizes = (size for size in (*SHORT, LONG) for way in asked if not holds(way, attack, size))
        yield from ((attack, size) for size in [next(sizes, 0)] if size)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_takes_time_in_proportion(rule: Rule) -> None:
    texts = map(fold, (*rule.examples, *rule.counterexamples))
    assert next(slow_attacks(rule.compiled, texts, ways(rule)), None) is None


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(?:a+)+b", "ab"),  # doubles with each sign
        (r"\d+ (?: \s* a?)* \s* x", "1 x"),
        (r"Số \s* :? \s* \d? \s* /", "Số: 1/"),  # the third power
        (r"dự \s* thảo (?: \s* (?: lần )? \s* \d+ )? \s* [)]?", "dự thảo lần 1"),
    ],
)
def test_what_does_not_is_found(pattern: str, text: str) -> None:
    compiled = regex.compile(pattern, regex.VERBOSE)
    assert next(slow_attacks(compiled, [text], [partial(compiled.fullmatch, timeout=GIVE_UP)]), None) is not None


def test_a_search_that_starts_anew_at_every_sign_is_found() -> None:
    compiled = regex.compile(r"\s+ [xyz]", regex.VERBOSE)
    found = list(slow_attacks(compiled, [], [partial(find_all, compiled)]))
    assert {attack.pump for attack, _ in found} >= {" ", "\t"}
    mended = regex.compile(r"(?<!\s) \s++ [xyz]", regex.VERBOSE)
    assert not list(slow_attacks(mended, [], [partial(find_all, mended)]))


def test_a_class_gives_members_and_a_repeat_what_stands_before_it() -> None:
    made = attacks(regex.compile(r"(?<a>Điều | Khoản) \s [\d.]*+ (?: ; \p{Lu} ){0,9}", regex.VERBOSE), [])
    assert {attack.pump for attack in made if len(attack.pump) == 1} == {"1", "."}
    assert {attack.pump for attack in made if attack.front and attack.pump.startswith(";")} <= {";A", ";Đ"}
    assert all(attack.front.startswith(("Điều", "Khoản")) for attack in made if attack.front)
    assert Attack("1", "ab", "/").of_length(5) == "1ababa/"
