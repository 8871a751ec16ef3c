"""The list of tables: along it by the arrow keys, in it by Enter, behind its figures by Space."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from tafelkit.ui.look.sizes import RADIUS
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.programme.tables.columns import COLUMNS, COUNTS
from tafelkit.ui.programme.tables.model import TableModel

_ROW, _PADDING = 36, 12
_Index = QModelIndex | QPersistentModelIndex


class TableView(QTableView):
    """`opened` carries the table that was asked for, `traced` one and what of it is counted."""

    opened = Signal(object)
    traced = Signal(object, str)

    def __init__(self, theme: Theme, model: TableModel, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.tables = model
        self.setModel(model)
        self.setItemDelegate(_CellLook(self, theme))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(theme.px(48))
        for number, column in enumerate(COLUMNS):
            self.setColumnWidth(number, theme.px(column.width))
        header.moveSection(COUNTS, 1)  # beside the number that may be there twice
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self._open_by_mouse)

    def follow(self) -> None:
        """Show whether tables count only where that is told of any."""
        self.setColumnHidden(COUNTS, not any(row.count("counting") for row in self.tables.all_rows))

    def hold(self, row: int) -> None:
        """Take a row in hand and bring it into view."""
        column = max(0, self.currentIndex().column())
        self.setCurrentIndex(self.tables.index(row, column))
        self.scrollTo(self.currentIndex())

    def sort_by_current(self) -> None:
        """Sort by the column in hand; once more turns it round."""
        header, column = self.horizontalHeader(), max(0, self.currentIndex().column())
        again = header.sortIndicatorSection() == column
        upward = again and header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        self.sortByColumn(
            column, Qt.SortOrder.DescendingOrder if upward else Qt.SortOrder.AscendingOrder
        )
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the table, Space for what a figure counts."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space:
            self._trace(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A figure that leads somewhere looks like a link."""
        super().mouseMoveEvent(event)
        leads = self.tables.counted(self.indexAt(event.position().toPoint())) is not None
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a figure asks for what it counts."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._trace(self.indexAt(event.position().toPoint()))

    def _open_by_mouse(self, index: QModelIndex) -> None:
        if self.tables.counted(index) is None:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.tables.rows[index.row()].table)

    def _trace(self, index: QModelIndex) -> None:
        counted = self.tables.counted(index)
        if counted is not None:
            self.traced.emit(self.tables.rows[index.row()].table, counted)


class _CellLook(QStyledItemDelegate):
    """A cell with room around its words, and a ring around the one in hand."""

    def __init__(self, view: QTableView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The cell, and the ring of the focus."""
        theme, cell = self._theme, QRectF(option.rect)
        current = index.row() == self._view.currentIndex().row()
        if current:
            painter.fillRect(option.rect, theme.colour("ground"))
        padding = theme.px(_PADDING)
        option.rect = option.rect.adjusted(padding, 0, -padding, 0)
        super().paint(painter, option, index)
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(cell.adjusted(2, 2, -2, -2), RADIUS, RADIUS)
            painter.restore()
