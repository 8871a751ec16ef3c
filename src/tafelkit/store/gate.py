"""The gate: nothing of a file is believed before it has passed here.

In this order: a regular file of a size we handle, SQLite's mark, ours, whole pages, no WAL, a
version we know, then read-only and immutable with limits and a deadline: only our tables, sound
pages, and every row as its seal says.
"""

from __future__ import annotations

import sqlite3
import stat
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store import schema, stamp, trouble

MAX_BYTES = 4 << 30
MAX_VALUE_BYTES = 8 << 20
DEADLINE_SECONDS = 60.0
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")


def look(path: Path, layout: schema.Layout) -> None:
    """Look at the file from outside.

    Never call this while we hold the file: closing any handle on it lets go of SQLite's lock
    (SQLite, "How to corrupt", 2.2). Raises Refusal for what is missing, foreign, cut off, too
    large or too new.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Refusal(_("dit is geen gewoon bestand"))
        if status.st_size > MAX_BYTES:
            raise Refusal(_("dit bestand is te groot voor een tafel of programma"))
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise trouble.refusal(error, path) or error from None
    except Refusal as refused:
        raise refused.about(path) from None
    _check_header(path, header, status.st_size, layout)


def _check_header(path: Path, header: bytes, size: int, layout: schema.Layout) -> None:
    application = int.from_bytes(header[68:72], "big")
    if not header.startswith(b"SQLite format 3\x00"):
        cause = _("dit is geen tafelkit-bestand")
        if not header:
            cause = _("dit bestand is leeg")
        raise Refusal(cause).about(path)
    if application != layout.application_id:
        if application == schema.REGISTER_ID:
            raise Refusal(_("dit is het register van een tafel, niet de tafel zelf")).about(path)
        raise Refusal(_("dit is geen tafelkit-bestand maar een andere database")).about(path)
    page = int.from_bytes(header[16:18], "big")
    page = 65536 if page == 1 else page
    if len(header) < 100 or page < 512 or size % page:
        raise Refusal(
            _("het bestand is afgekapt; haal het opnieuw of gebruik een reservekopie")
        ).about(path)
    if header[18:20] != b"\x01\x01" or path.with_name(path.name + "-wal").exists():
        raise Refusal(
            _("een ander programma heeft dit bestand in een andere vorm gezet (WAL)")
        ).about(path)
    version = int.from_bytes(header[60:64], "big")
    if version < 1000:
        raise Refusal(_("dit bestand heeft een vorm die tafelkit niet kent")).about(path)
    if version // 1000 > schema.VERSION_MAJOR:
        raise Refusal(
            _(
                "dit bestand is van een nieuwere tafelkit (vorm {version}); werk tafelkit bij",
                version=f"{version // 1000}.{version % 1000}",
            )
        ).about(path)


def has_hot_journal(path: Path) -> bool:
    """Whether a transaction was cut short, so that SQLite must roll it back first."""
    try:
        with path.with_name(path.name + "-journal").open("rb") as journal:
            return journal.read(8) == _JOURNAL_MAGIC
    except OSError:
        return False


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that can do nothing but read, whoever holds the file, within limits."""
    address = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_VALUE_BYTES)
        connection.setlimit(sqlite3.SQLITE_LIMIT_SQL_LENGTH, 100_000)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        connection.setlimit(sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 20)
        for pragma in ("trusted_schema=OFF", "query_only=ON", "cell_size_check=ON", "mmap_size=0"):
            connection.execute(f"PRAGMA {pragma}")
        deadline = time.monotonic() + DEADLINE_SECONDS
        connection.set_progress_handler(lambda: time.monotonic() > deadline, 10_000)
        yield connection


def inspect(path: Path, layout: schema.Layout) -> None:
    """Look at the file from inside, to the last row.

    Raises Refusal naming what does not fit: a foreign table, a damaged page, an altered row.
    """
    try:
        with reading(path) as connection:
            _check_schema(connection, layout)
            _check_pages(connection)
            _check_seals(connection, layout)
    except (sqlite3.Error, OSError, Refusal, ValueError, MemoryError) as error:
        raise trouble.refusal(error, path) or Refusal(_("het bestand is beschadigd")).about(
            path
        ) from error


def _check_schema(connection: sqlite3.Connection, layout: schema.Layout) -> None:
    known = {table.name: table for table in layout.tables}
    indexes = {table.index_name for table in layout.tables if table.sought_by}
    found = set()
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_schema"):
        if kind == "table" and name in known:
            found.add(name)
            wanted = [(column.name, 0) for column in known[name].columns]
            columns = connection.execute(f'PRAGMA table_xinfo("{name}")').fetchall()
            if [(column[1], column[6]) for column in columns] != wanted:
                raise Refusal(_("de tabel '{name}' is niet die van tafelkit", name=name))
        elif not (kind == "index" and (name in indexes or sql is None)):
            raise Refusal(_("het bestand bevat iets vreemds: '{name}'", name=str(name)[:40]))
    missing = known.keys() - found
    if missing:
        raise Refusal(_("de tabel '{name}' ontbreekt", name=min(missing)))


def _check_pages(connection: sqlite3.Connection) -> None:
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise Refusal(_("het bestand is beschadigd"))


def _check_seals(connection: sqlite3.Connection, layout: schema.Layout) -> None:
    total = ""
    for table in layout.tables:
        if table is schema.MANIFEST:
            continue
        names = ", ".join(f'"{column.name}"' for column in table.columns)
        for row in connection.execute(f'SELECT {names} FROM "{table.name}"'):
            if stamp.seal(table.name, row[:-1]) != row[-1]:
                raise Refusal(
                    _(
                        "beschadigd: '{table}' met id {id} is niet meer wat er geschreven werd",
                        table=table.name,
                        id=str(row[0])[:40],
                    )
                )
            total = stamp.total(total, added=row[-1])
    kept = connection.execute("SELECT value FROM manifest WHERE key = 'total'").fetchone()
    if kept is None or kept[0] != (total or stamp.total("")):
        raise Refusal(_("beschadigd: er ontbreken gegevens, of er zijn vreemde bij gekomen"))
