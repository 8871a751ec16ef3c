from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.sheets.canvas.matrix import matrix_mark
from tests.domain.sheets.canvas.decoding import is_black


@given(
    st.integers(1, 12).flatmap(
        lambda n: st.lists(st.lists(st.booleans(), min_size=n, max_size=n), min_size=n, max_size=n)
    )
)
def test_every_module_is_drawn_and_nothing_else(modules: list[list[bool]]) -> None:
    mark = matrix_mark(modules, 5, 7, 30)
    assert (mark.x, mark.y, mark.size, mark.filled) == (5, 7, 30, True)
    count = len(modules)
    drawn = [
        [is_black(mark, count, row, column) for column in range(count)] for row in range(count)
    ]
    assert drawn == modules
