from __future__ import annotations

from dataclasses import replace

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.store.kit_text import kit_of, kit_text
from tests.builders import a_full_record

KIT = a_full_record().kit


def test_a_kit_comes_back_from_its_text() -> None:
    assert kit_of(kit_text(KIT), KIT.id) == KIT


def test_whoever_makes_the_text_makes_the_same() -> None:
    whole = replace(KIT, canvas=replace(KIT.canvas, width_mm=841))
    exact = replace(KIT, canvas=replace(KIT.canvas, width_mm=841.0))
    assert kit_text(whole) == kit_text(exact)


def test_a_kit_that_does_not_hold_together_is_refused() -> None:
    deck = replace(KIT.deck, cards=(*KIT.deck.cards, KIT.deck.cards[0]))
    with pytest.raises(Refusal):
        kit_of(kit_text(replace(KIT, deck=deck)), KIT.id)
