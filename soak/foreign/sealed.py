"""Harm by an author who seals well: every row is as its seal says, and the record is broken."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from random import Random
from typing import Any

from soak.foreign.plain import HOSTILE_TEXTS, altered
from tafelkit.store import schema, stamp

_NUMBERS = (-1, 0, 1, 2, 99_999, 2**31, 2**53 + 1, 2**63 - 1, -(2**63), 1.5, -1e308, 9e999)
_JSON = (
    "[]", "{}", "null", "[" * 100_000, '["x"]', '[["x"]]', "[1]", '[{"a": 1}]', "[1e999]",
    '["\\ud800"]', "[" + "9" * 5000 + "]", '[{"seat": null}]', '["' + "x" * 100_000 + '"]',
)  # fmt: skip
_VERSIONS = ("", "x", "a:1", "00000000:1", f"00000000:{'9' * 400}", "00000000:-1", "a" * 100_000)


def harm(rng: Random, path: Path) -> None:
    """Alter some rows of a file, and seal them."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        (mark,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        layout = schema.REGISTER if mark == schema.REGISTER_ID else schema.TAFEL
        layout = layout.as_of(version % 1000)
        with suppress(sqlite3.Error, OverflowError, ValueError, RecursionError):
            for _n in range(rng.choice((1, 1, 1, 3))):
                _alter(rng, connection, layout)
        seal_all(connection, layout)


def _alter(rng: Random, connection: sqlite3.Connection, layout: schema.Layout) -> None:
    tables = [t for t in layout.tables if t is not schema.MANIFEST]
    rng.shuffle(tables)
    for table in tables:
        rows = connection.execute(schema.selection(table)).fetchall()
        if not rows:
            continue
        row = rng.choice(rows)
        deed = rng.random()
        if deed < 0.1:
            connection.execute(f'DELETE FROM "{table.name}" WHERE id = ?', row[:1])
        elif deed < 0.2:
            other = rng.choice(rows)[0] if rng.random() < 0.5 else f"{rng.randrange(10**9)}"
            connection.execute(
                f'INSERT OR REPLACE INTO "{table.name}" VALUES ({", ".join("?" * len(row))})',
                (f"{other[:-1]}0", *row[1:]),
            )
        else:
            n = rng.randrange(len(row) - 1)
            value = _value(rng, table.columns[n], row[n], rng.choice(rows)[n])
            connection.execute(
                f'UPDATE "{table.name}" SET "{table.columns[n].name}" = ? WHERE id = ?',
                (value, row[0]),
            )
        return


def _value(rng: Random, column: schema.Column, old: Any, others: Any) -> Any:
    if column.name == "version":
        return rng.choice(_VERSIONS)
    if column.kind in ("INTEGER", "REAL"):
        return rng.choice((*_NUMBERS, None, others))
    if isinstance(old, str) and old.startswith(("[", "{")) and rng.random() < 0.7:
        return json.dumps(altered(rng, json.loads(old)), ensure_ascii=rng.random() < 0.5)
    return rng.choice(
        (*HOSTILE_TEXTS, *_JSON, None, others, others, "x" * rng.choice((1, 9_000_000)))
    )


def rewritten(path: Path, *statements: str) -> Path:
    """A sound table's file after these statements, sealed anew."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
        seal_all(connection, schema.TAFEL)
    return path


def seal_all(connection: sqlite3.Connection, layout: schema.Layout) -> None:
    """Seal every row as it is now, and the sum of them."""
    total = stamp.Total()
    for table in layout.tables:
        if table is schema.MANIFEST:
            continue
        for row in connection.execute(schema.selection(table)).fetchall():
            try:
                seal = stamp.seal(table.name, row[:-1])
            except (ValueError, UnicodeError):
                continue
            total.add(seal)
            connection.execute(f'UPDATE "{table.name}" SET seal = ? WHERE id = ?', (seal, row[0]))
    connection.execute("UPDATE manifest SET value = ? WHERE key = 'total'", (str(total),))
