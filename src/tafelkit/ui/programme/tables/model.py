"""The tables as rows and columns; sorted and sifted here, for ten thousand as for ten."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from tafelkit.ui.look.theme import Theme
from tafelkit.ui.programme.tables.columns import (
    COLUMNS,
    COUNTS,
    MISSING,
    STATUS,
    Counted,
    Row,
    Wording,
    haystack,
)
from tafelkit.ui.widgets.shapes import Shape, shape_icon
from tafelkit.ui.widgets.tips import plain_tip

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_STATES: dict[str, tuple[Shape, str]] = {
    "draft": ("ring", "soft"),
    "read_back": ("half", "ahead"),
    "final": ("full", "ahead"),
}
COUNTING_SHAPES: dict[str, tuple[Shape, str]] = {
    "double": ("warning", "behind"),
    "counted": ("tick", "ahead"),
    "left_out": ("cross", "soft"),
}


class TableModel(QAbstractTableModel):
    """`rows` are those that are shown, `all_rows` those that there are."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.all_rows: Sequence[Row] = ()
        self.rows: list[Row] = []
        self._sought = ""
        self._words: dict[str, str] = {}  # of a table what is searched, once that was asked
        self._only_incomplete = False
        self._sorted = (0, Qt.SortOrder.AscendingOrder)
        self._link = QFont(theme.font(tabular=True))
        self._link.setUnderline(True)
        self._figures = theme.font(tabular=True)
        self._accent = theme.colour("accent")
        size = theme.px(16)
        self._icons = {
            name: shape_icon(shape, theme.colour(colour), size)
            for name, (shape, colour) in _STATES.items()
        }
        self._counting = {
            name: shape_icon(shape, theme.colour(colour), size)
            for name, (shape, colour) in COUNTING_SHAPES.items()
        }
        self._warning = shape_icon("warning", theme.colour("behind"), size)

    def show(self, rows: Sequence[Row]) -> None:
        """Show these, sorted and sifted as before."""
        self.all_rows = rows
        self._words.clear()
        self._choose()

    def seek(self, words: str, *, only_incomplete: bool) -> None:
        """Show only the tables with all of these words, and if asked those that lack something."""
        self._sought, self._only_incomplete = words.casefold(), only_incomplete
        self._choose()

    def counted(self, index: _Index) -> Counted | None:
        """Of what the figure at a place is the number, where that is any."""
        if not index.isValid():
            return None
        counted, row = COLUMNS[index.column()].counted, self.rows[index.row()]
        if row.counting == "left_out" and counted in ("seats", "advices"):
            return None  # of what does not count none are gathered
        return counted if counted and row.count(counted) else None

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """How many tables are shown."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What a column shows."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._wording.language.text(COLUMNS[section].title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(section))
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, and how they look."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[column].words(self._wording, row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(COLUMNS[column].words(self._wording, row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            title = self._wording.language.text(COLUMNS[column].title)
            return f"{title}: {COLUMNS[column].words(self._wording, row)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(column))
        if role == Qt.ItemDataRole.DecorationRole:
            return self._shape(row, column)
        if role == Qt.ItemDataRole.FontRole:
            return self._link if self.counted(index) else self._figures
        if role == Qt.ItemDataRole.ForegroundRole and self.counted(index):
            return self._accent
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; what is alike there stands by number."""
        self._sorted = (column, order)
        self._choose()

    def row_of(self, table_id: str) -> int:
        """Where a table stands, -1 where it is not shown."""
        return next((n for n, row in enumerate(self.rows) if row.table.id == table_id), -1)

    def _choose(self) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self.rows[index.row()].table.id for index in before]
        column, order = self._sorted
        rows = [row for row in self.all_rows if self._is_sought(row)]
        rows.sort(key=lambda row: (row.table.number, row.table.id))
        rows.sort(key=COLUMNS[column].key, reverse=order == Qt.SortOrder.DescendingOrder)
        self.rows = rows
        places = {row.table.id: n for n, row in enumerate(rows)} if held else {}
        after = [
            self.index(places[key], index.column()) if key in places else QModelIndex()
            for key, index in zip(held, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _is_sought(self, row: Row) -> bool:
        if self._only_incomplete and row.whole:
            return False
        if not self._sought:
            return True
        words = self._words.get(row.table.id)
        if words is None:
            words = self._words[row.table.id] = haystack(self._wording, row)
        return all(part in words for part in self._sought.split())

    def _shape(self, row: Row, column: int) -> Any:
        if column == STATUS:
            return self._icons[row.table.status]
        if column == MISSING and row.standing is not None and row.standing.empty_rounds:
            return self._warning
        if COLUMNS[column].counted == "conflicts" and row.conflicts:
            return self._warning
        if column == COUNTS:
            return self._counting.get(row.counting)
        return None


def _alignment(column: int) -> Qt.AlignmentFlag:
    figures = column == 0 or COLUMNS[column].counted not in (None, "counting")
    side = Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
