"""Which tables are in, how far the record of each is, and what all of them have together."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedLayout,
    QVBoxLayout,
)

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.gathering.standing import unread
from tafelkit.domain.texts import Message, _
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.page import ProgrammePage
from tafelkit.ui.programme.tables.columns import COLUMNS, Row, Wording
from tafelkit.ui.programme.tables.model import TableModel
from tafelkit.ui.programme.tables.totals import Totals, seats_with
from tafelkit.ui.programme.tables.view import TableView
from tafelkit.ui.widgets.form import Form, around, on_form
from tafelkit.ui.widgets.keys import on_keys

# How often the list follows while tables are gathered: seldom where there are many.
_FOLLOWING_MS, _MS_A_TABLE = 150, 0.1


class TablesPage(ProgrammePage):
    """All tables in a list; one of them is read over it."""

    topics: ClassVar[tuple[type[e.Entry], ...]] = (e.Table, e.Programme, e.Prose)
    keys: ClassVar[tuple[tuple[str, Message], ...]] = (
        ("Enter", _("de tafel in hand lezen")),
        ("Space", _("tonen wat het getal in hand telt")),
        ("F7", _("op de kolom in hand sorteren; nog eens: andersom")),
        ("Ctrl+F", _("zoeken")),
        ("Esc", _("terug: van wat erover ligt, of naar de hele lijst")),
    )

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__(desk)
        wording = Wording(desk.language, self.synthesis.kit)
        self.totals = Totals(desk)
        self.model = TableModel(desk.theme, wording)
        self.view = TableView(desk.theme, self.model, self.say("Tafels"))
        self.search = QLineEdit(placeholderText=self.say("Zoeken (Ctrl+F)"))
        self.search.setAccessibleName(self.say("Zoeken in de tafels"))
        self.search.setClearButtonEnabled(True)
        self.incomplete = QCheckBox(self.say("Alleen onvolledige"))
        self.found = QLabel()
        self.found.setProperty("kind", "soft")
        self.invitation = QLabel(
            self.say("Hier zijn nog geen tafels. Ctrl+1 gaat naar Samenvoegen, om ze op te nemen.")
        )
        self.invitation.setProperty("kind", "invitation")
        self.invitation.setWordWrap(True)
        self.invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._following = QTimer(self, singleShot=True)
        self._following.timeout.connect(self.refresh)
        self._connect()
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show the tables, as far as they were gathered."""
        gathering = self.gathering
        self._following.stop()
        contested = Counter(one.table for one in self.desk.session.conflicts)
        standings = {**gathering.standings_left_out, **gathering.standings}
        counting = gathering.counting
        rows = [
            Row(table, standings.get(key), contested[key], counting[key])
            for key, table in gathering.all_tables.items()
        ]
        self.model.show(rows)
        self.view.follow()
        self.totals.refresh(rows)
        self._show_found()
        self._list.setCurrentWidget(self.view if rows else self.invitation)
        if rows and not self.view.currentIndex().isValid():
            self.view.hold(0)

    def gathered(self) -> None:
        """Follow at leisure while there is more to come."""
        if self.gathering.whole:
            self.refresh()
        elif not self._following.isActive():
            more = round(len(self.gathering.tables) * _MS_A_TABLE)
            self._following.start(_FOLLOWING_MS + more)

    @property
    def table_in_hand(self) -> str | None:
        """The id of the table that is in hand, None where there is none."""
        row = self.view.currentIndex().row()
        return self.model.rows[row].table.id if 0 <= row < len(self.model.rows) else None

    def begin(self) -> None:
        """To the list."""
        self.view.setFocus()

    def show_entry(self, entry_id: str) -> None:
        """Show the record of a table, by its id or with one of its entries in hand."""
        found = self.gathering.of_ids([entry_id])
        table = found[0].entry.table if found else entry_id
        self.view.hold(max(0, self.model.row_of(table)))
        self.begin()
        self.desk.table_asked.emit(table, entry_id)

    def _trace(self, table: e.Table, counted: str) -> None:
        if counted == "counting":
            self.desk.doubles_asked.emit(table.id)
            return
        if counted == "conflicts":
            self.desk.asked.emit("samenvoegen", table.id)
            return
        title = next(self.desk.language.text(c.title) for c in COLUMNS if c.counted == counted)
        name = self.say("Tafel {number}", number=table.number)
        self.desk.trace(f"{name}: {title}", self._counted(table, counted))

    def _counted(self, table: e.Table, counted: str) -> list[str]:
        gathering = self.gathering
        if counted == "seats":
            everyone = gathering.of_ids(seats_with(gathering, None))
            return [one.id for one in everyone if one.entry.table == table.id]
        if counted == "advices":
            return [one.id for one in gathering.of_kind(e.Advice) if one.entry.table == table.id]
        try:
            return list(unread(self.desk.session.record(table.id)))
        except Refusal as refused:
            self.desk.refuse(refused)
            return []

    def _seek(self) -> None:
        self.model.seek(self.search.text(), only_incomplete=self.incomplete.isChecked())
        self._show_found()
        if self.model.rows and not self.view.currentIndex().isValid():
            self.view.hold(0)

    def _show_found(self) -> None:
        shown, all_ = len(self.model.rows), len(self.model.all_rows)
        self.found.setText(
            "" if shown == all_ else self.say("{shown} van {all} tafels", shown=shown, all=all_)
        )

    def _show_all(self) -> None:
        self.incomplete.setChecked(False)
        self.search.clear()
        self.view.setFocus()

    def _show_incomplete(self) -> None:
        self.incomplete.setChecked(True)
        self.view.setFocus()

    def _to_list(self) -> None:
        self.search.clear()
        self.view.setFocus()

    def _connect(self) -> None:
        self.view.opened.connect(lambda table: self.desk.table_asked.emit(table.id, ""))
        self.view.traced.connect(self._trace)
        self.search.textChanged.connect(self._seek)
        self.search.returnPressed.connect(self.view.setFocus)
        self.incomplete.toggled.connect(self._seek)
        self.totals.all_asked.connect(self._show_all)
        self.totals.incomplete_asked.connect(self._show_incomplete)
        self.totals.doubles_asked.connect(self.desk.doubles_asked)
        self.totals.days_asked.connect(
            lambda: self.view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
        )
        on_keys(self, self.search.setFocus, "Ctrl+F")
        on_keys(self, self.view.sort_by_current, "F7")
        on_keys(self, self._to_list, "Esc")

    def _lay_out(self) -> None:
        px = self.desk.theme.px
        sought = QHBoxLayout()
        sought.setSpacing(px(16))
        sought.addWidget(self.search, 2)
        sought.addWidget(self.incomplete)
        sought.addWidget(self.found)
        sought.addStretch(1)
        self._list = QStackedLayout()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.totals)
        self._column.addLayout(sought)
        self._column.addLayout(self._list, 1)
        # Only now, as the first is shown at once.
        self._list.addWidget(self.view)
        self._list.addWidget(self.invitation)
        self._take_form(Form())
        on_form(self, self.desk.theme, self._take_form)

    def _take_form(self, form: Form) -> None:
        self._column.setContentsMargins(around(self.desk.theme, form))
        self._column.setSpacing(self.desk.theme.px(6 if form.low else 12))
