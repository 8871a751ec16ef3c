from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.drawing.marks import Strokes
from tafelkit.domain.sheets.canvas.modules import modules_mark
from tafelkit.printing.painting import steps

SIDE = 24.0


def black_at(mark: Strokes, count: int, row: int, column: int) -> bool:
    """Whether the middle of a module lies in one of the path's rectangles."""
    x, y = (column + 0.5) * SIDE / count, (row + 0.5) * SIDE / count
    points = [numbers for word, numbers in steps(mark.path) if word != "Z"]
    corners = [points[n : n + 4] for n in range(0, len(points), 4)]
    return any(four[0][0] < x < four[2][0] and four[0][1] < y < four[2][1] for four in corners)


@given(
    st.integers(1, 12).flatmap(
        lambda n: st.lists(st.lists(st.booleans(), min_size=n, max_size=n), min_size=n, max_size=n)
    )
)
def test_every_module_is_drawn_and_nothing_else(modules: list[list[bool]]) -> None:
    mark = modules_mark(modules, 5, 7, 30)
    assert (mark.x, mark.y, mark.size, mark.filled) == (5, 7, 30, True)
    count = len(modules)
    drawn = [
        [black_at(mark, count, row, column) for column in range(count)] for row in range(count)
    ]
    assert drawn == modules
