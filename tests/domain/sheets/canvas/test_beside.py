from dataclasses import replace

import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.drawing.sheet import scale_of
from tafelkit.domain.sheets.canvas.beside import heading_words, strips_beside
from tafelkit.domain.sheets.canvas.geometry import hits
from tests.builders import a_canvas


def test_they_stand_to_the_right_of_the_places() -> None:
    canvas = kit_shelf().kit("sturingsfilosofie").canvas
    strips = strips_beside(canvas, scale_of(canvas), 18)
    places = [place for zone in canvas.zones for place in zone.places]
    assert strips.reasons and len(strips.areas) == len(places) == 10
    for place, strip in zip(places, strips.areas, strict=True):
        assert strip[0] > place[0] + place[2] and (strip[1], strip[3]) == (place[1], place[3])


def test_else_to_their_left() -> None:
    canvas = a_canvas()
    places = tuple((x, 60.0, 70.0, 95.0) for x in (140.0, 290.0, 440.0, 590.0, 759.0))
    zones = (replace(canvas.zones[0], places=places), *canvas.zones[1:])
    canvas = replace(canvas, zones=zones)
    strips = strips_beside(canvas, scale_of(canvas), 18)
    assert strips.reasons
    assert all(strip[0] < place[0] for strip, place in zip(strips.areas, places, strict=True))


def test_a_canvas_without_places_has_none() -> None:
    canvas = a_canvas()
    canvas = replace(canvas, zones=canvas.zones[1:])
    assert strips_beside(canvas, scale_of(canvas), 18).areas == ()


@pytest.mark.parametrize("name", ["sturingsfilosofie", "gemeente"])
def test_headings_leave_the_strips_free(name: str) -> None:
    canvas = kit_shelf().kit(name).canvas
    scale = scale_of(canvas)
    strips = strips_beside(canvas, scale, 18 * canvas.width_mm / 841).areas
    for zone in canvas.zones:
        for box in heading_words(zone, scale):
            assert not any(hits(box, strip) for strip in strips)
