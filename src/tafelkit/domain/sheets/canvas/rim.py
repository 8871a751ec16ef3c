"""What a sheet of a divided poster bears outside the poster: its name, and a ruler to measure it.

It is cut off in the end, or lies under the next sheet.
"""

from __future__ import annotations

from collections.abc import Iterator

from tafelkit.domain.drawing.marks import Group, Mark, Words
from tafelkit.domain.sheets.canvas.tiling import RIM_MM, Tile, Tiling
from tafelkit.domain.sheets.ruler import RULER_HEIGHT, RULER_LENGTH, ruler_marks
from tafelkit.domain.texts import Language

_NAME_MM, _NAME_PT = 24.0, 12.0
_TITLE_PT, _LEAST_TITLE_MM = 8.0, 20.0
_GAP_MM = 5.0


def rim_mark(plan: Tiling, tile: Tile, title: str, language: Language) -> Group:
    """The rim of a sheet, in the sheet's millimetres: along the foot of the poster or beside it."""
    margin, (_, _, width, height) = plan.margin, tile.area
    if plan.below:
        length = plan.sheet.width - 2 * margin
        return Group(tuple(_marks(tile, length, title, language)), margin, margin + height)
    # Turned a quarter, it runs down from its right end.
    length = plan.sheet.height - 2 * margin
    return Group(tuple(_marks(tile, length, title, language)), margin + width + RIM_MM, margin, 90)


def _marks(tile: Tile, length: float, title: str, language: Language) -> Iterator[Mark]:
    name = language.say("Vel {name}", name=tile.name)
    top = RIM_MM - RULER_HEIGHT
    yield Words(0, top, _NAME_MM, RULER_HEIGHT, name, _NAME_PT, "semibold", anchor="bottom")
    yield from ruler_marks(_NAME_MM, top, language)
    left = _NAME_MM + RULER_LENGTH + _GAP_MM
    if length - left >= _LEAST_TITLE_MM:
        box = (left, top, length - left, RULER_HEIGHT)
        yield Words(*box, title, _TITLE_PT, colour="soft", anchor="bottom", least_pt=5)
