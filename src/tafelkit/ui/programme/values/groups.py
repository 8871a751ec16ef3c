"""What is counted of clusters, of what lies in none, and of all together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tafelkit.domain.method.tally import CardCount, Tally
from tafelkit.domain.synthesis import Synthesis

OTHER, ALL = "other", "all"


@dataclass(frozen=True)
class Group:
    """Cards together: the id of their cluster, or OTHER or ALL; its cards, most named first.

    `cards` may hold some that nobody named; `named` are the counts of the others.
    """

    key: str
    name: str
    cards: tuple[str, ...]
    named: tuple[CardCount, ...]

    @property
    def total(self) -> int:
        """How often they were named."""
        return sum(card.total for card in self.named)

    @property
    def participants(self) -> int:
        """How many different participants named any of them."""
        return len(set().union(*(card.seats for card in self.named)))

    @property
    def tables(self) -> int:
        """At how many different tables any of them was named."""
        return len(set().union(*(card.tables for card in self.named)))


def groups(tally: Tally, synthesis: Synthesis) -> list[Group]:
    """The clusters in the rapporteur's order."""
    counts = {card.card: card for card in tally.cards}
    found = []
    for cluster in synthesis.clusters:
        cards = dict.fromkeys(cluster.cards)
        named = [card for card in tally.cards if card.card in cards]
        unnamed = [card for card in cards if card not in counts]
        ordered = (*(card.card for card in named), *unnamed)
        found.append(Group(cluster.id, cluster.name, ordered, tuple(named)))
    return found


def rest(tally: Tally, clusters: Iterable[Group], name: str) -> Group:
    """What lies in no cluster."""
    within = {card for cluster in clusters for card in cluster.cards}
    left = tuple(card for card in tally.cards if card.card not in within)
    return Group(OTHER, name, tuple(card.card for card in left), left)


def whole(tally: Tally, name: str) -> Group:
    """All cards that were named."""
    return Group(ALL, name, tuple(card.card for card in tally.cards), tally.cards)


def more_than_once(clusters: Sequence[Group]) -> int:
    """How many cards lie in more than one cluster: a file that was merged may hold such."""
    cards = [card for cluster in clusters for card in cluster.cards]
    return len(cards) - len(set(cards))
