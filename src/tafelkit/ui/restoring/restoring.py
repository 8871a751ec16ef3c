"""Going back to a backup of the open file: asked for in a menu, undone like anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tafelkit.domain.dates import moment_in_words
from tafelkit.domain.errors import Refusal
from tafelkit.services.left_over import LeftOver
from tafelkit.ui.open_file import OpenFile
from tafelkit.ui.waiting import waiting
from tafelkit.ui.workplace import Workplace

if TYPE_CHECKING:
    # Imported where it is needed: who opens a file seldom goes back to another.
    from tafelkit.services.restoring.kept import Kept
    from tafelkit.store.copies.backup import Copy
    from tafelkit.ui.window.paged import PagedWindow


class Restoring:
    """Shows the backups over the page, goes back to one, and says what was done."""

    def __init__(self, window: PagedWindow, workplace: Workplace, file: OpenFile) -> None:
        self._window = window
        self._workplace = workplace
        self._file = file

    def ask(self) -> None:
        """Show what one can go back to. What is being typed is part of how it is now."""
        from tafelkit.ui.restoring.over import BackupsOver

        if self._window.flush():
            return
        try:
            with waiting():  # a very large programme is copied and read whole
                now, older = self._file.backups()
        except Refusal as refused:
            self._workplace.refuse(refused)
            return
        over = BackupsOver(self._workplace.theme, self._workplace.language, now, older)
        over.chosen.connect(lambda kept: self._go_back(kept, now))
        self._window.show_overlay(over)

    def _go_back(self, kept: Kept, now: Copy) -> None:
        try:
            with waiting():
                undoable = self._file.go_back(kept.path, now.path)
        except LeftOver as left:
            self._window.end_overlay()
            self._workplace.refuse(left)
            return
        except Refusal as refused:
            self._workplace.refuse(refused)
            return
        self._window.end_overlay()
        self._window.tell(self._told(kept, undoable=undoable))

    def _told(self, kept: Kept, *, undoable: bool) -> str:
        say, language = self._workplace.language.say, self._workplace.language
        moment = moment_in_words(kept.copy.at, language.code)
        if undoable:
            return say(
                "Terug naar {moment}. Ctrl+Z brengt terug hoe het was; dat staat ook bij de "
                "reservekopieën.",
                moment=moment,
            )
        return say(
            "Terug naar {moment}. Daar is gewist wat iemand heeft laten wissen; daarom is dit "
            "niet ongedaan te maken.",
            moment=moment,
        )
