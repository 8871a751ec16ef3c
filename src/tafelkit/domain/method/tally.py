"""The counting rule (METHOD, "The counting rule"; footnote 1 of the published report).

The unit is one seat naming one card in the round Waarden: picks, plus mentions of cards that
this seat did not pick; the same seat naming a card twice counts once. A seat may have chosen one
card twice when two laptops recorded the table: that too counts once, with the reason given last.
This is the one place where it is counted, for one table and for ten thousand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record


@dataclass(frozen=True)
class Named:
    """What one seat named: the cards it picked with their reasons, and others it mentioned."""

    seat: str
    picked: Mapping[str, e.Reason]
    mentioned: frozenset[str]

    @property
    def cards(self) -> frozenset[str]:
        """All of them."""
        return self.mentioned | self.picked.keys()


@dataclass
class CardCount:
    """How often a card was named, by whom and how."""

    card: str
    name: str
    picks: int = 0
    mentions: int = 0
    driver: int = 0
    more: int = 0
    less: int = 0
    seats: set[str] = field(default_factory=set)
    tables: set[str] = field(default_factory=set)

    @property
    def total(self) -> int:
        """Picks and mentions together."""
        return self.picks + self.mentions

    @property
    def participants(self) -> int:
        """How many different seats named it."""
        return len(self.seats)


@dataclass(frozen=True)
class ClusterCount:
    """The counts of a cluster: the sum of its cards, and who and where."""

    name: str
    cards: tuple[str, ...]
    total: int
    participants: int
    tables: int


@dataclass(frozen=True)
class Tally:
    """All counts; cards by total, then by name. `other` is what is in no cluster."""

    tables: int
    participants: int
    days: int
    cards: tuple[CardCount, ...]
    clusters: tuple[ClusterCount, ...]
    other: int
    total: int


class Count:
    """The count while it goes on: each record is looked at once, and none is kept."""

    def __init__(self) -> None:
        self._counts: dict[str, CardCount] = {}
        self._days: set[str] = set()
        self._tables = self._participants = 0

    def add(self, record: Record) -> None:
        """Count what the seats of a table named."""
        self._tables += 1
        self._participants += len(record.seats)
        if record.table.date:
            self._days.add(record.table.date)
        _count(record, self._counts)

    def tally(self, clusters: Sequence[e.Cluster] = ()) -> Tally:
        """All counts so far, with those of clusters."""
        counts = self._counts
        cards = tuple(
            sorted(counts.values(), key=lambda count: (-count.total, count.name, count.card))
        )
        grouped = tuple(
            sorted(
                (_cluster(cluster, counts) for cluster in clusters),
                key=lambda c: (-c.total, c.name),
            )
        )
        clustered = {card for cluster in clusters for card in cluster.cards}
        return Tally(
            self._tables,
            self._participants,
            len(self._days),
            cards,
            grouped,
            other=sum(count.total for count in cards if count.card not in clustered),
            total=sum(count.total for count in cards),
        )


def tally(records: Iterable[Record], clusters: Sequence[e.Cluster] = ()) -> Tally:
    """The counts over the records, each looked at once."""
    count = Count()
    for record in records:
        count.add(record)
    return count.tally(clusters)


def named(record: Record) -> Iterator[Named]:
    """Which cards each seat named in the round Waarden, each card once."""
    for seat in record.all(e.Seat):
        picks = record.picks_of(seat.id)
        reasons = {pick.card: pick.reason for pick in picks}
        mentioned = {card for pick in picks for card in pick.mentions} - reasons.keys()
        yield Named(seat.id, reasons, frozenset(mentioned))


def _count(record: Record, counts: dict[str, CardCount]) -> None:
    for seat in named(record):
        for card in seat.cards:
            if card not in counts:
                counts[card] = CardCount(card, record.card_name(card))
            counts[card].seats.add(seat.seat)
            counts[card].tables.add(record.table.id)
        for card in seat.mentioned:
            counts[card].mentions += 1
        for card, reason in seat.picked.items():
            counts[card].picks += 1
            setattr(counts[card], reason, getattr(counts[card], reason) + 1)


def _cluster(cluster: e.Cluster, counts: dict[str, CardCount]) -> ClusterCount:
    found = [counts[card] for card in dict.fromkeys(cluster.cards) if card in counts]
    return ClusterCount(
        cluster.name,
        cluster.cards,
        sum(count.total for count in found),
        len(set().union(*(count.seats for count in found))),
        len(set().union(*(count.tables for count in found))),
    )
