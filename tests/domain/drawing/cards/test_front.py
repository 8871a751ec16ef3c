from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.drawing.cards.back import back_marks
from tafelkit.domain.drawing.cards.format import FORMATS, POKER, CardFormat
from tafelkit.domain.drawing.cards.front import (
    blank_card_drawing,
    card_drawing,
    card_of,
    own_card_drawing,
    small_card_drawing,
    small_own_card_drawing,
)
from tafelkit.domain.drawing.marks import Box, Drawing, Group, Line, Mark, Strokes, Words
from tafelkit.domain.drawing.symbols import SYMBOL_PATHS
from tafelkit.domain.entries import OwnCard
from tafelkit.domain.kit import Deck
from tests.builders import a_deck

DECK = a_deck()
CARD = DECK.cards[3]
OWN = OwnCard(id="own", table="t", card="eigen-x", name="buurtkracht", description="Wat het is.")


FORMS = pytest.mark.parametrize("fmt", FORMATS.values(), ids=FORMATS)


def words(drawing: Drawing) -> list[str]:
    return [mark.text for mark in drawing.marks if isinstance(mark, Words)]


def all_drawings(deck: Deck, fmt: CardFormat = POKER) -> Iterator[Drawing]:
    for language in ("nl", "en"):
        for card in deck.cards:
            yield card_drawing(deck, card, language, addressee="de gemeente", fmt=fmt)
            if fmt is POKER:
                yield small_card_drawing(deck, card, language)
        if fmt is POKER:
            yield own_card_drawing(OWN, language)
        yield blank_card_drawing(language, fmt=fmt)
        yield card_of(fmt, *back_marks(deck, language, fmt))
    if fmt is POKER:
        yield small_own_card_drawing(OWN)


def flat(marks: tuple[Mark, ...]) -> Iterator[Mark]:
    for mark in marks:
        yield from flat(mark.marks) if isinstance(mark, Group) else (mark,)


def edges(mark: Mark) -> tuple[float, float, float, float]:
    if isinstance(mark, Line):
        return mark.x1, mark.y1, mark.x2, mark.y2
    if isinstance(mark, Strokes):
        return mark.x, mark.y, mark.x + mark.size, mark.y + mark.size
    assert isinstance(mark, Box | Words)
    return mark.x, mark.y, mark.x + mark.width, mark.y + mark.height


@FORMS
def test_a_card_has_number_symbol_kind_picture_name_sentence_and_suit(fmt: CardFormat) -> None:
    drawing = card_drawing(DECK, CARD, "nl", fmt=fmt)
    assert (drawing.width, drawing.height) == (fmt.width, fmt.height)
    assert words(drawing) == [
        *("06", "waarde", "menselijke maat", "Wat menselijke maat is.", "Menselijke maat")
    ]
    symbol, picture = (mark for mark in drawing.marks if isinstance(mark, Strokes))
    assert symbol.path == SYMBOL_PATHS["heart"] and symbol.filled
    assert picture.path == CARD.picture and not picture.filled
    assert {symbol.colour, picture.colour} == {"suit:B"}
    assert picture.y + picture.size < fmt.height / 2


def test_a_card_speaks_the_language_that_is_asked() -> None:
    assert "menselijke maat (en)" in words(card_drawing(DECK, CARD, "en"))
    assert "own card" not in words(own_card_drawing(OWN, "nl"))


def test_the_sentence_names_the_addressee() -> None:
    deck = kit_shelf().kit("gemeente").deck
    texts = " ".join(t for c in deck.cards for t in words(card_drawing(deck, c, "nl")))
    assert "{" not in texts or "{addressee}" in texts
    filled = [
        t for c in deck.cards for t in words(card_drawing(deck, c, "nl", addressee="de gemeente"))
    ]
    assert not any("{" in text for text in filled)


def test_an_own_card_has_the_written_word() -> None:
    assert words(own_card_drawing(OWN, "nl"))[:2] == ["buurtkracht", "Wat het is."]
    assert words(small_own_card_drawing(OWN)) == ["buurtkracht"]
    assert words(blank_card_drawing("nl")) == ["mijn woord", "wat ik ermee bedoel", "eigen kaart"]


def test_a_small_card_leaves_the_sentence_out() -> None:
    assert words(small_card_drawing(DECK, CARD, "nl")) == ["06", "menselijke maat"]


@FORMS
@pytest.mark.parametrize("deck", [DECK, kit_shelf().kit("sturingsfilosofie").deck])
def test_everything_lies_on_the_card(deck: Deck, fmt: CardFormat) -> None:
    for drawing in all_drawings(deck, fmt):
        for mark in flat(drawing.marks):
            left, top, right, bottom = edges(mark)
            assert left >= 0 and top >= 0 and right <= fmt.width and bottom <= fmt.height


@FORMS
def test_texts_do_not_lie_over_each_other(fmt: CardFormat) -> None:
    for drawing in all_drawings(DECK, fmt):
        boxes = [edges(mark) for mark in drawing.marks if isinstance(mark, Words)]
        for one, other in combinations(boxes, 2):
            beside = one[2] <= other[0] or other[2] <= one[0]
            assert beside or one[3] <= other[1] or other[3] <= one[1]


def test_no_card_has_a_border_that_shows_a_bad_cut() -> None:
    for drawing in all_drawings(DECK):
        ground = drawing.marks[0]
        assert isinstance(ground, Box)
        assert (ground.fill, ground.line, ground.radius) == ("surface", None, 3)
