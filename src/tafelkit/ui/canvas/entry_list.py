"""The list beside the canvas: the same in order and in full, for keys and for screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QKeyEvent,
    QMouseEvent,
    QPixmap,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from tafelkit.ui.canvas.entry_delegate import CAPTION_ROLE, HEADING_ROLE, EntryDelegate
from tafelkit.ui.canvas.view import PICK_MIME
from tafelkit.ui.look.theme import Theme

_KEY_ROLE = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class Row:
    """A line of the list. Without a key it is a heading; `ticked` is None where nothing is ticked.

    `drags` is the id of the pick that can be dragged from here onto the canvas.
    """

    words: str
    key: str = ""
    caption: str = ""
    ticked: bool | None = None
    drags: str = ""


class EntryList(QListView):
    """Rows under headings.

    `chosen` tells the row in hand, `entered` that Enter was pressed on it or that it was clicked
    twice, `ticked` that its tick is to change, `lifting` that it is to go (Delete; with Ctrl it
    is `removing`).
    """

    chosen = Signal(str)
    entered = Signal(str)
    ticked = Signal(str)
    lifting = Signal(str)
    removing = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self._filling = False
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self._delegate = EntryDelegate(self, theme)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self._enter)
        self.viewport().installEventFilter(self)

    @property
    def key(self) -> str:
        """The key of the row in hand, empty without one."""
        return self.currentIndex().data(_KEY_ROLE) or ""

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows."""
        return self._rows

    def fill(self, rows: Sequence[Row]) -> None:
        """Show these rows; what is in hand and where one looks stays."""
        rows = tuple(rows)
        if rows == self._rows:
            return
        key, place = self.key, self.verticalScrollBar().value()
        self._rows = rows
        self._filling = True
        self._model.clear()
        for row in rows:
            self._model.appendRow(_item(row))
        self._choose(key)
        self._filling = False
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)

    def choose(self, key: str) -> None:
        """Take a row in hand and bring it into view, without telling."""
        if key == self.key:
            return
        self._filling = True
        self._choose(key)
        self._filling = False
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Space and Delete do their work; all else is the list's."""
        key = event.key()
        if self.key and key in _ENTER:
            self.entered.emit(self.key)
        elif self.key and key == Qt.Key.Key_Space:
            self.ticked.emit(self.key)
        elif self.key and key == Qt.Key.Key_Delete:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.removing if control else self.lifting).emit(self.key)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on a tick changes it."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            at = event.position().toPoint()
            index = self.indexAt(at)
            area = self._delegate.tick_area(self.visualRect(index))
            row = self._rows[index.row()] if index.isValid() else Row("")
            if row.ticked is not None and area.contains(at):
                self.ticked.emit(row.key)
        return super().eventFilter(watched, event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Take a card from the list to the canvas."""
        row = self._rows[self.currentIndex().row()] if self.currentIndex().isValid() else None
        if row is None or not row.drags:
            return
        data = QMimeData()
        data.setData(PICK_MIME, row.drags.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self._picture(self.currentIndex()))
        drag.exec(Qt.DropAction.CopyAction)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew at another width."""
        super().resizeEvent(event)
        self.doItemsLayout()

    def _picture(self, index: QModelIndex) -> QPixmap:
        return self.viewport().grab(self.visualRect(index))

    def _choose(self, key: str) -> None:
        for place, row in enumerate(self._rows):
            if key and row.key == key:
                self.setCurrentIndex(self._model.index(place, 0))
                return
        self.selectionModel().clear()

    def _tell(self) -> None:
        if not self._filling:
            self.chosen.emit(self.key)

    def _enter(self, index: QModelIndex) -> None:
        key = index.data(_KEY_ROLE)
        if key:
            self.entered.emit(key)


def _item(row: Row) -> QStandardItem:
    item = QStandardItem(row.words)
    flags = Qt.ItemFlag.ItemIsEnabled
    if row.key:
        flags |= Qt.ItemFlag.ItemIsSelectable
    if row.drags:
        flags |= Qt.ItemFlag.ItemIsDragEnabled
    item.setFlags(flags)
    item.setData(row.key, _KEY_ROLE)
    item.setData(row.caption, CAPTION_ROLE)
    item.setData(not row.key, HEADING_ROLE)
    said = f"{row.words}, {row.caption}" if row.caption else row.words
    item.setData(said, Qt.ItemDataRole.AccessibleTextRole)
    if row.ticked is not None:
        item.setData(
            Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked,
            Qt.ItemDataRole.CheckStateRole,
        )
    return item
