"""The foot of a printed poster: whose design it is, how long 100 mm is, and which sheet this is."""

from __future__ import annotations

from collections.abc import Iterator

from tafelkit.domain.drawing.marks import Mark, Words
from tafelkit.domain.drawing.poster.empty import foot_room, foot_words
from tafelkit.domain.kit import Rectangle
from tafelkit.domain.sheets.canvas.corners import between
from tafelkit.domain.sheets.canvas.order import CanvasOrder
from tafelkit.domain.sheets.ruler import RULER_HEIGHT, RULER_LENGTH, ruler_marks

EDGE_MM = 5.0  # what office printers leave white along a sheet
_GAP_MM = 6.0  # between the ruler and the words beside it


def foot_marks(order: CanvasOrder, corners: tuple[Rectangle, ...]) -> Iterator[Mark]:
    """The words of the foot, at either side of the ruler."""
    canvas = order.canvas
    x, y, width, height = between(foot_room(canvas), corners)
    middle, clear = canvas.width_mm / 2, 0.0
    if _has_room(order):
        clear = (RULER_LENGTH / 2 + _GAP_MM) / order.scale
    left, right = (x, y, middle - clear - x, height), middle + clear
    yield foot_words(canvas, canvas.footer.text(order.language.code), left)
    yield foot_words(canvas, _id(order), (right, y, x + width - right, height), "right")


def foot_ruler(order: CanvasOrder, top: float) -> tuple[Mark, ...]:
    """A ruler in millimetres of the paper, on which the canvas begins at `top`; none without room.

    It is 100 mm whatever the scale of the canvas.
    """
    if not _has_room(order):
        return ()
    _, y, _, height = foot_room(order.canvas)
    spare = height * order.scale - EDGE_MM - RULER_HEIGHT
    left = (order.sheet.width - RULER_LENGTH) / 2
    return ruler_marks(left, top + y * order.scale + spare / 2, order.language)


def id_words(order: CanvasOrder) -> Words:
    """Canvas, table and the table's id, at the right of a foot without ruler."""
    return foot_words(order.canvas, _id(order), foot_room(order.canvas), "right")


def _has_room(order: CanvasOrder) -> bool:
    return foot_room(order.canvas)[3] * order.scale - EDGE_MM >= RULER_HEIGHT


def _id(order: CanvasOrder) -> str:
    parts = [f"{order.canvas.id} {order.canvas.version}"]
    if order.record is not None:
        table = order.record.table
        parts += [order.language.say("tafel {number}", number=table.number), table.id]
    return " · ".join(parts)
