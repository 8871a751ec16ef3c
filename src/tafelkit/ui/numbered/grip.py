"""The large number before an advice; it is what one takes hold of to drag the advice."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from tafelkit.ui.look.sizes import TITLE
from tafelkit.ui.look.theme import Theme


class Grip(QWidget):
    """Tells where it is dragged, on the screen, and where it is let go."""

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._number = 0
        self._from: QPoint | None = None
        self._moving = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def fill(self, number: int) -> None:
        """Show a number."""
        self._number = number
        self.update()

    def sizeHint(self) -> QSize:
        """Room for two figures and the dots."""
        metrics = QFontMetrics(self._theme.font(TITLE, strong=True, tabular=True))
        return QSize(metrics.horizontalAdvance("00") + self._theme.px(20), metrics.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The number, and six dots that say it can be dragged."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.font(TITLE, strong=True, tabular=True)
        painter.setFont(font)
        painter.setPen(theme.colour("accent"))
        line = QFontMetrics(font).height()
        area = QRectF(theme.px(16), 0, self.width() - theme.px(16), line)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ink" if self.underMouse() else "edge"))
        dot, step = theme.px(3), theme.px(6)
        for row in range(3):
            for column in range(2):
                top = (line - 2 * step - dot) / 2 + row * step
                painter.drawEllipse(QRectF(theme.px(4) + column * step, top, dot, dot))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, once the hand has clearly moved."""
        if self._from is None:
            return
        here = event.globalPosition().toPoint()
        far = (here - self._from).manhattanLength() >= QApplication.startDragDistance()
        self._moving = self._moving or far
        if self._moving:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(here)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        moved, self._moving, self._from = self._moving, False, None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if moved:
            self.dropped.emit(event.globalPosition().toPoint())
