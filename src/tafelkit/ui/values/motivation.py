"""The field for a motivation, in which found cards can be confirmed while typing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent

from tafelkit.ui.widgets.fields import TextField


class MotivationField(TextField):
    """`confirming` is sent for Ctrl+Enter."""

    confirming = Signal()

    def sizeHint(self) -> QSize:
        """It takes what is left over, and asks for no more than its least."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins a line; with Ctrl it confirms what was found."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.confirming.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
