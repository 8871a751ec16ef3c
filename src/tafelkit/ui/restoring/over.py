"""The backups of the file that is open, over its page: one goes back to any of them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from tafelkit.domain.differing import Contents
from tafelkit.domain.texts import Language
from tafelkit.services.restoring.kept import Kept, looked_at
from tafelkit.store.copies.backup import Copy
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.restoring.copies_list import CopiesList
from tafelkit.ui.restoring.looking import Looking
from tafelkit.ui.window.over import OverPage


class BackupsOver(OverPage):
    """`chosen` carries the copy to go back to; `now` is the copy of the file as it is."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, language: Language, now: Copy, older: list[Copy]) -> None:
        super().__init__(language, language.say("Herstellen"))
        say = language.say
        self._language = language
        self.told = QLabel(
            say(
                "Ga terug naar hoe dit bestand eerder was. Hoe het nu is blijft bewaard, en met "
                "Ctrl+Z is het meteen weer zo."
            ),
            wordWrap=True,
        )
        self.list = CopiesList(theme, language)
        self.go = QPushButton(say("Terug naar deze reservekopie"))
        self.go.setProperty("kind", "primary")
        self.go.setEnabled(False)
        self.reading = QLabel(say("De reservekopieën worden gelezen…"))
        self.reading.setProperty("kind", "soft")
        self._lay_out(theme)
        self.list.selected.connect(self._refresh)
        self.list.asked.connect(self._go)
        self.go.clicked.connect(self._go)
        self._contents: Contents = {}

        def look() -> Iterator[Kept]:
            yield looked_at(now)
            yield from map(looked_at, older)

        self._now: Kept | None = None
        self._looking = Looking(look)
        self._looking.found.connect(self._add)
        self._looking.done.connect(self._end)
        self.destroyed.connect(self._looking.stop)
        self._looking.begin()

    def begin(self) -> None:
        """To the copies."""
        self.list.setFocus()

    def _end(self) -> None:
        """Say so where there is nothing to go back to."""
        self.reading.hide()
        if self.list.count:
            return
        for widget in (self.list, self.go):
            widget.hide()
        self.told.setText(
            self._language.say(
                "Onder deze naam en op deze plek is er nog geen oudere reservekopie. Bij elk "
                "openen en sluiten wordt er een bewaard, als er iets veranderd is."
            )
        )
        self._column.addStretch(1)
        self.back.setFocus()

    def _add(self, kept: Kept) -> None:
        if self._now is None:
            self._now, self._contents = kept, kept.contents or {}
        elif kept.contents != self._contents:  # else there is nothing to go back to
            self.list.add(kept, self._contents)

    def _refresh(self) -> None:
        self.go.setEnabled(self.list.in_hand is not None)

    def _go(self) -> None:
        if self.list.in_hand is not None:
            self.chosen.emit(self.list.in_hand)

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.go)
        row.addStretch(1)
        row.addWidget(self.reading)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(24), px(32), px(24))
        column.setSpacing(px(16))
        column.addLayout(self.head)
        column.addWidget(self.told)
        column.addWidget(self.list, 1)
        column.addLayout(row)
