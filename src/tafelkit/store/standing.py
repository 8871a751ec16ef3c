"""How a file stands: which one it is, when it was written last, and by what it is known.

That is the sum of its seals, and what was erased in it.
"""

from __future__ import annotations

import sqlite3
from hashlib import blake2b
from pathlib import Path

from tafelkit.store.erasures import erased_in


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
