"""Changes on the canvas that move nothing but what they are about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step
from tafelkit.domain.drawing.laying.halves import half_of
from tafelkit.domain.drawing.laying.layout import laid_out
from tafelkit.domain.drawing.laying.place import Place
from tafelkit.domain.drawing.laying.room import overlap
from tafelkit.domain.kit import Rectangle
from tafelkit.domain.record import Record


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
    """What gives each thing that would move the place where it lay.

    And each that finds its place later than what the change lays and would overlap that, as it
    has nowhere else to go: once that place is its own, room is found beside it.
    """
    pins = []
    laid: list[Rectangle] = []
    canvas = after.kit.canvas
    for key, place in laid_out(after).places.items():
        entry = after.entries[key]
        assert isinstance(entry, e.Placement | e.Note)
        old = before.get(key)
        found = entry.x_mm is None
        if key in own and found:
            laid.append(place.box)
        if old is None or key in own:
            continue
        on_it = found and any(overlap(place.box, box) for box in laid)
        if place.near(old) and not on_it:
            continue
        there = replace(place, x=old.left + place.width / 2, y=old.top + place.height / 2)
        there = there.held(canvas.width_mm, canvas.height_mm)
        x, y = round(there.x, 1), round(there.y, 1)
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
    return _where(old) != _where(new)


def _where(entry: e.Placement | e.Note) -> tuple[object, ...]:
    return (entry.zone, entry.x_mm, entry.y_mm, half_of(entry))
