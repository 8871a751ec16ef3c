"""Where the ink of a sheet is: the bounds of each of its marks, in the sheet's millimetres."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from tafelkit.domain.drawing.marks import Box, Group, Line, Mark, Strokes
from tafelkit.domain.sheets.sheet import Sheet

Bounds = tuple[float, float, float, float]


def inked(sheet: Sheet) -> Iterator[Bounds]:
    """Left, top, right and foot of every mark of a sheet that leaves ink."""
    return bounds_of(mark for piece in sheet.pieces for mark in piece.marks)


def bounds_of(marks: Iterable[Mark]) -> Iterator[Bounds]:
    for mark in marks:
        if isinstance(mark, Group):
            for bounds in bounds_of(mark.marks):
                yield _moved(bounds, mark)
        elif isinstance(mark, Line):
            xs, ys = sorted((mark.x1, mark.x2)), sorted((mark.y1, mark.y2))
            yield (xs[0], ys[0], xs[1], ys[1])
        elif isinstance(mark, Strokes):
            yield (mark.x, mark.y, mark.x + mark.size, mark.y + mark.size)
        elif not (isinstance(mark, Box) and mark.fill == "surface" and mark.line is None):
            yield (mark.x, mark.y, mark.x + mark.width, mark.y + mark.height)


def _moved(bounds: Bounds, group: Group) -> Bounds:
    left, top, right, foot = bounds
    angle = math.radians(group.degrees)
    corners = [
        (
            group.x + x * math.cos(angle) - y * math.sin(angle),
            group.y + x * math.sin(angle) + y * math.cos(angle),
        )
        for x in (left, right)
        for y in (top, foot)
    ]
    xs, ys = [x for x, _y in corners], [y for _x, y in corners]
    return (min(xs), min(ys), max(xs), max(ys))
