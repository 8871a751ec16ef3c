"""Small shapes that carry a state without colour: ring, disc, triangle, bars, tick.

They are drawn as paths, so that they follow the palette and are sharp at every scale. The square
they are described in is 16 units wide.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

Shape = Literal["ring", "disc", "play", "pause", "tick", "up", "down", "even", "pencil", "sheet"]
UNITS = 16.0


def draw_shape(painter: QPainter, shape: Shape, square: QRectF, colour: QColor) -> None:
    """Draw a shape in a square on the screen."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(square.topLeft())
    painter.scale(square.width() / UNITS, square.height() / UNITS)
    path, filled = _PATHS[shape]
    if filled:
        painter.fillPath(path, colour)
    else:
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.strokePath(path, QPen(colour, 1.75, Qt.PenStyle.SolidLine, cap, join))
    painter.restore()


def shape_icon(shape: Shape, colour: QColor, size: int) -> QIcon:
    """A shape as an icon, sharp at 100 and at 200 %."""
    icon = QIcon()
    for ratio in (1, 2):
        pixmap = QPixmap(size * ratio, size * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        draw_shape(painter, shape, QRectF(0, 0, size * ratio, size * ratio), colour)
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


def _bars() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(3.5, 2.5, 3, 11), 1, 1)
    path.addRoundedRect(QRectF(9.5, 2.5, 3, 11), 1, 1)
    return path


def _sheet() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(3, 1.5, 10, 13), 1.5, 1.5)
    path.addPath(
        _lines(((5.5, 5.5), (10.5, 5.5)), ((5.5, 8), (10.5, 8)), ((5.5, 10.5), (8.5, 10.5)))
    )
    return path


_PATHS: dict[Shape, tuple[QPainterPath, bool]] = {
    "ring": (_circle(5.5), False),
    "disc": (_circle(6), True),
    "play": (_polygon((3.5, 2), (14, 8), (3.5, 14)), True),
    "pause": (_bars(), True),
    "tick": (_lines(((2.5, 8.5), (6.5, 12.5), (13.5, 3.5))), False),
    "up": (_polygon((8, 3), (14.5, 13), (1.5, 13)), True),
    "down": (_polygon((8, 13), (14.5, 3), (1.5, 3)), True),
    "even": (_lines(((2.5, 6), (13.5, 6)), ((2.5, 10.5), (13.5, 10.5))), False),
    "pencil": (
        _lines(((3, 13), (3.8, 9.8), (10.5, 3.1), (12.9, 5.5), (6.2, 12.2), (3, 13))),
        False,
    ),
    "sheet": (_sheet(), False),
}
