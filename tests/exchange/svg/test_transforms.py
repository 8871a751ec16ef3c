import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.exchange.svg.transforms import Transforms, moved, times
from tests.effort import calls, ending


def _read(text: str) -> tuple[float, ...]:
    return Transforms().read(text, 200, 100)


@pytest.mark.parametrize(
    ("text", "matrix"),
    [
        ("translate(2)", (1, 0, 0, 1, 2, 0)),
        ("translate(10% 50%)", (1, 0, 0, 1, 20, 50)),
        ("translate(1in, 3pt)", (1, 0, 0, 1, 96, 4)),
        ("scale(2 -3)", (2, 0, 0, -3, 0, 0)),
        ("rotate(90 1 0)", (0, 1, -1, 0, 1, -1)),
        ("matrix(1 2 3 4 5 6)", (1, 2, 3, 4, 5, 6)),
        ("translate(5 0) scale(2)", (2, 0, 0, 2, 5, 0)),
        ("none", (1, 0, 0, 1, 0, 0)),
    ],
)
def test_what_a_transform_does(text: str, matrix: tuple[float, ...]) -> None:
    assert _read(text) == pytest.approx(matrix)


def test_the_inner_one_comes_first() -> None:
    to_the_right, twice = (1, 0, 0, 1, 5, 0), (2, 0, 0, 2, 0, 0)
    assert moved((1, 1), times(to_the_right, twice)) == (7, 2)
    assert moved((1, 1), times(twice, to_the_right)) == (12, 2)


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("translate(1em)", "'1em' hangt van scherm of letters af"),
        ("translate(0 2vw)", "'2vw' hangt van scherm of letters af"),
        ("rotate(a)", "geen leesbare SVG"),
        ("matrix(1 2)", "geen leesbare SVG"),
        ("rotate(1e999turn)", "geen leesbare SVG"),
        ("rotate(" * 20_000, "te ingewikkeld"),
        ("rotate(1)" * 20_000, "te ingewikkeld"),
    ],
)
def test_a_transform_that_is_none(text: str, cause: str) -> None:
    with ending(), pytest.raises(Refusal, match=cause):
        _read(text)


def test_one_on_many_elements_is_read_once() -> None:
    transforms, text = Transforms(), "rotate(1)" * 100
    first = calls(lambda: transforms.read(text, 1, 1))
    assert calls(lambda: transforms.read(text, 2, 2)) * 20 < first
