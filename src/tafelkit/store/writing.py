"""Writing a change: one transaction, each row stamped with its version and sealed."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step
from tafelkit.domain.merging.erased import NOBODY
from tafelkit.domain.merging.mark import Mark
from tafelkit.domain.merging.version import joined, next_version
from tafelkit.store import bounds, rows, schema, stamp, trouble, wiping
from tafelkit.store.aside import aside_row, table_of
from tafelkit.store.connection import Store
from tafelkit.store.erased import erased_row, gone_with_seat, last_erased, name_of
from tafelkit.store.erasures import erased_in
from tafelkit.store.stamp import Row, sealed

if TYPE_CHECKING:
    from sqlalchemy import Connection

# What stands in a file takes at most so many times as much once it is read.
_MOST_TIMES = 20


class Rows:
    """The rows of a file within one transaction, and the sum of their seals."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        self._driver = driver
        kept = connection.exec_driver_sql("SELECT value FROM manifest WHERE key = 'total'").scalar()
        self._kept = kept
        self._total = stamp.Total(kept or "0")

    def put(self, table: schema.Table, row: Row) -> None:
        """Add a row, whose seal is its last value."""
        self.connection.exec_driver_sql(schema.insertion(table), row)
        self._total.add(row[-1])

    def put_all(self, table: schema.Table, many: list[Row]) -> None:
        """Add many rows at once, past SQLAlchemy: merging brings a million."""
        self._driver.executemany(schema.insertion(table), many)
        for row in many:
            self._total.add(row[-1])

    def take(self, table: schema.Table, key: str) -> Row | None:
        """Take a row out by its key; None where there was none."""
        found = self.connection.exec_driver_sql(
            f'DELETE FROM "{table.name}" WHERE id = ? RETURNING {schema.names(table)}', (key,)
        ).fetchone()
        if found is None:
            return None
        row = tuple(found)
        self._total.take(row[-1])
        return row

    def sought(self, table: schema.Table, column: str, value: object) -> list[Row]:
        """The rows with that value in a column."""
        sql = f"{schema.selection(table)} WHERE {column} IS ?"
        return self._driver.execute(sql, (value,)).fetchall()

    def asked(self, sql: str, *values: object) -> list[Row]:
        """What the file answers to a question in SQL."""
        return self._driver.execute(sql, values).fetchall()

    @property
    def total(self) -> str:
        """The sum of the seals as it is now; another once anything was altered."""
        return str(self._total)

    def count(self, table: schema.Table) -> int:
        """How many rows a table has."""
        (found,) = self._driver.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()
        return int(found)

    def has(self, table: schema.Table, key: str) -> bool:
        """Whether there is a row with that key."""
        sql = f'SELECT 1 FROM "{table.name}" WHERE id = ?'
        return self._driver.execute(sql, (key,)).fetchone() is not None

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """What is done within is done wholly or not at all, and the transaction goes on."""
        before = str(self._total)
        self._driver.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            # A disk that fails ends the whole transaction by itself.
            if self._driver.in_transaction:
                self._driver.execute("ROLLBACK TO part")
                self._driver.execute("RELEASE part")
            self._total = stamp.Total(before)
            raise
        self._driver.execute("RELEASE part")

    def erasures(self) -> set[str]:
        """The names of what was erased."""
        return set(erased_in(self._driver))

    def owe_wiping(self) -> None:
        """Note that something went of which the pages of the file may tell."""
        self.connection.exec_driver_sql(wiping.OWE)

    def check_memory(self) -> None:
        """Raise Refusal where a merge leaves less room than is needed to go on with the file."""
        (size,) = self._driver.execute(
            "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
        ).fetchone()
        if size * _MOST_TIMES < bounds.MOST_IN_MEMORY:
            return
        taken = 0
        for table in schema.TAFEL.tables:
            for row in self._driver.execute(schema.selection(table)):
                taken += stamp.weight(stamp.told(table.name, row[:-1]))
                bounds.check_memory(taken, merged=True)

    def add_up(self) -> None:
        """Keep the sum of the seals; the last thing of a transaction. The same is not written."""
        if str(self._total) == self._kept:
            return
        self.connection.exec_driver_sql(
            "INSERT OR REPLACE INTO manifest (key, value) VALUES ('total', ?)", (str(self._total),)
        )


class RowWriter:
    """Writes rows into one store for one author; see `stamp` for what they carry."""

    def __init__(self, store: Store, author: str, writer: str | None = None) -> None:
        self._store = store
        self._author = author
        # Two openings of a file, on one laptop or on two, never write the same version; but for a
        # copy in which another writer's changes are written as that one will.
        self.writer = writer or secrets.token_hex(4)

    def write(self, change: Change, *, leaving_nothing: bool = False) -> None:
        """Make the change durable, all of it or nothing.

        With `leaving_nothing` it is noted that no page may tell of what was there before. Raises
        Refusal when the disk does not take it.
        """
        with self.transaction() as within:
            for step in change.steps:
                self.write_step(within, step)
            if leaving_nothing:
                within.owe_wiping()

    @contextmanager
    def transaction(self) -> Iterator[Rows]:
        """The rows of the file, to alter all at once or not at all.

        Raises Refusal when the disk does not take it.
        """
        try:
            with self._store.transaction() as connection:
                within = Rows(connection)
                yield within
                within.add_up()
        except (sqlite3.Error, OSError) as error:
            raise trouble.refusal(error, self._store.path) or error from None

    def found(self, within: Rows, table: schema.Table, content: Sequence[Any]) -> None:
        """Write what comes into being: whoever makes the same elsewhere makes the same row."""
        within.put(table, self.founded(table, content))

    def founded(self, table: schema.Table, content: Sequence[Any], since: str = "") -> Row:
        """The row of what comes into being; `since` is the version in which it was erased."""
        version = next_version(since, stamp.founding_writer(table.name, content))
        return sealed(table, content, version, self._author)

    def found_entry(self, within: Rows, entry: e.Entry, since: str = "") -> None:
        """Write an entry that comes into being, as the first rows of a file do."""
        table = self._store.layout.kinds[type(entry)]
        within.put(table, self.founded(table, rows.values(entry), since))

    def found_erased(
        self, within: Rows, entries: Iterable[e.Entry], marks: Collection[Mark]
    ) -> None:
        """Write entries that come into being, of some of which words were erased elsewhere.

        What is written of those is newer than their marks, and what is not there went by them: what
        went with its seat last was removed by nobody, and that is its mark.
        """
        since = last_erased(marks)
        for entry in entries:
            self.found_entry(within, entry, since.pop(entry.id, ""))
        gone = {mark.entry: mark for mark in marks if mark.entry in since}
        for mark in marks:
            if mark.with_seat and mark.version == since.get(mark.entry):
                gone[mark.entry] = mark
            else:
                within.put(schema.ERASED, erased_row(mark, self._author))
        for key, mark in gone.items():
            version = since[key]
            author = NOBODY if mark.with_seat and mark.version == version else self._author
            content = (key, name_of(mark), mark.table)
            within.put(schema.REMOVED, sealed(schema.REMOVED, content, version, author))

    def write_step(self, within: Rows, step: Step) -> None:
        """Write one step within a transaction. What was removed leaves nothing but its id."""
        entry = step.entry
        table = self._store.layout.kinds[type(entry)]
        before = within.take(table, entry.id) or within.take(schema.REMOVED, entry.id)
        version = before[-3] if before else ""
        if schema.ASIDE in self._store.layout.tables:
            version = self._settle_aside(within, step, version)
        version = next_version(version, self.writer)
        if step.after is None:
            table_id = entry.table if isinstance(entry, e.TableEntry) else None
            content: Sequence[Any] = (entry.id, table.name, table_id)
            table = schema.REMOVED
        else:
            content = rows.values(entry)
        within.put(table, sealed(table, content, version, self._author))

    def _settle_aside(self, within: Rows, step: Step, version: str) -> str:
        """Bring what is aside of an entry up to a step; the version that the step is based on.

        Who alters what is shown leaves the others aside; who removes it knew of them.
        """
        entry, table_id = step.entry, table_of(step.entry)
        found = within.sought(schema.ASIDE, "table_id", table_id)
        aside = [row for row in found if row[1] == entry.id]
        settled = step.after is None
        for row in aside:
            if settled or row[-3] == version:
                within.take(schema.ASIDE, row[0])
                for mark in gone_with_seat(schema.ASIDE.name, row):
                    if not within.has(schema.ERASED, row[0]):
                        within.put(schema.ERASED, erased_row(mark, self._author))
        if settled:
            return joined((version, *(row[-3] for row in aside)))
        if any(row[-3] != version for row in aside):
            name = self._store.layout.kinds[type(entry)].name
            newer = next_version(version, self.writer)
            content = rows.values(entry)
            row = aside_row(entry.id, name, table_id, content, newer, self._author)
            within.put(schema.ASIDE, row)
        return version
