from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.sheets.canvas.corners import corner_squares
from tafelkit.domain.sheets.canvas.geometry import hits

SHEET = (400.0, 300.0)
SIZES = (40.0, 30.0, 20.0)
boxes = st.tuples(st.floats(0, 380), st.floats(0, 280), st.floats(1, 200), st.floats(1, 200))


def test_on_an_empty_sheet_they_lie_in_the_corners() -> None:
    found = corner_squares(SHEET, [], SIZES, (10, 5), [0.1])
    assert found == (
        (10, 5, 40, 40),
        (350, 5, 40, 40),
        (350, 255, 40, 40),
        (10, 255, 40, 40),
    )


def test_they_go_aside_for_what_is_taken_and_keep_clear_of_it() -> None:
    found = corner_squares(SHEET, [(0, 0, 400, 20)], SIZES, (5, 5), [0.1])
    assert found[0] == (5, 24, 40, 40)
    assert found[1] == (355, 24, 40, 40)


def test_they_come_nearer_before_they_become_smaller() -> None:
    taken = [(0.0, 47.0, 400.0, 200.0)]
    found = corner_squares((400.0, 294.0), taken, SIZES, (5, 5), [0.2, 0.04])
    assert {square[2] for square in found} == {40}


def test_they_are_smaller_where_that_gives_room_to_all_four() -> None:
    found = corner_squares(SHEET, [(0, 40, 400, 300)], SIZES, (5, 5), [0.1])
    assert found == ()
    found = corner_squares(SHEET, [(0, 40, 400, 220)], SIZES, (5, 5), [0.1])
    assert {square[2] for square in found} == {30}


@given(st.lists(boxes, max_size=8))
def test_they_are_free_alike_and_on_the_sheet(taken: list[tuple[float, ...]]) -> None:
    found = corner_squares(SHEET, taken, SIZES, (10, 5), [0.15])  # type: ignore[arg-type]
    assert len(found) in (0, 4)
    for x, y, width, height in found:
        assert width == height == found[0][2] and width in SIZES
        assert 10 <= x <= SHEET[0] - 10 - width and 5 <= y <= SHEET[1] - 5 - height
        assert not any(hits((x, y, width, height), box, 0.15 * width) for box in taken)  # type: ignore[arg-type]
