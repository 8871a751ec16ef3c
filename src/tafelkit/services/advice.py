"""The round Advies: numbered advices, each with how widely it is shared."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step, adding, altering
from tafelkit.domain.ids import new_id
from tafelkit.domain.record import Record
from tafelkit.domain.removal import removing
from tafelkit.domain.texts import _


def advise(record: Record, text: str, **values: Any) -> Change:
    """Add an advice after the others."""
    new = e.Advice(
        id=new_id(),
        table=record.table.id,
        rank=record.next_rank(e.Advice),
        text=text,
        **values,
    )
    return adding(_("Advies {number}", number=new.rank), new)


def edit_advice(record: Record, advice_id: str, **values: Any) -> Change:
    """Alter an advice's text, support or what it rests on."""
    old = _advice(record, advice_id)
    return altering(_("Advies {number}", number=old.rank), (old, replace(old, **values)))


def move_advice(record: Record, advice_id: str, to: int) -> Change:
    """Give an advice another number (from 1); the others make room."""
    order = [entry for entry in record.all(e.Advice) if entry.id != advice_id]
    order.insert(max(0, to - 1), _advice(record, advice_id))
    return altering(_("Volgorde van de adviezen"), *_numbered(order))


def remove_advice(record: Record, advice_id: str) -> Change:
    """Take an advice away; the others close up."""
    change = removing(_("Advies verwijderen"), record, advice_id)
    order = [entry for entry in record.all(e.Advice) if entry.id != advice_id]
    closing = [Step(old, new) for old, new in _numbered(order) if old != new]
    return Change(change.label, (*change.steps, *closing))


def _numbered(order: list[e.Advice]) -> list[tuple[e.Advice, e.Advice]]:
    return [(entry, replace(entry, rank=number)) for number, entry in enumerate(order, 1)]


def _advice(record: Record, advice_id: str) -> e.Advice:
    found = record.entries[advice_id]
    assert isinstance(found, e.Advice)
    return found
