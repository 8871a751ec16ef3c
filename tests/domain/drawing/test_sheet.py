"""Room on the poster: headings and papers share no spot, on a canvas of every kit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.drawing.laying.room import overlap
from tafelkit.domain.drawing.sheet import (
    CARD_MM,
    Scale,
    heading,
    inset,
    part_title,
    rooms,
    scale_of,
)
from tafelkit.domain.kit import Canvas, Rectangle, Zone
from tests.builders import a_canvas

CANVASES = [a_canvas(), *(kit_shelf().kit(name).canvas for name in kit_shelf().names())]
ZONES = [(canvas, zone) for canvas in CANVASES for zone in canvas.zones]
each_zone = pytest.mark.parametrize(
    ("canvas", "zone"), ZONES, ids=lambda value: getattr(value, "id", "")
)


def inside(box: Rectangle, area: Rectangle) -> bool:
    return (
        box[0] >= area[0] - 0.01
        and box[1] >= area[1] - 0.01
        and box[0] + box[2] <= area[0] + area[2] + 0.01
        and box[1] + box[3] <= area[1] + area[3] + 0.01
    )


@each_zone
def test_headings_and_rooms_lie_in_the_zone(canvas: Canvas, zone: Zone) -> None:
    scale = scale_of(canvas)
    for area in zone.areas:
        assert inside(heading(zone, area, scale), area)
    for room in rooms(zone, scale):
        assert any(inside(room, area) for area in zone.areas)


@each_zone
def test_no_paper_lies_over_a_title(canvas: Canvas, zone: Zone) -> None:
    scale = scale_of(canvas)
    titles = [part_title(zone, part, scale) for part in zone.parts]
    titles += [heading(zone, area, scale) for area in zone.areas]
    # A strip too low for anything but its title keeps a hair's breadth.
    found = [room for room in rooms(zone, scale) if room[3] > 1 and room[2] > 1]
    assert not any(overlap(room, title) for room in found for title in titles)


def test_a_part_has_its_own_room_and_an_unknown_part_all_of_it() -> None:
    zone, scale = a_canvas().zone("voorbeelden"), Scale(1.0)
    both = rooms(zone, scale)
    assert (*rooms(zone, scale, "works"), *rooms(zone, scale, "not_yet")) == both
    assert rooms(zone, scale, "zolder") == both


@given(st.floats(0.1, 4))
def test_a_scale_is_that_of_the_sheet_but_never_over_one(factor: float) -> None:
    plain = a_canvas()
    bare = tuple(replace(zone, places=()) for zone in plain.zones)
    canvas = replace(plain, width_mm=841 * factor, height_mm=594 * factor, zones=bare)
    assert scale_of(canvas).factor == pytest.approx(min(1.0, factor))
    upright = replace(canvas, width_mm=594 * factor, height_mm=841 * factor)
    assert scale_of(upright) == scale_of(canvas)


@pytest.mark.parametrize("canvas", CANVASES, ids=lambda canvas: canvas.id)
def test_a_card_fits_on_each_printed_place(canvas: Canvas) -> None:
    scale = scale_of(canvas)
    for zone in canvas.zones:
        for place in zone.places:
            assert scale.mm(CARD_MM[0]) <= place[2] and scale.mm(CARD_MM[1]) <= place[3]


def test_type_stays_readable_on_the_smallest_sheet() -> None:
    assert (Scale(1.0).title_pt(), Scale(1.0).question_pt()) == (28, 18)
    assert (Scale(0.1).title_pt(), Scale(0.1).question_pt()) == (12, 8)


@given(
    st.tuples(st.floats(0, 800), st.floats(0, 500), st.floats(3, 300), st.floats(3, 300)),
    st.floats(0, 200),
)
def test_what_is_within_a_margin_stays_within_and_never_vanishes(
    area: Rectangle, margin: float
) -> None:
    x, y, width, height = inset(area, margin)
    assert (x, y) == (area[0] + margin, area[1] + margin)
    assert width >= 1 and height >= 1
    assert width <= max(1.0, area[2]) and height <= max(1.0, area[3])
