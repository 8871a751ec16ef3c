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
from tafelkit.ui.programme.values.figures import FIGURES, NAMES, PARTS, Counts, counts_of
from tafelkit.ui.widgets.tips import plain_tip

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
        self.cards: list[str] = []
        self._counts: dict[str, Counts] = {}
        self.keys: dict[str, tuple[Any, ...]] = {}
        self._clusters: Mapping[str, str] = {}

    def show(self, cards: Sequence[CardCount], clusters: Mapping[str, str]) -> None:
        """Show these cards; `clusters` has the names of the clusters they lie in."""
        self._clusters = clusters
        self._counts = {card.card: counts_of(card) for card in cards}
        self.keys = {card: self._keys(card) for card in self._counts}
        if any(card not in self._counts for card in self.cards):
            self.beginResetModel()
            self.cards = list(self._counts)
            self.endResetModel()
            return
        new = [card for card in self._counts if card not in set(self.cards)]
        if new:
            first = len(self.cards)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self.cards += new
            self.endInsertRows()
        if self.cards:
            last = self.index(len(self.cards) - 1, CLUSTER)
            self.dataChanged.emit(self.index(0, 0), last)

    def _keys(self, card: str) -> tuple[Any, ...]:
        """What a card is sorted by and looked for, column by column."""
        name, cluster = (folded(self._words(card, column)) for column in (NAME, CLUSTER))
        return (name, *self._counts[card], cluster)

    def figure(self, card: str, name: str) -> int:
        """A figure of a card."""
        return self._counts[card][NAMES.index(name)]

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
        figure = self._counts[card][column - 1] if NAME < column < CLUSTER else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(card, column) if figure is None else str(figure)
        if role == Qt.ItemDataRole.ToolTipRole and figure is None:
            return plain_tip(self._words(card, column))
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

    def in_words(self, card: str) -> str:
        """A card with its total and the parts of that, for who hears it."""
        language = self._desk.language
        parts = [
            f"{language.text(FIGURES[part].title).lower()} {self.figure(card, part)}"
            for part in PARTS
            if self.figure(card, part)
        ]
        return language.say(
            "{card}: {total} ({parts}).",
            card=self._desk.card_name(card),
            total=language.say_many("{count} keer", "{count} keer", self.figure(card, "total")),
            parts=", ".join(parts),
        )

    def _words(self, card: str, column: int) -> str:
        if column == NAME:
            return self._desk.card_name(card)
        return self._clusters.get(card) or self._desk.language.say("overige")


class CardOrder(QSortFilterProxyModel):
    """The rows in the order and as far as asked for; equal figures by name."""

    def __init__(self, rows: CardRows) -> None:
        super().__init__()
        self.rows = rows
        self._wanted = ""
        self.setSourceModel(rows)
        self.sort(1, Qt.SortOrder.DescendingOrder)

    def look_for(self, text: str) -> None:
        """Show only cards in whose name, or that of their cluster, this occurs."""
        self.beginFilterChange()
        self._wanted = folded(text.strip())
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def card(self, row: int) -> str:
        """The card in a row as it is shown."""
        return self.rows.cards[self.mapToSource(self.index(row, NAME)).row()]

    def filterAcceptsRow(self, row: int, _parent: _Index) -> bool:
        """Whether the words that are looked for are in the row."""
        keys = self.rows.keys[self.rows.cards[row]]
        return self._wanted in keys[NAME] or self._wanted in keys[CLUSTER]

    def lessThan(self, one: _Index, other: _Index) -> bool:
        """By the column that is sorted by; then by name, whichever way that goes."""
        cards, keys, column = self.rows.cards, self.rows.keys, one.column()
        first, second = keys[cards[one.row()]], keys[cards[other.row()]]
        if first[column] != second[column]:
            return bool(first[column] < second[column])
        falls = self.sortOrder() == Qt.SortOrder.DescendingOrder
        return bool(first[NAME] > second[NAME] if falls else first[NAME] < second[NAME])
