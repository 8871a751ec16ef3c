"""What the sheets of a divided poster are cut and joined by.

Each is cut along its dashed lines, and laid over the sheets to the left and above so that half a
mark on either becomes a whole one. The sheets at the poster's own edges are cut along these too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tafelkit.domain.drawing.fitting import text_width
from tafelkit.domain.drawing.marks import Box, Group, Line, Mark, Strokes, Words
from tafelkit.domain.drawing.symbols import circle_path
from tafelkit.domain.kit import Rectangle
from tafelkit.domain.sheets.canvas.geometry import hits
from tafelkit.domain.sheets.canvas.tiling import Tile, Tiling

_Spot = tuple[float, float]

RADIUS_MM = 2.5
_ARM_MM = 4.0
_PEN_MM, _CUT_MM = 0.15, 0.3  # of a cut line half shows: it runs along the edge of what is drawn
# Where along the side of a sheet its two marks stand: the first of these that lies on no words.
_ALONG = (
    (0.2, 0.15, 0.25, 0.1, 0.3, 0.35, 0.4),
    (0.8, 0.85, 0.75, 0.9, 0.7, 0.65, 0.6),
)
_SMALL_BOX_MM = 10.0


def seam_marks(plan: Tiling, tile: Tile, busy: Sequence[Rectangle] = ()) -> Iterator[Mark]:
    """Cut lines and registration marks of a sheet, in the poster's millimetres.

    Where there is room the marks stand clear of what is `busy`.
    """
    x, y, width, height = tile.area
    for line in _cut_lines(plan, tile):
        yield Line(*line, "edge", _CUT_MM, dashed=True)
    seams = [x] * bool(tile.column)
    seams += [x + width - plan.overlap] * (tile.column < plan.columns - 1)
    for seam in seams:
        spots = [[(seam, y + part * height) for part in parts] for parts in _ALONG]
        yield from (_mark(*_clear(tries, busy)) for tries in spots)
    seams = [y] * bool(tile.row)
    seams += [y + height - plan.overlap] * (tile.row < plan.rows - 1)
    for seam in seams:
        spots = [[(x + part * width, seam) for part in parts] for parts in _ALONG]
        yield from (_mark(*_clear(tries, busy)) for tries in spots)


def _cut_lines(plan: Tiling, tile: Tile) -> Iterator[Rectangle]:
    """Left and above, where it is laid over another sheet; all round at the poster's edges."""
    x, y, width, height = tile.area
    right, foot = x + width, y + height
    yield (x, y, x, foot)
    yield (x, y, right, y)
    if tile.column == plan.columns - 1:
        yield (right, y, right, foot)
    if tile.row == plan.rows - 1:
        yield (x, foot, right, foot)


def busy_places(marks: Iterable[Mark], x: float = 0.0, y: float = 0.0) -> Iterator[Rectangle]:
    """Where words, pictures and boxes to tick stand; a line may well run through a mark."""
    for mark in marks:
        if isinstance(mark, Group):
            yield from busy_places(mark.marks, x + mark.x, y + mark.y)
        elif isinstance(mark, Strokes):
            yield (x + mark.x, y + mark.y, mark.size, mark.size)
        elif isinstance(mark, Words):
            width = min(mark.width, text_width(mark.text, mark.size_pt))
            spare = {"left": 0.0, "centre": 0.5, "right": 1.0}[mark.align] * (mark.width - width)
            yield (x + mark.x + spare, y + mark.y, width, mark.height)
        elif isinstance(mark, Box) and mark.width < _SMALL_BOX_MM:
            yield (x + mark.x, y + mark.y, mark.width, mark.height)


def _clear(tries: Sequence[_Spot], busy: Sequence[Rectangle]) -> _Spot:
    """The first place for a mark that is clear of what is busy; else the first of all."""
    size = 2 * _ARM_MM
    for x, y in tries:
        if not any(hits((x - _ARM_MM, y - _ARM_MM, size, size), other) for other in busy):
            return x, y
    return tries[0]


def _mark(x: float, y: float) -> Group:
    """A cross in a ring, its middle at (x, y)."""
    size = 2 * RADIUS_MM
    ring = Strokes(-RADIUS_MM, -RADIUS_MM, size, circle_path(12, 12, 11.5), "edge", 0.7)
    across = Line(-_ARM_MM, 0, _ARM_MM, 0, "edge", _PEN_MM)
    down = Line(0, -_ARM_MM, 0, _ARM_MM, "edge", _PEN_MM)
    return Group((ring, across, down), x, y, name="registration")
