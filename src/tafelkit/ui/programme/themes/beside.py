"""The room beside the themes: what is dropped there is to become a new one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from tafelkit.ui.programme.sayings.carrying import MIME, carried


class Beside(QWidget):
    """`begun` carries the ids of what was dropped on any part that takes no drops itself."""

    begun = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take sayings."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Begin a theme with them."""
        if ids := carried(event.mimeData()):
            event.acceptProposedAction()
            self.begun.emit(ids)
