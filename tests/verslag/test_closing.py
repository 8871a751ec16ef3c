from datetime import timedelta

from tafelkit.services import agenda, look_back
from tafelkit.verslag import tree as t
from tafelkit.verslag.table import table_verslag
from tests.builders import NOON, a_full_record, an_empty_record
from tests.verslag.reading import all_of, section, told, words


def test_every_report_says_what_it_is_not() -> None:
    for record in (a_full_record(), an_empty_record()):
        said = told(record, "Over dit verslag")
        assert "geeft een indruk" in said and "niet representatief" in said
        assert "Eigen ontwerp." in said


def test_letters_and_details_of_seats_are_explained_in_the_internal_edition_only() -> None:
    record = a_full_record()
    assert "D: beleid" in told(record, "Over dit verslag")
    assert "beleid" not in words(table_verslag(record, "public"))
    assert "letter" not in told(an_empty_record(), "Over dit verslag")


def test_what_was_read_back_is_counted() -> None:
    record = a_full_record()
    first = record.all(type(record.direction))[0]
    record = record.applied(look_back.tick(record, first.id, True))
    said = "Met de tafel teruggelezen: 1 van de 12 opgetekende punten."
    assert said in told(record, "Over dit verslag")


def test_rounds_tell_planned_and_used_minutes() -> None:
    record = an_empty_record()
    record = record.applied(agenda.start(record, "welkom", NOON))
    record = record.applied(agenda.start(record, "waarden", NOON + timedelta(minutes=9)))
    assert "De ronde Waarden liep nog" in told(record, "Tijd")
    # Nothing stands after the table that could come to stand on a page alone.
    assert isinstance(section(table_verslag(record, "internal"), "Tijd")[-1], t.Table)
    record = record.applied(agenda.pause(record, NOON + timedelta(minutes=41)))
    (table,) = all_of(t.Table, section(table_verslag(record, "internal"), "Tijd"))
    assert [t.plain(cell) for cell in table.rows[1]] == ["Waarden", "30", "32"]
    assert [t.plain(cell) for cell in table.totals[0]] == ["Samen", "120", "41"]
    record = record.applied(agenda.extend(record, "waarden", 5))
    (table,) = all_of(t.Table, section(table_verslag(record, "internal"), "Tijd"))
    assert [t.plain(cell) for cell in table.header] == [
        "Ronde",
        "Gepland",
        "Bijgesteld",
        "Gebruikt",
    ]
    assert [t.plain(cell) for cell in table.rows[1]] == ["Waarden", "30", "5", "32"]


def test_a_table_on_which_nobody_sat_is_told_nothing_of_letters_or_counts() -> None:
    said = told(an_empty_record(), "Over dit verslag").splitlines()
    assert [line for line in said if line in ("Indruk", "Telling", "Plaatsen", "Kit")] == [
        *("Indruk", "Kit")
    ]
