"""The pages of a document as they will be printed, below each other on a quiet ground.

Pages that were drawn stay in sight until newer ones are ready, so that nothing flickers.
"""

from __future__ import annotations

from math import sqrt

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from tafelkit.ui.look.sizes import HEADING
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.proofs.press import Drawn, Proof

_SCREEN_DPI, _POINTS_PER_INCH = 96, 72
_STEPS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
# In one picture of a page: 200 MB.
_MOST_DOTS = 50_000_000
_KEPT = 6  # drawn pages that are remembered outside the view


class PagesView(QAbstractScrollArea):
    """`wanted` asks for pages to be drawn at a scale, `turned` tells page (from 1) and count."""

    wanted = Signal(list, float)
    turned = Signal(int, int)

    def __init__(self, theme: Theme, name: str, waiting: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("kind", "sheets")
        self._theme = theme
        self._waiting = waiting
        self._instead = ""  # said in place of the pages
        self._proof: Proof | None = None
        self._zoom: float | None = None  # None fits the width
        self._drawn: dict[int, Drawn] = {}
        self._areas: list[QRect] = []
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(30)
        self._asking.timeout.connect(self._ask)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def page(self) -> int:
        """The page in the middle of the view, from 1; 0 without pages."""
        middle = self.viewport().height() // 2 + self.verticalScrollBar().value()
        above = sum(area.top() <= middle for area in self._areas)
        return max(above, 1) if self._areas else 0

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._areas)

    def show_proof(self, proof: Proof) -> None:
        """Show another document; the reader stays on the page."""
        self._proof, self._instead = proof, ""
        self._drawn = {n: drawn for n, drawn in self._drawn.items() if n < len(proof.sizes)}
        self._place()

    def show_words(self, words: str) -> None:
        """Show why there are no pages."""
        self._proof, self._instead = None, words
        self._drawn.clear()
        self.setAccessibleDescription(words)
        self._place()

    def show_drawn(self, drawn: Drawn) -> None:
        """Show a page that was drawn; one of an older document comes too late."""
        if self._proof is None or drawn.proof != self._proof.number:
            return
        self._drawn[drawn.page] = drawn
        if drawn.page == self.page - 1:
            self.setAccessibleDescription(drawn.words)
        self.viewport().update()

    def turn_to(self, page: int) -> None:
        """Bring the top of a page (from 1) into view."""
        if self._areas:
            area = self._areas[max(1, min(page, self.count)) - 1]
            self.verticalScrollBar().setValue(area.top() - self._gap())

    def zoom(self, steps: int) -> None:
        """Make the pages larger or smaller; none fits them to the width again."""
        if not steps or self._proof is None:
            self._zoom = None
        else:
            now = self._factor(self._proof.sizes[0][0])
            larger = [step for step in _STEPS if step > now * 1.01]
            smaller = [step for step in _STEPS if step < now * 0.99]
            near = larger[:1] if steps > 0 else smaller[-1:]
            self._zoom = near[0] if near else now
        self._place()

    def sizeHint(self) -> QSize:
        """Wide enough to read a page."""
        return QSize(self._theme.px(640), self._theme.px(480))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page by page, and larger or smaller."""
        key = event.key()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_Right):
            self.turn_to(self.page + 1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_Left):
            self.turn_to(self.page - 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.turn_to(1 if key == Qt.Key.Key_Home else self.count)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(1)
        elif key == Qt.Key.Key_Minus:
            self.zoom(-1)
        elif key == Qt.Key.Key_0:
            self.zoom(0)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the width anew."""
        super().resizeEvent(event)
        self._place()

    def _middle(self) -> QRect:
        """Where words stand in place of the pages."""
        around = self._theme.px(48)
        return self.viewport().rect().adjusted(around, 0, -around, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pages in view; white, for paper is."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._areas:
            painter.setFont(self._theme.font(HEADING))
            painter.setPen(self._theme.colour("soft"))
            middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self._middle(), middle, self._instead or self._waiting)
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        exact = self._exact_scale()
        for number, area in enumerate(self._areas):
            shown = area.translated(-left, -top)
            if not shown.intersects(event.rect()):
                continue
            drawn = self._drawn.get(number)
            if drawn is None:
                painter.fillRect(shown, Qt.GlobalColor.white)
            elif drawn.scale == exact:
                # Dot for dot; scaled by a fraction of a dot, letters would blur.
                drawn.image.setDevicePixelRatio(self.devicePixelRatioF())
                painter.drawImage(shown.topLeft(), drawn.image)
            else:
                painter.drawImage(shown, drawn.image)
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.drawRect(shown.adjusted(-1, -1, 0, 0))
        painter.end()

    def _gap(self) -> int:
        return self._theme.px(16)

    def _factor(self, width: float) -> float:
        """How much larger than on paper, on a screen of 96 dots an inch."""
        if self._zoom is not None:
            return self._zoom
        room = self.viewport().width() - 2 * self._gap()
        return max(0.1, room / (width * _SCREEN_DPI / _POINTS_PER_INCH))

    def _place(self) -> None:
        """Give each page its place; the page in view stays in view."""
        page, into = self.page, 0.0
        bar = self.verticalScrollBar()
        if page:
            old = self._areas[page - 1]
            into = (bar.value() - old.top()) / max(1, old.height())
        sizes = self._proof.sizes if self._proof else ()
        gap, top = self._gap(), self._gap()
        self._areas = []
        for width, height in sizes:
            scale = self._factor(width) * _SCREEN_DPI / _POINTS_PER_INCH
            wide, tall = round(width * scale), round(height * scale)
            left = max(gap, (self.viewport().width() - wide) // 2)
            self._areas.append(QRect(left, top, wide, tall))
            top += tall + gap
        widest = max((area.right() + gap for area in self._areas), default=0)
        room = self.viewport().size()
        bar.setRange(0, max(0, top - room.height()))
        bar.setPageStep(room.height())
        bar.setSingleStep(self._theme.px(48))
        self.horizontalScrollBar().setRange(0, max(0, widest - room.width()))
        self.horizontalScrollBar().setPageStep(room.width())
        if page and self._areas:
            area = self._areas[min(page, self.count) - 1]
            bar.setValue(area.top() + round(into * area.height()))
        self._scrolled()

    def _scrolled(self) -> None:
        self.turned.emit(self.page, self.count)
        self._asking.start()
        self.viewport().update()

    def _ask(self) -> None:
        """Ask for the pages in view that are not drawn as they should be, sharp on this screen."""
        if self._proof is None:
            return
        top, tall = self.verticalScrollBar().value(), self.viewport().height()
        seen = [
            number
            for number, area in enumerate(self._areas)
            if area.bottom() >= top and area.top() <= top + tall
        ]
        scale = self._scale()
        wanted = [number for number in seen if not self._is_right(number, scale)]
        if wanted:
            self.wanted.emit(wanted, scale)
        far = sorted(self._drawn.keys() - set(seen), key=lambda n: abs(n - self.page))
        for number in far[_KEPT:]:
            del self._drawn[number]

    def _scale(self) -> float:
        """At how many dots a point pages are drawn: the largest not as sharp as the screen is."""
        sizes = self._proof.sizes if self._proof else ()
        largest = max((width * height for width, height in sizes), default=1.0)
        return min(self._exact_scale(), sqrt(_MOST_DOTS / largest))

    def _exact_scale(self) -> float:
        """The same, dot for dot on this screen."""
        if self._proof is None or not self._proof.sizes:
            return 1.0
        width = self._proof.sizes[0][0]
        dots = self._factor(width) * _SCREEN_DPI / _POINTS_PER_INCH
        return dots * self.devicePixelRatioF()

    def _is_right(self, number: int, scale: float) -> bool:
        drawn = self._drawn.get(number)
        assert self._proof is not None
        return drawn is not None and (drawn.proof, drawn.scale) == (self._proof.number, scale)
