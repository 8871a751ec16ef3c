from __future__ import annotations

import math
import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.symbols import REASON_PATHS, SYMBOL_PATHS, circle_path, symbol_mark
from tafelkit.domain.kit import Symbol


def test_the_symbols_are_seven_different_paths_in_their_square() -> None:
    assert len(set(SYMBOL_PATHS.values())) == 7
    for path in SYMBOL_PATHS.values():
        numbers = [float(n) for n in path.translate(str.maketrans("MLCZ", "    ")).split()]
        assert all(0 <= number <= 24 for number in numbers)
        assert path.startswith("M") and path.endswith("Z")


def test_every_suit_and_every_reason_has_a_symbol() -> None:
    assert set(SYMBOL_PATHS) == set(get_args(Symbol))
    assert set(REASON_PATHS) == set(get_args(e.Reason))
    assert len(set(REASON_PATHS.values())) == len(REASON_PATHS)


@pytest.mark.parametrize("path", [*SYMBOL_PATHS.values(), *REASON_PATHS.values()])
def test_a_symbol_is_a_path_that_all_media_can_draw(path: str) -> None:
    assert re.fullmatch(r"(M[\d. ]+|[LC][\d. ]+|Z ?)+", path)


def test_a_symbol_is_filled_as_wide_as_it_is_asked() -> None:
    mark = symbol_mark("heart", 3, 4, 5, "suit:B")
    assert (mark.x, mark.y, mark.size, mark.colour, mark.filled) == (3, 4, 5, "suit:B", True)
    assert mark.path == SYMBOL_PATHS["heart"]


@given(st.integers(1, 50))
def test_a_circle_is_one_to_the_eye(radius: int) -> None:
    numbers = [float(n) for n in re.findall(r"-?[\d.]+", circle_path(100, 100, radius))]
    points = list(zip(numbers[::2], numbers[1::2], strict=True))
    start, curves = points[0], [points[n : n + 3] for n in range(1, len(points), 3)]
    assert len(curves) == 4 and curves[-1][-1] == start
    for pull, other_pull, end in curves:
        halfway = [
            (a + 3 * b + 3 * c + d) / 8
            for a, b, c, d in zip(start, pull, other_pull, end, strict=True)
        ]
        assert math.dist(halfway, (100, 100)) == pytest.approx(radius, rel=0.001, abs=0.01)
        start = end
