"""Both sides of each card that is printed: what is drawn on them, and what that says."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from tafelkit.domain.drawing.cards.back import back_marks
from tafelkit.domain.drawing.cards.front import KIND_NAMES, blank_card_drawing, card_drawing
from tafelkit.domain.drawing.cards.help import help_cards
from tafelkit.domain.drawing.marks import Mark
from tafelkit.domain.kit import Card
from tafelkit.domain.sheets.cards.order import USUAL_BLANKS, CardsOrder
from tafelkit.domain.texts import Language


@dataclass(frozen=True)
class Face:
    """One side of a card; one without words is an ornament."""

    marks: tuple[Mark, ...]
    words: str
    language: Language


@dataclass(frozen=True)
class Sides:
    """A card with both of its sides; `name` is what one calls it, empty where it has none."""

    name: str
    front: Face
    back: Face


def sides_of(order: CardsOrder, per_sheet: int = 1) -> list[Sides]:
    """All cards of an order: the deck, what helps, and those for own words.

    `per_sheet` cards go on a sheet, so that blank ones may fill the last.
    """
    languages = (order.language, order.other_language)
    mark = Face(_back(order), "", order.language)

    def sides(name: str, faces: Iterator[Face]) -> Sides:
        front = next(faces)
        return Sides(name, front, next(faces) if order.back == "language" else mark)

    found = [
        sides(
            f"{card.number:02} {card.name.text(order.language.code)}",
            (card_face(order, card, language) for language in languages),
        )
        for card in order.kit.deck.cards
    ]
    if order.help_cards:
        of_each = zip(*(help_faces(order, language) for language in languages), strict=True)
        found += [sides(faces[0].words.partition(".")[0], iter(faces)) for faces in of_each]
    blanks = _blank_count(order, len(found), per_sheet)
    faces = tuple(_blank_face(order, language) for language in languages)
    return found + [sides("", iter(faces)) for _n in range(blanks)]


def card_face(order: CardsOrder, card: Card, language: Language) -> Face:
    """A card of the deck in a language."""
    deck, code = order.kit.deck, language.code
    addressee = order.kit.addressee.text(code)
    drawing = card_drawing(deck, card, code, addressee=addressee, fmt=order.card)
    words = language.say(
        "Kaart {number}: {name}. {sentence} Reeks: {suit}. Soort: {kind}.",
        number=f"{card.number:02}",
        name=card.name.text(code),
        sentence=card.sentence.text(code, addressee=addressee),
        suit=deck.suit(card.suit).name.text(code),
        kind=KIND_NAMES[card.kind],
    )
    return Face(drawing.marks, words, language)


def help_faces(order: CardsOrder, language: Language) -> tuple[Face, ...]:
    """The cards that help, in a language."""
    cards = help_cards(order.kit, language, order.card)
    return tuple(Face(card.drawing.marks, card.words, language) for card in cards)


def _blank_face(order: CardsOrder, language: Language) -> Face:
    drawing = blank_card_drawing(language.code, fmt=order.card)
    words = language.say("Een lege kaart, om een eigen woord op te schrijven.")
    return Face(drawing.marks, words, language)


def _back(order: CardsOrder) -> tuple[Mark, ...]:
    return back_marks(order.kit.deck, order.language.code, order.card)


def _blank_count(order: CardsOrder, others: int, per_sheet: int) -> int:
    if order.blanks is not None:
        return order.blanks
    sheets = math.ceil((others + USUAL_BLANKS) / per_sheet)
    return sheets * per_sheet - others
