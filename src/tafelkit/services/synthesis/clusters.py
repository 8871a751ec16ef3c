"""Clusters of cards: made by the rapporteur from what was named together, never automatically.

A card that is put into a cluster leaves the one it lay in, so that clusters and the rest add up to
the total. What lies in none is the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain import ranks
from tafelkit.domain.change import Change, Step, altering
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.synthesis import Synthesis
from tafelkit.domain.texts import _


def add_cluster(synthesis: Synthesis, name: str, cards: Iterable[str] = ()) -> Change:
    """Begin a cluster after the others, with these cards. Raises Refusal without a name."""
    wanted = tuple(dict.fromkeys(cards))
    new = e.Cluster(
        id=new_id(),
        programme=synthesis.programme.id,
        rank=ranks.after(one.rank for one in synthesis.clusters),
        name=_named(name),
        cards=wanted,
    )
    left = (Step(*pair) for pair in _without(synthesis, wanted))
    return Change(_("Cluster {name}", name=new.name), (*left, Step(None, new)))


def rename_cluster(synthesis: Synthesis, cluster_id: str, name: str) -> Change:
    """Call a cluster otherwise. Raises Refusal without a name."""
    old = synthesis.get(e.Cluster, cluster_id)
    return altering(
        _("Naam van cluster {name}", name=old.name), (old, replace(old, name=_named(name)))
    )


def write_cluster(synthesis: Synthesis, cluster_id: str, text: str) -> Change:
    """Write what the verslag says of a cluster."""
    old = synthesis.get(e.Cluster, cluster_id)
    return altering(_("Tekst van cluster {name}", name=old.name), (old, replace(old, text=text)))


def put_cards(synthesis: Synthesis, cluster_id: str, cards: Iterable[str]) -> Change:
    """Put cards into a cluster, after those that lie there; they leave any other."""
    old = synthesis.get(e.Cluster, cluster_id)
    wanted = tuple(dict.fromkeys(cards))
    new = replace(old, cards=tuple(dict.fromkeys((*old.cards, *wanted))))
    others = [pair for pair in _without(synthesis, wanted) if pair[0] != old]
    return altering(_("Kaarten in cluster {name}", name=old.name), *others, (old, new))


def take_cards(synthesis: Synthesis, cards: Iterable[str]) -> Change:
    """Take cards out of the cluster they lie in: they are among the rest again."""
    found = list(_without(synthesis, tuple(cards)))
    names = ", ".join(old.name for old, _new in found)
    return altering(_("Kaarten uit cluster {name}", name=names), *found)


def move_cluster(synthesis: Synthesis, cluster_id: str, to: int) -> Change:
    """Give a cluster another place (from 1); the others make room."""
    order = [one for one in synthesis.clusters if one.id != cluster_id]
    order.insert(max(0, to - 1), synthesis.get(e.Cluster, cluster_id))
    ranked = [(one, replace(one, rank=rank)) for rank, one in enumerate(order, 1)]
    return altering(_("Volgorde van de clusters"), *ranked)


def remove_cluster(synthesis: Synthesis, cluster_id: str) -> Change:
    """Do away with a cluster and its text; its cards are among the rest again."""
    old = synthesis.get(e.Cluster, cluster_id)
    return Change(_("Cluster {name} verwijderen", name=old.name), (Step(old, None),))


def _without(synthesis: Synthesis, cards: tuple[str, ...]) -> Iterator[tuple[e.Cluster, e.Cluster]]:
    """The clusters in which some of the cards lie, each without them."""
    for old in synthesis.clusters:
        kept = tuple(card for card in old.cards if card not in cards)
        if kept != old.cards:
            yield old, replace(old, cards=kept)


def _named(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise Refusal(_("Een cluster heeft een naam nodig; typ er een."))
    return name
