"""Papers that lie on one another: how many there are is said, since one sees only the topmost."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from tafelkit.domain.drawing.laying.place import Place
from tafelkit.domain.drawing.marks import Box, Drawing, Words
from tafelkit.domain.drawing.sheet import Scale

# Papers whose middles are this near each other on an A1 poster cover one another.
_NEAR_MM = 7.0
SIGN_MM = (15.0, 11.0)


@dataclass(frozen=True)
class Pile:
    """Papers on one another, from below to above; x and y are where its sign has its middle."""

    keys: tuple[str, ...]
    x: float
    y: float


def piles_of(places: Mapping[str, Place], scale: Scale) -> tuple[Pile, ...]:
    """The piles among papers that are given from below to above."""
    near = scale.mm(_NEAR_MM)
    cells: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    root: dict[str, str] = {}
    for key, place in places.items():
        root[key] = key
        across, down = int(place.x // near), int(place.y // near)
        for cell in ((across + x, down + y) for x in (-1, 0, 1) for y in (-1, 0, 1)):
            for other in cells.get(cell, ()):
                at = places[other]
                if math.dist((place.x, place.y), (at.x, at.y)) <= near:
                    root[_first(root, key)] = _first(root, other)
        cells[across, down].append(key)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for key in places:
        groups[_first(root, key)].append(key)
    return tuple(_pile(keys, places, scale) for keys in groups.values() if len(keys) > 1)


def pile_drawing(count: int, factor: float) -> Drawing:
    """The sign on a pile: of how many papers it is, at so many times its size on an A1 poster."""
    width, height = (side * factor for side in SIGN_MM)
    return Drawing(
        width,
        height,
        (
            Box(0, 0, width, height, "accent", "surface", 0.8 * factor, radius=height / 2),
            Words(
                *(0, 0, width, height),
                f"{count}×",
                22 * factor,
                "semibold",
                "surface",
                "centre",
                "middle",
                least_pt=8 * factor,
                leading=1.0,
            ),
        ),
    )


def _pile(keys: list[str], places: Mapping[str, Place], scale: Scale) -> Pile:
    """Its sign stands on the upper edge of the topmost, in the middle."""
    x, y, width, _ = places[keys[-1]].box
    return Pile(tuple(keys), x + width / 2, max(y, scale.mm(SIGN_MM[1] / 2)))


def _first(root: dict[str, str], key: str) -> str:
    while root[key] != key:
        root[key] = root[root[key]]
        key = root[key]
    return key
