"""What was named together: cards by cards, each cell how many participants named both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from tafelkit.ui.look.sizes import CAPTION
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.values.carrying import drag_cards
from tafelkit.ui.programme.values.cell import CellDelegate
from tafelkit.ui.programme.values.figures import Doors
from tafelkit.ui.widgets.tips import plain_tip

_Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CELL, _LONGEST = 34, 190


class Pairs(QAbstractTableModel):
    """Reckoned from what was gathered when a cell is seen."""

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__()
        self._desk = desk
        self.cards: tuple[str, ...] = ()
        self._most = 0

    def show(self, cards: Sequence[str]) -> None:
        """Show these cards, in this order."""
        self._most = self._desk.gathering.together.highest
        if tuple(cards) == self.cards:
            if cards:
                last = self.index(len(cards) - 1, len(cards) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.cards = tuple(cards)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """A row a card."""
        return 0 if parent.isValid() else len(self.cards)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """A column a card."""
        return 0 if parent.isValid() else len(self.cards)

    def pair(self, index: _Index) -> tuple[str, str]:
        """The cards of a cell."""
        return self.cards[index.row()], self.cards[index.column()]

    def times(self, index: _Index) -> int:
        """How many participants named both cards of a cell."""
        one, other = self.pair(index)
        return 0 if one == other else self._desk.gathering.together.times(one, other)

    def headerData(
        self, section: int, _way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the cards, on both sides."""
        name = self._desk.card_name(self.cards[section])
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(name)
        return name if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The number, always in figures; the ground only repeats it."""
        one, other = self.pair(index)
        times = self.times(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return "–" if one == other else str(times)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.in_words(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.in_words(index))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignCenter)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._desk.theme.colour("ink" if times else "soft")
        if role == Qt.ItemDataRole.BackgroundRole and times:
            return self._ground(times)
        return None

    def in_words(self, index: _Index) -> str:
        """A cell for who hears it."""
        one, other = (self._desk.card_name(card) for card in self.pair(index))
        if index.row() == index.column():
            return self._desk.language.say("{card} met zichzelf", card=one)
        return self._desk.language.say_many(
            "{one} en {other}: {count} deelnemer noemde beide",
            "{one} en {other}: {count} deelnemers noemden beide",
            self.times(index),
            one=one,
            other=other,
        )

    def _ground(self, times: int) -> QColor:
        colour = QColor(self._desk.theme.colour("accent"))
        colour.setAlphaF(0.08 + 0.27 * times / max(1, self._most))
        return colour


class Matrix(QTableView):
    """The cells lead to the participants; the cards of chosen ones can be put in a cluster."""

    def __init__(self, desk: ProgrammeDesk, doors: Doors) -> None:
        super().__init__()
        self._desk, self._doors = desk, doors
        self.pairs = Pairs(desk)
        self.setModel(self.pairs)
        self.setItemDelegate(CellDelegate(self, desk.theme))
        self.setAccessibleName(desk.language.say("Door dezelfde deelnemer genoemd"))
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalHeader(_StandingHeader(desk))
        side = desk.theme.px(_CELL)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setProperty("kind", "close")
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(desk.theme.px(24))
        self.horizontalHeader().setDefaultSectionSize(side)
        self.verticalHeader().setDefaultSectionSize(desk.theme.px(28))
        self.verticalHeader().setMaximumWidth(desk.theme.px(_LONGEST))
        self.clicked.connect(self._clicked)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The cards of the cells that are selected, each once."""
        cells = sorted(self.selectedIndexes(), key=lambda at: (at.row(), at.column()))
        return tuple(dict.fromkeys(card for cell in cells for card in self.pairs.pair(cell)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the cell in hand."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Take the cards of the chosen cells along."""
        drag_cards(self, self._desk, self.chosen)

    def _clicked(self, index: QModelIndex) -> None:
        if len(self.selectedIndexes()) == 1:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if self.pairs.times(index):
            self._doors.of_pair(*self.pairs.pair(index))


class _StandingHeader(QHeaderView):
    """Names that stand upright over narrow columns."""

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = desk.theme
        self._font = desk.theme.font(CAPTION)
        self.setSectionsClickable(True)

    def sizeHint(self) -> QSize:
        """As tall as the longest name, within reason."""
        metrics, model = QFontMetrics(self._font), self.model()
        names = (str(model.headerData(n, self.orientation())) for n in range(self.count()))
        longest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        return QSize(0, min(longest, self._theme.px(_LONGEST)) + self._theme.px(12))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """A name from below to above."""
        painter.save()
        painter.setFont(self._font)
        painter.setPen(self._theme.colour("ink"))
        painter.translate(rect.left(), rect.bottom())
        painter.rotate(-90)
        room = QRect(self._theme.px(6), 0, rect.height() - self._theme.px(8), rect.width())
        name = str(self.model().headerData(section, self.orientation()))
        short = QFontMetrics(self._font).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)
        painter.restore()
