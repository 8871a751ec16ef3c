"""Writing over the connection to a file, through SQLAlchemy: a transaction at a time.

SQLAlchemy takes longer to import than a window to open, so it is imported for the first.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection


class Transactions:
    """Those over one connection, which stays its owner's to close."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._through: Connection | None = None

    @contextmanager
    def one(self) -> Iterator[Connection]:
        """One transaction: what is done within is kept when it ends, or nothing of it.

        Raises sqlite3.Error when the disk does not take it.
        """
        import_what_writes()
        from sqlalchemy.exc import DBAPIError

        through = self._begun()
        try:
            through.exec_driver_sql("BEGIN IMMEDIATE")
            yield through
            through.exec_driver_sql("COMMIT")
        except BaseException as error:
            # A failing COMMIT may have rolled back by itself already.
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            if isinstance(error, DBAPIError) and isinstance(error.orig, sqlite3.Error):
                raise error.orig from None
            raise

    def _begun(self) -> Connection:
        if self._through is None:
            from sqlalchemy import create_engine
            from sqlalchemy.pool import StaticPool

            from tafelkit.store import dialect

            engine = create_engine(
                f"{dialect.NAME}://",
                creator=lambda: self._connection,
                poolclass=StaticPool,
                isolation_level="AUTOCOMMIT",
            )
            self._through = engine.connect()
        return self._through

    def end(self) -> None:
        """Keep nothing of SQLAlchemy any more, until the next."""
        if self._through is not None:
            self._through.close()
            self._through = None


@contextmanager
def leaving_no_journal(on_disk: sqlite3.Connection) -> Iterator[None]:
    """Whatever is written within leaves nothing of what was before in the journal.

    While SQLite holds the file alone it keeps the journal, with pages of the last transaction
    in it, until the next one or the end. To cut it off each time would make an edit slower.
    """
    on_disk.execute("PRAGMA journal_size_limit = 0")
    try:
        yield
    finally:
        on_disk.execute("PRAGMA journal_size_limit = -1")


def import_what_writes() -> None:
    """Import what the first transaction needs, so that it need not wait for that.

    Two threads may do so at once. Each begins with the package as a whole: one that began with a
    part of it would wait for the other, and the other for that part, and Python lets both go on
    with half a module.
    """
    import_module("sqlalchemy")
