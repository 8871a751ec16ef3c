from __future__ import annotations

import pytest
from hypothesis import given

from tafelkit.domain.drawing.cards.format import FORMATS, POKER, CardFormat
from tafelkit.domain.sheets.cards.cutting import HAIRLINE, crop_marks, cut_ticks
from tafelkit.domain.sheets.cards.grid import UNPRINTABLE, grid_on
from tafelkit.domain.sheets.paper import PAPERS, Paper
from tests.domain.sheets.cards.test_grid import FORMS, PAPERS_OF_ANY_SIZE, grid


@given(PAPERS_OF_ANY_SIZE, FORMS)
def test_ticks_stand_outside_the_cards_where_the_printer_reaches(
    paper: Paper, card: CardFormat
) -> None:
    found = grid(paper, card)
    if found is None:
        return
    x, y, width, height = found.area
    for tick in cut_ticks(found):
        assert tick.line_mm == HAIRLINE
        outside = (
            max(tick.x1, tick.x2) < x
            or min(tick.x1, tick.x2) > x + width
            or max(tick.y1, tick.y2) < y
            or min(tick.y1, tick.y2) > y + height
        )
        assert outside
        for across in (tick.x1, tick.x2):
            assert UNPRINTABLE - 0.001 <= across <= found.paper.width - UNPRINTABLE + 0.001
        for down in (tick.y1, tick.y2):
            assert UNPRINTABLE - 0.001 <= down <= found.paper.height - UNPRINTABLE + 0.001


def test_each_cut_has_a_tick_at_either_end() -> None:
    ticks = list(cut_ticks(grid_on(PAPERS["A4"], POKER)))
    assert len(ticks) == 16
    assert {tick.x1 for tick in ticks if tick.x1 == tick.x2} == {10.5, 73.5, 136.5, 199.5}
    assert {tick.y1 for tick in ticks if tick.y1 == tick.y2} == {16.5, 104.5, 192.5, 280.5}


@pytest.mark.parametrize("card", FORMATS.values(), ids=FORMATS)
def test_crop_marks_point_at_the_corners_from_outside_the_bleed(card: CardFormat) -> None:
    trim = (20.0, 20.0, card.width, card.height)
    marks = list(crop_marks(trim, 3))
    assert len(marks) == 8
    for mark in marks:
        if mark.x1 == mark.x2:
            assert mark.x1 in (20, 20 + card.width)
            assert all(y < 17 or y > 23 + card.height for y in (mark.y1, mark.y2))
        else:
            assert mark.y1 == mark.y2 and mark.y1 in (20, 20 + card.height)
            assert all(x < 17 or x > 23 + card.width for x in (mark.x1, mark.x2))
