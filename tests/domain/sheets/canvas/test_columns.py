from dataclasses import replace

import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.drawing.sheet import scale_of
from tafelkit.domain.sheets.canvas.columns import columns_beside, heading_words
from tafelkit.domain.sheets.canvas.corners import hits
from tests.builders import a_canvas


def test_they_stand_to_the_right_of_the_places() -> None:
    canvas = kit_shelf().kit("sturingsfilosofie").canvas
    columns = columns_beside(canvas, scale_of(canvas), 18)
    places = [place for zone in canvas.zones for place in zone.places]
    assert columns.reasons and len(columns.strips) == len(places) == 10
    for place, strip in zip(places, columns.strips, strict=True):
        assert strip[0] > place[0] + place[2] and (strip[1], strip[3]) == (place[1], place[3])


def test_else_to_their_left() -> None:
    canvas = a_canvas()
    places = tuple((x, 60.0, 70.0, 95.0) for x in (140.0, 290.0, 440.0, 590.0, 759.0))
    zones = (replace(canvas.zones[0], places=places), *canvas.zones[1:])
    canvas = replace(canvas, zones=zones)
    columns = columns_beside(canvas, scale_of(canvas), 18)
    assert columns.reasons
    assert all(strip[0] < place[0] for strip, place in zip(columns.strips, places, strict=True))


def test_a_canvas_without_places_has_none() -> None:
    canvas = a_canvas()
    canvas = replace(canvas, zones=canvas.zones[1:])
    assert columns_beside(canvas, scale_of(canvas), 18).strips == ()


@pytest.mark.parametrize("name", ["sturingsfilosofie", "gemeente"])
def test_headings_leave_the_columns_free(name: str) -> None:
    canvas = kit_shelf().kit(name).canvas
    scale = scale_of(canvas)
    strips = columns_beside(canvas, scale, 18 * canvas.width_mm / 841).strips
    for zone in canvas.zones:
        for box in heading_words(zone, scale):
            assert not any(hits(box, strip) for strip in strips)
