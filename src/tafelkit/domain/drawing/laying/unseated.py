"""The canvas of a table as the public may see it.

Where each seat has a space for its card, the space tells who picked it, with a letter or without.
So there the cards lie in the order of their names, as if others had picked them.
"""

from __future__ import annotations

from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record


def unseated(record: Record) -> Record:
    """The record with its cards on the spaces of seats that are nobody's."""
    zones = {zone.id for zone in record.kit.canvas.zones if zone.places}
    lying = [placement for placement in record.all(e.Placement) if placement.zone in zones]
    seats = [
        replace(seat, id=record.id_for(f"nobody {number}"), letter=letter, rank=number)
        for number, (seat, letter) in enumerate(zip(record.seats, e.SEAT_LETTERS, strict=False))
    ]
    if not lying or not seats:
        return record
    entries = {key: x for key, x in record.entries.items() if not isinstance(x, e.Seat)}
    entries.update({seat.id: seat for seat in seats})
    for number, placement in enumerate(sorted(lying, key=lambda one: _by_card(record, one))):
        pick = record.pick(placement.pick)
        if pick is not None:
            # The same card once more is still another pick.
            nobody = seats[number % len(seats)].id
            entries[pick.id] = replace(pick, seat=nobody)
        entries[placement.id] = replace(placement, x_mm=None, y_mm=None, rotation=0.0, rank=number)
    return replace(record, entries=entries)


def _by_card(record: Record, placement: e.Placement) -> tuple[str, str]:
    pick = record.pick(placement.pick)
    return (record.card_name(pick.card) if pick else "", placement.id)
