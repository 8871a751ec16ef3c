"""The round Gesprek: concepts, examples and tensions in the participants' own words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, adding, altering
from tafelkit.domain.drawing.laying.halves import Half, half_at, half_of
from tafelkit.domain.drawing.laying.layout import kept_on_sheet, own_place
from tafelkit.domain.drawing.sheet import scale_of
from tafelkit.domain.ids import new_id
from tafelkit.domain.method.names import NOTE_NAMES
from tafelkit.domain.record import Record
from tafelkit.domain.removal import removing
from tafelkit.domain.texts import Message


def note(record: Record, kind: e.NoteKind, text: str, **values: Any) -> Change:
    """Note something; it lands in its kind's zone, where room is found for it."""
    new = e.Note(
        id=new_id(),
        table=record.table.id,
        rank=record.next_rank(e.Note),
        kind=kind,
        text=text,
        zone=e.ZONE_OF_KIND[kind],
        **values,
    )
    return adding(_label(new), new)


def edit_note(record: Record, note_id: str, **values: Any) -> Change:
    """Alter any of a note's fields; another kind moves it to that kind's zone.

    An example that lies in the half of its outcome, or on the line while it has none, goes along
    with another outcome. One that was laid anywhere else stays there.
    """
    old = _note(record, note_id)
    new = replace(old, **values)
    if new.kind != old.kind:
        new = replace(
            new,
            zone=e.ZONE_OF_KIND[new.kind],
            x_mm=None,
            y_mm=None,
            works=new.works if new.kind == "example" else None,
            level=new.level if new.kind == "example" else None,
            pole_a=new.pole_a if new.kind == "tension" else None,
            pole_b=new.pole_b if new.kind == "tension" else None,
        )
    elif half_of(new) != half_of(old) and _half_at(record, old) == half_of(old):
        new = replace(new, x_mm=None, y_mm=None)
    return altering(_label(old), (old, new))


def move_note(record: Record, note_id: str, zone: e.ZoneId, x_mm: float, y_mm: float) -> Change:
    """Lay a note elsewhere on the canvas; x and y are its middle.

    A note that would stick out over the edge is laid against it. An example that comes into a
    half gets the outcome which that half says.
    """
    old = _note(record, note_id)
    new = replace(old, zone=zone, x_mm=round(float(x_mm), 1), y_mm=round(float(y_mm), 1))
    new = kept_on_sheet(new, record.kit.canvas)
    half = _half_at(record, new)
    if new.kind == "example" and half and half != _half_at(record, old):
        new = kept_on_sheet(replace(new, works=half == "works"), record.kit.canvas)
    return altering(_label(old), (old, new))


def remove_note(record: Record, note_id: str) -> Change:
    """Take a note away."""
    return removing(_label(_note(record, note_id)), record, note_id)


def _note(record: Record, note_id: str) -> e.Note:
    found = record.entries[note_id]
    assert isinstance(found, e.Note)
    return found


def _half_at(record: Record, note: e.Note) -> Half | None:
    """The half of its zone in which a note lies by a place of its own; None without halves."""
    canvas = record.kit.canvas
    place, zone = own_place(note, canvas), canvas.zone(note.zone)
    if not zone.parts:
        return None
    # What has no place of its own was laid where it belongs.
    return half_at(zone, place.x, place.y, scale_of(canvas)) if place else half_of(note)


def _label(entry: e.Note) -> Message:
    return NOTE_NAMES[entry.kind]
