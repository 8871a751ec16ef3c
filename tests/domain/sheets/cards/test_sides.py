from __future__ import annotations

import pytest

from tafelkit.domain.sheets.cards.sides import card_face, help_faces, sides_of
from tests.domain.sheets.cards.orders import EN, NL, an_order, kit_of, of_kit


def test_a_card_says_all_that_stands_on_it() -> None:
    order = of_kit("gemeente")
    card = order.kit.deck.cards[3]
    assert card_face(order, card, NL).words == (
        f"Kaart {card.number:02}: {card.name.nl}. "
        f"{card.sentence.text('nl', addressee='de gemeente')} "
        f"Reeks: {order.kit.deck.suit(card.suit).name.nl}. Soort: onderwerp."
    )


def test_the_deck_comes_first_then_what_helps_then_blank_cards() -> None:
    order = an_order()
    cards = sides_of(order, 9)
    count = len(order.kit.deck.cards)
    assert [card.name for card in cards[:2]] == ["01 vertrouwen", "02 betrouwbaarheid"]
    assert [card.name for card in cards[count : count + 3]] == [
        *("Kies een kaart", "De rondes", "Zo lees je een kaart")
    ]
    assert {card.name for card in cards[count + 3 :]} == {""}


@pytest.mark.parametrize(
    ("count", "per_sheet", "blanks"), [(45, 9, 6), (20, 9, 13), (6, 4, 7), (5, 1, 6), (33, 9, 9)]
)
def test_blank_cards_fill_the_last_sheet(count: int, per_sheet: int, blanks: int) -> None:
    cards = sides_of(an_order(kit_of(count)), per_sheet)
    assert len(cards) == count + 3 + blanks
    assert len(cards) % per_sheet == 0


def test_as_many_blank_cards_as_asked_for() -> None:
    for blanks in (0, 1, 20):
        assert len(sides_of(an_order(blanks=blanks, help_cards=False), 9)) == 6 + blanks


def test_the_back_is_an_ornament_or_the_card_in_the_other_language() -> None:
    plain = sides_of(an_order(), 9)
    assert {card.back.words for card in plain} == {""}
    assert len({card.back.marks for card in plain}) == 1
    told = sides_of(an_order(back="language"), 9)
    assert told[0].front.words.startswith("Kaart 01: vertrouwen.")
    assert told[0].back.language.code == "en"
    assert "01: vertrouwen (en)" in told[0].back.words
    assert all(card.back.words for card in told)


def test_the_help_is_that_of_the_kit() -> None:
    order = of_kit("gemeente")
    reasons, rounds, reading = help_faces(order, NL)
    task = order.kit.round("waarden").task.text("nl", addressee="de gemeente")
    assert task.rstrip(".") in reasons.words and reasons.words.endswith("drijfveer. meer. minder.")
    for a_round in order.kit.rounds:
        assert f"{a_round.title.nl} {a_round.minutes} min" in rounds.words
    assert rounds.words.endswith("samen 90 min.")
    assert "waarde, begrip of onderwerp" in reading.words
    assert "the municipality" in help_faces(order, EN)[0].words
