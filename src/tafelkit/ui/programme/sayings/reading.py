"""A list to be read, of records that lead to their tables; thousands scroll as ten do."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent

from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.widgets.portions import PortionedList, Portions

_IN_FULL, _LINES = 1000, 3  # rows that are shown in full, and of more of them the lines


class ReadingList(PortionedList):
    """Enter or a double click opens a row."""

    def __init__(self, desk: ProgrammeDesk, name: str, rows: Portions[Any]) -> None:
        super().__init__(desk.theme, name, rows)
        self.doubleClicked.connect(self._open)

    def take(self, count: int) -> None:
        """Make ready for so many rows: where they are very many all are as tall as each other.

        Words that do not fit are then cut, and the tip has them in full.
        """
        self.take_alike(_LINES if count > _IN_FULL else 0)

    def open_row(self, index: QModelIndex) -> None:
        """Open what stands in a row."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row in hand."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.open_row(index)
