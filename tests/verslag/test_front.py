from dataclasses import replace

import pytest

from tafelkit.domain.texts import Language
from tafelkit.services import advice, canvas, preparation
from tafelkit.verslag import front
from tafelkit.verslag import tree as t
from tafelkit.verslag.voice import Voice
from tests.builders import a_full_record, an_empty_record
from tests.verslag.odd_tables import long_table, ten_seats
from tests.verslag.reading import all_of, words


def a_voice(record, edition="internal"):  # type: ignore[no-untyped-def]
    return Voice(record, edition, Language("nl"))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Dinsdag 20 juni 2023, Zwolle, van 10:00 tot 12:00 uur"),
        ({"ends": ""}, "Dinsdag 20 juni 2023, Zwolle, vanaf 10:00 uur"),
        ({"starts": "", "place": ""}, "Dinsdag 20 juni 2023, tot 12:00 uur"),
        ({"date": "", "starts": "", "ends": ""}, "Zwolle"),
        ({"date": "", "starts": "", "ends": "", "place": " "}, ""),
    ],
)
def test_place_and_time_are_told_as_far_as_known(changes: dict[str, str], said: str) -> None:
    record = an_empty_record()
    record = replace(record, table=replace(record.table, **changes))  # type: ignore[arg-type]
    assert front.place_and_time(a_voice(record)) == said


def test_the_first_page_tells_what_the_table_wanted() -> None:
    told = words(tuple(front.wish(a_voice(a_full_record())))).splitlines()
    assert told == [
        "Wat de tafel wil",
        "Begin bij wat de buurt nodig heeft.",
        "Kom langs voor je besluit.",
        "1",
        "Schrap een formulier. (standpunt van een minderheid)",
        "2",
    ]


def test_a_table_that_wanted_nothing_yet_has_no_such_part() -> None:
    assert list(front.wish(a_voice(an_empty_record(seats=4)))) == []


def test_that_the_table_does_not_agree_is_told_at_once() -> None:
    record = an_empty_record()
    record = record.applied(canvas.formulate(record, "Naar buiten."))
    assert "nog niet over eens" in words(tuple(front.wish(a_voice(record))))


def test_long_wishes_are_told_in_short_and_many_counted() -> None:
    blocks = tuple(front.wish(a_voice(long_table())))
    items = list(all_of(t.Item, blocks))
    assert [item.label for item in items] == ["1", "2", "3", "4", "5"]
    assert all(len(words(item.blocks)) < 160 for item in items)
    assert "Nog 5 adviezen staan verderop." in words(blocks)


def test_one_more_advice_is_one() -> None:
    record = an_empty_record()
    for n in range(6):
        record = record.applied(advice.advise(record, f"Advies {n}."))
    assert "Nog één advies staat verderop." in words(tuple(front.wish(a_voice(record))))


def participants(record, edition="internal") -> str:  # type: ignore[no-untyped-def]
    items = all_of(t.Item, tuple(front.about_the_table(a_voice(record, edition))))
    return next((words(i.blocks) for i in items if i.label == "Deelnemers"), "")


def test_participants_are_counted_and_backgrounds_from_three() -> None:
    assert participants(an_empty_record(seats=1)) == "1 deelnemer"
    assert participants(a_full_record()) == "4 deelnemers"
    assert participants(an_empty_record()) == ""
    assert participants(ten_seats()) == "10 deelnemers: 5 burgers en 5 met andere achtergronden"


def test_in_public_only_the_programme_counts_backgrounds() -> None:
    assert participants(ten_seats(), "public") == "10 deelnemers"


def test_a_table_of_one_kind_is_told() -> None:
    record = an_empty_record(seats=3)
    for seat in record.seats:
        record = record.applied(preparation.edit_seat(record, seat.id, background="ondernemer"))
    assert participants(record) == "3 deelnemers: 3 ondernemers"


def test_one_question_is_a_question_and_more_are_questions() -> None:
    record = an_empty_record()
    labels = [i.label for i in all_of(t.Item, tuple(front.about_the_table(a_voice(record))))]
    assert labels == ["Organisator", "Voor", "Vraag"]
    asked = replace(record.programme, questions=("Waarom?", "En dan?"))
    record = replace(record, programme=asked)
    items = list(all_of(t.Item, tuple(front.about_the_table(a_voice(record)))))
    assert items[-1].label == "Vragen"
    assert words(items[-1].blocks) == "Waarom?\nEn dan?"
