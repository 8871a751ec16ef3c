import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.exchange.svg.paths import steps_of
from tafelkit.exchange.svg.shapes import SHAPES, path_of


def _path(name: str, **attributes: str) -> str:
    return path_of(name, attributes, 200, 100)


def test_shapes_of_straight_lines() -> None:
    assert _path("path", d="M0 0") == "M0 0"
    assert _path("polyline", points="1,2 3,4") == "M1,2 3,4"
    assert _path("polygon", points="1,2 3,4") == "M1,2 3,4Z"
    assert _path("line", x2="50%", y2="1in") == "M0.0 0.0L100.0 96.0"
    assert _path("rect", x="1", y="2", width="10%", height="10%") == "M1.0 2.0H21.0V12.0H1.0Z"


def test_corners_are_as_round_as_they_can_be() -> None:
    square = {"width": "8", "height": "4"}
    assert _path("rect", **square, rx="1") == _path("rect", **square, rx="1", ry="auto")
    assert "A4.0 2.0 0 0 1 8.0 2.0" in _path("rect", **square, rx="99")
    assert "A1.0 2.0 " in _path("rect", **square, rx="1", ry="50%")
    assert "A" not in _path("rect", **square, rx="0", ry="3")
    assert _path("rect", **square, ry="-1") == _path("rect", **square)


def test_what_is_round_goes_round_from_the_right() -> None:
    around = _path("circle", cx="5", cy="6", r="2")
    assert around.startswith("M7.0 6.0A2.0 2.0 0 0 1 5.0 8.0A") and around.endswith(" 7.0 6.0Z")
    assert _path("ellipse", cx="5", cy="6", rx="2") == around
    root = (200**2 + 100**2) ** 0.5 / 2**0.5
    assert f"M{root / 2} 0.0A" in _path("circle", r="50%")
    assert "A20.0 10.0 " in _path("ellipse", rx="10%", ry="10%")


@pytest.mark.parametrize("name", sorted(SHAPES - {"line"}))
def test_a_shape_of_which_nothing_is_said_shows_nothing(name: str) -> None:
    assert not steps_of(_path(name))
    assert not steps_of(
        _path(name, r="0", rx="-1", ry="2", width="-1", height="5", d="", points="")
    )


def test_a_length_that_nobody_can_know() -> None:
    for name, attribute in (("rect", "width"), ("circle", "r"), ("ellipse", "ry"), ("line", "x1")):
        with pytest.raises(Refusal, match="'1em' hangt van scherm of letters af"):
            _path(name, **{attribute: "1em"})
