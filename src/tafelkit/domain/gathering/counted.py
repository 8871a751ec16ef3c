"""The records behind the counts of cards: for each figure as many lines as it says.

A pick may carry several namings: its own card, and those mentioned in it. So a line is a pick with
the cards that are counted in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.naming import Naming
from tafelkit.domain.method.coming import Coming


@dataclass(frozen=True)
class Counted:
    """A pick, and the cards that are counted in it."""

    pick: str
    cards: tuple[str, ...]


Namings = dict[str, list[Naming]]


def times(namings: Namings, cards: Iterable[str]) -> list[Counted]:
    """Each time that one of the cards was named."""
    return [Counted(one.pick, (card,)) for card in cards for one in namings.get(card, ())]


def picks(namings: Namings, card: str, *reasons: e.Reason) -> list[Counted]:
    """Each time that a card was picked; with reasons only for those."""
    wanted = reasons or ("driver", "more", "less")
    return [Counted(n.pick, (card,)) for n in namings.get(card, ()) if n.reason in wanted]


def mentions(namings: Namings, card: str) -> list[Counted]:
    """Each time that a card was mentioned by who did not pick it."""
    return [Counted(n.pick, (card,)) for n in namings.get(card, ()) if n.reason is None]


def participants(namings: Namings, cards: Iterable[str]) -> list[Counted]:
    """Each participant who named any of the cards, with those it named."""
    return list(_by_seat(namings, cards).values())


def together(namings: Namings, one: str, other: str) -> list[Counted]:
    """Each participant who named both cards."""
    return [line for line in _by_seat(namings, (one, other)).values() if len(line.cards) == 2]


def first_named(
    namings: Namings, come: Iterable[Coming], table_of: Callable[[str], str]
) -> list[Counted]:
    """What was new at tables: each card by its first naming there.

    `table_of` leads from a pick to its table.
    """
    found: list[Counted] = []
    for at in come:
        for card in at.new:
            here = (one for one in namings.get(card, ()) if table_of(one.pick) == at.table.id)
            found += [Counted(one.pick, (card,)) for one in list(here)[:1]]
    return found


def _by_seat(namings: Namings, cards: Iterable[str]) -> dict[str, Counted]:
    """What each seat named of the cards, in the first pick in which it did."""
    found: dict[str, Counted] = {}
    for card in cards:
        for one in namings.get(card, ()):
            known = found.get(one.seat, Counted(one.pick, ()))
            found[one.seat] = Counted(known.pick, (*known.cards, card))
    return found
