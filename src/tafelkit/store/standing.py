"""How a file stands: which one it is, when it was written last, and by what it is known.

That is the sum of its seals, and what was erased in it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterable
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from tafelkit.domain.merging.erased import NOBODY
from tafelkit.domain.merging.mark import MOST_OPENINGS
from tafelkit.domain.merging.version import writers

_MARKED = "SELECT id, table_id FROM erased WHERE author <> ?"
# It bears a mark, is contested, or is only gone: it is the same whatever became of it.
_WENT_WITH_SEAT = (
    "SELECT entry_id, version, table_id FROM erased WHERE author = ?",
    "SELECT id, version, table_id FROM removed WHERE author = ?",
    "SELECT entry_id, version, table_id FROM aside WHERE author = ? AND content IS NULL",
)
_HAS_ERASED = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'erased'"

# A name, and the parts of an Erasure.
Told = tuple[str, str | None, str | None, str]


class Erasure(NamedTuple):
    """Of which table something was erased; and what, in which version, where it went with its seat.

    That is known of words too which were never here (`Mark.with_seat`), so it costs only those who
    have them: what that version holds.
    """

    table: str | None
    entry: str | None = None
    version: str = ""


def identity(path: Path) -> tuple[int, int] | None:
    """What tells the file at a path from any other, None where none can be reached."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def is_gone(path: Path) -> bool:
    """Whether no file stands there; in a folder that may not be entered one may well."""
    try:
        return not path.exists()
    except OSError:
        return False


def was_at(path: Path, place: Path) -> bool:
    """Whether a file may have come from a place, as none stands there, or is there by that name."""
    try:
        return not place.exists() or place.samefile(path)
    except OSError:
        return False


def exactly(path: Path) -> tuple[int, ...] | None:
    """What tells whether a file is the same and was not touched: also a name that it bore between.

    None where none can be reached.
    """
    try:
        status = path.stat()
    except OSError:
        return None
    times = (status.st_mtime_ns, status.st_ctime_ns)
    return status.st_dev, status.st_ino, status.st_size, *times


def dated(path: Path) -> tuple[int, int] | None:
    """When a file was written last, and its size."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def totals(connection: sqlite3.Connection) -> frozenset[str]:
    """The sum of the seals of all rows, as the file tells it; none in a file that just begins."""
    try:
        found = connection.execute("SELECT value FROM manifest WHERE key = 'total'").fetchall()
    except sqlite3.Error:
        return frozenset()
    return frozenset(str(total) for (total,) in found)


def stands(connection: sqlite3.Connection, salt: bytes) -> str:
    """What is another once something was erased in a file, or its password was altered."""
    marks = "\n".join(sorted(erased_in(connection)))
    return f"{salt.hex()} {blake2b(marks.encode()).hexdigest()}"


def erased_in(connection: sqlite3.Connection) -> dict[str, Erasure]:
    """What tells that something was erased, by a name that is the same in every file.

    Raises sqlite3.Error where that cannot be read.
    """
    return by_name(marks_in(connection))


def by_name(told: Iterable[Told]) -> dict[str, Erasure]:
    """What was erased by its names, of what `marks_in` tells."""
    return {name: Erasure(table, entry, version) for name, table, entry, version in told}


def marks_in(connection: sqlite3.Connection) -> Generator[Told, None, None]:
    """The same of each in its turn, by its parts; of a file of an older form there are none."""
    if not connection.execute(_HAS_ERASED).fetchone():
        return
    for name, table in connection.execute(_MARKED, (NOBODY,)):
        yield name, table, None, ""
    for sql in _WENT_WITH_SEAT:
        for entry, version, table in connection.execute(sql, (NOBODY,)):
            if writers(version) <= MOST_OPENINGS:
                name = blake2b(f"{entry} {version}".encode(), digest_size=16).hexdigest()
                yield name, table, entry, version
