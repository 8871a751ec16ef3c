from __future__ import annotations

import pytest

from tafelkit.domain.personal.births import births
from tests.effort import ending


def found(text: str) -> list[str]:
    return [trace.words for trace in births(text)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("jarig op 12 december", "12 december"),
        ("op 3 mei 1961 geboren", "3 mei 1961"),
        ("born on May 3rd, 1961", "May 3rd, 1961"),
        ("Mevrouw, geboren op 3 maart 1961, zei", "3 maart 1961"),
        ("geboortedatum: 03-04-1961", "03-04-1961"),
        ("He was born on 1 April 1980.", "1 April 1980"),
        ("geboren 's nachts, 3 feb. 1961", "3 feb. 1961"),
        ("born Sept 3, 1961", "Sept 3, 1961"),
        ("Geb: 3/5/1961", "3/5/1961"),
        ("gebdat 03051961", "03051961"),
        ("mijn vader (*3-5-1961) niet", "3-5-1961"),
        ("03-05-61 is mijn geboortedatum", "03-05-61"),
        ("Onze dochter is van 3 mei 2015.", "3 mei 2015"),
    ],
)
def test_points_out_when_someone_was_born(text: str, day: str) -> None:
    assert day in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Het gebouw is geboren uit nood op 3 maart.",
        "De vergadering was op 3 maart 2023.",
        "Ik ben van 3-11-2020 tot 4-5-2022 voorzitter geweest.",
        "Wie is geboren na 1 januari 1955 krijgt later AOW.",
        "Al wie voor 1 januari 1950 geboren is",
        "wie tussen 1 mei 1950 en 31 december 1954 geboren is",
        "People born before 1 January 1955 are exempt.",
        "Sinds 1-1-2024 vragen ze steeds mijn geboortedatum.",
        "De brief is van 3 mei 2023.\n* 12-05-2023: tweede tafel",
    ],
)
def test_leaves_other_days_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("piece", ["1", "0 ", "1.", "geboren ", "12 ", "3 mei "])
def test_a_very_long_text_is_looked_through_in_time(piece: str) -> None:
    with ending():
        list(births(piece * (40_000 // len(piece))))
