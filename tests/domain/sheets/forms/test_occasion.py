from __future__ import annotations

from dataclasses import replace

import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.errors import Refusal
from tafelkit.domain.sheets.forms.occasion import Question, Sitter, of_kit, of_table
from tafelkit.domain.texts import Language
from tafelkit.services import preparation
from tests.builders import a_full_record, an_empty_record

NL, EN = Language("nl"), Language("en")
KIT = kit_shelf().kit("gemeente")


def test_of_a_table_that_is_yet_to_come_only_the_kit_is_known() -> None:
    occasion = of_kit(KIT, EN)
    assert (occasion.title, occasion.addressee) == (KIT.title.en, "the municipality")
    assert occasion.questions == tuple(Question(asked.en, "en") for asked in KIT.questions)
    assert "".join(occasion.letters) == "ABCDEFGHIJ"
    assert (occasion.number, occasion.date, occasion.starts, occasion.sitters) == ("", "", "", {})
    assert of_kit(KIT, NL, 3).letters == "ABC"


def test_of_a_table_all_is_known_that_was_prepared() -> None:
    occasion = of_table(a_full_record(KIT), NL)
    assert (occasion.number, occasion.date) == ("7", "dinsdag 20 juni 2023")
    assert (occasion.place, occasion.starts, occasion.ends) == ("Zwolle", "10:00", "12:00")
    assert (occasion.title, occasion.addressee) == ("Proefprogramma", "de buurt")
    assert occasion.organiser == "de organisator"
    assert occasion.questions == (Question("Waarom?", "nl"),)
    assert occasion.letters == ("A", "B", "C", "D")
    assert occasion.sitters["D"] == Sitter("ambtenaar", "beleid")
    assert of_table(a_full_record(KIT), EN).sitters["D"] == Sitter("civil servant", "policy")


def test_a_letter_that_was_taken_away_stays_away() -> None:
    record = an_empty_record(KIT, seats=4)
    record = record.applied(preparation.remove_seat(record, record.seats[1].id))
    assert of_table(record, NL).letters == ("A", "C", "D")
    assert of_table(record, NL, 6).letters == "ABCDEF"


def test_a_table_without_seats_yet_may_have_as_many_as_there_are_letters() -> None:
    assert of_table(an_empty_record(KIT), NL).letters == "ABCDEFGHIJ"


def test_the_kit_s_own_words_are_in_the_language_of_the_forms() -> None:
    record = an_empty_record(KIT)
    as_kit = replace(
        record.programme,
        title=KIT.title.nl,
        organiser=KIT.organiser.nl,
        addressee="",
        questions=(KIT.questions[1].nl, "Een eigen vraag?", " "),
    )
    occasion = of_table(replace(record, programme=as_kit), EN)
    assert (occasion.title, occasion.organiser) == (KIT.title.en, KIT.organiser.en)
    assert occasion.addressee == "the municipality"
    assert occasion.questions == (
        Question(KIT.questions[1].en, "en"),
        Question("Een eigen vraag?", "nl"),
    )
    silent = replace(record, programme=replace(as_kit, questions=()))
    assert of_table(silent, EN).questions == of_kit(KIT, EN).questions


@pytest.mark.parametrize("seats", [-1, 0, 11])
def test_no_more_seats_than_letters(seats: int) -> None:
    for occasion in (
        lambda: of_kit(KIT, NL, seats),
        lambda: of_table(an_empty_record(), NL, seats),
    ):
        with pytest.raises(Refusal, match="1 tot en met 10 plaatsen"):
            occasion()
