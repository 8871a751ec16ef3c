"""A field of many lines that is as tall as its words: nothing in it is cut or scrolls away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy

from tafelkit.ui.widgets.fields import TextField


class ParagraphsField(TextField):
    """Grows and shrinks with its text; `least` is how many lines it always has room for."""

    def __init__(
        self, write: Callable[[str], None], name: str, placeholder: str = "", least: int = 3
    ) -> None:
        super().__init__(write, name, placeholder)
        self._least = least
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.cursorPositionChanged.connect(self._follow_soon)

    def sizeHint(self) -> QSize:
        """As wide as there is room for, as tall as the words."""
        return QSize(super().sizeHint().width(), self._wanted())

    def minimumSizeHint(self) -> QSize:
        """Never shorter than the words."""
        return QSize(0, self._wanted())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew at another width."""
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        self.take_height(self._wanted())

    def take_height(self, wanted: int) -> None:
        """Be as tall as the words."""
        if self.height() != wanted:
            self.setFixedHeight(wanted)
            self.updateGeometry()

    def _follow_soon(self) -> None:
        # The field gets its new height when the layout has run.
        QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        """Bring the cursor into view: what scrolls is around the field, never the field."""
        if not self.hasFocus() or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        cursor, area = self.cursorRect(), self.parentWidget()
        while area is not None:
            inside = area.widget() if isinstance(area, QScrollArea) else None
            if isinstance(area, QScrollArea) and inside is not None:
                at = self.viewport().mapTo(inside, cursor.center())
                area.ensureVisible(at.x(), at.y(), 0, cursor.height())
            area = area.parentWidget()

    def _wanted(self) -> int:
        block = self.document().begin()
        height = 0.0
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        height = max(height, self._least * QFontMetricsF(self.font()).lineSpacing())
        around = self.contentsMargins().top() + self.contentsMargins().bottom()
        margins = self.viewportMargins()
        frame = around + margins.top() + margins.bottom()
        return round(height + 2 * self.document().documentMargin() + frame + 0.5)


class GrowingField(ParagraphsField):
    """What was said, in one paragraph. Enter is `done`; Shift+Enter begins a new line."""

    done = Signal()

    def __init__(self, write: Callable[[str], None], name: str, placeholder: str = "") -> None:
        super().__init__(write, name, placeholder, least=1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps the words."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.insertPlainText("\n")
            else:
                self.flush()
                self.done.emit()
            return
        super().keyPressEvent(event)
