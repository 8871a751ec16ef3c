"""Finding room for papers on the sheet: in columns while it lasts, and then on a pile."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from tafelkit.domain.kit import Rectangle

_GAP_MM = 3.0
# Papers that share less than a tenth lie beside each other, as places are rounded to one. Those
# end on tenths or midway, so none of them is on the verge.
_SHARED_MM = 0.09
# Where there is no other room, papers lie as near each other as that allows.
_NEAREST_MM = 0.0001 - _SHARED_MM
_ASIDE_MM = 2.0  # how far a paper on a pile lies beside the one below it
_ASIDES = 3  # a pile leans no further than this many papers

Spot = tuple[float, float]


class Room:
    """A part of the sheet that is being filled.

    `taken` is what lies on the sheet already; whoever finds a spot adds it. A room that
    `from_right` says so is filled from its right edge, where its left is for words.
    """

    def __init__(
        self, taken: Sequence[Rectangle], scale: float, *, from_right: bool = False
    ) -> None:
        self._taken = taken
        self._gap = _GAP_MM * scale
        self._aside = _ASIDE_MM * scale
        self._from_right = from_right
        # Sizes for which there is no room left: then there is none for larger papers either.
        self._too_large: list[Spot] = []
        self._last: Rectangle | None = None
        self._piled = 0

    def find(self, width: float, height: float, areas: Sequence[Rectangle]) -> Spot:
        """The top left of a spot of that size; it overlaps only where no spot is free."""
        spot = None
        if not any(width >= w and height >= h for w, h in self._too_large):
            spot = self._free(width, height, [_grown(area, width, height) for area in areas])
        if spot is None:
            self._too_large.append((width, height))
            if self._last is None:
                self._last = self._least_covering(width, height, areas)
                return self._last[:2]
            return self._on_pile(width, height, self._last, areas)
        self._last = (*spot, width, height)
        return spot

    def _free(self, width: float, height: float, areas: Sequence[Rectangle]) -> Spot | None:
        tries = [(self._columns, self._gap)]
        tries += [(self._beside, gap) for gap in (self._gap, 0.0, _NEAREST_MM)]
        for lefts, gap in tries:
            for area in areas:
                for x in lefts(area, width, gap):
                    y = _first_free(x, area[1], width, height, self._taken, gap)
                    if y + height <= area[1] + area[3] + 0.05:
                        return x, y
        return None

    def _columns(self, area: Rectangle, width: float, gap: float) -> Iterator[float]:
        """The left edges of columns side by side."""
        step = width + gap
        for n in range(int((area[2] + gap + 0.05) // step)):
            yield area[0] + (area[2] - width - n * step if self._from_right else n * step)

    def _beside(self, area: Rectangle, width: float, gap: float) -> Iterator[float]:
        """All left edges from which something free can be found if there is anything."""
        x, _, across, _ = area
        boxes = [box for box in self._taken if overlap(area, box)]
        if self._from_right:
            lefts = sorted({x + across - width, *(box[0] - gap - width for box in boxes)})[::-1]
        else:
            lefts = sorted({x, *(box[0] + box[2] + gap for box in boxes)})
        yield from (left for left in lefts if x - 0.05 <= left <= x + across - width + 0.05)

    def _least_covering(self, width: float, height: float, areas: Sequence[Rectangle]) -> Rectangle:
        """The first of a pile, where it hides the least of what others laid in this room."""
        spots = [
            (x, y, width, height)
            for area in (_grown(area, width, height) for area in areas)
            for x in self._columns(area, width, self._gap)
            for y in (area[1], area[1] + area[3] - height)
        ]
        return min(spots, key=lambda spot: sum(_shared(spot, box) for box in self._taken))

    def _on_pile(
        self, width: float, height: float, last: Rectangle, areas: Sequence[Rectangle]
    ) -> Spot:
        """Amid what was laid last, but within the areas; and a little aside."""
        amid = (last[0] + (last[2] - width) / 2, last[1] + (last[3] - height) / 2)
        within = [
            (min(max(amid[0], x), x + across - width), min(max(amid[1], y), y + down - height))
            for x, y, across, down in (_grown(area, width, height) for area in areas)
        ]
        x, y = min(within, key=lambda spot: math.dist(spot, amid))
        self._piled += 1
        aside = self._aside * (1 + (self._piled - 1) % _ASIDES)
        return x + (-aside if self._from_right else aside), y + aside


def nearest_free(
    size: Spot,
    near: Spot,
    areas: Iterable[Rectangle],
    spots: Iterable[Spot],
    taken: Sequence[Rectangle],
    scale: float,
) -> Spot | None:
    """The free spot for that size that is nearest to a spot, in the areas or one of `spots`."""
    width, height = size
    areas = list(areas)
    for gap in (_GAP_MM * scale, 0.0, _NEAREST_MM):
        found = [*spots]
        for area in areas:
            boxes = [box for box in taken if overlap(area, box)]
            xs = _edges(area[0], area[2], width, near[0], [(b[0], b[2]) for b in boxes], gap)
            ys = _edges(area[1], area[3], height, near[1], [(b[1], b[3]) for b in boxes], gap)
            found += [(x, y) for x in xs for y in ys]
        for spot in sorted(found, key=lambda spot: (round(math.dist(spot, near), 3), spot)):
            if not any(overlap((*spot, width, height), box) for box in taken):
                return spot
    return None


def overlap(one: Rectangle, other: Rectangle) -> bool:
    """Whether two rectangles share more than an edge."""
    return (
        one[0] < other[0] + other[2] - _SHARED_MM
        and other[0] < one[0] + one[2] - _SHARED_MM
        and one[1] < other[1] + other[3] - _SHARED_MM
        and other[1] < one[1] + one[3] - _SHARED_MM
    )


def _shared(one: Rectangle, other: Rectangle) -> float:
    """How much two rectangles have in common."""
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    down = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return max(0.0, across) * max(0.0, down)


def _edges(
    start: float,
    length: float,
    size: float,
    near: float,
    taken: Iterable[tuple[float, float]],
    gap: float,
) -> set[float]:
    """Where something may begin along one side of an area: at its ends, or against the taken."""
    wanted = {start, start + length - size, near}
    for begin, extent in taken:
        wanted |= {begin + extent + gap, begin - gap - size}
    return {edge for edge in wanted if start - 0.05 <= edge <= start + length - size + 0.05}


def _grown(area: Rectangle, width: float, height: float) -> Rectangle:
    """The area, made as large as one paper where it is smaller: upwards, over its heading."""
    x, y, across, down = area
    return (x, y - max(0.0, height - down), max(across, width), max(down, height))


def _first_free(
    x: float, top: float, width: float, height: float, taken: Sequence[Rectangle], gap: float
) -> float:
    """The highest free spot in a column, from its top."""
    y = top
    column = sorted(
        (box for box in taken if overlap((x, top, width, 1e6), box)), key=lambda box: box[1]
    )
    for box in column:
        if overlap((x, y, width, height), box):
            y = box[1] + box[3] + gap
    return y
