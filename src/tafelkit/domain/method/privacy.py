"""What a report may tell of the people at a table (METHOD, "Privacy").

A background is shown only as a count, and only from three. Smaller groups are summed; where that
sum would itself be below three, the reader could still work out who they are from the other
counts, so the smallest group shown is summed with them. `anders` tells nothing, so it is always
among the others: they may all be it, whatever is shown, and nobody can reckon that one or two of
any background were there.

That holds for one count of people. Who has two in which the same people are counted can subtract
them, so people are counted once in what is made public: in the programme's verslag, not in those of
its tables.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tafelkit.domain.entries import Background, Seat

LEAST = 3


@dataclass(frozen=True)
class Composition:
    """The backgrounds that may be shown, largest first, and how many seats have others."""

    groups: tuple[tuple[Background, int], ...] = ()
    others: int = 0


def composition(seats: Iterable[Seat]) -> Composition:
    """The backgrounds at a table as far as they may be shown; empty where none may."""
    return of_counts(Counter(seat.background for seat in seats))


def of_counts(counts: Mapping[Background, int]) -> Composition:
    """The same of backgrounds that are counted already, at one table or at many."""
    ranked = sorted(counts.items(), key=lambda group: (-group[1], group[0]))
    shown = [(name, n) for name, n in ranked if n >= LEAST and name != "anders"]
    others = sum(counts.values()) - sum(n for _, n in shown)
    while shown and 0 < others < LEAST:
        others += shown.pop()[1]
    return Composition(tuple(shown), others) if shown else Composition()
