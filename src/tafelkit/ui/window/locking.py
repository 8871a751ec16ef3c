"""The password of the file that is open: set, altered or taken away, by who knows what it means."""

from __future__ import annotations

from tafelkit.domain.errors import Refusal
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.open_file import OpenFile
from tafelkit.ui.waiting import waiting
from tafelkit.ui.window.paged import PagedWindow
from tafelkit.ui.workplace import Workplace


class Locking:
    """Tells what a password brings before it is there, has it done, and says what was."""

    def __init__(
        self, window: PagedWindow, workplace: Workplace, file: OpenFile, dialogs: Dialogs
    ) -> None:
        self._window = window
        self._workplace = workplace
        self._file = file
        self._dialogs = dialogs

    def ask(self) -> None:
        """Ask which password the file is to have."""
        if self._window.flush():
            return
        try:
            self._file.check_alterable()
        except Refusal as refused:
            self._workplace.refuse(refused)
            return
        say = self._workplace.language.say
        if self._file.has_password:
            self._ask_another()
            return
        answer, password = self._dialogs.password(
            self._window,
            self._workplace.theme,
            self._workplace.language,
            say("Dit bestand onder een wachtwoord zetten?"),
            f"{self._what_it_means()}\n\n{self._what_stays()}",
            say("Wachtwoord instellen"),
            say("Geen wachtwoord"),
            new=True,
        )
        if answer == 0 and self._done(password):
            self._window.tell(say("Dit bestand staat nu onder een wachtwoord."))

    def _ask_another(self) -> None:
        say = self._workplace.language.say
        answer, password = self._dialogs.password(
            self._window,
            self._workplace.theme,
            self._workplace.language,
            say("Dit bestand staat onder een wachtwoord"),
            self._what_it_means(),
            say("Wachtwoord wijzigen"),
            say("Wachtwoord weghalen"),
            say("Zo laten"),
            new=True,
        )
        if answer == 0 and self._done(password):
            self._window.tell(say("Dit bestand heeft nu een ander wachtwoord."))
        elif answer == 1 and self._done(""):
            self._window.tell(say("Dit bestand heeft geen wachtwoord meer."))

    def _done(self, password: str) -> bool:
        try:
            # A key is slow to make, so that guessing is: about a second.
            with waiting():
                self._file.set_password(password)
        except Refusal as refused:
            self._workplace.refuse(refused)
            return False
        return True

    def _what_it_means(self) -> str:
        return self._workplace.language.say(
            "Zonder het wachtwoord kan niemand het bestand openen, ook wij niet. Wie het kwijt is, "
            "is alles kwijt wat erin staat. Bewaar het dus ook ergens anders."
        )

    def _what_stays(self) -> str:
        return self._workplace.language.say(
            "Op deze computer blijft één reservekopie, onder hetzelfde wachtwoord; de oudere, en "
            "wat naast het bestand is weggezet, worden gewist, en een samenvoeging is daarna "
            "niet meer ongedaan te maken. "
            "Leesbaar blijft wat elders is bewaard, afgedrukt of geëxporteerd, en wat de lijst "
            "Recent bewaart: programma, nummer, plaats en datum, en waar het bestand staat. Het "
            "register heeft een eigen wachtwoord."
        )
