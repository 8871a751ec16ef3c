from __future__ import annotations

from tafelkit.domain import entries as e
from tafelkit.verslag import tree as t
from tafelkit.verslag.programme.directions import blocks, title
from tests.verslag.programme.programmes import (
    sample,
    sample_records,
    verslag_of,
)
from tests.verslag.programme.test_teller import a_teller
from tests.verslag.reading import all_of, words


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


def test_a_direction_that_rests_on_nothing_says_so() -> None:
    direction = e.DevelopmentDirection(id="d", programme="p", position=1, text="Ga door.")
    text = words(verslag_of(sample_records()[:1], (direction,)).blocks)
    assert "Deze richting rust op geen enkel advies van een tafel." in text


def test_the_chapter_is_called_after_what_it_holds() -> None:
    direction = e.DevelopmentDirection(id="d", programme="p", position=1, text="Ga door.")
    assert title(a_teller()) == "Adviezen"
    assert title(a_teller(direction)) == "Ontwikkelrichtingen en adviezen"
    assert title(a_teller(direction, tables=0)) == "Ontwikkelrichting"


def test_an_advice_that_two_directions_use_stands_below_both() -> None:
    advice = sample_records()[0].all(e.Advice)[0]
    one, other = (
        e.DevelopmentDirection(
            id=f"d{n}", programme="p", position=n, text="x", rests_on=(advice.id,)
        )
        for n in (1, 2)
    )
    told = words(tuple(blocks(a_teller(one, other, tables=1)))).splitlines()
    assert told.count(advice.text) == 2
    assert {"Bij richting 1", "Bij richting 2"} <= set(told)
