"""The list of what would happen to each file, or did."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from tafelkit.ui.look.theme import Theme
from tafelkit.ui.programme.merging.plan_rows import PlanRow
from tafelkit.ui.widgets.portions import PortionedList, Portions
from tafelkit.ui.widgets.reading_delegate import AFTER_ROLE, CAPTION_ROLE, SHAPE_ROLE

_Index = QModelIndex | QPersistentModelIndex


class PlanList(PortionedList):
    """One row a file; thousands scroll as ten do."""

    def __init__(self, theme: Theme, name: str) -> None:
        self.rows = _PlanModel()
        super().__init__(theme, name, self.rows, shapes=True)

    def show_rows(self, rows: Sequence[PlanRow]) -> None:
        """Show these."""
        self.rows.show(rows)
        if rows:
            self.show_row(0)


class _PlanModel(Portions[PlanRow]):
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ": ".join(filter(None, (row.name, row.told, row.more)))
        return {CAPTION_ROLE: row.told, AFTER_ROLE: row.more, SHAPE_ROLE: row.shape}.get(role)
