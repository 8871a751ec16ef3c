"""What all tables have together; each figure shows what it counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.gathering import Gathering
from tafelkit.domain.method.doubles import Counting
from tafelkit.domain.texts import Message, n_
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.tables.columns import Row
from tafelkit.ui.widgets.flow import FlowLayout
from tafelkit.verslag.names import BACKGROUNDS

_UNSURE: Mapping[Counting, Callable[[int], Message]] = {
    "double": lambda count: n_("{count} mogelijk dubbel", "{count} mogelijk dubbel", count),
    "left_out": lambda count: n_("{count} telt niet mee", "{count} tellen niet mee", count),
}


class Totals(QWidget):
    """`all_asked` asks for every table, `incomplete_asked` for those that lack something.

    `doubles_asked` asks for a table beside those that may be the same.
    The composition by background is for the rapporteur's eyes: also one or two are counted here.
    """

    all_asked = Signal()
    incomplete_asked = Signal()
    days_asked = Signal()
    doubles_asked = Signal(str)

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__()
        self._desk = desk
        self.setAccessibleName(desk.language.say("Alle tafels samen"))
        self._flow = FlowLayout(self, desk.theme.px(4))
        self.figures: dict[str, QPushButton] = {}
        for name, asked in (
            ("tables", self.all_asked),
            ("days", self.days_asked),
            ("incomplete", self.incomplete_asked),
        ):
            self._figure(name).clicked.connect(asked)
        self._first: dict[Counting, str] = {}
        for counting in _UNSURE:
            button = self._figure(counting)
            button.clicked.connect(lambda _on=False, how=counting: self._compare(how))
        self._figure("seats").clicked.connect(lambda: self._trace("seats", None))
        for background in BACKGROUNDS:
            button = self._figure(background)
            button.clicked.connect(lambda _on=False, one=background: self._trace(one, one))

    def refresh(self, rows: Sequence[Row]) -> None:
        """Count anew; what there is none of takes no room."""
        gathering, many = self._desk.gathering, self._desk.language.say_many
        self._show_unsure(rows)
        rows = [row for row in rows if row.counting != "left_out"]
        days = len({row.table.date for row in rows if row.table.date})
        lacking = sum(not row.whole for row in rows)
        seats = len(gathering.seats)
        self._show("tables", many("{count} tafel", "{count} tafels", len(rows)), len(rows))
        self._show("days", many("{count} dag", "{count} dagen", days), days)
        self._show("seats", many("{count} deelnemer", "{count} deelnemers", seats), seats)
        self._show("incomplete", many("{count} onvolledig", "{count} onvolledig", lacking), lacking)
        for background, words in BACKGROUNDS.items():
            count = gathering.backgrounds[background]
            self._show(background, self._desk.language.text(words(count)), count)

    def _show_unsure(self, rows: Sequence[Row]) -> None:
        """How many may be there twice, and how many do not count; a click begins with the first."""
        language = self._desk.language
        for counting in _UNSURE:
            found = [row.table.id for row in rows if row.counting == counting]
            self._first[counting] = next(iter(found), "")
            told = language.text(_UNSURE[counting](len(found)))
            self._show(counting, told, len(found))

    def _compare(self, counting: Counting) -> None:
        self.doubles_asked.emit(self._first[counting])

    def _figure(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "tab")
        self.figures[name] = button
        self._flow.addWidget(button)
        return button

    def _show(self, name: str, words: str, count: int) -> None:
        self.figures[name].setText(words)
        self.figures[name].setVisible(bool(count))

    def _trace(self, name: str, background: e.Background | None) -> None:
        self._desk.trace(self.figures[name].text(), seats_with(self._desk.gathering, background))


def seats_with(gathering: Gathering, background: e.Background | None) -> list[str]:
    """The ids of the participants with a background; of all without one."""
    return [
        one.id
        for one in gathering.seats.values()
        if background is None or one.background == background
    ]
