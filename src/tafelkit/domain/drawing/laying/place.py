"""Where a paper lies on the sheet, and the rule that no paper sticks out over its edge."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from tafelkit.domain import entries as e
from tafelkit.domain.kit import Rectangle


@dataclass(frozen=True)
class Place:
    """Where a card or note lies: x and y are its middle; `rotation` is degrees clockwise."""

    zone: e.ZoneId
    x: float
    y: float
    width: float
    height: float
    rotation: float = 0.0

    @property
    def box(self) -> Rectangle:
        """The upright rectangle that it fills, turned or not."""
        angle = math.radians(self.rotation)
        across, down = abs(math.cos(angle)), abs(math.sin(angle))
        width = self.width * across + self.height * down
        height = self.width * down + self.height * across
        return (self.x - width / 2, self.y - height / 2, width, height)

    @property
    def left(self) -> float:
        """Its left edge while it is not turned."""
        return self.x - self.width / 2

    @property
    def top(self) -> float:
        """Its upper edge while it is not turned."""
        return self.y - self.height / 2

    def near(self, other: Place) -> bool:
        """Whether the other begins where this does, but for the rounding of places."""
        return abs(self.left - other.left) < 0.11 and abs(self.top - other.top) < 0.11

    def held(self, sheet_width: float, sheet_height: float) -> Place:
        """The nearest place where all of it lies on the sheet, as it is turned.

        What is larger than the sheet lies in its middle.
        """
        _, _, across, down = self.box
        x = _between(self.x, across / 2, sheet_width - across / 2)
        y = _between(self.y, down / 2, sheet_height - down / 2)
        return replace(self, x=x, y=y)


def _between(value: float, low: float, high: float) -> float:
    return (low + high) / 2 if low > high else min(max(value, low), high)
