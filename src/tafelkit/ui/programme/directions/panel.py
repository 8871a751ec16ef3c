"""Beside the directions: the advices of all tables, looked through and taken from here."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.saying import Saying
from tafelkit.domain.method.names import SUPPORT_NAMES
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.directions.looking import NOWHERE, Looked, Shelf
from tafelkit.ui.programme.sayings.list import SayingList
from tafelkit.ui.widgets.fields import Line

_PAUSE_MS = 150
_USE = "richtingen:gebruik"


class AdvicePanel(QFrame):
    """`using` asks, at a place of the panel, which directions are to rest on those selected."""

    using = Signal(QPoint)

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__()
        self._desk = desk
        self._shelf = Shelf()
        say = desk.language.say
        self.search = Line()
        self.search.setPlaceholderText(say("Zoek in de adviezen"))
        self.search.setAccessibleName(say("Zoek in de adviezen"))
        self.search.setClearButtonEnabled(True)
        self.table = Line()
        self.table.setPlaceholderText(say("Tafel nr."))
        self.table.setAccessibleName(say("Alleen van de tafel met dit nummer"))
        self.support, self.use = QComboBox(), QComboBox()
        self.support.setAccessibleName(say("Hoe breed het advies wordt gedragen"))
        self.support.addItem(say("Alle steun"), "")
        for key, name in SUPPORT_NAMES.items():
            self.support.addItem(desk.language.text(name), key)
        self.use.setAccessibleName(say("Waar het advies is gebruikt"))
        self.count = QLabel()
        self.count.setProperty("kind", "label")
        hint = QLabel(
            say(
                "Sleep adviezen naar een richting, of kies er met Enter een of meer richtingen bij."
            )
        )
        hint.setProperty("kind", "caption")
        hint.setWordWrap(True)
        self.nothing = QLabel()
        self.nothing.setProperty("kind", "soft")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list = SayingList(desk, say("Adviezen van de tafels"), many=True)
        self.list.opened.connect(self._ask)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._show)
        for line in (self.search, self.table):
            line.textChanged.connect(lambda _text: self._pause.start())
            line.returnPressed.connect(self.list.setFocus)
        self.support.activated.connect(lambda _row: self._show())
        self.use.activated.connect(self._choose_use)
        self.stops = (self.search, self.table, self.support, self.use, self.list)
        self._lay_out(hint)

    def refresh(self) -> None:
        """Show the advices as they are now; a direction that is gone is asked for no longer."""
        say, directions = self._desk.language.say, self._desk.synthesis.directions
        wanted = self._desk.choices.get(_USE, "")
        self.use.clear()
        self.use.addItem(say("Alle adviezen"), "")
        self.use.addItem(say("Nergens gebruikt"), NOWHERE)
        for number, direction in enumerate(directions, 1):
            self.use.addItem(say("Bij richting {number}", number=number), direction.id)
        self.use.setCurrentIndex(max(0, self.use.findData(wanted)))
        self._show()

    def shown(self) -> list[Saying]:
        """The advices that answer to what is asked."""
        number = self.table.text().strip()
        looked = Looked(
            self.search.text(),
            number,
            self.support.currentData() or "",
            self.use.currentData() or "",
        )
        advices = self._desk.gathering.of_kind(e.Advice)
        return self._shelf.found(advices, self._desk.synthesis.directions, looked)

    def show_entry(self, entry_id: str) -> bool:
        """Take an advice in hand, whatever was asked for; whether there is such a one."""
        saying = self._desk.gathering.sayings.get(entry_id)
        if saying is None or not isinstance(saying.entry, e.Advice):
            return False
        self.search.clear()
        self.table.clear()
        self.support.setCurrentIndex(0)
        self._desk.choices[_USE] = ""
        self.refresh()
        self.list.choose(entry_id)
        self.list.setFocus()
        return True

    def _show(self) -> None:
        self._pause.stop()
        found = self.shown()
        self.list.show_sayings(found)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        say = self._desk.language.say
        some = next(self._desk.gathering.of_kind(e.Advice), None)
        self.nothing.setText(
            say("Er zijn nog geen adviezen; zij komen met de tafels mee.")
            if some is None
            else say("Niets gevonden.")
        )
        many = self._desk.language.say_many
        nowhere = self.use.currentData() == NOWHERE
        self.count.setText(
            many("{count} advies nergens gebruikt", "{count} adviezen nergens gebruikt", len(found))
            if nowhere
            else many("{count} advies", "{count} adviezen", len(found))
        )

    def _choose_use(self, _row: int) -> None:
        self._desk.choices[_USE] = self.use.currentData()
        self._show()

    def _ask(self, _saying: object) -> None:
        area = self.list.visualRect(self.list.currentIndex())
        self.using.emit(self.list.viewport().mapTo(self, area.bottomRight()))

    def _lay_out(self, hint: QLabel) -> None:
        px = self._desk.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(px(8))
        first.addWidget(self.search, 1)
        first.addWidget(self.table)
        self.table.setMaximumWidth(px(96))
        for box in (self.support, self.use):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            second.addWidget(box, 1)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.count)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(hint)
