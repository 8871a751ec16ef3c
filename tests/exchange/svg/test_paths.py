import math

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.exchange.svg.paths import Step, steps_of
from tests.effort import ending


def _text(steps: list[Step]) -> str:
    return "".join(letter + " ".join(f"{x:g} {y:g}" for x, y in at) for letter, at in steps)


@pytest.mark.parametrize(
    ("path", "steps"),
    [
        ("M1 2 3 4h1v1H0V0z", "M1 2L3 4L4 4L4 5L0 5L0 0Z"),
        ("m1,2-3.5.5l1 1", "M1 2L-2.5 2.5L-1.5 3.5"),
        ("M0 0c1 0 2 1 2 2s0 2 1 2", "M0 0C1 0 2 1 2 2C2 3 2 4 3 4"),
        ("M0 0Q3 0 3 3T6 6", "M0 0C2 0 3 1 3 3C3 5 4 6 6 6"),
        ("M0 0L2 0 2 2zl1 1", "M0 0L2 0L2 2ZM0 0L1 1"),
        ("M1 1L5 5zM7 7L8 8z", "M1 1L5 5ZM7 7L8 8Z"),
        ("M0 0A0 5 0 0 1 9 9L3 3", "M0 0L9 9L3 3"),
        ("M0 0L1 1 2", "M0 0L1 1"),
        ("M0 0L1 1x9", "M0 0L1 1"),
        ("L1 1", ""), ("zM1 1", ""), ("", ""), ("Mz", ""),
    ],
)  # fmt: skip
def test_the_steps_of_a_path_up_to_its_first_fault(path: str, steps: str) -> None:
    assert _text(steps_of(path)) == steps


def test_an_arc_is_curves_that_keep_to_it() -> None:
    steps = steps_of("M2 0A2 2 0 0 1 -2 0A2 2 0 01 2 0")
    assert [letter for letter, _at in steps] == ["M", *"CCCCCCCCCCCC"]
    assert all(math.hypot(*at[-1]) == pytest.approx(2) for _letter, at in steps)


@pytest.mark.parametrize(
    ("path", "cause"),
    [
        ("M0 0h", "geen leesbare SVG"),
        ("M0 0A1e308 1 0 1 1 5 5", "geen leesbare SVG"),
        ("M" * 190_000, "te ingewikkeld"),
        ("M0 0" + "l1 1z" * 38_000, "te ingewikkeld"),
        ("M" + "1 " * 95_000, "te ingewikkeld"),
    ],
)
def test_a_path_that_cannot_be_read(path: str, cause: str) -> None:
    with ending(), pytest.raises(Refusal, match=cause):
        steps_of(path)


@pytest.mark.parametrize(
    "path",
    ["M0 0l" + "1 1 " * 4_000 + "z" * 10_000, "M0 0" + "l1 1z" * 5_000, "M" + "1" * 190_000,
     "M1e" + "9" * 190_000 + " 1", "M1 1z" + " " * 190_000, "M" + "." * 190_000],
)  # fmt: skip
def test_a_path_that_would_keep_the_reader_busy(path: str) -> None:
    with ending():
        steps_of(path)
