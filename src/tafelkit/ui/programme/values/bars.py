"""The chart of all cards: bars parted by how a card was named, drawn as in the verslag.

It is a list, in the order of the table and as far as that is filtered; so it is read aloud card by
card, and only the bars that are seen are drawn.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from tafelkit.domain.drawing.charts.bars import ROW, Bar, bar_chart, part_at
from tafelkit.domain.drawing.marks import Drawing
from tafelkit.ui.look import painting
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.values.cards_model import CardOrder
from tafelkit.ui.programme.values.carrying import drag_cards
from tafelkit.ui.programme.values.figures import PARTS, Doors

_PX_PER_MM = 4.7  # so that the words are as large as other text
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def paint_drawing(painter: QPainter, at: QPoint, drawing: Drawing, desk: ProgrammeDesk) -> None:
    """Paint a chart with its top left at a place of the screen."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(at)
    painter.scale(desk.theme.px(_PX_PER_MM * 10) / 10, desk.theme.px(_PX_PER_MM * 10) / 10)
    painting.draw(painter, drawing.marks, desk.palette)
    painter.restore()


class Legend(QWidget):
    """What the patterns mean."""

    def __init__(self, desk: ProgrammeDesk, kinds: tuple[str, ...]) -> None:
        super().__init__()
        self._desk, self._kinds = desk, kinds
        self.setAccessibleName(", ".join(kinds))
        self.setFixedHeight(desk.theme.px(ROW * _PX_PER_MM))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Each kind beside its pattern."""
        painter = QPainter(self)
        paint_drawing(painter, QPoint(0, 0), bar_chart((), self._kinds), self._desk)
        painter.end()


class BarList(QListView):
    """A bar a card; `grouping` says that the chosen cards are to be put in a cluster."""

    grouping = Signal()

    def __init__(self, desk: ProgrammeDesk, order: CardOrder, doors: Doors) -> None:
        super().__init__()
        self._desk, self._order, self._doors = desk, order, doors
        self.setModel(order)
        self.setAccessibleName(desk.language.say("Staafdiagram van de kaarten"))
        self.setItemDelegate(_BarDelegate(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._clicked)
        self._pressed = QPoint()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The cards that are selected."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return tuple(self._order.card(row) for row in rows)

    @property
    def most(self) -> int:
        """The total of the longest bar that is shown."""
        shown = (self._order.card(row) for row in range(self._order.rowCount()))
        return max((self._order.rows.figure(card, "total") for card in shown), default=0)

    def drawn(self, index: QModelIndex | QPersistentModelIndex) -> tuple[Bar, float, int]:
        """A card's bar, how wide the chart is in millimetres, and its longest bar."""
        card, rows = self._order.card(index.row()), self._order.rows
        bar = Bar(index.data(), tuple(rows.figure(card, part) for part in PARTS))
        return bar, self.viewport().width() / self._scale, self.most

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where it was pressed: a part of a bar is a door of its own."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the total."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._doors.of_card(self._order.card(self.currentIndex().row()), "total")
        else:
            super().keyPressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Take the chosen cards along."""
        drag_cards(self, self._desk, self.chosen)

    @property
    def _scale(self) -> float:
        return self._desk.theme.px(_PX_PER_MM * 10) / 10

    def _clicked(self, index: QModelIndex) -> None:
        if len(self.selectedIndexes()) != 1:
            return
        bar, width, most = self.drawn(index)
        left = self.visualRect(index).left()
        part = part_at(bar, (self._pressed.x() - left) / self._scale, most, width)
        card = self._order.card(index.row())
        if part is not None:
            self._doors.of_card(card, PARTS[part])
        elif self._pressed.x() - left > self.viewport().width() / 3:
            self._doors.of_card(card, "total")


class _BarDelegate(QStyledItemDelegate):
    def __init__(self, view: BarList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = self._view._desk.theme.px(ROW * _PX_PER_MM)
        return QSize(self._view.viewport().width(), height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        desk, row = self._view._desk, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, desk.theme.colour("ground"))
        bar, width, most = self._view.drawn(index)
        paint_drawing(painter, row.topLeft(), bar_chart((bar,), (), most, width), desk)
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(desk.theme.colour("accent"))
            painter.drawRect(row.adjusted(0, 0, -1, -1))
