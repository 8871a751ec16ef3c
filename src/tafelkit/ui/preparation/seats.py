"""Who sits at the table: a line to set all places at once, and a row for each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tafelkit.domain.typed.sitters import BACKGROUNDS, DETAILS, Sitter, read_sitters
from tafelkit.services import preparation
from tafelkit.ui.desk import Desk
from tafelkit.ui.preparation.seat_row import SeatRow
from tafelkit.ui.widgets.draft_line import DraftLine

_DRAFT = "plaatsen"
_ENOUGH_TO_MIX = 3
_MOST_READ_BACK = 11  # one more than there are places, so that it shows that it is too much


class Seats(QWidget):
    """The line begins; what it means is read back under it before Enter sets the places."""

    def __init__(self, desk: Desk, initiator: object) -> None:
        super().__init__()
        self._desk = desk
        self._initiator = initiator
        say, px = desk.language.say, desk.theme.px
        self._names = {key: desk.language.text(name) for key, name in BACKGROUNDS.items()}
        heading = QLabel(say("Wie zitten er aan tafel?"))
        heading.setProperty("kind", "heading")
        self.line = DraftLine(
            desk.drafts,
            _DRAFT,
            say("Plaatsen toevoegen"),
            say("burger, ambtenaar beleid, 2 ondernemer"),
        )
        self.line.setProperty("kind", "line")
        self.line.textChanged.connect(self._typed)
        self.line.returnPressed.connect(self.add_typed)
        self.reading = QLabel()
        self.reading.setProperty("kind", "caption")
        self.reading.setWordWrap(True)
        # Room for two lines, so that the rows below stay where they are while one types.
        self.reading.setMinimumHeight(2 * self.reading.fontMetrics().height())
        self.reading.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.one_more = QPushButton(say("Plaats erbij"))
        self.one_more.clicked.connect(self._add_one)
        self.hint = QLabel()
        self.hint.setProperty("kind", "soft")
        self.hint.setWordWrap(True)
        self._column = QVBoxLayout()
        self._column.setSpacing(px(8))
        self.rows: dict[str, SeatRow] = {}
        foot = QHBoxLayout()
        foot.addWidget(self.one_more)
        foot.addWidget(self.hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(heading)
        column.addWidget(self.line)
        column.addWidget(self.reading)
        column.addLayout(self._column)
        column.addLayout(foot)
        column.addStretch(1)
        self._typed(self.line.text())
        self.refresh()

    def refresh(self) -> None:
        """Show the places as they are recorded."""
        seats = self._desk.record.seats
        for key in self.rows.keys() - {seat.id for seat in seats}:
            row = self.rows.pop(key)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for at, seat in enumerate(seats):
            if seat.id not in self.rows:
                row = SeatRow(self._desk, seat, self._initiator)
                row.removing.connect(self._remove)
                self.rows[seat.id] = row
                self._column.insertWidget(at, row)
            self.rows[seat.id].show_seat(seat)
        self.one_more.setEnabled(len(seats) < 10)
        self.hint.setText(self._mix_hint())

    def add_typed(self) -> None:
        """Set the places that the line names."""
        sitters = self._read()
        if sitters and self._desk.run(lambda: preparation.add_seats(self._desk.record, sitters)):
            self.line.clear()

    def _read(self) -> list[Sitter]:
        ids = {self._desk.language.text(word).lower(): key for key, word in DETAILS.items()}
        found = read_sitters(self.line.text(), self._names)
        return [(background, ids.get(detail.lower(), detail)) for background, detail in found]

    def _typed(self, text: str) -> None:
        say = self._desk.language.say
        if not text.strip():
            self.reading.setText(
                say("De eerste letters zijn genoeg: b b a o. Enter voegt de plaatsen toe.")
            )
            return
        free = iter(self._free_letters())
        read = [
            " ".join(part for part in (next(free, "?"), self._names[background], detail) if part)
            for background, detail in read_sitters(text, self._names)[:_MOST_READ_BACK]
        ]
        self.reading.setText(say("Enter voegt toe: {places}", places=" · ".join(read)))

    def _free_letters(self) -> list[str]:
        taken = {seat.letter for seat in self._desk.record.seats}
        return [letter for letter in "ABCDEFGHIJ" if letter not in taken]

    def _add_one(self) -> None:
        if self._desk.run(lambda: preparation.add_seat(self._desk.record)):
            self.rows[self._desk.record.seats[-1].id].background.setFocus()

    def _remove(self, seat_id: str) -> None:
        self._desk.run(lambda: preparation.remove_seat(self._desk.record, seat_id))
        self.line.setFocus()

    def _mix_hint(self) -> str:
        backgrounds = [seat.background for seat in self._desk.record.seats]
        if len(backgrounds) < _ENOUGH_TO_MIX or len(set(backgrounds)) > 1:
            return ""
        return self._desk.language.say(
            "Iedereen heeft nu dezelfde achtergrond. Een gemengde tafel brengt meer aan het licht."
        )
