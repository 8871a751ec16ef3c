"""The round Richting: cards are laid on the canvas, and a direction is formulated."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step, adding, altering
from tafelkit.domain.drawing.laying.layout import kept_on_sheet
from tafelkit.domain.ids import new_id
from tafelkit.domain.record import Record
from tafelkit.domain.removal import removing
from tafelkit.domain.texts import _


def lay(
    record: Record,
    pick_id: str,
    zone: e.ZoneId,
    x_mm: float | None = None,
    y_mm: float | None = None,
    rotation: float | None = None,
) -> Change:
    """Lay a pick's card in a zone, or move it there; without x and y room is found for it.

    `x_mm` and `y_mm` are the card's middle; `rotation` is degrees clockwise, None keeps it. A
    card that would stick out over the edge is laid against it.
    """
    found = record.pick(pick_id)
    assert found is not None
    label = _("{card} op het canvas", card=record.card_name(found.card))
    old = record.placement_of(pick_id)
    if old is not None:
        turned = old.rotation if rotation is None else float(rotation % 360)
        new = replace(old, zone=zone, x_mm=_mm(x_mm), y_mm=_mm(y_mm), rotation=turned)
        return altering(label, (old, kept_on_sheet(new, record.kit.canvas)))
    new = e.Placement(
        id=new_id(),
        table=record.table.id,
        rank=record.next_rank(e.Placement),
        pick=pick_id,
        zone=zone,
        x_mm=_mm(x_mm),
        y_mm=_mm(y_mm),
        rotation=float((rotation or 0.0) % 360),
    )
    return adding(label, kept_on_sheet(new, record.kit.canvas))


def lay_all(record: Record, zone: e.ZoneId) -> Change:
    """Lay all cards in a zone that are not on the canvas yet, in one go.

    The first card of each seat comes first, so that all find their own printed place free.
    """
    nth: Counter[str] = Counter()
    waiting: list[tuple[int, str]] = []
    for pick in record.all(e.Pick):
        if record.placement_of(pick.id) is None:
            waiting.append((nth[pick.seat], pick.id))
        nth[pick.seat] += 1
    steps: list[Step] = []
    for _nth, pick_id in sorted(waiting, key=lambda card: card[0]):
        change = lay(record, pick_id, zone)
        steps += change.steps
        record = record.applied(change)
    return Change(_("Alle kaarten op het canvas"), tuple(steps))


def turn(record: Record, pick_id: str, degrees: float) -> Change:
    """Turn a laid card, clockwise; at the edge it moves up as far as it must."""
    old = record.placement_of(pick_id)
    assert old is not None
    new = replace(old, rotation=(old.rotation + degrees) % 360)
    return altering(_("Kaart draaien"), (old, kept_on_sheet(new, record.kit.canvas)))


def lift(record: Record, pick_id: str) -> Change:
    """Take a card from the canvas."""
    old = record.placement_of(pick_id)
    assert old is not None
    return removing(_("Kaart van het canvas"), record, old.id)


def formulate(record: Record, text: str) -> Change:
    """Write the direction. One that the table had agreed to is to be agreed to anew."""
    old = record.direction
    agreed = old.agreed and text == old.text
    return _direction(record, replace(old, text=text, agreed=agreed))


def rest_direction_on(record: Record, picks: tuple[str, ...]) -> Change:
    """Say which picks the direction rests on."""
    return _direction(record, replace(record.direction, rests_on=picks))


def agree(record: Record, agreed: bool) -> Change:
    """Note that the table formulated the direction together."""
    return _direction(record, replace(record.direction, agreed=agreed))


def _direction(record: Record, new: e.Direction) -> Change:
    known = record.known(new)
    label = _("Richting")
    if not (new.text or new.rests_on or new.agreed):
        # One that is empty again was never there; so it is not read back, nor exported.
        return removing(label, record, known.id) if known else Change(label)
    return altering(label, (known, new)) if known else adding(label, new)


def _mm(value: float | None) -> float | None:
    # A tenth of a millimetre is finer than a hand lays a card.
    return None if value is None else round(float(value), 1)
