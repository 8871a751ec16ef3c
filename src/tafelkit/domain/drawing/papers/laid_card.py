"""A picked card as it lies on the canvas: to be read from afar, with whose it is and why."""

from __future__ import annotations

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.cards.front import CARD_HEIGHT, CARD_RADIUS, CARD_WIDTH
from tafelkit.domain.drawing.marks import Box, Drawing, Line, Mark, Strokes, Words
from tafelkit.domain.drawing.papers.note import seat_marks
from tafelkit.domain.drawing.symbols import REASON_PATHS, symbol_mark
from tafelkit.domain.kit import PICTURE_LINE
from tafelkit.domain.method.names import REASON_NAMES
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language

_FOOT = 71.0


def laid_card_drawing(
    record: Record, pick: e.Pick, language: Language, *, letters: bool = True
) -> Drawing:
    """A pick's card of 63 x 88 mm; `letters` tells whose it is."""
    paper = Box(0, 0, CARD_WIDTH, CARD_HEIGHT, "surface", "edge", 0.5, radius=CARD_RADIUS)
    marks: list[Mark] = [paper, *_face(record, pick, language)]
    letter = record.letter(pick.seat) if letters else ""
    if letter:
        marks += seat_marks(letter, 47.5, 4, 11)
    reason = language.text(REASON_NAMES[pick.reason])
    return Drawing(
        CARD_WIDTH,
        CARD_HEIGHT,
        (
            *marks,
            Line(0, _FOOT, CARD_WIDTH, _FOOT, "line", 0.4),
            Strokes(5, _FOOT + 4, 9, REASON_PATHS[pick.reason], "ink", 2.6),
            Words(16.5, _FOOT + 1, 44, 15, reason, 23, anchor="middle", least_pt=12),
        ),
    )


def _face(record: Record, pick: e.Pick, language: Language) -> list[Mark]:
    name = record.card_name(pick.card, language.code)
    card = record.card(pick.card)
    marks: list[Mark] = [
        Words(
            *(3.0, 42.5, CARD_WIDTH - 6, 28.0),
            name,
            25,
            "semibold",
            align="centre",
            anchor="middle",
            least_pt=11,
            leading=1.05,
        )
    ]
    if card is None:
        # An own word, written on a blank card.
        return [*marks, Line(8, 40, CARD_WIDTH - 8, 40, "edge", 0.3, dashed=True)]
    suit = record.kit.deck.suit(card.suit)
    ink = f"suit:{suit.id}"
    return [
        *marks,
        Words(5, 4.4, 16, 9, f"{card.number:02}", 22, "semibold", ink, anchor="middle"),
        symbol_mark(suit.symbol, 21, 5.6, 6.4, ink),
        Strokes(19.5, 15.5, 25, card.picture, ink, PICTURE_LINE),
    ]
