"""The menus of an open table: who does what, and what changes in them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QMainWindow

from tafelkit.domain.texts import LanguageCode, _
from tafelkit.ui import dates
from tafelkit.ui.opening.apart import told_apart
from tafelkit.ui.settings import Recent, Settings
from tafelkit.ui.window.actions import Actions

if TYPE_CHECKING:
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

    def open_print_room(self) -> None:
        """Print cards, canvas and forms of this table."""

    def quit(self) -> None:
        """End the program."""

    def set_language(self, language: LanguageCode) -> None:
        """Say everything in another language."""

    def set_dark(self, dark: bool | None) -> None:
        """Another look; None follows the system."""


class TableMenus:
    """The menu bar of a table's window, made anew for each language."""

    def __init__(self, window: TableWindow, frame: QMainWindow, program: Program) -> None:
        self._window = window
        self._program = program
        clock = window.header.clock
        self.actions = Actions(
            frame,
            window.desk.language,
            {
                "new": program.new_table,
                "open": program.open_table,
                "copy": window.leaving.save_copy,
                "report": partial(window.go, "verslag"),
                "prints": program.open_print_room,
                "close": program.close_table,
                "quit": program.quit,
                "undo": window.undo,
                "redo": window.redo,
                "start": clock.start_viewed,
                "pause": clock.go_or_pause,
                "less": partial(clock.extend, -1),
                "more": partial(clock.extend, 1),
                "task": window.header.task_button.toggle,
                "previous": partial(window.step, -1),
                "next": partial(window.step, 1),
                "nl": partial(program.set_language, "nl"),
                "en": partial(program.set_language, "en"),
                "system": partial(program.set_dark, None),
                "light": partial(program.set_dark, False),
                "dark": partial(program.set_dark, True),
                "full": self._toggle_full_screen,
                "keys": window.show_keys,
                "about": window.show_about,
            },
        )
        for number, stop in enumerate(window.rail.stops, 1):
            go = partial(window.go, stop.name)
            self.actions.add("pages", stop.name, stop.title, go, f"Ctrl+{number}")
        recent = program.settings.recent
        apart = told_apart((self._named(known), known.path) for known in recent)
        for known in recent:
            parts = (self._named(known), apart.get(known.path, ""))
            words = " · ".join(filter(None, parts))
            self.actions.add("recent", str(known.path), words, self._opening(known))
        self.actions.menus["recent"].setEnabled(bool(recent))
        self.actions.menus["edit"].aboutToShow.connect(self._before_edit)
        self.actions.choose(window.desk.language.code)
        look = {None: "system", False: "light", True: "dark"}[program.settings.dark]
        self.actions.choose(look)
        self.refresh()

    def refresh(self) -> None:
        """Name what undo and redo would do."""
        hub, language = self._window.desk.hub, self._window.desk.language
        undo = _("Ongedaan maken: {what}", what=hub.to_undo) if hub.to_undo else _("Ongedaan maken")
        redo = _("Opnieuw: {what}", what=hub.to_redo) if hub.to_redo else _("Opnieuw")
        for name, words in (("undo", undo), ("redo", redo)):
            self.actions.by_name[name].setText(language.text(words).replace("&", "&&"))
        self.actions.by_name["redo"].setEnabled(hub.to_redo is not None)

    def _before_edit(self) -> None:
        self._window.flush()
        self.refresh()

    def _named(self, known: Recent) -> str:
        language = self._window.desk.language
        name = language.say("Tafel {number}", number=known.number)
        day = dates.spoken(known.date, language.code)
        return " · ".join(part for part in (name, known.place, day) if part)

    def _opening(self, known: Recent) -> partial[None]:
        return partial(self._program.open_table, known.path)

    def _toggle_full_screen(self) -> None:
        frame = self._window.window()
        if frame.isFullScreen():
            frame.showNormal()
        else:
            frame.showFullScreen()
