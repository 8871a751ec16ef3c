"""The menu of placeholders, each said in words and with what it says now."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QPushButton

from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.verslag.living import Living

INSERT_KEY = "Ctrl+I"


class InsertButton(QPushButton):
    """Opens the menu below itself; `put` is handed what is to be typed."""

    def __init__(self, desk: ProgrammeDesk, living: Living, put: Callable[[str], None]) -> None:
        say = desk.language.say
        super().__init__(say("Getal invoegen…"))
        self._desk = desk
        self._living = living
        self._put = put
        self.setProperty("kind", "quiet")
        self.setToolTip(
            say("Voeg iets in dat uit de tafels wordt ingevuld ({key})", key=INSERT_KEY)
        )
        self.list = QMenu(self)
        self.list.aboutToShow.connect(self._fill)
        self.clicked.connect(self.open)

    def open(self) -> None:
        """Open the menu."""
        self.list.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _fill(self) -> None:
        """Show what can be put in now."""
        self.list.clear()
        text = self._desk.language.text
        for number, (title, offers) in enumerate(self._living.offered()):
            menu = self.list if number == 0 else self.list.addMenu(text(title))
            for offer, says in offers:
                words = f"{text(offer.meaning)}: {says}".replace("&", "&&")
                action = menu.addAction(words)
                action.triggered.connect(lambda _on=False, typed=offer.typed: self._put(typed))
