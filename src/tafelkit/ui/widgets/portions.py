"""Rows that a list is told of bit by bit, and the list that shows the first of them at once.

A list that is told of all its rows measures all before it shows one. Told of some, it shows those,
and takes in the others between what the user does; what is shown already stays where it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.reading_delegate import ReadingDelegate

T = TypeVar("T")
_Index = QModelIndex | QPersistentModelIndex

_AT_A_TIME = 40  # rows that are measured before others are seen to
_AT_A_TIME_ALIKE = 10_000  # rows as tall as each other, of which only one is measured
_PAUSE_MS, _STILL_MS = 10, 150
"""Between two portions; and after the last change of width."""


class Portions(QAbstractListModel, Generic[T]):
    """`rows` are all there are; a list knows of the first, and asks for more."""

    def __init__(self, rows: Sequence[T] = ()) -> None:
        super().__init__()
        self.portion = _AT_A_TIME
        self.rows: list[T] = list(rows)
        self._told = min(self.portion, len(self.rows))

    def show(self, rows: Sequence[T]) -> None:
        """Show others."""
        self.beginResetModel()
        self.rows = list(rows)
        self._told = min(self.portion, len(self.rows))
        self.endResetModel()

    def extend(self, rows: Sequence[T]) -> None:
        """Have more below those there are."""
        knew_all = not self.canFetchMore(QModelIndex())
        self.rows += rows
        # A list that knew all asks for no more by itself.
        self.reach(max(self.portion, self._told + _AT_A_TIME if knew_all else 0))

    def reach(self, count: int) -> None:
        """Have the list know of so many, as far as there are."""
        count = min(count, len(self.rows))
        if count > self._told:
            self.beginInsertRows(QModelIndex(), self._told, count - 1)
            self._told = count
            self.endInsertRows()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """How many a list knows of."""
        return 0 if parent.isValid() else self._told

    def canFetchMore(self, _parent: _Index) -> bool:
        """Whether there are more than a list knows of."""
        return self._told < len(self.rows)

    def fetchMore(self, _parent: _Index) -> None:
        """Tell of more."""
        self.reach(self._told + self.portion)


class PortionedList(QListView):
    """Goes on asking for rows until it has all; where all are alike, when they are scrolled to."""

    def __init__(
        self, theme: Theme, name: str, rows: Portions[Any], *, shapes: bool = False
    ) -> None:
        super().__init__()
        self._portions = rows
        self._delegate = _Measured(self, theme, ticks=shapes)
        self._more = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._more.timeout.connect(self._go_on)
        self._still = QTimer(self, singleShot=True, interval=_STILL_MS)
        self._still.timeout.connect(self._measure_anew)
        self.setAccessibleName(name)
        for signal in (rows.modelReset, rows.dataChanged):
            signal.connect(self._delegate.forget)
        for signal in (rows.modelReset, rows.rowsInserted):
            signal.connect(self._more.start)
        self.setModel(rows)
        self.setItemDelegate(self._delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._more.start()

    def take_alike(self, lines: int) -> None:
        """Have all rows as tall as each other, with so many lines of words; 0: each in full."""
        self._delegate.cut = lines
        self._portions.portion = _AT_A_TIME_ALIKE if lines else _AT_A_TIME
        self.setUniformItemSizes(bool(lines))

    def show_row(self, row: int) -> None:
        """Take a row in hand, whether the list knew of it or not."""
        self._portions.reach(row + 1)
        self.setCurrentIndex(self._portions.index(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows that were measured at another width keep their height until it stands still."""
        if event.size().width() != event.oldSize().width():
            if self._portions.rowCount() <= _AT_A_TIME:
                self._delegate.forget()
            else:
                self._still.start()
        super().resizeEvent(event)

    def _measure_anew(self) -> None:
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()

    def _go_on(self) -> None:
        if not self._delegate.cut and self._portions.canFetchMore(QModelIndex()):
            self._portions.fetchMore(QModelIndex())


class _Measured(ReadingDelegate):
    """Remembers how tall each row is, so that more rows cost no measuring of those before."""

    def __init__(self, view: PortionedList, theme: Theme, *, ticks: bool) -> None:
        super().__init__(view, theme, ticks=ticks)
        self._heights: dict[int, int] = {}

    def forget(self) -> None:
        """Measure all anew."""
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As wide as the list, as tall as the words were when the row was first measured."""
        if self.cut:
            return super().sizeHint(option, index)
        height = self._heights.get(index.row())
        if height is None:
            height = self._heights[index.row()] = super().sizeHint(option, index).height()
        return QSize(self._view.viewport().width(), height)
