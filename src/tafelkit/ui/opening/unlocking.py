"""Opening files that are under a password: it is asked for until it fits, or nobody has one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Language
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.look.theme import Theme


class Unlocking:
    """Asks for the password of one file at a time, and lets go of one that did not fit."""

    def __init__(self, parent: QWidget, theme: Theme, dialogs: Dialogs) -> None:
        self._parent = parent
        self._theme = theme
        self._dialogs = dialogs
        self._tried = ""

    def done(self) -> None:
        """The password that was tried fitted, or no file is waited for any more."""
        self._tried = ""

    def asked(self, refused: Refusal, language: Language) -> bool:
        """Whether a password was given with which to try again what was refused."""
        # Few files have one; the start screen does not wait for what they need.
        from tafelkit.store.password.keyring import KEYRING
        from tafelkit.store.password.locked import Locked

        wrong = self._tried
        self.done()
        if not isinstance(refused, Locked):
            return False
        KEYRING.take_back(wrong)
        say = language.say
        name = Path(str(refused.message.values.get("file", ""))).name
        answer, password = self._dialogs.password(
            self._parent,
            self._theme,
            language,
            say("{name} staat onder een wachtwoord", name=name),
            say(
                "Het wordt onthouden tot tafelkit wordt gesloten, en opent zolang ook andere "
                "bestanden waar het op past. Wie het kwijt is, kan het bestand niet meer openen."
            ),
            say("Openen"),
            say("Niet openen"),
            told=language.sentence(refused.cause) if wrong else "",
        )
        if answer != 0:
            return False
        self._tried = password
        KEYRING.give(password)
        return True
