"""The program in its window: which table is open, in which language and look."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from tafelkit.domain.texts import Language, LanguageCode, Message
from tafelkit.ui import documents, faults
from tafelkit.ui.app import Places
from tafelkit.ui.behind import A_MOMENT_MS, in_a_moment, tidy
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.frame import Frame
from tafelkit.ui.look.icons import Icons
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.opening.opener import Opener, take_files
from tafelkit.ui.print_room.beside import PrintRoomBeside
from tafelkit.ui.qt_words import QtWords
from tafelkit.ui.settings import Settings

if TYPE_CHECKING:
    # Imported where they are needed: who opens a table does not wait for the start screen.
    from tafelkit.ui.opening.new_table import NewTable
    from tafelkit.ui.opening.start import StartScreen
    from tafelkit.ui.programme.window import ProgrammeWindow
    from tafelkit.ui.restoring.offer import Offer
    from tafelkit.ui.window.window import TableWindow


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
        self.icons = Icons(places.resources / "icons")
        self.prints = PrintRoomBeside(
            frame, self.theme, self.icons, places.resources, self._dialogs, now
        )
        self._words = QtWords(qt)
        self._words.speak(self.settings.language)
        self.start: StartScreen | None = None
        self.window: TableWindow | ProgrammeWindow | None = None
        self.offer: Offer | None = None
        self._opener = Opener(self, frame, places, self._dialogs, now)
        frame.dropped.connect(self.take_dropped)
        qt.styleHints().colorSchemeChanged.connect(self._system_look_changed)

    @property
    def table(self) -> TableWindow | None:
        """The window of the table that is open, None where none is."""
        from tafelkit.ui.window.window import TableWindow

        return self.window if isinstance(self.window, TableWindow) else None

    def begin(self, file: Path | None) -> None:
        """Show a file, or the start screen."""
        in_a_moment(self._frame, "tidy", partial(tidy, self._places.data))
        QTimer.singleShot(A_MOMENT_MS, self._frame, self._show_icon)
        opened = file is not None and self._opener.open(file)
        if not opened and self.start is None:
            self.show_start()

    def new_table(self) -> None:
        """Leave the table for the start screen."""
        self.close_table()

    def close_table(self) -> None:
        """Leave the table for the start screen, when it can be left."""
        if self._frame.may_leave():
            self.show_start()

    def open_table(self, path: Path | None = None) -> None:
        """Open a table in place of what is shown; without a path it is asked for."""
        if path is None:
            title = self.language.say("Tafel openen")
            path = self._dialogs.open_file(self._frame, self.language, title, self._folder())
        if path is not None and self._frame.may_leave():
            self._opener.open(path)

    def reopen(self) -> None:
        """Open the file that is open once more: it may be free to record in now."""
        if self.window is not None and self._frame.may_leave():
            path = self.window.session.path
            self.leave()
            self._opener.open(path)

    def restore_table(self, path: Path) -> None:
        """Open a file and show the backups that one can go back to."""
        if self._frame.may_leave():
            self._opener.open(path, then=lambda window: window.restoring.ask())

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """Open the one file that was let go on the window; merge several, or a folder.

        While a programme is open, it takes in whatever it is.
        """
        if self.window is not None and self.window is not self.table:
            take_files(self.window, paths)
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
            self._frame,
            self.theme,
            self.language,
            self._dialogs,
            self._folder(),
            documents.nearest(),
        )
        self._opener.open_merging(lambda: asking.begin(paths, self._author()))

    def make_table(self, wanted: NewTable) -> None:
        """Make a table's file from a kit, and open it."""
        from tafelkit.ui.opening import making

        code = self.language.code
        places, author = self._places, self._author
        if self._opener.open_made(lambda: making.table_file(wanted, places, code, author())):
            self.settings.set_proposals(wanted.path.parent, wanted.kit)

    def look_around(self) -> None:
        """Open a table of the sample to look around in."""
        from tafelkit.ui.opening import making

        self._opener.open_made(
            lambda: making.sample_table(self._places, self._author()), remember=False
        )

    def look_around_programme(self) -> None:
        """Open the programme of the sample to look around in."""
        from tafelkit.ui.opening import making

        self._opener.open_made(
            lambda: making.sample_programme(self._places, self._author()), remember=False
        )

    def open_print_room(self, kit: str = "") -> None:
        """Print cards, canvas and forms: of the open table, else of a kit."""
        self.prints.open(self.table, kit, self._folder(), self.language)

    def set_language(self, language: LanguageCode) -> None:
        """Say everything in another language, without loss."""
        self.prints.close()
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
        self._say(sentence)

    def show_window(self, window: TableWindow | ProgrammeWindow) -> None:
        """Show the window of a file that was opened."""
        from tafelkit.store.transactions import import_what_writes

        self.leave()
        self.window = window
        window.session.erased.connect(partial(faults.forget, self._places.faults))
        self._frame.show_content(window, window)
        window.page.begin()
        in_a_moment(self._frame, "import", import_what_writes)

    def leave(self) -> None:
        """Let go of what is shown, and of what stands beside it."""
        self.prints.close()
        self._frame.leave_content()
        self.window = None
        self.start = None
        self.offer = None

    def show_start(self) -> None:
        """Show the start screen in place of what is shown."""
        from tafelkit.ui.opening.start_for import start_for

        self.leave()
        today = self._now().date()
        self.start = start_for(self, self._places, self._folder(), today, self._dialogs)
        self._frame.setWindowTitle("tafelkit")
        self._frame.show_content(self.start, self.start)
        self.start.begin()

    def refuse(self, message: Message) -> None:
        """Say why something was not done: on the table's footer or on the start screen."""
        if self.window is None and self.start is None:
            self.show_start()
        self._say(self.language.text(message))

    def _say(self, sentence: str) -> None:
        if self.window is not None:
            self.window.desk.refused.emit(sentence)
        elif self.start is not None:
            self.start.refuse(sentence)
        elif self.offer is not None:
            self.offer.refuse(sentence)

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
        return known if known is not None and known.is_dir() else documents.ours()

    def _show_icon(self) -> None:
        icon = self.icons.icon("tafelkit", self.theme.colour("accent"), 64)
        self._frame.setWindowIcon(icon)

    def _author(self) -> str:
        from tafelkit.store.installation import installation_id

        return installation_id(self._places.data)
