"""Room for papers: free while there is any, the same every time, nearest where that is asked."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.drawing.laying.room import Room, nearest_free, overlap
from tafelkit.domain.kit import Rectangle

AREA: Rectangle = (10.0, 20.0, 200.0, 160.0)
lengths = st.floats(5, 60)
boxes = st.tuples(st.floats(0, 200), st.floats(0, 170), st.floats(5, 60), st.floats(5, 60))


def within(box: Rectangle, area: Rectangle = AREA) -> bool:
    x, y, width, height = area
    return (
        box[0] >= x - 0.1
        and box[1] >= y - 0.1
        and box[0] + box[2] <= x + width + 0.1
        and box[1] + box[3] <= y + height + 0.1
    )


@given(boxes, boxes)
def test_overlapping_is_mutual_and_an_edge_is_no_overlap(one: Rectangle, other: Rectangle) -> None:
    assert overlap(one, other) == overlap(other, one)
    assert overlap(one, one)
    beside = (one[0] + one[2], *one[1:])
    assert not overlap(one, beside)


@given(st.lists(st.tuples(lengths, lengths), max_size=30), st.booleans())
def test_papers_lie_in_the_area_and_apart_until_it_is_full(
    sizes: list[tuple[float, float]], from_right: bool
) -> None:
    taken: list[Rectangle] = []
    room = Room(taken, 1.0, from_right=from_right)
    for width, height in sizes:
        box = (*room.find(width, height, [AREA]), width, height)
        if any(overlap(box, other) for other in taken):
            break  # from here on it lies on a pile
        assert within(box)
        taken.append(box)


@given(st.lists(boxes, max_size=8), lengths, lengths)
def test_the_same_room_gives_the_same_spot(
    taken: list[Rectangle], width: float, height: float
) -> None:
    spots = {Room(taken, 1.0).find(width, height, [AREA]) for _ in range(2)}
    assert len(spots) == 1


def test_columns_are_filled_from_the_left_or_from_the_right() -> None:
    assert Room([], 1.0).find(50, 40, [AREA]) == (10, 20)
    assert Room([], 1.0, from_right=True).find(50, 40, [AREA]) == (160, 20)
    below = Room([(10, 20, 50, 40)], 1.0).find(50, 40, [AREA])
    assert below == (10, 63)


def test_a_full_room_piles_up_and_leans_no_further_than_three_papers() -> None:
    taken: list[Rectangle] = [AREA]
    room = Room(taken, 1.0)
    spots = [room.find(50, 40, [AREA]) for _ in range(8)]
    asides = {round(math.dist(spots[0], spot) / math.sqrt(2), 3) for spot in spots[1:]}
    assert all(within((*spot, 50, 40), (0, 0, 400, 300)) for spot in spots)
    assert len(asides) <= 4 and max(asides) < 30


def test_a_wide_paper_on_a_pile_of_narrow_ones_leans_no_further_out_of_the_area() -> None:
    room = Room([AREA], 1.0)
    x, y = room.find(40, 80, [AREA])
    wide = room.find(150, 90, [AREA])
    assert (x, y) == AREA[:2]
    assert wide == (AREA[0] + 2, AREA[1] + 2)


@given(st.lists(boxes, max_size=8), lengths, lengths, st.floats(0, 200), st.floats(0, 170))
def test_the_nearest_free_spot_is_free_and_none_of_the_offered_is_nearer(
    taken: list[Rectangle], width: float, height: float, x: float, y: float
) -> None:
    offered = [(10.0, 20.0), (150.0, 100.0)]
    found = nearest_free((width, height), (x, y), [AREA], offered, taken, 1.0)
    free = [
        spot for spot in offered if not any(overlap((*spot, width, height), box) for box in taken)
    ]
    if found is None:
        assert not free
        return
    assert not any(overlap((*found, width, height), box) for box in taken)
    assert within((*found, width, height)) or found in offered
    assert all(math.dist(found, (x, y)) <= math.dist(spot, (x, y)) + 0.001 for spot in free)
