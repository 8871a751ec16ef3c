"""Tables that may be one, recorded twice: and those that the rapporteur does not count."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Literal

from tafelkit.domain import entries as e

# A table by itself; one that counts beside its double; one that does beside one left out; left out.
Counting = Literal["alone", "double", "counted", "left_out"]

# The decision stands among the rapporteur's texts, each in a place of its own: so it is merged,
# taken back and kept as they are. The words are the same everywhere, so laptops cannot differ.
LEFT_OUT = "left_out "
WORDS = "telt niet mee"


def doubles(tables: Iterable[e.Table]) -> tuple[tuple[e.Table, ...], ...]:
    """Those that have both number and date in common; without a date nothing tells."""
    found: dict[tuple[str, int], list[e.Table]] = {}
    for table in tables:
        if table.date:
            found.setdefault((table.date, table.number), []).append(table)
    return tuple(
        tuple(sorted(group, key=lambda table: table.id))
        for _day, group in sorted(found.items())
        if len(group) > 1
    )


def left_out(above: Iterable[e.Entry]) -> frozenset[str]:
    """The ids of the tables that are not counted; `above` is what stands above the tables."""
    return frozenset(
        entry.place.removeprefix(LEFT_OUT)
        for entry in above
        if isinstance(entry, e.Prose) and entry.place.startswith(LEFT_OUT)
    )


def counting(tables: Collection[e.Table], out: Collection[str]) -> dict[str, Counting]:
    """How each of all tables counts; `out` are the ids of those that do not."""
    found: dict[str, Counting] = {table.id: "alone" for table in tables}
    for group in doubles(tables):
        counted = [table.id for table in group if table.id not in out]
        found.update(dict.fromkeys(counted, "double" if len(counted) > 1 else "counted"))
    found.update((table.id, "left_out") for table in tables if table.id in out)
    return found
