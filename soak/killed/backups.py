"""A table opened, altered and closed again and again, with a copy kept aside each time."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime
from itertools import count
from pathlib import Path

from soak.killed.tables import make_table, settle_in
from tafelkit.domain import entries as e
from tafelkit.services import conversation
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.ui.open_file import opened
from tafelkit.ui.session import Session


def prepare(folder: Path) -> None:
    make_table(folder / "table.tafel", empty=True)
    for _time in range(backup.KEPT - 2):
        _once(folder)


def go_on(folder: Path, _chance: random.Random, tell: Callable[[str], None]) -> None:
    for _time in count():
        tell(f"closed {_once(folder)}")


def check(folder: Path, told: Sequence[str]) -> None:
    least = max((int(line.split()[1]) for line in told), default=backup.KEPT - 2)
    assert _notes(folder / "table.tafel") >= least
    settle_in(folder / "table.tafel", folder / "backups")
    copies = backup.kept(folder / "table.tafel", folder / "backups")
    # Before an older one goes the new one is there.
    assert backup.KEPT + 1 >= len(copies) >= min(least, backup.KEPT), len(copies)
    notes = [_notes(copy) for copy in copies]
    assert notes == sorted(notes) and notes[-1] >= least, notes
    newest = _once(folder)
    copies = backup.kept(folder / "table.tafel", folder / "backups")
    assert len(copies) == backup.KEPT and _notes(copies[-1]) == newest
    assert len(list(copies[0].parent.iterdir())) == backup.KEPT, "something else was left"


def _once(folder: Path) -> int:
    """Open, note something, close; how many notes there are then."""
    settle_in(folder / "table.tafel", folder / "backups")
    path, backups = folder / "table.tafel", folder / "backups"
    session = Session(opened(path, "soak", _now, backups), _now, backups)
    session.hub.run(conversation.note(session.record, "concept", "Nog iets."))
    assert session.settle(60)
    notes = len(session.record.all(e.Note))
    session.close()
    return notes


def _notes(path: Path) -> int:
    with closing(Document.open(path, "soak", to_read=True)) as document:
        return len(next(document.records()).all(e.Note))


def _now() -> datetime:
    return datetime.now().astimezone()
