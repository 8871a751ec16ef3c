"""The power goes off while a table is recorded: what was shown as saved is in what was synced.

`python -m soak.power [COUNT]`. At a random call of SQLite's the disk is taken as a laptop leaves it
that dies then: all that was synced, and a random part of what was not (`soak/beneath/platter.py`).
"""

from __future__ import annotations

import random
import sys
import tempfile
import threading
from pathlib import Path

from soak.beneath.platter import Platter
from soak.beneath.sqlite_files import SqliteFiles, can
from soak.disks import Typist, closing_typist
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


def attempt(number: int) -> str:
    """Let the power go off once; what did not hold, nothing if all did."""
    chance = random.Random(f"power-{number}")
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "used").mkdir()
        left = Path(name) / "left"
        left.mkdir()
        cut = Cut(chance, left)
        files = SqliteFiles(lambda _call: None, cut.told)
        files.begin()
        try:
            with closing_typist(Path(name) / "used", chance) as typist:
                cut.typist = typist
                typist.type(3)
                assert typist.session.settle(60)
                if cut.saved < 0:
                    cut.now(typist)
                cut.typist = None
        finally:
            files.end()
        try:
            Document.open(left / "table.tafel", "soak").close()
            typist.check_saved(left / "table.tafel", cut.saved)
        except Exception as fault:
            return f"power-{number}: {type(fault).__name__}: {fault}"
    return ""


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    with tempfile.TemporaryDirectory() as folder:
        if not can(Path(folder)):
            print("not tried, as SQLite cannot be reached here")
            return 0
    faults = [fault for number in range(count) if (fault := attempt(number))]
    print(f"power: went off {count} times, {len(faults)} times it did not hold")
    for fault in faults[:5]:
        print(f"  {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
