"""Finding a place for what has none of its own, beside all that has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.laying.halves import Half, half_of, half_rooms
from tafelkit.domain.drawing.laying.place import Place
from tafelkit.domain.drawing.laying.room import Room, Spot, nearest_free, overlap
from tafelkit.domain.drawing.sheet import Scale, rooms
from tafelkit.domain.kit import Rectangle, Zone
from tafelkit.domain.record import Record


class Finder:
    """Gives places one after the other; `taken` are the boxes of what lies there already."""

    def __init__(self, record: Record, scale: Scale, taken: Iterable[Rectangle]) -> None:
        self._record = record
        self._scale = scale
        self._taken = list(taken)
        self._rooms: dict[tuple[str, Half | None], Room] = {}

    def place(self, item: e.Placement | e.Note, upright: Place) -> Place:
        """A place for an item, of the size and as turned as `upright`."""
        canvas = self._record.kit.canvas
        zone = canvas.zone(item.zone)
        size = upright.box[2:]
        if isinstance(item, e.Placement) and zone.places:
            spot = self._for_card(zone, item, size)
        else:
            half = half_of(item)
            areas = half_rooms(zone, half, size, self._scale)
            if zone.id == "richting":
                areas = tuple(beside_words(area, size[0]) for area in areas)
            spot = self._room(zone, half).find(*size, areas)
        x, y = spot[0] + size[0] / 2, spot[1] + size[1] / 2
        exact = replace(upright, x=x, y=y).held(canvas.width_mm, canvas.height_mm)
        rounded = replace(upright, x=round(x, 1), y=round(y, 1))
        found = rounded.held(canvas.width_mm, canvas.height_mm)
        if self._lying_at(found.box) and not self._lying_at(exact.box):
            # It only just fits: a tenth of a millimetre further it would lie on another.
            found = exact
        self._taken.append(found.box)
        return found

    def _for_card(self, zone: Zone, item: e.Placement, size: Spot) -> Spot:
        """On the printed place of its seat; or else as near to that as can be.

        The printed places of others are kept for them while there is any other room, and longest
        those of who is at the table.
        """
        letter = self._letter(item)
        places = dict(zip(e.SEAT_LETTERS, zone.places, strict=False))
        own = places.get(letter) or zone.places[0]
        spot = _amid(own, size)
        if letter in places and not self._lying_at((*spot, *size)):
            return spot
        others = [name for name in places if name != letter]
        seated = [name for name in others if self._record.seat_by_letter(name)]
        spots = [_amid(place, size) for place in places.values()]
        areas = rooms(zone, self._scale)
        for kept in (others, seated, ()):
            taken = [*self._taken, *(places[name] for name in kept)]
            free = nearest_free(size, spot, areas, spots, taken, self._scale.factor)
            if free is not None:
                return free
        # All is full: it lies on the pile at its own seat.
        aside = self._scale.mm(2) * (1 + (len(self._lying_at(own)) - 1) % 3)
        return spot[0] + aside, spot[1] + aside

    def _lying_at(self, area: Rectangle) -> list[Rectangle]:
        return [box for box in self._taken if overlap(box, area)]

    def _letter(self, item: e.Placement) -> str:
        pick = self._record.pick(item.pick)
        return self._record.letter(pick.seat) if pick else ""

    def _room(self, zone: Zone, half: Half | None) -> Room:
        key = (zone.id, half)
        if key not in self._rooms:
            # From the right where words stand to the left: the direction, the title of a half.
            right = zone.id == "richting" or (half == "" and bool(zone.parts))
            self._rooms[key] = Room(self._taken, self._scale.factor, from_right=right)
        return self._rooms[key]


def beside_words(area: Rectangle, paper: float) -> Rectangle:
    """What is left of an area beside a column for words, as wide as a paper."""
    x, y, width, height = area
    words = paper if width >= 2 * paper else 0.0
    return (x + words, y, width - words, height)


def _amid(area: Rectangle, size: Spot) -> Spot:
    """Where something of that size begins in the middle of an area."""
    x, y, width, height = area
    return x + (width - size[0]) / 2, y + (height - size[1]) / 2
