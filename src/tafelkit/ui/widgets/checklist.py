"""A small searchable checklist that opens beside what asked for it.

Typing searches, the arrow keys choose, Enter ticks, Escape closes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from tafelkit.ui.theme import Theme
from tafelkit.ui.widgets.reading_delegate import CAPTION_ROLE, ReadingDelegate

_ID_ROLE = Qt.ItemDataRole.UserRole
_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Choice(NamedTuple):
    """A line of the checklist."""

    id: str
    caption: str
    words: str
    ticked: bool


class Checklist(QFrame):
    """The list; `ticked` tells the id of what was ticked, and whether it now is."""

    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget, theme: Theme, name: str, hint: str, nothing: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "surface")
        self.setAccessibleName(name)
        self.search = QLineEdit(placeholderText=hint)
        self.search.setAccessibleName(hint)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.view = QListView(editTriggers=QListView.EditTrigger.NoEditTriggers)
        self.view.setAccessibleName(name)
        self.view.setItemDelegate(ReadingDelegate(self.view, theme))
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.clicked.connect(self._toggle)
        self.view.installEventFilter(self)
        self._model = QStandardItemModel(self)
        self.view.setModel(self._model)
        self._nothing = QLabel(nothing, wordWrap=True)
        self._nothing.setProperty("kind", "soft")
        layout = QVBoxLayout(self)
        space = theme.px(8)
        layout.setContentsMargins(space, space, space, space)
        layout.setSpacing(space)
        layout.addWidget(self.search)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._nothing)
        self.resize(theme.px(440), theme.px(360))

    def open_at(self, corner: QPoint, choices: Iterable[Choice]) -> None:
        """Open with its top right corner there, or as near as the screen allows."""
        self._model.clear()
        for choice in choices:
            item = QStandardItem(choice.words)
            item.setData(choice.id, _ID_ROLE)
            item.setData(choice.caption, CAPTION_ROLE)
            item.setData(f"{choice.caption}: {choice.words}", Qt.ItemDataRole.AccessibleTextRole)
            item.setCheckable(True)
            item.setCheckState(_state(choice.ticked))
            self._model.appendRow(item)
        self.search.clear()
        self._filter("")
        self.move(self._on_screen(corner - QPoint(self.width(), 0)))
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list work while the search has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._toggle(self.view.currentIndex())
                return True
            if watched is self.search and event.key() in _STEPS:
                self.view.keyPressEvent(event)
                return True
            if watched is self.view and event.key() == Qt.Key.Key_Space:
                self._toggle(self.view.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _toggle(self, index: QModelIndex | QPersistentModelIndex) -> None:
        item = self._model.item(index.row()) if index.isValid() else None
        if item is not None:
            on = item.checkState() != Qt.CheckState.Checked
            item.setCheckState(_state(on))
            self.ticked.emit(item.data(_ID_ROLE), on)

    def _filter(self, text: str) -> None:
        wanted, first = _folded(text), -1
        for row in range(self._model.rowCount()):
            item = self._model.item(row)
            shown = wanted in _folded(f"{item.data(CAPTION_ROLE)} {item.text()}")
            self.view.setRowHidden(row, not shown)
            first = row if shown and first < 0 else first
        self.view.setVisible(first >= 0)
        self._nothing.setVisible(first < 0)
        self.view.setCurrentIndex(self._model.index(first, 0))

    def _on_screen(self, corner: QPoint) -> QPoint:
        room = self.screen().availableGeometry()
        x = max(room.left(), min(corner.x(), room.right() - self.width()))
        y = max(room.top(), min(corner.y(), room.bottom() - self.height()))
        return QPoint(x, y)


def _state(on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
