"""What an open `.tafel` file says: a programme, its tables, and what is kept beside them."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.merging.erased import NOBODY
from tafelkit.domain.merging.mark import Mark
from tafelkit.domain.record import Record
from tafelkit.domain.soundness import check_belongs, check_record
from tafelkit.domain.synthesis import Synthesis
from tafelkit.domain.texts import _
from tafelkit.store import rows, schema, trouble
from tafelkit.store.claims.claim import Holder
from tafelkit.store.connection import Store
from tafelkit.store.erased import marks_of
from tafelkit.store.erasures import Erasure, erased_in
from tafelkit.store.kit_text import kit_of
from tafelkit.store.password.locked import Key
from tafelkit.store.password.vault_store import VaultStore
from tafelkit.store.standing import stands

if TYPE_CHECKING:
    from tafelkit.domain.merging.conflict import Conflict

E = TypeVar("E", bound=e.Entry)
T = TypeVar("T")

_TABLE_KINDS = tuple(kind for kind in schema.TAFEL.kinds if issubclass(kind, e.TableEntry))
# So many tables are read at once: each kind of entry is asked for once for all of them.
_TOGETHER = 50


def _by_number(table: e.Table) -> tuple[int, str]:
    return table.number, table.id


# What went with its seat, where nothing was written upon that.
_GONE_WITH_SEAT = (
    "SELECT id, id, kind, table_id, version, author, seal FROM removed WHERE author = ?1 UNION ALL "
    "SELECT id, entry_id, kind, table_id, version, author, seal FROM aside WHERE author = ?1 "
    "AND content IS NULL"
)


class Reading:
    """An open file, for who only reads in it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kits: dict[str, Kit] = {}

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._store.path

    @property
    def read_only(self) -> bool:
        """Whether the file can be read only: another program holds it, or its folder is locked."""
        return self._store.read_only

    @property
    def is_newer(self) -> bool:
        """Whether a newer tafelkit made it, and it can be read only for that."""
        return self._store.is_newer

    @property
    def holder(self) -> Holder | None:
        """Who has it open, where it can be read only for that and someone tells."""
        return self._store.holder

    @property
    def key(self) -> Key | None:
        """The key of the password that the file is under, None without one."""
        return self._store.vault.key if isinstance(self._store, VaultStore) else None

    @property
    def stands(self) -> str:
        """What is another once something was erased in it, or its password was altered."""
        salt = self.key.salt if self.key else b""
        return self._asked(lambda connection: stands(connection, salt))

    @property
    def gathers(self) -> bool:
        """Whether it is a programme's file, made to hold the tables of many."""
        return bool(self._rows("SELECT 1 FROM manifest WHERE key = 'gathers'"))

    def programme(self) -> e.Programme:
        """The programme of the file."""
        found = self.all(e.Programme)
        if len(found) != 1:
            raise Refusal(_("het bestand bevat geen programma")).about(self.path)
        return found[0]

    def kit(self, kit_id: str) -> Kit:
        """The kit that travels inside the file, with what only other versions of it have."""
        from tafelkit.domain.merging.kits import united

        if kit_id not in self._kits:
            found = self._rows("SELECT id, content FROM kit ORDER BY id <> ?, id", kit_id)
            if not found or found[0][0] != kit_id:
                raise Refusal(_("de kit '{kit}' ontbreekt", kit=kit_id[:40])).about(self.path)
            try:
                kits = [kit_of(content, key) for key, content in found]
                kits += [kit_of(content, key) for key, content in self._kits_aside()]
            except (ValueError, RecursionError, Refusal) as error:
                raise trouble.refusal(error, self.path) or Refusal(
                    _("de kit '{kit}' is niet te lezen", kit=kit_id[:40])
                ).about(self.path) from None
            self._kits[kit_id] = united(kits)
        return self._kits[kit_id]

    def _kits_aside(self) -> list[list[str]]:
        if self._store.version % 1000 < schema.ASIDE.since:
            return []
        found = self._rows("SELECT content FROM aside WHERE kind = 'kit' ORDER BY id")
        return [json.loads(content) for (content,) in found if content is not None]

    def all(self, kind: type[E], where: str = "", *values: str) -> tuple[E, ...]:
        """The entries of a kind; `where` is a column to select them by, of any of the values."""
        table = self._store.layout.kinds[kind].name
        names = ", ".join(f'"{name}"' for name in rows.columns(kind))
        condition = f' WHERE "{where}" IN ({", ".join("?" * len(values))})' if where else ""
        found = self._rows(f'SELECT {names} FROM "{table}"{condition}', *values)
        try:
            return tuple(rows.entry(kind, row) for row in found)
        except (ValueError, TypeError, RecursionError, Refusal) as error:
            raise trouble.refusal(error, self.path) or Refusal(
                _("'{table}' is niet te lezen", table=table)
            ).about(self.path) from None

    def tables(self) -> tuple[e.Table, ...]:
        """The tables in the file, by number."""
        return tuple(sorted(self.all(e.Table), key=_by_number))

    def record(self, table: e.Table) -> Record:
        """Everything recorded at a table. Raises Refusal where it does not hold together."""
        return next(self._records((table,)))

    def records(self) -> Iterator[Record]:
        """The record of each table, by number; of thousands only some are in memory at a time.

        Raises Refusal for the first that does not hold together.
        """
        ids = [key for (key,) in self._rows("SELECT id FROM table_session ORDER BY number, id")]
        for start in range(0, len(ids), _TOGETHER):
            tables = self.all(e.Table, "id", *ids[start : start + _TOGETHER])
            yield from self._records(sorted(tables, key=_by_number))

    def _records(self, tables: Sequence[e.Table]) -> Iterator[Record]:
        programme = self.programme()
        kit = self.kit(programme.kit)
        entries: dict[str, dict[str, e.Entry]] = {table.id: {} for table in tables}
        for kind in _TABLE_KINDS:
            for entry in self.all(kind, "table_id", *entries):
                if entries[entry.table].setdefault(entry.id, entry) is not entry:
                    twice = Refusal(_("het id {id} komt twee keer voor", id=entry.id[:40]))
                    raise twice.about(self.path)
        for table in tables:
            record = Record(programme, kit, table, entries.pop(table.id))
            try:
                check_record(record)
            except Refusal as refused:
                raise refused.about(self.path) from None
            yield record

    def above(self) -> tuple[e.Entry, ...]:
        """What the rapporteur made of the tables."""
        return tuple(entry for kind in e.ABOVE_TABLES for entry in self.all(kind))

    def synthesis(self) -> Synthesis:
        """All that stands above the tables."""
        programme = self.programme()
        entries = {entry.id: entry for entry in self.above()}
        try:
            for entry in entries.values():
                check_belongs(entry, programme)
        except Refusal as refused:
            raise refused.about(self.path) from None
        return Synthesis(programme, self.kit(programme.kit), entries)

    def conflicts(self) -> tuple[Conflict, ...]:
        """All that laptops do not agree on."""
        if self._store.version % 1000 < schema.ASIDE.since:
            return ()
        aside = self._rows(schema.selection(schema.ASIDE))
        if not aside:
            return ()
        from tafelkit.store.merging.settling import conflicts

        try:
            return tuple(conflicts(aside, self._rows))
        except (ValueError, TypeError, KeyError, RecursionError, Refusal) as error:
            raise trouble.refusal(error, self.path) or Refusal(
                _("'{table}' is niet te lezen", table=schema.ASIDE.name)
            ).about(self.path) from None

    def authors(self, table_id: str) -> Counter[str]:
        """How many entries of a table each installation wrote last."""
        from tafelkit.store.merging.settling import authors

        return authors(self._rows, table_id)

    def erasures(self) -> dict[str, Erasure]:
        """What was erased, by its names."""
        return self._asked(erased_in)

    def marks(self) -> tuple[Mark, ...]:
        """The marks of what was erased at the tables."""
        if self._store.version % 1000 < schema.ERASED.since:
            return ()
        marked = self._rows(schema.selection(schema.ERASED))
        # This has no mark of its own yet; where it is made anew it is to have one.
        gone = self._rows(_GONE_WITH_SEAT, NOBODY)
        return marks_of([*marked, *gone])

    def known_seats(self) -> frozenset[str]:
        """The ids of all that ever sat at the tables, also those that were removed."""
        seat = schema.TAFEL.kinds[e.Seat].name
        found = self._rows(
            f'SELECT id FROM "{seat}" UNION SELECT id FROM removed WHERE kind = ?', seat
        )
        return frozenset(key for (key,) in found) | {
            mark.entry for mark in self.marks() if mark.kind is e.Seat
        }

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    def _rows(self, sql: str, *values: str) -> list[Any]:
        return self._asked(lambda connection: connection.execute(sql, values).fetchall())

    def _asked(self, ask: Callable[[sqlite3.Connection], T]) -> T:
        try:
            found = ask(self._store.connection)
            self._store.check_as_looked()
            return found
        except sqlite3.Error as error:
            raise trouble.refusal(error, self.path) or error from None
