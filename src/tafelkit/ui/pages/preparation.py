"""Voorbereiding: who sits at the table, the data of table and programme, and the register."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.texts import Message, _
from tafelkit.ui.desk import Desk
from tafelkit.ui.pages.page import Page
from tafelkit.ui.preparation.register import RegisterSection
from tafelkit.ui.preparation.seats import Seats
from tafelkit.ui.preparation.table_data import TableData
from tafelkit.ui.widgets.form import Form, around, on_form
from tafelkit.ui.widgets.keys import TO_THE_LINE, on_keys

# With less width than this the data stand under the seats.
_ENOUGH = 860


class PreparationPage(Page):
    """The seats are the page's one thing; the data beside them, the register below and apart."""

    topics: ClassVar[tuple[type[e.Entry], ...]] = (
        e.Table,
        e.Programme,
        e.Seat,
        e.Attendee,
        e.Consent,
    )
    keys: ClassVar[tuple[tuple[str, Message], ...]] = (
        ("Esc", _("terug naar de regel om plaatsen toe te voegen")),
        ("Return", _("voegt de plaatsen toe die in de regel staan")),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.seats = Seats(desk, self)
        self.data = TableData(desk, self)
        self.register_section = RegisterSection(desk, self)
        px = desk.theme.px
        self._columns = QHBoxLayout()
        self._columns.addWidget(self.seats, 6)
        self._columns.addWidget(self.data, 5)
        within = QWidget()
        self._column = QVBoxLayout(within)
        self._column.setSpacing(px(24))
        self._column.addLayout(self._columns, 1)
        self._column.addWidget(self.register_section)
        self._scroll = QScrollArea()
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(within)
        self._scroll.setWidgetResizable(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self.register_section.unfolded.connect(lambda: QTimer.singleShot(0, self._show_register))
        on_keys(self, self.begin, *TO_THE_LINE)
        on_form(self, desk.theme, self._take_form, narrow=_ENOUGH)

    def refresh(self) -> None:
        """Show what is recorded."""
        self.seats.refresh()
        self.data.refresh()
        self.register_section.refresh()

    def begin(self) -> None:
        """Put the focus on the line that sets the places, which is at the top of the page."""
        self._scroll.verticalScrollBar().setValue(0)
        self.seats.line.setFocus()

    def show_entry(self, entry_id: str) -> None:
        """Bring a place's row into view."""
        row = self.seats.rows.get(entry_id)
        if row is not None:
            self._scroll.ensureWidgetVisible(row)
            row.background.setFocus()

    def _take_form(self, form: Form) -> None:
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if form.narrow else ways.LeftToRight)
        self._columns.setSpacing(self.desk.theme.px(24 if form.narrow else 48))
        self._column.setContentsMargins(around(self.desk.theme, form, 24, 24))
        self.register_section.set_narrow(form.narrow)

    def _show_register(self) -> None:
        self._scroll.ensureWidgetVisible(self.register_section)
