"""How long an edit takes to be durable, beside a bare SQLite commit with the same settings.

DESIGN promises: within 3 x the bare commit, median and 99th percentile, over 1,000 edits; and the
caller is never held up longer than 16 ms by one, also when the disk takes 200 ms a commit. Ours
and the bare one take turns within one run, so that only their ratio counts.
"""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from tafelkit import bootstrap
from tafelkit.domain.change import Change
from tafelkit.domain.record import Record
from tafelkit.services import conversation, files
from tafelkit.services.hub import Hub
from tafelkit.store.document import Document
from tafelkit.store.saving import Saver

EDITS = 1000
SLOW_EDITS = 25
SLOW_SECONDS = 0.2


class SlowDisk:
    """A disk on which each commit takes a fifth of a second."""

    def write(self, _change: Change) -> None:
        time.sleep(SLOW_SECONDS)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        ours, bare = durable(Path(folder))
        print(f"durable edit, {EDITS} times, ms: ours {shown(ours)}; bare commit {shown(bare)}")
        for name, at in (("median", 50), ("99th percentile", 99)):
            print(f"  {name}: {percentile(ours, at) / percentile(bare, at):.2f} x (promise: 3)")
        held_up = blocked(Path(folder))
    print(f"held up by one edit on a disk of {SLOW_SECONDS * 1000:.0f} ms, ms: {shown(held_up)}")
    print(f"  longest: {max(held_up) * 1000:.2f} ms (promise: 16)")


def durable(folder: Path) -> tuple[list[float], list[float]]:
    """Seconds of each edit, ours and bare."""
    document, record = a_document(folder / "ours.tafel")
    bare = a_bare_file(folder / "bare.sqlite")
    ours_seconds, bare_seconds = [], []
    for n in range(EDITS):
        change = conversation.note(record, "concept", f"Wat iemand zegt, nummer {n}.")
        ours_seconds.append(seconds(lambda change=change: document.write(change)))
        bare_seconds.append(seconds(lambda n=n: commit(bare, n)))
    document.close()
    bare.close()
    return ours_seconds, bare_seconds


def blocked(folder: Path) -> list[float]:
    """Seconds for which each of some edits held up who made it, on a slow disk."""
    document, record = a_document(folder / "slow.tafel")
    saver = Saver(lambda: datetime.now().astimezone(), lambda: None)
    hub = Hub(record, {}, SlowDisk(), SlowDisk(), saver)
    found = []
    for n in range(SLOW_EDITS):
        change = conversation.note(hub.record, "concept", f"Wat iemand zegt, nummer {n}.")
        found.append(seconds(lambda change=change: hub.run(change)))
    saver.flush(SLOW_EDITS * SLOW_SECONDS * 2)
    saver.close()
    document.close()
    return found


def a_document(path: Path) -> tuple[Document, Record]:
    """An open file with an empty table."""
    kit = bootstrap.kit_shelf().kit("sturingsfilosofie")
    programme = files.new_programme(kit)
    table = files.new_table(programme, 1)
    files.make_file(path, programme, kit, [table], "bench")
    document = Document.open(path, "bench")
    # The first write imports what is not needed to open a file.
    document.write(conversation.note(document.record(table), "concept", "Warm."))
    return document, document.record(table)


def a_bare_file(path: Path) -> sqlite3.Connection:
    """A file with one table of the same columns and the same settings."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in (
        "locking_mode=EXCLUSIVE",
        "journal_mode=DELETE",
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE note (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT")
    return connection


def commit(connection: sqlite3.Connection, number: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    text = f"Wat iemand zegt, nummer {number}."
    connection.execute("INSERT INTO note VALUES (?, ?)", (f"{number:036}", text))
    connection.execute("COMMIT")


def seconds(do: Callable[[], object]) -> float:
    started = time.perf_counter()
    do()
    return time.perf_counter() - started


def percentile(values: list[float], at: int) -> float:
    return statistics.quantiles(values, n=100)[at - 1]


def shown(values: list[float]) -> str:
    return (
        f"median {percentile(values, 50) * 1000:.2f}, 99th percentile "
        f"{percentile(values, 99) * 1000:.2f}"
    )


if __name__ == "__main__":
    main()
