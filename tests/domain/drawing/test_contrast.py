import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.drawing.contrast import LEAST_CONTRAST, contrast
from tafelkit.domain.drawing.tokens import DARK, LIGHT


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#FFFFFF") == 1
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")


@pytest.mark.parametrize("kit", kit_shelf().names())
def test_the_suits_stand_out_on_a_card(kit: str) -> None:
    for suit in kit_shelf().kit(kit).deck.suits:
        assert contrast(suit.colour, LIGHT["surface"]) >= LEAST_CONTRAST
        assert contrast(suit.colour_dark, DARK["surface"]) >= LEAST_CONTRAST
