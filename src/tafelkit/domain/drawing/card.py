"""The cards as drawings: the same on the screen and on paper (63 x 88 mm, LOOK "The card").

Colours are tokens, so a card is white on paper and follows the look on the screen. No card has a
border of its own, for that would show a bad cut; the screen draws an edge where it needs one.
"""

from __future__ import annotations

from tafelkit.domain.drawing.marks import Box, Drawing, Group, Line, Mark, Strokes, Words
from tafelkit.domain.drawing.symbols import circle_path, symbol_mark
from tafelkit.domain.entries import OwnCard
from tafelkit.domain.kit import PICTURE_LINE, Card, Deck, Suit
from tafelkit.domain.texts import Language, LanguageCode

CARD_WIDTH, CARD_HEIGHT, CARD_RADIUS = 63.0, 88.0, 3.0
_EDGE = 5.0
_MM_PER_POINT = 25.4 / 72
_INNER = CARD_WIDTH - 2 * _EDGE
# A name stands on the line above its sentence, whether it takes one line or two.
_NAME_TOP, _NAME_FOOT = 40.0, 57.0


def card_drawing(deck: Deck, card: Card, language: LanguageCode, *, addressee: str = "") -> Drawing:
    """A card of the deck. `addressee` fills in whom its sentence speaks of."""
    suit = deck.suit(card.suit)
    ink = f"suit:{suit.id}"
    return _card(
        *_corner(suit, card.number, 13),
        Strokes(15.5, 9, 32, card.picture, ink, PICTURE_LINE),
        *_name_and_sentence(
            card.name.text(language), card.sentence.text(language, addressee=addressee)
        ),
        *_foot(suit.name.text(language)),
    )


def own_card_drawing(own: OwnCard, language: LanguageCode) -> Drawing:
    """A blank card with the word that a participant wrote on it."""
    return _card(
        _writing_line(26), *_name_and_sentence(own.name, own.description), *_own_foot(language)
    )


def blank_card_drawing(language: LanguageCode) -> Drawing:
    """A card to write an own word on: a line for the word, two for what it means."""
    return _card(*(_writing_line(y) for y in (54.0, 64.0, 73.0)), *_own_foot(language))


def small_card_drawing(deck: Deck, card: Card, language: LanguageCode) -> Drawing:
    """A card to be read from afar or drawn small: its name large, without the sentence."""
    suit = deck.suit(card.suit)
    ink = f"suit:{suit.id}"
    return _card(
        *_corner(suit, card.number, 22),
        Strokes(15.5, 16, 32, card.picture, ink, PICTURE_LINE),
        _small_name(card.name.text(language)),
    )


def small_own_card_drawing(own: OwnCard) -> Drawing:
    """An own card to be drawn small."""
    return _card(_writing_line(32), _small_name(own.name))


def back_drawing(deck: Deck, language: LanguageCode) -> Drawing:
    """The back of all cards, the same when it is turned: ten seats round a table."""
    marks = _half_of_back(deck, language)
    turned = Group(marks, CARD_WIDTH, CARD_HEIGHT, 180)
    return _card(*marks, turned, *_table_from_above())


def _card(*marks: Mark) -> Drawing:
    ground = Box(0, 0, CARD_WIDTH, CARD_HEIGHT, "surface", radius=CARD_RADIUS)
    return Drawing(CARD_WIDTH, CARD_HEIGHT, (ground, *marks))


def _corner(suit: Suit, number: int, size_pt: float) -> tuple[Words, Strokes]:
    """The number and the suit's symbol, in the top left."""
    ink = f"suit:{suit.id}"
    digits = f"{number:02}"
    em = size_pt * _MM_PER_POINT
    # A figure is half an em wide; the symbol is about as tall as the figures.
    width, symbol = len(digits) * em * 0.52, em * 0.9
    return (
        Words(_EDGE, 4.4, width + 1, em * 1.2, digits, size_pt, "semibold", ink, anchor="middle"),
        symbol_mark(suit.symbol, _EDGE + width + 1.6, 4.4 + em * 0.15, symbol, ink),
    )


def _name_and_sentence(name: str, sentence: str) -> tuple[Words, Words]:
    return (
        Words(
            _EDGE - 0.5,
            _NAME_TOP,
            _INNER + 1,
            _NAME_FOOT - _NAME_TOP,
            name,
            20,
            "semibold",
            anchor="bottom",
            least_pt=12,
            leading=1.08,
        ),
        Words(_EDGE, _NAME_FOOT + 1.8, _INNER, 19.5, sentence, 10.5, least_pt=8, leading=1.22),
    )


def _small_name(name: str) -> Words:
    # Beneath it the screen has room for the letters of those who picked the card.
    box = (2.5, 49.0, CARD_WIDTH - 5, 22.0)
    return Words(
        *box, name, 25, "semibold", align="centre", anchor="middle", least_pt=12, leading=1.08
    )


def _foot(text: str) -> tuple[Line, Words]:
    return (
        Line(_EDGE, 79.6, CARD_WIDTH - _EDGE, 79.6),
        Words(_EDGE, 80.4, _INNER, 4.4, text, 7.5, colour="soft", anchor="middle", least_pt=5),
    )


def _own_foot(language: LanguageCode) -> tuple[Line, Words]:
    return _foot(Language(language).say("eigen kaart"))


def _writing_line(y: float) -> Line:
    return Line(_EDGE, y, CARD_WIDTH - _EDGE, y, "edge", 0.25, dashed=True)


def _half_of_back(deck: Deck, language: LanguageCode) -> tuple[Mark, ...]:
    """What stands along the top of the back, and turned along its foot."""
    step = 6.2
    start = (CARD_WIDTH - step * (len(deck.suits) - 1)) / 2
    symbols = tuple(
        symbol_mark(suit.symbol, start + n * step - 1.6, 8, 3.2, "line")
        for n, suit in enumerate(deck.suits)
    )
    title = deck.title.text(language)
    return (
        *symbols,
        Words(_EDGE, 14, _INNER, 5, title, 8, colour="soft", align="centre", least_pt=5),
    )


def _table_from_above() -> tuple[Mark, ...]:
    """A long table with four seats at each side and one at either end."""
    left, top, width, height = 23.5, 27.0, 16.0, 34.0
    middle = top + height / 2
    sides = [(x, middle + dy) for x in (left - 4, left + width + 4) for dy in (-12, -4, 4, 12)]
    ends = [(left + width / 2, top - 4), (left + width / 2, top + height + 4)]
    seats = tuple(
        Strokes(x - 2, y - 2, 4, circle_path(12, 12, 10), "edge", units=1.2)
        for x, y in (*sides, *ends)
    )
    return (Box(left, top, width, height, None, "edge", 0.3, radius=3), *seats)
