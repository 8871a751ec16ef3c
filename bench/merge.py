"""How long merging takes, beside reading the same files with bare sqlite3 and inserting their rows.

DESIGN promises: with all checks on within 2 x of that, linear from 100 to 10,000 files, memory
flat. The second kind of files is of laptops that each wrote another organiser on the first page, so
that all disagree on the programme itself. Ours and the bare one take turns, each in a process of
its own that tells its seconds, those that the processor worked for it, which others do not lengthen
by waiting, and the most memory.
`python -m bench.merge 100 1000 10000` chooses the numbers of files.
"""

from __future__ import annotations

import json
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from functools import cache
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tafelkit import bootstrap
from tafelkit.domain import entries as e
from tafelkit.domain.change import altering
from tafelkit.domain.ids import derived_id, new_id
from tafelkit.domain.texts import _
from tafelkit.exchange import json_reader
from tafelkit.services import files
from tafelkit.services.merging import merge
from tafelkit.store import schema
from tafelkit.store.ddl import create_tables
from tafelkit.store.document import Document

COUNTS = (100, 1000)


class Measured(NamedTuple):
    """Seconds on the clock, seconds that the processor worked for it, and megabytes."""

    clock: float
    work: float
    memory: float

    def __str__(self) -> str:
        return f"{self.clock:7.2f} s ({self.work:.2f} s of work), {self.memory:4.0f} MB"


def main() -> None:
    counts = [int(text) for text in sys.argv[1:]] or COUNTS
    with tempfile.TemporaryDirectory() as name:
        plain, altered = Path(name, "plain"), Path(name, "altered")
        for folder in (plain, altered):
            folder.mkdir()
        made = 0
        for count in sorted(counts):
            make_tables(plain, made, count)
            make_tables(altered, made, count)
            alter_programmes(altered, made)
            made = count
            work = compare(plain, count, "files")
            more = compare(altered, count, "altered") / work
            print(f"{'':15} {more:.2f} x the work of as many whose programme is one", flush=True)


def compare(folder: Path, count: int, what: str) -> float:
    """Tell what merging the files takes beside the bare way, and hand on our work."""
    # What takes long is measured once; of the rest the medians.
    turns = [
        (measured("ours", folder), measured("bare", folder))
        for _turn in range(min(9, max(1, 3000 // count)))
    ]
    ours, bare = (
        Measured(*map(median, zip(*times, strict=True))) for times in zip(*turns, strict=True)
    )
    print(
        f"{count:6} {what + ':':8} ours {ours}; bare {bare}; {ours.clock / bare.clock:.2f} x, "
        f"in work {ours.work / bare.work:.2f} x (promise: 2)",
        flush=True,
    )
    return ours.work


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


def alter_programmes(folder: Path, first: int) -> None:
    """Have each laptop, from one on, write who organises it."""
    for n, path in enumerate(sorted(folder.glob("*.tafel"))[first:]):
        with closing(Document.open(path, f"laptop {first + n}")) as document:
            known = document.programme()
            named = replace(known, organiser=f"organiser {first + n}")
            document.write(altering(_("Organisator"), (known, named)))


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


def measured(what: str, folder: Path) -> Measured:
    """What it takes to merge all files of the folder."""
    command = [sys.executable, "-m", "bench.merge", what, str(folder)]
    found = subprocess.run(command, check=True, capture_output=True, text=True)
    return Measured(*json.loads(found.stdout))


def timed(what: str, folder: Path) -> None:
    sources = sorted(folder.glob("*.tafel"))
    target = folder / f"{what}.programme"
    target.unlink(missing_ok=True)
    start, worked = time.perf_counter(), time.process_time()
    if what == "ours":
        report = merge(target, sources, "bench")
        assert report.tables == len(sources)
    else:
        bare(target, sources)
    clock, work = time.perf_counter() - start, time.process_time() - worked
    target.unlink()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(Measured(clock, work, most)))


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
