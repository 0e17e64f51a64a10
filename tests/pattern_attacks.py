"""Hostile texts made from a pattern: what it takes up to one of its repeats, that repeat's own text again and again, then what breaks it.

The pattern is read with the parser of the package `regex`, which is no public interface, but knows every word of it.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

import regex
from attrs import frozen
from regex import _regex_core as syntax

from vnadmin_parse.grammar.rule import Pattern

Node: TypeAlias = Any
LETTERS = ' 1a.,A-/(:;đĐ\t–"“)…_*+[\nivx\u00a0!'
"""From these a class of characters gives its members."""
BREAK = "\x00"
"""Taken by no rule."""
MANY = 8
"""A repeat that may be as often as this is pumped."""


@frozen
class Attack:
    """A text that can be made as long as one likes: front, then pump again and again, then back."""

    front: str
    pump: str
    back: str

    def of_length(self, size: int) -> str:
        """Give the text with so many characters pumped."""
        return self.front + (self.pump * (size // len(self.pump) + 1))[:size] + self.back


def attacks(pattern: Pattern, texts: Iterable[str]) -> list[Attack]:
    """Make the attacks that a pattern's own repeats suggest, and those of texts that it takes or nearly takes, folded as it needs them."""
    dice = random.Random(pattern.pattern)  # noqa: S311 - a sample, no secret
    made = [*_from_pattern(_tree(pattern), dice), *(each for text in texts for each in _from_text(text))]
    return [each for each in dict.fromkeys(made) if each.pump]


def _from_pattern(tree: Node, dice: random.Random) -> Iterator[Attack]:
    for before, repeated, after in _repeats(tree, (), ()):
        for pump in dict.fromkeys(_pumps(repeated, dice)):
            front = "".join(_sample(each, dice) for each in before)
            yield Attack(front, pump, BREAK)
            yield Attack(front, pump, "".join(_sample(each, dice) for each in after) + BREAK)
            yield Attack("", front + pump, BREAK)


def _from_text(text: str) -> Iterator[Attack]:
    yield Attack("", text, BREAK)
    yield Attack("", f"{text} ", BREAK)
    for found in regex.finditer(r"\p{L}++|\d++|.", text):
        yield Attack(text[: found.start()], " ", found[0] + BREAK)
        yield Attack(text[: found.end()], found[0][-1], text[found.end() :] + BREAK)
        yield Attack(text[: found.end()], found[0], BREAK)
        yield Attack("", text[: found.end()], BREAK)


def _tree(pattern: Pattern) -> Node:
    source = syntax.Source(pattern.pattern)
    source.ignore_space = bool(pattern.flags & regex.VERBOSE)
    return syntax._parse_pattern(source, syntax.Info(pattern.flags, source.char_type))


def _repeats(node: Node, before: tuple[Node, ...], after: tuple[Node, ...]) -> Iterator[tuple[tuple[Node, ...], Node, tuple[Node, ...]]]:
    """Give each repeat's inner part, with what stands before and behind it."""
    if isinstance(node, syntax.Sequence):
        for n, each in enumerate(node.items):
            yield from _repeats(each, (*before, *node.items[:n]), (*node.items[n + 1 :], *after))
    elif isinstance(node, syntax.Branch):
        for each in node.branches:
            yield from _repeats(each, before, after)
    elif isinstance(node, syntax.GreedyRepeat):
        if node.max_count is None or node.max_count >= MANY:
            yield before, node.subpattern, after
        yield from _repeats(node.subpattern, before, after)
    elif isinstance(node, syntax.Group | syntax.Atomic | syntax.LookAround):
        yield from _repeats(node.subpattern, before, after)


def _pumps(node: Node, dice: random.Random) -> list[str]:
    return _members(node) if hasattr(node, "matches") or isinstance(node, syntax.Any) else [_sample(node, dice) for _ in range(6)]


def _sample(node: Node, dice: random.Random) -> str:
    """Give a text that a part of a pattern takes, whatever it demands of its surroundings."""
    if isinstance(node, syntax.Sequence):
        return "".join(_sample(each, dice) for each in node.items)
    if isinstance(node, syntax.Branch):
        return _sample(dice.choice(node.branches), dice)
    if isinstance(node, syntax.GreedyRepeat):
        most = node.min_count + 1 if node.max_count is None else min(node.max_count, node.min_count + 1)
        return "".join(_sample(node.subpattern, dice) for _ in range(dice.randint(node.min_count, most)))
    if isinstance(node, syntax.Group | syntax.Atomic):
        return _sample(node.subpattern, dice)
    if isinstance(node, syntax.ZeroWidthBase | syntax.LookAround | syntax.RefGroup):
        return ""
    return dice.choice(_members(node)[:6] or [""])


def _members(node: Node) -> list[str]:
    """Give characters that a class takes; none where it takes only rarer ones."""
    if isinstance(node, syntax.Any):
        return [letter for letter in LETTERS if letter != "\n"]
    if isinstance(node, syntax.Character) and node.positive:
        return [chr(node.value)]
    return [letter for letter in LETTERS if node.matches(ord(letter))][:8]
