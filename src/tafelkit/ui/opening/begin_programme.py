"""Beginning a programme from the start screen: which files, and where it shall be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from tafelkit.domain.ids import card_id
from tafelkit.domain.texts import Language
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.frame import SUFFIX
from tafelkit.ui.look.theme import Theme

_NAME = 60  # letters of a title in the name of a file


@dataclass(frozen=True)
class Begun:
    """A programme's file, and what is to be merged into it."""

    programme: Path
    sources: tuple[Path, ...]


class Asking:
    """Asks with the dialogs of the program; `folder` is where files are looked for first.

    `documents` is where the programme is proposed: what stands on a stick goes out of the laptop.
    """

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        language: Language,
        dialogs: Dialogs,
        folder: Path,
        documents: Path,
    ) -> None:
        self._parent = parent
        self._theme = theme
        self._language = language
        self._dialogs = dialogs
        self._folder = folder
        self._documents = documents
        self._chosen: tuple[Path, ...] = ()

    def begin(self, paths: Sequence[Path], author: str) -> Begun | None:
        """Make the programme's file, or go on in the one that is there; None where nobody wants to.

        Raises Refusal where it cannot be made, or none of the files can be read. Which files was
        asked then, and is not asked again.
        """
        from tafelkit.services.beginning import begin_programme, programme_of

        sources = self._chosen = tuple(paths) or self._chosen or self._sources()
        if not sources:
            return None
        say = self._language.say
        name = card_id(programme_of(sources).title)[:_NAME] or say("programma")
        proposal = self._documents / f"{name}{SUFFIX}"
        title = say("Waar komt het programma?")
        programme = self._dialogs.save_file(self._parent, self._language, title, proposal)
        if programme is None:
            return None
        begin_programme(programme, sources, author)
        return Begun(programme, sources)

    def _sources(self) -> tuple[Path, ...]:
        """The files, or the folder, that are to be merged."""
        say, parent = self._language.say, self._parent
        answer = self._dialogs.choose(
            parent,
            self._theme,
            say("Welke tafels samenvoegen?"),
            say("Van een stick of uit een map worden alle bestanden van tafelkit genomen."),
            say("Een map of stick kiezen…"),
            say("Bestanden kiezen…"),
            say("Annuleren"),
            usual=0,
        )
        if answer == 0:
            title = say("Map met bestanden om samen te voegen")
            found = self._dialogs.open_folder(parent, self._language, title, self._folder)
            return (found,) if found else ()
        if answer == 1:
            title = say("Bestanden om samen te voegen")
            return tuple(self._dialogs.open_files(parent, self._language, title, self._folder))
        return ()
