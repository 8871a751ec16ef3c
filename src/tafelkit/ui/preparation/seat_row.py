"""One place at the table: its letter, background and detail."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLabel, QPushButton, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.typed.sitters import BACKGROUNDS, DETAILS
from tafelkit.services import preparation
from tafelkit.ui.desk import Desk
from tafelkit.ui.widgets.fields import LineField
from tafelkit.ui.widgets.tips import plain_tip


class SeatRow(QWidget):
    """`removing` asks to take the place away; `initiator` is the page, not refreshed by typing."""

    removing = Signal(str)

    def __init__(self, desk: Desk, seat: e.Seat, initiator: object) -> None:
        super().__init__()
        self._desk = desk
        self._initiator = initiator
        self.seat = seat
        language, say, px = desk.language, desk.language.say, desk.theme.px
        letter = QLabel(seat.letter)
        letter.setProperty("kind", "heading")
        letter.setFixedWidth(px(24))
        self.background = QComboBox()
        self.background.setAccessibleName(say("Achtergrond van {letter}", letter=seat.letter))
        for key, word in BACKGROUNDS.items():
            self.background.addItem(language.text(word), key)
        self.background.activated.connect(self._write_background)
        # A wheel that scrolls the page must not change who sits here.
        self.background.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.background.wheelEvent = lambda event: event.ignore()  # type: ignore[method-assign]
        self.detail = LineField(
            self._write_detail, say("Achtergrond van {letter}, preciezer", letter=seat.letter)
        )
        self._details = {key: language.text(word) for key, word in DETAILS.items()}
        self._proposals = QStringListModel(self)
        completer = QCompleter(self._proposals, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self.detail.setCompleter(completer)
        self.remove = QPushButton()
        self.remove.setProperty("kind", "icon")
        self.remove.setIcon(desk.icons.icon("x", desk.theme.colour("soft"), px(16)))
        name = say("Plaats {letter} verwijderen", letter=seat.letter)
        self.remove.setAccessibleName(name)
        self.remove.setToolTip(plain_tip(name))
        self.remove.clicked.connect(lambda: self.removing.emit(self.seat.id))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(letter)
        row.addWidget(self.background, 4)
        row.addWidget(self.detail, 5)
        row.addWidget(self.remove)
        self.show_seat(seat)

    def show_seat(self, seat: e.Seat) -> None:
        """Show the place as it is recorded."""
        self.seat = seat
        self.background.setCurrentIndex(self.background.findData(seat.background))
        self.detail.fill(self._details.get(seat.detail, seat.detail))
        official = seat.background == "ambtenaar"
        self._proposals.setStringList(list(self._details.values()) if official else [])
        say = self._desk.language.say
        hint = ", ".join(self._details.values()) if official else say("preciezer, als dat helpt")
        self.detail.setPlaceholderText(hint)

    def _write_background(self) -> None:
        chosen = cast(e.Background, self.background.currentData())
        self._desk.run(
            lambda: preparation.edit_seat(self._desk.record, self.seat.id, background=chosen)
        )

    def _write_detail(self, text: str) -> None:
        # The four details of a civil servant have fixed ids; all others are free words.
        ids = {word.lower(): key for key, word in self._details.items()}
        detail = ids.get(text.strip().lower(), text.strip())
        self._desk.run(
            lambda: preparation.edit_seat(self._desk.record, self.seat.id, detail=detail),
            self._initiator,
        )
