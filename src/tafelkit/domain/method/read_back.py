"""Reading back: what was ticked off with the table stays so only while it is not altered."""

from __future__ import annotations

from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step
from tafelkit.domain.record import Record

# What is read aloud to the table, in the order of the rounds.
READ_BACK_KINDS: tuple[type[e.TableEntry], ...] = (
    e.Pick,
    e.Direction,
    e.Note,
    e.Advice,
    e.LookBack,
    e.Remark,
    e.Call,
)


def subjects(record: Record) -> tuple[e.TableEntry, ...]:
    """Everything there is to read back."""
    return tuple(entry for kind in READ_BACK_KINDS for entry in record.all(kind))


def ticked(record: Record) -> frozenset[str]:
    """The ids of what was found right."""
    return frozenset(tick.subject for tick in record.all(e.Tick))


def settled(record: Record, change: Change) -> Change:
    """The change with its consequences for the read-back.

    What is altered loses its tick; a table that was read back or final becomes a draft again,
    for its record is no longer what the table heard. A change of the status itself stands.
    """
    touched = [
        step.entry
        for step in change.steps
        if type(step.entry) in READ_BACK_KINDS and not _only_moves(step)
    ]
    if not touched:
        return change
    steps = list(change.steps)
    handled = {step.entry.id for step in steps}
    ids = {entry.id for entry in touched}
    stale = (t for t in record.all(e.Tick) if t.subject in ids and t.id not in handled)
    steps += [Step(tick, None) for tick in stale]
    if record.table.status != "draft" and record.table.id not in handled:
        steps.append(Step(record.table, replace(record.table, status="draft")))
    return Change(change.label, tuple(steps))


def _only_moves(step: Step) -> bool:
    """Whether a note just lies elsewhere: its words, which the table heard, are the same."""
    old, new = step.before, step.after
    if not isinstance(old, e.Note) or not isinstance(new, e.Note):
        return False
    return new == replace(old, zone=new.zone, x_mm=new.x_mm, y_mm=new.y_mm)
