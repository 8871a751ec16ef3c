"""Draws a card for the screen: once, sharp at the screen's own ratio, and then kept."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from tafelkit.domain.drawing.cards.front import CARD_HEIGHT, CARD_RADIUS, CARD_WIDTH
from tafelkit.domain.drawing.marks import Drawing
from tafelkit.domain.drawing.tokens import Palette
from tafelkit.ui.look.painting import draw

# What is dragged from card to seat; its data is the card's id.
CARD_MIME = "application/x-tafelkit-card"
# A dragged card is this much of its size, so that it hides less of where it goes.
_LIFTED = 0.7


def card_height(width: float) -> int:
    """The height of a card so many pixels wide."""
    return round(width * CARD_HEIGHT / CARD_WIDTH)


class CardPicture:
    """One card's drawing as a picture of some width, made anew when width or colours change."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._pixmap = QPixmap()

    def pixmap(self, drawing: Drawing, palette: Palette, width: int, ratio: float) -> QPixmap:
        """The picture, `width` pixels wide on a screen of that device pixel ratio."""
        key = (drawing, tuple(palette.items()), width, ratio)
        if key != self._key:
            self._key = key
            self._pixmap = _drawn(drawing, palette, width, ratio)
        return self._pixmap


def lifted(card: QPixmap, edge: QColor) -> QPixmap:
    """The picture of a card that is being dragged: smaller, with an edge and a shadow."""
    ratio, shadow = card.devicePixelRatio(), 6
    small = card.scaledToWidth(
        round(card.width() * _LIFTED), Qt.TransformationMode.SmoothTransformation
    )
    small.setDevicePixelRatio(ratio)
    size = small.deviceIndependentSize()
    pixmap = QPixmap(small.width() + round(shadow * ratio), small.height() + round(shadow * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    area = QRectF(0, 0, size.width(), size.height())
    radius = CARD_RADIUS * size.width() / CARD_WIDTH
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 28))
    for step in (2, 4, shadow):
        painter.drawRoundedRect(area.translated(step / 2, step), radius, radius)
    painter.drawPixmap(0, 0, small)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(edge, 1.5))
    painter.drawRoundedRect(area.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)
    painter.end()
    return pixmap


def _drawn(drawing: Drawing, palette: Palette, width: int, ratio: float) -> QPixmap:
    scale = width * ratio / drawing.width
    pixmap = QPixmap(round(drawing.width * scale), round(drawing.height * scale))
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        draw(painter, drawing.marks, palette)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
