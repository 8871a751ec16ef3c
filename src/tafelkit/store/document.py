"""A `.tafel` file: a programme with one table or many, and the one way to alter it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from tafelkit.domain import entries as e
from tafelkit.domain import shape
from tafelkit.domain.change import Change
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.kit_check import check_kit
from tafelkit.domain.record import Record
from tafelkit.domain.soundness import check_record
from tafelkit.domain.texts import _
from tafelkit.store import rows, schema, trouble
from tafelkit.store.connection import Store
from tafelkit.store.writing import RowWriter

E = TypeVar("E", bound=e.Entry)

_GATHERS = "INSERT INTO manifest (key, value) VALUES ('gathers', 'tables')"

_TABLE_KINDS = tuple(kind for kind in schema.TAFEL.kinds if issubclass(kind, e.TableEntry))


class Document:
    """An open `.tafel` file."""

    def __init__(self, store: Store, author: str) -> None:
        self._store = store
        self._writer = RowWriter(store, author)
        self._kits: dict[str, Kit] = {}

    @classmethod
    def create(
        cls,
        path: Path,
        programme: e.Programme,
        kit: Kit,
        author: str,
        *,
        gathers: bool = False,
    ) -> Document:
        """A new file with a programme and its kit, and no table yet.

        `gathers` says that it is a programme's file, even while it holds one table or none.
        Raises Refusal where a file stands already, or the disk does not take one.
        """
        document = cls(Store.create(path, schema.TAFEL), author)
        try:
            with document._store.transaction() as connection:
                content = json.dumps(shape.plain(kit), ensure_ascii=False, separators=(",", ":"))
                document._writer.put(connection, "kit", ("id", "content"), (kit.id, content))
                values = rows.values(programme)
                names = rows.columns(e.Programme)
                document._writer.put(connection, "programme", names, values)
                if gathers:
                    connection.exec_driver_sql(_GATHERS)
        except (sqlite3.Error, OSError) as error:
            document.close()
            path.unlink(missing_ok=True)
            raise trouble.refusal(error, path) or error from None
        document._kits[kit.id] = kit
        return document

    @classmethod
    def open(cls, path: Path, author: str, *, to_read: bool = False) -> Document:
        """An existing file. Where another program holds it, it is opened read only.

        Raises Refusal for a file that is missing, foreign, damaged, in use or too new.
        """
        return cls(Store.open(path, schema.TAFEL, to_read=to_read), author)

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._store.path

    @property
    def read_only(self) -> bool:
        """Whether the file can be read only: another program holds it, or its folder is locked."""
        return self._store.read_only

    @property
    def gathers(self) -> bool:
        """Whether it is a programme's file, made to hold the tables of many."""
        return bool(self._rows("SELECT 1 FROM manifest WHERE key = 'gathers'"))

    def write(self, change: Change) -> None:
        """Make a change durable, all of it or nothing.

        Raises Refusal when the disk does not take it.
        """
        self._writer.write(change)

    def copy_to(self, target: Path) -> None:
        """Copy the file as it is on the disk. Raises Refusal when the disk does not take it."""
        self._store.copy_to(target)

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    def programme(self) -> e.Programme:
        """The programme of the file."""
        found = self.all(e.Programme)
        if len(found) != 1:
            raise Refusal(_("het bestand bevat geen programma")).about(self.path)
        return found[0]

    def kit(self, kit_id: str) -> Kit:
        """The kit that travels inside the file."""
        if kit_id not in self._kits:
            content = self._rows("SELECT content FROM kit WHERE id = ?", kit_id)
            if not content:
                raise Refusal(_("de kit '{kit}' ontbreekt", kit=kit_id)).about(self.path)
            try:
                kit = shape.read(Kit, json.loads(content[0][0]), "kit")
                check_kit(kit)
            except (ValueError, RecursionError, Refusal) as error:
                raise trouble.refusal(error, self.path) or Refusal(
                    _("de kit '{kit}' is niet te lezen", kit=kit_id)
                ).about(self.path) from None
            self._kits[kit_id] = kit
        return self._kits[kit_id]

    def all(self, kind: type[E], where: str = "", *values: str) -> tuple[E, ...]:
        """The entries of a kind; `where` is a column to select them by."""
        table = self._store.layout.kinds[kind].name
        names = ", ".join(f'"{name}"' for name in rows.columns(kind))
        condition = f' WHERE "{where}" = ?' if where else ""
        found = self._rows(f'SELECT {names} FROM "{table}"{condition}', *values)
        try:
            return tuple(rows.entry(kind, row) for row in found)
        except (ValueError, TypeError, RecursionError, Refusal) as error:
            raise trouble.refusal(error, self.path) or Refusal(
                _("'{table}' is niet te lezen", table=table)
            ).about(self.path) from None

    def tables(self) -> tuple[e.Table, ...]:
        """The tables in the file, by number."""
        return tuple(sorted(self.all(e.Table), key=lambda table: (table.number, table.id)))

    def record(self, table: e.Table) -> Record:
        """Everything recorded at a table. Raises Refusal where it does not hold together."""
        programme = self.programme()
        entries = {
            entry.id: entry
            for kind in _TABLE_KINDS
            for entry in self.all(kind, "table_id", table.id)
        }
        record = Record(programme, self.kit(programme.kit), table, entries)
        try:
            check_record(record)
        except Refusal as refused:
            raise refused.about(self.path) from None
        return record

    def records(self) -> Iterator[Record]:
        """The record of each table, one at a time."""
        for table in self.tables():
            yield self.record(table)

    def above(self) -> tuple[e.Entry, ...]:
        """What the rapporteur made of the tables."""
        return tuple(entry for kind in e.ABOVE_TABLES for entry in self.all(kind))

    def _rows(self, sql: str, *values: str) -> list[Any]:
        try:
            return self._store.connection.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise trouble.refusal(error, self.path) or error from None
