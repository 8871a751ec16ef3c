"""Rows that no tafelkit writes, sealed as ours are: what a foreign hand can put into a file."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from soak.foreign.sealed import seal_all
from tafelkit.domain import entries as e
from tafelkit.store import rows, schema
from tafelkit.store.aside import aside_row
from tafelkit.store.stamp import Row, seal, sealed

FOREIGN = "ffffffff:1"
Placed = tuple[schema.Table, Row]


def shown(entry: e.Entry, version: str = FOREIGN) -> Placed:
    """An entry in its own table."""
    table = schema.TAFEL.kinds[type(entry)]
    return table, sealed(table, rows.values(entry), version, "x")


def removed(key: str, kind: str, table_id: str | None, version: str = FOREIGN) -> Placed:
    return schema.REMOVED, sealed(schema.REMOVED, (key, kind, table_id), version, "x")


def erased(key: str, kind: str, table_id: str | None, version: str = FOREIGN) -> Placed:
    content = (key, kind, table_id)
    row = (seal(schema.ERASED.name, (*content, version, "")).hex(), *content)
    return schema.ERASED, sealed(schema.ERASED, row, version, "x")


def aside(entry: e.Entry, table_id: str | None, version: str = FOREIGN) -> Placed:
    return lying(
        entry.id, schema.TAFEL.kinds[type(entry)].name, table_id, rows.values(entry), version
    )


def lying(
    key: str,
    kind: str,
    table_id: str | None,
    values: Sequence[Any] | None,
    version: str = FOREIGN,
) -> Placed:
    return schema.ASIDE, aside_row(key, kind, table_id, values, version, "x")


def forged(path: Path, *placed: Placed) -> Path:
    """A file with these rows, in the place of those with their ids."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")  # thousands of rows are written at once
        for table, row in placed:
            sql = schema.insertion(table).replace("INSERT", "INSERT OR REPLACE")
            connection.execute(sql, row)
        seal_all(connection, schema.TAFEL)
        connection.execute("COMMIT")
    return path


def version_of(path: Path, entry: e.Entry) -> str:
    name = schema.TAFEL.kinds[type(entry)].name
    with closing(sqlite3.connect(path)) as connection:
        sql = f'SELECT version FROM "{name}" WHERE id = ?'
        (version,) = connection.execute(sql, (entry.id,)).fetchone()
    return str(version)
