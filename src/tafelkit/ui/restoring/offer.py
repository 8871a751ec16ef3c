"""Offers to go on with a file that does not open, in the place of what was shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from tafelkit.domain.texts import Language
from tafelkit.exchange.kit_files import KitShelf
from tafelkit.services.restoring.remains import Remains, remains
from tafelkit.store.copies import backup
from tafelkit.ui.app import Places
from tafelkit.ui.copy_aside import is_large
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.frame import Frame
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.restoring.broken import BrokenScreen
from tafelkit.ui.restoring.looking import Looking, LookingScreen

_MUCH_BYTES = 1 << 20


def _takes_long(path: Path, backups: Path) -> bool:
    """Whether looking takes long: it reads past SQLite, which takes much longer."""
    own = (copy.path for copy in backup.copies(path, backups))
    try:
        # What is there may tell of copies by any other name.
        there = path.exists()
        much = there and path.stat().st_size > _MUCH_BYTES
        return much or any(map(is_large, backups.glob("*/*") if there else own))
    except OSError:
        return False


class Offer(QObject):
    """What there is of a file, looked through at once, or while the window says so.

    `restored` carries the file to go on with and what there is to say of it; `left` says that
    one wants back to the start, `opening` that another file is to be opened, `nothing` that after
    all there is nothing to offer.
    """

    restored = Signal(object, str)
    left = Signal()
    opening = Signal()
    nothing = Signal()

    def __init__(
        self, path: Path, places: Places, author: str, theme: Theme, language: Language
    ) -> None:
        super().__init__()
        self._path = path
        self._backups = places.data / "backups"
        self._shelf = KitShelf(places.resources)
        self._author = author
        self._theme = theme
        self._language = language
        self.screen: BrokenScreen | None = None

    def shown_in(self, frame: Frame, leave: Callable[[], None], dialogs: Dialogs) -> bool:
        """Show it, once what is shown was left; False where there is nothing to offer."""
        if not _takes_long(self._path, self._backups):
            left = self._look()
            if left.anything:
                leave()
                self._show(left, frame, dialogs)
            return left.anything
        leave()
        waiting = LookingScreen(self._path, self._theme, self._language)
        frame.setWindowTitle(f"{self._path.name} — tafelkit")
        frame.show_content(waiting, waiting)

        def found(left: Remains) -> None:
            if waiting.shown and left.anything:
                self._show(left, frame, dialogs)
            elif waiting.shown:
                self.nothing.emit()

        def look() -> Iterator[Remains]:
            yield self._look()

        looking = Looking(look)
        looking.found.connect(found)
        looking.begin()
        return True

    def rebuild(self, language: Language) -> None:
        """Say and draw everything anew."""
        self._language = language
        if self.screen is not None:
            self.screen.rebuild(language)

    def refuse(self, sentence: str) -> None:
        """Say what could not be done, where there is something to say it on."""
        if self.screen is not None:
            self.screen.refuse(sentence)

    def _look(self) -> Remains:
        return remains(self._path, self._backups)

    def _show(self, left: Remains, frame: Frame, dialogs: Dialogs) -> None:
        screen = self.screen = BrokenScreen(
            left, self._shelf.lying_ready, self._author, self._theme, self._language, dialogs
        )
        screen.restored.connect(self.restored)
        screen.left.connect(self.left)
        screen.opening.connect(self.opening)
        frame.setWindowTitle(f"{self._path.name} — tafelkit")
        frame.show_content(screen, screen)
        screen.begin()
