"""Tables as the lines behind a figure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from tafelkit.domain import entries as e
from tafelkit.domain.dates import date_in_words
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.sayings.reading import ReadingList
from tafelkit.ui.widgets.portions import Portions
from tafelkit.ui.widgets.reading_delegate import CAPTION_ROLE

_Index = QModelIndex | QPersistentModelIndex


class TableLines(Portions[e.Table]):
    """Tables by row: number, place and date."""

    def __init__(self, desk: ProgrammeDesk, tables: Sequence[e.Table]) -> None:
        super().__init__(tables)
        self._language = desk.language

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Where and when it was; above that its number."""
        if not index.isValid():
            return None
        table = self.rows[index.row()]
        number = self._language.say("Tafel {number}", number=table.number)
        if role == CAPTION_ROLE:
            return number
        held = (table.place, date_in_words(table.date, self._language.code))
        words = ", ".join(filter(None, held)) or self._language.say("(geen locatie en datum)")
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        return f"{number}: {words}" if role == Qt.ItemDataRole.AccessibleTextRole else None


class TableList(ReadingList):
    """`opened` carries the table that was asked for."""

    opened = Signal(object)

    def __init__(self, desk: ProgrammeDesk, name: str, tables: Sequence[e.Table]) -> None:
        self.rows = TableLines(desk, tables)
        super().__init__(desk, name, self.rows)
        if tables:
            self.setCurrentIndex(self.rows.index(0))

    def open_row(self, index: QModelIndex) -> None:
        """Tell which table was asked for."""
        self.opened.emit(self.rows.rows[index.row()])
