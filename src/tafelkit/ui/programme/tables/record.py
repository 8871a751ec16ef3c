"""The record of one table, to read: everything that was recorded there, round by round."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from tafelkit.domain.dates import date_in_words
from tafelkit.ui.canvas.entry_delegate import CAPTION_ROLE, HEADING_ROLE, EntryDelegate
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.tables.columns import COUNTING
from tafelkit.ui.programme.tables.record_rows import RecordRow, record_rows
from tafelkit.ui.window.over import OverPage
from tafelkit.verslag.names import STATUSES

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class RecordView(OverPage):
    """A record by itself, with an entry in hand. Raises Refusal where it cannot be read now."""

    def __init__(self, desk: ProgrammeDesk, table_id: str, entry_id: str = "") -> None:
        record, language = desk.session.record(table_id), desk.language
        table = record.table
        super().__init__(language, language.say("Tafel {number}", number=table.number))
        px = desk.theme.px
        day = date_in_words(table.date, language.code, weekday=False)
        hours = "–".join(filter(None, (table.starts, table.ends)))
        status = language.text(STATUSES[table.status])
        self._desk, self._table = desk, table_id
        told = QLabel(" · ".join(filter(None, (table.place, day, hours, status))))
        told.setProperty("kind", "soft")
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        self.list = QListView()
        self.list.setAccessibleName(self.title.text())
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.rows = _RecordModel(list(record_rows(record, language)))
        self.list.setModel(self.rows)
        self.list.setItemDelegate(EntryDelegate(self.list, desk.theme))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(8))
        column.addLayout(self.head)
        column.addWidget(told)
        column.addWidget(self._counting())
        column.addWidget(self.list, 1)
        self._hold(entry_id)
        self.refresh()

    @property
    def table(self) -> str:
        """The id of the table that is read."""
        return self._table

    def begin(self) -> None:
        """To the list."""
        self.list.setFocus()

    def refresh(self) -> None:
        """Say whether it counts, where that is not plain."""
        counting = self._desk.gathering.counting.get(self._table, "alone")
        self.counts.setVisible(counting != "alone")
        self._words.setText(self._desk.language.text(COUNTING[counting]))

    def _counting(self) -> QWidget:
        self.counts, self._words = QWidget(), QLabel()
        self._words.setProperty("kind", "label")
        beside = QPushButton(self._desk.language.say("Naast elkaar zetten"))
        beside.clicked.connect(lambda: self._desk.doubles_asked.emit(self._table))
        row = QHBoxLayout(self.counts)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words)
        row.addWidget(beside)
        row.addStretch(1)
        return self.counts

    def _hold(self, entry_id: str) -> None:
        """Take an entry in hand, the first one where it is not there."""
        rows = self.rows.rows
        first = next((n for n, row in enumerate(rows) if row.id), 0)
        at = next((n for n, row in enumerate(rows) if row.id and row.id == entry_id), first)
        index = self.rows.index(at)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index, QListView.ScrollHint.PositionAtCenter)


class _RecordModel(QAbstractListModel):
    def __init__(self, rows: Sequence[RecordRow]) -> None:
        super().__init__()
        self.rows = rows

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == CAPTION_ROLE:
            return row.caption
        if role == HEADING_ROLE:
            return not row.id
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ": ".join(filter(None, (row.caption, row.words)))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        # A heading is passed over by the arrow keys.
        if not self.rows[index.row()].id:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)
