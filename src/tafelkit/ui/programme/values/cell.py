"""The cell in hand of a table has a frame: keys go by it, and a ground alone is easily missed."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from tafelkit.ui.look.theme import Theme


class CellDelegate(QStyledItemDelegate):
    """Cells as they are, and a frame around the one in hand while the view has the focus."""

    def __init__(self, view: QAbstractItemView, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._theme = view, theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The cell, and its frame."""
        super().paint(painter, option, index)
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.save()
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
            painter.restore()
