from __future__ import annotations

import pytest

from tafelkit.domain.texts import Language
from tafelkit.domain.typed.entry_line import read
from tafelkit.services import values
from tafelkit.ui.values.hint import grammar, hint
from tests.builders import an_empty_record

RECORD = an_empty_record(seats=4)
RECORD = RECORD.applied(values.pick(RECORD, RECORD.seats[1].id, "vertrouwen"))
DUTCH = Language("nl")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("C 06 + wil minder", "C kiest 06 menselijke maat · meer · met toelichting"),
        ("B nog iets", "B bij 01 vertrouwen · met toelichting"),
        ("B 06", "B wisselt van 01 vertrouwen naar 06 menselijke maat · drijfveer"),
        ("B & 2", "B bij 01 vertrouwen · noemt ook 02 betrouwbaarheid"),
        ("A =moed", "A schrijft een eigen kaart: moed · drijfveer"),
        ("D", "Enter kiest plaats D"),
        ("C 60", "Kaart 60 is er niet."),
    ],
)
def test_the_hint_says_how_a_line_is_understood(text: str, told: str) -> None:
    assert hint(read(text, RECORD, "nl"), RECORD, DUTCH) == told


def test_the_hint_shows_which_cards_are_meant() -> None:
    told = hint(read("C be", RECORD, "nl"), RECORD, DUTCH)
    assert told.endswith("02 betrouwbaarheid · 07 betrokkenheid")


def test_the_grammar_fits_on_two_lines() -> None:
    assert len(grammar(DUTCH)) < 160
