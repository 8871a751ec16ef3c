"""The table of all cards: sorted by any column, and from each figure to its records."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from tafelkit.ui.look.sizes import CAPTION
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.values.cards_model import CLUSTER, NAME, CardOrder
from tafelkit.ui.programme.values.carrying import drag_cards
from tafelkit.ui.programme.values.cell import CellDelegate
from tafelkit.ui.programme.values.figures import FIGURES, NAMES, Doors

_LONGEST = 220
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CardsTable(QTableView):
    """`grouping` says that the chosen cards are to be put in a cluster."""

    grouping = Signal()

    def __init__(self, desk: ProgrammeDesk, order: CardOrder, doors: Doors) -> None:
        super().__init__()
        self._desk, self._order, self._doors = desk, order, doors
        self.setModel(order)
        self.setItemDelegate(CellDelegate(self, desk.theme))
        self.setAccessibleName(desk.language.say("Kaarten in de ronde Waarden"))
        self.setSortingEnabled(True)
        self.sortByColumn(1, Qt.SortOrder.DescendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(desk.theme.px(30))
        self._widths()
        self.clicked.connect(self._clicked)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The cards that are selected, in the order in which they are shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._order.card(row) for row in rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens a figure, or asks for a cluster; F7 sorts."""
        index, key = self.currentIndex(), event.key()
        figure = NAME < index.column() < CLUSTER
        if figure and key in (*_ENTER, Qt.Key.Key_Space):
            self._open(index)
        elif index.isValid() and key in _ENTER:
            self.grouping.emit()
        elif index.isValid() and key == Qt.Key.Key_F7:
            self._sort(index.column())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a figure is a door."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        door = NAME < index.column() < CLUSTER and index.data() != "0"
        shape = Qt.CursorShape.PointingHandCursor if door else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Take the chosen cards along."""
        drag_cards(self, self._desk, self.chosen)

    def _sort(self, column: int) -> None:
        """Sort by a column, the most first; once more turns that round."""
        ways, header = Qt.SortOrder, self.horizontalHeader()
        falls = column not in (NAME, CLUSTER)
        if header.sortIndicatorSection() == column:
            falls = header.sortIndicatorOrder() == ways.AscendingOrder
        self.sortByColumn(column, ways.DescendingOrder if falls else ways.AscendingOrder)

    def _clicked(self, index: QModelIndex) -> None:
        if len(self.selectionModel().selectedRows()) == 1:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if NAME < index.column() < CLUSTER and index.data() != "0":
            card = self._order.card(index.row())
            self._doors.of_card(card, NAMES[index.column() - 1])

    def _widths(self) -> None:
        header = self.horizontalHeader()
        self.setProperty("kind", "close")
        self.setWordWrap(False)
        header.setProperty("kind", "close")
        header.setHighlightSections(False)
        header.setMinimumSectionSize(self._desk.theme.px(44))
        header.setMaximumSectionSize(self._desk.theme.px(_LONGEST))
        header.setResizeContentsPrecision(60)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(CLUSTER, QHeaderView.ResizeMode.Stretch)
        metrics, px = QFontMetrics(self._desk.theme.font(CAPTION)), self._desk.theme.px
        for column, figure in enumerate(FIGURES.values(), NAME + 1):
            title = metrics.horizontalAdvance(self._desk.language.text(figure.title))
            self.setColumnWidth(column, title + px(18))
