"""How far the record of a table is, as a rapporteur needs to know it."""

from __future__ import annotations

from dataclasses import dataclass

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.saying import is_said
from tafelkit.domain.method import read_back
from tafelkit.domain.record import Record

# What shows that a round was held; the welcome leaves the seats.
_LEFT_BY: dict[e.RoundId, tuple[type[e.TableEntry], ...]] = {
    "welkom": (e.Seat,),
    "waarden": (e.Pick,),
    "richting": (e.Direction,),
    "gesprek": (e.Note,),
    "advies": (e.Advice,),
    "terugblik": (e.LookBack, e.Remark, e.Call),
}


@dataclass(frozen=True)
class Standing:
    """What a table has: its seats, the rounds of which nothing is recorded, and its advices.

    `unread` is how many entries were not read back with the table; none where its status says
    that all was.
    """

    table: e.Table
    seats: int
    empty_rounds: tuple[e.RoundId, ...]
    advices: int
    unread: int

    @property
    def whole(self) -> bool:
        """Whether nothing is missing of it."""
        return not (self.empty_rounds or self.unread)


def standing(record: Record) -> Standing:
    """How far a record is."""
    empty = tuple(
        a_round.id
        for a_round in record.kit.rounds
        if not any(_is_filled(entry) for kind in _LEFT_BY[a_round.id] for entry in record.all(kind))
    )
    advices = sum(bool(advice.text.strip()) for advice in record.all(e.Advice))
    return Standing(record.table, len(record.seats), empty, advices, len(unread(record)))


def unread(record: Record) -> tuple[str, ...]:
    """The ids of what was not read back with the table, none where its status says that all was."""
    if record.table.status != "draft":
        return ()
    ticked = read_back.ticked(record)
    subjects = (entry for entry in read_back.subjects(record) if is_said(entry))
    return tuple(entry.id for entry in subjects if entry.id not in ticked)


def _is_filled(entry: e.TableEntry) -> bool:
    """Whether something stands in it: a direction without words was not formulated."""
    return isinstance(entry, e.Seat) or is_said(entry)
