"""What ids of evidence rest on: how many tables, which word of quantity, and whether it is thin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tafelkit.domain.gathering.gathering import Gathering
from tafelkit.domain.method.evidence import Thin, thinness
from tafelkit.domain.method.quantity import Quantity, Thresholds


@dataclass(frozen=True)
class Support:
    """The numbers of the different tables, the word that may be said of them, and thinness."""

    numbers: tuple[int, ...]
    word: Quantity
    thin: Thin | None


def support(gathering: Gathering, ids: Iterable[str], thresholds: Thresholds) -> Support:
    """What these ids rest on, as far as it was gathered."""
    found = gathering.of_ids(ids)
    tables = {one.entry.table: one.number for one in found}
    word = thresholds.word(len(tables), len(gathering.tables))
    seats = {(one.entry.table, one.letter) if one.letter else None for one in found}
    return Support(tuple(sorted(tables.values())), word, thinness(seats, tables))
