"""Blocks that tile the text: nothing lost, nothing twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Final

from vnadmin_parse.grammar.rule import Claim
from vnadmin_parse.records import Block, Span
from vnadmin_parse.terms import BlockKind
from vnadmin_parse.text import Line, Role

_ASIDE: Final = {Role.FURNITURE: "read.furniture", Role.FOOTNOTE: "read.footnote"}
_ASIDE_KINDS: Final = {Role.FURNITURE: BlockKind.FURNITURE, Role.FOOTNOTE: BlockKind.FOOTNOTE}
_UNITS: Final = frozenset({BlockKind.DIVISION, BlockKind.BULLET, BlockKind.PARAGRAPH, BlockKind.TABLE, BlockKind.BASIS, BlockKind.PROPOSAL})
"""Kinds of which each claim is a block of its own; neighbours of any other kind with one rule are one block."""


def _tiles(lines: Sequence[Line], claims: Sequence[Claim]) -> Iterable[tuple[int, Claim | None, BlockKind, str | None]]:
    """Walk lines and claims side by side and give the start of each tile with what claims it, once for lines that go on with one claim."""
    at, open_until = 0, -1
    for line in lines:
        start, end = line.span
        if line.role in _ASIDE:
            open_until = -1
            yield start, None, _ASIDE_KINDS[line.role], _ASIDE[line.role]
            continue
        if end <= open_until:
            continue
        while at < len(claims) and claims[at].span.end <= start:
            at += 1
        here, free = at, start
        while here < len(claims) and claims[here].span.start < end:
            claim = claims[here]
            if claim.span.start > free:
                yield free, None, BlockKind.UNCLASSIFIED, None
            yield max(claim.span.start, start), claim, claim.kind, claim.rule
            free = open_until = claim.span.end
            here += 1
        if free == start:
            yield free, None, BlockKind.UNCLASSIFIED, None


def _disjoint(claims: Iterable[Claim]) -> list[Claim]:
    """Sort the claims; where two overlap, the one that begins first holds."""
    kept: list[Claim] = []
    for claim in sorted(claims, key=attrgetter("span")):
        if claim.span.end > claim.span.start and (not kept or claim.span.start >= kept[-1].span.end):
            kept.append(claim)
    return kept


def tile(length: int, lines: Sequence[Line], claims: Iterable[Claim]) -> tuple[Block, ...]:
    """Give the blocks of a text of `length` characters; they stand side by side and cover all of it.

    Args:
        length: number of characters of the text.
        lines: all lines of the text, in order.
        claims: what the grammars explain; text without a claim becomes unclassified blocks.
    """
    starts: list[tuple[int, BlockKind, str | None]] = []
    owner: object = None
    for start, claim, kind, rule in _tiles(lines, _disjoint(claims)):
        tile_owner: object = id(claim) if kind in _UNITS else (kind, rule)
        if not starts or tile_owner != owner:
            starts.append((start, kind, rule))
        owner = tile_owner
    if not starts:
        return (Block(Span(0, length), BlockKind.UNCLASSIFIED, None),) if length else ()
    ends = [start for start, _, _ in starts[1:]] + [length]
    begins = [0] + [start for start, _, _ in starts[1:]]
    return tuple(Block(Span(begin, end), kind, rule) for begin, end, (_, kind, rule) in zip(begins, ends, starts, strict=True))
