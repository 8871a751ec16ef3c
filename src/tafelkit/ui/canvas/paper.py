"""A card or note on the canvas: a picture drawn once for a zoom, so that dragging is a blit."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsPathItem,
    QGraphicsPixmapItem,
    QGraphicsRectItem,
)

from tafelkit.domain.drawing.laying.place import Place
from tafelkit.domain.drawing.marks import Drawing
from tafelkit.domain.drawing.tokens import Palette
from tafelkit.ui.look.painting import draw

# Beyond this many pixels a millimetre a picture is not drawn finer: it would not be read better.
_FINEST = 8.0
_ABOVE_ALL = 1_000_000
_EDGE_MM = 0.6  # room for the half of an edge that lies outside its rectangle
_RING_MM, _SHADOW_MM = 1.5, 2.5


class Picture(QGraphicsPixmapItem):
    """A drawing round its middle."""

    def __init__(self) -> None:
        super().__init__()
        self.drawing = Drawing(0, 0, ())
        self._drawn_at = 0.0
        self._colours: tuple[tuple[str, str], ...] = ()
        self.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def show_drawing(self, drawing: Drawing, palette: Palette, density: float) -> None:
        """Be drawn at so many pixels a millimetre, unless that is what it is already."""
        density = min(density, _FINEST)
        colours = tuple(palette.items())
        if (drawing, density, colours) == (self.drawing, self._drawn_at, self._colours):
            return
        self.drawing, self._drawn_at, self._colours = drawing, density, colours
        width, height = drawing.width + 2 * _EDGE_MM, drawing.height + 2 * _EDGE_MM
        pixmap = QPixmap(max(1, round(width * density)), max(1, round(height * density)))
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(density, density)
            painter.translate(_EDGE_MM, _EDGE_MM)
            draw(painter, drawing.marks, palette)
        self.setScale(1.0)
        self.setPixmap(pixmap)
        self.setOffset(-pixmap.width() / 2, -pixmap.height() / 2)
        self.setScale(1 / density)


class Paper(Picture):
    """What lies on the canvas, by the id of its placement or note; its position is its middle."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.place = Place("waarden", 0, 0, 0, 0)
        self._order = 0

    def lie(self, place: Place, order: int) -> None:
        """Lie somewhere; a higher order lies above."""
        self.place = place
        self.setPos(place.x, place.y)
        self.setRotation(place.rotation)
        self._order = order
        self.setZValue(order)

    def at(self, x: float, y: float) -> Place:
        """The place that it would have with its middle there."""
        return replace(self.place, x=x, y=y)

    def raise_up(self) -> None:
        """Lie above all others, while in hand."""
        self.setZValue(_ABOVE_ALL)

    def lower(self) -> None:
        """Lie where it lay between the others."""
        self.setZValue(self._order)

    @property
    def area(self) -> QRectF:
        """Its rectangle round its middle, in millimetres."""
        width, height = self.drawing.width, self.drawing.height
        return QRectF(-width / 2, -height / 2, width, height)


class PileSign(Picture):
    """The sign that tells of how many papers a pile is; the mouse goes through it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(_ABOVE_ALL - 2)


class Ring(QGraphicsPathItem):
    """The ring round the paper in hand; heavier while the canvas has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(_ABOVE_ALL + 1)
        self.setVisible(False)

    def show_round(self, paper: Paper, colour: QColor, *, strong: bool) -> None:
        """Stand round a paper, turned as it is."""
        pen = QPen(colour, 3 if strong else 1.5)
        pen.setCosmetic(True)
        self.setPen(pen)
        path = QPainterPath()
        margin = _RING_MM
        path.addRoundedRect(paper.area.adjusted(-margin, -margin, margin, margin), 3, 3)
        self.setPath(path)
        self.follow(paper)
        self.setVisible(True)

    def follow(self, paper: Paper) -> None:
        """Go where the paper goes."""
        self.setPos(paper.pos())
        self.setRotation(paper.rotation())


class Shadow(QGraphicsPathItem):
    """The one shadow there is: under what is being dragged."""

    def __init__(self) -> None:
        super().__init__()
        self.setPen(QPen(Qt.PenStyle.NoPen))
        self.setZValue(_ABOVE_ALL - 1)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setVisible(False)

    def fall_under(self, paper: Paper) -> None:
        """Lie under a paper that is lifted."""
        path = QPainterPath()
        path.addRoundedRect(paper.area, 3, 3)
        self.setPath(path)
        self.setBrush(QColor(0, 0, 0, 70))
        self.follow(paper)
        self.setVisible(True)

    def follow(self, paper: Paper) -> None:
        """Go where the paper goes."""
        self.setPos(paper.x() + _SHADOW_MM, paper.y() + _SHADOW_MM)
        self.setRotation(paper.rotation())


class Target(QGraphicsRectItem):
    """The part of the sheet that says something of what is laid there; shown while it would."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(-1)
        self.setVisible(False)

    def show_at(self, area: QRectF, palette: Palette) -> None:
        """Light up an area, none when it is empty."""
        self.setVisible(not area.isEmpty())
        if self.isVisible() and area != self.rect():
            self.setRect(area)
            pen = QPen(QColor(palette["accent"]), 2)
            pen.setCosmetic(True)
            self.setPen(pen)
            ground = QColor(palette["ground"])
            ground.setAlpha(90)
            self.setBrush(ground)
