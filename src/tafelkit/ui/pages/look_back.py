"""The last round: the record is read back with the table, and what is said at the end."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
)

from tafelkit.domain import entries as e
from tafelkit.domain.method.read_back import READ_BACK_KINDS
from tafelkit.domain.texts import Message, _
from tafelkit.services import look_back as services
from tafelkit.ui.desk import Desk
from tafelkit.ui.look_back.closing_part import ClosingPart
from tafelkit.ui.look_back.read_back_part import ReadBackPart
from tafelkit.ui.pages.page import Page
from tafelkit.ui.widgets.draft_line import HoldsDraft
from tafelkit.ui.widgets.form import Form, around, on_form
from tafelkit.ui.widgets.keys import TO_THE_LINE, on_keys
from tafelkit.ui.widgets.shapes import Shape
from tafelkit.ui.widgets.states import State, StateChoice

_PART = "terugblik:deel"
_STATUSES: tuple[tuple[e.Status, Shape, str, Message, Message], ...] = (
    ("draft", "ring", "ink", _("Concept"), _("Er wordt nog aan gewerkt.")),
    ("read_back", "half", "accent", _("Teruggelezen"), _("De tafel heeft het gehoord: het klopt.")),
    ("final", "full", "ahead", _("Vastgesteld"), _("Klaar om door te geven.")),
)


class LookBackPage(Page):
    """Two parts behind one switch, and the status of the record beside it."""

    topics: ClassVar[tuple[type[e.Entry], ...]] = (
        *READ_BACK_KINDS,
        e.Tick,
        e.Table,
        e.Link,
        e.Seat,
        e.OwnCard,
        e.Programme,
    )
    keys: ClassVar[tuple[tuple[str, Message], ...]] = (
        ("F6", _("van teruglezen naar terugblik, en andersom")),
        ("Space", _("het klopt: aangevinkt, en naar het volgende")),
        ("Return", _("bij het teruglezen: naar de plek om te verbeteren")),
        ("Esc", _("terug naar de lijst, of naar de regel voor een opmerking")),
        ("Ctrl+Del", _("verwijdert een opmerking, oproep of verwijzing")),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.read_back = ReadBackPart(desk)
        self.closing = ClosingPart(desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.read_back)
        self._stack.addWidget(self.closing)
        self.switch = QButtonGroup(self)
        for number, name in enumerate((self.say("Teruglezen"), self.say("Terugblik"))):
            button = QPushButton(name)
            button.setCheckable(True)
            button.setToolTip("F6")
            self.switch.addButton(button, number)
        self.switch.idClicked.connect(self._turn_to)
        text = desk.language.text
        self.status = StateChoice(
            desk.theme,
            self.say("Status"),
            (
                State(key, shape, text(word), colour, text(meaning))
                for key, shape, colour, word, meaning in _STATUSES
            ),
        )
        self.status.show_meanings(False)
        self.status.chosen.connect(self._set_status)
        self._meaning = QLabel()
        self._meaning.setProperty("kind", "caption")
        self._lay_out()
        on_keys(self, self.begin, *TO_THE_LINE)
        on_keys(self, lambda: self._turn_to(1 - self.switch.checkedId()), "F6")
        self._show_part(int(desk.choices.get(_PART, "0")))
        self.refresh()

    def refresh(self) -> None:
        """Show the record as it is."""
        self.read_back.refresh()
        self.closing.refresh()
        status = self.record.table.status
        self.status.fill(status)
        meanings = {key: meaning for key, _shape, _colour, _word, meaning in _STATUSES}
        self._meaning.setText(self.desk.language.text(meanings[status]))

    def begin(self) -> None:
        """To the list to read, or to the line for a remark."""
        part = self.read_back if self.switch.checkedId() == 0 else self.closing
        part.begin()

    def show_entry(self, entry_id: str) -> None:
        """Take what was said at the end in hand, or anything else in the list to read back."""
        if entry_id in (entry.id for entry in self._said_at_the_end()):
            self._show_part(1)
            self.closing.show_entry(entry_id)
            return
        self._show_part(0)
        self.read_back.begin()
        self.read_back.list.choose(entry_id)

    def take_draft(self, name: str) -> HoldsDraft | None:
        """All lines of this page are in the part of what is said at the end."""
        self._show_part(1)
        return super().take_draft(name)

    def _said_at_the_end(self) -> tuple[e.Entry, ...]:
        record = self.record
        return (
            record.look_back,
            *record.all(e.Remark),
            *record.all(e.Call),
            *record.all(e.Link),
        )

    def _turn_to(self, part: int) -> None:
        self._show_part(part)
        self.begin()

    def _show_part(self, part: int) -> None:
        self.flush()
        self.desk.choices[_PART] = str(part)
        self.switch.button(part).setChecked(True)
        self._stack.setCurrentIndex(part)

    def _set_status(self, status: e.Status) -> None:
        self.flush()
        if not self.desk.run(lambda: services.set_status(self.record, status)):
            self.status.fill(self.record.table.status)

    def _lay_out(self) -> None:
        px = self.desk.theme.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        for button in self.switch.buttons():
            head.addWidget(button)
        head.addStretch(1)
        head.addWidget(self._meaning)
        head.addWidget(self.status)
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(head)
        self._layout.addWidget(self._stack, 1)
        self._take_form(Form())
        on_form(self, self.desk.theme, self._take_form)

    def _take_form(self, form: Form) -> None:
        self._layout.setContentsMargins(around(self.desk.theme, form))
        self._layout.setSpacing(self.desk.theme.px(8 if form.low else 12))
        # It is in the tip as well.
        self._meaning.setVisible(not form.narrow)
