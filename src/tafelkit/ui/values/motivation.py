"""The field for a motivation, in which found cards can be confirmed while typing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from tafelkit.ui.widgets.growing import ParagraphsField


class MotivationField(ParagraphsField):
    """Takes the height that is left over, and at least `room`. Ctrl+Enter is `confirming`."""

    confirming = Signal()

    def __init__(
        self, write: Callable[[str], None], name: str, placeholder: str, *, room: int
    ) -> None:
        super().__init__(write, name, placeholder)
        self._room = room
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(room)

    def sizeHint(self) -> QSize:
        """No more than its least."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def take_height(self, wanted: int) -> None:
        """Be no less tall than the words."""
        least = max(self._room, wanted)
        if least != self.minimumHeight():
            self.setMinimumHeight(least)
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins a line; with Ctrl it confirms what was found."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.confirming.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
