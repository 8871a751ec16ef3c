from pathlib import Path
from typing import get_args

import pytest

from tafelkit.domain.merging.kits import MappedCard
from tafelkit.domain.texts import Language
from tafelkit.services.merge_report import Double, FileReport, Report, Result
from tafelkit.services.merging_words import (
    RESULT_NAMES,
    how_many,
    of_card,
    of_double,
    of_tables,
    what_happened,
)
from tafelkit.store.merging.outcome import Altered, Merged

EN = Language("en")


def said(result: Result, **counts: int) -> list[str]:
    report = FileReport(Path("t.tafel"), result, Merged(**counts))
    return [str(message) for message in what_happened(report)]


def test_each_result_has_a_name_in_both_languages() -> None:
    assert tuple(RESULT_NAMES) == get_args(Result)
    assert len({EN.text(name) for name in RESULT_NAMES.values()}) == len(RESULT_NAMES)
    assert all(EN.text(name) != str(name) for name in RESULT_NAMES.values())


def test_of_a_file_is_said_what_became_of_it_and_how_many_entries_it_brought() -> None:
    assert said("added", added=61) == ["erbij gekomen", "61 nieuw"]
    assert said("same") == ["al bekend"]
    assert said("refused") == ["geweigerd"]
    assert said("updated", added=1, updated=2) == ["bijgewerkt", "1 nieuw", "2 gewijzigd"]


def test_in_a_plan_nothing_has_happened_yet() -> None:
    planned = [
        str(message)
        for result in get_args(Result)
        for message in what_happened(FileReport(Path("t"), result, Merged()), planned=True)
    ]
    assert planned == ["erbij te nemen", "al bekend", "bij te werken", "geweigerd"]


def test_that_it_contradicts_is_said_once() -> None:
    assert said("conflicts", updated=2, conflicts=3) == ["2 gewijzigd", "3 tegenstrijdig"]


def test_of_which_table_it_erases_words_is_said_first() -> None:
    altered = (Altered(3, 1, 2, 0, 0), Altered(9, 0, 4, 1, 1), Altered(12, 0, 2, 0, 2))
    report = FileReport(Path("t.tafel"), "updated", Merged(updated=8, altered=altered))
    assert [str(message) for message in of_tables(report)] == [
        "dit bestand wist woorden van tafel 9, van één plaats",
        "tafel 9: 4 gewijzigd, 1 tegenstrijdig",
        "dit bestand wist woorden van tafel 12, van 2 plaatsen",
        "tafel 12: 2 gewijzigd",
        "tafel 3: 1 nieuw, 2 gewijzigd",
    ]
    of_no_seat = Merged(altered=(Altered(7, 0, 3, 0, 0, marked=True),))
    assert [str(one) for one in of_tables(FileReport(Path("t"), "updated", of_no_seat))] == [
        "dit bestand wist woorden van tafel 7",
        "tafel 7: 3 gewijzigd",
    ]
    more = Merged(altered=(Altered(7, 0, 3, 0, 1, marked=True),))
    lines = list(of_tables(FileReport(Path("t"), "updated", more)))
    assert str(lines[0]) == (
        "dit bestand wist woorden van tafel 7, van één plaats en ook daarbuiten"
    )
    assert EN.text(lines[0]) == "this file erases words of table 7, of one seat and beyond it"
    many = Merged(altered=tuple(Altered(n, 1, 0, 0, 0) for n in range(1, 9)))
    lines = [EN.text(message) for message in of_tables(FileReport(Path("t"), "updated", many))]
    assert lines[4:] == ["table 5: 1 new", "and 3 more tables"]


def test_an_erasing_is_told_also_where_nothing_goes_by_it_now() -> None:
    altered = (
        Altered(3, 2),
        Altered(8, kept_out=1),
        Altered(9, 1, kept_out=2),
        Altered(12, marks=2),
    )
    lines = list(of_tables(FileReport(Path("t"), "updated", Merged(added=3, altered=altered))))
    why = "want de woorden van wie dat zei zijn gewist"
    assert [str(one) for one in lines] == [
        "in dit bestand zijn woorden van tafel 12 gewist; daarvan staat hier niets",
        f"tafel 8: één tekst uit dit bestand blijft weg, {why}",
        f"tafel 9: 2 teksten uit dit bestand blijven weg, {why}",
        "tafel 9: 1 nieuw",
        "tafel 3: 2 nieuw",
    ]
    many = Merged(altered=tuple(Altered(number, marks=1) for number in range(1, 8)))
    (*_told, last) = of_tables(FileReport(Path("t"), "updated", many))
    assert str(last) == "en 2 tafels meer waarvan dit bestand woorden wist"


@pytest.mark.parametrize(
    ("erasing", "unlisted"),
    [
        (5, ["en 4 tafels meer"]),
        (6, ["en één tafel meer waarvan dit bestand woorden wist", "en 3 tafels meer"]),
        (8, ["en 3 tafels meer waarvan dit bestand woorden wist", "en één tafel meer"]),
        (9, ["en 4 tafels meer waarvan dit bestand woorden wist"]),
    ],
)
def test_of_tables_that_are_not_listed_is_said_that_words_go_there_too(
    erasing: int, unlisted: list[str]
) -> None:
    altered = tuple(Altered(n, 0, 2, 0, int(n > 9 - erasing)) for n in range(1, 10))
    report = FileReport(Path("t.tafel"), "updated", Merged(altered=altered))
    assert [str(message) for message in of_tables(report)][10:] == unlisted


@pytest.mark.parametrize(
    ("here", "sentence"),
    [
        ("Moed", "kaart moed: daar 'Durf', hier 'Moed'"),
        ("", "kaart moed, 'Durf', had dit programma nog niet"),
    ],
)
def test_a_card_of_another_deck_is_told_by_both_names(here: str, sentence: str) -> None:
    assert str(of_card(MappedCard("moed", "Durf", here))) == sentence


def test_tables_that_may_be_one_are_asked_after() -> None:
    asked = str(of_double(Double(3, "2023-06-20", 2)))
    assert asked == "Tafel 3 van 2023-06-20 staat er 2 keer in; is dat dezelfde tafel?"


@pytest.mark.parametrize(
    ("tables", "nl", "en"),
    [
        (0, "Het programma heeft 0 tafels.", "The programme has 0 tables."),
        (1, "Het programma heeft één tafel.", "The programme has one table."),
        (15, "Het programma heeft 15 tafels.", "The programme has 15 tables."),
    ],
)
def test_how_many_tables_there_are_is_said_in_number(tables: int, nl: str, en: str) -> None:
    message = how_many(Report((), tables, ()))
    assert (str(message), EN.text(message)) == (nl, en)


def test_how_many_there_would_be_is_said_of_a_plan() -> None:
    said = [str(how_many(Report((), tables, (), planned=True))) for tables in (1, 15)]
    assert said == ["Het programma heeft dan één tafel.", "Het programma heeft dan 15 tafels."]
