"""A quiet heading over the cards of a suit."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from tafelkit.domain.drawing.symbols import SYMBOL_PATHS
from tafelkit.domain.kit import PICTURE_UNITS, Suit
from tafelkit.ui.desk import Desk
from tafelkit.ui.look.painting import path_of
from tafelkit.ui.look.sizes import CAPTION


class SuitHeading(QLabel):
    """A suit's symbol and name; own cards have no symbol."""

    def __init__(self, desk: Desk, name: str, suit: Suit | None) -> None:
        super().__init__(name, textFormat=Qt.TextFormat.PlainText)
        self._desk = desk
        self._suit = suit
        px = desk.theme.px
        self.setProperty("kind", "caption")
        self.setFixedHeight(px(20))
        if suit is not None:
            self.setContentsMargins(px(CAPTION + 6), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The symbol in its colour before the name."""
        super().paintEvent(event)
        if self._suit is None:
            return
        side = self._desk.theme.px(CAPTION)
        area = QRectF(0, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(area.topLeft())
        painter.scale(side / PICTURE_UNITS, side / PICTURE_UNITS)
        dark = self._desk.theme.dark
        colour = QColor(self._suit.colour_dark if dark else self._suit.colour)
        painter.fillPath(path_of(SYMBOL_PATHS[self._suit.symbol]), colour)
        painter.end()
