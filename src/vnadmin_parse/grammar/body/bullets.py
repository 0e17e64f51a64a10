"""How bullets nest: by their markers, in the order in which one document uses them."""

from __future__ import annotations

from typing import Final

from attrs import define, field

_STAR: Final = "*"
_ORDER: Final = {"-": 1, "+": 2}
"""`-` above `+` is usage; every other marker stands where it is first met."""


@define
class OpenBullet:
    """A bullet under which others may hang."""

    marker: str
    unit: int
    introduces: bool
    """Its text ends with a colon, or is a short title: what follows hangs from it."""


@define
class Bullets:
    """The bullets that are open under the present numbered unit, outermost first."""

    open: list[OpenBullet] = field(factory=list)

    def put(self, marker: str, unit: int) -> int | None:
        """Open a bullet and close those that it ends; gives the bullet that it hangs from."""
        depth = self._depth(_same(marker))
        del self.open[depth:]
        parent = self.open[-1].unit if self.open else None
        self.open.append(OpenBullet(_same(marker), unit, introduces=False))
        return parent

    def introduce(self, *, introduces: bool) -> None:
        """Note whether the text of the last bullet, now complete, introduces what follows."""
        if self.open:
            self.open[-1].introduces = introduces

    def hang(self, marker: str, unit: int) -> int | None:
        """Let a paragraph that introduces bullets stand inside the bullet above it, where their marker is nested by use.

        Their marker was used below another under the same numbered unit, or is a `+` below a `-`.

        Returns:
            The bullet that the paragraph hangs from; None where its bullets are outermost ones.
        """
        same = _same(marker)
        depth = next((n for n, bullet in enumerate(self.open) if bullet.marker == same), 1 if self._tops(same) else 0)
        if depth == 0:
            return None
        del self.open[depth:]
        parent, self.open[-1].unit = self.open[-1].unit, unit
        return parent

    def _tops(self, marker: str) -> bool:
        return bool(self.open) and self.open[0].marker in _ORDER and _ORDER[self.open[0].marker] < _ORDER.get(marker, 0)

    def clear(self) -> None:
        """A numbered unit begins: no bullet of the one before goes on."""
        self.open.clear()

    def _depth(self, marker: str) -> int:
        for depth, bullet in enumerate(self.open):
            if bullet.marker == marker:
                return depth
        if not self.open or self.open[-1].introduces:
            return len(self.open)
        top = self.open[-1].marker
        if marker == _STAR:  # a note or a side heading, unless a bullet announced it
            return 0
        if top == _STAR or _ORDER.get(marker, 3) < _ORDER.get(top, 3):
            return len(self.open) - 1
        return len(self.open)


def _same(marker: str) -> str:
    """The dashes are one marker, however long they are printed."""
    return "-" if marker in "-–—‐‑‒―−\u00ad" else marker
