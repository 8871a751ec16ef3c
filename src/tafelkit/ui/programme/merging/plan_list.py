"""The list of what would happen to each file, or did."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QListView

from tafelkit.ui.look.theme import Theme
from tafelkit.ui.programme.merging.plan_rows import PlanRow
from tafelkit.ui.widgets.reading_delegate import (
    AFTER_ROLE,
    CAPTION_ROLE,
    SHAPE_ROLE,
    ReadingDelegate,
)

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_AT_A_TIME = 100


class PlanList(QListView):
    """One row a file; thousands scroll as ten do."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.rows = _PlanModel()
        self.setModel(self.rows)
        self.setItemDelegate(ReadingDelegate(self, theme))
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_A_TIME)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: Sequence[PlanRow]) -> None:
        """Show these."""
        self.rows.show(rows)
        if rows:
            self.setCurrentIndex(self.rows.index(0))


class _PlanModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[PlanRow] = ()

    def show(self, rows: Sequence[PlanRow]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ": ".join(filter(None, (row.name, row.told, row.more)))
        return {CAPTION_ROLE: row.told, AFTER_ROLE: row.more, SHAPE_ROLE: row.shape}.get(role)
