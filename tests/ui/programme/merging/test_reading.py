from dataclasses import fields, replace
from typing import get_args

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.method.doubles import LEFT_OUT, WORDS
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language
from tafelkit.store import schema
from tafelkit.ui.programme.merging.reading import KIND_NAMES, Reading
from tests.builders import a_kit


def reading(language: str = "nl") -> Reading:
    return Reading(Language(language), str.upper, str.title, a_kit())  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_field_of_every_entry_can_be_said(full_record: Record, language: str) -> None:
    for entry in (full_record.programme, full_record.table, *full_record.entries.values()):
        lines = list(reading(language).lines(entry))
        assert len(lines) == len([f for f in fields(entry) if f.name not in _HIDDEN])
        assert all(line.name and line.words for line in lines)


_HIDDEN = ("id", "programme", "table")


def test_every_kind_that_a_file_holds_has_a_name() -> None:
    assert set(KIND_NAMES) == set(schema.TAFEL.kinds)
    above = (e.Cluster(id="1", programme="p", name="c"), e.Prose(id="2", programme="p", place="x"))
    above += (e.DevelopmentDirection(id="3", programme="p", position=1, text="t"),)  # type: ignore[assignment]
    above += (e.Theme(id="4", programme="p", title="t"),)  # type: ignore[assignment]
    assert all(list(reading().lines(entry)) for entry in above)


def test_choices_cards_and_pointers_are_said_in_words(full_record: Record) -> None:
    pick = full_record.all(e.Pick)[0]
    said = {line.name: line.words for line in reading().lines(pick)}
    assert said["kaart"] == "Vertrouwen" and said["plaats"] == pick.seat.upper()
    assert said["drijfveer, meer of minder"] == "drijfveer"
    note = full_record.all(e.Note)[1]
    said = {line.name: line.words for line in reading("en").lines(note)}
    assert said["zone"] == "Voorbeelden (en)" and "gemeente" not in get_args(said)


def test_a_programme_is_said_in_the_words_of_its_fields(full_record: Record) -> None:
    programme = replace(full_record.programme, questions=("Wat nu?", "En dan?"), language="en")
    said = {line.name: line.words for line in reading().lines(programme)}
    assert said["vragen"] == "Wat nu? En dan?" and said["taal"] == "Engels"
    assert said["voor wie"] == programme.addressee


def test_a_text_is_known_by_its_place_and_a_table_left_out_by_what_that_means() -> None:
    thanks = e.Prose(id="1", programme="p", place="thanks", text="Dank.")
    assert [line.words for line in reading().lines(thanks)] == ["Dank", "Dank."]
    out = e.Prose(id="2", programme="p", place=LEFT_OUT + "t", text=WORDS)
    assert [line.words for line in reading("en").lines(out)] == ["does not count"]
