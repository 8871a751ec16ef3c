"""Looking at one zone of the canvas at a time, so near that its papers can be read."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from tafelkit.domain.kit import Canvas, Rectangle, Zone
from tafelkit.ui.canvas.view import CanvasView

# A stretch longer than this many times its height is looked at in parts.
_LONGEST = 4.0


class ZoneSteps:
    """Goes to a zone by its number, and at the same number again to its next part."""

    def __init__(self, canvas: Canvas, view: CanvasView) -> None:
        self._canvas = canvas
        self._view = view
        self._at = (0, 0)
        view.number_pressed.connect(self.look_at)
        view.ground_opened.connect(self.look_at_place)

    def look_at(self, number: int) -> None:
        """Look at the zone of that number from 1, or at its next part; nothing for no zone."""
        if not 1 <= number <= len(self._canvas.zones):
            return
        parts = parts_of(self._canvas.zones[number - 1])
        same = self._at[0] == number and not self._view.whole
        part = (self._at[1] + 1) % len(parts) if same else 0
        self._look(number, part)

    def look_at_place(self, x: float, y: float) -> None:
        """Look at what is there; at the whole canvas where one looks near already."""
        zone = self._canvas.zone_at(x, y)
        if zone is None or not self._view.whole:
            self._view.fit()
            return
        parts = parts_of(zone)
        held = [n for n, part in enumerate(parts) if QRectF(*part).contains(x, y)]
        self._look(self._canvas.zones.index(zone) + 1, held[0])

    def _look(self, number: int, part: int) -> None:
        self._at = (number, part)
        self._view.look_at(QRectF(*parts_of(self._canvas.zones[number - 1])[part]))


def parts_of(zone: Zone) -> list[Rectangle]:
    """The areas of a zone, those in parts that are long and low."""
    parts = []
    for x, y, width, height in zone.areas:
        count = max(1, math.ceil(width / height / _LONGEST))
        parts += [(x + n * width / count, y, width / count, height) for n in range(count)]
    return parts
