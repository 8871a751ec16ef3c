"""A small searchable checklist that opens beside what asked for it.

Typing searches, the arrow keys choose, Enter ticks, Escape closes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.reading_delegate import CAPTION_ROLE, ReadingDelegate

_ID_ROLE = Qt.ItemDataRole.UserRole
_STAYS_ROLE = Qt.ItemDataRole.UserRole + 20
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Choice(NamedTuple):
    """A line of the checklist; one that stays is there whatever is searched."""

    id: str
    caption: str
    words: str
    ticked: bool
    stays: bool = False


class Checklist(QFrame):
    """The list; `ticked` tells the id of what was ticked, and whether it now is."""

    ticked = Signal(str, bool)

    def __init__(self, page: QWidget, theme: Theme, name: str, hint: str, nothing: str) -> None:
        super().__init__(page)
        self._page = page
        self.setProperty("kind", "surface")
        self.hide()
        self.setAccessibleName(name)
        self.search = QLineEdit(placeholderText=hint)
        self.search.setAccessibleName(hint)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.view = QListView()
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setAccessibleName(name)
        self.view.setItemDelegate(ReadingDelegate(self.view, theme))
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
        self._wanted = QSize(theme.px(440), theme.px(360))
        self._before: QWidget | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def open_at(
        self, corner: QPoint, choices: Iterable[Choice], *, above: int | None = None
    ) -> None:
        """Open with its top right corner at that place of its page, or as near as fits.

        With `above` it stays clear of what lies between that height and the corner: it ends above
        that where there is more room.
        """
        self._model.clear()
        for choice in choices:
            item = QStandardItem(choice.words)
            item.setData(choice.id, _ID_ROLE)
            item.setData(choice.stays, _STAYS_ROLE)
            item.setData(choice.caption, CAPTION_ROLE)
            item.setData(f"{choice.caption}: {choice.words}", Qt.ItemDataRole.AccessibleTextRole)
            item.setCheckable(True)
            item.setCheckState(_state(choice.ticked))
            self._model.appendRow(item)
        self.search.clear()
        self._filter("")
        self._before = self._page.focusWidget()
        self._place(corner, above)
        self.raise_()
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_list(self) -> None:
        """Close, and give the focus back to where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list work while the search has the focus; Escape is the list's own here."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return event.type() == QEvent.Type.KeyPress and self._key(watched, event)

    def _key(self, watched: QObject, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_list()
        elif key in _ENTER or (watched is self.view and key == Qt.Key.Key_Space):
            self._toggle(self.view.currentIndex())
        elif watched is self.search and key in _STEPS:
            self.view.keyPressEvent(event)
        else:
            return False
        return True

    def _toggle(self, index: QModelIndex | QPersistentModelIndex) -> None:
        item = self._model.item(index.row()) if index.isValid() else None
        if item is not None:
            on = item.checkState() != Qt.CheckState.Checked
            item.setCheckState(_state(on))
            self.ticked.emit(item.data(_ID_ROLE), on)

    def _filter(self, text: str) -> None:
        wanted, first, stays = _folded(text), -1, -1
        for row in range(self._model.rowCount()):
            item = self._model.item(row)
            shown = wanted in _folded(f"{item.data(CAPTION_ROLE)} {item.text()}")
            first = row if shown and first < 0 else first
            stays = row if item.data(_STAYS_ROLE) else stays
            self.view.setRowHidden(row, not shown and row != stays)
        first = stays if first < 0 else first
        self.view.setVisible(first >= 0)
        self._nothing.setVisible(first < 0)
        self.view.setCurrentIndex(self._model.index(first, 0))

    def _place(self, corner: QPoint, above: int | None) -> None:
        room, wanted = self._page.rect().adjusted(8, 8, -8, -8), self._wanted
        if above is not None:
            below = room.bottom() - corner.y()
            if below >= min(wanted.height(), above - room.top()):
                room.setTop(corner.y())
            else:
                room.setBottom(above)
                corner = QPoint(corner.x(), above - wanted.height())
        self.resize(wanted.boundedTo(room.size()))
        x = max(room.left(), min(corner.x() - self.width(), room.right() - self.width()))
        y = max(room.top(), min(corner.y(), room.bottom() - self.height()))
        self.move(x, y)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Close when the focus goes elsewhere in the window."""
        if self.isVisible() and new is not None and not self.isAncestorOf(new):
            self.hide()


def _state(on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
