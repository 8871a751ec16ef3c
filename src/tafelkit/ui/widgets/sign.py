"""A word with its shape and colour: a state said three ways at once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tafelkit.ui.look.sizes import TEXT
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.shapes import Shape, paint_shape
from tafelkit.ui.widgets.tips import plain_tip


class Sign(QWidget):
    """A shape and a word beside it, in a colour of the theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shape: Shape = "even"
        self._word = ""
        self._colour = "soft"
        self._short = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    @property
    def word(self) -> str:
        """What it says."""
        return self._word

    def show_state(self, shape: Shape, word: str, colour: str) -> None:
        """Say another state."""
        if (shape, word, colour) != (self._shape, self._word, self._colour):
            self._shape, self._word, self._colour = shape, word, colour
            self.setAccessibleName(word)
            self.setToolTip(plain_tip(word))
            self.updateGeometry()
            self.update()

    def set_short(self, short: bool) -> None:
        """Whether the shape stands alone; its word is then said elsewhere, and in the tip."""
        self._short = short
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for shape and word."""
        metrics = QFontMetrics(self._theme.font(TEXT, strong=True))
        px = self._theme.px
        if self._short:
            return QSize(px(16), metrics.height())
        return QSize(px(16 + 8) + metrics.horizontalAdvance(self._word) + 2, metrics.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Shape and word."""
        px, colour = self._theme.px, self._theme.colour(self._colour)
        painter = QPainter(self)
        paint_shape(painter, QRectF(0, 0, px(16), self.height()), self._shape, colour)
        if self._short:
            painter.end()
            return
        painter.setFont(self._theme.font(TEXT, strong=True))
        painter.setPen(colour)
        words = QRectF(px(24), 0, self.width() - px(24), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._word)
        painter.end()
