import pytest

from tafelkit.domain.method.tally import tally
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language
from tafelkit.services import values
from tafelkit.verslag import tree as t
from tafelkit.verslag.counts import counting_note, counts_table
from tafelkit.verslag.voice import Voice
from tests.builders import a_full_record, a_kit
from tests.verslag.odd_tables import Table, long_table


def a_voice(record: Record) -> Voice:
    return Voice(record, "internal", Language("nl"))


def the_table(record: Record) -> t.Table:
    return next(b for b in counts_table(a_voice(record), tally([record])) if isinstance(b, t.Table))


def figures(row: t.Row) -> list[int]:
    return [int(t.plain(cell)) for cell in row[1:]]


@pytest.mark.parametrize("record", [a_full_record(), long_table()])
def test_the_figures_are_those_of_the_tally(record: Record) -> None:
    table, counts = the_table(record), tally([record])
    for row, count in zip(table.rows, counts.cards, strict=True):
        assert t.plain(row[0]) == count.name
        assert figures(row) == [
            count.total,
            count.picks,
            count.mentions,
            count.participants,
            count.driver,
            count.more,
            count.less,
        ]
    (totals,) = table.totals
    for column in (0, 1, 2, 4, 5, 6):
        assert figures(totals)[column] == sum(figures(row)[column] for row in table.rows)
    assert figures(totals)[0] == counts.total
    assert figures(totals)[3] == len(set().union(*(count.seats for count in counts.cards)))
    assert len(table.columns) == len(table.header) == len(totals)


def test_the_footnote_goes_along_with_the_figures() -> None:
    record = a_full_record()
    (footnote,) = [s.footnote for s in the_table(record).caption if s.footnote]
    assert t.plain(footnote.spans) == counting_note(a_voice(record).language, tally([record]))


def note(table: Table) -> str:
    return counting_note(a_voice(table.record).language, tally([table.record]))


def test_more_namings_than_participants_are_explained_by_the_explanations() -> None:
    table = Table(2)
    for seat in (0, 1):
        pick = table.pick(seat, table.cards[seat], "Daarom.")
        table.do(values.mention(table.record, pick.id, table.cards[4]))
    assert "2 keuzes en 2 vermeldingen in toelichtingen maken samen een totaal van 4." in note(
        table
    )
    assert "Dat is meer dan het aantal deelnemers (2), want ook de kaarten" in note(table)


def test_more_namings_than_participants_are_explained_by_more_picks() -> None:
    table = Table(1, a_kit(picks_per_seat=2))
    table.pick(0, table.cards[0], "Daarom.")
    table.pick(0, table.cards[1], "En daarom.")
    assert "Het totaal is 2 keuzes; in de toelichtingen zijn geen andere" in note(table)
    assert "meer dan het aantal deelnemers (1), want zij konden meer dan één kaart" in note(table)


def test_as_many_and_fewer_namings_are_said_as_they_are() -> None:
    table = Table(2)
    pick = table.pick(0, table.cards[0], "Daarom.")
    assert "Het totaal is één keuze; in de toelichting is geen andere kaart" in note(table)
    assert "minder dan het aantal deelnemers (2), want niet ieder koos een kaart" in note(table)
    table.do(values.mention(table.record, pick.id, table.cards[1]))
    assert "Eén keuze en één vermelding in een toelichting maken samen" in note(table)
    assert "Dat is evenveel als het aantal deelnemers (2)." in note(table)
