"""Where everything lies on the canvas: the places of the record, and room for what has none.

What has a place of its own keeps it. For the rest room is found in its zone, in the order in
which things came, so that one more moves none that lies there. `steady.steadied` sees to it that
nothing else moves either: what would, gets the place where it lay as its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.laying.finder import Finder
from tafelkit.domain.drawing.laying.piles import Pile, piles_of
from tafelkit.domain.drawing.laying.place import Place
from tafelkit.domain.drawing.papers.note import note_size
from tafelkit.domain.drawing.sheet import CARD_MM, Scale, scale_of
from tafelkit.domain.kit import Canvas
from tafelkit.domain.record import Record

Laid = e.Placement | e.Note
_Laid = TypeVar("_Laid", e.Placement, e.Note)


@dataclass(frozen=True)
class Layout:
    """Everything that lies on a canvas, by the id of its placement or note.

    `places` goes from below to above: cards first, then notes, each in the order they came.
    """

    scale: Scale
    places: Mapping[str, Place]
    piles: tuple[Pile, ...] = ()


def laid_out(record: Record) -> Layout:
    """Where everything of a record lies on its canvas, in millimetres."""
    canvas = record.kit.canvas
    scale = scale_of(canvas)
    items: list[Laid] = [*record.all(e.Placement), *record.all(e.Note)]
    own = {item.id: own_place(item, canvas) for item in items}
    finder = Finder(record, scale, [place.box for place in own.values() if place])
    places = {item.id: own[item.id] or finder.place(item, _at(item, 0, 0, scale)) for item in items}
    return Layout(scale, places, piles_of(places, scale))


def own_place(item: Laid, canvas: Canvas) -> Place | None:
    """The place that an item has of its own, wholly on the sheet.

    A paper that was recorded further out, or that has grown since, is shown at the edge; what is
    recorded stays as it is until somebody moves it.
    """
    if item.x_mm is None or item.y_mm is None:
        return None
    place = _at(item, item.x_mm, item.y_mm, scale_of(canvas))
    return place.held(canvas.width_mm, canvas.height_mm)


def kept_on_sheet(item: _Laid, canvas: Canvas) -> _Laid:
    """The item, moved as little as need be to lie wholly on the sheet."""
    place = own_place(item, canvas)
    if place is None or (place.x, place.y) == (item.x_mm, item.y_mm):
        return item
    return replace(item, x_mm=round(place.x, 1), y_mm=round(place.y, 1))


def _at(item: Laid, x: float, y: float, scale: Scale) -> Place:
    if isinstance(item, e.Placement):
        width, height, rotation = *CARD_MM, item.rotation
    else:
        width, height, rotation = *note_size(item), 0.0
    return Place(item.zone, x, y, round(scale.mm(width), 1), round(scale.mm(height), 1), rotation)
