"""Names in the first column of a tree are not cut: they wrap, and their row is as tall."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView


class FullNames(QStyledItemDelegate):
    """Asks for the height of all words; `around` is the room left and right of them."""

    def __init__(self, tree: QTreeView, around: int) -> None:
        super().__init__(tree)
        self._tree, self._around = tree, around
        tree.setWordWrap(True)
        # A tree asks for heights when its rows change, not when its columns do.
        tree.header().sectionResized.connect(lambda *_sizes: tree.scheduleDelayedItemsLayout())

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Room for all words at the width of the column."""
        size, tree = super().sizeHint(option, index), self._tree
        indents = 2 if index.parent().isValid() else 1
        room = tree.columnWidth(0) - indents * tree.indentation() - 2 * self._around
        metrics = QFontMetrics(index.data(Qt.ItemDataRole.FontRole) or tree.font())
        area = QRect(0, 0, max(1, room), 10_000)
        words = metrics.boundingRect(area, Qt.TextFlag.TextWordWrap, index.data() or "")
        return QSize(size.width(), size.height() + max(0, words.height() - metrics.height()))
