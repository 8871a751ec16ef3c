"""The symbols of suits and reasons, as paths in a square of 24 units.

A suit is told apart by its symbol as well as by its colour, so that grey print loses nothing.
All seven have about the same weight on the eye.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.marks import Colour, Strokes
from tafelkit.domain.kit import Symbol

_MIDDLE = 12.0


def symbol_mark(symbol: Symbol, x: float, y: float, size: float, colour: Colour) -> Strokes:
    """A suit's symbol, `size` millimetres wide, its top left at (x, y)."""
    return Strokes(x, y, size, SYMBOL_PATHS[symbol], colour, filled=True)


def circle_path(middle_x: float, middle_y: float, radius: float) -> str:
    """A circle of four curves."""
    # The handle's length that brings a cubic curve nearest to a quarter of a circle.
    pull = radius * 4 / 3 * (math.sqrt(2) - 1)
    left, right = middle_x - radius, middle_x + radius
    top, bottom = middle_y - radius, middle_y + radius
    return " ".join(
        (
            _move(middle_x, top),
            _curve(middle_x + pull, top, right, middle_y - pull, right, middle_y),
            _curve(right, middle_y + pull, middle_x + pull, bottom, middle_x, bottom),
            _curve(middle_x - pull, bottom, left, middle_y + pull, left, middle_y),
            _curve(left, middle_y - pull, middle_x - pull, top, middle_x, top),
            "Z",
        )
    )


def _polygon(*points: tuple[float, float]) -> str:
    first, *others = points
    return " ".join((_move(*first), *("L" + _numbers(x, y) for x, y in others), "Z"))


def _wheel(count: int, *radii: float) -> str:
    """A shape with `count` points round the middle, at each of the radii in turn."""
    corners = count * len(radii)
    points = []
    for n in range(corners):
        angle = 2 * math.pi * n / corners - math.pi / 2
        radius = radii[n % len(radii)]
        points.append((_MIDDLE + radius * math.cos(angle), _MIDDLE + radius * math.sin(angle)))
    return _polygon(*points)


def _move(x: float, y: float) -> str:
    return "M" + _numbers(x, y)


def _curve(*numbers: float) -> str:
    return "C" + _numbers(*numbers)


def _numbers(*numbers: float) -> str:
    return " ".join(f"{round(number, 2):g}" for number in numbers)


SYMBOL_PATHS: Mapping[Symbol, str] = {
    "disc": circle_path(_MIDDLE, _MIDDLE, 9.5),
    "heart": (
        "M12 21.5 C9 18.6 2 14 2 8.3 C2 5 4.4 2.8 7.2 2.8 C9.3 2.8 11 4 12 5.9"
        " C13 4 14.7 2.8 16.8 2.8 C19.6 2.8 22 5 22 8.3 C22 14 15 18.6 12 21.5 Z"
    ),
    "hexagon": _wheel(6, 10.5),
    "triangle": _polygon((12, 2.5), (22.5, 21), (1.5, 21)),
    # A pillar: a cap and a foot with a shaft between them.
    "column": _polygon(
        *((3, 2), (21, 2), (21, 6), (17, 6), (17, 18), (21, 18)),
        *((21, 22), (3, 22), (3, 18), (7, 18), (7, 6), (3, 6)),
    ),
    "square": _polygon((3.2, 3.2), (20.8, 3.2), (20.8, 20.8), (3.2, 20.8)),
    "star": _wheel(5, 12, 5.2),
}

# A bolt, a plus and a minus: lines in a square of 24 units.
REASON_PATHS: Mapping[e.Reason, str] = {
    "driver": "M13.5 2 L5 13.5 L11.5 13.5 L10.5 22 L19 10.5 L12.5 10.5 Z",
    "more": "M12 4 L12 20 M4 12 L20 12",
    "less": "M4 12 L20 12",
}
