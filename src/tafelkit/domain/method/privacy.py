"""What a report may tell of the people at a table (METHOD, "Privacy").

A background is shown only as a count, and only from three. Smaller groups are summed; where that
sum would itself be below three, the reader could still work out who they are from the other
counts, so the smallest group shown is summed with them.

Whoever has the verslag of a programme may have those of its tables too, and subtract them. So of
each background as many as no table told of are none or three at least, and so are all others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
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


def of_counts(
    counts: Mapping[Background, int], told: Mapping[Background, int] | None = None
) -> Composition:
    """The same of backgrounds that are counted already, at one table or at many.

    `told` is how many of each the verslagen of the tables tell together. `anders` tells nothing,
    so it is always among the others.
    """
    untold = Counter(counts)
    untold.subtract(told or {})
    ranked = sorted(counts.items(), key=lambda group: (-group[1], group[0]))
    shown = [
        (name, n)
        for name, n in ranked
        if n >= LEAST and name != "anders" and not _is_few(untold[name])
    ]
    while shown and _tells_of_the_others(counts, untold, {name for name, _ in shown}):
        shown.pop()
    if not shown:
        return Composition()
    return Composition(tuple(shown), sum(counts.values()) - sum(n for _, n in shown))


def _tells_of_the_others(
    counts: Mapping[Background, int], untold: Mapping[Background, int], shown: Set[Background]
) -> bool:
    others = counts.keys() - shown
    return _is_few(sum(counts[name] for name in others)) or _is_few(
        sum(untold[name] for name in others)
    )


def _is_few(count: int) -> bool:
    return 0 < count < LEAST
