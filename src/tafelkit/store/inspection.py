"""What a file must hold inside: only our tables, sound pages and indexes, every row as sealed."""

from __future__ import annotations

import re
import sqlite3
from collections import deque
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from tafelkit.domain.errors import Damaged, Refusal
from tafelkit.domain.merging.version import MOST_WRITERS, is_version, writers
from tafelkit.domain.shape import MAX_TEXT
from tafelkit.domain.texts import _
from tafelkit.store import bounds, newer, rows, schema, stamp, trouble

_WORD = re.compile(r"\w+|[^\w\s]", re.ASCII)
_FORM = "WITHOUT ROWID , STRICT"
# Ours are shorter: of one that is longer no more is read, it is none of ours.
_OBJECTS = "SELECT type, substr(name, 1, 100), substr(sql, 1, 10000) FROM sqlite_schema"


def inspect(connection: sqlite3.Connection, layout: schema.Layout) -> None:
    """Raise Damaged, or an error of SQLite, for the first thing that does not fit."""
    deque(sound_rows(connection, layout), maxlen=0)


def check_schema(connection: sqlite3.Connection, layout: schema.Layout) -> schema.Layout:
    """Hold the schema against that of the version that the file tells; the layout of that one.

    It is looked at before anything else is read. Raises Damaged for the first thing that is not
    ours: SQLite would do what it says.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    layout = layout.as_of(version % 1000)
    if version > schema.USER_VERSION:
        layout = layout.with_others(newer.tables(connection, layout))
    _check_objects(tuple(connection.execute(_OBJECTS).fetchall()), layout.tables)
    return layout


@lru_cache(maxsize=4)
def _check_objects(found: tuple[Any, ...], tables: tuple[schema.Table, ...]) -> None:
    """Hold the schema against ours, word by word: what SQLite would do by more words, it would do.

    A key that also removes, a check that refuses words, a rule that lets a row go: all are columns
    like ours to look at.
    """
    wanted = {("table", table.name): _words(_sql_of(table)) for table in tables}
    indexed = (table for table in tables if table.sought_by)
    wanted |= {("index", table.index_name): _words(_sql_of_index(table)) for table in indexed}
    missing = set(wanted)
    for kind, name, sql in found:
        if kind == "index" and sql is None:
            continue  # SQLite's own, of a key
        if (kind, name) not in wanted:
            raise Damaged(_("het bestand bevat iets vreemds: '{name}'", name=str(name)[:40]))
        # The first files had row numbers.
        if _words(sql) not in (wanted[kind, name], wanted[kind, name].replace(_FORM, "STRICT")):
            raise Damaged(
                _("de index '{name}' is niet die van tafelkit", name=name)
                if kind == "index"
                else _("de tabel '{name}' is niet die van tafelkit", name=name)
            )
        missing.discard((kind, name))
    if missing:
        kind, name = max(missing)
        raise Damaged(
            _("de index '{name}' ontbreekt", name=name)
            if kind == "index"
            else _("de tabel '{name}' ontbreekt", name=name)
        )


def _words(sql: object) -> str:
    """SQL however it was spaced."""
    return " ".join(_WORD.findall(str(sql)))


# Thousands of tables bring one kit, which is as long as all the rest.
_kit_weighed = lru_cache(maxsize=4)(stamp.weighed)


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
    layout = check_schema(connection, layout)
    _check_pages(connection)
    _check_manifest(connection)
    total, taken = stamp.Total(), 0
    for table in _filled(connection, layout):
        weighed = _kit_weighed if table is schema.KIT else stamp.weighed
        for row in connection.execute(schema.selection(table)):
            seal, size = weighed(table.name, row[:-1])
            if seal != row[-1] or not is_version(row[-3]):
                raise _unsound(table, row)
            taken += size
            if taken > bounds.MOST_IN_MEMORY:  # to ask for each row would be felt
                bounds.check_memory(taken)
            if size > MAX_TEXT:
                _check_long(layout, table, row)
            total.add(row[-1])
            yield table.name, row
    if kept_total(connection) != str(total):
        raise Damaged(_("beschadigd: er ontbreken gegevens, of er zijn vreemde bij gekomen"))


def _check_manifest(connection: sqlite3.Connection) -> None:
    """Hold what a file says of itself against what one can say: that has no seals."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > schema.USER_VERSION:
        return  # it may say more
    for key, value in connection.execute(schema.selection(schema.MANIFEST)):
        if key != "total" and schema.TOLD.get(key) != value:
            raise Damaged(_("het bestand bevat iets vreemds: '{name}'", name=str(key)[:40]))


def _check_long(layout: schema.Layout, table: schema.Table, row: tuple[Any, ...]) -> None:
    """Read the entry of a long row: a text that is none of ours is refused before more come."""
    kinds = [kind for kind, own in layout.kinds.items() if own.name == table.name]
    try:
        for kind in kinds:
            rows.entry(kind, row[:-3])
    except (ValueError, TypeError, RecursionError):
        raise Refusal(_("'{table}' is niet te lezen", table=table.name)) from None


def kept_total(connection: sqlite3.Connection) -> str:
    """The sum of all seals as the file keeps it: another one where anything in it is another."""
    kept = connection.execute("SELECT value FROM manifest WHERE key = 'total'").fetchone()
    return str(kept[0]) if kept else ""


def _unsound(table: schema.Table, row: tuple[Any, ...]) -> Damaged:
    known = {"table": table.name, "id": str(row[0])[:40]}
    if stamp.seal(table.name, row[:-1]) == row[-1] and writers(row[-3]) > MOST_WRITERS:
        return Damaged(
            _(
                "zo schrijft tafelkit geen bestand: '{table}' met id {id} is vaker geopend en "
                "gewijzigd dan kan",
                **known,
            )
        )
    return Damaged(
        _("beschadigd: '{table}' met id {id} is niet meer wat er geschreven werd", **known)
    )


def _filled(connection: sqlite3.Connection, layout: schema.Layout) -> list[schema.Table]:
    """The tables that hold anything: in most files half of them do not."""
    tables = [table for table in layout.tables if table is not schema.MANIFEST]
    asked = ", ".join(f'EXISTS (SELECT 1 FROM "{table.name}")' for table in tables)
    found = connection.execute(f"SELECT {asked}").fetchone()
    return [table for table, filled in zip(tables, found, strict=True) if filled]
