"""One place of the verslag in which the rapporteur writes: the words, and how they will read."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tafelkit.domain.method.names import PLACE_NAMES
from tafelkit.domain.texts import Message, _
from tafelkit.services.synthesis.prose import write_prose
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.verslag.inserting import INSERT_KEY, InsertButton
from tafelkit.ui.programme.verslag.living import Living
from tafelkit.ui.widgets.form import Form, on_form
from tafelkit.ui.widgets.growing import ParagraphsField
from tafelkit.ui.widgets.keys import on_keys

_PAUSE_MS = 200
_ROOM = 720
_HINTS: dict[str, Message] = {
    "introduction": _("Waarom dit programma er was. Hoeveel tafels en deelnemers, staat eronder."),
    "values": _("Wat opvalt in wat mensen kozen. De clusters en aantallen volgen."),
    "conversations": _("Hoe de gesprekken gingen. De thema's, voorbeelden en spanningen volgen."),
    "directions": _("Hoe van adviezen naar richtingen. De richtingen en adviezen volgen."),
    "look_back": _("Hoe tafels terugkeken. Opmerkingen, oproepen en verwijzingen volgen."),
    "thanks": _("Leeg: wij danken alle deelnemers voor hun inbreng en betrokkenheid."),
}


class PlaceField(QWidget):
    """What is typed is written as it is; what cannot be filled in is said, and stops nobody."""

    def __init__(self, desk: ProgrammeDesk, living: Living, place: str) -> None:
        super().__init__()
        self._desk = desk
        self._living = living
        self.place = place
        self._name = PLACE_NAMES[place]
        text, say = desk.language.text, desk.language.say
        name = text(self._name)
        self.field = ParagraphsField(self._write, name, text(_HINTS[place]))
        self.insert = InsertButton(desk, living, self._insert)
        self.insert.setAccessibleName(f"{name}: {self.insert.text()}")
        self.reads = QLabel()
        self.reads.setProperty("kind", "soft")
        self.reads.setAccessibleName(say("Zo leest het: {place}", place=name))
        self.trouble = QLabel()
        self.trouble.setProperty("kind", "danger")
        for label in (self.reads, self.trouble):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._show_reading)
        self.field.textChanged.connect(self._pause.start)
        on_keys(self.field, self.insert.open, INSERT_KEY)
        self._lay_out(name)

    def refresh(self) -> None:
        """Show what is recorded, and how it reads now."""
        self.field.fill(self._desk.synthesis.prose(self.place).text)
        self._show_reading()

    def _show_reading(self) -> None:
        typed = self.field.words()
        reads, wrong = self._living.filled(typed, self._name)
        self.reads.setText(reads if reads != typed else "")
        self.reads.setVisible(reads != typed)
        self.trouble.setText("" if wrong is None else self._desk.language.text(wrong))
        self.trouble.setVisible(wrong is not None)

    def _insert(self, typed: str) -> None:
        self.field.insertPlainText(typed)
        self.field.setFocus()

    def _write(self, text: str) -> None:
        self._desk.run(lambda: write_prose(self._desk.synthesis, self.place, text))

    def _lay_out(self, name: str) -> None:
        px = self._desk.theme.px
        title = QLabel(name)
        title.setProperty("kind", "label")
        title.setBuddy(self.field)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.insert)
        beside = QVBoxLayout()
        beside.setSpacing(px(4))
        beside.addWidget(self.trouble)
        beside.addWidget(self.reads)
        beside.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(px(16))
        self._row.addWidget(self.field, 3, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(beside, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addLayout(self._row)
        on_form(self, self._desk.theme, self._take_form, narrow=_ROOM)

    def _take_form(self, form: Form) -> None:
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if form.narrow else ways.LeftToRight)
        self._row.setSpacing(self._desk.theme.px(4 if form.narrow else 16))
