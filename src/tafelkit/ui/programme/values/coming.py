"""What was new at each table, in the order in which they were held: chart and table in one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
)

from tafelkit.domain.dates import date_in_words
from tafelkit.domain.method.coming import Coming
from tafelkit.domain.texts import Message, _
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.values.cell import CellDelegate
from tafelkit.ui.programme.values.figures import Doors
from tafelkit.ui.widgets.tips import plain_tip

_Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_AT_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
TABLE, DATE, NEW, KNOWN, CHART, CARDS = range(6)
_TITLES: tuple[Message, ...] = (
    _("Tafel"),
    _("Datum"),
    _("Nieuw"),
    _("Tot dan toe"),
    _("Vol is nieuw"),
    _("Nieuwe kaarten"),
)


class ComingRows(QAbstractTableModel):
    """A row a table, the first that was held above."""

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__()
        self._desk = desk
        self.come: Sequence[Coming] = ()

    def show(self, come: Sequence[Coming]) -> None:
        """Show these."""
        if len(come) == len(self.come):
            self.come = come
            if come:
                self.dataChanged.emit(self.index(0, 0), self.index(len(come) - 1, CARDS))
            return
        self.beginResetModel()
        self.come = come
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """How many tables there are."""
        return 0 if parent.isValid() else len(self.come)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Table, date, figures, chart, names."""
        return 0 if parent.isValid() else len(_TITLES)

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The titles of the columns, those of figures at their side."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (NEW, KNOWN):
            return _AT_RIGHT
        if way == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._desk.language.text(_TITLES[section])
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell."""
        at, column = self.come[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole and column != CHART:
            return self._words(at, column)
        if role == Qt.ItemDataRole.AccessibleTextRole and column == CHART:
            return self.in_words(at)
        if role == Qt.ItemDataRole.ForegroundRole and column in (NEW, KNOWN):
            return self._desk.theme.colour("accent" if self._count(at, column) else "soft")
        if role == Qt.ItemDataRole.ToolTipRole and column == CARDS:
            return plain_tip(self._words(at, column))
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (NEW, KNOWN):
            return _AT_RIGHT
        return None

    def in_words(self, at: Coming) -> str:
        """A table with what was new at it, for who hears it."""
        return self._desk.language.say_many(
            "Tafel {number}: {count} nieuwe kaart, {known} tot dan toe",
            "Tafel {number}: {count} nieuwe kaarten, {known} tot dan toe",
            len(at.new),
            number=at.table.number,
            known=at.known,
        )

    def _count(self, at: Coming, column: int) -> int:
        return len(at.new) if column == NEW else at.known

    def _words(self, at: Coming, column: int) -> str:
        if column == TABLE:
            return str(at.table.number)
        if column == DATE:
            return date_in_words(at.table.date, self._desk.language.code, weekday=False)
        if column == CARDS:
            return ", ".join(sorted(self._desk.card_name(card) for card in at.new))
        return str(self._count(at, column))


class ComingTable(QTableView):
    """The figures lead to the namings by which a card came in."""

    def __init__(self, desk: ProgrammeDesk, doors: Doors) -> None:
        super().__init__()
        self._desk, self._doors = desk, doors
        self.rows = ComingRows(desk)
        self.setModel(self.rows)
        self.setItemDelegate(CellDelegate(self, desk.theme))
        self.setAccessibleName(desk.language.say("Nieuwe kaarten per tafel"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegateForColumn(CHART, _ChartDelegate(self, desk))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(desk.theme.px(30))
        self.setProperty("kind", "close")
        header = self.horizontalHeader()
        header.setProperty("kind", "close")
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(60)
        header.setSectionResizeMode(CHART, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(CHART, desk.theme.px(200))
        header.setSectionResizeMode(CARDS, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the figure in hand."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        come, row, language = self.rows.come, index.row(), self._desk.language
        name = language.say("Tafel {number}", number=come[row].table.number)
        if index.column() == NEW and come[row].new:
            self._doors.of_new(name, _TITLES[NEW], come[row : row + 1])
        elif index.column() == KNOWN and come[row].known:
            name = language.say("Tot en met tafel {number}", number=come[row].table.number)
            self._doors.of_new(name, _("Genoemde kaarten"), come[: row + 1])
        elif index.column() == TABLE:
            self._desk.table_asked.emit(come[row].table.id, "")


class _ChartDelegate(CellDelegate):
    """A bar as long as what was named by then; what was new is full at its end."""

    def __init__(self, view: ComingTable, desk: ProgrammeDesk) -> None:
        super().__init__(view, desk.theme)
        self._rows, self._desk = view.rows, desk

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        come, theme = self._rows.come, self._desk.theme
        at, most = come[index.row()], max(1, come[-1].known)
        room = QRectF(option.rect).adjusted(theme.px(8), theme.px(7), -theme.px(8), -theme.px(7))
        unit = room.width() / most
        old = QRectF(room.left(), room.top(), (at.known - len(at.new)) * unit, room.height())
        new = QRectF(old.right(), room.top(), len(at.new) * unit, room.height())
        painter.save()
        painter.setPen(theme.colour("accent"))
        painter.drawRect(old)
        painter.fillRect(new, theme.colour("accent"))
        painter.restore()


def told(desk: ProgrammeDesk, come: Sequence[Coming]) -> str:
    """Whether the last tables were still bringing something new."""
    last = next((n for n in range(len(come), 0, -1) if come[n - 1].new), 0)
    if not last:
        return ""
    after, number = len(come) - last, come[last - 1].table.number
    if not after:
        return desk.language.say_many(
            "De laatste tafel ({number}) bracht nog {count} nieuwe kaart.",
            "De laatste tafel ({number}) bracht nog {count} nieuwe kaarten.",
            len(come[-1].new),
            number=number,
        )
    return desk.language.say_many(
        "Tafel {number} bracht voor het laatst iets nieuws; de tafel daarna niet meer.",
        "Tafel {number} bracht voor het laatst iets nieuws; de {count} tafels daarna niet meer.",
        after,
        number=number,
    )
