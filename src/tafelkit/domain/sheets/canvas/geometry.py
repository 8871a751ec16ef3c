"""What lies where: rectangles that touch, what a mark covers, which marks fall on an area."""

from __future__ import annotations

import math
from collections.abc import Iterable

from tafelkit.domain.drawing.fitting import MM_PER_POINT
from tafelkit.domain.drawing.marks import Box, Group, Line, Mark, Strokes, Words
from tafelkit.domain.kit import Rectangle

_Corner = tuple[float, float]


def hits(one: Rectangle, other: Rectangle, clear: float = 0.0) -> bool:
    """Whether two rectangles come nearer to each other than `clear`."""
    (x, y, width, height), (left, top, across, down) = one, other
    slack = clear - 1e-6
    beside = x + width + slack <= left or left + across + slack <= x
    return not beside and y < top + down + slack and top < y + height + slack


def falling_on(marks: Iterable[Mark], area: Rectangle) -> tuple[Mark, ...]:
    """The marks of which something may show in the area; those of a group each for itself."""
    kept: list[Mark] = []
    for mark in marks:
        if isinstance(mark, Group) and not mark.degrees:
            x, y, width, height = area
            inner = falling_on(mark.marks, (x - mark.x, y - mark.y, width, height))
            if inner:
                kept.append(Group(inner, mark.x, mark.y, 0.0, mark.name))
        elif hits(bounds(mark), area):
            kept.append(mark)
    return tuple(kept)


def bounds(mark: Mark) -> Rectangle:
    """The upright rectangle within which a mark is drawn, its pen included."""
    if isinstance(mark, Group):
        return _around([_turned(mark, corner) for one in mark.marks for corner in _corners(one)])
    if isinstance(mark, Line):
        return _grown(_around([(mark.x1, mark.y1), (mark.x2, mark.y2)]), mark.line_mm)
    if isinstance(mark, Strokes):
        unit = 0.0 if mark.filled else mark.units * mark.size / 24
        return _grown((mark.x, mark.y, mark.size, mark.size), unit)
    box = (mark.x, mark.y, mark.width, mark.height)
    if isinstance(mark, Box):
        return _grown(box, mark.line_mm if mark.line else 0.0)
    assert isinstance(mark, Words)
    # A text that does not fit its box stands out of it by a line at most.
    return _grown(box, mark.size_pt * MM_PER_POINT)


def _corners(mark: Mark) -> list[_Corner]:
    x, y, width, height = bounds(mark)
    return [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]


def _turned(group: Group, corner: _Corner) -> _Corner:
    angle = math.radians(group.degrees)
    cosine, sine = math.cos(angle), math.sin(angle)
    x, y = corner
    return group.x + x * cosine - y * sine, group.y + x * sine + y * cosine


def _around(corners: list[_Corner]) -> Rectangle:
    if not corners:
        return (0.0, 0.0, 0.0, 0.0)
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return (min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _grown(area: Rectangle, by: float) -> Rectangle:
    x, y, width, height = area
    return (x - by, y - by, width + 2 * by, height + 2 * by)
