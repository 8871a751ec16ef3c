"""A file as it is left by a program that is killed, or a disk that fails, amid writing it."""

from __future__ import annotations

import shutil
import sqlite3
import struct
import tempfile
from contextlib import closing
from pathlib import Path

_CLEAR = tuple(f"UPDATE {table} SET author = hex(zeroblob(2000))" for table in ("seat", "note"))
_LOCKED = ("UPDATE block SET sealed = zeroblob(20000) WHERE number > 0",)
_REGISTER = ("UPDATE attendee SET author = hex(zeroblob(20000))",)
HALF_A_PAGE = 2048


def cut_short(path: Path, *, missing: int = HALF_A_PAGE) -> None:
    """Have its last transaction cut short while the file grows, with its journal whole.

    So many bytes of the page that was being written last are `missing`.
    """
    with tempfile.TemporaryDirectory() as folder:
        left, journal = Path(folder) / "left", Path(f"{path}-journal")
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            before = path.stat().st_size
            connection.execute("PRAGMA cache_size = 1")  # so that pages are written before the end
            connection.execute("BEGIN")
            for statement in _writing(connection):
                connection.execute(statement)
            shutil.copyfile(path, left)
            shutil.copyfile(journal, f"{left}-journal")
            connection.execute("ROLLBACK")
        content = left.read_bytes()
        assert len(content) - missing > before, "it does not grow"
        path.write_bytes(content[: len(content) - missing])
        shutil.copyfile(f"{left}-journal", journal)


def journal_of(content: bytes, page: int = 4096) -> bytes:
    """The journal that SQLite has written before it overwrites all pages of a file."""
    count = len(content) // page
    head = bytes.fromhex("d9d505f920a163d7") + struct.pack(">IIIII", count, 0, count, 512, page)
    journal = head.ljust(512, b"\0")
    for number in range(count):
        kept = content[number * page : (number + 1) * page]
        checked = sum(kept[at] for at in range(page - 200, 0, -200))
        journal += struct.pack(">I", number + 1) + kept + struct.pack(">I", checked)
    return journal


def _writing(connection: sqlite3.Connection) -> tuple[str, ...]:
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    if "block" in names:
        return _LOCKED
    return _REGISTER if "attendee" in names else _CLEAR
