"""Rows below each other, one for each entry; a row stays itself while its entry is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.ui.look_back.rows import Row


class EntryRows(QWidget):
    """Makes a row for each entry that is new, so that no refresh takes the focus from a hand."""

    def __init__(self, spacing: int, make: Callable[[Any], Row]) -> None:
        super().__init__()
        self._make = make
        self.rows: dict[str, Row] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(spacing)

    def fill(self, entries: Sequence[e.Entry]) -> None:
        """Show these entries, in this order."""
        wanted = {entry.id for entry in entries}
        for entry_id in [key for key in self.rows if key not in wanted]:
            row = self.rows.pop(entry_id)
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, entry in enumerate(entries):
            if entry.id not in self.rows:
                self.rows[entry.id] = self._make(entry)
            row = self.rows[entry.id]
            if self._layout.indexOf(row) != place:
                self._layout.insertWidget(place, row)
            row.fill(entry)
        self.setVisible(bool(entries))
