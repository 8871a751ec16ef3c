"""What SQLAlchemy does to a connection when it first gets it: nothing, for it is in use."""

from __future__ import annotations

from typing import Any

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

NAME = "sqlite+inuse"
registry.register("sqlite.inuse", __name__, "InUse")


class InUse(SQLiteDialect_pysqlite):
    """Defines no functions of its own.

    SQLite refuses that while something is being read, and SQLAlchemy closes a connection on which
    it fails: ours, under the thread that reads, with its lock on the file.
    """

    supports_statement_cache = True

    def on_connect(self) -> Any:
        """Do nothing."""
        return None
