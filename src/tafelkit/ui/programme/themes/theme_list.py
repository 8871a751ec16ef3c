"""The themes in order, each with the word of quantity that its tables allow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem

from tafelkit.ui.look.sizes import RADIUS
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.programme.sayings.carrying import MIME, carried
from tafelkit.ui.widgets.reading_delegate import AFTER_ROLE, ReadingDelegate
from tafelkit.ui.widgets.shapes import paint_shape

_THEME_MIME = "application/x-tafelkit-theme"
_KEY_ROLE = Qt.ItemDataRole.UserRole
_THIN_ROLE = Qt.ItemDataRole.UserRole + 9
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class ThemeRow:
    """A theme as it is shown: its title, what it rests on in words, and whether that is thin."""

    id: str
    title: str
    rests_on: str
    thin: bool


class ThemeList(QListView):
    """Themes that take what is dropped on them.

    `entered` carries the theme that was asked for, `moved` one and its new place, `given` one and
    the ids that were dropped on it, `begun` those that were dropped beside all, `removing` a theme
    that is to go.
    """

    entered = Signal(str)
    chosen = Signal(str)
    moved = Signal(str, int)
    given = Signal(str, object)
    begun = Signal(object)
    removing = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[ThemeRow, ...] = ()
        self._mark: QRect | None = None
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_ThemeDelegate(self, theme, ticks=False))
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.doubleClicked.connect(lambda index: self.entered.emit(index.data(_KEY_ROLE)))
        self.selectionModel().currentChanged.connect(lambda: self.chosen.emit(self.key))

    @property
    def key(self) -> str:
        """The id of the theme in hand, empty without one."""
        return self.currentIndex().data(_KEY_ROLE) or ""

    @property
    def rows(self) -> tuple[ThemeRow, ...]:
        """The themes as they are shown."""
        return self._rows

    def fill(self, rows: Sequence[ThemeRow]) -> None:
        """Show these themes; the one in hand stays so."""
        rows = tuple(rows)
        if rows == self._rows:
            return
        key, at, place = self.key, self.currentIndex().row(), self.verticalScrollBar().value()
        self._rows = rows
        self._model.clear()
        for row in rows:
            self._model.appendRow(_item(row))
        self.choose(key if any(row.id == key for row in rows) else "", max(at, 0))
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)

    def choose(self, key: str, otherwise: int = 0) -> None:
        """Take a theme in hand; without one, that at a place."""
        ids = [row.id for row in self._rows]
        row = ids.index(key) if key in ids else min(otherwise, len(ids) - 1)
        self.setCurrentIndex(self._model.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Alt with an arrow moves, Ctrl+Delete removes."""
        key, modifiers = event.key(), event.modifiers()
        alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        if self.key and key in _ENTER:
            self.entered.emit(self.key)
        elif self.key and alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            place = self.currentIndex().row() + (1 if key == Qt.Key.Key_Down else -1)
            if 0 <= place < len(self._rows):
                self.moved.emit(self.key, place)
        elif (
            self.key
            and key == Qt.Key.Key_Delete
            and modifiers & Qt.KeyboardModifier.ControlModifier
        ):
            self.removing.emit(self.key)
        else:
            super().keyPressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Take a theme to another place in the order."""
        index = self.currentIndex()
        if index.isValid():
            drag, data = QDrag(self), QMimeData()
            data.setData(_THEME_MIME, self.key.encode())
            drag.setMimeData(data)
            drag.setPixmap(self.viewport().grab(self.visualRect(index)))
            drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take sayings and themes wherever they come in: what is refused here is told no move."""
        if any(event.mimeData().hasFormat(kind) for kind in (MIME, _THEME_MIME)):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would land: on a theme, between two, or as a new one below all."""
        data, at = event.mimeData(), event.position().toPoint()
        row = self.visualRect(self.indexAt(at))
        if data.hasFormat(MIME):
            self._show_mark(row if row.isValid() else self._free())
        elif data.hasFormat(_THEME_MIME):
            place = self._place_at(event.position().y())
            near = self.visualRect(self._model.index(min(place, len(self._rows) - 1), 0))
            y = near.top() if place < len(self._rows) else near.bottom()
            self._show_mark(QRect(near.left(), y - 1, near.width(), 3))
        else:
            self._show_mark(None)
            event.ignore()
            return
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Show nothing any more."""
        self._show_mark(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Give sayings to a theme, begin one with them, or put a theme elsewhere."""
        self._show_mark(None)
        data = event.mimeData()
        target = self.indexAt(event.position().toPoint()).data(_KEY_ROLE)
        if ids := carried(data):
            event.acceptProposedAction()
            if target:
                self.given.emit(target, ids)
            else:
                self.begun.emit(ids)
        elif key := bytes(data.data(_THEME_MIME).data()).decode():
            event.acceptProposedAction()
            place = self._place_at(event.position().y())
            old = [row.id for row in self._rows].index(key)
            self.moved.emit(key, place - 1 if place > old else place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and where something would land."""
        super().paintEvent(event)
        if self._mark is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            accent = self._theme.colour("accent")
            if self._mark.height() <= 3:
                painter.fillRect(self._mark, accent)
            else:
                painter.setPen(QPen(accent, 2, Qt.PenStyle.DashLine))
                painter.drawRoundedRect(QRectF(self._mark).adjusted(2, 2, -2, -2), RADIUS, RADIUS)
            painter.end()

    def _free(self) -> QRect:
        """The room below all themes."""
        last = self.visualRect(self._model.index(len(self._rows) - 1, 0))
        return self.viewport().rect().adjusted(0, last.bottom() + 1, 0, 0)

    def _place_at(self, y: float) -> int:
        """How many themes have their middle above that height."""
        areas = (self.visualRect(self._model.index(n, 0)) for n in range(len(self._rows)))
        return sum(area.center().y() < y for area in areas)

    def _show_mark(self, mark: QRect | None) -> None:
        self._mark = mark
        self.viewport().update()


class _ThemeDelegate(ReadingDelegate):
    """A thin theme has a sign at its right; the words say it too."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        if index.data(_THIN_ROLE):
            side, gap = self._theme.px(16), self._theme.px(8)
            area = QRectF(option.rect.right() - side - gap, option.rect.top() + gap, side, side)
            paint_shape(painter, area, "warning", self._theme.colour("behind"))

    def _room(self, width: int, index: _Index) -> int:
        return super()._room(width, index) - self._theme.px(20)


def _item(row: ThemeRow) -> QStandardItem:
    item = QStandardItem(row.title)
    item.setData(row.id, _KEY_ROLE)
    item.setData(row.rests_on, AFTER_ROLE)
    item.setData(row.thin, _THIN_ROLE)
    item.setData(f"{row.title}, {row.rests_on}", Qt.ItemDataRole.AccessibleTextRole)
    return item
