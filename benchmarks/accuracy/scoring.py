"""Counts: what was written, what was read, and what of it is right."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable

from attrs import define, field

from accuracy.truth import Fields


@define
class Tally:
    """Values of one field over many documents."""

    written: int = 0
    read: int = 0
    right: int = 0

    @property
    def share(self) -> float:
        """F1: right among written and read; 1 where nothing was to be read and nothing was."""
        return 2 * self.right / (self.written + self.read) if self.written + self.read else 1.0


@define
class Score:
    """Figures of one track.

    Fields:
        fields: a tally for each field.
        classes: for each class, documents and those without a fault.
        misses: (class, field, written and not read, read and not written).
    """

    fields: dict[str, Tally] = field(factory=lambda: defaultdict(Tally))
    classes: dict[str, list[int]] = field(factory=lambda: defaultdict(lambda: [0, 0]))
    misses: list[tuple[str, str, list[object], list[object]]] = field(factory=list)

    def add(self, name: str, written: Fields, read: Fields) -> None:
        """Count one document of a class."""
        before = len(self.misses)
        for key, values in written.items():
            found: list[object] = read[key]
            lost = _missing(values, found)
            tally = self.fields[key]
            tally.written += len(values)
            tally.read += len(found)
            tally.right += len(values) - len(lost)
            if lost or len(found) != len(values):
                self.misses.append((name, key, lost, _missing(found, values)))
        self.classes[name][0] += 1
        self.classes[name][1] += len(self.misses) == before


def _missing(values: list[object], among: list[object]) -> list[object]:
    left = Counter(value for value in among if isinstance(value, Hashable))
    lost = []
    for value in values:
        if left[value]:
            left[value] -= 1
        else:
            lost.append(value)
    return lost
