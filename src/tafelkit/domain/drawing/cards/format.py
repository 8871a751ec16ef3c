"""The sizes of a card, and where on it everything stands."""

from __future__ import annotations

from typing import Literal, NamedTuple

from tafelkit.domain.kit import Rectangle

CardSize = Literal["poker", "tarot"]

# What a card says must be read at arm's length across a table.
LEAST_NAME_PT, LEAST_SENTENCE_PT = 18.0, 10.0


class CardFormat(NamedTuple):
    """A card's measures in millimetres, its type in points.

    A name stands on the line above its sentence, whether it takes one line or two; `name` and
    `sentence` are the areas of both. Names and sentences may shrink so far as their `least`.
    """

    size: CardSize
    width: float
    height: float
    edge: float
    corner_pt: float
    kind_pt: float
    picture_top: float
    picture_size: float
    name: Rectangle
    name_pt: float
    sentence: Rectangle
    sentence_pt: float
    rule: float
    foot_pt: float
    least_name_pt: float = LEAST_NAME_PT
    least_sentence_pt: float = LEAST_SENTENCE_PT

    @property
    def inner(self) -> float:
        """The width between its edges."""
        return self.width - 2 * self.edge


POKER = CardFormat(
    "poker",
    width=63.0,
    height=88.0,
    edge=4.5,
    corner_pt=13,
    kind_pt=8.5,
    picture_top=9.5,
    picture_size=30.0,
    name=(4.3, 40.0, 55.0, 17.0),
    name_pt=20,
    sentence=(4.5, 58.8, 54.0, 19.5),
    sentence_pt=10.5,
    rule=79.6,
    foot_pt=8,
)
TAROT = CardFormat(
    "tarot",
    width=70.0,
    height=120.0,
    edge=5.0,
    corner_pt=16,
    kind_pt=10,
    picture_top=17.0,
    picture_size=42.0,
    name=(4.7, 61.0, 60.6, 21.0),
    name_pt=24,
    sentence=(5.0, 84.5, 60.0, 23.0),
    sentence_pt=12.5,
    rule=109.5,
    foot_pt=9,
)
FORMATS: dict[CardSize, CardFormat] = {"poker": POKER, "tarot": TAROT}

# The screen is looked at from nearby, and no word of a participant may be left out on it.
ON_SCREEN = POKER._replace(least_name_pt=12.0, least_sentence_pt=8.0)
