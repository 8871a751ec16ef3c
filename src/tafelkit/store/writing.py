"""Writing a change: one transaction, each row stamped with its version and sealed."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step
from tafelkit.store import rows, stamp, trouble
from tafelkit.store.connection import Store

if TYPE_CHECKING:
    from sqlalchemy import Connection

_STAMP = ("version", "author", "seal")


class RowWriter:
    """Writes rows into one store for one author; see `stamp` for what they carry."""

    def __init__(self, store: Store, author: str) -> None:
        self._store = store
        self._author = author
        # Two openings of a file, on one laptop or on two, never write the same version.
        self._writer = secrets.token_hex(4)

    def write(self, change: Change) -> None:
        """Make the change durable, all of it or nothing.

        Raises Refusal when the disk does not take it.
        """
        try:
            with self._store.transaction() as connection:
                for step in change.steps:
                    self.write_step(connection, step)
        except (sqlite3.Error, OSError) as error:
            raise trouble.refusal(error, self._store.path) or error from None

    def write_step(self, connection: Connection, step: Step) -> None:
        """Write one step within a transaction. What was removed leaves nothing but its id."""
        entry = step.entry
        kept = self._store.layout.kinds[type(entry)].name
        if step.after is not None:
            version = self.take(connection, kept, entry.id) or self.take(
                connection, "removed", entry.id
            )
            self.put(connection, kept, rows.columns(type(entry)), rows.values(entry), version)
        else:
            version = self.take(connection, kept, entry.id)
            table_id = entry.table if isinstance(entry, e.TableEntry) else None
            self.put(
                connection,
                "removed",
                ("id", "kind", "table_id"),
                (entry.id, kept, table_id),
                version,
            )

    def put(
        self,
        connection: Connection,
        table: str,
        columns: Sequence[str],
        content: Sequence[Any],
        version: str = "",
    ) -> None:
        """Add a row after the version that it replaces."""
        row = [*content, stamp.next_version(version, self._writer), self._author]
        seal = stamp.seal(table, row)
        names = ", ".join(f'"{name}"' for name in (*columns, *_STAMP))
        marks = ", ".join("?" * (len(row) + 1))
        connection.exec_driver_sql(
            f'INSERT INTO "{table}" ({names}) VALUES ({marks})', (*row, seal)
        )
        self._add_up(connection, added=seal)

    def take(self, connection: Connection, table: str, key: str) -> str:
        """Take a row out; its version, or nothing where there was no such row."""
        found = connection.exec_driver_sql(
            f'DELETE FROM "{table}" WHERE id = ? RETURNING version, seal', (key,)
        ).fetchone()
        if found is None:
            return ""
        self._add_up(connection, taken=found[1])
        version: str = found[0]
        return version

    def _add_up(self, connection: Connection, added: bytes = b"", taken: bytes = b"") -> None:
        manifest = "SELECT value FROM manifest WHERE key = 'total'"
        before = connection.exec_driver_sql(manifest).scalar() or ""
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO manifest (key, value) VALUES ('total', ?)",
            (stamp.total(before, added=added, taken=taken),),
        )
