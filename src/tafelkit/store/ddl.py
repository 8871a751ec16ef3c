"""The SQL that makes a file's tables, written by SQLAlchemy from the layout."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    REAL,
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.types import TypeEngine

from tafelkit.store import schema

_TYPES: dict[str, type[TypeEngine[Any]]] = {
    "TEXT": Text,
    "INTEGER": Integer,
    "REAL": REAL,
    "BLOB": LargeBinary,
}


def create_tables(connection: Connection, tables: Iterable[schema.Table]) -> None:
    """Make tables, strict and without row numbers, and their indexes."""
    metadata = MetaData()
    for table in tables:
        key, *rest = (_column(column) for column in table.columns)
        key.primary_key = True
        made = Table(table.name, metadata, key, *rest, sqlite_strict=True, sqlite_with_rowid=False)
        if table.sought_by:
            Index(table.index_name, made.c[table.sought_by])
    metadata.create_all(connection)


def _column(column: schema.Column) -> Column[object]:
    kind = _TYPES[column.kind]
    if not column.points:
        return Column(column.name, kind, nullable=column.nullable)
    # Deferred, so that the rows of one change may come in any order.
    key = ForeignKey(f"{column.points}.id", deferrable=True, initially="DEFERRED")
    return Column(column.name, kind, key, nullable=column.nullable)
