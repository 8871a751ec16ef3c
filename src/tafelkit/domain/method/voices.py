"""Whose voice is in a round's record: which seats left a card or a word there."""

from __future__ import annotations

from collections.abc import Iterable

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record


def heard(record: Record, round_id: str) -> frozenset[str] | None:
    """The ids of the seats with something of theirs in a round; None where a round asks nothing.

    Waarden: a pick. Richting: a card on the canvas. Gesprek: a note. Advies: a note or card that
    an advice rests on, for an advice is the whole table's. Terugblik: a remark.
    """
    if round_id == "waarden":
        return frozenset(pick.seat for pick in record.all(e.Pick))
    if round_id == "richting":
        return _behind(record, (placement.pick for placement in record.all(e.Placement)))
    if round_id == "gesprek":
        return _seats(note.seat for note in record.all(e.Note))
    if round_id == "advies":
        return _behind(record, (key for a in record.all(e.Advice) for key in a.rests_on))
    if round_id == "terugblik":
        return _seats(remark.seat for remark in record.all(e.Remark))
    return None


def _behind(record: Record, ids: Iterable[str]) -> frozenset[str]:
    return _seats(getattr(record.entries.get(key), "seat", None) for key in ids)


def _seats(seats: Iterable[str | None]) -> frozenset[str]:
    return frozenset(seat for seat in seats if seat)
