"""Which cards were named together: the matrix from which a rapporteur makes clusters.

The unit is one seat naming both cards of a pair in the round Waarden, as in the counting rule.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from tafelkit.domain.method.tally import named
from tafelkit.domain.record import Record


class Together:
    """How many participants named two cards together; record after record is added to it."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._pairs: Counter[tuple[str, str]] = Counter()
        for record in records:
            self.add(record)

    def add(self, record: Record) -> None:
        """Count the pairs of a table."""
        for seat in named(record):
            self._pairs.update(combinations(sorted(seat.cards), 2))

    def times(self, one: str, other: str) -> int:
        """How many participants named both."""
        low, high = sorted((one, other))
        return self._pairs[low, high]

    @property
    def highest(self) -> int:
        """How often the pair was named that was named most."""
        return max(self._pairs.values(), default=0)

    def most(self, cards: Iterable[str] | None = None) -> list[tuple[str, str, int]]:
        """The pairs, most often named first; only those among `cards` when given."""
        within = None if cards is None else set(cards)
        found = [
            (*pair, count)
            for pair, count in self._pairs.items()
            if within is None or within.issuperset(pair)
        ]
        return sorted(found, key=lambda pair: (-pair[2], pair[0], pair[1]))

    def matrix(self, cards: Sequence[str]) -> list[list[int]]:
        """For each card how often it was named with each other one; 0 with itself."""
        return [[self.times(a, b) if a != b else 0 for b in cards] for a in cards]
