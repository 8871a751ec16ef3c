"""The power goes off while a table is recorded: what was shown as saved is in what was synced.

At a random call of SQLite's the disk is taken as a laptop leaves it that dies then: all that was
synced, and a random part of what was not (`soak/beneath/platter.py`).
"""

from __future__ import annotations

import random
import sys
import tempfile
import threading
from functools import partial
from pathlib import Path

from soak._asked import tried, wrong_in
from soak.beneath.platter import Platter
from soak.beneath.sqlite_files import SqliteFiles, can
from soak.beneath.typist import Typist, closing_typist
from tafelkit.store.document import Document

COUNT = 300
_MOST_CALLS = 60  # more than three changes take


class Cut:
    """Keeps what is left at one call, and how much was shown as saved then."""

    def __init__(self, chance: random.Random, folder: Path) -> None:
        self.saved = -1
        self.typist: Typist | None = None
        self._chance, self._folder = chance, folder
        self._at = chance.randrange(_MOST_CALLS)
        self._calls = 0
        self._platter = Platter()
        self._lock = threading.Lock()

    def told(self, call: str, path: Path, at: int, content: bytes) -> None:
        with self._lock:
            self._platter.told(call, path, at, content)
            if self.typist is not None:
                self._calls += 1
                if self._calls == self._at:
                    self.now(self.typist)

    def now(self, typist: Typist) -> None:
        self.saved = typist.saved
        self._platter.left(self._chance, self._folder)


def go_off(seed: str) -> None:
    """Let the power go off once, and see what is left."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        used, left = Path(name) / "used", Path(name) / "left"
        used.mkdir()
        left.mkdir()
        cut = Cut(chance, left)
        files = SqliteFiles(lambda _call: None, cut.told)
        files.begin()
        try:
            with closing_typist(used, chance) as typist:
                cut.typist = typist
                typist.type(3)
                assert typist.session.settle(60)
                if cut.saved < 0:
                    cut.now(typist)
                cut.typist = None
        finally:
            files.end()
        Document.open(left / "table.tafel", "soak").close()
        typist.check_saved(left / "table.tafel", cut.saved)


def attempt(kind: str, number: int) -> str:
    """Try one time; what did not hold, nothing if all did."""
    seed = f"{kind}-{number}"
    return wrong_in(seed, partial(go_off, seed))


if __name__ == "__main__":
    needs = "where SQLite can be reached it"
    sys.exit(tried(__doc__, ("power",), COUNT, lambda _kind: can(), needs, attempt))
