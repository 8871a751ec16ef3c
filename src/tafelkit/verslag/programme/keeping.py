"""What is kept of something there may be any number of: what is printed, and how many there were.

A programme of ten thousand tables has more examples than anyone reads. So each table gives its
first before any gives its second, until the list is full; how many are left out is said.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from heapq import heappush, heappushpop
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass
class Kept(Generic[T]):
    """At most so many things, spread over the tables that have them."""

    most: int
    seen: int = 0
    tables: int = 0
    _heap: list[tuple[int, int, T]] = field(default_factory=list)

    def add(self, things: Iterable[T]) -> None:
        """Look at the things of one more table."""
        turn = 0
        for turn, thing in enumerate(things, 1):
            self.seen += 1
            # The latest turn and the last comer leave first; no two entries are equal so far.
            entry = (-turn, -self.seen, thing)
            if len(self._heap) < self.most:
                heappush(self._heap, entry)
            else:
                heappushpop(self._heap, entry)
        self.tables += turn > 0

    @property
    def things(self) -> tuple[T, ...]:
        """What was kept, in the order in which it came."""
        return tuple(thing for _turn, _seen, thing in sorted(self._heap, key=lambda x: -x[1]))

    @property
    def left_out(self) -> int:
        """How many more there were."""
        return self.seen - len(self._heap)
