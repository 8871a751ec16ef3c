"""The one connection to a file: made, set up, locked, and its transactions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from tafelkit.domain.errors import Refusal
from tafelkit.store import gate, schema, trouble

_PRAGMAS = (
    "locking_mode=EXCLUSIVE",
    "journal_mode=DELETE",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
)


class Store:
    """One open SQLite file, held by us alone, or read only where another program holds it."""

    def __init__(self, path: Path, layout: schema.Layout, engine: Engine, read_only: bool) -> None:
        self.path = path
        self.layout = layout
        self.read_only = read_only
        self._engine = engine
        self._connection = engine.connect()

    @classmethod
    def create(cls, path: Path, layout: schema.Layout) -> Store:
        """A new empty file. Raises Refusal where there is one already or none can be."""
        try:
            # SQLite would not say why it cannot make a file; the system does.
            path.open("xb").close()
        except OSError as error:
            raise trouble.refusal(error, path) or error from None
        try:
            store = cls(path, layout, _writing_engine(path), read_only=False)
            with store.transaction() as connection:
                connection.exec_driver_sql(f"PRAGMA application_id = {layout.application_id}")
                connection.exec_driver_sql(f"PRAGMA user_version = {schema.USER_VERSION}")
                layout.metadata.create_all(connection)
        except (DBAPIError, OSError) as error:
            path.unlink(missing_ok=True)
            raise trouble.refusal(error, path) or error from None
        return store

    @classmethod
    def open(cls, path: Path, layout: schema.Layout, *, to_read: bool = False) -> Store:
        """A file that passed the gate; read only if told to, or if another program holds it.

        Raises Refusal for anything that is no sound file of ours.
        """
        gate.look(path, layout)
        engine = None if to_read and not gate.has_hot_journal(path) else _held(path)
        try:
            gate.inspect(path, layout)
        except Refusal:
            if engine is not None:
                engine.dispose()
            raise
        if engine is None:
            return cls(path, layout, _reading_engine(path), read_only=True)
        return cls(path, layout, engine, read_only=False)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction: all of it is on the disk afterwards, or nothing of it."""
        self._connection.exec_driver_sql("BEGIN IMMEDIATE")
        try:
            yield self._connection
            self._connection.exec_driver_sql("COMMIT")
        except BaseException:
            # A failing COMMIT may have rolled back by itself already.
            if self._raw.in_transaction:
                self._connection.exec_driver_sql("ROLLBACK")
            raise

    @property
    def connection(self) -> Connection:
        """The connection, for reading outside a transaction."""
        return self._connection

    @property
    def _raw(self) -> sqlite3.Connection:
        raw = self._connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        return raw

    def copy_to(self, target: Path) -> None:
        """Copy the file as it is on the disk, through SQLite, so that its lock stays ours.

        Raises Refusal when the disk does not take it.
        """
        try:
            with closing(sqlite3.connect(target)) as copy:
                self._raw.backup(copy)
        except (sqlite3.Error, OSError) as error:
            raise trouble.refusal(error, target) or error from None

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
        self._engine.dispose()


def _writing_engine(path: Path) -> Engine:
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(
            path, isolation_level=None, check_same_thread=False, timeout=0.5
        ),
        poolclass=StaticPool,
        isolation_level="AUTOCOMMIT",
    )

    @event.listens_for(engine, "connect")
    def set_up(raw: sqlite3.Connection, _record: object) -> None:
        for pragma in _PRAGMAS:
            raw.execute(f"PRAGMA {pragma}")

    return engine


def _reading_engine(path: Path) -> Engine:
    address = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
    return create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(address, uri=True, check_same_thread=False),
        poolclass=StaticPool,
    )


def _held(path: Path) -> Engine | None:
    """An engine that holds the file for writing, None where that cannot be now."""
    engine = _writing_engine(path)
    try:
        with engine.connect() as connection:
            # Taking the write lock once keeps it, as the locking mode is exclusive; it also rolls
            # back what a killed program left half done.
            connection.exec_driver_sql("BEGIN EXCLUSIVE")
            connection.exec_driver_sql("COMMIT")
    except DBAPIError as error:
        engine.dispose()
        name = getattr(error.orig, "sqlite_errorname", "") or ""
        if name.startswith(("SQLITE_BUSY", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
            return None
        raise trouble.refusal(error, path) or error from None
    return engine


def is_held(path: Path) -> bool:
    """Whether another program holds the file for writing now."""
    try:
        with closing(sqlite3.connect(path, timeout=0.2, isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
    except sqlite3.DatabaseError as error:
        return getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY")
    return False
