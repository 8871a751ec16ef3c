from __future__ import annotations

from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.verslag import tree as t
from tests.verslag.programme.programmes import (
    sample,
    sample_above,
    sample_records,
    verslag_of,
)
from tests.verslag.reading import all_of, words


def test_the_four_counts_the_rest_and_the_sum() -> None:
    tables = list(all_of(t.Table, sample().blocks))
    clusters = next(x for x in tables if t.plain(x.header[0]) == "Cluster")
    totals = [int(t.plain(row[1])) for row in clusters.rows]
    assert totals[:4] == [33, 18, 12, 9]
    assert sum(totals) == int(t.plain(clusters.totals[0][1])) == 107
    text = words(sample().blocks)
    assert "Deze kaarten werden bij elkaar 33 keer genoemd" in text
    assert "maken samen een totaal van 107" in text


def test_a_card_in_two_clusters_is_accounted_for() -> None:
    cluster = next(x for x in sample_above() if isinstance(x, e.Cluster))
    again = replace(cluster, id="again", name="Nog eens")
    text = words(verslag_of(sample_records(), (*sample_above(), again)).blocks)
    assert (
        "Kaarten liggen in meer dan één cluster; daardoor tellen de clusters 33 keer meer" in text
    )


def test_every_chart_is_told_in_words() -> None:
    figures = list(all_of(t.Figure, sample().blocks))
    assert len(figures) == 2
    assert "vertrouwen: 16 keer (drijfveer 1, meer 9, vermeld 6)." in figures[1].alternative
