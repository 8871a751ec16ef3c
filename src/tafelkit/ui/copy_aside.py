"""The copy that is kept aside of a file, before it is opened and after it is closed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.store.closing import closed_unless_done
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.store.files import workroom
from tafelkit.store.files.regular import led_to
from tafelkit.store.hot_journal import has_hot_journal

_LARGE_BYTES = 8 << 20


def opened(path: Path, author: str, now: Callable[[], datetime], backups: Path | None) -> Document:
    """The document of a file, of which a copy was kept aside first, if it differs.

    Where its last transaction was cut short, that is taken back first, and then copied.
    Raises Refusal for a file that is missing, foreign, damaged or too new.
    """
    _wait_for_copying(path)
    workroom.tidy_beside(path)
    cut_short = False
    with suppress(Refusal):  # why it cannot be asked is said by who opens it
        cut_short = has_hot_journal(path)
    _keep_backup(path, backups, now)
    document = Document.open(path, author)
    with closed_unless_done(document):
        if backups is not None and not document.read_only and (cut_short or document.was_wiped):
            with suppress(Refusal):
                backup.keep_held(path, backups, now(), document.copy_to)
    return document


def keep_behind(path: Path, backups: Path | None, now: Callable[[], datetime]) -> None:
    """Keep a copy of a file that is closed, if it differs.

    Of a large file in a thread, for which no window waits, and the program does.
    """
    if not is_large(path):
        _keep_backup(path, backups, now)
        return
    name, what = _copying(path), (path, backups, now)
    threading.Thread(target=_keep_backup, args=what, name=name, daemon=False).start()


def is_large(path: Path) -> bool:
    """Whether looking through the file takes longer than one wants to look at a still window."""
    try:
        return path.stat().st_size > _LARGE_BYTES
    except OSError:
        return False  # why it cannot be opened is said by who opens it


def _wait_for_copying(path: Path) -> None:
    """Wait for the copy of a file that was closed: who holds the file again reads it alone."""
    for thread in threading.enumerate():
        if thread.name == _copying(path):
            thread.join()


def _copying(path: Path) -> str:
    return f"copying {led_to(path)}"


def _keep_backup(path: Path, backups: Path | None, now: Callable[[], datetime]) -> None:
    """Keep a copy aside, if it differs; without room for one, work goes on."""
    if backups is not None:
        with suppress(Refusal):
            backup.keep(path, backups, now())
