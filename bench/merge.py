"""How long merging takes, beside reading the same files with bare sqlite3 and inserting their rows.

DESIGN promises: with all checks on within 2 x of that, linear from 100 to 10,000 files, memory
flat. Ours and the bare one take turns, each in a process of its own that tells its seconds and the
most memory it took. `python -m bench.merge 100 1000 10000` chooses the numbers of files.
"""

from __future__ import annotations

import json
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from functools import cache
from pathlib import Path

from tafelkit import bootstrap
from tafelkit.domain import entries as e
from tafelkit.domain.ids import derived_id, new_id
from tafelkit.exchange import json_reader
from tafelkit.services import files
from tafelkit.services.merging import merge
from tafelkit.store import schema
from tafelkit.store.ddl import create_tables

COUNTS = (100, 1000)


def main() -> None:
    counts = [int(text) for text in sys.argv[1:]] or COUNTS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = 0
        for count in sorted(counts):
            make_tables(folder, made, count)
            made = count
            # What takes long is measured once; the rest by its best, when others wait least.
            turns = [
                (measured("ours", folder), measured("bare", folder))
                for _turn in range(min(9, max(1, 3000 // count)))
            ]
            ours, bare = (min(times) for times in zip(*turns, strict=True))
            print(
                f"{count:6} files: ours {ours[0]:7.2f} s, {ours[1]:4.0f} MB; "
                f"bare {bare[0]:7.2f} s, {bare[1]:4.0f} MB; {ours[0] / bare[0]:.2f} x (promise: 2)"
            )


def make_tables(folder: Path, first: int, last: int) -> None:
    """The tables of the sample, again and again under ids of their own."""
    kit = cache(bootstrap.kit_shelf().kit)
    sample = sorted((bootstrap.resources() / "sample").glob("tafel-*.json"))
    contents = [json_reader.read_file(path, kit) for path in sample]
    for n in range(first, last):
        content = contents[n % len(contents)]
        entries = anew(content.entries, n)
        path = folder / f"{n:06}.tafel"
        files.make_file(path, content.programme, content.kit, entries, "bench")


def anew(entries: tuple[e.Entry, ...], n: int) -> list[e.Entry]:
    own = new_id()
    ids = {entry.id: derived_id(own, entry.id) for entry in entries}

    def moved(entry: e.Entry) -> e.Entry:
        changes = {}
        for name, value in vars(entry).items():
            if isinstance(value, str) and value in ids:
                changes[name] = ids[value]
            elif isinstance(value, tuple):
                changes[name] = tuple(ids.get(item, item) for item in value)
        if isinstance(entry, e.Table):
            changes["number"] = n + 1
        return replace(entry, **changes)

    return [moved(entry) for entry in entries]


def measured(what: str, folder: Path) -> tuple[float, float]:
    """Seconds and megabytes."""
    command = [sys.executable, "-m", "bench.merge", what, str(folder)]
    found = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, megabytes = json.loads(found.stdout)
    return seconds, megabytes


def timed(what: str, folder: Path) -> None:
    sources = sorted(folder.glob("*.tafel"))
    target = folder / f"{what}.programme"
    target.unlink(missing_ok=True)
    start = time.perf_counter()
    if what == "ours":
        report = merge(target, sources, "bench")
        assert report.tables == len(sources)
    else:
        bare(target, sources)
    seconds = time.perf_counter() - start
    target.unlink()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([seconds, most]))


def bare(target: Path, sources: list[Path]) -> None:
    """The same rows, without a look at any of them."""
    from sqlalchemy import create_engine

    with create_engine(f"sqlite:///{target}").begin() as made:
        create_tables(made, schema.TAFEL.tables)
    connection = sqlite3.connect(target, isolation_level=None)
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("BEGIN")
    for path in sources:
        source = sqlite3.connect(path)
        for table in schema.TAFEL.tables:
            if table is schema.MANIFEST:
                continue
            marks = ", ".join("?" * len(table.columns))
            connection.executemany(
                f'INSERT OR IGNORE INTO "{table.name}" VALUES ({marks})',
                source.execute(f'SELECT * FROM "{table.name}"').fetchall(),
            )
        source.close()
    connection.execute("COMMIT")
    connection.close()


if __name__ == "__main__":
    if sys.argv[1:2] in (["ours"], ["bare"]):
        timed(sys.argv[1], Path(sys.argv[2]))
    else:
        main()
