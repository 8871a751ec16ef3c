import pytest

from tafelkit.domain.drawing.marks import Box, Group, Line, Strokes, Words
from tafelkit.domain.sheets.canvas.geometry import bounds, hits
from tafelkit.domain.sheets.canvas.registration import busy_places, seam_marks
from tafelkit.domain.sheets.canvas.tiling import Tiling, tiling
from tafelkit.domain.sheets.paper import PAPERS


def crosses(plan: Tiling, number: int, busy: tuple[tuple[float, ...], ...] = ()) -> list[Group]:
    marks = seam_marks(plan, plan.tiles[number], busy)  # type: ignore[arg-type]
    return [mark for mark in marks if isinstance(mark, Group)]


def test_marks_stand_on_the_line_along_which_the_next_sheet_is_cut() -> None:
    plan = tiling(841, 594, PAPERS["A3"], 5, 10)
    assert {round(mark.x, 3) for mark in crosses(plan, 0)[:2]} == {plan.tiles[1].area[0]}
    assert {round(mark.y, 3) for mark in crosses(plan, 0)[2:]} == {plan.tiles[3].area[1]}


def test_marks_go_aside_for_words() -> None:
    plan = tiling(841, 594, PAPERS["A3"], 5, 10)
    (first, *_) = crosses(plan, 0)
    busy = ((first.x - 10, first.y - 5, 20.0, 10.0),)
    (moved, *_) = crosses(plan, 0, busy)
    assert moved.x == first.x and moved.y != first.y
    assert not hits(bounds(moved), busy[0])


def test_where_all_is_busy_they_stand_where_they_would() -> None:
    plan = tiling(841, 594, PAPERS["A3"], 5, 10)
    assert crosses(plan, 0, ((0, 0, 841, 594),)) == crosses(plan, 0)


def test_words_pictures_and_small_boxes_are_busy_but_lines_are_not() -> None:
    marks = (
        Group((Strokes(1, 2, 24, "M0 0 L1 1"),), 10, 10),
        Words(0, 0, 300, 10, "kort", 10, align="right"),
        Box(5, 5, 4, 4),
        Box(0, 0, 300, 200),
        Line(0, 0, 10, 10),
    )
    picture, words, box = busy_places(marks)
    assert picture == (11, 12, 24, 24) and box == (5, 5, 4, 4)
    assert words[0] > 280 and words[0] + words[2] == pytest.approx(300)


def test_a_sheet_is_cut_where_it_lies_over_another_and_along_the_posters_edges() -> None:
    plan = tiling(841, 594, PAPERS["A3"], 5, 10)

    def cuts(number: int) -> int:
        return sum(isinstance(mark, Line) for mark in seam_marks(plan, plan.tiles[number]))

    assert [cuts(number) for number in range(6)] == [2, 2, 3, 3, 3, 4]
