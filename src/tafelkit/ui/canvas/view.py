"""The canvas as one works on it: with the mouse, and all of it with keys as well.

It shows papers and tells what is done to them; what becomes of that is the page's to decide.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent

from tafelkit.ui.canvas.paper import Shadow, Target
from tafelkit.ui.canvas.papers_view import PapersView

PICK_MIME = "application/x-tafelkit-pick"
_NUDGE_MS = 500  # after the last arrow key, the new place is told
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CanvasView(PapersView):
    """`moved` tells the new middle of the paper in hand, in millimetres, once it lies still.

    `turned` tells by how many degrees it turns, `lifting` and `removing` that it should go,
    `opened` that one wants to change its words, `dropped` what was dragged here from elsewhere and
    where. `carried` tells where a paper is while it is dragged, so that `target` can show what it
    would come into. `ground_opened` tells where the bare sheet was clicked twice.
    """

    moved = Signal(str, float, float)
    turned = Signal(str, float)
    lifting = Signal(str)
    removing = Signal(str)
    opened = Signal(str)
    dropped = Signal(str, float, float)
    ground_opened = Signal(float, float)
    carried = Signal(str, float, float)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        # Where in the paper the mouse holds it, and where it lay when it was taken up.
        self._grip: QPointF | None = None
        self._began = QPointF()
        self._nudged = False
        self._shadow, self.target = Shadow(), Target()
        self.scene().addItem(self._shadow)
        self.scene().addItem(self.target)
        self._still = QTimer(self, singleShot=True, interval=_NUDGE_MS)
        self._still.timeout.connect(self.flush)

    @property
    def busy(self) -> str:
        """The key of the paper that is being moved right now, empty while all lie still."""
        return self._key if self._grip is not None or self._nudged else ""

    def flush(self) -> None:
        """Tell where the paper in hand lies, if the arrow keys moved it."""
        self._still.stop()
        if self._nudged:
            self._nudged = False
            self._tell()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a paper up, or the sheet."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._attention.take_mouse()
        super().mousePressEvent(event)
        if self._pan is None and event.button() == Qt.MouseButton.LeftButton:
            at = event.position().toPoint()
            paper = self._paper_at(at)
            self.choose(paper.key if paper else "", reveal=False)
            if paper is not None:
                self.flush()
                self._began = paper.pos()
                self._grip = self.mapToScene(at) - paper.pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry what was taken up."""
        if self._grip is None:
            super().mouseMoveEvent(event)
            paper = self._paper_at(event.position().toPoint()) if self._pan is None else None
            self._attention.mouse_over(paper.key if paper else "")
            return
        self._carry(self.mapToScene(event.position().toPoint()) - self._grip)
        paper = self._papers[self._key]
        if not self._shadow.isVisible() and paper.pos() != self._began:
            self.ring.setVisible(False)
            self._shadow.fall_under(paper)
            self.tell_reading()
        self.carried.emit(self._key, paper.x(), paper.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lay it down; only now is it told."""
        if self._grip is None:
            super().mouseReleaseEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._grip = None
            self._shadow.setVisible(False)
            self.target.setVisible(False)
            self._mark()
            if self._papers[self._key].pos() != self._began:
                self._tell()
            self.tell_reading()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a paper, or look nearer at what is there."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position().toPoint()
        paper = self._paper_at(at)
        if paper is not None:
            self.opened.emit(paper.key)
        else:
            place = self.mapToScene(at)
            self.ground_opened.emit(place.x(), place.y())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A card from the list may be laid here."""
        if event.mimeData().hasFormat(PICK_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere on the sheet."""
        at = self.mapToScene(event.position().toPoint())
        if event.mimeData().hasFormat(PICK_MIME) and self.on_sheet(at) == at:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Lay it here."""
        at = self.on_sheet(self.mapToScene(event.position().toPoint()))
        pick = bytes(event.mimeData().data(PICK_MIME).data()).decode()
        event.acceptProposedAction()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.dropped.emit(pick, at.x(), at.y())

    # The keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows nudge, R turns, Delete takes away, Enter opens; the rest is the sheet's."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = Qt.Key(event.key())
        self._attention.take_keys()
        if not self._key or self._grip is not None:
            super().keyPressEvent(event)
        elif key in _ARROWS:
            self._nudge(*_ARROWS[key], step=10.0 if shift else 1.0)
        elif key == Qt.Key.Key_R:
            self.flush()
            self.turned.emit(self._key, -15.0 if shift else 15.0)
        elif key == Qt.Key.Key_Delete:
            self.flush()
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.removing if control else self.lifting).emit(self._key)
        elif key in _ENTER:
            self.opened.emit(self._key)
        else:
            super().keyPressEvent(event)

    # Between these

    def _nudge(self, across: int, down: int, step: float) -> None:
        paper = self._papers[self._key]
        self._carry(paper.pos() + QPointF(across * step, down * step))
        self._nudged = True
        self._still.start()
        self.tell_reading()

    def _carry(self, to: QPointF) -> None:
        paper = self._papers[self._key]
        held = paper.at(to.x(), to.y()).held(self.sheet.width, self.sheet.height)
        paper.setPos(held.x, held.y)
        if self._shadow.isVisible():
            self._shadow.follow(paper)
        else:
            self.ring.follow(paper)

    def _tell(self) -> None:
        paper = self._papers[self._key]
        self.moved.emit(self._key, paper.x(), paper.y())

    @property
    def _is_carried(self) -> bool:
        return self._grip is not None and self._shadow.isVisible()

    def _let_go(self) -> None:
        self._still.stop()
        self._nudged = False
        self._grip = None
        self._shadow.setVisible(False)
        self.target.setVisible(False)
        super()._let_go()
