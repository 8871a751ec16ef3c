"""Who says a remark: a letter at its left, changed by a click or by typing another letter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton

from tafelkit.ui.desk import Desk

_NOBODY = "–"


class WhoButton(QToolButton):
    """`chosen` carries the id of a seat, empty for nobody in particular."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._seat = ""
        say = desk.language.say
        self._say: Callable[..., str] = say
        self.setToolTip(
            say("Wie dit zegt: klik, of typ een letter. Delete: niemand in het bijzonder.")
        )
        self.setMinimumWidth(desk.theme.px(36))
        self.setProperty("kind", "icon")
        self.clicked.connect(self._choose_next)
        self.fill(None)

    def fill(self, seat_id: str | None) -> None:
        """Show the letter of a seat."""
        self._seat = seat_id or ""
        letter = self._desk.record.letter(seat_id)
        self.setText(letter or _NOBODY)
        self.setAccessibleName(
            self._say("Gezegd door plaats {letter}", letter=letter)
            if letter
            else self._say("Gezegd door niemand in het bijzonder")
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter chooses its seat; Delete and the minus choose nobody."""
        seat = self._desk.record.seat_by_letter(event.text().upper()) if event.text() else None
        if seat is not None:
            self.chosen.emit(seat.id)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Minus):
            self.chosen.emit("")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _choose_next(self) -> None:
        seats = ["", *(seat.id for seat in self._desk.record.seats)]
        place = seats.index(self._seat) if self._seat in seats else 0
        self.chosen.emit(seats[(place + 1) % len(seats)])
