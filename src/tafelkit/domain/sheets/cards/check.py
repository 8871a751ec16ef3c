"""Whether every card can be read: what it says fits at the least sizes and stands out enough.

Only paper knows how wide letters are, so it tells here which texts fit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tafelkit.domain.drawing.cards.front import name_words, sentence_words
from tafelkit.domain.drawing.contrast import LEAST_CONTRAST, contrast
from tafelkit.domain.drawing.marks import Mark, Words
from tafelkit.domain.drawing.tokens import LIGHT
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Card
from tafelkit.domain.sheets.cards.order import CardsOrder, check_order
from tafelkit.domain.sheets.cards.sides import card_face, help_faces
from tafelkit.domain.texts import Language, Message, _

Fits = Callable[[Words], bool]
_NAMED, _MOST_LETTERS = 3, 60  # of the cards that do not fit, and of the name of one


def check_cards(order: CardsOrder, fits: Fits) -> None:
    """Raise Refusal, naming the cards, for texts that do not fit or suits that are too pale."""
    check_order(order)
    _check_colours(order)
    for language in _languages(order):
        _check_texts(order, language, fits)
        if order.help_cards:
            for face in help_faces(order, language):
                if not all(fits(words) for words in _words(face.marks)):
                    raise Refusal(
                        _(
                            "De uitlegkaart '{card}' past niet; kort de tekst in de kit in, of "
                            "kies --no-help-cards.",
                            card=face.words.partition(".")[0],
                        )
                    )


def _check_colours(order: CardsOrder) -> None:
    deck = order.kit.deck
    used = {card.suit for card in deck.cards}
    for suit in deck.suits:
        if suit.id in used and contrast(suit.colour, LIGHT["surface"]) < LEAST_CONTRAST:
            raise Refusal(
                _(
                    "De kleur {colour} van de reeks '{suit}' is te licht om op wit te lezen; "
                    "kies een donkerder kleur.",
                    colour=suit.colour,
                    suit=suit.name.text(order.language.code),
                )
            )


def _check_texts(order: CardsOrder, language: Language, fits: Fits) -> None:
    deck, code, card_format = order.kit.deck, language.code, order.card
    addressee = order.kit.addressee.text(code)
    _refuse(
        [c for c in deck.cards if not fits(name_words(c.name.text(code), code, card_format))],
        language,
        lambda cards: _(
            "De naam van {cards} past niet op een kaart van {width} bij {height} mm in {size} punt "
            "letters; kort hem in.",
            cards=cards,
            width=f"{card_format.width:g}",
            height=f"{card_format.height:g}",
            size=f"{card_format.least_name_pt:g}",
        ),
    )
    _refuse(
        [
            c
            for c in deck.cards
            if not fits(sentence_words(c.sentence.text(code, addressee=addressee), card_format))
        ],
        language,
        lambda cards: _(
            "De zin van {cards} past niet op een kaart van {width} bij {height} mm in {size} punt "
            "letters; kort hem in.",
            cards=cards,
            width=f"{card_format.width:g}",
            height=f"{card_format.height:g}",
            size=f"{card_format.least_sentence_pt:g}",
        ),
    )
    for card in deck.cards:
        if not all(fits(words) for words in _words(card_face(order, card, language).marks)):
            raise Refusal(
                _(
                    "De reeks '{suit}' heeft een naam die niet op een kaart past; kort hem in.",
                    suit=deck.suit(card.suit).name.text(code),
                )
            )


def _refuse(cards: list[Card], language: Language, cause: Callable[[str], Message]) -> None:
    """Refuse the cards, the first few by name."""
    if cards:
        named = [f"{card.number:02} {_brief(card, language)}" for card in cards[:_NAMED]]
        raise Refusal(cause(", ".join(named) + (", …" if len(cards) > _NAMED else "")))


def _brief(card: Card, language: Language) -> str:
    name = card.name.text(language.code)
    return name if len(name) <= _MOST_LETTERS else f"{name[:_MOST_LETTERS].rstrip()}…"


def _languages(order: CardsOrder) -> Iterable[Language]:
    yield order.language
    if order.flip and order.back == "language":
        yield order.other_language


def _words(marks: Iterable[Mark]) -> Iterator[Words]:
    return (mark for mark in marks if isinstance(mark, Words))
