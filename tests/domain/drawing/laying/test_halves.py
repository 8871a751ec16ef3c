"""What is in a half was said to be so; what nobody said lies on the line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.laying.halves import half_at, half_of, half_rooms
from tafelkit.domain.drawing.sheet import Scale, rooms
from tests.builders import a_full_record, a_kit

ONE = Scale(1.0)
ZONE = a_kit().canvas.zone("voorbeelden")
WHOLE = a_kit().canvas.zone("begrippen")


def an_example(works: bool | None) -> e.Note:
    return e.Note(id="n", table="t", kind="example", works=works, zone="voorbeelden")


@pytest.mark.parametrize(("works", "half"), [(True, "works"), (False, "not_yet"), (None, "")])
def test_an_example_belongs_where_its_outcome_is(works: bool | None, half: str) -> None:
    assert half_of(an_example(works)) == half


def test_what_is_no_example_belongs_to_no_half() -> None:
    record = a_full_record()
    others = [entry for entry in record.entries.values() if not isinstance(entry, e.Note)]
    assert all(half_of(entry) is None for entry in others)
    concept = next(note for note in record.all(e.Note) if note.kind == "concept")
    assert half_of(concept) is None


@given(st.floats(0, 841), st.floats(0, 594))
def test_a_point_is_in_a_half_only_where_that_half_is(x: float, y: float) -> None:
    half = half_at(ZONE, x, y, ONE)
    if half:
        (area,) = (part.area for part in ZONE.parts if part.id == half)
        assert area[0] <= x <= area[0] + area[2] and area[1] <= y <= area[1] + area[3]
    assert half_at(WHOLE, x, y, ONE) == ""


@given(st.floats(629, 829), st.floats(0, 9.9), st.booleans())
def test_on_the_line_nothing_is_said(x: float, off: float, above: bool) -> None:
    line = ZONE.parts[1].area[1]
    assert half_at(ZONE, x, line - off if above else line + off, ONE) == ""


def test_away_from_the_line_each_half_is_itself() -> None:
    assert half_at(ZONE, 700, 220, ONE) == "works"
    assert half_at(ZONE, 700, 340, ONE) == "not_yet"
    assert half_at(ZONE, 100, 220, ONE) == ""


@given(st.floats(20, 80), st.floats(20, 60))
def test_the_room_on_the_line_has_the_line_through_its_middle(width: float, height: float) -> None:
    ((_, top, _, down),) = half_rooms(ZONE, "", (width, height), ONE)
    assert top + down / 2 == pytest.approx(ZONE.parts[1].area[1])
    assert down == pytest.approx(height)


def test_elsewhere_the_room_is_that_of_the_sheet() -> None:
    for half in ("works", "not_yet"):
        assert half_rooms(ZONE, half, (50, 40), ONE) == rooms(ZONE, ONE, half)
    assert half_rooms(ZONE, None, (50, 40), ONE) == rooms(ZONE, ONE)
    assert half_rooms(WHOLE, "", (50, 40), ONE) == rooms(WHOLE, ONE)
