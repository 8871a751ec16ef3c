"""What was erased in a file, each by a name that is the same in every file that knows it."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterable
from hashlib import blake2b
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
