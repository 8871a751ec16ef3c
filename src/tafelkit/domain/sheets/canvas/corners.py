"""Room near the corners of a poster, for the markers from which a photo is straightened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from tafelkit.domain.kit import Rectangle
from tafelkit.domain.sheets.canvas.geometry import hits
from tafelkit.domain.sheets.canvas.markers import quiet

# How far from its corner a marker may lie, in times its size.
_REACH = 1.5


def corner_squares(
    sheet: tuple[float, float],
    taken: Sequence[Rectangle],
    sizes: Iterable[float],
    margins: tuple[float, float],
    clears: Sequence[float],
) -> tuple[Rectangle, ...]:
    """Four squares of one size, clockwise from the top left, each as near its corner as can be.

    They keep `margins` from the sheet's sides and from its top and foot, and from what is taken
    the first of `clears`, times their size, that can be. The first of the sizes for which all four
    find room is the one; without any there are none.
    """
    for size, clear in product(sizes, clears):
        spots = [_nearest(sheet, taken, size, margins, clear * size, n) for n in range(4)]
        found = [spot for spot in spots if spot is not None]
        if len(found) == len(spots):
            return tuple(found)
    return ()


def between(area: Rectangle, corners: tuple[Rectangle, ...]) -> Rectangle:
    """What is left of a strip across the sheet between the markers in the corners."""
    x, y, width, height = area
    left, right = x, x + width
    for corner in corners:
        if hits(area, corner):
            clear = 1.5 * quiet(corner[2])
            if corner[0] < x + width / 2:
                left = max(left, corner[0] + corner[2] + clear)
            else:
                right = min(right, corner[0] - clear)
    return (left, y, right - left, height)


def _nearest(
    sheet: tuple[float, float],
    taken: Sequence[Rectangle],
    size: float,
    margins: tuple[float, float],
    clear: float,
    corner: int,
) -> Rectangle | None:
    """The free square nearest to a corner, None where there is none near it.

    What is nearest touches something: the margin, or what is taken.
    """
    right, low = corner in (1, 2), corner in (2, 3)
    far = (sheet[0] - margins[0] - size, sheet[1] - margins[1] - size)
    home = (far[0] if right else margins[0], far[1] if low else margins[1])
    columns = [home[0], *_beside(((x, width) for x, _, width, _ in taken), size, clear)]
    rows = [home[1], *_beside(((y, height) for _, y, _, height in taken), size, clear)]
    reach = _REACH * size
    columns = [x for x in columns if margins[0] <= x <= far[0] and abs(x - home[0]) <= reach]
    rows = [y for y in rows if margins[1] <= y <= far[1] and abs(y - home[1]) <= reach]

    def distance(spot: tuple[float, float]) -> float:
        return abs(spot[0] - home[0]) + abs(spot[1] - home[1])

    for x, y in sorted(product(columns, rows), key=distance):
        if not any(hits((x, y, size, size), other, clear) for other in taken):
            return (x, y, size, size)
    return None


def _beside(spans: Iterable[tuple[float, float]], size: float, clear: float) -> Iterator[float]:
    for start, length in spans:
        yield start - clear - size
        yield start + length + clear
