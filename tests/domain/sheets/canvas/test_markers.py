from itertools import combinations

import pytest

from tafelkit.domain.drawing.marks import Strokes
from tafelkit.domain.sheets.canvas.markers import (
    CODES,
    CORNERS,
    FIRST_PLACE,
    MODULES,
    PLACES,
    marker_mark,
    marker_modules,
    quiet,
)

FAMILY_DISTANCE = 11


def inner(marker: int) -> tuple[tuple[bool, ...], ...]:
    return tuple(row[1:-1] for row in marker_modules(marker)[1:-1])


def test_the_first_is_the_familys_first() -> None:
    # As OpenCV draws it: white is a dot.
    drawn = ["".join(".#"[module] for module in row) for row in marker_modules(0)]
    assert drawn == [
        *("########", "###.####", "##..#.##", "####.#.#", "####..##", "#.#...##", "#.#.#..#"),
        "########",
    ]


def test_a_marker_has_a_black_edge_of_one_module() -> None:
    for marker in range(len(CODES)):
        modules = marker_modules(marker)
        assert len(modules) == MODULES and all(len(row) == MODULES for row in modules)
        assert all(modules[0]) and all(modules[-1])
        assert all(row[0] and row[-1] for row in modules)


def test_what_is_drawn_is_the_code() -> None:
    for marker, code in enumerate(CODES):
        bits = "".join("01"[not module] for row in inner(marker) for module in row)
        assert int(bits, 2) == code


def turned(rows: tuple[tuple[bool, ...], ...]) -> tuple[tuple[bool, ...], ...]:
    return tuple(zip(*reversed(rows), strict=True))


def test_no_two_are_alike_however_they_lie() -> None:
    for one, other in combinations(range(len(CODES)), 2):
        rows = inner(other)
        for _ in range(4):
            pairs = zip(sum(inner(one), ()), sum(rows, ()), strict=True)
            assert sum(a != b for a, b in pairs) >= FAMILY_DISTANCE
            rows = turned(rows)


def test_there_are_markers_for_four_corners_and_every_seat_twice() -> None:
    assert CORNERS == (0, 1, 2, 3) and FIRST_PLACE == 4
    assert PLACES == 20


def test_a_marker_is_as_large_as_it_is_asked_to_be() -> None:
    mark = marker_mark(3, 10, 20, 40)
    (path,) = mark.marks
    assert isinstance(path, Strokes)
    assert (mark.name, path.x, path.y, path.size) == ("tag3", 10, 20, 40)
    assert quiet(40) == pytest.approx(6.25)
