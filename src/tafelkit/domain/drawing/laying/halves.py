"""The halves of a zone, such as "lukt al" and "lukt nog niet", and the line between them.

What is in a half was said to be so. An example of which nobody said whether it works lies on the
line, half in the one and half in the other.
"""

from __future__ import annotations

from typing import Literal

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.sheet import Scale, inset, rooms
from tafelkit.domain.kit import Rectangle, Zone

Half = Literal["works", "not_yet", ""]
# So near the line, measured on an A1 poster, a middle is in neither half.
_ON_THE_LINE_MM = 10.0


def half_of(entry: e.Entry) -> Half | None:
    """In which half an example belongs, by its outcome; None for all that is no example."""
    if not isinstance(entry, e.Note) or entry.kind != "example":
        return None
    if entry.works is None:
        return ""
    return "works" if entry.works else "not_yet"


def half_at(zone: Zone, x: float, y: float, scale: Scale) -> Half:
    """The half that a point is in; none on the line between them and beside both."""
    margin = scale.mm(_ON_THE_LINE_MM)
    near = [part for part in zone.parts if _holds(inset(part.area, -margin), x, y)]
    return near[0].id if len(near) == 1 and _holds(near[0].area, x, y) else ""


def half_rooms(
    zone: Zone, half: Half | None, size: tuple[float, float], scale: Scale
) -> tuple[Rectangle, ...]:
    """What is free for a paper of that size: in a half, or on the line between the halves.

    What belongs to neither may lie anywhere in the zone, below its headings.
    """
    if half or half is None or len(zone.parts) < 2:
        return rooms(zone, scale, half or "")
    width, height = size
    first, second = (inset(part.area, scale.mm(4)) for part in zone.parts[:2])
    line = zone.parts[1].area
    if line[1] > zone.parts[0].area[1]:
        # Away from the left, where the title of the lower half stands.
        left = second[0] + second[2] / 3
        return ((left, line[1] - height / 2, second[0] + second[2] - left, height),)
    top = rooms(zone, scale, zone.parts[0].id)[0][1]
    return ((line[0] - width / 2, top, width, first[1] + first[3] - top),)


def _holds(area: Rectangle, x: float, y: float) -> bool:
    left, top, width, height = area
    return left <= x <= left + width and top <= y <= top + height
