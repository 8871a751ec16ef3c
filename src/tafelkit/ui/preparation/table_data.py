"""The data of the table and of its programme."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tafelkit.domain.texts import LanguageCode
from tafelkit.services import preparation
from tafelkit.ui import dates
from tafelkit.ui.desk import Desk
from tafelkit.ui.widgets.fields import LeftField, LineField
from tafelkit.ui.widgets.growing import ParagraphsField


class TableData(QWidget):
    """The fields. What is no date, time or number is marked, and not written.

    `initiator` is the page: it does not refresh what is being typed.
    """

    def __init__(self, desk: Desk, initiator: object) -> None:
        super().__init__()
        self._desk = desk
        self._initiator = initiator
        say, px = desk.language.say, desk.theme.px
        self.number = LeftField(self._write_number, say("Tafelnummer"))
        self.date = LeftField(self._write_date, say("Datum"), say("dd-mm-jjjj"))
        self.starts = LeftField(self._write_time("starts"), say("Begin"), "10:00")
        self.ends = LeftField(self._write_time("ends"), say("Einde"), "12:00")
        self.place = LineField(self._table("place"), say("Locatie"))
        self.title = LineField(self._programme("title"), say("Programma"))
        self.organiser = LineField(self._programme("organiser"), say("Organisator"))
        self.addressee = LineField(self._programme("addressee"), say("Voor wie"))
        self.questions = ParagraphsField(
            self._write_questions, say("Vragen"), say("elke vraag op een eigen regel")
        )
        self.language = QComboBox()
        self.language.setAccessibleName(say("Taal van het verslag"))
        self.language.addItem("Nederlands", "nl")
        self.language.addItem("English", "en")
        self.language.activated.connect(self._write_language)
        for field, width in (
            (self.number, 88),
            (self.date, 128),
            (self.starts, 80),
            (self.ends, 80),
        ):
            field.setFixedWidth(px(width))
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show what is recorded."""
        table, programme = self._desk.record.table, self._desk.record.programme
        self.number.fill(str(table.number))
        self.date.fill(dates.shown(table.date))
        self.starts.fill(table.starts)
        self.ends.fill(table.ends)
        self.place.fill(table.place)
        self.title.fill(programme.title)
        self.organiser.fill(programme.organiser)
        self.addressee.fill(programme.addressee)
        self.questions.fill("\n".join(programme.questions))
        self.language.setCurrentIndex(self.language.findData(programme.language))

    def _table(self, name: str) -> Callable[[str], None]:
        def write(text: str) -> None:
            self._edit_table(**{name: text.strip()})

        return write

    def _programme(self, name: str) -> Callable[[str], None]:
        def write(text: str) -> None:
            self._edit_programme(**{name: text.strip()})

        return write

    def _write_time(self, name: str) -> Callable[[str], None]:
        def write(text: str) -> None:
            self._mark(getattr(self, name), self._edit_table(**{name: dates.typed_time(text)}))

        return write

    def _write_date(self, text: str) -> None:
        iso = dates.typed_date(text, self._desk.now().date())
        self._mark(self.date, self._edit_table(date=iso))

    def _write_number(self, text: str) -> None:
        number = int(text) if text.strip().isdecimal() and len(text) < 9 else 0
        self._mark(self.number, self._edit_table(number=number))

    def _write_questions(self, text: str) -> None:
        lines = (line.strip() for line in text.splitlines())
        self._edit_programme(questions=tuple(line for line in lines if line))

    def _write_language(self) -> None:
        self._edit_programme(language=cast(LanguageCode, self.language.currentData()))

    def _edit_table(self, **values: Any) -> bool:
        return self._desk.run(
            lambda: preparation.edit_table(self._desk.record, **values), self._initiator
        )

    def _edit_programme(self, **values: Any) -> bool:
        return self._desk.run(
            lambda: preparation.edit_programme(self._desk.record, **values), self._initiator
        )

    def _mark(self, field: LineField, right: bool) -> None:
        field.mark(right)
        if right:
            # As it was understood: 20-6 becomes 20-06-2023.
            self.refresh()

    def _lay_out(self) -> None:
        say, px = self._desk.language.say, self._desk.theme.px
        times = QHBoxLayout()
        times.setSpacing(px(8))
        times.addWidget(self.starts)
        times.addWidget(QLabel(say("tot")))
        times.addWidget(self.ends)
        times.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        table, programme = say("Deze tafel"), say("Het programma")
        column.addWidget(_heading(table))
        column.addLayout(
            self._grid(
                (self.number.accessibleName(), self.number),
                (self.date.accessibleName(), self.date),
                (say("Tijd"), times),
                (self.place.accessibleName(), self.place),
            )
        )
        column.addSpacing(px(16))
        column.addWidget(_heading(programme))
        fields = (self.title, self.organiser, self.addressee, self.questions, self.language)
        column.addLayout(self._grid(*((field.accessibleName(), field) for field in fields)))
        column.addStretch(1)

    def _grid(self, *rows: tuple[str, QWidget | QHBoxLayout]) -> QGridLayout:
        px = self._desk.theme.px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(8))
        grid.setColumnMinimumWidth(0, px(104))
        grid.setColumnStretch(1, 1)
        for at, (text, field) in enumerate(rows):
            label = QLabel(text)
            label.setWordWrap(True)
            label.setMaximumWidth(px(120))
            if isinstance(field, QWidget):
                label.setBuddy(field)
                grid.addWidget(field, at, 1)
            else:
                grid.addLayout(field, at, 1)
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
            label.setContentsMargins(0, px(8), 0, 0)
        return grid


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", "heading")
    return label
