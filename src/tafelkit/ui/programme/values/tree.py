"""Clusters with their cards and live figures, the rest, and the sum of all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView

from tafelkit.domain.method.tally import CardCount
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.values.carrying import MIME, carried, drag_cards
from tafelkit.ui.programme.values.figures import FIGURES, Doors
from tafelkit.ui.programme.values.full_names import FullNames
from tafelkit.ui.programme.values.groups import ALL, OTHER, Group
from tafelkit.ui.widgets.tips import plain_tip

_FIGURES = ("total", "participants", "tables")
_GROUP, _CARD = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ClusterTree(QTreeView):
    """`dropped` carries cards and the cluster they were dropped on: OTHER, or empty for a new one.

    `taken` carries cards that are taken out of their clusters; `in_hand` says that another group
    is the one in hand.
    """

    dropped = Signal(object, str)
    taken = Signal(object)
    in_hand = Signal()

    def __init__(self, desk: ProgrammeDesk, doors: Doors) -> None:
        super().__init__()
        self._desk, self._doors = desk, doors
        self.groups: dict[str, Group] = {}
        self._shape: list[tuple[str, tuple[str, ...]]] = []
        self._closed = {OTHER}
        self._filling = False
        self._model = QStandardItemModel(0, 1 + len(_FIGURES), self)
        titles = (desk.language.text(FIGURES[figure].title) for figure in _FIGURES)
        self._model.setHorizontalHeaderLabels([desk.language.say("Cluster"), *titles])
        for column in range(1, self._model.columnCount()):
            self._model.horizontalHeaderItem(column).setTextAlignment(_RIGHT)
        self.setModel(self._model)
        self.setAccessibleName(desk.language.say("Clusters"))
        self._set_up()
        self.clicked.connect(self._open_figure)
        self.expanded.connect(lambda index: self._closed.discard(index.data(_GROUP)))
        self.collapsed.connect(lambda index: self._closed.add(index.data(_GROUP)))
        self.selectionModel().currentChanged.connect(self._turn)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show these; what is in hand stays so."""
        self.groups = {group.key: group for group in groups}
        shape = [(group.key, group.cards) for group in groups]
        self._filling = True
        if shape != self._shape:
            kept = self.group, self.currentIndex().data(_CARD), self.currentIndex().row()
            self._shape = shape
            self._build()
            self._restore(*kept)
        for row, group in enumerate(groups):
            self._fill(row, group)
        self._filling = False
        self.in_hand.emit()

    @property
    def group(self) -> str:
        """The key of the group in hand, empty while none is."""
        return self.currentIndex().siblingAtColumn(0).data(_GROUP) or ""

    @property
    def chosen(self) -> tuple[str, ...]:
        """The cards that are selected."""
        rows = self.selectionModel().selectedRows()
        return tuple(dict.fromkeys(row.data(_CARD) for row in rows if row.data(_CARD)))

    def go_to(self, key: str) -> None:
        """Take a group in hand."""
        for row in range(self._model.rowCount()):
            if self._model.item(row).data(_GROUP) == key:
                self.setCurrentIndex(self._model.index(row, 0))
                self.scrollTo(self._model.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the total; Delete takes cards out."""
        index = self.currentIndex()
        if event.key() in _ENTER and index.isValid():
            self._open_figure(index.siblingAtColumn(max(1, index.column())))
        elif event.matches(QKeySequence.StandardKey.Delete) and self.chosen:
            self.taken.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Take the chosen cards along."""
        drag_cards(self, self._desk, self.chosen)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show on which group they would land; the sum is none."""
        super().dragMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        event.setAccepted(event.mimeData().hasFormat(MIME) and index.data(_GROUP) != ALL)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped, and where."""
        cards = carried(event.mimeData())
        index = self.indexAt(event.position().toPoint()).siblingAtColumn(0)
        key = (index.data(_GROUP) or "") if index.isValid() else ""
        if cards and key != ALL:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(cards, key)

    def _set_up(self) -> None:
        px = self._desk.theme.px
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setIndentation(px(16))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.header()
        header.setProperty("kind", "close")
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(px(40))
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setItemDelegateForColumn(0, FullNames(self, px(8)))

    def _build(self) -> None:
        self._model.removeRows(0, self._model.rowCount())
        strong = self._desk.theme.font(strong=True)
        for key, cards in self._shape:
            row = [QStandardItem() for _ in range(1 + len(_FIGURES))]
            row[0].setData(key, _GROUP)
            for item in row:
                item.setFont(strong)
            for card in cards if key != ALL else ():
                line = [QStandardItem() for _ in range(1 + len(_FIGURES))]
                line[0].setData(key, _GROUP)
                line[0].setData(card, _CARD)
                row[0].appendRow(line)
            self._model.appendRow(row)
            self.setExpanded(row[0].index(), key not in self._closed)

    def _fill(self, row: int, group: Group) -> None:
        top = self._model.item(row)
        top.setText(group.name)
        top.setToolTip(plain_tip(group.name))
        figures = (group.total, group.participants, group.tables)
        self._put(self._model.invisibleRootItem(), row, figures)
        counts = {card.card: card for card in group.named}
        for at in range(top.rowCount()):
            card = top.child(at).data(_CARD)
            top.child(at).setText(self._desk.card_name(card))
            self._put(top, at, _counted(counts.get(card)))

    def _put(self, parent: QStandardItem, row: int, figures: tuple[int, int, int]) -> None:
        theme = self._desk.theme
        for column, figure in enumerate(figures, 1):
            item = parent.child(row, column)
            item.setText(str(figure))
            item.setForeground(theme.colour("accent" if figure else "soft"))
            item.setTextAlignment(_RIGHT)

    def _restore(self, key: str, card: str | None, row: int) -> None:
        """Take in hand what was, or what came in its place."""
        for at in range(self._model.rowCount()):
            top = self._model.item(at)
            if top.data(_GROUP) == key:
                within = (top.child(n) for n in range(top.rowCount()))
                same = next((item for item in within if card and item.data(_CARD) == card), None)
                self.setCurrentIndex((same or top).index())
                return
        if row >= 0:
            self.setCurrentIndex(self._model.index(min(row, self._model.rowCount() - 1), 0))

    def _turn(self) -> None:
        if not self._filling:
            self.in_hand.emit()

    def _open_figure(self, index: QModelIndex) -> None:
        if index.column() < 1 or index.data() == "0":
            return
        figure, first = _FIGURES[index.column() - 1], index.siblingAtColumn(0)
        if card := first.data(_CARD):
            self._doors.of_card(card, figure)
        else:
            group = self.groups[first.data(_GROUP)]
            self._doors.of_cards(group.name, group.cards, figure)


def _counted(card: CardCount | None) -> tuple[int, int, int]:
    return (card.total, card.participants, len(card.tables)) if card else (0, 0, 0)
