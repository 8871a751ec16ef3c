from __future__ import annotations

from dataclasses import replace

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.texts import Language, LanguageCode
from tafelkit.verslag.programme.findings import AboveTables, Said, findings
from tafelkit.verslag.programme.programme import nobody
from tafelkit.verslag.programme.teller import Figures, Teller
from tafelkit.verslag.voice import Edition, Voice
from tests.verslag.programme.programmes import sample_above, sample_records


def a_teller(
    *above: e.Entry, tables: int = 3, edition: Edition = "internal", language: LanguageCode = "nl"
) -> Teller:
    records = sample_records()
    found = findings(records[:tables], AboveTables.of(above))
    record = nobody(records[0].programme, records[0].kit, found)
    return Teller(Voice(record, edition, Language(language)), found)


def a_cluster(name: str, *cards: str) -> e.Cluster:
    return e.Cluster(id=name, programme="p", name=name, cards=cards)


def test_figures_are_said_with_their_noun_in_number() -> None:
    figures = a_teller(tables=1).figures
    assert (figures.tables(1), figures.tables(2)) == ("één tafel", "twee tafels")
    assert (figures.participants(1), figures.participants(75)) == (
        *("één deelnemer", "75 deelnemers"),
    )
    assert (figures.conversation_tables(), figures.days()) == ("één gesprekstafel", "één dag")
    assert (figures.times(1), figures.times(12345)) == ("1 keer", "12.345 keer")
    english = a_teller(tables=2, language="en").figures
    assert english.conversation_tables() == "two conversation tables"


@pytest.mark.parametrize(
    ("starts", "ends", "said"),
    [
        ("10:00", "11:00", "één uur"),
        ("10:00", "11:30", "90 minuten"),
        ("10:00", "", "twee uur"),
        ("12:00", "10:00", "twee uur"),
        ("10:00", "10:00", "twee uur"),
    ],
)
def test_how_long_it_took_is_as_it_was_held_or_else_as_planned(
    starts: str, ends: str, said: str
) -> None:
    record = sample_records()[0]
    held = replace(record, table=replace(record.table, starts=starts, ends=ends))
    found = findings([held], AboveTables())
    assert Figures(found, record.kit, Language("nl")).duration() == said


def test_the_word_of_quantity_is_that_of_the_tables_behind_it() -> None:
    above = sample_above()
    teller = a_teller(*above, tables=15)
    for theme in teller.found.above.themes:
        tables = len(teller.found.evidence.tables(theme.evidence))
        assert teller.figures.share(theme.evidence) == f"{tables} van de 15 tafels"
        assert teller.figures.quantity(theme.evidence) == teller.figures.quantity_of(tables)


def test_where_something_was_said_is_told_without_its_seat_in_public() -> None:
    internal, public = a_teller(*sample_above()), a_teller(*sample_above(), edition="public")
    for teller, letters in ((internal, True), (public, False)):
        said: list[Said] = [*teller.found.examples.things, *teller.found.remarks.things]
        told = [teller.where(one) for one in said]
        assert any("plaats" in where for where in told) == letters


def test_a_cluster_that_is_called_as_a_card_is_told_from_it() -> None:
    clusters = (a_cluster("Vertrouwen", "vertrouwen", "betrouwbaarheid"), a_cluster("moed"))
    teller = a_teller(*clusters, tables=15)
    counts = teller.found.counts
    of_card = {card.card: card.total for card in counts.cards}
    cluster = next(one for one in counts.clusters if one.name == "Vertrouwen")
    assert cluster.total > of_card["vertrouwen"]
    assert teller.times("Vertrouwen") == teller.figures.times(cluster.total)
    assert teller.times("vertrouwen") == teller.figures.times(of_card["vertrouwen"])
    assert teller.times("moed") == teller.figures.times(0)
    assert teller.times("niets") is None


def test_a_name_is_known_however_it_is_spaced_and_in_any_case() -> None:
    theme = e.Theme(id="t", programme="p", title=" Dichtbij  en\nver ")
    teller = a_teller(theme, a_cluster("Eigen  kracht "))
    assert teller.filled("{aantal: dichtbij en ver}", "x") == "0 van de 3 tafels"
    assert teller.filled("{keer: EIGEN KRACHT}", "x") == "0 keer"
