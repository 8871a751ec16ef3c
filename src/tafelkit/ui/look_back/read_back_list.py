"""Everything there is to read back, in large type, to be ticked off one by one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView

from tafelkit.ui.look.sizes import HEADING
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.reading_delegate import (
    AFTER_ROLE,
    CAPTION_ROLE,
    LINK_ROLE,
    WORD_ROLE,
    ReadingDelegate,
)

_ID_ROLE = Qt.ItemDataRole.UserRole


class Line(NamedTuple):
    """An entry to read back."""

    id: str
    caption: str
    words: str
    after: str
    ticked: bool


class ReadBackList(QListView):
    """Space ticks and goes on to the next; Enter leads to where it is mended."""

    ticked = Signal(str, bool)
    mending = Signal(str)

    def __init__(self, theme: Theme, name: str, right: str, mend: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._right = right
        self._mend = mend
        self._model = QStandardItemModel(self)
        self._delegate = ReadingDelegate(self, theme, HEADING)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSpacing(0)

    def fill(self, lines: Iterable[Line]) -> None:
        """Show these; the line in hand stays so while it is there."""
        shown = list(lines)
        known = [self._model.item(row).data(_ID_ROLE) for row in range(self._model.rowCount())]
        if known != [line.id for line in shown]:
            row, top = self.currentIndex().row(), self.verticalScrollBar().value()
            held = known[row] if 0 <= row < len(known) else ""
            self._model.clear()
            for _line in shown:
                self._model.appendRow(QStandardItem())
            ids = [line.id for line in shown]
            row = ids.index(held) if held in ids else min(max(row, 0), len(ids) - 1)
            self.setCurrentIndex(self._model.index(row, 0))
            self.verticalScrollBar().setValue(top)
        for row, line in enumerate(shown):
            self._put(self._model.item(row), line)

    def choose(self, entry_id: str) -> None:
        """Take a line in hand and bring it into view."""
        for row in range(self._model.rowCount()):
            if self._model.item(row).data(_ID_ROLE) == entry_id:
                self.setCurrentIndex(self._model.index(row, 0))
                self.scrollTo(self.currentIndex())

    def choose_first_left(self) -> None:
        """Take the first line in hand that is not ticked."""
        for row in range(self._model.rowCount()):
            if self._model.item(row).checkState() == Qt.CheckState.Unchecked:
                self.setCurrentIndex(self._model.index(row, 0))
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Enter mends; the rest moves."""
        if event.key() == Qt.Key.Key_Space:
            self._tick(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_to_mend(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the tick ticks, one on the link mends."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        row = self.visualRect(index)
        if self._delegate.tick_area(row).contains(at):
            self._tick(index, go_on=False)
        elif self._delegate.link_area(row, index).contains(at):
            self._ask_to_mend(index)

    def _tick(self, index: QModelIndex | QPersistentModelIndex, *, go_on: bool = True) -> None:
        if not index.isValid():
            return
        item = self._model.item(index.row())
        on = item.checkState() == Qt.CheckState.Unchecked
        following = self._model.index(index.row() + 1, 0)
        if on and go_on and following.isValid():
            self.setCurrentIndex(following)
            self.scrollTo(following)
        self.ticked.emit(item.data(_ID_ROLE), on)

    def _ask_to_mend(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.isValid():
            self.mending.emit(self._model.item(index.row()).data(_ID_ROLE))

    def _put(self, item: QStandardItem, line: Line) -> None:
        # The model tells the view of each value that differs, and of no other.
        item.setText(line.words)
        item.setData(line.id, _ID_ROLE)
        item.setData(line.caption, CAPTION_ROLE)
        item.setData(line.after, AFTER_ROLE)
        item.setData(self._right, WORD_ROLE)
        item.setData(self._mend, LINK_ROLE)
        spoken = ". ".join(part for part in (line.caption, line.words, line.after) if part)
        item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
        item.setCheckable(True)
        item.setCheckState(Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked)
