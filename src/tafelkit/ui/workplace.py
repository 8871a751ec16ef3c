"""What lies ready while a file is open: shared by its window and all its pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from tafelkit.domain.change import Change
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Language, Message
from tafelkit.services.door import Door
from tafelkit.store.left_standing import LeftStanding
from tafelkit.ui.look.icons import Icons
from tafelkit.ui.look.theme import Theme


class Workplace(QObject):
    """The door for edits and what every page needs beside it.

    `refused` carries the sentence for something that could not be done; the window shows it
    without a dialog. `asked` asks the window for another page: its name, and the id of what to
    show there (or nothing).
    """

    refused = Signal(str)
    asked = Signal(str, str)

    def __init__(
        self,
        language: Language,
        theme: Theme,
        icons: Icons,
        path: Path,
        now: Callable[[], datetime],
        left_standing: LeftStanding | None = None,
    ) -> None:
        super().__init__()
        self.language = language
        self.theme = theme
        self.icons = icons
        self.path = path
        self.now = now
        self.left_standing = left_standing or LeftStanding()
        self.choices: dict[str, str] = {}  # how a page is looked at; never words

    @property
    def door(self) -> Door[Any]:
        """The one door for edits of this file."""
        raise NotImplementedError

    @property
    def resources(self) -> Path:
        """Where the program's own files are: fonts, icons, kits."""
        return self.theme.resources

    def run(self, intention: Callable[[], Change], initiator: object = None) -> bool:
        """Carry out an intention; False when it was refused, and then the window says why."""
        try:
            self.door.run(intention(), initiator)
        except Refusal as refused:
            self.refuse(refused)
            return False
        return True

    def undo(self) -> Message | None:
        """Take the last deed back; what that was, None where there is none or it was refused."""
        return self._turned(self.door.undo)

    def redo(self) -> Message | None:
        """Do again what was taken back last; what that was, None as with `undo`."""
        return self._turned(self.door.redo)

    def refuse(self, refused: Refusal) -> None:
        """Have the window say what could not be done."""
        self.refused.emit(self.language.text(refused.message))

    def _turned(self, turn: Callable[[], Message | None]) -> Message | None:
        try:
            return turn()
        except Refusal as refused:
            self.refuse(refused)
            return None
