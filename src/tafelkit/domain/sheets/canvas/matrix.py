"""Black squares on a grid, as QR codes and markers have them, as one filled path."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tafelkit.domain.drawing.marks import Strokes
from tafelkit.domain.kit import PICTURE_UNITS

BLACK = "#000000"
Matrix = Sequence[Sequence[bool]]


def matrix_mark(matrix: Matrix, x: float, y: float, size: float) -> Strokes:
    """The matrix as wide as `size`; its rows run from the top left, True is black."""
    unit = PICTURE_UNITS / len(matrix)
    rectangles = (
        _rectangle(left * unit, row * unit, right * unit, (row + 1) * unit)
        for row, cells in enumerate(matrix)
        for left, right in _runs(cells)
    )
    return Strokes(x, y, size, " ".join(rectangles), BLACK, filled=True)


def _runs(cells: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where black begins and ends in a row."""
    at = 0
    for black, run in groupby(cells):
        end = at + len(list(run))
        if black:
            yield at, end
        at = end


def _rectangle(left: float, top: float, right: float, foot: float) -> str:
    a, b, c, d = (f"{number:.4f}" for number in (left, top, right, foot))
    return f"M{a} {b} L{c} {b} L{c} {d} L{a} {d} Z"
