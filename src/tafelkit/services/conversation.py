"""The round Gesprek: concepts, examples and tensions in the participants' own words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, adding, altering
from tafelkit.domain.ids import new_id
from tafelkit.domain.record import Record
from tafelkit.domain.removal import removing
from tafelkit.domain.texts import Message, _


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
    """Alter any of a note's fields; another kind moves it to that kind's zone."""
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
    return altering(_label(old), (old, new))


def move_note(record: Record, note_id: str, zone: e.ZoneId, x_mm: float, y_mm: float) -> Change:
    """Lay a note elsewhere on the canvas; x and y are its middle."""
    old = _note(record, note_id)
    new = replace(old, zone=zone, x_mm=round(float(x_mm), 1), y_mm=round(float(y_mm), 1))
    return altering(_label(old), (old, new))


def remove_note(record: Record, note_id: str) -> Change:
    """Take a note away."""
    return removing(_label(_note(record, note_id)), record, note_id)


def _note(record: Record, note_id: str) -> e.Note:
    found = record.entries[note_id]
    assert isinstance(found, e.Note)
    return found


def _label(entry: e.Note) -> Message:
    names = {"concept": _("Begrip"), "example": _("Voorbeeld"), "tension": _("Spanning")}
    return names[entry.kind]
