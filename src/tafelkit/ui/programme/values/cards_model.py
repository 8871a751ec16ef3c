"""All cards that were named, with their figures: rows that are sorted and filtered in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from tafelkit.domain.method.tally import CardCount
from tafelkit.domain.typed.word_forms import folded
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.values.figures import FIGURES, NAMES, PARTS

SORT_ROLE = Qt.ItemDataRole.UserRole + 1
COUNT_ROLE = Qt.ItemDataRole.UserRole + 2
NAME, CLUSTER = 0, len(NAMES) + 1

_Index = QModelIndex | QPersistentModelIndex
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled


class CardRows(QAbstractTableModel):
    """A row a card: its name, its figures, and the cluster it lies in.

    Cards that come in while a programme is being read are added below, so that what is selected
    stays selected.
    """

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__()
        self._desk = desk
        self.cards: list[CardCount] = []
        self._clusters: Mapping[str, str] = {}

    def show(self, cards: Sequence[CardCount], clusters: Mapping[str, str]) -> None:
        """Show these cards; `clusters` has the names of the clusters they lie in."""
        self._clusters = clusters
        found = {card.card: card for card in cards}
        if any(card.card not in found for card in self.cards):
            self.beginResetModel()
            self.cards = list(cards)
            self.endResetModel()
            return
        self.cards = [found.pop(card.card) for card in self.cards]
        if found:
            first = len(self.cards)
            self.beginInsertRows(QModelIndex(), first, first + len(found) - 1)
            self.cards += found.values()
            self.endInsertRows()
        if self.cards:
            last = self.index(len(self.cards) - 1, CLUSTER)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """How many cards were named."""
        return 0 if parent.isValid() else len(self.cards)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Name, figures, cluster."""
        return 0 if parent.isValid() else CLUSTER + 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Cards can be dragged to a cluster."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The titles of the columns, over figures at their side."""
        if way == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if NAME < section < CLUSTER else None
            return int((side or Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter)
        if way != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        language = self._desk.language
        if section in (NAME, CLUSTER):
            return language.say("Kaart") if section == NAME else language.say("Cluster")
        return language.text(FIGURES[NAMES[section - 1]].title)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words or figure of a cell, and how it looks."""
        card, column = self.cards[index.row()], index.column()
        figure = FIGURES[NAMES[column - 1]].of(card) if NAME < column < CLUSTER else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(card, column) if figure is None else str(figure)
        if role == SORT_ROLE:
            return folded(self._words(card, column)) if figure is None else figure
        if role == COUNT_ROLE:
            return card
        if role == Qt.ItemDataRole.AccessibleTextRole and column == NAME:
            return self.in_words(card)
        if role == Qt.ItemDataRole.ForegroundRole:
            if figure is not None:
                return self._desk.theme.colour("accent" if figure else "soft")
            if column == CLUSTER:
                return self._desk.theme.colour("soft")
        if role == Qt.ItemDataRole.TextAlignmentRole and figure is not None:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def in_words(self, card: CardCount) -> str:
        """A card with its total and the parts of that, for who hears it."""
        language = self._desk.language
        parts = [
            f"{language.text(FIGURES[part].title).lower()} {FIGURES[part].of(card)}"
            for part in PARTS
            if FIGURES[part].of(card)
        ]
        return language.say(
            "{card}: {total} ({parts}).",
            card=self._desk.card_name(card.card),
            total=language.say_many("{count} keer", "{count} keer", card.total),
            parts=", ".join(parts),
        )

    def _words(self, card: CardCount, column: int) -> str:
        if column == NAME:
            return self._desk.card_name(card.card)
        return self._clusters.get(card.card) or self._desk.language.say("overige")


class CardOrder(QSortFilterProxyModel):
    """The rows in the order and as far as asked for; equal figures by name."""

    def __init__(self, rows: CardRows) -> None:
        super().__init__()
        self._rows = rows
        self._wanted = ""
        self.setSourceModel(rows)
        self.setSortRole(SORT_ROLE)
        self.sort(1, Qt.SortOrder.DescendingOrder)

    def look_for(self, text: str) -> None:
        """Show only cards in whose name, or that of their cluster, this occurs."""
        self.beginFilterChange()
        self._wanted = folded(text.strip())
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def card(self, row: int) -> CardCount:
        """The card in a row as it is shown."""
        return self._rows.cards[self.mapToSource(self.index(row, NAME)).row()]

    def filterAcceptsRow(self, row: int, _parent: _Index) -> bool:
        """Whether the words that are looked for are in the row."""
        texts = (self._rows.index(row, column).data(SORT_ROLE) for column in (NAME, CLUSTER))
        return any(self._wanted in text for text in texts)

    def lessThan(self, one: _Index, other: _Index) -> bool:
        """By the column that is sorted by; then by name, whichever way that goes."""
        a, b = one.data(SORT_ROLE), other.data(SORT_ROLE)
        if a != b:
            return bool(a < b)
        first, second = (self._rows.index(at.row(), NAME).data(SORT_ROLE) for at in (one, other))
        falls = self.sortOrder() == Qt.SortOrder.DescendingOrder
        return bool(first > second if falls else first < second)
