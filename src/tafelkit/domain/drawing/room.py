"""Filling a room with papers: column by column, and when it is full, one layer over the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tafelkit.domain.kit import Rectangle

_GAP_MM = 3.0
_ASIDE_MM = 7.0  # how far a new layer lies beside the one below it
# A layer lies elsewhere than those below it until across and down have gone round together.
_ASIDES_ACROSS, _ASIDES_DOWN = 6, 5


class Room:
    """Some free rectangles of a sheet, being filled.

    `taken` is what lies there already; whoever finds a spot adds it. A room that `from_right`
    says so is filled from its right edge, where its left is for words.
    """

    def __init__(
        self,
        areas: Sequence[Rectangle],
        taken: Sequence[Rectangle],
        sheet: tuple[float, float],
        scale: float,
        *,
        from_right: bool = False,
    ) -> None:
        self._areas = areas
        self._taken = taken
        self._sheet = sheet
        self._gap = _GAP_MM * scale
        self._aside = _ASIDE_MM * scale
        self._from_right = from_right
        self._layer = 0
        self._in_layer: list[Rectangle] = []

    def find(self, width: float, height: float) -> tuple[float, float]:
        """The top left of a spot of that size; it overlaps only where the room is full."""
        spot = self._spot(width, height)
        while spot is None:
            self._layer += 1
            self._in_layer = []
            spot = self._spot(width, height)
        self._in_layer.append((*spot, width, height))
        return self._aside_of_layer(*spot, width, height)

    def _spot(self, width: float, height: float) -> tuple[float, float] | None:
        taken = self._in_layer if self._layer else self._taken
        for area in (_grown(area, width, height) for area in self._areas):
            for x in self._columns(area, width):
                y = _first_free(x, area[1], width, height, taken, self._gap)
                if y + height <= area[1] + area[3] + 0.05:
                    return x, y
        return None

    def _columns(self, area: Rectangle, width: float) -> Iterator[float]:
        step = width + self._gap
        count = int((area[2] + self._gap + 0.05) // step)
        for n in range(count):
            yield area[0] + (area[2] - width - n * step if self._from_right else n * step)

    def _aside_of_layer(self, x: float, y: float, w: float, h: float) -> tuple[float, float]:
        right = self._aside * (self._layer % _ASIDES_ACROSS)
        below = self._aside * (self._layer % _ASIDES_DOWN)
        across, down = self._sheet
        return (
            max(0.0, min(x + (-right if self._from_right else right), across - w)),
            max(0.0, min(y + below, down - h)),
        )


def overlap(one: Rectangle, other: Rectangle) -> bool:
    """Whether two rectangles share more than an edge."""
    return (
        one[0] < other[0] + other[2] - 0.1
        and other[0] < one[0] + one[2] - 0.1
        and one[1] < other[1] + other[3] - 0.1
        and other[1] < one[1] + one[3] - 0.1
    )


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
