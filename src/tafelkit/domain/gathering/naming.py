"""The unit of the counting rule, each as a record of its own: one seat naming one card."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tafelkit.domain import entries as e
from tafelkit.domain.method.tally import Named, named
from tafelkit.domain.record import Record


@dataclass(frozen=True)
class Naming:
    """A card that a seat named, and the pick in which it did; no reason where it is a mention."""

    card: str
    seat: str
    pick: str
    reason: e.Reason | None = None


def namings(record: Record) -> Iterator[Naming]:
    """All that is counted of a table: as many as `tally` counts, one for each."""
    for seat in named(record):
        yield from _of_seat(record, seat)


def _of_seat(record: Record, seat: Named) -> Iterator[Naming]:
    picks = record.picks_of(seat.seat)
    by_card = {pick.card: pick.id for pick in picks}
    for card, reason in seat.picked.items():
        yield Naming(card, seat.seat, by_card[card], reason)
    for card in sorted(seat.mentioned):
        first = next(pick.id for pick in picks if card in pick.mentions)
        yield Naming(card, seat.seat, first)
