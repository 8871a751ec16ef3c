from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.texts import n_
from tafelkit.verslag import tree as t
from tafelkit.verslag.programme.lists import more, said_item, tables_named
from tests.verslag.programme.test_teller import a_teller
from tests.verslag.reading import words

TELLER = a_teller()


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ([3], "tafel 3"),
        ([2, 1], "de tafels 1 en 2"),
        ([1, 2, 3], "de tafels 1–3"),
        ([9, 1, 2, 3, 4, 7], "de tafels 1–4, 7 en 9"),
        (range(1, 100, 2), f"de tafels {', '.join(map(str, range(1, 81, 2)))} en nog 10"),
    ],
)
def test_tables_are_named_by_their_numbers(numbers: list[int], told: str) -> None:
    assert t.plain(tables_named(TELLER, numbers)) == told


@given(st.sets(st.integers(1, 60), min_size=1, max_size=40))
def test_no_table_is_lost_between_the_numbers(numbers: set[int]) -> None:
    told = t.plain(tables_named(TELLER, sorted(numbers)))
    found: list[int] = []
    for low, high in re.findall(r"(\d+)(?:–(\d+))?", told):
        found += range(int(low), int(high or low) + 1)
    assert found == sorted(numbers)


def test_words_go_with_where_they_were_said() -> None:
    said = TELLER.found.examples.things[0]
    item = said_item(TELLER, said, "Rijk")
    *_words, where = words(item).splitlines()
    assert where == f"{TELLER.where(said)} · Rijk"


def test_that_there_is_more_is_said_only_where_there_is() -> None:
    def left(count: int) -> str:
        return words(tuple(more(TELLER, n_("Nog één.", "Nog {count}.", count))))

    assert [left(count) for count in (0, 1, 2)] == ["", "Nog één.", "Nog 2."]
