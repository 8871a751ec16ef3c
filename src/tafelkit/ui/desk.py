"""What lies on the desk while one table is open: shared by the window and all its pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from tafelkit.domain.change import Change
from tafelkit.domain.drawing.tokens import Palette, with_suits
from tafelkit.domain.errors import Refusal
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language
from tafelkit.services.hub import Hub
from tafelkit.ui.drafts import Drafts
from tafelkit.ui.look.icons import Icons
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.look_back.watch import ReadBackWatch


class Desk(QObject):
    """The hub and what every page needs beside it.

    `refused` carries the sentence for something that could not be done; the window shows it
    without a dialog. `seat_chosen` carries the id of the seat in hand. `asked` asks the window
    for another page: its name, and the id of what to show there (or nothing).
    """

    refused = Signal(str)
    seat_chosen = Signal(str)
    asked = Signal(str, str)

    def __init__(
        self,
        hub: Hub,
        language: Language,
        theme: Theme,
        icons: Icons,
        path: Path,
        now: Callable[[], datetime],
        destroy: Callable[[], None] | None = None,
        drafts: Drafts | None = None,
    ) -> None:
        super().__init__()
        self._destroy = destroy or hub.forget_register
        self.hub = hub
        self.read_back = ReadBackWatch(hub)
        self.language = language
        self.theme = theme
        self.icons = icons
        self.path = path
        self.now = now
        self.seat = ""
        self.drafts = drafts or Drafts()  # words in a line that were not entered yet
        self.choices: dict[str, str] = {}  # how a page is looked at; never words

    @property
    def record(self) -> Record:
        """The record as it is now."""
        return self.hub.record

    @property
    def resources(self) -> Path:
        """Where the program's own files are: fonts, icons, kits."""
        return self.theme.resources

    @property
    def palette(self) -> Palette:
        """The colours of the theme with those of the deck's suits."""
        return with_suits(self.theme.palette, self.record.kit.deck, dark=self.theme.dark)

    @property
    def addressee(self) -> str:
        """Whom it is for, in the language of the screen as far as the kit knows it."""
        kit, programme = self.record.kit, self.record.programme
        if programme.addressee in ("", kit.addressee.nl, kit.addressee.en):
            return kit.addressee.text(self.language.code)
        return programme.addressee

    def choose_seat(self, seat_id: str) -> None:
        """Take another seat in hand, on all pages."""
        if seat_id != self.seat:
            self.seat = seat_id
            self.seat_chosen.emit(seat_id)

    def run(self, intention: Callable[[], Change], initiator: object = None) -> bool:
        """Carry out an intention; False when it was refused, and then the window says why."""
        try:
            self.hub.run(intention(), initiator)
        except Refusal as refused:
            self.refused.emit(self.language.text(refused.message))
            return False
        return True

    def destroy_register(self) -> bool:
        """Destroy the register for good; False when that was refused."""
        try:
            self._destroy()
        except Refusal as refused:
            self.refused.emit(self.language.text(refused.message))
            return False
        return True
