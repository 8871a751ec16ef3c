"""Which tables are in, and how far the record of each is."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QListWidget, QVBoxLayout

from tafelkit.domain import entries as e
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.page import ProgrammePage


class TablesPage(ProgrammePage):
    """The tables by number."""

    topics: ClassVar[tuple[type[e.Entry], ...]] = (e.Table,)

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__(desk)
        self.list = QListWidget()
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        self.refresh()

    def refresh(self) -> None:
        """Show the tables."""
        self.list.clear()
        for table in self.gathering.tables.values():
            self.list.addItem(self.say("Tafel {number}", number=table.number))
