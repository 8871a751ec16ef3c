"""Taking something out of a record together with all that cannot be without it."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Message

# The fields that point to one other entry, and whether an entry can be without it.
_NEEDS = {e.Pick: "seat", e.Placement: "pick", e.Tick: "subject"}
_MAY_LACK = {e.Note: "seat", e.Remark: "seat"}
_LISTS = ("rests_on",)


def removing(label: Message, record: Record, *ids: str) -> Change:
    """A change that removes the entries and what hangs on them, and every pointer to those."""
    gone = _closure(record, set(ids))
    steps = [Step(record.entries[key], None) for key in sorted(gone)]
    for entry in record.entries.values():
        if entry.id not in gone:
            kept = _without(entry, gone)
            if kept != entry:
                steps.append(Step(entry, kept))
    return Change(label, tuple(steps))


def _closure(record: Record, gone: set[str]) -> set[str]:
    """The ids and those of all entries that need one of them."""
    while True:
        hanging = {
            entry.id
            for entry in record.entries.values()
            if entry.id not in gone
            and type(entry) in _NEEDS
            and getattr(entry, _NEEDS[type(entry)]) in gone
        }
        if not hanging:
            return gone
        gone |= hanging


def _without(entry: e.Entry, gone: set[str]) -> e.Entry:
    changes: dict[str, Any] = {}
    single = _MAY_LACK.get(type(entry))
    if single and getattr(entry, single) in gone:
        changes[single] = None
    for field in fields(entry):
        if field.name in _LISTS:
            ids = getattr(entry, field.name)
            if gone.intersection(ids):
                changes[field.name] = tuple(key for key in ids if key not in gone)
    return replace(entry, **changes) if changes else entry
