from dataclasses import replace

from tafelkit.domain.kit import Bilingual
from tafelkit.domain.merging.kits import KitChange, MappedCard, kit_change, mapped, united
from tests.builders import a_kit


def test_one_kit_is_itself() -> None:
    assert united([a_kit()]) is not None and united([a_kit()]) == a_kit()


def test_what_only_another_version_has_comes_along() -> None:
    ours = a_kit()
    first, *rest = ours.deck.cards
    renamed = replace(first, name=Bilingual("anders", "other"))
    extra = replace(rest[0], id="nieuw", number=99, name=Bilingual("nieuw", "new"))
    theirs = replace(ours, deck=replace(ours.deck, version="2.0", cards=(renamed, extra)))
    deck = united([ours, theirs]).deck
    assert deck.cards == (*ours.deck.cards, extra)
    assert mapped(theirs, ours) == (
        MappedCard(first.id, "anders", first.name.nl),
        MappedCard("nieuw", "nieuw", ""),
    )
    assert mapped(ours, ours) == ()


def test_how_much_of_a_kit_is_another_is_counted_by_what_it_is_of() -> None:
    kit = a_kit()
    assert kit_change(kit, replace(kit)) is None
    first, second, *rest = kit.deck.cards
    other = Bilingual("anders", "other")
    cards = (replace(first, name=other), replace(second, sentence=other), *rest)
    suits = (replace(kit.deck.suits[0], name=other), *kit.deck.suits[1:])
    deck = replace(kit.deck, version="99", cards=cards, suits=suits)
    assert kit_change(kit, replace(kit, deck=deck)) == KitChange(2, 1, 1, 0, 0, other=False)
    rounds = tuple(replace(one, title=other) for one in kit.rounds)
    zones = (replace(kit.canvas.zones[0], question=other), *kit.canvas.zones[1:])
    sheet = replace(kit, rounds=rounds, canvas=replace(kit.canvas, zones=zones))
    assert kit_change(kit, sheet) == KitChange(0, 0, 0, len(rounds), 1, other=False)
    assert kit_change(kit, replace(kit, organiser=other)) == KitChange(0, 0, 0, 0, 0, other=True)


def test_a_card_that_is_new_or_gone_is_one_that_is_otherwise() -> None:
    kit = a_kit()
    fewer = replace(kit, deck=replace(kit.deck, cards=kit.deck.cards[1:]))
    assert kit_change(kit, fewer) == kit_change(fewer, kit) == KitChange(1, 0, 0, 0, 0, other=False)


def test_nothing_that_differs_passes_for_the_same() -> None:
    kit = a_kit()
    turned = replace(kit, deck=replace(kit.deck, cards=kit.deck.cards[::-1]))
    for other in (turned, replace(kit, version="99")):
        assert kit_change(kit, other) == KitChange(0, 0, 0, 0, 0, other=True)
