"""A list to be read, of records that lead to their tables; thousands scroll as ten do."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.widgets.reading_delegate import ReadingDelegate

_IN_FULL, _LINES = 1000, 3  # rows that are shown in full, and of more of them the lines
_AT_A_TIME = 25  # rows that are measured before others are seen to


class ReadingList(QListView):
    """Enter or a double click opens a row."""

    def __init__(self, desk: ProgrammeDesk, name: str, rows: QAbstractListModel) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setModel(rows)
        self._delegate = ReadingDelegate(self, desk.theme, ticks=False)
        self.setItemDelegate(self._delegate)
        self.setBatchSize(_AT_A_TIME)
        self.take(0)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._open)

    def take(self, count: int) -> None:
        """Make ready for so many rows: where they are very many all are as tall as each other.

        Words that do not fit are then cut, and the tip has them in full.
        """
        alike = count > _IN_FULL
        modes = QListView.LayoutMode
        self._delegate.cut = _LINES if alike else 0
        self.setLayoutMode(modes.SinglePass if alike else modes.Batched)
        self.setUniformItemSizes(alike)

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
