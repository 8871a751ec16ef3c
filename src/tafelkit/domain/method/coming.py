"""Was the last table still bringing something new? Which values each table named first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tafelkit.domain import entries as e
from tafelkit.domain.method.tally import named
from tafelkit.domain.record import Record


@dataclass(frozen=True)
class AtTable:
    """The cards that were named at a table in the round Waarden."""

    table: e.Table
    cards: frozenset[str]


@dataclass(frozen=True)
class Coming:
    """The cards that no earlier table had named, and how many had been named by then."""

    table: e.Table
    new: tuple[str, ...]
    known: int


def at_table(record: Record) -> AtTable:
    """The cards named at a table; all that is kept of its record."""
    return AtTable(record.table, frozenset().union(*(seat.cards for seat in named(record))))


def coming(tables: Iterable[AtTable]) -> tuple[Coming, ...]:
    """What was new at each table, in the order in which they were held; undated ones last."""
    known: set[str] = set()
    found: list[Coming] = []
    for at in sorted(tables, key=lambda at: _when(at.table)):
        new = at.cards - known
        known |= new
        found.append(Coming(at.table, tuple(sorted(new)), len(known)))
    return tuple(found)


def _when(table: e.Table) -> tuple[bool, str, str, int, str]:
    return (not table.date, table.date, table.starts, table.number, table.id)
