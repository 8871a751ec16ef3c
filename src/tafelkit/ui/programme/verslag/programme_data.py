"""What the programme is called, who asked for it, whom it is for, and what was asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from tafelkit.services.synthesis.programme import edit_programme
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.widgets.fields import LineField
from tafelkit.ui.widgets.growing import ParagraphsField


class ProgrammeData(QWidget):
    """The fields of the programme itself."""

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__()
        self._desk = desk
        say, px = desk.language.say, desk.theme.px
        self.title = LineField(self._one("title"), say("Programma"))
        self.organiser = LineField(self._one("organiser"), say("Organisator"))
        self.addressee = LineField(self._one("addressee"), say("Voor wie"))
        self.questions = ParagraphsField(
            self._write_questions, say("Vragen"), say("elke vraag op een eigen regel"), least=1
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        fields: tuple[tuple[QWidget, int, int, int], ...] = (
            (self.title, 0, 0, 2),
            (self.organiser, 2, 0, 1),
            (self.addressee, 2, 1, 1),
            (self.questions, 4, 0, 2),
        )
        for field, row, column, wide in fields:
            label = QLabel(field.accessibleName())
            label.setProperty("kind", "caption")
            label.setBuddy(field)
            grid.addWidget(label, row, column, 1, wide)
            grid.addWidget(field, row + 1, column, 1, wide)

    def refresh(self) -> None:
        """Show what is recorded."""
        programme = self._desk.synthesis.programme
        self.title.fill(programme.title)
        self.organiser.fill(programme.organiser)
        self.addressee.fill(programme.addressee)
        self.questions.fill("\n".join(programme.questions))

    def _one(self, name: str) -> Callable[[str], None]:
        def write(text: str) -> None:
            self._edit(**{name: text.strip()})

        return write

    def _write_questions(self, text: str) -> None:
        lines = (line.strip() for line in text.splitlines())
        self._edit(questions=tuple(line for line in lines if line))

    def _edit(self, **values: Any) -> None:
        self._desk.run(lambda: edit_programme(self._desk.synthesis, **values))
