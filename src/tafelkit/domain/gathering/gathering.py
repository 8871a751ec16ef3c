"""Everything that the tables of a programme said and counted, gathered table by table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.counted import Counted
from tafelkit.domain.gathering.naming import Naming, namings
from tafelkit.domain.gathering.saying import Saying, sayings, seated
from tafelkit.domain.gathering.standing import Standing, standing
from tafelkit.domain.method.coming import AtTable, at_table
from tafelkit.domain.method.doubles import Counting, counting
from tafelkit.domain.method.tally import Count
from tafelkit.domain.method.together import Together
from tafelkit.domain.record import Record


class Gathering:
    """The tables by id, and what was gathered of them so far; record after record is added.

    Of a record it keeps what a rapporteur looks through, counts and marks; not where papers lie.
    Of the tables that are not counted, `left_out`, it knows how far they are and nothing else.
    """

    def __init__(
        self, tables: Iterable[e.Table] = (), left_out: Collection[str] = frozenset()
    ) -> None:
        self.tables: dict[str, e.Table] = {}
        self.left_out: dict[str, e.Table] = {}
        for table in tables:
            (self.left_out if table.id in left_out else self.tables)[table.id] = table
        self.standings: dict[str, Standing] = {}
        self.standings_left_out: dict[str, Standing] = {}
        self.sayings: dict[str, Saying] = {}
        self._by_kind: dict[type[e.Entry], list[str]] = {}  # the ids of the sayings
        self.seats: dict[str, Saying] = {}
        self.namings: dict[str, list[Naming]] = {}  # by card
        self.backgrounds: Counter[e.Background] = Counter()
        self.own_cards: dict[str, e.OwnCard] = {}  # by card
        self.links: list[e.Link] = []
        self.count = Count()
        self.together = Together()
        self.at_tables: list[AtTable] = []

    def add(self, record: Record) -> None:
        """Gather one more table."""
        if record.table.id in self.left_out:
            self.standings_left_out[record.table.id] = standing(record)
            return
        self.tables.setdefault(record.table.id, record.table)
        self.standings[record.table.id] = standing(record)
        for saying in sayings(record):
            self.sayings[saying.id] = saying
            self._by_kind.setdefault(type(saying.entry), []).append(saying.id)
        self.seats.update((seat.id, seat) for seat in seated(record))
        for naming in namings(record):
            self.namings.setdefault(naming.card, []).append(naming)
        self.backgrounds.update(seat.background for seat in record.seats)
        for card, own in record.own_cards.items():
            self.own_cards.setdefault(card, own)
        self.links += record.all(e.Link)
        self.count.add(record)
        self.together.add(record)
        self.at_tables.append(at_table(record))

    @property
    def whole(self) -> bool:
        """Whether all tables were gathered."""
        gathered = len(self.standings) + len(self.standings_left_out)
        return gathered == len(self.tables) + len(self.left_out)

    @property
    def all_tables(self) -> dict[str, e.Table]:
        """Also those that are not counted."""
        return {**self.tables, **self.left_out}

    @property
    def counting(self) -> dict[str, Counting]:
        """How each table counts, by its id."""
        return counting(self.all_tables.values(), self.left_out)

    def alter(self, entry: e.TableEntry) -> None:
        """Take an entry as it is now: a call that was answered."""
        known = self.sayings.get(entry.id)
        if known is not None:
            self.sayings[entry.id] = replace(known, entry=entry)

    def of_kind(self, *kinds: type[e.TableEntry]) -> Iterator[Saying]:
        """The sayings of some kinds, kind by kind, and of each table by table."""
        return (self.sayings[key] for kind in kinds for key in self._by_kind.get(kind, ()))

    def of_ids(self, ids: Iterable[str]) -> tuple[Saying, ...]:
        """The sayings and seats with these ids, each once, as far as their tables are in."""
        found = (self.sayings.get(key) or self.seats.get(key) for key in dict.fromkeys(ids))
        return tuple(one for one in found if one is not None)

    def of_counted(self, lines: Iterable[Counted]) -> tuple[Saying, ...]:
        """The picks behind a figure by table, each with the cards that are counted in it."""
        found = (replace(self.sayings[line.pick], counted=line.cards) for line in lines)
        return tuple(sorted(found, key=lambda one: (one.number, one.letter)))

    def table_of(self, pick: str) -> str:
        """The id of the table of a pick."""
        return self.sayings[pick].entry.table
