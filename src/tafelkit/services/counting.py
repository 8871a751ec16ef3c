"""The counts of a file, for people and for programs."""

from __future__ import annotations

from typing import Any

from tafelkit.domain import entries as e
from tafelkit.domain.method.doubles import left_out
from tafelkit.domain.method.tally import Tally, tally
from tafelkit.store.document import Document


def count(document: Document) -> Tally:
    """The counts over the tables of a document that count, with the rapporteur's clusters."""
    clusters = sorted(document.all(e.Cluster), key=lambda cluster: (cluster.rank, cluster.id))
    not_counted = left_out(document.all(e.Prose))
    records = (record for record in document.records() if record.table.id not in not_counted)
    return tally(records, clusters)


def plain(counts: Tally) -> dict[str, Any]:
    """The counts as DESIGN's `tally --json`."""
    return {
        "tables": counts.tables,
        "participants": counts.participants,
        "days": counts.days,
        "cards": [
            {
                "card": card.card,
                "name": card.name,
                "picks": card.picks,
                "mentions": card.mentions,
                "total": card.total,
                "participants": card.participants,
                "tables": len(card.tables),
                "driver": card.driver,
                "more": card.more,
                "less": card.less,
            }
            for card in counts.cards
        ],
        "clusters": [
            {
                "name": cluster.name,
                "cards": list(cluster.cards),
                "total": cluster.total,
                "participants": cluster.participants,
                "tables": cluster.tables,
            }
            for cluster in counts.clusters
        ],
        "other": counts.other,
        "total": counts.total,
    }
