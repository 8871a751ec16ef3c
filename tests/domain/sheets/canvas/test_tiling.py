from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tafelkit.domain.errors import Refusal
from tafelkit.domain.sheets.canvas.tiling import RIM_MM, Tiling, tiling
from tafelkit.domain.sheets.paper import PAPERS

papers = st.sampled_from([PAPERS["A4"], PAPERS["A3"]])


@pytest.mark.parametrize(
    ("poster", "paper", "rows", "columns", "wide"),
    [
        ("A1", "A4", 4, 3, True),
        ("A1", "A3", 2, 3, False),
        ("A0", "A3", 3, 3, True),
        ("A2", "A4", 2, 4, False),
        ("A3", "A4", 2, 2, True),
        ("A0", "A4", 3, 7, False),
    ],
)
def test_as_few_sheets_as_can_be(
    poster: str, paper: str, rows: int, columns: int, wide: bool
) -> None:
    whole = PAPERS[poster].turned()
    plan = tiling(whole.width, whole.height, PAPERS[paper], 5, 10)
    assert (plan.rows, plan.columns) == (rows, columns)
    assert (plan.sheet.width > plan.sheet.height) == wide
    assert len(plan.tiles) == rows * columns


def test_sheets_are_named_by_row_and_column() -> None:
    plan = tiling(841, 594, PAPERS["A3"], 5, 10)
    assert [tile.name for tile in plan.tiles] == ["1A", "1B", "1C", "2A", "2B", "2C"]


def test_a_poster_that_fits_is_one_sheet() -> None:
    plan = tiling(200, 190, PAPERS["A4"], 5, 10)
    (tile,) = plan.tiles
    assert tile.area == (0, 0, 200, 190)


def lines_of(plan: Tiling, start: int) -> list[tuple[float, float]]:
    """Where the sheets begin and end, across (0) or down (1)."""
    spans = {(t.area[start], t.area[start] + t.area[start + 2]) for t in plan.tiles}
    return sorted(spans)


@given(st.floats(50, 1300), st.floats(50, 1300), papers, st.floats(0, 20), st.floats(0, 60))
def test_the_sheets_cover_the_poster_exactly(
    width: float, height: float, paper: object, margin: float, overlap: float
) -> None:
    try:
        plan = tiling(width, height, paper, margin, overlap)  # type: ignore[arg-type]
    except Refusal:
        assume(False)
    for start, length in ((0, width), (1, height)):
        spans = lines_of(plan, start)
        assert spans[0][0] == pytest.approx(0) and spans[-1][1] == pytest.approx(length)
        for one, other in pairwise(spans):
            assert one[1] - other[0] == pytest.approx(overlap, abs=1e-6)
    for tile in plan.tiles:
        # Nothing falls in the printer's margin, nor on the rim.
        rim = (0.0, RIM_MM) if plan.below else (RIM_MM, 0.0)
        assert tile.area[2] <= plan.sheet.width - 2 * margin - rim[0] + 1e-6
        assert tile.area[3] <= plan.sheet.height - 2 * margin - rim[1] + 1e-6
    assert len({tile.name for tile in plan.tiles}) == plan.rows * plan.columns


@given(st.floats(300, 1200), st.floats(300, 1200), st.floats(0, 20), st.floats(0, 40))
def test_no_other_way_takes_fewer(
    width: float, height: float, margin: float, overlap: float
) -> None:
    paper = PAPERS["A4"]
    plan = tiling(width, height, paper, margin, overlap)
    for sheet in (paper, paper.turned()):
        for beside, below in ((RIM_MM, 0.0), (0.0, RIM_MM)):
            across = sheet.width - 2 * margin - beside
            down = sheet.height - 2 * margin - below
            columns = rows = 1
            while across + (columns - 1) * (across - overlap) < width:
                columns += 1
            while down + (rows - 1) * (down - overlap) < height:
                rows += 1
            assert len(plan.tiles) <= rows * columns


@pytest.mark.parametrize(
    ("margin", "overlap", "words"),
    [
        (-1, 10, "printermarge ligt tussen"),
        (float("nan"), 10, "printermarge ligt tussen"),
        (50, 10, "printermarge ligt tussen"),
        (5, -1, "overlap is 0 mm of meer"),
        (5, float("nan"), "overlap is 0 mm of meer"),
        (5, 200, "blijft van een vel A4 te weinig over"),
        (5, float("inf"), "blijft van een vel A4 te weinig over"),
    ],
)
def test_what_leaves_nothing_of_a_sheet_is_refused(
    margin: float, overlap: float, words: str
) -> None:
    with pytest.raises(Refusal, match=words):
        tiling(841, 594, PAPERS["A4"], margin, overlap)


def test_too_many_sheets_are_refused() -> None:
    with pytest.raises(Refusal, match=r"Dit zouden \d+ vellen worden"):
        tiling(3000, 3000, PAPERS["A4"], 5, 120)
