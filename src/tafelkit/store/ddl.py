"""The SQL that makes a file's tables, written by SQLAlchemy from the layout."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
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
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable, sort_tables
from sqlalchemy.types import TypeEngine

from tafelkit.store import schema

_TYPES: dict[str, type[TypeEngine[Any]]] = {
    "TEXT": Text,
    "INTEGER": Integer,
    "REAL": REAL,
    "BLOB": LargeBinary,
}


def create_tables(connection: Connection, tables: tuple[schema.Table, ...]) -> None:
    """Make tables, strict and without row numbers, and their indexes."""
    for statement in _statements(tables):
        connection.exec_driver_sql(statement)


@lru_cache(maxsize=8)
def _statements(tables: tuple[schema.Table, ...]) -> tuple[str, ...]:
    """Written once for all files: it takes longer than filling the tables of one."""
    metadata = MetaData()
    for table in tables:
        key, *rest = (_column(column) for column in table.columns)
        key.primary_key = True
        made = Table(table.name, metadata, key, *rest, sqlite_strict=True, sqlite_with_rowid=False)
        if table.sought_by:
            Index(table.index_name, made.c[table.sought_by])
    return tuple(_written(metadata))


def _written(metadata: MetaData) -> Iterator[str]:
    dialect = sqlite.dialect()
    for table in sort_tables(metadata.tables.values()):
        yield str(CreateTable(table).compile(dialect=dialect))
        for index in table.indexes:
            yield str(CreateIndex(index).compile(dialect=dialect))


def _column(column: schema.Column) -> Column[object]:
    kind = _TYPES[column.kind]
    if not column.points:
        return Column(column.name, kind, nullable=column.nullable)
    # Deferred, so that the rows of one change may come in any order.
    key = ForeignKey(f"{column.points}.id", deferrable=True, initially="DEFERRED")
    return Column(column.name, kind, key, nullable=column.nullable)
