"""The menus of a window: who does what, and what changes in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QMainWindow

from tafelkit.domain.texts import LanguageCode, _
from tafelkit.ui.opening.apart import told_apart
from tafelkit.ui.opening.named import named
from tafelkit.ui.settings import Recent, Settings
from tafelkit.ui.window.actions import Actions
from tafelkit.ui.workplace import Workplace

if TYPE_CHECKING:
    from tafelkit.ui.window.paged import PagedWindow
    from tafelkit.ui.window.window import TableWindow


class Program(Protocol):
    """What a table cannot do by itself."""

    settings: Settings

    def new_table(self) -> None:
        """Leave this table for the start screen."""

    def open_table(self, path: Path | None = None) -> None:
        """Open another table; without a path it is asked for."""

    def close_table(self) -> None:
        """Leave this table for the start screen."""

    def reopen(self) -> None:
        """Open this file once more."""

    def open_print_room(self) -> None:
        """Print cards, canvas and forms of this table."""

    def quit(self) -> None:
        """End the program."""

    def set_language(self, language: LanguageCode) -> None:
        """Say everything in another language."""

    def set_dark(self, dark: bool | None) -> None:
        """Another look; None follows the system."""


class Menus:
    """The menu bar of a window, made anew for each language.

    `doers` are what only this window does; what all windows do is added here.
    """

    def __init__(
        self,
        window: PagedWindow,
        workplace: Workplace,
        frame: QMainWindow,
        program: Program,
        doers: Mapping[str, Callable[[], object]],
    ) -> None:
        self._window = window
        self._workplace = workplace
        self._program = program
        language = workplace.language
        self.actions = Actions(frame, language, window.menu_bar, {**self._usual(), **doers})
        for number, stop in enumerate(window.rail.stops, 1):
            go = partial(window.go, stop.name)
            self.actions.add("pages", stop.name, stop.title, go, f"Ctrl+{number}")
        recent = program.settings.recent
        apart = told_apart((named(known, language), known.path) for known in recent)
        for known in recent:
            parts = (named(known, language), apart.get(known.path, ""))
            words = " · ".join(filter(None, parts))
            self.actions.add("recent", str(known.path), words, self._opening(known))
        self.actions.menus["recent"].setEnabled(bool(recent))
        self.actions.menus["edit"].aboutToShow.connect(self._before_edit)
        self.actions.choose(language.code)
        look = {None: "system", False: "light", True: "dark"}[program.settings.dark]
        self.actions.choose(look)
        self.refresh()

    def refresh(self) -> None:
        """Name what undo and redo would do."""
        door, language = self._workplace.door, self._workplace.language
        undo = (
            _("Ongedaan maken: {what}", what=door.to_undo) if door.to_undo else _("Ongedaan maken")
        )
        redo = _("Opnieuw: {what}", what=door.to_redo) if door.to_redo else _("Opnieuw")
        for name, words in (("undo", undo), ("redo", redo)):
            self.actions.by_name[name].setText(language.text(words).replace("&", "&&"))
        self.actions.by_name["redo"].setEnabled(door.to_redo is not None)

    def _usual(self) -> dict[str, Callable[[], object]]:
        window, program = self._window, self._program
        return {
            "new": program.new_table,
            "open": program.open_table,
            "report": partial(window.go, "verslag"),
            "prints": program.open_print_room,
            "close": program.close_table,
            "quit": program.quit,
            "undo": window.undo,
            "redo": window.redo,
            "previous": partial(window.step, -1),
            "next": partial(window.step, 1),
            "nl": partial(program.set_language, "nl"),
            "en": partial(program.set_language, "en"),
            "system": partial(program.set_dark, None),
            "light": partial(program.set_dark, False),
            "dark": partial(program.set_dark, True),
            "full": window.toggle_full_screen,
            "keys": window.show_keys,
            "about": window.show_about,
        }

    def _before_edit(self) -> None:
        self._window.flush()
        self.refresh()

    def _opening(self, known: Recent) -> partial[None]:
        return partial(self._program.open_table, known.path)


class TableMenus(Menus):
    """The menus of a table: its clock, and copies of it."""

    def __init__(self, window: TableWindow, frame: QMainWindow, program: Program) -> None:
        clock = window.header.clock
        doers: dict[str, Callable[[], object]] = {
            "copy": window.leaving.copy_out,
            "restore": window.restoring.ask,
            "password": window.locking.ask,
            "erase": window.erasing.ask,
            "start": clock.start_viewed,
            "pause": clock.go_or_pause,
            "less": partial(clock.extend, -1),
            "more": partial(clock.extend, 1),
            "task": window.header.task_button.toggle,
        }
        super().__init__(window, window.desk, frame, program, doers)
