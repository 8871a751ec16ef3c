from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.verslag.programme.placeholders import filled
from tests.verslag.programme.programmes import (
    sample_records,
    verslag_of,
)


def test_a_placeholder_that_nobody_knows_is_refused_by_name() -> None:
    prose = e.Prose(id="x", programme="p", place="values", text="Aan {tafel} en {hoeveelheid: X}.")
    with pytest.raises(Refusal) as refused:
        verslag_of(sample_records()[:1], (prose,))
    assert "{tafel}" in str(refused.value) and "{hoeveelheid: X}" in str(refused.value)


FILLERS = {
    "tafels": lambda about: None if about else "vijftien tafels",
    "keer": {"moed": "3 keer", "eigen kracht": "1 keer"}.get,
}


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Aan {tafels}.", "Aan vijftien tafels."),
        ("{Tafels} waren er.", "Vijftien tafels waren er."),
        ("{ tafels }", "vijftien tafels"),
        ("{keer: moed} en {keer:eigen kracht }", "3 keer en 1 keer"),
        ("{Keer: moed}", "3 keer"),
        ("{} { } {?} {een twee} {{tafels}}", "{} { } {?} {een twee} {vijftien tafels}"),
        ("zonder", "zonder"),
    ],
)
def test_a_name_is_filled_in_and_other_braces_stay(typed: str, printed: str) -> None:
    assert filled(typed, FILLERS, "Inleiding") == printed


def test_all_that_is_unknown_is_named_once_with_what_is_known() -> None:
    with pytest.raises(Refusal) as refused:
        filled("{x} {tafels: 3} {x} {keer: niets} {tafels}", FILLERS, "Inleiding")
    assert str(refused.value) == (
        "'Inleiding': {x}, {tafels: 3}, {keer: niets} is niet in te vullen; "
        "wel kan {tafels}, {keer: …}"
    )


@given(st.text(st.characters(exclude_characters="{}")))
def test_a_text_without_braces_is_as_it_was(text: str) -> None:
    assert filled(text, FILLERS, "x") == text
