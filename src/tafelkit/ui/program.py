"""The program in its window: which table is open, in which language and look."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import QApplication

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Language, LanguageCode, Message
from tafelkit.ui import faults
from tafelkit.ui.app import Places
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.frame import Frame
from tafelkit.ui.look.icons import Icons
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.opening.unlocking import Unlocking
from tafelkit.ui.qt_words import QtWords
from tafelkit.ui.settings import Settings

if TYPE_CHECKING:
    # Imported where they are needed: who opens a table does not wait for the start screen.
    from tafelkit.store.document import Document
    from tafelkit.ui.opening.new_table import NewTable
    from tafelkit.ui.opening.start import StartScreen
    from tafelkit.ui.opening.window_for import Around
    from tafelkit.ui.print_room.finds import SheetFinds
    from tafelkit.ui.print_room.room import PrintRoom
    from tafelkit.ui.programme.window import ProgrammeWindow
    from tafelkit.ui.restoring.offer import Offer
    from tafelkit.ui.window.window import TableWindow


_A_MOMENT_MS = 400  # after this the window has been drawn and stands still


def _now() -> datetime:
    return datetime.now().astimezone()


class TheProgram:
    """Opens tables and closes them; holds what outlives a table."""

    def __init__(
        self,
        qt: QApplication,
        frame: Frame,
        places: Places,
        now: Callable[[], datetime] = _now,
        dialogs: Dialogs | None = None,
    ) -> None:
        self._qt = qt
        self._frame = frame
        self._places = places
        self._now = now
        self._dialogs = dialogs or Dialogs()
        self.settings = Settings(places.settings)
        self.language = Language(self.settings.language)
        self.theme = Theme(qt, places.resources, frame, self.settings.dark)
        self._system_dark = qt.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self._unlocking = Unlocking(frame, self.theme, self._dialogs)
        self.icons = Icons(places.resources / "icons")
        self._words = QtWords(qt)
        self._words.speak(self.settings.language)
        self.start: StartScreen | None = None
        self.window: TableWindow | ProgrammeWindow | None = None
        self._print_room: PrintRoom | None = None
        self._to_merge: tuple[Path, ...] = ()
        self.offer: Offer | None = None
        # What is to be done with the window that is opened next.
        self._then: Callable[[TableWindow | ProgrammeWindow], None] | None = None
        frame.dropped.connect(self.take_dropped)
        qt.styleHints().colorSchemeChanged.connect(self._system_look_changed)

    @property
    def table(self) -> TableWindow | None:
        """The window of the table that is open, None where none is."""
        from tafelkit.ui.window.window import TableWindow

        return self.window if isinstance(self.window, TableWindow) else None

    def begin(self, file: Path | None) -> None:
        """Show a file, or the start screen."""
        self._in_a_moment("tidy", self._tidy)
        QTimer.singleShot(_A_MOMENT_MS, self._frame, self._show_icon)
        opened = file is not None and self._open(file)
        if not opened and self.start is None:
            self._show_start()

    def new_table(self) -> None:
        """Leave the table for the start screen."""
        self.close_table()

    def close_table(self) -> None:
        """Leave the table for the start screen, when it can be left."""
        if self._frame.may_leave():
            self._show_start()

    def open_table(self, path: Path | None = None) -> None:
        """Open a table in place of what is shown; without a path it is asked for."""
        if path is None:
            title = self.language.say("Tafel openen")
            path = self._dialogs.open_file(self._frame, self.language, title, self._folder())
        if path is not None and self._frame.may_leave():
            self._open(path)

    def reopen(self) -> None:
        """Open the file that is open once more: it may be free to record in now."""
        if self.window is not None and self._frame.may_leave():
            path = self.window.session.path
            self._leave()
            self._open(path)

    def restore_table(self, path: Path) -> None:
        """Open a file and show the backups that one can go back to."""
        if self._frame.may_leave():
            self._then = lambda window: window.restoring.ask()
            self._open(path)

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """Open the one file that was let go on the window; merge several, or a folder.

        While a programme is open, it takes in whatever it is.
        """
        if self.window is not None and self.window is not self.table:
            self._merge_into_window(paths)
        elif len(paths) == 1 and not paths[0].is_dir():
            self.open_table(paths[0])
        else:
            self.merge_tables(paths)

    def merge_tables(self, paths: Sequence[Path] = ()) -> None:
        """Begin a programme of files, and show there what would happen to them.

        What is not told is asked: which files, and where the programme shall be.
        """
        from tafelkit.ui.opening.begin_programme import Asking

        if not self._frame.may_leave():
            return
        asking = Asking(
            self._frame, self.language, self._dialogs, self._folder(), self._documents()
        )
        try:
            begun = asking.begin(paths, self._author())
        except Refusal as refused:
            if self._unlocking.asked(refused, self.language):
                self.merge_tables(paths)
            else:
                self._refuse(refused.message)
            return
        if begun is not None:
            self._to_merge = begun.sources
            if not self._open(begun.programme):
                self._to_merge = ()

    def make_table(self, wanted: NewTable) -> None:
        """Make a table's file from a kit, and open it."""
        from tafelkit.ui.opening import making

        code = self.language.code
        if self._open_made(lambda: making.table_file(wanted, self._places, code, self._author())):
            self.settings.set_proposals(wanted.path.parent, wanted.kit)

    def look_around(self) -> None:
        """Open a table of the sample to look around in."""
        from tafelkit.ui.opening import making

        self._open_made(lambda: making.sample_table(self._places, self._author()), remember=False)

    def look_around_programme(self) -> None:
        """Open the programme of the sample to look around in."""
        from tafelkit.ui.opening import making

        self._open_made(
            lambda: making.sample_programme(self._places, self._author()), remember=False
        )

    def _open_made(self, make: Callable[[], Path], *, remember: bool = True) -> bool:
        """Open a file that is made for it; False where it could not be made."""
        try:
            path = make()
        except Refusal as refused:
            self._refuse(refused.message)
            return False
        self._open(path, remember=remember)
        return True

    def open_print_room(self, kit: str = "") -> None:
        """Print cards, canvas and forms: of the open table, else of a kit."""
        from tafelkit.ui.print_room.room import PrintRoom

        self._close_print_room()
        table = self.table
        self._print_room = PrintRoom(
            self._frame,
            self.theme,
            self.icons,
            self.language,
            self._places.resources,
            table.session.path.parent if table else self._folder(),
            kit=kit,
            record=(lambda: table.session.record) if table else None,
            finds=self._finds_of(table) if table else None,
            now=self._now,
            dialogs=self._dialogs,
        )
        self._print_room.appear()

    def _finds_of(self, table: TableWindow) -> SheetFinds:
        """What is found on the sheets of a table; whoever follows it sees the table again."""
        from tafelkit.ui.print_room.finds import SheetFinds

        def follow(page: str, entry: str) -> None:
            table.desk.asked.emit(page, entry)
            self._frame.activateWindow()

        finds = SheetFinds(table.desk)
        finds.followed.connect(follow)
        return finds

    def _close_print_room(self) -> None:
        if self._print_room is not None:
            self._print_room.close()
            self._print_room.deleteLater()
        self._print_room = None

    def set_language(self, language: LanguageCode) -> None:
        """Say everything in another language, without loss."""
        self._close_print_room()
        self.settings.set_language(language)
        self.language = Language(language)
        self._words.speak(language)
        self._rebuild_soon()

    def set_dark(self, dark: bool | None) -> None:
        """Another look; None follows the system."""
        self.settings.set_dark(dark)
        self._show_look()

    def quit(self) -> None:
        """Close the window, when it can be."""
        self._frame.close()

    def keep(self) -> None:
        """Put what is being typed on the disk, and ask nothing."""
        if self.window is not None:
            self.window.keep()

    def end(self) -> None:
        """Leave at once: nobody is there to be asked, and nothing is lost."""
        self.keep()
        self._frame.leave_content()
        self._qt.quit()

    def tell_of_fault(self, log: Path) -> None:
        """Say that something of ours went wrong, without standing in the way."""
        sentence = self.language.say(
            "Er ging iets mis in tafelkit. Wat is opgeslagen is veilig; wat er misging staat in "
            "{file}.",
            file=log,
        )
        if self.window is not None:
            self.window.desk.refused.emit(sentence)
        elif self.start is not None:
            self.start.refuse(sentence)

    def _open(self, path: Path, *, remember: bool = True) -> bool:
        """Open a file; False when it was refused, and what was shown is still there.

        A large one is looked through while the window says so.
        """
        from tafelkit.ui.open_file import is_large
        from tafelkit.ui.opening import window_for as opening

        path = path.absolute()
        if self.window is not None and _same(path, self.window.session.path):
            return True
        around = opening.Around(
            self._frame,
            self,
            self._dialogs,
            self.language,
            self.theme,
            self.icons,
            self._places.data,
            self._now,
            self.settings.remember if remember else lambda _known: None,
        )
        try:
            author = self._author()
            if is_large(path):
                self._open_slowly(path, author, around)
                return True
            self._show_document(opening.document_of(path, author, around), around)
        except Refusal as refused:
            return self._offer_to_restore(path, refused)
        return True

    def _open_slowly(self, path: Path, author: str, around: Around) -> None:
        from tafelkit.ui.opening import window_for as opening
        from tafelkit.ui.opening.slow import SlowOpening

        def answered(answer: Document | Refusal) -> None:
            try:
                if isinstance(answer, Refusal):
                    raise answer
                self._show_document(answer, around)
            except Refusal as refused:
                if not self._offer_to_restore(path, refused):
                    self._refuse_from_start(refused)

        self._leave()
        waiting = SlowOpening(
            path, lambda file: opening.document_of(file, author, around), self.theme, self.language
        )
        waiting.answered.connect(answered)
        self._frame.setWindowTitle(f"{path.name} — tafelkit")
        self._frame.show_content(waiting, waiting)

    def _show_document(self, document: Document, around: Around) -> None:
        """Show the window of a document. Raises Refusal where it holds no sound table."""
        from tafelkit.store.connection import import_what_writes
        from tafelkit.ui.opening.window_for import window_for

        window = window_for(document, around)
        self._unlocking.done()
        self._leave()
        self.window = window
        window.session.erased.connect(partial(faults.forget, self._places.faults))
        self._frame.show_content(window, window)
        window.page.begin()
        self._in_a_moment("import", import_what_writes)
        paths, self._to_merge = self._to_merge, ()
        self._merge_into_window(paths)
        then, self._then = self._then, None
        if then is not None:
            then(window)

    def _offer_to_restore(self, path: Path, refused: Refusal) -> bool:
        """Show what there still is of a file that does not open; where nothing is, say why."""
        from tafelkit.services.restoring.remains import is_damaged
        from tafelkit.ui.restoring.offer import Offer

        if self._unlocking.asked(refused, self.language):
            return self._open(path)
        self._then = None
        if is_damaged(path, refused):
            self._unlock_copies(path)
            offer = Offer(path, self._places, self._author(), self.theme, self.language)
            offer.restored.connect(self._go_on)
            offer.opening.connect(self.open_table)
            offer.left.connect(self.close_table)
            offer.nothing.connect(lambda: self._refuse_from_start(refused))
            if offer.shown_in(self._frame, self._leave, self._dialogs):
                self.offer = offer
                return True
        self._refuse(refused.message)
        return False

    def _unlock_copies(self, path: Path) -> None:
        """Ask for the password of the copies of a file that does not open any more."""
        from tafelkit.services.restoring.remains import check_password

        try:
            check_password(path, self._places.data / "backups")
        except Refusal as refused:
            if self._unlocking.asked(refused, self.language):
                self._unlock_copies(path)
        self._unlocking.done()

    def _refuse_from_start(self, refused: Refusal) -> None:
        self._show_start()
        self._refuse(refused.message)

    def _go_on(self, path: Path, sentence: str) -> None:
        """Go on with a file that was restored, and say what was done."""
        self._then = lambda window: window.tell(sentence)
        self._open(path)

    def _merge_into_window(self, paths: Sequence[Path]) -> None:
        if not paths:
            return
        from tafelkit.ui.programme.window import ProgrammeWindow

        if isinstance(self.window, ProgrammeWindow):
            self.window.take_files(paths)

    def _leave(self) -> None:
        """Let go of what is shown, and of what stands beside it."""
        self._close_print_room()
        self._frame.leave_content()
        self.window = None
        self.start = None
        self.offer = None

    def _show_start(self) -> None:
        from tafelkit.exchange.kit_files import KitShelf
        from tafelkit.ui.opening.start import StartScreen

        self._leave()
        self.start = StartScreen(
            self.theme,
            self.language,
            self.settings,
            KitShelf(self._places.resources),
            self.settings.kit or self._places.kit,
            self._folder(),
            self._now().date(),
            self._dialogs,
        )
        self.start.making.connect(self.make_table)
        self.start.opening.connect(self.open_table)
        self.start.restoring.connect(self.restore_table)
        self.start.looking_around.connect(self.look_around)
        self.start.looking_around_programme.connect(self.look_around_programme)
        self.start.merging.connect(self.merge_tables)
        self.start.printing.connect(self.open_print_room)
        self.start.language_asked.connect(self.set_language)
        self.start.look_asked.connect(self.set_dark)
        self._frame.setWindowTitle("tafelkit")
        self._frame.show_content(self.start, self.start)
        self.start.begin()

    def _refuse(self, message: Message) -> None:
        """Say why something was not done: on the table's footer or on the start screen."""
        if self.window is None and self.start is None:
            self._show_start()
        sentence = self.language.text(message)
        if self.window is not None:
            self.window.desk.refused.emit(sentence)
        elif self.start is not None:
            self.start.refuse(sentence)

    def _rebuild_soon(self) -> None:
        # The menu that asked for it is built anew too, so it must have done first.
        QTimer.singleShot(0, self._rebuild)

    def _rebuild(self) -> None:
        if self.window is not None:
            self.window.rebuild(self.language)
        elif self.start is not None:
            self.start.rebuild(self.language)
        elif self.offer is not None:
            self.offer.rebuild(self.language)

    def _show_look(self) -> None:
        dark = self._system_dark if self.settings.dark is None else self.settings.dark
        if dark != self.theme.dark:
            self.theme.set_dark(dark)
            self._rebuild_soon()

    def _system_look_changed(self, scheme: Qt.ColorScheme) -> None:
        self._system_dark = scheme == Qt.ColorScheme.Dark
        self._show_look()

    def _folder(self) -> Path:
        known = self.settings.folder
        return known if known is not None and known.is_dir() else self._own_documents()

    def _documents(self) -> Path:
        """The nearest folder there is to where our files stand among the user's documents."""
        own = self._own_documents()
        return next((folder for folder in (own, *own.parents) if folder.is_dir()), own)

    @staticmethod
    def _own_documents() -> Path:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(documents)) / "tafelkit"

    def _show_icon(self) -> None:
        icon = self.icons.icon("tafelkit", self.theme.colour("accent"), 64)
        self._frame.setWindowIcon(icon)

    def _in_a_moment(self, name: str, do: Callable[[], None]) -> None:
        """Do something in a thread when the window has been drawn."""
        thread = threading.Thread(target=do, name=name, daemon=True)
        # Not `thread.start` itself: a timer does not keep alive whose method it calls.
        QTimer.singleShot(_A_MOMENT_MS, self._frame, partial(threading.Thread.start, thread))

    def _tidy(self) -> None:
        from tafelkit.store import draft_journal

        draft_journal.tidy(self._places.data / "drafts")

    def _author(self) -> str:
        from tafelkit.store.installation import installation_id

        return installation_id(self._places.data)


def _same(path: Path, other: Path) -> bool:
    """Whether both are one file, by whatever name. It is not opened for that."""
    try:
        return path.samefile(other)
    except OSError:
        return False
