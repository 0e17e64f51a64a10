"""Where a label belongs: the open levels of the outline, and how well a new label continues them."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from attrs import define, field

from vnadmin_parse.grammar.body.marks import RANKS, Mark
from vnadmin_parse.sealing import sealed

_OUTER: Final = {"capital": 1, "roman": 2, "arabic": 3, "decimal2": 3, "decimal3": 3, "letter": 3}
"""Usual order of the unnamed families; brackets, steps and small Romans stand inside them all."""
_INNERMOST: Final = 4
_DEEPEST: Final = 3
_SKIP: Final = 3
"""A label at most so many numbers on belongs to the same count."""
_PREFIXES: Final = frozenset({"arabic", "roman", "article", "capital", "section", "part", "chapter"})
"""Families whose number may begin a decimal label."""
_HOLDERS: Final = frozenset({"capital", "roman"})
"""Unnamed families under which articles are found."""


class Fit(IntEnum):
    """How a label continues the outline, from worst to best."""

    ODD = 0
    """Its count is open or not, but the number has nothing to do with it."""
    SKIPPED = 1
    """One or two numbers of an open count are missing before it."""
    REPEATED = 2
    """It is the last number of an open count once more, or the count starts anew under the same unit."""
    RESUMED = 3
    """It goes on with a count that an outer unit had closed: điều and some headings run on."""
    OPENS = 4
    """It is the first of a new level."""
    EXPECTED = 5
    """It is the next number of an open level."""


@sealed
class Slot:
    """A place in the outline for a mark.

    Fields:
        mark: the reading of the label that fits there.
        fit: how well.
        depth: number of open levels that stay open above it.
    """

    mark: Mark
    fit: Fit
    depth: int


@define
class Level:
    """An open level: its last mark and the unit that carries it."""

    mark: Mark
    unit: int


@define
class Outline:
    """The levels that are open at a line of the body.

    Fields:
        levels: the open levels, outermost first.
        last: the last number of each count that was seen.
        labels: the labels of the open levels.
    """

    levels: list[Level] = field(factory=list)
    last: dict[str, Mark] = field(factory=dict)
    labels: tuple[str, ...] = ()

    def slot(self, marks: tuple[Mark, ...], *, introduced: bool = False) -> Slot | None:
        """Find the best place for one of the readings of a label.

        Args:
            marks: the readings, likeliest first.
            introduced: the text before it ends with a colon, so that a count may open below one of its own kind.
        """
        if len(marks) == 1:
            return self._slot(marks[0], introduced=introduced)
        slots = [self._slot(mark, introduced=introduced) for mark in marks]
        return max(slots, key=lambda slot: (slot.fit, slot.depth if slot.fit is Fit.EXPECTED else 0), default=None)

    def put(self, slot: Slot, unit: int) -> int | None:
        """Open the slot's level for `unit` and close the inner ones; gives the enclosing unit."""
        del self.levels[slot.depth :]
        parent = self.levels[-1].unit if self.levels else None
        self.levels.append(Level(slot.mark, unit))
        self.last[slot.mark.style] = slot.mark
        self.labels = (*self.labels[: slot.depth], slot.mark.label)
        return parent

    @property
    def unit(self) -> int | None:
        """The innermost numbered unit that is open."""
        return self.levels[-1].unit if self.levels else None

    def _slot(self, mark: Mark, *, introduced: bool) -> Slot:
        if mark.numbers:
            return self._numbered_slot(mark)
        if mark.kind is not None:
            return self._named_slot(mark, introduced=introduced)
        same = self._open(mark, introduced=introduced)
        return same or self._new_slot(mark, len(self.levels) if introduced else self._base(mark))

    def _open(self, mark: Mark, *, introduced: bool) -> Slot | None:
        """Try the open levels of the same style, then those of the same family with another closing sign."""
        best: Slot | None = None
        for depth in reversed(range(len(self.levels))):
            level = self.levels[depth].mark
            if level.family != mark.family or (level.style != mark.style and not _continues(level, mark)):
                continue
            fit = _fit(level, mark)
            if mark.is_first and introduced and level.style == mark.style and self._nests(mark):
                return Slot(mark, Fit.OPENS, len(self.levels))
            if best is None or fit > best.fit:
                best = Slot(mark, fit, depth)
        return best

    def _nests(self, mark: Mark) -> bool:
        """Whether a count may open once more inside one of its own style; no writer goes deeper than three."""
        return sum(level.mark.style == mark.style for level in self.levels) < _DEEPEST

    def _new_slot(self, mark: Mark, depth: int) -> Slot:
        if mark.is_first:
            return Slot(mark, Fit.OPENS, depth)
        last = self.last.get(mark.style)
        return Slot(mark, Fit.RESUMED if last is not None and _fit(last, mark) is Fit.EXPECTED else Fit.ODD, depth)

    def _base(self, mark: Mark) -> int:
        """A new level stands below all that is open, but a Roman one above arabic levels that were opened before it."""
        rank = _OUTER.get(mark.family, _INNERMOST)
        return next(
            (n for n, level in enumerate(self.levels) if level.mark.kind is None and _OUTER.get(level.mark.family, _INNERMOST) > rank),
            len(self.levels),
        )

    def _named_slot(self, mark: Mark, *, introduced: bool) -> Slot:
        """Part, chapter, section, subsection and article stand in the norms' order, whatever else is open."""
        rank = RANKS[mark.family]
        for depth, level in enumerate(self.levels):
            if level.mark.family == mark.family:
                return Slot(mark, _fit(level.mark, mark), depth)
            if RANKS.get(level.mark.family, 0) > rank:
                return self._new_slot(mark, depth)
        return self._new_slot(mark, len(self.levels) if introduced and mark.is_first else self._below_named())

    def _below_named(self) -> int:
        """The depth below the innermost unit that may hold an article: a named one, a Roman or a capital heading."""
        depths = [n + 1 for n, level in enumerate(self.levels) if level.mark.kind is not None or level.mark.family in _HOLDERS]
        return max(depths, default=0)

    def _numbered_slot(self, mark: Mark) -> Slot:
        """`1.2` belongs to the open unit `1`, `a.1` to `a`; without one, to the level of its own kind."""
        for depth in reversed(range(len(self.levels))):
            level = self.levels[depth].mark
            if level.numbers[:-1] == mark.numbers[:-1] and level.family == mark.family:
                return Slot(mark, _fit(level, mark), depth)
            if _is_prefix(level, mark):
                return Slot(mark, _opening_fit(mark), depth + 1)
        for depth, one in enumerate(self.levels):
            if one.mark.family == mark.family:
                return Slot(mark, Fit.RESUMED if mark.is_first else Fit.ODD, depth)
        return Slot(mark, Fit.OPENS if mark.is_first else Fit.ODD, len(self.levels))


def _opening_fit(mark: Mark) -> Fit:
    if mark.is_first:
        return Fit.OPENS
    return Fit.SKIPPED if mark.ordinal <= _SKIP else Fit.ODD


def _is_prefix(level: Mark, mark: Mark) -> bool:
    prefix = mark.numbers[:-1]
    if level.numbers:
        return level.numbers == prefix
    if mark.family == "subletter":
        return level.family == "letter" and level.ordinal == prefix[0]
    return len(prefix) == 1 and level.ordinal == prefix[0] and level.family in _PREFIXES


def _continues(level: Mark, mark: Mark) -> bool:
    """Whether the next number came with another closing sign by a slip: `1.` `2.` `3,` `4)`."""
    return 0 < mark.ordinal - level.ordinal <= 1


def _fit(last: Mark, mark: Mark) -> Fit:
    step = mark.ordinal - last.ordinal
    if 0 < step <= 1:
        return Fit.EXPECTED
    if step == 0 or mark.is_first:
        return Fit.REPEATED
    return Fit.SKIPPED if 1 < step <= _SKIP else Fit.ODD
