"""A store whose file is under a password: SQLite in memory, written whole before each commit."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store import gate, migration, schema
from tafelkit.store.closing import closed_unless_done
from tafelkit.store.connection import Store
from tafelkit.store.password import locked
from tafelkit.store.password.locked import Key
from tafelkit.store.standing import identity, totals

if TYPE_CHECKING:
    from sqlalchemy import Connection

# What is put by for a moment lies in memory too.
_PRAGMAS = ("foreign_keys=ON", "secure_delete=ON", "trusted_schema=OFF", "temp_store=MEMORY")


class LockedStore(Store):
    """What is on the disk is never behind what is in memory: where writing fails, nothing is done.

    SQLite cannot lock such a file; it lies beside one that it does.
    """

    def __init__(self, path: Path, layout: schema.Layout, content: bytes, key: Key) -> None:
        super().__init__(path, layout, in_memory(content), read_only=False)
        self.read_only = self.is_newer
        self.key = key

    @classmethod
    def unlock(cls, path: Path, layout: schema.Layout, password: str) -> LockedStore:
        """A file that passed the gate. Raises Refusal for a password that does not fit."""
        content, key = locked.unlock(path, password)
        gate.check_content(path, content, layout)
        store = cls(path, layout, content, key)
        with closed_unless_done(store):
            migration.migrate(store)
        return store

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction: all of it is on the disk afterwards, or nothing of it.

        Raises sqlite3.Error or OSError when the disk does not take it, and Refusal where the file
        is gone.
        """
        with super().transaction() as connection:
            yield connection
            self._put()

    def _wipe(self) -> None:
        super()._wipe()
        self._put()

    def _put(self) -> None:
        locked.put(self.path, self.connection.serialize(), self.key)
        self._stood = identity(self.path)

    def _take_up_again(self) -> None:
        with closing(in_memory(locked.opened(self.path, self.key))) as there:
            if not self._left & totals(there):
                raise Refusal(_("op de plek van het bestand staat een ander bestand")).about(
                    self.path
                )


def in_memory(content: bytes) -> sqlite3.Connection:
    """A connection to content that can be written, and never lies on a disk."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    # Of what was deserialized SQLite would serialize no transaction that is not committed yet.
    with closing(sqlite3.connect(":memory:")) as taken:
        taken.deserialize(content)
        taken.backup(connection)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, gate.MAX_VALUE_BYTES)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection
