"""Where it is worked: copies of the folder that was prepared, and their file, opened as in the app.

The file has the same name everywhere; `data` beside it stands for the user's own folder.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from tafelkit.domain.texts import _
from tafelkit.services.merge_report import Report
from tafelkit.services.merging import merge_into
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.ui.copy_aside import opened
from tafelkit.ui.programme.session import ProgrammeSession
from tafelkit.ui.session import Session

TABLE = "table.tafel"


def a_copy(folder: Path, number: int | str) -> Path:
    """A copy of `start` in the folder, with the copies kept aside as of its own."""
    place = folder / str(number)
    shutil.copytree(folder / "start", place)
    settle_in(place / TABLE, backups_of(place))
    return place


def settle_in(table: Path, backups: Path) -> None:
    """Copies belong to a file by its place, and the whole folder was copied from elsewhere."""
    own = backup.folder_of(table, backups)
    if not own.exists():
        for copies in backups.glob(f"{table.stem}-*"):
            copies.rename(own)


@contextmanager
def telling(tell: Callable[[str], None], number: int, done: str) -> Iterator[None]:
    """Tell that within it something is begun, and then that it is done.

    Of the first nothing is told: what it imports is no part of what is tried.
    """
    if number:
        tell(f"begun {number}")
    yield
    if number:
        tell(f"{done} {number}")


def begun(told: Sequence[str], done: str) -> Iterator[tuple[str, bool]]:
    """The numbers of what was told to be begun, and whether each was surely done."""
    for line in told:
        what, number = line.split()
        if what == "begun":
            yield number, f"{done} {number}" in told


def backups_of(place: Path) -> Path:
    """Where copies of its file are kept aside."""
    return place / "data" / "backups"


def open_session(place: Path) -> Session:
    """The table of a folder, opened as the program does."""
    document, backups = _opened(place)
    return Session(document, now, backups, place / "data" / "drafts")


def open_programme(place: Path, name: str = TABLE) -> ProgrammeSession:
    """The programme of a folder, opened as the program does."""
    document, backups = _opened(place, name)
    return ProgrammeSession(document, now, backups)


def _opened(place: Path, name: str = TABLE) -> tuple[Document, Path]:
    events()
    backups = backups_of(place)
    return opened(place / name, "soak", now, backups), backups


def merge_in(session: ProgrammeSession, sources: Path) -> Report:
    """Merge what lies there into an open programme: as its page does, in this thread."""
    document = session.lend()
    try:
        deed = session.begin_exchange(_("Samenvoegen"))
        report = merge_into(document, [sources], to_erase=session.begin_erasing)
    finally:
        session.take_back()
    session.finish_exchange(deed)
    return report


@cache
def events() -> QCoreApplication:
    """What carries signals and timers where there is no window; kept, as nobody else does."""
    return QCoreApplication.instance() or QCoreApplication([])


def now() -> datetime:
    """What the clock says."""
    return datetime.now().astimezone()
