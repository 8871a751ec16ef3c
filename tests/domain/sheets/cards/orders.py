"""Orders of cards, and decks of many sizes, for tests."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.kit import Kit
from tafelkit.domain.sheets.cards.order import CardsOrder
from tafelkit.domain.texts import Language
from tests.builders import a_card, a_deck, a_kit

NL, EN = Language("nl"), Language("en")


def an_order(kit: Kit | None = None, **known: Any) -> CardsOrder:
    return CardsOrder(**({"kit": kit or a_kit(), "language": NL} | known))


def of_kit(name: str, **known: Any) -> CardsOrder:
    return an_order(kit_shelf().kit(name), **known)


def kit_of(count: int, name: str = "kaart") -> Kit:
    cards = tuple(a_card(n, f"{name} {n}", "AB"[n % 2]) for n in range(1, count + 1))
    return a_kit(deck=replace(a_deck(), cards=cards))
