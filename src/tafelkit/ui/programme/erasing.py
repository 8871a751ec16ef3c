"""Erasing what a participant said, in the programme: for who asks it after the tables came in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.gathering.pointed import written
from tafelkit.domain.quoting import Place, elsewhere
from tafelkit.domain.record import Record
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.quoted import may_go_on
from tafelkit.ui.waiting import waiting

if TYPE_CHECKING:
    from tafelkit.ui.programme.window import ProgrammeWindow


class ProgrammeErasing:
    """Asks of which seat of the table in hand, and whether it is meant; has it done."""

    def __init__(self, window: ProgrammeWindow, desk: ProgrammeDesk) -> None:
        self._window = window
        self._desk = desk

    def ask(self) -> None:
        """Erase the words of a seat, when that is what one wants."""
        if self._window.flush():
            return
        try:
            self._desk.session.check_alterable()
            self._ask()
        except Refusal as refused:
            self._desk.refuse(refused)

    def _ask(self) -> None:
        desk, say = self._desk, self._desk.language.say
        table = self._table_in_hand()
        if table is None:
            desk.refused.emit(
                say("Kies eerst op de pagina Tafels de tafel waarvan woorden weg moeten.")
            )
            return
        record = desk.session.record(table)
        seats = record.seats
        answer = desk.dialogs.choose(
            self._window,
            desk.theme,
            say(
                "Van welke plaats van tafel {number} moeten de woorden weg?",
                number=record.table.number,
            ),
            say(
                "De toelichtingen, aantekeningen en opmerkingen van die plaats verdwijnen voorgoed "
                "uit dit programma en de reservekopieën ervan op deze computer, en de betekenis "
                "van een eigen woord dat alleen die plaats koos of noemde. De gekozen kaarten "
                "blijven meetellen; daarom blijft ook een eigen woord staan.\n\n"
                "Het bestand van de tafel zelf houdt ze, met zijn reservekopieën: wis ze ook daar. "
                "Wordt het later samengevoegd, dan brengt het niets terug.\n\n"
                "Dit is niet ongedaan te maken."
            ),
            *(seat.letter for seat in seats),
            say("Niets wissen"),
        )
        if answer == len(seats) or not self._knows_where_else(record, seats[answer]):
            return
        if self._is_meant(record, seats[answer]):
            with waiting():  # the backups of a very large programme are made anew
                desk.session.erase(table, seats[answer].id)
            self._window.footer.tell(
                say(
                    "Wat plaats {letter} van tafel {number} zei is gewist.",
                    letter=seats[answer].letter,
                    number=record.table.number,
                )
            )

    def _knows_where_else(self, record: Record, seat: e.Seat) -> bool:
        """Whether one goes on, also where the words stand elsewhere in the programme."""
        above = (Place(name, texts) for _entry, name, texts in written(self._desk.synthesis))
        found = elsewhere(record, seat.id, above)
        return may_go_on(self._window, self._desk, self._desk.dialogs, seat.letter, found)

    def _is_meant(self, record: Record, seat: e.Seat) -> bool:
        say = self._desk.language.say
        for_good = say("Dit is niet ongedaan te maken.")
        answer = self._desk.dialogs.choose(
            self._window,
            self._desk.theme,
            say(
                "Alles wissen wat plaats {letter} van tafel {number} heeft gezegd?",
                letter=seat.letter,
                number=record.table.number,
            ),
            f"{self._without_letter()}\n\n{for_good}" if self._was_removed(seat) else for_good,
            say("Voorgoed wissen"),
            say("Niets wissen"),
        )
        return answer == 0

    def _was_removed(self, seat: e.Seat) -> bool:
        """Whether another laptop removed the seat; whose words they are is no longer known then."""
        return any(
            one.id == seat.id and any(variant.content is None for variant in one.variants)
            for one in self._desk.session.conflicts
        )

    def _without_letter(self) -> str:
        return self._desk.language.say(
            "Op een andere laptop is deze plaats verwijderd: de aantekeningen en opmerkingen ervan "
            "staan sindsdien zonder letter, en die haalt wissen niet weg."
        )

    def _table_in_hand(self) -> str | None:
        from tafelkit.ui.programme.pages.tables import TablesPage
        from tafelkit.ui.programme.tables.record import RecordView

        overlay, page = self._window.overlay, self._window.page
        if isinstance(overlay, RecordView):
            return overlay.table
        return page.table_in_hand if isinstance(page, TablesPage) else None
