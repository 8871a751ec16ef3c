from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.dates import date_in_words


@pytest.mark.parametrize(
    ("day", "dutch", "english"),
    [
        ("2023-06-20", "dinsdag 20 juni 2023", "Tuesday 20 June 2023"),
        ("2024-02-29", "donderdag 29 februari 2024", "Thursday 29 February 2024"),
        ("2023-01-01", "zondag 1 januari 2023", "Sunday 1 January 2023"),
    ],
)
def test_a_date_is_said_in_words(day: str, dutch: str, english: str) -> None:
    assert date_in_words(day, "nl") == dutch
    assert date_in_words(day, "en") == english


def test_a_date_is_said_without_its_weekday() -> None:
    assert date_in_words("2023-06-20", "nl", weekday=False) == "20 juni 2023"
    assert date_in_words("2023-06-20", "en", weekday=False) == "20 June 2023"


@pytest.mark.parametrize("text", ["", "volgende week", "2023-13-45"])
def test_what_is_no_date_stays(text: str) -> None:
    assert date_in_words(text, "nl") == text


@given(st.dates())
def test_every_date_has_words(day: date) -> None:
    words = date_in_words(day.isoformat(), "nl").split()
    assert len(words) == 4
    assert (int(words[1]), int(words[3])) == (day.day, day.year)
