"""Leaving a table: nothing that was typed goes without a word."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.ui.desk import Desk
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.session import Session

_MOST_WAITING_SECONDS = 3.0


class Leaving:
    """Asks what may be lost, and saves copies."""

    def __init__(self, parent: QWidget, desk: Desk, session: Session, dialogs: Dialogs) -> None:
        self._parent = parent
        self._desk = desk
        self._session = session
        self._dialogs = dialogs

    def may_go(self) -> bool:
        """Whether the table can be left: no words are unkept, all is on the disk, or may go."""
        return self._drafts_may_go() and self._changes_may_go()

    def save_copy(self) -> bool:
        """Ask where, and save a copy there; whether that was done."""
        say, path = self._desk.language.say, self._session.path
        proposal = path.with_stem(say("{name} kopie", name=path.stem))
        target = self._dialogs.save_file(
            self._parent, self._desk.language, say("Kopie opslaan als"), proposal
        )
        if target is None:
            return False
        try:
            self._session.save_copy(target)
        except Refusal as refused:
            self._desk.refused.emit(self._desk.language.text(refused.message))
            return False
        return True

    def _drafts_may_go(self) -> bool:
        drafts = [text.strip() for text in self._desk.drafts.values() if text.strip()]
        if not drafts:
            return True
        say = self._desk.language.say
        answer = self._dialogs.choose(
            self._parent,
            say("Er staat nog tekst in een invoerregel."),
            say(
                "“{text}” is nog niet vastgelegd met Enter en gaat bij het sluiten verloren.",
                text=drafts[0],
            ),
            say("Sluiten en tekst weggooien"),
            say("Terug naar de tafel"),
        )
        return answer == 0

    def _changes_may_go(self) -> bool:
        session = self._session
        if session.settle(_MOST_WAITING_SECONDS):
            return True
        say, many = self._desk.language.say, self._desk.language.say_many
        answer = self._dialogs.choose(
            self._parent,
            many(
                "Eén wijziging staat nog niet op de schijf.",
                "{count} wijzigingen staan nog niet op de schijf.",
                session.waiting,
            ),
            self._what_is_safe(),
            say("Kopie opslaan als…"),
            say("Toch sluiten en dit verliezen"),
            say("Open laten"),
        )
        return (answer == 0 and self.save_copy()) or answer == 1

    def _what_is_safe(self) -> str:
        say, session = self._desk.language.say, self._session
        cause = session.trouble or _("De schijf is nog bezig.")
        if session.saved_at is None:
            safe = say("Wat er bij het openen stond is veilig.")
        else:
            safe = say("Veilig is alles tot {time}.", time=f"{session.saved_at:%H:%M:%S}")
        todo = say(
            "Wat daarna kwam staat alleen in het geheugen. Laat de tafel open tot het is opgelost, "
            "of sla een kopie op een andere plek op."
        )
        return f"{self._desk.language.text(cause)}\n\n{safe} {todo}"
