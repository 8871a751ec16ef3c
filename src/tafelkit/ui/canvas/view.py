"""The canvas as one works on it: with the mouse, and all of it with keys as well.

It shows papers and tells what is done to them; what becomes of that is the page's to decide.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
)

from tafelkit.domain.drawing.marks import Drawing
from tafelkit.domain.drawing.tokens import Palette
from tafelkit.ui.canvas.attention import Attention
from tafelkit.ui.canvas.paper import Paper, Ring, Shadow, Target
from tafelkit.ui.canvas.sheet_view import SheetView

PICK_MIME = "application/x-tafelkit-pick"
_NUDGE_MS = 500  # after the last arrow key, the new place is told
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CanvasView(SheetView):
    """The sheet with its papers.

    `chosen` tells the paper in hand (or nothing), `moved` its new middle in millimetres once it
    lies still, `turned` by how many degrees, `lifting` and `removing` that it should go, `opened`
    that one wants to change its words, `dropped` what was dragged here from elsewhere and where.
    `reading` tells whose words one wants to see: of the paper that the mouse rests on or that the
    keys came to, empty for none. `carried` tells where a paper is while it is dragged, so that
    `target` can show what it would come into. `ground_opened` tells where the bare sheet was
    clicked twice.
    """

    chosen = Signal(str)
    moved = Signal(str, float, float)
    turned = Signal(str, float)
    lifting = Signal(str)
    removing = Signal(str)
    opened = Signal(str)
    dropped = Signal(str, float, float)
    reading = Signal(str)
    ground_opened = Signal(float, float)
    carried = Signal(str, float, float)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self._papers: dict[str, Paper] = {}
        self._key = ""
        self._raised: Paper | None = None
        # Where in the paper the mouse holds it, and where it lay when it was taken up.
        self._grip: QPointF | None = None
        self._began = QPointF()
        self._nudged = False
        self.ring, self._shadow, self.target = Ring(), Shadow(), Target()
        self.scene().addItem(self.ring)
        self.scene().addItem(self._shadow)
        self.scene().addItem(self.target)
        self._still = QTimer(self, singleShot=True, interval=_NUDGE_MS)
        self._still.timeout.connect(self.flush)
        self.viewport().setMouseTracking(True)
        self._attention = Attention(self)
        self._attention.moved.connect(self.tell_reading)
        self.density_changed.connect(self.tell_reading)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self.tell_reading)

    @property
    def papers(self) -> dict[str, Paper]:
        """The papers by key, from below to above."""
        return self._papers

    @property
    def key(self) -> str:
        """The key of the paper in hand, empty without one."""
        return self._key

    @property
    def busy(self) -> str:
        """The key of the paper that is being moved right now, empty while all lie still."""
        return self._key if self._grip is not None or self._nudged else ""

    def show_sheet(self, sheet: Drawing, palette: Palette) -> None:
        """Lay another sheet, or the same in other colours."""
        super().show_sheet(sheet, palette)
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
        self.tell_reading()

    def tell_reading(self) -> None:
        """Tell whose words are to be seen now: none of what is carried or out of view."""
        key = self._attention.on(self._key if self.hasFocus() else "")
        carried = self._grip is not None and self._shadow.isVisible()
        self.reading.emit(key if self._in_view(key) and not carried else "")

    def _in_view(self, key: str) -> bool:
        if key not in self._papers:
            return False
        port = self.viewport()
        seen = QRect(port.mapToGlobal(QPoint()), port.size())
        return seen.intersects(self.rect_of(key))

    def rect_of(self, key: str) -> QRect:
        """The rectangle that a paper fills on the screen."""
        paper = self._papers[key]
        area = self.mapFromScene(paper.mapToScene(paper.area)).boundingRect()
        return QRect(self.viewport().mapToGlobal(area.topLeft()), area.size())

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

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is shown: there is nothing to read here."""
        super().hideEvent(event)
        self._attention.mouse_over("")
        self.reading.emit("")

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse rests on nothing here."""
        super().leaveEvent(event)
        self._attention.mouse_over("")

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

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from paper to paper, and leaves after the last."""
        keys = list(self._papers)
        place = keys.index(self._key) + (1 if forward else -1) if self._key else -1
        if 0 <= place < len(keys):
            self._attention.take_keys()
            self.choose(keys[place])
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by Tab, begin at the first paper, or at the last when going back."""
        super().focusInEvent(event)
        keys = list(self._papers)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._attention.take_keys()
        if keys and event.reason() == Qt.FocusReason.TabFocusReason:
            self.choose(self._key or keys[0])
        elif keys and event.reason() == Qt.FocusReason.BacktabFocusReason:
            self.choose(self._key or keys[-1])
        self._mark()
        self.tell_reading()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was nudged is told; the ring stays, thinner."""
        super().focusOutEvent(event)
        self.flush()
        self._mark()
        self.tell_reading()

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

    def _let_go(self) -> None:
        """Have nothing in hand: it was taken away from elsewhere."""
        self._still.stop()
        self._nudged = False
        self._grip = None
        self._shadow.setVisible(False)
        self.target.setVisible(False)
        self._key = ""
        self.tell_reading()

    def _paper_at(self, at: QPoint) -> Paper | None:
        found = (item for item in self.items(at) if isinstance(item, Paper))
        return next(found, None)

    def _mark(self) -> None:
        """Put the ring round the paper in hand, and that on top of those that lie over it."""
        paper = self._papers.get(self._key)
        if self._raised is not None and self._raised is not paper:
            self._raised.lower()
        self._raised = paper
        if paper is None or not self.palette_in_use:
            self.ring.setVisible(False)
        else:
            paper.raise_up()
            colour = QColor(self.palette_in_use["accent"])
            self.ring.show_round(paper, colour, strong=self.hasFocus())
