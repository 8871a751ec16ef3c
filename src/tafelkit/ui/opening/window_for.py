"""The window for a file: that of a table, or that of a programme, by what the file holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tafelkit.domain.texts import Language
from tafelkit.store.document import Document
from tafelkit.store.left_standing import NAME as LEFT_STANDING
from tafelkit.store.left_standing import LeftStanding
from tafelkit.store.registers import NAME as MERGED_FROM
from tafelkit.store.registers import MergedFrom
from tafelkit.ui.copy_aside import opened
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.frame import Frame
from tafelkit.ui.look.icons import Icons
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.settings import Recent

if TYPE_CHECKING:
    # Imported where they are needed: who opens a table does not wait for the programme's window.
    from tafelkit.ui.programme.window import ProgrammeWindow
    from tafelkit.ui.window.menus import Program
    from tafelkit.ui.window.window import TableWindow


@dataclass(frozen=True)
class Around:
    """What is around the window of a file; `data` is the folder for copies and drafts.

    `remember` is told what was opened, before the window shows what was open lately.
    """

    frame: Frame
    program: Program
    dialogs: Dialogs
    language: Language
    theme: Theme
    icons: Icons
    data: Path
    now: Callable[[], datetime]
    remember: Callable[[Recent], None]


def document_of(path: Path, author: str, around: Around) -> Document:
    """The document of a file. Raises Refusal for one that cannot be opened."""
    return opened(path, author, around.now, around.data / "backups")


def window_for(document: Document, around: Around) -> TableWindow | ProgrammeWindow:
    """The window for a document. Raises Refusal, and lets go of it, where it holds no sound one."""
    backups = around.data / "backups"
    if document.gathers or len(document.tables()) != 1:
        return _programme(document, backups, around)
    return _table(document, backups, around)


def _table(document: Document, backups: Path, around: Around) -> TableWindow:
    from tafelkit.ui.desk import Desk
    from tafelkit.ui.session import Session
    from tafelkit.ui.window.window import TableWindow

    session = Session(document, around.now, backups, around.data / "drafts")
    table, title = session.record.table, session.record.programme.title
    around.remember(Recent(session.path, title, table.number, table.date, table.place))
    desk = Desk(
        session.hub,
        around.language,
        around.theme,
        around.icons,
        session.path,
        around.now,
        session.destroy_register,
        session.drafts,
        LeftStanding(around.data / LEFT_STANDING),
        session,
    )
    around.frame.leave_content()
    return TableWindow(around.frame, session, desk, around.program, around.dialogs)


def _programme(document: Document, backups: Path, around: Around) -> ProgrammeWindow:
    from tafelkit.ui.programme.desk import ProgrammeDesk
    from tafelkit.ui.programme.session import ProgrammeSession
    from tafelkit.ui.programme.window import ProgrammeWindow

    session = ProgrammeSession(document, around.now, backups)
    around.remember(Recent(session.path, session.hub.synthesis.programme.title))
    desk = ProgrammeDesk(
        session,
        around.language,
        around.theme,
        around.icons,
        around.now,
        around.dialogs,
        LeftStanding(around.data / LEFT_STANDING),
        MergedFrom(around.data / MERGED_FROM),
    )
    around.frame.leave_content()
    return ProgrammeWindow(around.frame, desk, around.program, around.dialogs)
