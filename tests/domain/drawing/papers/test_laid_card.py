"""A card on the canvas: which it is, whose and why, in shape, word and colour."""

from __future__ import annotations

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.cards.front import CARD_HEIGHT, CARD_WIDTH
from tafelkit.domain.drawing.marks import Drawing, Line, Strokes, Words
from tafelkit.domain.drawing.papers.laid_card import laid_card_drawing
from tafelkit.domain.drawing.symbols import REASON_PATHS
from tafelkit.domain.method.names import REASON_NAMES
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language
from tafelkit.services import values
from tests.builders import a_full_record

DUTCH, ENGLISH = Language("nl"), Language("en")


def texts(drawing: Drawing) -> list[str]:
    return [mark.text for mark in drawing.marks if isinstance(mark, Words)]


def an_own_card() -> tuple[Record, e.Pick]:
    record = a_full_record()
    (own,) = record.own_cards.values()
    record = record.applied(values.pick(record, record.seats[3].id, own.card, "more"))
    return record, record.all(e.Pick)[-1]


@pytest.mark.parametrize("n", range(3))
def test_it_says_card_seat_and_reason(n: int) -> None:
    record = a_full_record()
    pick = record.all(e.Pick)[n]
    card = record.card(pick.card)
    assert card is not None
    drawing = laid_card_drawing(record, pick, DUTCH)
    assert (drawing.width, drawing.height) == (CARD_WIDTH, CARD_HEIGHT)
    reason = DUTCH.text(REASON_NAMES[pick.reason])
    letter = record.letter(pick.seat)
    assert set(texts(drawing)) == {card.name.nl, f"{card.number:02}", letter, reason}
    paths = [mark.path for mark in drawing.marks if isinstance(mark, Strokes)]
    assert card.picture in paths and REASON_PATHS[pick.reason] in paths


def test_its_colour_is_that_of_its_suit() -> None:
    record = a_full_record()
    pick = record.all(e.Pick)[2]
    card = record.card(pick.card)
    assert card is not None
    drawn = laid_card_drawing(record, pick, DUTCH).marks
    colours = {mark.colour for mark in drawn if isinstance(mark, Strokes | Words)}
    assert {colour for colour in colours if colour.startswith("suit:")} == {f"suit:{card.suit}"}


def test_in_a_public_edition_it_does_not_say_whose_it_is() -> None:
    record = a_full_record()
    pick = record.all(e.Pick)[0]
    with_letter, without = (
        texts(laid_card_drawing(record, pick, DUTCH, letters=letters)) for letters in (True, False)
    )
    assert sorted([*without, "A"]) == sorted(with_letter)


def test_in_english_it_is_an_english_card() -> None:
    record = a_full_record()
    pick = record.all(e.Pick)[0]
    assert "vertrouwen (en)" in texts(laid_card_drawing(record, pick, ENGLISH))


def test_an_own_word_stands_on_a_blank_card_without_number_or_suit() -> None:
    record, pick = an_own_card()
    drawing = laid_card_drawing(record, pick, DUTCH)
    assert texts(drawing)[0] == "Buurtkracht"
    assert len(texts(drawing)) == 3
    assert any(isinstance(mark, Line) and mark.dashed for mark in drawing.marks)
    assert not any("suit:" in str(mark) for mark in drawing.marks)


def test_every_mark_lies_on_the_card() -> None:
    record = a_full_record()
    for pick in record.all(e.Pick):
        for mark in laid_card_drawing(record, pick, DUTCH).marks:
            if isinstance(mark, Words):
                assert mark.x >= 0 and mark.x + mark.width <= CARD_WIDTH
                assert mark.y >= 0 and mark.y + mark.height <= CARD_HEIGHT
