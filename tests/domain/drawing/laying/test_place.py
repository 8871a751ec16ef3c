from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.drawing.laying.place import Place

SHEET = (841.0, 594.0)
places = st.builds(
    Place,
    st.just("waarden"),
    st.floats(-2000, 2000),
    st.floats(-2000, 2000),
    st.floats(1, 130),
    st.floats(1, 90),
    st.floats(-720, 720),
)


def on_sheet(place: Place, spare: float = 1e-6) -> bool:
    x, y, width, height = place.box
    return (
        x >= -spare
        and y >= -spare
        and x + width <= SHEET[0] + spare
        and y + height <= SHEET[1] + spare
    )


@given(places)
def test_any_place_however_turned_is_held_on_the_sheet(place: Place) -> None:
    assert on_sheet(place.held(*SHEET))


@given(places)
def test_what_is_on_the_sheet_is_not_moved(place: Place) -> None:
    held = place.held(*SHEET)
    if on_sheet(place, 0):
        assert (held.x, held.y) == pytest.approx((place.x, place.y), abs=1e-9)
    again = held.held(*SHEET)
    assert (again.x, again.y) == pytest.approx((held.x, held.y), abs=1e-9)


@given(places)
def test_it_is_moved_no_further_than_to_the_edge(place: Place) -> None:
    held = place.held(*SHEET)
    across, down = held.box[2:]
    assert held.x == place.x or held.x in (across / 2, SHEET[0] - across / 2)
    assert held.y == place.y or held.y in (down / 2, SHEET[1] - down / 2)


def test_what_is_larger_than_the_sheet_lies_in_its_middle() -> None:
    held = Place("waarden", 3, 3, 100, 60, 0).held(80, 80)
    assert (held.x, held.y) == (40, 30)
