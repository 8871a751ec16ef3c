"""Small shapes that carry a state without colour: ring, disc, triangle, bars, tick, bolt.

They are drawn as paths, so that they follow the palette and are sharp at every scale. The square
they are described in is 16 units wide.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

Shape = Literal[
    "ring",
    "full",
    "half",
    "dot",
    "box",
    "tick",
    "cross",
    "play",
    "pause",
    "up",
    "down",
    "even",
    "pencil",
    "sheet",
    "bolt",
    "plus",
    "minus",
    "enter",
    "warning",
]
UNITS = 16.0


def paint_shape(painter: QPainter, area: QRectF, shape: Shape, colour: QColor) -> None:
    """Paint a shape as large as it fits in the middle of an area on the screen."""
    side = min(area.width(), area.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.center().x() - side / 2, area.center().y() - side / 2)
    painter.scale(side / UNITS, side / UNITS)
    lines, filled = _PATHS[shape]
    painter.fillPath(filled, colour)
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.strokePath(lines, QPen(colour, 1.75, Qt.PenStyle.SolidLine, cap, join))
    painter.restore()


def shape_icon(shape: Shape, colour: QColor, size: int) -> QIcon:
    """A shape as an icon, sharp at 100 and at 200 %."""
    icon = QIcon()
    for ratio in (1, 2):
        pixmap = QPixmap(size * ratio, size * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_shape(painter, QRectF(0, 0, size * ratio, size * ratio), shape, colour)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        icon.addPixmap(pixmap)
    return icon


def _circle(radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(8, 8), radius, radius)
    return path


def _lines(*runs: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for run in runs:
        path.moveTo(*run[0])
        for point in run[1:]:
            path.lineTo(*point)
    return path


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*point) for point in points]))
    path.closeSubpath()
    return path


def _half() -> QPainterPath:
    path = QPainterPath(QPointF(8, 8))
    path.arcTo(QRectF(2.5, 2.5, 11, 11), 90, 180)
    path.closeSubpath()
    return path


def _box(*rectangles: tuple[float, float, float, float]) -> QPainterPath:
    path = QPainterPath()
    for rectangle in rectangles:
        path.addRoundedRect(QRectF(*rectangle), 1.5, 1.5)
    return path


def _sheet() -> QPainterPath:
    path = _box((3, 1.5, 10, 13))
    path.addPath(
        _lines(((5.5, 5.5), (10.5, 5.5)), ((5.5, 8), (10.5, 8)), ((5.5, 10.5), (8.5, 10.5)))
    )
    return path


_NOTHING = QPainterPath()
_PENCIL = ((3.0, 13.0), (3.8, 9.8), (10.5, 3.1), (12.9, 5.5), (6.2, 12.2), (3.0, 13.0))
_BOLT = ((9.0, 1.5), (3.3, 9.0), (7.7, 9.0), (7.0, 14.5), (12.7, 7.0), (8.3, 7.0), (9.0, 1.5))

# What of each shape is drawn as lines, and what is filled.
_PATHS: dict[Shape, tuple[QPainterPath, QPainterPath]] = {
    "ring": (_circle(5.5), _NOTHING),
    "full": (_circle(5.5), _circle(5.5)),
    "half": (_circle(5.5), _half()),
    "dot": (_circle(5.5), _circle(2)),
    "box": (_box((2.5, 2.5, 11, 11)), _NOTHING),
    "tick": (_lines(((2.5, 8.5), (6.5, 12.5), (13.5, 3.5))), _NOTHING),
    "cross": (_lines(((3.5, 3.5), (12.5, 12.5)), ((12.5, 3.5), (3.5, 12.5))), _NOTHING),
    "play": (_NOTHING, _polygon((3.5, 2), (14, 8), (3.5, 14))),
    "pause": (_NOTHING, _box((3.5, 2.5, 3, 11), (9.5, 2.5, 3, 11))),
    "up": (_NOTHING, _polygon((8, 3), (14.5, 13), (1.5, 13))),
    "down": (_NOTHING, _polygon((8, 13), (14.5, 3), (1.5, 3))),
    "even": (_lines(((2.5, 6), (13.5, 6)), ((2.5, 10.5), (13.5, 10.5))), _NOTHING),
    "pencil": (_lines(_PENCIL), _NOTHING),
    "sheet": (_sheet(), _NOTHING),
    "bolt": (_lines(_BOLT), _NOTHING),
    "plus": (_lines(((8, 2.5), (8, 13.5)), ((2.5, 8), (13.5, 8))), _NOTHING),
    "minus": (_lines(((2.5, 8), (13.5, 8))), _NOTHING),
    "warning": (
        _polygon((8, 2), (14.5, 13.5), (1.5, 13.5)),
        _box((7.1, 6, 1.8, 3.8), (7.1, 10.7, 1.8, 1.6)),
    ),
    "enter": (_lines(((13.5, 3), (13.5, 9), (3, 9)), ((6.5, 5.5), (3, 9), (6.5, 12.5))), _NOTHING),
}
