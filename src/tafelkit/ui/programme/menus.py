"""The menus of a programme."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from tafelkit.domain.texts import _
from tafelkit.ui.window.actions import EDIT_FOR_GOOD, HELP, VIEW, Item, Menu
from tafelkit.ui.window.menus import Menus, Program

if TYPE_CHECKING:
    from tafelkit.ui.programme.window import ProgrammeWindow

PROGRAMME_MENUS: tuple[Menu, ...] = (
    Menu(
        "file",
        _("Be&stand"),
        (
            Item("new", _("Nieuwe tafel…"), "Ctrl+N"),
            Item("open", _("Openen…"), "Ctrl+O"),
            Menu("recent", _("Recent")),
            None,
            Item("merge", _("Bestanden samenvoegen"), "Ctrl+M"),
            Item("report", _("Verslag bekijken en afdrukken"), "Ctrl+P"),
            Item("copy", _("Kopie opslaan als…"), "Ctrl+Shift+S"),
            Item("restore", _("Herstellen…")),
            Item("password", _("Wachtwoord…")),
            None,
            Item("close", _("Programma sluiten"), "Ctrl+W"),
            Item("quit", _("Afsluiten"), "Ctrl+Q"),
        ),
    ),
    EDIT_FOR_GOOD,
    Menu(
        "pages",
        _("&Pagina"),
        (
            Item("previous", _("Vorige pagina"), "Ctrl+PgUp"),
            Item("next", _("Volgende pagina"), "Ctrl+PgDown"),
            None,
        ),
    ),
    VIEW._replace(items=VIEW.items[1:]),  # the pages have a menu of their own here
    HELP,
)


class ProgrammeMenus(Menus):
    """The menus of a programme: its merging, and copies of it."""

    def __init__(self, window: ProgrammeWindow, frame: QMainWindow, program: Program) -> None:
        doers: dict[str, Callable[[], object]] = {
            "copy": window.leaving.copy_out,
            "erase": window.erasing.ask,
            "restore": window.restoring.ask,
            "password": window.locking.ask,
            "merge": partial(window.go, "samenvoegen"),
        }
        super().__init__(window, window.desk, frame, program, doers)
