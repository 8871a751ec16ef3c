"""The field in which a card is looked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class SearchField(QLineEdit):
    """Down goes to the cards; Escape empties it before it goes elsewhere."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Down; clear by Escape."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
