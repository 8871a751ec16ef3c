"""Cards on a sheet: how many fit, where they lie, and where the back of each one lies."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from tafelkit.domain.drawing.cards.format import CardFormat
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Rectangle
from tafelkit.domain.sheets.paper import Paper
from tafelkit.domain.texts import _

# Over which edge the printer turns a sheet for its other side.
Flip = Literal["long", "short"]

# Most printers leave the outermost 5 mm white.
UNPRINTABLE = 5.0
# Beside that there must be room for the cut ticks, above and below also for a line of text.
_LEAST_SIDE, _LEAST_END = UNPRINTABLE + 3.0, UNPRINTABLE + 11.0


@dataclass(frozen=True)
class Grid:
    """Cards edge to edge in the middle of a paper; one cut parts two of them."""

    paper: Paper
    card: CardFormat
    columns: int
    rows: int

    @property
    def area(self) -> Rectangle:
        """What the cards fill together."""
        width, height = self.columns * self.card.width, self.rows * self.card.height
        return ((self.paper.width - width) / 2, (self.paper.height - height) / 2, width, height)

    @property
    def places(self) -> tuple[Rectangle, ...]:
        """Where the cards lie, row by row."""
        left, top, _width, _height = self.area
        width, height = self.card.width, self.card.height
        return tuple(
            (left + column * width, top + row * height, width, height)
            for row in range(self.rows)
            for column in range(self.columns)
        )

    def turns_upside_down(self, flip: Flip) -> bool:
        """Whether the sheet is turned over its upper edge, not over its side."""
        return (flip == "long") == (self.paper.width > self.paper.height)

    def behind(self, place: Rectangle, flip: Flip) -> Rectangle:
        """Where on the other side of the sheet that place is."""
        x, y, width, height = place
        if self.turns_upside_down(flip):
            return (x, self.paper.height - y - height, width, height)
        return (self.paper.width - x - width, y, width, height)


def grid_on(paper: Paper, card: CardFormat) -> Grid:
    """As many cards as the paper holds, upright or on its side.

    Raises Refusal for a paper that holds none.
    """
    grids = [_grid(way, card) for way in (paper, paper.turned())]
    best = max(grids, key=lambda grid: grid.columns * grid.rows)
    if not best.columns * best.rows:
        raise Refusal(
            _(
                "{paper}: hierop past geen kaart van {width} bij {height} mm; kies groter papier",
                paper=paper.name,
                width=f"{card.width:g}",
                height=f"{card.height:g}",
            )
        )
    return best


def _grid(paper: Paper, card: CardFormat) -> Grid:
    across = (paper.width - 2 * _LEAST_SIDE) / card.width
    down = (paper.height - 2 * _LEAST_END) / card.height
    return Grid(paper, card, max(0, math.floor(across)), max(0, math.floor(down)))
