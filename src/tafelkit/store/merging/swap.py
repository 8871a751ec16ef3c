"""Rows that go out of a file, and others that come in."""

from __future__ import annotations

from dataclasses import dataclass

from tafelkit.store.merging.group import TABLES, Placed
from tafelkit.store.writing import Rows


@dataclass(frozen=True)
class Swap:
    """Rows that went, and those that took their place."""

    gone: frozenset[Placed] = frozenset()
    come: frozenset[Placed] = frozenset()

    def inverse(self) -> Swap:
        """The swap that takes this one back."""
        return Swap(self.come, self.gone)

    def carry_out(self, within: Rows) -> None:
        """Take the rows that go out of the file, and put the others in."""
        for name, row in sorted(self.gone):
            within.take(TABLES[name], row[0])
        for name, row in sorted(self.come):
            within.put(TABLES[name], row)
