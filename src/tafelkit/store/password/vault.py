"""A table's file under a password: on the disk SQLite too, and its rows are sealed pieces.

What it holds is the file as it is without a password, cut into blocks. SQLite's own lock, its
journal and its way back after a crash hold for it as for any other file; of an edit only the blocks
that it altered are written, and no readable word ever reaches the disk. How a block is sealed is
told in `blocks`; the head is sealed over the marks of all blocks, so that none of another moment
passes. Whether a password fits is told by the head alone. It is there twice; in files of version
1.0 it may be there once. What is whole of a damaged file is read past this, by `mending.unsealing`.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from tafelkit.domain.errors import Damaged, Refusal
from tafelkit.domain.texts import _
from tafelkit.store import newer, schema, trouble
from tafelkit.store.password import blocks
from tafelkit.store.password.locked import Key

LAYOUT = schema.Layout(0x7AFE1003, (), {})
# It is held in memory three times over while it is written. What is merged in is refused beyond
# this, and an edit only beyond twice as much, which is not opened any more: who recorded something
# must be able to save it.
MOST_BYTES = 128 << 20
_AN_EDIT = 1 << 20
VERSION = 1001
_HEAD_ONCE = 1000
_SQL = "CREATE TABLE block (number INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT"
_PUT = "INSERT OR REPLACE INTO block (number, sealed) VALUES (?, ?)"
TOO_LARGE = _(
    "dit bestand is te groot voor een wachtwoord (meer dan {size} MB)", size=MOST_BYTES >> 20
)


class Vault:
    """The sealed pieces in a file that is held, and what they were when they were written last."""

    def __init__(
        self, connection: sqlite3.Connection, key: Key, content: bytes, marks: list[bytes]
    ) -> None:
        self.connection = connection
        self.key = key
        self.content = content
        self._marks = marks

    @classmethod
    def begin(cls, connection: sqlite3.Connection, key: Key, content: bytes) -> Vault:
        """Seal content in an empty file. Raises Refusal for what is too large for it."""
        if len(content) > MOST_BYTES:
            raise Refusal(TOO_LARGE)
        connection.execute(f"PRAGMA application_id = {LAYOUT.application_id}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute(_SQL)
        vault = cls(connection, key, b"", [])
        vault._write(content)
        return vault

    def write(self, content: bytes) -> None:
        """Have the file hold this, all of it or nothing: what is altered is written.

        Raises Refusal for what is too large, and sqlite3.Error when the disk does not take it.
        """
        most = max(MOST_BYTES, min(len(self.content) + _AN_EDIT, 2 * MOST_BYTES))
        if len(content) > most:
            raise Refusal(TOO_LARGE)
        # A head is sealed otherwise each time: where all was refused, the file is left alone.
        if content != self.content:
            self._write(content)

    def _write(self, content: bytes) -> None:
        pieces, marks, rows = list(blocks.pieces(content)), list(self._marks), []
        del marks[len(pieces) :]
        before = self.content
        for number, piece in enumerate(pieces):
            known = number < len(marks)
            if known and piece == before[number * blocks.SIZE : (number + 1) * blocks.SIZE]:
                continue
            sealed = blocks.seal(self.key, piece, number + 1)
            # The next one, or in place of what it was.
            marks[number : number + 1] = [blocks.mark(sealed)]
            rows.append((number + 1, sealed))
        head = blocks.head(self.key, blocks.total(len(content), marks))
        rows += [(number, head) for number in blocks.HEADS]
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            gone = "DELETE FROM block WHERE number > ? AND number < ?"
            self.connection.execute(gone, (len(pieces), blocks.HEADS[1]))
            self.connection.executemany(_PUT, rows)
            if version_of(self.connection) != VERSION:
                self.connection.execute(f"PRAGMA user_version = {VERSION}")
            self.connection.execute("COMMIT")
        except BaseException:
            # A failing COMMIT may have rolled back by itself already.
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise
        self.content, self._marks = content, marks

    def take_key(self, key: Key) -> None:
        """Seal all of it with another key, or nothing; as `write` does."""
        before = self.key, self.content, self._marks
        self.key, self.content, self._marks = key, b"", []
        try:
            self._write(before[1])
        except BaseException:
            self.key, self.content, self._marks = before
            raise


def is_one(connection: sqlite3.Connection) -> bool:
    """Whether a file is under a password. Raises sqlite3.Error where it is no file of SQLite."""
    (found,) = connection.execute("PRAGMA application_id").fetchone()
    return bool(found == LAYOUT.application_id)


def opened(connection: sqlite3.Connection, path: Path) -> Vault:
    """What a file holds, to the last block.

    Raises Locked where no password fits that was given, and Damaged where it is not whole.
    """
    try:
        return _opened(connection)
    except (sqlite3.Error, struct.error, Refusal, TypeError, ValueError) as error:
        if isinstance(error, Damaged) and is_newer(connection):
            raise newer.too_new(version_of(connection)).about(path) from None
        raise trouble.refusal(error, path) or Damaged(_("het bestand is beschadigd")).about(
            path
        ) from None


def version_of(connection: sqlite3.Connection) -> int:
    """The `user_version` of the sealed form, which is not that of what is in it."""
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    return int(found)


def is_newer(connection: sqlite3.Connection) -> bool:
    """Whether the sealed form is one that a newer tafelkit made: it may be read, if it can be."""
    return version_of(connection) > VERSION


def _opened(connection: sqlite3.Connection) -> Vault:
    found = connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchmany(2)
    if found != [("table", "block", _SQL)]:
        raise Damaged(_("het bestand bevat iets vreemds"))
    sql = "SELECT sealed FROM block WHERE number IN (?, ?)"
    heads = [head for (head,) in connection.execute(sql, blocks.HEADS)]
    fewest = 1 if version_of(connection) == _HEAD_ONCE else len(blocks.HEADS)
    whole = len(heads) >= fewest and len(set(heads)) == 1
    key, told = blocks.unlocked(heads, islice(_blocks(connection), 3), whole=whole)
    if told is None or not whole:
        raise Damaged(_("het bestand is beschadigd"))
    size = blocks.size_in(told)
    if size > 2 * MOST_BYTES:
        raise Refusal(TOO_LARGE)
    content, marks = bytearray(), list[bytes]()
    for number, sealed in _blocks(connection):
        piece = blocks.opened(key, sealed, number)
        if piece is None or number != len(marks) + 1 or len(content) >= size:
            raise Damaged(_("het bestand is beschadigd"))
        content += piece
        marks.append(blocks.mark(sealed))
    if blocks.total(len(content), marks) != told:
        raise Damaged(_("het bestand is beschadigd"))
    return Vault(connection, key, bytes(content), marks)


def _blocks(connection: sqlite3.Connection) -> Iterator[blocks.Numbered]:
    """All between the heads. SQLite itself would pass over those of a hostile file without end."""
    before = -1
    for number, sealed in connection.execute("SELECT number, sealed FROM block ORDER BY number"):
        if number <= before:
            raise Damaged(_("het bestand is beschadigd"))
        if number not in blocks.HEADS:
            yield number, sealed
        before = number
