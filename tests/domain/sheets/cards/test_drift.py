from __future__ import annotations

import pytest

from tafelkit.domain.drawing.marks import Line
from tafelkit.domain.errors import Refusal
from tafelkit.domain.sheets.cards.drift import crosses_on, drift_sheets
from tafelkit.domain.sheets.cards.grid import UNPRINTABLE, grid_on
from tafelkit.domain.sheets.paper import PAPERS
from tafelkit.domain.sheets.sheet import Sheet
from tests.domain.sheets.cards.orders import EN, an_order
from tests.domain.sheets.inked import inked

Point = tuple[float, float]


def centres(sheet: Sheet) -> set[Point]:
    """Where two long hairlines cross."""
    lines = [
        mark
        for piece in sheet.pieces
        for mark in piece.marks
        if isinstance(mark, Line) and abs(mark.x2 - mark.x1 + mark.y2 - mark.y1) == 18
    ]
    flat = [(line.x1 + 9, line.y1) for line in lines if line.y1 == line.y2]
    upright = [(line.x1, line.y1 + 9) for line in lines if line.x1 == line.x2]
    assert rounded(flat) == rounded(upright)
    return rounded(flat)


def rounded(points: list[Point]) -> set[Point]:
    return {(round(x, 3), round(y, 3)) for x, y in points}


@pytest.mark.parametrize("paper", ["A6", "A5", "A4", "A3"])
@pytest.mark.parametrize("flip", ["long", "short"])
def test_the_crosses_of_both_sides_lie_on_each_other(paper: str, flip: str) -> None:
    order = an_order(paper=PAPERS[paper], flip=flip)
    grid = grid_on(order.paper, order.card)
    front, back = drift_sheets(order)
    assert centres(front) == rounded(list(crosses_on(grid)))
    there = [grid.behind((x, y, 0, 0), flip)[:2] for x, y in crosses_on(grid)]  # type: ignore[arg-type]
    assert centres(back) == rounded(there)
    for sheet in (front, back):
        for x1, y1, x2, y2 in inked(sheet):
            assert x1 >= UNPRINTABLE - 0.001 and x2 <= sheet.width - UNPRINTABLE + 0.001
            assert y1 >= UNPRINTABLE - 0.001 and y2 <= sheet.height - UNPRINTABLE + 0.001


def test_a_correction_moves_the_crosses_as_it_moves_the_backs() -> None:
    _front, straight = drift_sheets(an_order())
    _front, shifted = drift_sheets(an_order(shift=(1.0, -2.0)))
    assert centres(shifted) == {(x + 1, y - 2) for x, y in centres(straight)}


def test_the_sheet_says_what_to_do() -> None:
    front, back = drift_sheets(an_order(language=EN))
    assert [piece.role for piece in front.pieces] == [
        *("title", "text", "text", "ornament", "ornament")
    ]
    assert next(piece.role for piece in back.pieces) == "heading"


def test_without_backs_there_is_nothing_to_test() -> None:
    with pytest.raises(Refusal, match="twee kanten"):
        drift_sheets(an_order(flip=None))
