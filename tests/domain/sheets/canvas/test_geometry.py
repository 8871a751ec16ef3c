import math

import pytest

from tafelkit.domain.drawing.marks import Box, Group, Line, Strokes, Words
from tafelkit.domain.sheets.canvas.geometry import bounds, falling_on

AREA = (100.0, 100.0, 50.0, 50.0)


def test_what_falls_on_it_is_kept_and_the_rest_left_out() -> None:
    inside, outside = Box(110, 110, 5, 5), Box(10, 10, 5, 5)
    across = Line(0, 120, 300, 120)
    words = Words(90, 90, 20, 20, "half", 12)
    assert falling_on([inside, outside, across, words], AREA) == (inside, across, words)


def test_of_a_group_only_what_falls_on_it() -> None:
    near, far = Box(10, 10, 5, 5), Box(200, 200, 5, 5)
    (kept,) = falling_on([Group((near, far), 100, 100, name="both")], AREA)
    assert kept == Group((near,), 100, 100, name="both")
    assert falling_on([Group((far,), 100, 100)], AREA) == ()


def test_a_turned_group_is_kept_whole() -> None:
    turned = Group((Box(0, 0, 60, 4),), 95, 120, 45)
    assert falling_on([turned], AREA) == (turned,)
    x, y, width, height = bounds(turned)
    assert (x + width) == pytest.approx(95 + 60 * math.cos(math.pi / 4), abs=0.5)
    assert (y + height) == pytest.approx(120 + 64 * math.sin(math.pi / 4), abs=0.5)


def test_a_pen_and_letters_reach_beyond_their_box() -> None:
    assert bounds(Box(0, 0, 10, 10, None, "ink", 2)) == (-2, -2, 14, 14)
    assert bounds(Strokes(0, 0, 24, "M0 0 L24 24", units=2)) == (-2, -2, 28, 28)
    assert bounds(Words(0, 0, 10, 10, "hoog", 72))[1] == pytest.approx(-25.4)
    assert bounds(Group(())) == (0, 0, 0, 0)
