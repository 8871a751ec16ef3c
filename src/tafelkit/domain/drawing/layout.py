"""Where everything lies on the canvas: the places of the record, and room for what has none.

What has a place of its own keeps it. For the rest room is found in its zone, in the order in
which things came, so that one more moves none that lies there. `steadied` sees to it that nothing
else moves either: what would, gets the place where it lay as its own.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step
from tafelkit.domain.drawing.notes import note_size
from tafelkit.domain.drawing.room import Room, overlap
from tafelkit.domain.drawing.sheet import CARD_MM, Scale, rooms, scale_of
from tafelkit.domain.kit import Canvas, Rectangle, Zone
from tafelkit.domain.record import Record


@dataclass(frozen=True)
class Place:
    """Where a card or note lies: x and y are its middle; `rotation` is degrees clockwise."""

    zone: e.ZoneId
    x: float
    y: float
    width: float
    height: float
    rotation: float = 0.0

    @property
    def box(self) -> Rectangle:
        """The upright rectangle that it fills, turned or not."""
        angle = math.radians(self.rotation)
        across, down = abs(math.cos(angle)), abs(math.sin(angle))
        width = self.width * across + self.height * down
        height = self.width * down + self.height * across
        return (self.x - width / 2, self.y - height / 2, width, height)

    @property
    def left(self) -> float:
        """Its left edge while it is not turned."""
        return self.x - self.width / 2

    @property
    def top(self) -> float:
        """Its upper edge while it is not turned."""
        return self.y - self.height / 2

    def near(self, other: Place) -> bool:
        """Whether the other begins where this does, but for the rounding of places."""
        return abs(self.left - other.left) < 0.11 and abs(self.top - other.top) < 0.11


@dataclass(frozen=True)
class Layout:
    """Everything that lies on a canvas, by the id of its placement or note.

    `places` goes from below to above: cards first, then notes, each in the order they came.
    """

    scale: Scale
    places: Mapping[str, Place]


Laid = e.Placement | e.Note


def laid_out(record: Record) -> Layout:
    """Where everything of a record lies on its canvas, in millimetres."""
    scale = scale_of(record.kit.canvas)
    items: list[Laid] = [*record.all(e.Placement), *record.all(e.Note)]
    sizes = {item.id: _size(item, scale) for item in items}
    places = {item.id: _own_place(item, *sizes[item.id]) for item in items}
    finder = _Finder(record, scale, [place.box for place in places.values() if place])
    return Layout(
        scale,
        {item.id: places[item.id] or finder.place(item, *sizes[item.id]) for item in items},
    )


def steadied(record: Record, change: Change) -> Change:
    """The change with what keeps all else where it lay.

    Without it, laying a card on a spot that was found free for another would push that away, and
    so would taking one out of a full zone.
    """
    before = laid_out(record).places
    own = {step.entry.id for step in change.steps if _moves(step)}
    steady = change
    # What gets its place as its own is in the way of others from then on: look again.
    while pins := _pins(record.applied(steady), before, own):
        handled = {pin.entry.id for pin in pins}
        steps = [_pinned(step, pins) if step.entry.id in handled else step for step in steady.steps]
        known = {step.entry.id for step in steps}
        steady = Change(change.label, (*steps, *(pin for pin in pins if pin.entry.id not in known)))
    return steady


def _pins(after: Record, before: Mapping[str, Place], own: set[str]) -> list[Step]:
    """What gives each thing that would move the place where it lay."""
    pins = []
    canvas = after.kit.canvas
    for key, place in laid_out(after).places.items():
        old = before.get(key)
        if old is None or key in own or place.near(old):
            continue
        entry = after.entries[key]
        assert isinstance(entry, e.Placement | e.Note)
        x = round(min(max(old.left + place.width / 2, 0.0), canvas.width_mm), 1)
        y = round(min(max(old.top + place.height / 2, 0.0), canvas.height_mm), 1)
        if (entry.x_mm, entry.y_mm) != (x, y):
            pins.append(Step(entry, replace(entry, x_mm=x, y_mm=y)))
    return pins


def _pinned(step: Step, pins: list[Step]) -> Step:
    """A step on an entry that is pinned as well: both at once."""
    pin = next(pin for pin in pins if pin.entry.id == step.entry.id)
    return Step(step.before, pin.after)


def _moves(step: Step) -> bool:
    """Whether a step itself says that something is to lie elsewhere."""
    old, new = step.before, step.after
    if not isinstance(old, e.Placement | e.Note) or not isinstance(new, e.Placement | e.Note):
        return True
    return (old.zone, old.x_mm, old.y_mm) != (new.zone, new.x_mm, new.y_mm)


def _size(item: Laid, scale: Scale) -> tuple[float, float]:
    width, height = CARD_MM if isinstance(item, e.Placement) else note_size(item)
    return round(scale.mm(width), 1), round(scale.mm(height), 1)


def _own_place(item: Laid, width: float, height: float) -> Place | None:
    if item.x_mm is None or item.y_mm is None:
        return None
    return Place(item.zone, item.x_mm, item.y_mm, width, height, _rotation(item))


def _rotation(item: Laid) -> float:
    return item.rotation if isinstance(item, e.Placement) else 0.0


class _Finder:
    """Finds room for what has no place of its own, beside all that has."""

    def __init__(self, record: Record, scale: Scale, taken: Iterable[Rectangle]) -> None:
        self._record = record
        self._scale = scale
        self._canvas: Canvas = record.kit.canvas
        self._taken = list(taken)
        self._rooms: dict[tuple[str, str], Room] = {}

    def place(self, item: Laid, width: float, height: float) -> Place:
        zone = self._canvas.zone(item.zone)
        rotation = _rotation(item)
        upright = Place(item.zone, 0, 0, width, height, rotation)
        across, down = upright.box[2:]
        spot = None
        if isinstance(item, e.Placement):
            spot = self._printed(zone, item, across, down)
        if spot is None:
            spot = self._room(zone, _part(item)).find(across, down)
        x, y = round(spot[0] + across / 2, 1), round(spot[1] + down / 2, 1)
        found = replace(upright, x=x, y=y)
        self._taken.append(found.box)
        return found

    def _printed(
        self, zone: Zone, item: e.Placement, width: float, height: float
    ) -> tuple[float, float] | None:
        """The printed place of the card's seat; that of the last letter free if it is taken."""
        pick = self._record.pick(item.pick)
        letter = self._record.letter(pick.seat) if pick else ""
        number = e.SEAT_LETTERS.find(letter) if letter else -1
        own = zone.places[number : number + 1] if number >= 0 else ()
        for x, y, across, down in (*own, *reversed(zone.places)):
            spot = (x + (across - width) / 2, y + (down - height) / 2)
            if not self._hits((*spot, width, height)):
                return spot
        return None

    def _hits(self, box: Rectangle) -> bool:
        return any(overlap(box, other) for other in self._taken)

    def _room(self, zone: Zone, part: str) -> Room:
        if (zone.id, part) not in self._rooms:
            self._rooms[zone.id, part] = Room(
                rooms(zone, self._scale, part),
                self._taken,
                (self._canvas.width_mm, self._canvas.height_mm),
                self._scale.factor,
                from_right=zone.id == "richting",
            )
        return self._rooms[zone.id, part]


def _part(item: Laid) -> str:
    if isinstance(item, e.Note) and item.works is not None:
        return "works" if item.works else "not_yet"
    return ""
