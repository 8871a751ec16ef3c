"""What is done and undone over and over: it is there as told, or as what was being done."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

from soak._tables import digest, make_table
from soak.killed.places import TABLE, backups_of
from tafelkit.store.copies import backup
from tafelkit.ui.open_file import OpenFile

# Now and then it lies still, so that what was told is tried too.
_REST_SECONDS = 0.05
TABLES = 4


def make_tables(folder: Path) -> None:
    (folder / "tables").mkdir()
    for number in range(1, TABLES + 1):
        make_table(folder / "tables" / f"{number}.tafel", number)


def turn(
    session: OpenFile,
    chance: random.Random,
    tell: Callable[[str], None],
    there: Callable[[], object],
    back: Callable[[], object],
) -> None:
    """Go there and back for ever. The first time both ways is no part of what is tried."""
    for number in count():
        for name, way in (("there", there), ("back", back)):
            if number:
                tell(f"to {name}")
            way()
            assert session.settle(60)
            if number:
                tell(f"is {name}")
                time.sleep(chance.choice((0, chance.uniform(0, _REST_SECONDS))))


def check_turned(place: Path, told: Sequence[str], digests: dict[str, str]) -> None:
    """It is as was told last, or as it was being made; nothing of it is half."""
    what, name = told[-1].split()
    allowed = {name} if what == "is" else {"there", "back"}
    found = digest(place / TABLE)
    assert found in {digests[one] for one in allowed}, f"'{told[-1]}', and it is something else"


def check_copies(place: Path, least: int) -> None:
    """Each copy opens, and nothing else is left with them."""
    table, backups = place / TABLE, backups_of(place)
    copies = backup.kept(table, backups)
    assert len(copies) >= least
    for copy in copies:
        digest(copy)
    left = {path.name for path in backup.folder_of(table, backups).iterdir()}
    assert left == {copy.name for copy in copies}, left
