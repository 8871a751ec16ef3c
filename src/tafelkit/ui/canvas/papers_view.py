"""Papers on the sheet: which of them is in hand, and whose words one wants to see."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHideEvent

from tafelkit.domain.drawing.marks import Drawing
from tafelkit.domain.drawing.tokens import Palette
from tafelkit.ui.canvas.attention import Attention
from tafelkit.ui.canvas.paper import Paper, Ring
from tafelkit.ui.canvas.sheet_view import SheetView


class PapersView(SheetView):
    """`chosen` tells the paper in hand, or nothing; Tab goes along them.

    `reading` tells whose words one wants to see: of the paper that the mouse rests on or that the
    keys came to, empty for none.
    """

    chosen = Signal(str)
    reading = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._papers: dict[str, Paper] = {}
        self._key = ""
        self._raised: Paper | None = None
        self.ring = Ring()
        self.scene().addItem(self.ring)
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
        self.reading.emit(key if self._in_view(key) and not self._is_carried else "")

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
        """Tell what was done to the paper in hand and is not told yet."""

    @property
    def _is_carried(self) -> bool:
        """Whether the paper in hand is on its way elsewhere."""
        return False

    def _let_go(self) -> None:
        """Have nothing in hand: it was taken away from elsewhere."""
        self._key = ""
        self.tell_reading()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is shown: there is nothing to read here."""
        super().hideEvent(event)
        self._attention.mouse_over("")
        self.reading.emit("")

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse rests on nothing here."""
        super().leaveEvent(event)
        self._attention.mouse_over("")

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
        """What was done is told; the ring stays, thinner."""
        super().focusOutEvent(event)
        self.flush()
        self._mark()
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
