"""How a poster is divided over sheets of a printer's paper."""

from __future__ import annotations

import math
import string
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Rectangle
from tafelkit.domain.sheets.paper import Paper
from tafelkit.domain.texts import _

_COLUMN_NAMES = string.ascii_uppercase
_MOST_SHEETS = 80  # A0 on A4 is 21
RIM_MM = 7.0  # that a sheet keeps free of the poster, for its name and a ruler
_LEAST_STEP_MM = 50.0  # of poster that each sheet must add to the one before
_MOST_MARGIN_MM = 40.0
_TOLERANCE = 1e-9


@dataclass(frozen=True)
class Tile:
    """What one sheet shows: `area` is its part of the poster; rows and columns count from 0."""

    row: int
    column: int
    area: Rectangle

    @property
    def name(self) -> str:
        """Row and column: 1A at the top left. Not A1, which is a paper."""
        return f"{self.row + 1}{_COLUMN_NAMES[self.column]}"


@dataclass(frozen=True)
class Tiling:
    """All sheets of a poster, alike in size, row by row; each overlaps its neighbours.

    `below` says where a sheet's rim is: below its part of the poster, else to the right of it.
    """

    sheet: Paper
    margin: float
    overlap: float
    below: bool
    rows: int
    columns: int
    tiles: tuple[Tile, ...]


def tiling(width: float, height: float, paper: Paper, margin: float, overlap: float) -> Tiling:
    """A poster of this size on as few sheets of the paper as can be, upright or on its side.

    `margin` is what the printer leaves white on each side, `overlap` what neighbours both show.

    Raises Refusal where these leave too little of a sheet, or the sheets are too many.
    """
    if not 0 <= margin <= _MOST_MARGIN_MM:
        raise Refusal(
            _("De printermarge ligt tussen 0 en {most} mm.", most=f"{_MOST_MARGIN_MM:.0f}")
        )
    if not overlap >= 0:
        raise Refusal(_("De overlap is 0 mm of meer."))
    if min(paper.width, paper.height) - 2 * margin - RIM_MM - overlap < _LEAST_STEP_MM:
        raise Refusal(
            _(
                "Met een printermarge van {margin} mm en een overlap van {overlap} mm blijft van "
                "een vel {paper} te weinig over; kies ze kleiner of het papier groter.",
                margin=f"{margin:g}",
                overlap=f"{overlap:g}",
                paper=paper.name,
            )
        )
    # Of those that take as many sheets, the one that lies as the poster does.
    ways = (paper.turned(), paper) if width > height else (paper, paper.turned())
    best = min(
        (
            _divided(width, height, way, margin, overlap, below)
            for way, below in product(ways, (True, False))
        ),
        key=lambda found: found.rows * found.columns,
    )
    if best.rows * best.columns > _MOST_SHEETS or best.columns > len(_COLUMN_NAMES):
        raise Refusal(
            _(
                "Dit zouden {count} vellen worden; kies de overlap of de printermarge kleiner.",
                count=best.rows * best.columns,
            )
        )
    return best


def _divided(
    width: float, height: float, sheet: Paper, margin: float, overlap: float, below: bool
) -> Tiling:
    room = (sheet.width - 2 * margin, sheet.height - 2 * margin)
    columns = _count(width, room[0] - (0 if below else RIM_MM), overlap)
    rows = _count(height, room[1] - (RIM_MM if below else 0), overlap)
    tiles = tuple(
        Tile(row, column, (x, y, across, down))
        for row, (y, down) in enumerate(_spans(height, rows, overlap))
        for column, (x, across) in enumerate(_spans(width, columns, overlap))
    )
    return Tiling(sheet, margin, overlap, below, rows, columns, tiles)


def _count(length: float, room: float, overlap: float) -> int:
    """How many stretches of `room` cover a length."""
    return max(1, math.ceil((length - overlap) / (room - overlap) - _TOLERANCE))


def _spans(length: float, count: int, overlap: float) -> Iterator[tuple[float, float]]:
    """Where each of so many equal stretches begins, and how long it is."""
    span = (length + (count - 1) * overlap) / count
    for n in range(count):
        yield n * (span - overlap), span
