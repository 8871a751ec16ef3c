"""The poster as it is printed: the canvas, and what helps to find and photograph its paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tafelkit.domain.drawing.laying.layout import laid_out
from tafelkit.domain.drawing.laying.unseated import unseated
from tafelkit.domain.drawing.marks import Drawing, Group, Mark
from tafelkit.domain.drawing.papers.scaling import scaled
from tafelkit.domain.drawing.poster.empty import (
    head_marks,
    writing_lines,
    zone_marks,
)
from tafelkit.domain.drawing.poster.filled import (
    filled_canvas_drawing,
    head_of,
    head_of_kit,
)
from tafelkit.domain.drawing.poster.written import look_back_marks
from tafelkit.domain.drawing.sheet import Scale, part_title, rooms, scale_of
from tafelkit.domain.kit import Canvas, Rectangle, Zone
from tafelkit.domain.sheets.canvas.beside import (
    Strips,
    heading_words,
    strip_marks,
    strips_beside,
)
from tafelkit.domain.sheets.canvas.corners import between, corner_squares
from tafelkit.domain.sheets.canvas.foot import EDGE_MM, foot_marks, foot_ruler, id_words
from tafelkit.domain.sheets.canvas.geometry import hits
from tafelkit.domain.sheets.canvas.markers import (
    CORNERS,
    LEAST_WHITE,
    WHITE,
    marker_mark,
)
from tafelkit.domain.sheets.canvas.matrix import matrix_mark
from tafelkit.domain.sheets.canvas.order import CanvasOrder, places_of

_A1_MM = 841.0
# On A1, in millimetres: a marker in a corner, one beside a place, the code with the table's id.
_CORNER_MM, _PLACE_MM, _CODE_MM = 40.0, 18.0, 30.0
_LEAST_CORNER_MM = 20.0
_SMALLEST_CORNER_MM = 12.0  # where that finds no room
_CODE_QUIET = 4  # modules of white round a QR code (ISO/IEC 18004)


@dataclass(frozen=True)
class Poster:
    """A poster in millimetres of its paper; `corners` is where its markers are, clockwise."""

    drawing: Drawing
    corners: tuple[Rectangle, ...] = ()


def poster_of(order: CanvasOrder) -> Poster:
    """The poster of an order, at the size of its paper, in the middle of it."""
    poster = _filled(order) if order.filled else _empty(order)
    factor, sheet = order.scale, order.sheet
    large = scaled(poster.drawing, factor)
    x, y = (sheet.width - large.width) / 2, (sheet.height - large.height) / 2
    corners = tuple(
        (x + c[0] * factor, y + c[1] * factor, c[2] * factor, c[3] * factor) for c in poster.corners
    )
    marks = large.marks
    if max(x, y) > 0.001:
        marks = (Group(marks, x, y),)
    if not order.filled:
        marks = (*marks, *foot_ruler(order, y))
    return Poster(Drawing(sheet.width, sheet.height, marks), corners)


def _filled(order: CanvasOrder) -> Poster:
    """With all that lies on it: to be read, so without markers and lines."""
    assert order.record is not None
    drawing = filled_canvas_drawing(
        order.record, order.language, letters=order.letters, by_hand=False
    )
    seen = order.record if order.letters else unseated(order.record)
    look_back = look_back_marks(seen, laid_out(seen))
    return Poster(replace(drawing, marks=(*drawing.marks, *look_back, id_words(order))))


def _empty(order: CanvasOrder) -> Poster:
    canvas, language = order.canvas, order.language
    scale, printed = scale_of(canvas), order.scale
    on_a1 = max(order.sheet.width, order.sheet.height) / _A1_MM
    edge = EDGE_MM / printed
    head = head_of(order.record, language) if order.record else head_of_kit(order.kit, language)
    beside = strips_beside(canvas, scale, _PLACE_MM * on_a1 / printed)
    corners = corner_squares(
        (canvas.width_mm, canvas.height_mm),
        _taken(canvas, scale, beside),
        [size / printed for size in _corner_sizes(on_a1)],
        (max(canvas.head[0], edge), edge),
        (WHITE, LEAST_WHITE),
    )
    area, code = _head_room(order, corners, _CODE_MM * on_a1 / printed)
    marks: list[Mark] = [*head_marks(canvas, head, language, area), *foot_marks(order, corners)]
    for zone in canvas.zones:
        marks += zone_marks(
            *(zone, head.addressee, scale, language),
            ticks=not beside.reasons,
        )
    marks += strip_marks(beside, scale, language)
    marks += (
        marker_mark(n, x, y, size) for n, (x, y, size, _) in zip(CORNERS, corners, strict=False)
    )
    if code:
        marks.append(matrix_mark(order.qr, *code))
    return Poster(Drawing(canvas.width_mm, canvas.height_mm, tuple(marks)), corners)


def _corner_sizes(on_a1: float) -> Iterator[float]:
    """The sizes to try for the corners' markers, from the wished one down."""
    size = max(_LEAST_CORNER_MM, _CORNER_MM * on_a1)
    while size >= _SMALLEST_CORNER_MM:
        yield size
        size -= 2.0


def _taken(canvas: Canvas, scale: Scale, strips: Strips) -> list[Rectangle]:
    """What a corner's marker may not lie on; head and foot give way to it."""
    taken = [*places_of(canvas), *strips.areas]
    for zone in canvas.zones:
        taken += heading_words(zone, scale)
        taken += _edges(zone)
        taken += (part_title(zone, part, scale) for part in zone.parts)
        taken += writing_lines(zone, scale)
        if zone.poles:
            taken += rooms(zone, scale)
    return taken


def _edges(zone: Zone) -> Iterator[Rectangle]:
    for x, y, width, height in zone.areas:
        yield (x, y, width, 0.0)
        yield (x, y + height, width, 0.0)
        yield (x, y, 0.0, height)
        yield (x + width, y, 0.0, height)


def _head_room(
    order: CanvasOrder, corners: tuple[Rectangle, ...], code_size: float
) -> tuple[Rectangle, tuple[float, float, float] | None]:
    """What the corners leave for the words of the head, and where and how large the code is."""
    x, y, width, height = between(order.canvas.head, corners)
    if not order.qr:
        return (x, y, width, height), None
    below = min(area[1] for zone in order.canvas.zones for area in zone.areas)
    edge = EDGE_MM / order.scale
    white = _CODE_QUIET / len(order.qr)
    size = min(code_size, (below - edge) / (1 + white))
    # Beside a corner's marker at the same height; else in the middle of the head.
    level = corners[1] if corners and hits(corners[1], order.canvas.head) else order.canvas.head
    top = min(level[1] + (level[3] - size) / 2, below - size * (1 + white))
    left = x + width - size
    words = width - size * (1 + 2 * white)
    return (x, y, words, height), (left, max(edge, top), size)
