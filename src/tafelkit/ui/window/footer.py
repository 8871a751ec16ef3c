"""The footer: who sits at the table and is not heard yet, and what is on the disk."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from tafelkit.domain.method.voices import heard
from tafelkit.domain.texts import Message
from tafelkit.ui.desk import Desk
from tafelkit.ui.session import Session
from tafelkit.ui.widgets.seat_chips import SeatChips

HEIGHT = 56


class Footer(QFrame):
    """The bar under the page. What could not be done is said here, until the next thing is."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__()
        self._desk = desk
        self._session = session
        self._round = ""
        px = desk.theme.px
        self.setProperty("kind", "foot")
        self.setFixedHeight(px(HEIGHT))
        self.chips = SeatChips(desk)
        self.silent = QLabel()
        self.silent.setProperty("kind", "soft")
        self.refusal = QLabel()
        self.refusal.setProperty("kind", "danger")
        self.saved = QLabel()
        for label in (self.silent, self.refusal, self.saved):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self.saved)
            policy = QSizePolicy.Policy.Preferred if label is self.saved else _STRETCHING
            label.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
        self.refusal.hide()
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(16))
        row.addWidget(self.chips)
        row.addWidget(self.silent, 1)
        row.addWidget(self.refusal, 2)
        row.addWidget(self.saved)
        session.told.connect(self.refresh_saved)
        self.refresh()
        self.refresh_saved()

    def show_round(self, name: str) -> None:
        """Show who is not heard yet in another round."""
        self._round = name
        self.refresh()

    def refuse(self, sentence: str) -> None:
        """Say what could not be done; a screen reader says it too."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))
        self.silent.setVisible(not sentence)
        if sentence and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def refresh(self) -> None:
        """Show the seats as they are now."""
        voices = heard(self._desk.record, self._round)
        self.chips.refresh(voices)
        seats = self._desk.record.seats
        silent = [s.letter for s in seats if voices is not None and s.id not in voices]
        self.silent.setText(self._silence(", ".join(silent)) if silent else "")

    def refresh_saved(self) -> None:
        """Show the truth of the disk."""
        say, session = self._desk.language.say, self._session
        kind = "soft"
        if session.read_only:
            text = say("alleen lezen")
        elif session.trouble is not None:
            kind, text = "danger", self._trouble(session.trouble)
        elif session.waiting:
            text = say("opslaan…")
        elif session.saved_at is not None:
            text = say("opgeslagen {time}", time=f"{session.saved_at:%H:%M:%S}")
        else:
            text = say("alles is opgeslagen")
        self.saved.setText(text)
        self.saved.setWordWrap(kind == "danger")
        policy = _STRETCHING if kind == "danger" else QSizePolicy.Policy.Preferred
        self.saved.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
        self._row.setStretchFactor(self.saved, 6 if kind == "danger" else 0)
        if self.saved.property("kind") != kind:
            self.saved.setProperty("kind", kind)
            self.saved.style().polish(self.saved)
            if kind == "danger" and QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _trouble(self, cause: Message) -> str:
        # The path stands in the window's title; here there is room for the cause alone.
        plain = cause.values.get("cause", cause)
        assert isinstance(plain, Message)
        self.saved.setToolTip(self._desk.language.text(cause))
        return self._desk.language.say(
            "Niet opgeslagen: {cause}. Wat je typt blijft in het geheugen en wordt geschreven "
            "zodra het weer kan.",
            cause=plain,
        )

    def _silence(self, letters: str) -> str:
        say = self._desk.language.say
        return {
            "waarden": say("nog geen kaart: {letters}", letters=letters),
            "richting": say("nog geen kaart op het canvas: {letters}", letters=letters),
            "gesprek": say("nog niet genoteerd: {letters}", letters=letters),
            "advies": say("nog niet achter een advies: {letters}", letters=letters),
            "terugblik": say("nog geen opmerking: {letters}", letters=letters),
        }[self._round]


_STRETCHING = QSizePolicy.Policy.Ignored
