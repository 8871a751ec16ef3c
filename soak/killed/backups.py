"""A table opened, altered and closed again and again, with a copy kept aside each time."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path

from soak._tables import make_table
from soak.killed.places import TABLE, backups_of, open_session, settle_in
from tafelkit.domain import entries as e
from tafelkit.services import conversation
from tafelkit.store.copies import backup
from tafelkit.store.document import Document


def prepare(folder: Path) -> None:
    make_table(folder / TABLE, empty=True)
    for _time in range(backup.KEPT - 2):
        _once(folder)


def go_on(folder: Path, _chance: random.Random, tell: Callable[[str], None]) -> None:
    for _time in count():
        tell(f"closed {_once(folder)}")


def check(folder: Path, told: Sequence[str]) -> None:
    least = max((int(line.split()[1]) for line in told), default=backup.KEPT - 2)
    assert _notes(folder / TABLE) >= least
    settle_in(folder / TABLE, backups_of(folder))
    copies = backup.kept(folder / TABLE, backups_of(folder))
    # Before an older one goes the new one is there.
    assert backup.KEPT + 1 >= len(copies) >= min(least, backup.KEPT), len(copies)
    notes = [_notes(copy) for copy in copies]
    assert notes == sorted(notes) and notes[-1] >= least, notes
    newest = _once(folder)
    copies = backup.kept(folder / TABLE, backups_of(folder))
    assert len(copies) == backup.KEPT and _notes(copies[-1]) == newest
    assert len(list(copies[0].parent.iterdir())) == backup.KEPT, "something else was left"


def _once(place: Path) -> int:
    """Open, note something, close; how many notes there are then."""
    settle_in(place / TABLE, backups_of(place))
    with closing(open_session(place)) as session:
        session.hub.run(conversation.note(session.record, "concept", "Nog iets."))
        assert session.settle(60)
        return len(session.record.all(e.Note))


def _notes(path: Path) -> int:
    with closing(Document.open(path, "soak", to_read=True)) as document:
        return len(next(document.records()).all(e.Note))
