"""How an element of an SVG is moved, turned and scaled within the one around it."""

from __future__ import annotations

from copy import copy
from typing import Any

from tafelkit.exchange.svg.lengths import PER_INCH, unknown
from tafelkit.exchange.svg.refusals import library_only, too_much

# The a, b, c, d, e and f of SVG.
Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]

_LONGEST = 1_000


def times(outer: Matrix, inner: Matrix) -> Matrix:
    """What is first moved by the inner one, and then by the outer."""
    a, b, c, d, e, f = outer
    p, q, r, s, t, u = inner
    return (
        a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s,
        a * t + c * u + e, b * t + d * u + f,
    )  # fmt: skip


def moved(point: Point, by: Matrix) -> Point:
    """Where a point comes to lie."""
    (x, y), (a, b, c, d, e, f) = point, by
    return a * x + c * y + e, b * x + d * y + f


class Transforms:
    """The transforms of one drawing; one that is on many elements is read once."""

    def __init__(self) -> None:
        self._known: dict[str, Any] = {}

    def read(self, text: str, width: float, height: float) -> Matrix:
        """What a `transform` does, in a viewport of that size. Raises Refusal for what is none."""
        from svgelements import Length

        if text not in self._known:
            self._known[text] = _read(text)
        found = copy(self._known[text])
        with library_only():
            found.render(ppi=PER_INCH, width=width, height=height)
        for moved_by in (found.e, found.f):
            if isinstance(moved_by, Length):
                raise unknown(str(moved_by))
        return found.a, found.b, found.c, found.d, found.e, found.f


def _read(text: str) -> Any:
    from svgelements import Matrix as Read

    if len(text) > _LONGEST:
        raise too_much()
    with library_only():
        return Read(text)
