"""A call in full, and the organiser's answer to it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.saying import Saying
from tafelkit.services.synthesis.answers import answer_call
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.widgets.growing import ParagraphsField


class AnswerPanel(QScrollArea):
    """What is typed is written to the call that is shown."""

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__(widgetResizable=True)
        self._desk = desk
        self._call = ""
        say, px = desk.language.say, desk.theme.px
        plain = Qt.TextFormat.PlainText
        self.where, self.words = QLabel(textFormat=plain), QLabel(textFormat=plain)
        self.where.setProperty("kind", "caption")
        self.words.setProperty("kind", "heading")
        for label in (self.where, self.words):
            label.setWordWrap(True)
        self.field = ParagraphsField(
            self._write, say("Antwoord van de organisator"), say("Nog geen antwoord")
        )
        title = QLabel(say("Antwoord van de organisator"))
        title.setProperty("kind", "label")
        title.setBuddy(self.field)
        self.table = QPushButton(say("Naar de tafel"))
        self.table.clicked.connect(self._go_to_table)
        inside = QFrame()
        inside.setProperty("kind", "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(16), px(12), px(16), px(16))
        column.setSpacing(px(8))
        parts: tuple[QWidget, ...] = (self.where, self.words, title, self.field)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self.table)
        self.setWidget(inside)

    def show_call(self, saying: Saying | None, where: str) -> None:
        """Show another call, or none; what was typed for the one before is written first."""
        shown = saying.id if saying else ""
        if shown != self._call:
            self.field.flush()
            self._call = shown
        call = saying.entry if saying else None
        self.setEnabled(isinstance(call, e.Call))
        self.where.setText(where)
        self.words.setText(saying.words if saying else "")
        self.field.fill(call.answer if isinstance(call, e.Call) else "")

    def _write(self, text: str) -> None:
        saying = self._desk.gathering.sayings.get(self._call)
        if saying is not None and isinstance(call := saying.entry, e.Call):
            self._desk.run(lambda: answer_call(call, text))

    def _go_to_table(self) -> None:
        saying = self._desk.gathering.sayings.get(self._call)
        if saying is not None:
            self._desk.table_asked.emit(saying.entry.table, saying.id)
