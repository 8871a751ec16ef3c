"""The page Richtingen: numbered directions, each resting on advices of the tables beside them."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.texts import Message, _
from tafelkit.services.synthesis import directions as services
from tafelkit.ui.numbered.rows import NumberedRows
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.directions.panel import AdvicePanel
from tafelkit.ui.programme.directions.resting import Resting
from tafelkit.ui.programme.directions.row import DirectionRow
from tafelkit.ui.programme.page import ProgrammePage
from tafelkit.ui.widgets.fields import Line
from tafelkit.ui.widgets.form import Form, around, on_form
from tafelkit.ui.widgets.keys import TO_THE_LINE, on_keys


class DirectionsPage(ProgrammePage):
    """The directions of the programme; Escape always leads back to the line below them."""

    topics: ClassVar[tuple[type[e.Entry], ...]] = (e.DevelopmentDirection, e.Prose)
    keys: ClassVar[tuple[tuple[str, Message], ...]] = (
        ("Esc", _("terug naar de regel voor een nieuwe richting")),
        ("Return", _("bewaart de richting")),
        ("Alt+Up", _("geeft de richting een lager nummer")),
        ("Alt+Down", _("geeft de richting een hoger nummer")),
        ("Ctrl+R", _("kiest de adviezen waar de richting op rust")),
        ("Ctrl+Del", _("verwijdert de richting")),
        ("F6", _("van de richtingen naar de adviezen, en andersom")),
        ("Return", _("op een advies: kiest de richtingen die erop rusten")),
    )

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__(desk)
        self._by_id: dict[str, DirectionRow] = {}
        self._form = Form()
        self.rows = NumberedRows[DirectionRow](desk.theme, self.say("Ontwikkelrichtingen"))
        self.rows.moved.connect(self._move_to)
        self.empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("kind", "invitation")
        self.empty.setText(
            self.say(
                "Hier komen de ontwikkelrichtingen: wat uit de adviezen van de tafels volgt.\n"
                "Typ hieronder de eerste en druk op Enter."
            )
        )
        self.line = Line()
        self.line.setProperty("kind", "line")
        self.line.setAccessibleName(self.say("Nieuwe richting"))
        self.line.setPlaceholderText(
            self.say("Begin met een werkwoord. Enter bewaart de richting.")
        )
        self.line.returnPressed.connect(self._add)
        self.panel = AdvicePanel(desk)
        self.resting = Resting(self, desk, self.panel)
        self.turn = QPushButton(self.say("Adviezen van de tafels"))
        self.turn.setToolTip("F6")
        self.turn.clicked.connect(self._turn)
        self.rows.lead_to(self.line, self.turn, *self.panel.stops)
        self._lay_out()
        on_keys(self, self.begin, *TO_THE_LINE)
        on_keys(self, self._turn, "F6")
        self.refresh()

    def refresh(self) -> None:
        """Show the directions in their order, and the advices beside them."""
        directions = self.synthesis.directions
        self._by_id = {one.id: self._by_id.get(one.id) or self._row(one) for one in directions}
        self.rows.show_rows(list(self._by_id.values()))
        for number, direction in enumerate(directions, 1):
            self._by_id[direction.id].fill(number, direction)
        self.rows.setVisible(bool(directions))
        self.empty.setVisible(not directions)
        self.panel.refresh()

    def begin(self) -> None:
        """Back to the line in which a direction is typed."""
        self._show_panel(False)
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_entry(self, entry_id: str) -> None:
        """Bring a direction or an advice into view and into hand."""
        row = self._by_id.get(entry_id)
        if row is not None:
            self._show_panel(False)
            row.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.rows.bring_into_view(row)
        elif self.panel.show_entry(entry_id):
            self._show_panel(True)

    def close_page(self) -> None:
        """Write what is being typed, a direction that was not entered yet as well."""
        self._add()
        super().close_page()

    def _row(self, direction: e.DevelopmentDirection) -> DirectionRow:
        row = DirectionRow(self.desk, direction)
        row.moved.connect(lambda by: self._move(row, by))
        row.removing.connect(lambda: self._remove(row))
        row.choosing.connect(lambda: self.resting.choose_advices(row))
        row.done.connect(self.begin)
        return row

    def _add(self) -> None:
        text = self.line.text().strip()
        if text and self.desk.run(lambda: services.add_direction(self.synthesis, text)):
            self.line.clear()
            self.rows.bring_into_view(self.rows.rows[-1])

    def _move(self, row: DirectionRow, by: int) -> None:
        number = self.rows.rows.index(row) + 1 + by
        if 1 <= number <= len(self.rows.rows):
            self._move_to(row, number)
            self.rows.bring_into_view(row)

    def _move_to(self, row: DirectionRow, number: int) -> None:
        row.field.flush()
        self.desk.run(lambda: services.move_direction(self.synthesis, row.entry_id, number))

    def _remove(self, row: DirectionRow) -> None:
        row.field.flush()
        place = self.rows.rows.index(row)
        if self.desk.run(lambda: services.remove_direction(self.synthesis, row.entry_id)):
            rows = self.rows.rows
            next_in_hand = rows[min(place, len(rows) - 1)].field if rows else self.line
            next_in_hand.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self) -> None:
        """From the directions to the advices, and back."""
        if self._in_panel():
            self.begin()
        else:
            self._show_panel(True)
            self.panel.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _in_panel(self) -> bool:
        focus: QWidget | None = self.focusWidget()
        return focus is not None and self.panel.isAncestorOf(focus)

    def _show_panel(self, on: bool) -> None:
        """Where there is no room for both, one of the two is shown."""
        self._left.setVisible(not (on and self._form.narrow))
        self.panel.setVisible(on or not self._form.narrow)

    def _lay_out(self) -> None:
        self._left = QWidget()
        self._column = QVBoxLayout(self._left)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.rows, 1)
        self._column.addWidget(self.empty, 1)
        below = QHBoxLayout()
        below.addWidget(self.line, 1)
        below.addWidget(self.turn)
        self._column.addLayout(below)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self._left, 3)
        self._layout.addWidget(self.panel, 2)
        self._take_form(Form())
        on_form(self, self.desk.theme, self._take_form)

    def _take_form(self, form: Form) -> None:
        px = self.desk.theme.px
        self._form = form
        self._layout.setContentsMargins(around(self.desk.theme, form))
        self._layout.setSpacing(px(24))
        self._column.setSpacing(px(8 if form.low else 12))
        self.turn.setVisible(form.narrow)
        self._show_panel(self._in_panel())
