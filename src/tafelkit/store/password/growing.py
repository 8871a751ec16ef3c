"""Making what takes the place of a larger file as large as that.

SQLite cuts off what is too much when all else is done: who is killed just before that would leave
a file with something foreign behind it, which no gate lets in.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tafelkit.store.files.workroom import workroom

_A_PIECE = 64 << 10


def pages(connection: sqlite3.Connection) -> int:
    """How many pages a file has."""
    (count,) = connection.execute("PRAGMA page_count").fetchone()
    return int(count)


def grow(content: sqlite3.Connection, wanted: int) -> None:
    """Give content free pages until it has so many."""
    (size,) = content.execute("PRAGMA page_size").fetchone()
    missing = wanted - pages(content)
    if missing > 0:
        (free,) = content.execute("PRAGMA freelist_count").fetchone()
        content.execute("CREATE TABLE filler (free BLOB)")
        sql = "INSERT INTO filler VALUES (zeroblob(?))"
        content.executemany(sql, [(_A_PIECE,)] * ((missing + free) * size // _A_PIECE + 1))
        content.execute("DROP TABLE filler")


def put(source: sqlite3.Connection, target: sqlite3.Connection, folder: Path) -> None:
    """Put what one holds in the place of what the other holds, all of it or nothing.

    Where a larger file is to stay so large, a grown copy of the source is made in the folder. What
    is in memory, as under a password, has no file and may shrink.
    """
    wanted = pages(target) if _file_of(target) else 0
    if pages(source) >= wanted:
        source.backup(target)
        return
    with (
        workroom(folder) as room,
        closing(sqlite3.connect(room / "grown", isolation_level=None)) as grown,
    ):
        source.backup(grown)
        grow(grown, wanted)
        grown.backup(target)


def _file_of(connection: sqlite3.Connection) -> str:
    """The file of a connection, nothing for one in memory."""
    (_number, _name, file) = connection.execute("PRAGMA database_list").fetchone()
    return str(file or "")
