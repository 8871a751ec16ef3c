import re

import pytest

from tafelkit.domain.drawing.contrast import LEAST_CONTRAST, contrast
from tafelkit.domain.drawing.tokens import DARK, LIGHT, PRINTED, Palette, colour, with_suits
from tests.builders import a_deck


@pytest.mark.parametrize("palette", [LIGHT, PRINTED, DARK])
def test_what_is_written_stands_out(palette: Palette) -> None:
    for ink in ("ink", "soft", "accent", "ahead", "behind", "danger"):
        for ground in ("paper", "surface"):
            assert contrast(palette[ink], palette[ground]) >= LEAST_CONTRAST
    assert contrast(palette["on_accent"], palette["accent"]) >= LEAST_CONTRAST
    assert contrast(palette["accent"], palette["ground"]) >= LEAST_CONTRAST


def test_each_medium_has_a_colour_for_every_name() -> None:
    assert LIGHT.keys() == PRINTED.keys() == DARK.keys()
    for palette in (LIGHT, PRINTED, DARK):
        assert all(re.fullmatch("#[0-9A-F]{6}", value) for value in palette.values())


def test_hairlines_are_darker_on_paper_than_on_a_screen() -> None:
    for name in ("line", "edge"):
        paper, screen = (contrast(p[name], p["surface"]) for p in (PRINTED, LIGHT))
        assert paper > screen
    assert {name for name in LIGHT if LIGHT[name] != PRINTED[name]} == {"line", "edge"}


def test_a_suit_has_its_own_colour_in_the_light_and_in_the_dark() -> None:
    deck = a_deck()
    light, dark = with_suits(LIGHT, deck, dark=False), with_suits(DARK, deck, dark=True)
    assert [colour(light, f"suit:{suit.id}") for suit in deck.suits] == ["#1F5FA8", "#B23A48"]
    assert [colour(dark, f"suit:{suit.id}") for suit in deck.suits] == ["#8DB9EC", "#F09AA3"]
    assert colour(light, "ink") == LIGHT["ink"] and "suit:A" not in LIGHT


def test_a_colour_that_is_one_already_stands_and_an_unknown_name_is_our_fault() -> None:
    assert colour(LIGHT, "#123456") == "#123456"
    with pytest.raises(KeyError):
        colour(LIGHT, "suit:Z")
