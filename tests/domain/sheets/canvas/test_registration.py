import pytest

from tafelkit.domain.drawing.marks import Box, Group, Line, Strokes, Words
from tafelkit.domain.sheets.canvas.corners import hits
from tafelkit.domain.sheets.canvas.falling import bounds
from tafelkit.domain.sheets.canvas.registration import busy_places, label_mark, seam_marks
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


@pytest.mark.parametrize(
    ("width", "height", "place"),
    [
        (841, 594, "below"),
        (841, 770, "beside"),
        (841, 770.0001, "beside"),
    ],
)
def test_a_name_stands_where_it_does_not_show_in_the_end(
    width: float, height: float, place: str
) -> None:
    plan = tiling(width, height, PAPERS["A4"], 5, 10)
    tile = plan.tiles[0]
    x, y, across, down = bounds(label_mark(plan, tile, "Vel 1A"))
    inside = x < 5 + tile.area[2] - plan.overlap and y < 5 + tile.area[3] - plan.overlap
    assert not (inside and x + across < 5 + tile.area[2] - plan.overlap)
    assert y + down <= plan.sheet.height and x + across <= plan.sheet.width + 5


def test_without_any_room_it_stands_small_along_the_foot() -> None:
    plan = tiling(287, 200, PAPERS["A4"], 5, 10)
    label = label_mark(plan, plan.tiles[0], "Vel 1A")
    assert isinstance(label, Words) and label.size_pt == 6
    assert label.y + label.height == pytest.approx(205)
