"""Rows put where no tafelkit puts them, each sealed well: what a merge must not be led by."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from soak.foreign.sealed import seal_all
from tafelkit.domain import entries as e
from tafelkit.domain.ids import derived_id
from tafelkit.domain.merging.version import next_version
from tafelkit.store import schema
from tafelkit.store.aside import aside_row
from tafelkit.store.stamp import Row, seal, sealed

_KINDS = (schema.KIT, *schema.TAFEL.kinds.values())
_AT_TABLES = [table for kind, table in schema.TAFEL.kinds.items() if issubclass(kind, e.TableEntry)]


class _Found(NamedTuple):
    """A row of a file, and where it stands."""

    table: schema.Table
    row: Row
    place: str | None


def harm(rng: Random, path: Path) -> None:
    """Put some rows of a file, or tombstones and marks of them, in other places."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        layout = schema.TAFEL.as_of(version % 1000)
        found = [one for table in _KINDS for one in _rows(connection, table)]
        for _n in range(rng.choice((1, 1, 2, 4))):
            table, row = _misplaced(rng, rng.choice(found), rng.choice(found))
            sql = schema.insertion(table).replace("INSERT", "INSERT OR REPLACE")
            with suppress(sqlite3.Error):  # an older file has no such table
                connection.execute(sql, row)
        seal_all(connection, layout)


def _rows(connection: sqlite3.Connection, table: schema.Table) -> list[_Found]:
    at = "id" if table.name == "table_session" else "table_id" if table in _AT_TABLES else "NULL"
    rows = connection.execute(f'SELECT {at}, {schema.names(table)} FROM "{table.name}"')
    return [_Found(table, tuple(row), place) for place, *row in rows]


def _misplaced(rng: Random, one: _Found, other: _Found) -> tuple[schema.Table, Row]:
    """A row, or what is told of it, by the place or under the id of another."""
    key, kind = one.row[0], rng.choice((one, one, other)).table.name
    place = rng.choice((None, one.place, other.place, other.place, derived_id(_ANY, "t")))
    version = rng.choice((one.row[-3], next_version(one.row[-3], "ffffffff"), "ffffffff:1"))
    deed = rng.random()
    if deed < 0.2:
        return schema.REMOVED, sealed(schema.REMOVED, (key, kind, place), version, "x")
    if deed < 0.4:
        own = seal(schema.ERASED.name, (key, kind, place, version, "")).hex()
        return schema.ERASED, sealed(schema.ERASED, (own, key, kind, place), version, "x")
    values: list[Any] = list(one.row[:-3])
    if rng.random() < 0.5:
        values[0] = rng.choice((other.row[0], derived_id(_ANY, str(rng.randrange(9)))))
    if rng.random() < 0.3 and len(values) > 2:
        values[1] = other.row[1]
    if deed < 0.8:
        return schema.ASIDE, aside_row(str(values[0]), kind, place, values, version, "x")
    return one.table, sealed(one.table, values, version, "x")


_ANY = "6f0f6f0e-0000-4000-8000-00000000000f"
