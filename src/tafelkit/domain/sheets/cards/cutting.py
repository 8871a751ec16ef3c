"""Where to cut: hairlines that stop short of the cards, so that no ink is left on them."""

from __future__ import annotations

from collections.abc import Iterator

from tafelkit.domain.drawing.marks import Line
from tafelkit.domain.kit import Rectangle
from tafelkit.domain.sheets.cards.grid import UNPRINTABLE, Grid

HAIRLINE = 0.1
_TICK_GAP, _TICK_LENGTH = 1.5, 4.0
_MARK_GAP, MARK_LENGTH = 1.0, 5.0


def cut_ticks(grid: Grid) -> Iterator[Line]:
    """A tick at either end of each cut through a sheet of cards."""
    x, y, width, height = grid.area
    across = [x + n * grid.card.width for n in range(grid.columns + 1)]
    down = [y + n * grid.card.height for n in range(grid.rows + 1)]
    beside = _reach(x)
    above = _reach(y)
    for at in across:
        yield _line(at, y - _TICK_GAP, at, y - above)
        yield _line(at, y + height + _TICK_GAP, at, y + height + above)
    for at in down:
        yield _line(x - _TICK_GAP, at, x - beside, at)
        yield _line(x + width + _TICK_GAP, at, x + width + beside, at)


def crop_marks(trim: Rectangle, bleed: float) -> Iterator[Line]:
    """Two marks at each corner of a single card, outside its bleed."""
    x, y, width, height = trim
    near = bleed + _MARK_GAP
    far = near + MARK_LENGTH
    for left, side in ((x, -1), (x + width, 1)):
        for top, end in ((y, -1), (y + height, 1)):
            yield _line(left + side * near, top, left + side * far, top)
            yield _line(left, top + end * near, left, top + end * far)


def _reach(margin: float) -> float:
    """How far from the cards a tick may go."""
    return min(_TICK_GAP + _TICK_LENGTH, margin - UNPRINTABLE)


def _line(x1: float, y1: float, x2: float, y2: float) -> Line:
    return Line(x1, y1, x2, y2, "ink", HAIRLINE)
