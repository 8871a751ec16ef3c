"""Looking at the sheet: the whole of it, nearer, and moved about."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView

from tafelkit.domain.drawing.marks import Drawing
from tafelkit.domain.drawing.tokens import Palette
from tafelkit.ui.look.painting import draw

_MARGIN_MM = 6.0
_CLOSEST = 12.0  # times the zoom at which the whole sheet fits
_SETTLE_MS = 120  # after the last step of a zoom, pictures are drawn anew for it
_STEP = 1.25
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class SheetView(QGraphicsView):
    """A drawing as a sheet, in millimetres; it is painted once and then kept.

    + − 0 and the wheel with Ctrl change how near it is, the middle button or the space bar move
    it. `density_changed` tells, a moment later, that pictures are to be drawn for another zoom;
    `number_pressed` that the key of a digit from 1 was pressed.
    """

    density_changed = Signal()
    number_pressed = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setScene(QGraphicsScene(self))
        self.setAccessibleName(name)
        self.setProperty("kind", "canvas")
        self.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.palette_in_use: Palette = {}
        self.sheet = Drawing(841, 594, ())
        self._fits = True
        # What is kept in view when the window gets another size: all, or a part of the sheet.
        self._looked = QRectF()
        self._pan: QPoint | None = None
        self._space = False
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settled.timeout.connect(self.density_changed)

    @property
    def density(self) -> float:
        """Pixels of the screen in a millimetre of the sheet."""
        return self.transform().m11() * self.devicePixelRatioF()

    @property
    def nearness(self) -> float:
        """How large a millimetre of the sheet looks: in pixels as the interface counts them."""
        return self.transform().m11()

    @property
    def whole(self) -> bool:
        """Whether the whole sheet is kept in view."""
        return self._fits

    @property
    def settled(self) -> bool:
        """Whether all that followed from the last zoom was told."""
        return not self._settled.isActive()

    def show_sheet(self, sheet: Drawing, palette: Palette) -> None:
        """Lay another sheet, or the same in other colours."""
        if (sheet, palette) == (self.sheet, self.palette_in_use):
            return
        self.sheet, self.palette_in_use = sheet, palette
        area = QRectF(0, 0, sheet.width, sheet.height)
        self.setSceneRect(area.adjusted(-_MARGIN_MM, -_MARGIN_MM, _MARGIN_MM, _MARGIN_MM))
        self.setBackgroundBrush(QColor(palette["paper"]))
        self.resetCachedContent()
        self.viewport().update()
        if self._fits:
            self.fit()

    def on_sheet(self, at: QPointF) -> QPointF:
        """The point of the sheet that is nearest."""
        width, height = self.sheet.width, self.sheet.height
        return QPointF(min(max(at.x(), 0.0), width), min(max(at.y(), 0.0), height))

    def fit(self) -> None:
        """Show the whole sheet."""
        self._fits = True
        self._look(self.sceneRect())

    def look_at(self, area: QRectF) -> None:
        """Go so near that a part of the sheet fills the view."""
        self._fits = False
        margin = _MARGIN_MM
        self._look(area.adjusted(-margin, -margin, margin, margin) & self.sceneRect())

    def _look(self, area: QRectF) -> None:
        self._looked = area
        self.fitInView(area, Qt.AspectRatioMode.KeepAspectRatio)
        self._settled.start()

    def zoom(self, factor: float) -> None:
        """Go nearer or further; never further than the whole sheet."""
        # fitInView leaves a margin of two pixels all round.
        room, sheet = self.viewport().rect().adjusted(2, 2, -2, -2), self.sceneRect()
        whole = min(room.width() / sheet.width(), room.height() / sheet.height())
        wanted = self.transform().m11() * factor
        if wanted <= whole * 1.01:
            self.fit()
            return
        self._fits, self._looked = False, QRectF()
        factor = min(wanted, whole * _CLOSEST) / self.transform().m11()
        self.scale(factor, factor)
        self._settled.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep in view what one looks at."""
        super().resizeEvent(event)
        if self._fits:
            self.fit()
        elif not self._looked.isEmpty():
            self._look(self._looked)

    def changeEvent(self, event: QEvent) -> None:
        """A screen of another density needs other pictures."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._settled.start()

    def drawBackground(self, painter: QPainter, _area: QRectF | object) -> None:
        """The sheet and all that is printed or written on it; kept by the view."""
        painter.save()
        painter.resetTransform()
        painter.fillRect(self.viewport().rect(), self.backgroundBrush())
        painter.restore()
        if not self.palette_in_use:
            return
        pen = QPen(QColor(self.palette_in_use["line"]), 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(QColor(self.palette_in_use["surface"]))
        painter.drawRect(QRectF(0, 0, self.sheet.width, self.sheet.height))
        draw(painter, self.sheet.marks, self.palette_in_use)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel go nearer or further."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the sheet with the middle button, or with the space bar down."""
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (left and self._space):
            self._pan = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the sheet."""
        if self._pan is not None:
            at = event.position().toPoint()
            step = at - self._pan
            self._pan = at
            self._looked = QRectF()
            across, down = self.horizontalScrollBar(), self.verticalScrollBar()
            across.setValue(across.value() - step.x())
            down.setValue(down.value() - step.y())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go of the sheet."""
        self._pan = None
        self.viewport().unsetCursor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """+ − 0 zoom; space takes hold of the sheet."""
        key = event.key()
        if key == Qt.Key.Key_Space:
            self._space = True
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_STEP)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom(1 / _STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and not event.modifiers() & _COMMANDS:
            self.number_pressed.emit(int(key) - int(Qt.Key.Key_0))
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of the sheet."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The space bar is let go elsewhere."""
        super().focusOutEvent(event)
        self._space = False
