"""What a newer minor version of a file may hold besides what is known here: tables as ours are.

They are told by the file itself, so they are looked at as closely as ours: plain and strict, with
an id first and the stamp last. So their rows can be held against their seals, and the file be read.
"""

from __future__ import annotations

import re
import sqlite3
from typing import get_args, get_type_hints

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store import schema

_NAME = re.compile(r"[a-z][a-z_]{0,40}")
_KINDS = get_args(get_type_hints(schema.Column)["kind"])
TOO_NEW = _("dit bestand is van een nieuwere tafelkit; werk tafelkit bij")
_ID = (schema.Column("id"),)
# More than any version will bring.
_MOST = 100


class TooNew(Refusal):
    """A file says that a newer tafelkit made it; one altered bit can have it say so too."""


def too_new(version: int) -> TooNew:
    """Why a file of a newer major version is not opened."""
    return TooNew(
        _(
            "dit bestand is van een nieuwere tafelkit (vorm {version}); werk tafelkit bij",
            version=f"{version // 1000}.{version % 1000}",
        )
    )


def tables(connection: sqlite3.Connection, known: schema.Layout) -> tuple[schema.Table, ...]:
    """The tables that are as ours are, and unknown here; what is another thing is left out."""
    names = {table.name for table in known.tables}
    found = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict"
    ).fetchmany(_MOST)
    made = [_table(connection, name) for (name,) in found if name not in names]
    return tuple(table for table in made if table is not None)


def _table(connection: sqlite3.Connection, name: str) -> schema.Table | None:
    if not _NAME.fullmatch(name):
        return None
    columns: list[schema.Column] = []
    points = {row[3]: row[2] for row in connection.execute(f'PRAGMA foreign_key_list("{name}")')}
    for _n, column, kind, not_null, default, _key, hidden in connection.execute(
        f'PRAGMA table_xinfo("{name}")'
    ):
        if hidden or default is not None or kind not in _KINDS or not _NAME.fullmatch(column):
            return None
        columns.append(schema.Column(column, kind, not not_null, points.get(column, "")))
    own = tuple(columns)
    if own[:1] != _ID or own[-len(schema.STAMP) :] != schema.STAMP:
        return None
    return schema.Table(name, own, _sought_by(connection, name))


def _sought_by(connection: sqlite3.Connection, name: str) -> str:
    """The column by which its rows are looked up; none where that is not as in ours."""
    sql = "SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql NOT NULL"
    found = connection.execute(sql, (name,)).fetchmany(2)
    if len(found) != 1:
        return ""
    match = re.search(r"\((\w+)\)$", str(found[0][0]))
    return match.group(1) if match else ""
