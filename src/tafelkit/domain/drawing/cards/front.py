"""The cards as drawings: the same on the screen and on paper (LOOK "The card").

Colours are tokens, so a card is white on paper and follows the look on the screen. No card has a
border of its own, for that would show a bad cut; the screen draws an edge where it needs one.
"""

from __future__ import annotations

from collections.abc import Mapping

from tafelkit.domain.drawing.cards.format import ON_SCREEN, POKER, CardFormat
from tafelkit.domain.drawing.marks import Box, Drawing, Line, Mark, Strokes, Words
from tafelkit.domain.drawing.symbols import symbol_mark
from tafelkit.domain.entries import OwnCard
from tafelkit.domain.kit import PICTURE_LINE, Card, CardKind, Deck, Suit
from tafelkit.domain.texts import Language, LanguageCode, Message, _

CARD_WIDTH, CARD_HEIGHT, CARD_RADIUS = POKER.width, POKER.height, 3.0
KIND_NAMES: Mapping[CardKind, Message] = {
    "value": _("waarde"),
    "concept": _("begrip"),
    "topic": _("onderwerp"),
}
_MM_PER_POINT = 25.4 / 72
_CORNER_TOP = 4.4


def card_drawing(
    deck: Deck,
    card: Card,
    language: LanguageCode,
    *,
    addressee: str = "",
    fmt: CardFormat = ON_SCREEN,
) -> Drawing:
    """A card of the deck. `addressee` fills in whom its sentence speaks of."""
    suit = deck.suit(card.suit)
    picture_left = (fmt.width - fmt.picture_size) / 2
    return card_of(
        fmt,
        *_corner(suit, card.number, fmt.corner_pt, fmt.edge),
        _kind(card.kind, language, fmt),
        Strokes(
            picture_left,
            fmt.picture_top,
            fmt.picture_size,
            card.picture,
            f"suit:{suit.id}",
            PICTURE_LINE,
        ),
        name_words(card.name.text(language), language, fmt),
        sentence_words(card.sentence.text(language, addressee=addressee), fmt),
        *foot_marks(suit.name.text(language), fmt),
    )


def own_card_drawing(own: OwnCard, language: LanguageCode) -> Drawing:
    """A blank card with the word that a participant wrote on it."""
    return card_of(
        ON_SCREEN,
        _writing_line(26, ON_SCREEN),
        name_words(own.name, language, ON_SCREEN),
        sentence_words(own.description, ON_SCREEN),
        *_own_foot(language, ON_SCREEN),
    )


def blank_card_drawing(language: LanguageCode, *, fmt: CardFormat = ON_SCREEN) -> Drawing:
    """A card to write an own word on: a line for the word, two for what it means."""
    say = Language(language).say
    word, step = fmt.height / 2, (fmt.rule - fmt.height / 2) / 3.3
    meaning = word + 1.7 * step
    return card_of(
        fmt,
        _writing_line(word, fmt),
        _under(say("mijn woord"), word, fmt),
        _writing_line(meaning, fmt),
        _under(say("wat ik ermee bedoel"), meaning, fmt),
        _writing_line(meaning + step, fmt),
        *_own_foot(language, fmt),
    )


def small_card_drawing(deck: Deck, card: Card, language: LanguageCode) -> Drawing:
    """A card to be read from afar or drawn small: its name large, without the sentence."""
    suit = deck.suit(card.suit)
    return card_of(
        POKER,
        *_corner(suit, card.number, 22, POKER.edge),
        Strokes(15.5, 16, 32, card.picture, f"suit:{suit.id}", PICTURE_LINE),
        _small_name(card.name.text(language)),
    )


def small_own_card_drawing(own: OwnCard) -> Drawing:
    """An own card to be drawn small."""
    return card_of(POKER, _writing_line(32, POKER), _small_name(own.name))


def card_of(fmt: CardFormat, *marks: Mark) -> Drawing:
    """A card with marks on it."""
    ground = Box(0, 0, fmt.width, fmt.height, "surface", radius=CARD_RADIUS)
    return Drawing(fmt.width, fmt.height, (ground, *marks))


def name_words(name: str, language: LanguageCode, fmt: CardFormat) -> Words:
    """A card's name in its place, divided where it is too long for a line."""
    return Words(
        *fmt.name,
        name,
        fmt.name_pt,
        "semibold",
        anchor="bottom",
        least_pt=fmt.least_name_pt,
        leading=1.08,
        divided=language,
    )


def sentence_words(sentence: str, fmt: CardFormat) -> Words:
    """A card's sentence in its place."""
    size, least = fmt.sentence_pt, fmt.least_sentence_pt
    return Words(*fmt.sentence, sentence, size, least_pt=least, leading=1.22)


def foot_marks(text: str, fmt: CardFormat) -> tuple[Line, Words]:
    """What stands along a card's foot, under a line."""
    height = fmt.foot_pt * _MM_PER_POINT * 1.5
    box = (fmt.edge, fmt.rule + 0.9, fmt.inner, height)
    return (
        Line(fmt.edge, fmt.rule, fmt.width - fmt.edge, fmt.rule),
        Words(*box, text, fmt.foot_pt, colour="soft", anchor="middle", least_pt=5),
    )


def _corner(suit: Suit, number: int, size_pt: float, left: float) -> tuple[Words, Strokes]:
    """The number and the suit's symbol, in the top left."""
    ink = f"suit:{suit.id}"
    digits = f"{number:02}"
    em = size_pt * _MM_PER_POINT
    # A figure is half an em wide; the symbol is about as tall as the figures.
    width, symbol = len(digits) * em * 0.52, em * 0.9
    box = (left, _CORNER_TOP, width + 1, em * 1.2)
    return (
        Words(*box, digits, size_pt, "semibold", ink, anchor="middle"),
        symbol_mark(suit.symbol, left + width + 1.6, _CORNER_TOP + em * 0.15, symbol, ink),
    )


def _kind(kind: CardKind, language: LanguageCode, fmt: CardFormat) -> Words:
    """What the card is, in the top right."""
    width, height = fmt.inner / 2, fmt.corner_pt * _MM_PER_POINT * 1.2
    return Words(
        fmt.width - fmt.edge - width,
        _CORNER_TOP,
        width,
        height,
        Language(language).text(KIND_NAMES[kind]),
        fmt.kind_pt,
        colour="soft",
        align="right",
        anchor="middle",
    )


def _small_name(name: str) -> Words:
    # Beneath it the screen has room for the letters of those who picked the card.
    box = (2.5, 49.0, CARD_WIDTH - 5, 22.0)
    return Words(
        *box, name, 25, "semibold", align="centre", anchor="middle", least_pt=12, leading=1.08
    )


def _own_foot(language: LanguageCode, fmt: CardFormat) -> tuple[Line, Words]:
    return foot_marks(Language(language).say("eigen kaart"), fmt)


def _under(text: str, line: float, fmt: CardFormat) -> Words:
    """What is to be written on the line above it."""
    return Words(fmt.edge, line + 0.7, fmt.inner, 4, text, fmt.foot_pt - 1, colour="soft")


def _writing_line(y: float, fmt: CardFormat) -> Line:
    return Line(fmt.edge, y, fmt.width - fmt.edge, y, "edge", 0.25, dashed=True)
