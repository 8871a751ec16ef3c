from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.drawing.card import (
    CARD_HEIGHT,
    CARD_WIDTH,
    back_drawing,
    blank_card_drawing,
    card_drawing,
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


def words(drawing: Drawing) -> list[str]:
    return [mark.text for mark in drawing.marks if isinstance(mark, Words)]


def all_drawings(deck: Deck) -> Iterator[Drawing]:
    for language in ("nl", "en"):
        for card in deck.cards:
            yield card_drawing(deck, card, language, addressee="de gemeente")
            yield small_card_drawing(deck, card, language)
        yield own_card_drawing(OWN, language)
        yield blank_card_drawing(language)
        yield back_drawing(deck, language)
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


def test_a_card_has_number_symbol_picture_name_sentence_and_suit() -> None:
    drawing = card_drawing(DECK, CARD, "nl")
    assert (drawing.width, drawing.height) == (63, 88)
    assert words(drawing) == ["06", "menselijke maat", "Wat menselijke maat is.", "Menselijke maat"]
    symbol, picture = (mark for mark in drawing.marks if isinstance(mark, Strokes))
    assert symbol.path == SYMBOL_PATHS["heart"] and symbol.filled
    assert picture.path == CARD.picture and not picture.filled
    assert {symbol.colour, picture.colour} == {"suit:B"}
    assert picture.y + picture.size < CARD_HEIGHT / 2


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
    assert words(blank_card_drawing("nl")) == ["eigen kaart"]


def test_a_small_card_leaves_the_sentence_out() -> None:
    assert words(small_card_drawing(DECK, CARD, "nl")) == ["06", "menselijke maat"]


def test_the_back_is_the_same_when_it_is_turned() -> None:
    drawing = back_drawing(DECK, "nl")
    groups = [mark for mark in drawing.marks if isinstance(mark, Group)]
    (turned,) = groups
    assert (turned.x, turned.y, turned.degrees) == (CARD_WIDTH, CARD_HEIGHT, 180)
    assert all(mark in drawing.marks for mark in turned.marks)
    centres = {
        (round((left + right) / 2, 3), round((top + bottom) / 2, 3))
        for mark in drawing.marks
        if mark not in turned.marks and mark is not turned
        for left, top, right, bottom in [edges(mark)]
    }
    assert {(round(CARD_WIDTH - x, 3), round(CARD_HEIGHT - y, 3)) for x, y in centres} == centres


@pytest.mark.parametrize("deck", [DECK, kit_shelf().kit("sturingsfilosofie").deck])
def test_everything_lies_on_the_card(deck: Deck) -> None:
    for drawing in all_drawings(deck):
        for mark in flat(drawing.marks):
            left, top, right, bottom = edges(mark)
            assert left >= 0 and top >= 0 and right <= CARD_WIDTH and bottom <= CARD_HEIGHT


def test_texts_do_not_lie_over_each_other() -> None:
    for drawing in all_drawings(DECK):
        boxes = sorted(edges(mark)[1::2] for mark in drawing.marks if isinstance(mark, Words))
        assert all(above[1] <= below[0] for above, below in pairwise(boxes))


def test_no_card_has_a_border_that_shows_a_bad_cut() -> None:
    for drawing in all_drawings(DECK):
        ground = drawing.marks[0]
        assert isinstance(ground, Box)
        assert (ground.fill, ground.line, ground.radius) == ("surface", None, 3)


def test_the_symbols_are_seven_different_paths_in_their_square() -> None:
    assert len(set(SYMBOL_PATHS.values())) == 7
    for path in SYMBOL_PATHS.values():
        numbers = [float(n) for n in path.translate(str.maketrans("MLCZ", "    ")).split()]
        assert all(0 <= number <= 24 for number in numbers)
        assert path.startswith("M") and path.endswith("Z")
