import pytest

from tafelkit.domain.drawing.marks import Line, Words
from tafelkit.domain.sheets.canvas.geometry import bounds
from tafelkit.domain.sheets.canvas.rim import rim_mark
from tafelkit.domain.sheets.canvas.tiling import Tiling, tiling
from tafelkit.domain.sheets.paper import PAPERS
from tafelkit.domain.texts import Language

BELOW = tiling(841, 594, PAPERS["A3"], 5, 10)
BESIDE = tiling(1189, 841, PAPERS["A3"], 5, 10)
NARROW = tiling(841, 594, PAPERS["A4"], 40, 10)


@pytest.mark.parametrize("plan", [BELOW, BESIDE, NARROW])
def test_it_lies_outside_the_poster_and_the_printers_margin(plan: Tiling) -> None:
    for tile in plan.tiles:
        rim = rim_mark(plan, tile, "Canvas van de gesprekstafel: een lange titel, tafel 12", DUTCH)
        x, y, width, height = bounds(rim)
        # Letters are taken to reach a line beyond their box, which these do not.
        slack = 12 * 25.4 / 72
        below = y + slack >= plan.margin + tile.area[3]
        beside = x + slack >= plan.margin + tile.area[2]
        assert below if plan.below else beside
        assert x + width <= plan.sheet.width - plan.margin + slack
        assert y + height <= plan.sheet.height - plan.margin + slack


DUTCH = Language("nl")


@pytest.mark.parametrize("plan", [BELOW, BESIDE, NARROW])
def test_it_has_the_sheets_name_and_a_ruler_of_100_mm(plan: Tiling) -> None:
    rim = rim_mark(plan, plan.tiles[1], "Canvas", DUTCH)
    words = [mark.text for mark in rim.marks if isinstance(mark, Words)]
    assert words[0] == "Vel 1B" and "100 mm" in words
    lengths = [mark.x2 - mark.x1 for mark in rim.marks if isinstance(mark, Line)]
    assert max(lengths) == pytest.approx(100)


def test_the_title_is_left_out_where_there_is_no_room() -> None:
    def said(plan: Tiling) -> list[str]:
        rim = rim_mark(plan, plan.tiles[0], "Canvas", DUTCH)
        return [mark.text for mark in rim.marks if isinstance(mark, Words)]

    assert "Canvas" in said(BELOW) and "Canvas" not in said(NARROW)
