from dataclasses import replace

from tafelkit.domain.kit import Bilingual
from tafelkit.domain.merging.kits import MappedCard, mapped, united
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
