"""One direction on the page: its number and words, and the advices and tables it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.method.quantity import PHRASES
from tafelkit.services.synthesis import directions as services
from tafelkit.ui.look.theme import wear
from tafelkit.ui.numbered.row import NumberedRow
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.sayings.carrying import MIME, carried
from tafelkit.ui.widgets.keys import on_keys
from tafelkit.ui.widgets.wrapping import WrappingButton

CHOOSE_KEY = "Ctrl+R"
_NUMBERS = 12  # tables that are named; of more their count tells enough


class DirectionRow(NumberedRow):
    """`choosing` asks for the advices to rest on; advices can be dropped on it as well."""

    choosing = Signal()

    def __init__(self, desk: ProgrammeDesk, direction: e.DevelopmentDirection) -> None:
        super().__init__(desk, direction.id, self._write)
        self._desk = desk
        self.setAcceptDrops(True)
        say = desk.language.say
        self.figures = WrappingButton(desk.theme, "")
        self.figures.clicked.connect(self._trace)
        self.choose = QPushButton(say("Rust op…"))
        self.choose.setProperty("kind", "quiet")
        self.choose.setToolTip(
            say("Kies de adviezen waar de richting op rust ({key})", key=CHOOSE_KEY)
        )
        self.choose.clicked.connect(self.choosing)
        on_keys(self, self.choosing.emit, CHOOSE_KEY)
        self._rests_on: tuple[str, ...] = ()
        self._lay_out()

    def fill(self, number: int, direction: e.DevelopmentDirection) -> None:
        """Show a direction as it is recorded, and what was gathered of its advices."""
        say = self._desk.language.say
        name = say("Ontwikkelrichting {number}", number=number)
        self.fill_words(
            number,
            name,
            say("Ontwikkelrichting {number} verwijderen", number=number),
            direction.text,
        )
        self.choose.setAccessibleName(say("Waar ontwikkelrichting {number} op rust", number=number))
        self._rests_on = direction.rests_on
        self._show_figures()

    def rest_on(self, advices: Iterable[str]) -> bool:
        """Let the direction rest on these as well."""
        ids = tuple(advices)
        return self._desk.run(lambda: services.rest_on(self._desk.synthesis, self.entry_id, ids))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take advices; the row shows that it would."""
        if event.mimeData().hasFormat(MIME):
            wear(self, "kind", "reading")
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """They were dragged on."""
        wear(self, "kind", "surface")

    def dropEvent(self, event: QDropEvent) -> None:
        """Rest on what was dropped, as far as it is advice."""
        wear(self, "kind", "surface")
        event.acceptProposedAction()
        dropped = self._desk.gathering.of_ids(carried(event.mimeData()))
        self.rest_on(one.id for one in dropped if isinstance(one.entry, e.Advice))

    def _show_figures(self) -> None:
        language, gathering = self._desk.language, self._desk.gathering
        found = gathering.of_ids(self._rests_on)
        nothing = not self._rests_on or (gathering.whole and not found)
        if nothing:
            self.figures.put(
                language.say("Rust op geen enkel advies"), shape="warning", colour="behind"
            )
            self.figures.setEnabled(False)
            return
        self.figures.setEnabled(True)
        support = self._desk.support(self._rests_on)
        numbers = ", ".join(str(number) for number in support.numbers[:_NUMBERS])
        if len(support.numbers) > _NUMBERS:
            numbers += ", …"
        advices = language.say_many("{count} advies", "{count} adviezen", len(found))
        where = language.say_many(
            "van tafel {numbers}", "van de tafels {numbers}", len(support.numbers), numbers=numbers
        )
        parts = [f"{advices} {where}", language.text(PHRASES[support.word])]
        gone = len(set(self._rests_on)) - len(found)
        if gone and gathering.whole:
            parts.append(
                language.say_many(
                    "{count} advies is er niet meer", "{count} adviezen zijn er niet meer", gone
                )
            )
        self.figures.put(" · ".join(parts))

    def _trace(self) -> None:
        self._desk.trace(f"{self.accessibleName()}: {self.figures.words}", self._rests_on)

    def _write(self, text: str) -> None:
        synthesis = self._desk.synthesis
        if self.entry_id in synthesis.entries:
            self._desk.run(lambda: services.edit_direction(synthesis, self.entry_id, text))

    def _lay_out(self) -> None:
        px, top = self._desk.theme.px, Qt.AlignmentFlag.AlignTop
        below = QHBoxLayout()
        below.setSpacing(px(8))
        below.addWidget(self.figures, 1, Qt.AlignmentFlag.AlignVCenter)
        below.addWidget(self.choose)
        grid = QGridLayout(self)
        grid.setContentsMargins(px(8), px(8), px(8), px(4))
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        grid.addWidget(self.grip, 0, 0, 2, 1)
        grid.addWidget(self.field, 0, 1, top)
        grid.addWidget(self.remove, 0, 2, top)
        grid.addLayout(below, 1, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        order: list[QWidget] = [self.field, self.figures, self.choose, self.remove]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
