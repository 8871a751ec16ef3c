"""How a file comes into the window: at once or later, past a password, or what is left of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tafelkit.domain.errors import Refusal
from tafelkit.ui.app import Places
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.frame import Frame
from tafelkit.ui.opening.unlocking import Unlocking

if TYPE_CHECKING:
    # Imported where they are needed: who opens a table does not wait for the programme's window.
    from tafelkit.store.document import Document
    from tafelkit.ui.opening.begin_programme import Begun
    from tafelkit.ui.opening.window_for import Around
    from tafelkit.ui.program import TheProgram
    from tafelkit.ui.programme.window import ProgrammeWindow
    from tafelkit.ui.window.window import TableWindow

    FileWindow = TableWindow | ProgrammeWindow


class Opener:
    """Opens files for the program, which shows what comes of it."""

    def __init__(
        self,
        program: TheProgram,
        frame: Frame,
        places: Places,
        dialogs: Dialogs,
        now: Callable[[], datetime],
    ) -> None:
        self._program = program
        self._frame = frame
        self._places = places
        self._dialogs = dialogs
        self._now = now
        self._unlocking = Unlocking(frame, program.theme, dialogs)
        # What is to be done with the window that is opened next.
        self._then: Callable[[FileWindow], None] | None = None

    def open(
        self,
        path: Path,
        *,
        remember: bool = True,
        then: Callable[[FileWindow], None] | None = None,
    ) -> bool:
        """Open a file; False when it was refused, and what was shown is still there.

        A large one is looked through while the window says so. `then` is done with the window.
        """
        self._then = then
        return self._open(path.absolute(), remember=remember)

    def open_made(self, make: Callable[[], Path], *, remember: bool = True) -> bool:
        """Open a file that is made for it; False where it could not be made."""
        try:
            path = make()
        except Refusal as refused:
            self._program.refuse(refused.message)
            return False
        self.open(path, remember=remember)
        return True

    def open_merging(self, begin: Callable[[], Begun | None]) -> None:
        """Open a programme that is begun for it, and show what merging files would do.

        `begin` answers with None where one thought better of it.
        """
        try:
            begun = begin()
        except Refusal as refused:
            if self._unlocking.asked(refused, self._program.language):
                self.open_merging(begin)
            else:
                self._program.refuse(refused.message)
            return
        if begun is not None:
            self.open(begun.programme, then=lambda window: take_files(window, begun.sources))

    def _open(self, path: Path, *, remember: bool = True) -> bool:
        from tafelkit.store.installation import installation_id
        from tafelkit.ui.copy_aside import is_large
        from tafelkit.ui.open_file import is_same
        from tafelkit.ui.opening import window_for as opening

        shown = self._program.window
        if shown is not None and is_same(path, shown.session.path):
            return True
        around = self._around(remember)
        try:
            author = installation_id(self._places.data)
            if is_large(path):
                self._open_slowly(path, author, around)
                return True
            self._show(opening.document_of(path, author, around), around)
        except Refusal as refused:
            return self._offer_to_restore(path, refused)
        return True

    def _around(self, remember: bool) -> Around:
        from tafelkit.ui.opening.window_for import Around

        program = self._program
        return Around(
            self._frame,
            program,
            self._dialogs,
            program.language,
            program.theme,
            program.icons,
            self._places.data,
            self._now,
            program.settings.remember if remember else lambda _known: None,
        )

    def _open_slowly(self, path: Path, author: str, around: Around) -> None:
        from tafelkit.ui.opening import window_for as opening
        from tafelkit.ui.opening.slow import SlowOpening

        def answered(answer: Document | Refusal) -> None:
            try:
                if isinstance(answer, Refusal):
                    raise answer
                self._show(answer, around)
            except Refusal as refused:
                if not self._offer_to_restore(path, refused):
                    self._refuse_from_start(refused)

        self._program.leave()
        waiting = SlowOpening(
            path,
            lambda file: opening.document_of(file, author, around),
            around.theme,
            around.language,
        )
        waiting.answered.connect(answered)
        self._frame.setWindowTitle(f"{path.name} — tafelkit")
        self._frame.show_content(waiting, waiting)

    def _show(self, document: Document, around: Around) -> None:
        """Show the window of a document. Raises Refusal where it holds no sound table."""
        from tafelkit.ui.opening.window_for import window_for

        window = window_for(document, around)
        self._unlocking.done()
        self._program.show_window(window)
        then, self._then = self._then, None
        if then is not None:
            then(window)

    def _offer_to_restore(self, path: Path, refused: Refusal) -> bool:
        """Show what there still is of a file that does not open; where nothing is, say why."""
        from tafelkit.services.restoring.refused import is_damaged
        from tafelkit.store.installation import installation_id
        from tafelkit.ui.restoring.offer import Offer

        program = self._program
        damaged = is_damaged(path, refused, self._places.data / "backups")
        if not damaged and self._unlocking.asked(refused, program.language):
            return self._open(path)
        self._then = None
        if damaged:
            self._unlock_copies(path)
            author = installation_id(self._places.data)
            offer = Offer(path, self._places, author, program.theme, program.language)
            offer.restored.connect(self._go_on)
            offer.opening.connect(program.open_table)
            offer.left.connect(program.close_table)
            offer.nothing.connect(lambda: self._refuse_from_start(refused))
            if offer.shown_in(self._frame, program.leave, self._dialogs):
                program.offer = offer
                return True
        program.refuse(refused.message)
        return False

    def _unlock_copies(self, path: Path) -> None:
        """Ask for the password of the copies of a file that does not open any more."""
        from tafelkit.services.restoring.refused import check_password

        try:
            check_password(path, self._places.data / "backups")
        except Refusal as refused:
            if self._unlocking.asked(refused, self._program.language):
                self._unlock_copies(path)
        self._unlocking.done()

    def _refuse_from_start(self, refused: Refusal) -> None:
        self._program.show_start()
        self._program.refuse(refused.message)

    def _go_on(self, path: Path, sentence: str) -> None:
        """Go on with a file that was restored, and say what was done."""
        self.open(path, then=lambda window: window.tell(sentence))


def take_files(window: FileWindow, paths: Sequence[Path]) -> None:
    """Have a programme's window show what merging files would do."""
    from tafelkit.ui.programme.window import ProgrammeWindow

    if paths and isinstance(window, ProgrammeWindow):
        window.take_files(paths)
