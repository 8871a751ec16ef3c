from __future__ import annotations

from dataclasses import replace

from tafelkit.domain import entries as e
from tests.verslag.programme.programmes import (
    sample,
    sample_above,
    sample_records,
    verslag_of,
)
from tests.verslag.reading import words


def test_the_sentence_of_the_source_comes_from_the_records() -> None:
    assert (
        "Verspreid over vijf dagen spraken 75 deelnemers aan vijftien gesprekstafels twee uur met "
        "elkaar." in words(sample().blocks)
    )


def test_one_table_is_spoken_of_as_one() -> None:
    text = words(verslag_of(sample_records()[:1]).blocks)
    assert "Op één dag spraken vijf deelnemers aan één gesprekstafel twee uur met elkaar." in text
    assert "alle tafels" not in text


def test_words_for_a_place_that_the_verslag_does_not_have_are_printed_all_the_same() -> None:
    prose = e.Prose(id="x", programme="p", place="voorwoord", text="Vooraf, aan {tafels}.")
    assert "Vooraf, aan één tafel." in words(verslag_of(sample_records()[:1], (prose,)).blocks)


def test_who_there_were_begins_as_a_sentence_does() -> None:
    assert "Tien deelnemers: " in words(verslag_of(sample_records()[:2]).blocks)


def test_that_calls_were_made_is_told_at_the_beginning_where_there_are_any() -> None:
    told = "Wat deelnemers de organisator vroegen, staat in de terugblik."
    assert words(sample().blocks).count(told) == 1
    without = tuple(
        replace(record, entries={k: x for k, x in record.entries.items() if type(x) is not e.Call})
        for record in sample_records()
    )
    assert told not in words(verslag_of(without, sample_above()).blocks)
