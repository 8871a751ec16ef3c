"""Erasing what a participant said, who asked for that: the one thing that no undo brings back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tafelkit.domain.errors import Refusal
from tafelkit.domain.quoting import elsewhere
from tafelkit.ui.desk import Desk
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.quoted import may_go_on
from tafelkit.ui.session import Session
from tafelkit.ui.waiting import waiting

if TYPE_CHECKING:
    from tafelkit.ui.window.window import TableWindow


class Erasing:
    """Asks whether it is meant, has it done, and says what was."""

    def __init__(self, window: TableWindow, desk: Desk, session: Session, dialogs: Dialogs) -> None:
        self._window = window
        self._desk = desk
        self._session = session
        self._dialogs = dialogs

    def ask(self) -> None:
        """Erase the words of the seat in hand, when that is what one wants."""
        say = self._desk.language.say
        # What is being typed may be words of that seat.
        if self._window.flush():
            return
        try:
            self._session.check_alterable()
        except Refusal as refused:
            self._desk.refuse(refused)
            return
        seat = self._desk.record.seat(self._desk.seat)
        if seat is None:
            self._desk.refused.emit(
                say("Kies eerst de plaats waarvan de woorden weg moeten, onderin of met Alt+A.")
            )
            return
        found = elsewhere(self._desk.record, seat.id)
        if not may_go_on(self._window, self._desk, self._dialogs, seat.letter, found):
            return
        answer = self._dialogs.choose(
            self._window,
            self._desk.theme,
            say("Alles wissen wat plaats {letter} heeft gezegd?", letter=seat.letter),
            say(
                "De toelichtingen, aantekeningen en opmerkingen van deze plaats verdwijnen "
                "voorgoed, en de betekenis van een eigen woord dat alleen deze plaats koos of "
                "noemde; ook uit regels die nog niet zijn vastgelegd, uit het register en uit de "
                "reservekopieën van deze tafel op deze computer.\n\n"
                "De gekozen kaarten blijven meetellen. Daarom blijft ook een eigen woord staan; "
                "moet dat weg, verwijder dan eerst die kaart.\n\n"
                "Een programma waar de tafel al in zit, houdt ze tot dit bestand daar opnieuw in "
                "wordt samengevoegd. Een oude kopie die later wordt samengevoegd, brengt niets "
                "terug.\n\n"
                "Dit is niet ongedaan te maken."
            ),
            say("Voorgoed wissen"),
            say("Niets wissen"),
        )
        if answer != 0:
            return
        try:
            with waiting():  # all older backups are overwritten
                self._session.erase(seat.id)
        except Refusal as refused:
            self._desk.refuse(refused)
            return
        self._window.footer.tell(say("Wat plaats {letter} zei is gewist.", letter=seat.letter))
