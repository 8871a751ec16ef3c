from __future__ import annotations

import pytest

from tafelkit.domain.personal.senses import (
    is_given,
    is_nobody,
    is_saying,
    is_surname,
    is_thing,
    known_with_particle,
)
from tafelkit.domain.personal.words import words_of


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Fatima", True),
        ("fatima", True),
        ("Fatima's", True),
        ("FATIMA", True),
        ("Piet", True),
        ("piet", False),
        ("Roos", False),
        ("tafel", False),
    ],
)
def test_a_given_name_by_itself_is_one_however_it_is_written(text: str, given: bool) -> None:
    assert is_given(words_of(text)[0]) is given


def test_a_surname_is_known_or_known_by_its_end() -> None:
    assert is_surname(words_of("zei Jansen"), 1)
    assert is_surname(words_of("zei Wiebelstra"), 1)
    assert not is_surname(words_of("zei Orchestra"), 1)
    assert not is_surname(words_of("zei Tafel"), 1)


def test_a_particle_makes_a_surname_of_a_word() -> None:
    assert known_with_particle(words_of("de Boer"), 1)
    assert known_with_particle(words_of("van Dijk"), 1)
    assert not known_with_particle(words_of("de Kamer"), 1)
    assert not known_with_particle(words_of("van Utrecht"), 1)


@pytest.mark.parametrize("text", ["Nederlandse", "Utrecht", "Raad", "Omgevingswet"])
def test_a_people_a_town_and_an_institution_are_nobody(text: str) -> None:
    assert is_nobody(words_of(text)[0])


def test_a_street_is_a_thing_and_a_person_is_not() -> None:
    assert is_thing(words_of("Dorpsstraat")[0])
    assert not is_thing(words_of("Jansen")[0])


def test_a_saying_is_one_at_each_of_its_words() -> None:
    words = words_of("en Jan met de pet en Jan met de hoed")
    assert [at for at in range(len(words)) if is_saying(words, at)] == [1, 2, 3, 4]
