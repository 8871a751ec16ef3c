"""A field of many lines that is as tall as its words: nothing in it is cut or scrolls away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from tafelkit.ui.widgets.fields import TextField


class GrowingField(TextField):
    """Grows and shrinks with its text. Enter is `done`; Shift+Enter begins a new line."""

    done = Signal()

    def __init__(self, write: Callable[[str], None], name: str, placeholder: str = "") -> None:
        super().__init__(write, name, placeholder)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

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

    def _grow(self) -> None:
        if self.height() != self._wanted():
            self.setFixedHeight(self._wanted())
            self.updateGeometry()

    def _wanted(self) -> int:
        block = self.document().begin()
        height = 0.0
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        around = self.contentsMargins().top() + self.contentsMargins().bottom()
        margins = self.viewportMargins()
        frame = around + margins.top() + margins.bottom()
        return round(height + 2 * self.document().documentMargin() + frame + 0.5)
