from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.personal.plates import plates
from tests.effort import ending

# What was given out: two pairs of letters and one of digits, and so on, in the order of their age.
FORMS = (
    "XX-99-99",
    "99-99-XX",
    "99-XX-99",
    "XX-99-XX",
    "XX-XX-99",
    "99-XX-XX",
    "99-XXX-9",
    "9-XXX-99",
    "XX-999-X",
    "X-999-XX",
    "XXX-99-X",
    "X-99-XXX",
    "9-XX-999",
    "999-XX-9",
)


def found(text: str) -> list[str]:
    return [trace.words for trace in plates(text)]


@given(st.sampled_from(FORMS), st.randoms(), st.booleans())
def test_a_plate_of_each_form_is_found(form: str, chance: object, small: bool) -> None:
    signs = {"X": "BDFGHJKLNPRSTVXZ", "9": "0123456789", "-": "-"}
    plate = "".join(chance.choice(signs[sign]) for sign in form)  # type: ignore[attr-defined]
    plate = plate.lower() if small else plate
    assert found(f"De auto {plate} stond er.") == [plate]
    glued = plate.replace("-", "")
    assert any(glued in one for one in found(f"kenteken {glued} dus"))


@pytest.mark.parametrize(
    ("text", "plate"),
    [
        ("kenteken tx-123b", "tx-123b"),
        ("kenteken: TX 123 B", "TX 123 B"),
        ("Nummerbord van de auto: B-XY 1234", "B-XY 1234"),
        ("kenteken van Jan is 1abc234", "1abc234"),
    ],
)
def test_what_is_called_a_plate_is_one_in_any_notation(text: str, plate: str) -> None:
    assert set(found(text)) == {plate}


@pytest.mark.parametrize(
    "text",
    [
        "Kenteken controleren duurt 3 dagen.",
        "Een kenteken aanvragen kost 12 euro, het kenteken was 48 euro.",
        "Zonder kenteken reed hij 12 km.",
    ],
)
def test_what_is_said_of_a_plate_is_none(text: str) -> None:
    assert found(text) == []


def test_without_hyphens_only_what_is_nothing_else() -> None:
    assert found("De auto GZ123X of KL 23 NM") == ["KL 23 NM"]
    assert found("Agenda EU2030, HB1234, versie 2-en-30, formulier A-12.") == []


@pytest.mark.parametrize("piece", ["A", "1-A", "AB-12-", "kenteken ", "AB 12 "])
def test_a_very_long_text_is_looked_through_in_time(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    with ending():
        found(text)
