import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.exchange.svg.lengths import length
from tests.effort import ending


@pytest.mark.parametrize(
    ("text", "pixels"),
    [("3", 3), (" -.5px ", -0.5), ("1e1", 10), ("2.", 2), ("3pt", 4), ("1PC", 16), ("1in", 96),
     ("2.54cm", 96), ("25.4mm", 96), ("101.6Q", 96), ("25%", 50)],
)  # fmt: skip
def test_a_length_in_pixels(text: str, pixels: float) -> None:
    assert length(text, whole=200) == pytest.approx(pixels)


@pytest.mark.parametrize(
    "text",
    ["1em", "2rem", "1ex", "3ch", "5vw", "5vh", "1vmin", "2vmax", "calc(1px)", "x", "", "1 2",
     "nan", "inf", "1e999", "1e302%", "٣", "1" * 190_000, "1" * 99 + "x"],
)  # fmt: skip
def test_a_length_that_nobody_can_know(text: str) -> None:
    with ending(), pytest.raises(Refusal, match="hangt van scherm of letters af") as refused:
        length(text, whole=1e10)
    assert text[:40] in str(refused.value) and len(str(refused.value)) < 200
