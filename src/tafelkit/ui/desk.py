"""What lies on the desk while one table is open: shared by the window and all its pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal

from tafelkit.domain.drawing.tokens import Palette, with_suits
from tafelkit.domain.errors import Refusal
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language
from tafelkit.services.hub import Hub
from tafelkit.store.left_standing import LeftStanding
from tafelkit.ui.drafts import Drafts
from tafelkit.ui.look.icons import Icons
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.look_back.watch import ReadBackWatch
from tafelkit.ui.workplace import Workplace


class RegisterLock(Protocol):
    """The password of a table's register, and what goes without."""

    @property
    def register_goes_unopened(self) -> bool:
        """Whether it can be destroyed though it does not open."""

    @property
    def register_is_locked(self) -> bool:
        """Whether it was not opened yet."""

    @property
    def register_has_password(self) -> bool:
        """Whether there is a password."""

    def unlock_register(self, password: str) -> None:
        """Open it. Raises Refusal for a password that does not fit."""

    def set_register_password(self, password: str) -> None:
        """Set another password, or none. Raises Refusal where that cannot be."""


class Desk(Workplace):
    """The hub and what every page of a table needs beside it.

    `seat_chosen` carries the id of the seat in hand.
    """

    seat_chosen = Signal(str)

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
        left_standing: LeftStanding | None = None,
        register_lock: RegisterLock | None = None,
    ) -> None:
        super().__init__(language, theme, icons, path, now, left_standing)
        self._destroy = destroy or hub.forget_register
        self.hub = hub
        self.register_lock = register_lock
        self.read_back = ReadBackWatch(hub)
        self.seat = ""
        self.drafts = drafts or Drafts()  # words in a line that were not entered yet

    @property
    def door(self) -> Hub:
        """The one door for edits of the table."""
        return self.hub

    @property
    def record(self) -> Record:
        """The record as it is now."""
        return self.hub.record

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

    def destroy_register(self) -> bool:
        """Destroy the register for good; False when that was refused."""
        try:
            self._destroy()
        except Refusal as refused:
            self.refuse(refused)
            return False
        return True
