"""A page of a table's window."""

from __future__ import annotations

from tafelkit.domain.record import Record
from tafelkit.ui.desk import Desk
from tafelkit.ui.pages.base import BasePage


class Page(BasePage):
    """A page that shows the record of the table on the desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk

    @property
    def record(self) -> Record:
        """The record as it is now."""
        return self.desk.record
