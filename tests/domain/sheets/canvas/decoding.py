"""Reads a marker as a photo's reader would: from where its drawing is black."""

from __future__ import annotations

from tafelkit.domain.drawing.marks import Strokes
from tafelkit.domain.kit import PICTURE_UNITS
from tafelkit.domain.sheets.canvas.markers import CODES, MODULES
from tafelkit.printing.painting import steps


def is_black(mark: Strokes, count: int, row: int, column: int) -> bool:
    """Whether the middle of a module lies in one of the path's rectangles."""
    x, y = (column + 0.5) * PICTURE_UNITS / count, (row + 0.5) * PICTURE_UNITS / count
    points = [numbers for word, numbers in steps(mark.path) if word != "Z"]
    corners = [points[n : n + 4] for n in range(0, len(points), 4)]
    return any(four[0][0] < x < four[2][0] and four[0][1] < y < four[2][1] for four in corners)


def marker_of(black: list[list[bool]]) -> int | None:
    """The id of a marker that stands upright, None where it has no black edge or no known code."""
    edge = [*black[0], *black[-1], *(row[0] for row in black), *(row[-1] for row in black)]
    code = int("".join("01"[not module] for row in black[1:-1] for module in row[1:-1]), 2)
    return CODES.index(code) if all(edge) and code in CODES else None


def marker_drawn(mark: Strokes) -> int | None:
    """The id of the marker that a path draws."""
    return marker_of(
        [[is_black(mark, MODULES, row, column) for column in range(MODULES)] for row in range(8)]
    )
