"""What a file must hold inside: only our tables, sound pages and indexes, every row as sealed."""

from __future__ import annotations

import re
import sqlite3
from collections import deque
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, get_args, get_type_hints

from tafelkit.domain.errors import Damaged
from tafelkit.domain.merging.version import is_version
from tafelkit.domain.texts import _
from tafelkit.store import newer, schema, stamp, trouble

_WORD = re.compile(r"\w+|[^\w\s]")
_POINTER = re.compile(
    r"foreign +key *\((\w+)\) *references +(\w+) *\(id\) +deferrable +initially +deferred",
    re.IGNORECASE,
)
_KINDS = {kind.lower() for kind in get_args(get_type_hints(schema.Column)["kind"])}
_WORDS = {"create", "table", "not", "null", "primary", "key", "without", "rowid", "strict"}
_WORDS |= {*'(,)"', *_KINDS}


def inspect(connection: sqlite3.Connection, layout: schema.Layout) -> None:
    """Raise Damaged, or an error of SQLite, for the first thing that does not fit."""
    deque(sound_rows(connection, layout), maxlen=0)


def _check_schema(connection: sqlite3.Connection, layout: schema.Layout) -> None:
    found = connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    if not _is_as_written(tuple(found), layout.tables):
        _check_objects(connection, layout, found)


@lru_cache(maxsize=4)
def _is_as_written(found: tuple[Any, ...], tables: tuple[schema.Table, ...]) -> bool:
    """Whether the schema is, but for spaces, as `ddl` writes it; so is that of nearly all files."""
    wanted = {("table", table.name): _sql_of(table) for table in tables}
    for table in tables:
        if table.sought_by:
            wanted["index", table.index_name] = _sql_of_index(table)
    # An index without words is SQLite's own, of a key.
    written = {
        (kind, name): " ".join((sql or "").split())
        for kind, name, sql in found
        if kind != "index" or sql is not None
    }
    return written == wanted


def _check_objects(
    connection: sqlite3.Connection, layout: schema.Layout, found: list[tuple[str, str, str]]
) -> None:
    known = {table.name: table for table in layout.tables}
    indexes = {table.index_name: table for table in layout.tables if table.sought_by}
    missing = set(known)
    for kind, name, sql in found:
        if kind == "table" and name in known:
            missing.discard(name)
            if not _is_ours(connection, known[name], sql):
                raise Damaged(_("de tabel '{name}' is niet die van tafelkit", name=name))
        elif kind == "index" and name in indexes:
            if " ".join(sql.split()) != _sql_of_index(indexes[name]):
                raise Damaged(_("de index '{name}' is niet die van tafelkit", name=name))
        elif not (kind == "index" and sql is None):
            raise Damaged(_("het bestand bevat iets vreemds: '{name}'", name=str(name)[:40]))
    if missing:
        raise Damaged(_("de tabel '{name}' ontbreekt", name=min(missing)))


def _is_ours(connection: sqlite3.Connection, table: schema.Table, sql: str) -> bool:
    """Whether the table is a plain and strict one with our columns and key, of our types."""
    (kind, strict), *_more = connection.execute(
        "SELECT type, strict FROM pragma_table_list(?) WHERE schema = 'main'", (table.name,)
    ).fetchall() or [("", 0)]
    columns = connection.execute(f'PRAGMA table_xinfo("{table.name}")').fetchall()
    wanted = [
        (column.name, column.kind, int(not column.nullable), int(not n), 0)
        for n, column in enumerate(table.columns)
    ]
    return (
        (kind, strict) == ("table", 1)
        and _says_no_more(sql, table)
        and wanted
        == [
            (name, type_, not_null, key, hidden)
            for _n, name, type_, not_null, _default, key, hidden in columns
        ]
    )


def _says_no_more(sql: str, table: schema.Table) -> bool:
    """Whether a table is made in the words that make a plain one, and in no other.

    A check, a default, an order of letters or a pointer that takes rows along would be at work
    whenever something is looked for or written.
    """
    points = {(column.name, column.points) for column in table.columns}
    pointers = {(name.lower(), to.lower()) for name, to in _POINTER.findall(sql)}
    named = {table.name, *(column.name for column in table.columns)}
    words = set(_WORD.findall(_POINTER.sub("", sql).lower()))
    return pointers <= points and words <= _WORDS | named


_seal_of_kit = lru_cache(maxsize=4)(stamp.seal)


@lru_cache(maxsize=64)
def _sql_of(table: schema.Table) -> str:
    """How `ddl` writes the table, with single spaces."""
    parts = [
        f"{_quoted(column.name)} {column.kind}" + ("" if column.nullable else " NOT NULL")
        for column in table.columns
    ]
    parts.append(f"PRIMARY KEY ({_quoted(table.columns[0].name)})")
    parts += [
        f"FOREIGN KEY({column.name}) REFERENCES {column.points} (id) DEFERRABLE INITIALLY DEFERRED"
        for column in table.columns
        if column.points
    ]
    return f"CREATE TABLE {table.name} ( {', '.join(parts)} ) WITHOUT ROWID, STRICT"


def _quoted(name: str) -> str:
    return f'"{name}"' if name == "key" else name


def _sql_of_index(table: schema.Table) -> str:
    return f"CREATE INDEX {table.index_name} ON {table.name} ({table.sought_by})"


def _check_pages(connection: sqlite3.Connection) -> None:
    # The quick check would not see that an index has lost a row, and with it the reader.
    found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise trouble.of_check(str(found))


def sound_rows(
    connection: sqlite3.Connection, layout: schema.Layout
) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Every row with the name of its table, each looked at before the next.

    Raises Damaged, or an error of SQLite, for the first thing that does not fit; for what is
    missing in all only at the end.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    layout = layout.as_of(version % 1000)
    if version > schema.USER_VERSION:
        layout = layout.with_others(newer.tables(connection, layout))
    _check_schema(connection, layout)
    _check_pages(connection)
    total = stamp.Total()
    for table in _filled(connection, layout):
        # Thousands of tables bring one kit, which is as long as all the rest.
        seal = _seal_of_kit if table is schema.KIT else stamp.seal
        for row in connection.execute(schema.selection(table)):
            if seal(table.name, row[:-1]) != row[-1] or not is_version(row[-3]):
                raise Damaged(
                    _(
                        "beschadigd: '{table}' met id {id} is niet meer wat er geschreven werd",
                        table=table.name,
                        id=str(row[0])[:40],
                    )
                )
            total.add(row[-1])
            yield table.name, row
    kept = connection.execute("SELECT value FROM manifest WHERE key = 'total'").fetchone()
    if kept is None or kept[0] != str(total):
        raise Damaged(_("beschadigd: er ontbreken gegevens, of er zijn vreemde bij gekomen"))


def _filled(connection: sqlite3.Connection, layout: schema.Layout) -> list[schema.Table]:
    """The tables that hold anything: in most files half of them do not."""
    tables = [table for table in layout.tables if table is not schema.MANIFEST]
    asked = ", ".join(f'EXISTS (SELECT 1 FROM "{table.name}")' for table in tables)
    found = connection.execute(f"SELECT {asked}").fetchone()
    return [table for table, filled in zip(tables, found, strict=True) if filled]
