"""Why a file can only be read: who has it open, and when it is free again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from tafelkit.domain.texts import Language
from tafelkit.services.door import NEWER
from tafelkit.store.claims.claim import BEAT_SECONDS, Holder, is_free
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.restoring.looking import Looking
from tafelkit.ui.widgets.read_out import read_out


class HeldBanner(QFrame):
    """A bar above the page; `again` asks to open the file once more."""

    again = Signal()

    def __init__(
        self,
        path: Path,
        holder: Holder | None,
        theme: Theme,
        language: Language,
        *,
        newer: bool = False,
    ) -> None:
        super().__init__()
        self._path = path
        self._language = language
        say, px = language.say, theme.px
        self.setProperty("kind", "banner")
        held = not newer and (holder is not None or not is_free(path))
        words = _who(holder, language) if held else _closed(language)
        self.words = QLabel(language.text(NEWER) if newer else words, wordWrap=True)
        self.words.setProperty("kind", "label")
        self.open = QPushButton(say("Opnieuw openen"))
        self.open.setToolTip(say("Probeert of er nu in genoteerd kan worden"))
        self.open.clicked.connect(self.again)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(8), px(16), px(8))
        row.setSpacing(px(16))
        row.addWidget(self.words, 1)
        row.addWidget(self.open)
        self.open.setVisible(not newer)  # it would be no other tafelkit that opens it
        self._looking: Looking | None = None
        self._next = QTimer(self, singleShot=True, interval=round(BEAT_SECONDS * 1000))
        self._next.timeout.connect(self.look)
        if held:
            self._next.start()

    def look(self) -> None:
        """Look whether it is free now, beside the window: the folder may be far away."""

        def free() -> Iterator[bool]:
            yield is_free(self._path)

        self._looking = Looking(free)
        self._looking.found.connect(self._tell)
        self.destroyed.connect(self._looking.stop)
        self._looking.begin()

    def _tell(self, free: bool) -> None:
        if not free:
            self._next.start()
            return
        words = self._language.say("Het bestand is weer vrij: open het opnieuw om erin te noteren.")
        self.words.setText(words)
        read_out(self, words)


def _who(holder: Holder | None, language: Language) -> str:
    say = language.say
    here = say("Hier is het alleen te lezen.")
    if holder is None:
        return say("Een ander programma heeft dit bestand open.") + f" {here}"
    since = _time(holder.since)
    if holder.here:
        told = say("Dit bestand is al open op deze computer, sinds {time}.", time=since)
    elif holder.who:
        told = say(
            "{who} heeft dit bestand open op computer {computer}, sinds {time}.",
            who=holder.who,
            computer=holder.computer,
            time=since,
        )
    else:
        told = say(
            "Dit bestand is open op computer {computer}, sinds {time}.",
            computer=holder.computer,
            time=since,
        )
    return f"{told} {here}"


def _closed(language: Language) -> str:
    return language.say(
        "Hier is dit bestand alleen te lezen: in de map of het bestand mag niet worden geschreven."
    )


def _time(since: str) -> str:
    """The time of the day, as the other computer told it; a question mark where it told none."""
    try:
        return f"{datetime.fromisoformat(since):%H:%M}"
    except ValueError:
        return "?"
