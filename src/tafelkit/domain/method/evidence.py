"""Where evidence leads: from the id of a note, card or advice to its table and seat.

A theme and a development direction hold ids. What they may say follows from how many tables and
seats those lead to; advice that no direction rests on is told, so that no voice is lost.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record

Thin = Literal["none", "table", "seat"]


@dataclass(frozen=True)
class Source:
    """Where an entry was recorded; `letter` is that of its seat, empty without one."""

    id: str
    table: str
    number: int
    seat: str | None
    letter: str


class Evidence:
    """The sources of the wanted ids; record after record is added to it, only they are kept."""

    def __init__(self, wanted: Iterable[str], records: Iterable[Record] = ()) -> None:
        self._wanted = frozenset(wanted)
        self._found: dict[str, Source] = {}
        for record in records:
            self.add(record)

    def add(self, record: Record) -> None:
        """Find what a table has of the wanted."""
        for key in self._wanted & record.entries.keys():
            self.put(source(record, record.entries[key]))

    def put(self, found: Source) -> None:
        """Take where something was recorded, for who has looked at its record already."""
        if found.id in self._wanted:
            self._found[found.id] = found

    def of(self, ids: Iterable[str]) -> tuple[Source, ...]:
        """The sources of ids, each once, as far as their tables are in."""
        return tuple(self._found[key] for key in dict.fromkeys(ids) if key in self._found)

    def tables(self, ids: Iterable[str]) -> tuple[int, ...]:
        """The numbers of the different tables that ids lead to, in order."""
        tables = {found.table: found.number for found in self.of(ids)}
        return tuple(sorted(tables.values()))

    def thin(self, ids: Iterable[str]) -> Thin | None:
        """Whether ids rest on nothing, on one seat, or on one table; None for more."""
        found = self.of(ids)
        return thinness({one.seat for one in found}, {one.table for one in found})


def thinness(seats: Collection[object], tables: Collection[object]) -> Thin | None:
    """How thin evidence is by the different seats and tables it came from; a seat may be None."""
    if not tables:
        return "none"
    if len(seats) == 1 and None not in seats:
        return "seat"
    return "table" if len(tables) == 1 else None


def source(record: Record, entry: e.Entry) -> Source:
    """Where an entry of a record was recorded."""
    seat = getattr(entry, "seat", None)
    table = record.table
    return Source(entry.id, table.id, table.number, seat, record.letter(seat))


def in_no_direction(record: Record, used: frozenset[str]) -> Iterator[e.Advice]:
    """The advices of a table on which no development direction rests."""
    for advice in record.all(e.Advice):
        if advice.id not in used and advice.text.strip():
            yield advice
