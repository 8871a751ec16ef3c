"""The words of quantity: METHOD's scale, and never a stronger word than the evidence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.errors import Refusal
from tafelkit.domain.method.quantity import Thresholds

ORDER = ("none", "one", "several", "many", "almost_all", "all")


def test_fifteen_tables_as_in_the_method() -> None:
    assert list(Thresholds().scale(15)) == [
        ("all", 15, 15),
        ("almost_all", 12, 14),
        ("many", 8, 11),
        ("several", 2, 7),
        ("one", 1, 1),
    ]


def test_of_one_table_it_is_never_said_that_all_did() -> None:
    assert Thresholds().word(1, 1) == "one"
    assert Thresholds().word(1, 2) == "one"
    assert list(Thresholds().scale(1)) == [("one", 1, 1)]


@given(st.integers(1, 3000), st.data())
def test_the_scale_says_what_the_word_is(of: int, data: st.DataObject) -> None:
    tables = data.draw(st.integers(1, of))
    found = [word for word, least, most in Thresholds().scale(of) if least <= tables <= most]
    assert found == [Thresholds().word(tables, of)]


@given(st.integers(1, 200), st.integers(1, 100), st.integers(1, 100))
def test_more_tables_never_give_a_weaker_word(of: int, high: int, low: int) -> None:
    scale = Thresholds(max(high, low), min(high, low))
    ranks = [ORDER.index(scale.word(n, of)) for n in range(of + 1)]
    assert ranks == sorted(ranks)


def test_a_programme_chooses_its_own_thresholds() -> None:
    assert Thresholds.read("") == Thresholds(80, 50)
    assert Thresholds.read(" 90, 40 ") == Thresholds(90, 40)


@pytest.mark.parametrize("text", ["80", "50 80", "120 50", "veel", "80 50 20", "80 0"])
def test_other_thresholds_are_refused(text: str) -> None:
    with pytest.raises(Refusal, match="80 50"):
        Thresholds.read(text)
