"""What can be done from the menus, as data: name, words, keys. Who does it is given to `build`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from tafelkit.domain.texts import Language, Message, _


class Item(NamedTuple):
    """One line of a menu. Lines with the same `choice` exclude each other."""

    name: str
    text: Message
    keys: str = ""
    choice: str = ""


class Menu(NamedTuple):
    """A menu; its title's mnemonic is a letter that no seat has, for Alt and a letter is a seat."""

    name: str
    title: Message
    items: tuple[Item | Menu | None, ...] = ()


# A menu without items is filled by the window: the recent files, the pages of its rail.
EDIT = Menu(
    "edit",
    _("Be&werken"),
    (
        Item("undo", _("Ongedaan maken"), "Ctrl+Z"),
        Item("redo", _("Opnieuw"), "Ctrl+Shift+Z"),
    ),
)
VIEW = Menu(
    "view",
    _("Bee&ld"),
    (
        Menu("pages", _("Naar een pagina")),
        Menu(
            "language",
            _("Taal van het scherm"),
            (
                Item("nl", Message("Nederlands"), choice="language"),
                Item("en", Message("English"), choice="language"),
            ),
        ),
        Menu(
            "look",
            _("Licht of donker"),
            (
                Item("system", _("Zoals het systeem"), choice="look"),
                Item("light", _("Licht"), choice="look"),
                Item("dark", _("Donker"), choice="look"),
            ),
        ),
        Item("full", _("Volledig scherm"), "F11"),
    ),
)
HELP = Menu(
    "help",
    _("Hul&p"),
    (
        Item("keys", _("Toetsen"), "F1"),
        Item("about", _("Over tafelkit")),
    ),
)

# What is taken away for good is asked for among what can be taken back, and never is.
EDIT_FOR_GOOD = EDIT._replace(
    items=(*EDIT.items, None, Item("erase", _("Woorden van een plaats wissen…")))
)

# The menus of a table.
MENUS: tuple[Menu, ...] = (
    Menu(
        "file",
        _("Be&stand"),
        (
            Item("new", _("Nieuwe tafel…"), "Ctrl+N"),
            Item("open", _("Openen…"), "Ctrl+O"),
            Menu("recent", _("Recent")),
            None,
            Item("copy", _("Kopie opslaan als…"), "Ctrl+Shift+S"),
            Item("restore", _("Herstellen…")),
            Item("password", _("Wachtwoord…")),
            Item("report", _("Verslag bekijken en afdrukken"), "Ctrl+P"),
            Item("prints", _("Drukwerk: kaarten, canvas en formulieren…")),
            None,
            Item("close", _("Tafel sluiten"), "Ctrl+W"),
            Item("quit", _("Afsluiten"), "Ctrl+Q"),
        ),
    ),
    EDIT_FOR_GOOD,
    Menu(
        "round",
        _("&Ronde"),
        (
            Item("start", _("Deze ronde starten"), "F8"),
            Item("pause", _("Klok stilzetten of verder"), "F9"),
            Item("less", _("Eén minuut minder"), "Ctrl+-"),
            Item("more", _("Eén minuut meer"), "Ctrl++"),
            None,
            Item("task", _("Opdracht tonen of verbergen"), "Ctrl+T"),
            Item("previous", _("Vorige pagina"), "Ctrl+PgUp"),
            Item("next", _("Volgende pagina"), "Ctrl+PgDown"),
        ),
    ),
    VIEW,
    HELP,
)


def items(menus: tuple[Menu, ...]) -> Iterator[Item]:
    """All lines of the menus, in order."""
    for menu in menus:
        for item in menu.items:
            if isinstance(item, Menu):
                yield from items((item,))
            elif item is not None:
                yield item


class Actions:
    """The menu bar of a window, in place of the one before, with its actions and menus by name."""

    def __init__(
        self,
        frame: QMainWindow,
        language: Language,
        menus: tuple[Menu, ...],
        doers: Mapping[str, Callable[[], object]],
    ) -> None:
        self._bar = QMenuBar()
        frame.setMenuBar(self._bar)
        self._language = language
        self._doers = doers
        self._groups: dict[str, QActionGroup] = {}
        self.by_name: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        for menu in menus:
            made = self._bar.addMenu(language.text(menu.title))
            self._fill(menu, made)

    def add(
        self, menu: str, name: str, text: str, do: Callable[[], object], keys: str = ""
    ) -> None:
        """Add a line to a menu that the window fills itself."""
        action = self.menus[menu].addAction(text.replace("&", "&&"))
        action.triggered.connect(lambda _on=False: do())
        if keys:
            action.setShortcut(QKeySequence(keys))
        self.by_name[name] = action

    def choose(self, name: str) -> None:
        """Show which of the lines that exclude each other holds."""
        self.by_name[name].setChecked(True)

    def _fill(self, menu: Menu, made: QMenu) -> None:
        self.menus[menu.name] = made
        for item in menu.items:
            if item is None:
                made.addSeparator()
            elif isinstance(item, Menu):
                self._fill(item, made.addMenu(self._language.text(item.title)))
            else:
                made.addAction(self._action(item))

    def _action(self, item: Item) -> QAction:
        action = QAction(self._language.text(item.text), self._bar)
        do = self._doers[item.name]
        action.triggered.connect(lambda _on=False: do())
        if item.keys:
            action.setShortcut(QKeySequence(item.keys))
        if item.choice:
            action.setCheckable(True)
            group = self._groups.setdefault(item.choice, QActionGroup(self._bar))
            group.addAction(action)
        self.by_name[item.name] = action
        return action
