"""The canvas as one looks at it and works on it: with the mouse, and all of it with keys as well.

It shows papers and tells what is done to them; what becomes of that is the page's to decide.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView

from tafelkit.domain.drawing.marks import Drawing
from tafelkit.domain.drawing.tokens import Palette
from tafelkit.ui.canvas.paper import Paper, Ring, Shadow
from tafelkit.ui.painting import draw

PICK_MIME = "application/x-tafelkit-pick"
_MARGIN_MM = 6.0
_CLOSEST = 12.0  # times the zoom at which the whole sheet fits
_SETTLE_MS = 120  # after the last step of a zoom, pictures are drawn anew for it
_NUDGE_MS = 500  # after the last arrow key, the new place is told
_STEP = 1.25
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CanvasView(QGraphicsView):
    """The sheet with its papers.

    `chosen` tells the paper in hand (or nothing), `moved` its new middle in millimetres once it
    lies still, `turned` by how many degrees, `lifting` and `removing` that it should go, `opened`
    that one wants to change its words, `dropped` what was dragged here from elsewhere and where.
    """

    chosen = Signal(str)
    moved = Signal(str, float, float)
    turned = Signal(str, float)
    lifting = Signal(str)
    removing = Signal(str)
    opened = Signal(str)
    dropped = Signal(str, float, float)
    density_changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setScene(QGraphicsScene(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self._papers: dict[str, Paper] = {}
        self._poster = Drawing(841, 594, ())
        self._palette: Palette = {}
        self._key = ""
        self._raised: Paper | None = None
        self._fits = True
        self._grip: QPointF | None = None
        self._began = QPointF()
        self._pan: QPoint | None = None
        self._space = self._nudged = False
        self._ring, self._shadow = Ring(), Shadow()
        self.scene().addItem(self._ring)
        self.scene().addItem(self._shadow)
        self._settled = self._timer(_SETTLE_MS, self.density_changed.emit)
        self._still = self._timer(_NUDGE_MS, self.flush)

    # What lies here

    @property
    def papers(self) -> dict[str, Paper]:
        """The papers by key, from below to above."""
        return self._papers

    @property
    def key(self) -> str:
        """The key of the paper in hand, empty without one."""
        return self._key

    @property
    def density(self) -> float:
        """Pixels of the screen in a millimetre of the sheet."""
        return self.transform().m11() * self.devicePixelRatioF()

    @property
    def busy(self) -> str:
        """The key of the paper that is being moved right now, empty while all lie still."""
        return self._key if self._grip is not None or self._nudged else ""

    def show_poster(self, poster: Drawing, palette: Palette) -> None:
        """Lay another sheet, or the same in other colours."""
        if (poster, palette) == (self._poster, self._palette):
            return
        self._poster, self._palette = poster, palette
        sheet = QRectF(0, 0, poster.width, poster.height)
        self.setSceneRect(sheet.adjusted(-_MARGIN_MM, -_MARGIN_MM, _MARGIN_MM, _MARGIN_MM))
        self.setBackgroundBrush(QColor(palette["paper"]))
        self.resetCachedContent()
        self.viewport().update()
        if self._fits:
            self.fit()
        self._mark()

    def put(self, papers: dict[str, Paper]) -> None:
        """Have these papers lie here, and no others."""
        for key, paper in self._papers.items():
            if papers.get(key) is not paper:
                self.scene().removeItem(paper)
        for paper in papers.values():
            if paper.scene() is None:
                self.scene().addItem(paper)
        self._papers = papers
        if self._key not in papers:
            self._let_go()
        self._mark()

    def choose(self, key: str, *, reveal: bool = True) -> None:
        """Take a paper in hand, and bring it into view."""
        if key != self._key:
            self.flush()
            self._key = key if key in self._papers else ""
            self.chosen.emit(self._key)
        self._mark()
        paper = self._papers.get(self._key)
        if paper is not None and reveal:
            self.ensureVisible(paper, 20, 20)

    def flush(self) -> None:
        """Tell where the paper in hand lies, if the arrow keys moved it."""
        self._still.stop()
        if self._nudged:
            self._nudged = False
            self._tell()

    # How it is looked at

    def fit(self) -> None:
        """Show the whole sheet."""
        self._fits = True
        self.fitInView(self.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
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
        self._fits = False
        factor = min(wanted, whole * _CLOSEST) / self.transform().m11()
        self.scale(factor, factor)
        self._settled.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole sheet in view where it was."""
        super().resizeEvent(event)
        if self._fits:
            self.fit()

    def drawBackground(self, painter: QPainter, _area: QRectF | object) -> None:
        """The sheet and all that is printed or written on it; kept by the view."""
        painter.save()
        painter.resetTransform()
        painter.fillRect(self.viewport().rect(), self.backgroundBrush())
        painter.restore()
        if not self._palette:
            return
        pen = QPen(QColor(self._palette["line"]), 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(QColor(self._palette["surface"]))
        painter.drawRect(QRectF(0, 0, self._poster.width, self._poster.height))
        draw(painter, self._poster.marks, self._palette)

    # The mouse

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel go nearer or further."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a paper up, or the sheet itself with the middle button or the space bar."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        at = event.position().toPoint()
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (left and self._space):
            self._pan = at
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif left:
            paper = self._paper_at(at)
            self.choose(paper.key if paper else "", reveal=False)
            if paper is not None:
                self.flush()
                self._began = paper.pos()
                self._grip = self.mapToScene(at) - paper.pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry what was taken up."""
        at = event.position().toPoint()
        if self._pan is not None:
            step = at - self._pan
            self._pan = at
            across, down = self.horizontalScrollBar(), self.verticalScrollBar()
            across.setValue(across.value() - step.x())
            down.setValue(down.value() - step.y())
        elif self._grip is not None:
            self._carry(self.mapToScene(at) - self._grip)
            paper = self._papers[self._key]
            if not self._shadow.isVisible() and paper.pos() != self._began:
                self._ring.setVisible(False)
                self._shadow.fall_under(paper)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lay it down; only now is it told."""
        if self._pan is not None:
            self._pan = None
            self.viewport().unsetCursor()
        elif self._grip is not None and event.button() == Qt.MouseButton.LeftButton:
            self._grip = None
            self._shadow.setVisible(False)
            self._mark()
            if self._papers[self._key].pos() != self._began:
                self._tell()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a paper."""
        paper = self._paper_at(event.position().toPoint())
        if paper is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(paper.key)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A card from the list may be laid here."""
        if event.mimeData().hasFormat(PICK_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere on the sheet."""
        at = self.mapToScene(event.position().toPoint())
        if event.mimeData().hasFormat(PICK_MIME) and self._on_sheet(at) == at:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Lay it here."""
        at = self._on_sheet(self.mapToScene(event.position().toPoint()))
        pick = bytes(event.mimeData().data(PICK_MIME).data()).decode()
        event.acceptProposedAction()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.dropped.emit(pick, at.x(), at.y())

    # The keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows nudge, R turns, Delete takes away, + - 0 zoom; space takes the sheet."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space:
            self._space = True
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_STEP)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom(1 / _STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif not self._key or not self._key_on_paper(key, event, shift=shift):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of the sheet."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
        super().keyReleaseEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from paper to paper, and leaves after the last."""
        keys = list(self._papers)
        place = keys.index(self._key) + (1 if forward else -1) if self._key else -1
        if self._key and 0 <= place < len(keys):
            self.choose(keys[place])
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by Tab, begin at the first paper, or at the last when going back."""
        super().focusInEvent(event)
        keys = list(self._papers)
        if keys and event.reason() == Qt.FocusReason.TabFocusReason:
            self.choose(self._key or keys[0])
        elif keys and event.reason() == Qt.FocusReason.BacktabFocusReason:
            self.choose(self._key or keys[-1])
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was nudged is told; the ring stays, thinner."""
        super().focusOutEvent(event)
        self._space = False
        self.flush()
        self._mark()

    def changeEvent(self, event: QEvent) -> None:
        """A screen of another density needs other pictures."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._settled.start()

    def _key_on_paper(self, key: Qt.Key, event: QKeyEvent, *, shift: bool) -> bool:
        if key in _ARROWS:
            step = 10.0 if shift else 1.0
            across, down = _ARROWS[key]
            paper = self._papers[self._key]
            self._carry(paper.pos() + QPointF(across * step, down * step))
            self._nudged = True
            self._still.start()
        elif key == Qt.Key.Key_R:
            self.flush()
            self.turned.emit(self._key, -15.0 if shift else 15.0)
        elif key == Qt.Key.Key_Delete:
            self.flush()
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.removing if control else self.lifting).emit(self._key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self._key)
        else:
            return False
        return True

    # Between these

    def _carry(self, to: QPointF) -> None:
        paper = self._papers[self._key]
        paper.setPos(self._on_sheet(to))
        if self._shadow.isVisible():
            self._shadow.follow(paper)
        else:
            self._ring.follow(paper)

    def _tell(self) -> None:
        paper = self._papers[self._key]
        self.moved.emit(self._key, paper.x(), paper.y())

    def _let_go(self) -> None:
        """Have nothing in hand: it was taken away from elsewhere."""
        self._still.stop()
        self._nudged = False
        self._grip = None
        self._shadow.setVisible(False)
        self._key = ""

    def _paper_at(self, at: QPoint) -> Paper | None:
        found = (item for item in self.items(at) if isinstance(item, Paper))
        return next(found, None)

    def _on_sheet(self, at: QPointF) -> QPointF:
        width, height = self._poster.width, self._poster.height
        return QPointF(min(max(at.x(), 0.0), width), min(max(at.y(), 0.0), height))

    def _mark(self) -> None:
        """Put the ring round the paper in hand, and that on top of those that lie over it."""
        paper = self._papers.get(self._key)
        if self._raised is not None and self._raised is not paper:
            self._raised.lower()
        self._raised = paper
        if paper is not None:
            paper.raise_up()
        if paper is None or not self._palette:
            self._ring.setVisible(False)
        else:
            colour = QColor(self._palette["accent"])
            self._ring.show_round(paper, colour, strong=self.hasFocus())

    def _timer(self, interval: int, then: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(then)
        return timer
