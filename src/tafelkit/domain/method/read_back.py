"""Reading back: what was ticked off with the table stays so only while it is not altered.

An edit takes the tick away with it. What was altered on another laptop, or chosen from it after
merging, is known by the tick itself: its key is made of the words that it was put on.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields, replace
from zlib import crc32

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step
from tafelkit.domain.ids import derived_id
from tafelkit.domain.method.telling import as_told
from tafelkit.domain.record import Record

# What is read aloud to the table.
READ_BACK_KINDS: tuple[type[e.TableEntry], ...] = (
    e.Pick,
    e.Direction,
    e.Note,
    e.Advice,
    e.LookBack,
    e.Remark,
    e.Call,
)

# What is no word that the table heard: where it lies, whose it is, what was answered afterwards.
_NO_WORDS = frozenset({"id", "table", "rank", "seat", "rests_on", "zone", "x_mm", "y_mm", "answer"})


def subjects(record: Record) -> tuple[e.TableEntry, ...]:
    """Everything there is to read back: seat by seat, then as the verslag tells it."""
    return (
        *sorted(record.all(e.Pick), key=lambda pick: record.letter(pick.seat)),
        *record.all(e.Direction),
        *as_told(record.all(e.Note)),
        *record.all(e.Advice),
        *record.all(e.Remark),
        *record.all(e.LookBack),
        *record.all(e.Call),
    )


def ticked(record: Record) -> frozenset[str]:
    """The ids of what was found right, and says now what it said then."""
    return frozenset(
        tick.subject
        for tick in record.all(e.Tick)
        if _still_true(tick, record.entries.get(tick.subject))
    )


def tick_of(entry: e.TableEntry) -> e.Tick:
    """The tick for an entry as it now reads.

    Only sixteen bits of its words are in the key: enough to notice that they are others, too few
    to tell from a tick what was said.
    """
    words = {
        field.name: getattr(entry, field.name)
        for field in fields(entry)
        if field.name not in _NO_WORDS and getattr(entry, field.name) != field.default
    }
    sum_of_words = crc32(json.dumps(words, sort_keys=True).encode()) & 0xFFFF
    return _tick(entry, f"tick {entry.id} {sum_of_words:04x}")


def ticks_on(record: Record, ids: Iterable[str]) -> tuple[e.Tick, ...]:
    """The ticks on these entries, also those on words that they have no longer."""
    wanted = frozenset(ids)
    return tuple(tick for tick in record.all(e.Tick) if tick.subject in wanted)


def _still_true(tick: e.Tick, entry: e.Entry | None) -> bool:
    if not isinstance(entry, e.TableEntry):
        return False
    # The first ticks ever made knew no words; what they say is taken as it stands.
    return tick.id in (tick_of(entry).id, _tick(entry, f"tick {entry.id}").id)


def _tick(entry: e.TableEntry, name: str) -> e.Tick:
    return e.Tick(id=derived_id(entry.table, name), table=entry.table, subject=entry.id)


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
    stale = (tick for tick in ticks_on(record, ids) if tick.id not in handled)
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
