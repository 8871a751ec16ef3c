from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.personal.plates import plates

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


def test_without_hyphens_only_what_is_nothing_else() -> None:
    assert found("De auto GZ123X of KL 23 NM") == ["KL 23 NM"]
    assert found("Agenda EU2030, HB1234, versie 2-en-30, formulier A-12.") == []


@pytest.mark.parametrize("piece", ["A", "1-A", "AB-12-", "kenteken ", "AB 12 "])
def test_a_very_long_text_is_looked_through_in_time(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    begun = process_time()
    found(text)
    assert process_time() - begun < 2
