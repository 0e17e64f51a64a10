"""Page space (PDF points, y upwards) → the page as shown (points from its top left, after rotation)."""

from __future__ import annotations

from attrs import frozen

from vnadmin_parse.records import Box


@frozen
class Frame:
    """How a page lies.

    Fields:
        left, top: the top left corner of its crop box in page space.
        width, height: of the crop box before rotation, in points.
        turns: quarter turns clockwise at display.

    Example:
        >>> Frame(0.0, 842.0, 595.0, 842.0).point(85.0, 742.0)
        (85.0, 100.0)
    """

    left: float
    top: float
    width: float
    height: float
    turns: int = 0

    @property
    def shown(self) -> tuple[float, float]:
        """Width and height as shown."""
        return (self.height, self.width) if self.turns % 2 else (self.width, self.height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Turn a point."""
        x, y = x - self.left, self.top - y
        if self.turns == 0:
            return x, y
        if self.turns == 1:
            return self.height - y, x
        return (self.width - x, self.height - y) if self.turns == 2 else (y, self.width - x)  # noqa: PLR2004

    def box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """Turn a rectangle."""
        if not self.turns and left <= right and bottom <= top:
            return Box(left - self.left, self.top - top, right - self.left, self.top - bottom)
        (xa, ya), (xb, yb) = self.point(left, top), self.point(right, bottom)
        return Box(min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb))

    def direction(self, a: float, b: float) -> tuple[float, float]:
        """Turn the direction in which text runs; upright text runs along (1, 0), y upwards."""
        for _ in range(self.turns):
            a, b = b, -a
        return a, b

    def turned(self, turns: int) -> Frame:
        """The same page turned further clockwise, for text that lies on its side.

        Args:
            turns: quarter turns.
        """
        return Frame(self.left, self.top, self.width, self.height, (self.turns + turns) % 4)
