"""With a fake that measures letters roughly: real fonts are tested in tests/printing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tafelkit.domain.drawing.fitting import line_count
from tafelkit.domain.drawing.marks import Words
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Card, Kit
from tafelkit.domain.sheets.cards.check import check_cards
from tests.builders import a_card, a_deck, a_kit, two
from tests.domain.sheets.cards.orders import an_order


def fits(words: Words) -> bool:
    size = words.least_pt or words.size_pt
    lines = line_count(words.text, words.width, size)
    return lines * size * words.leading * 0.353 <= words.height + 0.1


def kit_with(**changed: Any) -> Kit:
    deck = a_deck()
    odd: Card = replace(a_card(12, "vreemd"), **changed)
    return a_kit(deck=replace(deck, cards=(*deck.cards, odd)))


def refusal(kit: Kit, **known: Any) -> str:
    with pytest.raises(Refusal) as refused:
        check_cards(an_order(kit, **known), fits)
    return str(refused.value)


def test_what_fits_passes() -> None:
    check_cards(an_order(), fits)
    check_cards(an_order(back="language", size="tarot"), fits)


def test_a_name_that_does_not_fit_is_refused_by_name() -> None:
    kit = kit_with(name=two("een heel erg lange naam " * 3, "short"))
    sentence = refusal(kit)
    assert sentence.startswith("De naam van 12 een heel erg lange naam")
    assert "18 punt" in sentence and "63 bij 88 mm" in sentence


def test_a_sentence_that_does_not_fit_is_refused_by_name() -> None:
    sentence = refusal(kit_with(sentence=two("Veel te veel woorden. " * 12, "Short.")))
    assert sentence.startswith("De zin van 12 vreemd") and "10 punt" in sentence


def test_the_other_language_counts_where_it_is_printed() -> None:
    kit = kit_with(name=two("kort", "an extraordinarily long name " * 3))
    check_cards(an_order(kit), fits)
    check_cards(an_order(kit, back="language", flip=None), fits)
    assert "extraordinarily" in refusal(kit, back="language")


def test_only_some_of_many_are_named() -> None:
    deck = a_deck()
    cards = tuple(a_card(n, f"veel te lang {n} " + "woord " * 20) for n in range(1, 9))
    sentence = refusal(a_kit(deck=replace(deck, cards=cards)))
    assert "01 veel" in sentence and "03 veel" in sentence and "04 veel" not in sentence
    assert ", … past" in sentence


def test_a_suit_that_is_too_pale_or_too_long_is_refused_by_name() -> None:
    deck = a_deck()
    pale = replace(deck.suits[0], colour="#FFCC00")
    assert "'Vertrouwen' is te licht" in refusal(
        a_kit(deck=replace(deck, suits=(pale, deck.suits[1])))
    )
    long = replace(deck.suits[0], name=two("een reeks met een naam " * 20))
    assert "De reeks 'een reeks" in refusal(a_kit(deck=replace(deck, suits=(long, deck.suits[1]))))


def test_a_task_that_does_not_fit_on_its_card_is_refused() -> None:
    kit = a_kit()
    long = tuple(replace(r, task=two("Doe dit en dat en nog veel meer. " * 20)) for r in kit.rounds)
    assert "uitlegkaart 'Kies een kaart'" in refusal(replace(kit, rounds=long))
    check_cards(an_order(replace(kit, rounds=long), help_cards=False), fits)
