"""The programme's verslag: the published report's figures from the records, for any number."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.method.doubles import LEFT_OUT, WORDS
from tafelkit.verslag import tree as t
from tests.verslag.programme.programmes import (
    emptied,
    sample,
    sample_above,
    sample_records,
    verslag_of,
)
from tests.verslag.reading import all_of, words


def headings(verslag: t.Verslag, level: int) -> list[str]:
    return [h.text for h in all_of(t.Heading, verslag.blocks) if h.level == level]


def test_the_chapters_are_those_of_the_method() -> None:
    assert headings(sample(), 1) == [
        "Inleiding",
        "Waarden en drijfveren",
        "Inhoud van de gesprekken",
        "Ontwikkelrichtingen en adviezen",
        "Terugblik",
        "Bijlage: hoe dit verslag is gemaakt",
    ]


def test_the_sentence_of_the_source_comes_from_the_records() -> None:
    assert (
        "Verspreid over vijf dagen spraken 75 deelnemers aan vijftien gesprekstafels twee uur met "
        "elkaar." in words(sample().blocks)
    )


def test_the_four_counts_the_rest_and_the_sum() -> None:
    tables = list(all_of(t.Table, sample().blocks))
    clusters = next(x for x in tables if t.plain(x.header[0]) == "Cluster")
    totals = [int(t.plain(row[1])) for row in clusters.rows]
    assert totals[:4] == [33, 18, 12, 9]
    assert sum(totals) == int(t.plain(clusters.totals[0][1])) == 107
    text = words(sample().blocks)
    assert "Deze kaarten werden bij elkaar 33 keer genoemd" in text
    assert "maken samen een totaal van 107" in text


def test_the_words_of_quantity_follow_the_tables() -> None:
    text = words(sample().blocks)
    assert "Aan bijna alle tafels: 13 van de 15 tafels." in text
    assert "Aan alle tafels kwamen voorbeelden voorbij: bij elkaar 47." in text
    assert "Aan bijna alle tafels kwam het gesprek terug op de afstand" in text
    assert "Aan meerdere tafels: 6 van de 15 tafels." in text


def test_a_word_changes_when_its_evidence_does() -> None:
    fewer = tuple(r for r in sample_records() if r.table.number not in (1, 2, 3, 4, 5, 6))
    text = words(verslag_of(fewer, sample_above()).blocks)
    assert "Aan bijna alle tafels kwam het gesprek" in text or "Aan alle tafels kwam" in text
    assert "van de 9 tafels" in text and "van de 15 tafels" not in text


def test_nine_directions_each_naming_its_tables() -> None:
    numbered = next(iter(all_of(t.NumberedList, sample().blocks)))
    assert [item.label for item in numbered.items] == [str(n) for n in range(1, 10)]
    assert "Rust op vijf adviezen van de tafels 1, 2, 7, 9 en 15." in words(numbered.items[0])
    assert "Rust op vijf adviezen van de tafels 4, 5 en 13–15." in words(numbered.items[8])


def test_no_advice_is_lost() -> None:
    text = words(sample().blocks)
    for record in sample_records():
        for advice in record.all(e.Advice):
            assert advice.text in text
    assert "Adviezen die in geen richting zijn gebruikt" in text


def test_the_public_edition_names_no_seat() -> None:
    assert ", plaats " in words(sample("internal").blocks)
    assert ", plaats " not in words(sample("public").blocks)


@pytest.mark.parametrize("edition", ["internal", "public"])
@pytest.mark.parametrize("count", [0, 1, 2, 15])
def test_no_section_is_empty_and_no_level_is_passed_over(count: int, edition: str) -> None:
    for above in ((), sample_above()):
        verslag = verslag_of(sample_records()[:count], above, edition)  # type: ignore[arg-type]
        blocks = [b for b in verslag.blocks if not isinstance(b, t.Contents)]
        for one, other in pairwise(blocks):
            if isinstance(one, t.Heading):
                deeper = isinstance(other, t.Heading) and other.level == one.level + 1
                assert deeper or not isinstance(other, t.Heading), one.text
        assert not isinstance(blocks[-1], t.Heading)


def test_tables_of_which_nothing_is_recorded() -> None:
    verslag = verslag_of(tuple(map(emptied, sample_records()[:2])))
    assert headings(verslag, 1) == ["Inleiding", "Bijlage: hoe dit verslag is gemaakt"]
    assert "Er waren twee gesprekstafels van twee uur." in words(verslag.blocks)


def test_one_table_is_spoken_of_as_one() -> None:
    text = words(verslag_of(sample_records()[:1]).blocks)
    assert "Op één dag spraken vijf deelnemers aan één gesprekstafel twee uur met elkaar." in text
    assert "alle tafels" not in text


def test_a_placeholder_that_nobody_knows_is_refused_by_name() -> None:
    prose = e.Prose(id="x", programme="p", place="values", text="Aan {tafel} en {hoeveelheid: X}.")
    with pytest.raises(Refusal) as refused:
        verslag_of(sample_records()[:1], (prose,))
    assert "{tafel}" in str(refused.value) and "{hoeveelheid: X}" in str(refused.value)


def test_a_programme_chooses_its_own_thresholds() -> None:
    prose = e.Prose(id="x", programme="p", place="quantity", text="95 90")
    text = words(verslag_of(sample_records(), (*sample_above(), prose)).blocks)
    assert "vanaf 95 procent" in text
    assert "Aan meerdere tafels: 13 van de 15 tafels." in text


def test_a_direction_that_rests_on_nothing_says_so() -> None:
    direction = e.DevelopmentDirection(id="d", programme="p", position=1, text="Ga door.")
    text = words(verslag_of(sample_records()[:1], (direction,)).blocks)
    assert "Deze richting rust op geen enkel advies van een tafel." in text


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


def test_records_are_gone_through_once() -> None:
    first = sample_records()[0]
    seen = 0

    def once() -> object:
        nonlocal seen
        for record in sample_records():
            seen += 1
            yield record

    from tafelkit.verslag.programme.programme import programme_verslag

    programme_verslag(first.programme, first.kit, once(), (), "public")  # type: ignore[arg-type]
    assert seen == 15


def test_words_for_a_place_that_the_verslag_does_not_have_are_printed_all_the_same() -> None:
    prose = e.Prose(id="x", programme="p", place="voorwoord", text="Vooraf, aan {tafels}.")
    assert "Vooraf, aan één tafel." in words(verslag_of(sample_records()[:1], (prose,)).blocks)


def test_one_table_stands_in_no_order() -> None:
    assert "volgorde waarin zij" not in words(verslag_of(sample_records()[:1]).blocks)


def test_who_there_were_begins_as_a_sentence_does() -> None:
    assert "Tien deelnemers: " in words(verslag_of(sample_records()[:2]).blocks)


def test_a_table_that_does_not_count_is_named_once_and_counted_nowhere() -> None:
    records = sample_records()
    table = records[3].table
    out = e.Prose(id="x", programme=table.programme, place=LEFT_OUT + table.id, text=WORDS)
    verslag = verslag_of(records, (*sample_above(), out))
    text = words(verslag.blocks)
    assert "aan veertien gesprekstafels" in text and "van de 14 tafels" in text
    told = f"Eén tafel is vastgelegd en telt hier niet mee: Tafel {table.number}, "
    assert text.count(told) == 1 and f"\n{WORDS}\n" not in text
    assert told not in words(sample().blocks)
