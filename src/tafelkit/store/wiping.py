"""Leaving nothing of what is gone on the pages of a file.

SQLite overwrites a row where it goes (`secure_delete`), but not where it lay before its pages were
put in balance: what was moved stays there too, between a page's pointers and its rows. So the rows
that there are are written anew, on pages that were overwritten. The file itself notes that this is
owed, in the transaction in which something goes, and the note goes with what it is about: who is
killed between the two begins anew when the file is opened next.
"""

from __future__ import annotations

import sqlite3

OWE = "INSERT OR REPLACE INTO manifest (key, value) VALUES ('unwiped', '1')"
_OWED = "SELECT 1 FROM manifest WHERE key = 'unwiped'"
_DONE = "DELETE FROM manifest WHERE key = 'unwiped'"


def is_owed(connection: sqlite3.Connection) -> bool:
    """Whether pages may hold what is gone."""
    return connection.execute(_OWED).fetchone() is not None


def wipe(connection: sqlite3.Connection) -> None:
    """Write all rows of a file anew, all of them or none.

    A table that is emptied gives back its pages, and what is given back is overwritten whole. The
    rows lie in memory meanwhile, and in no other file. Raises sqlite3.Error where the disk does not
    take them; then all is as it was.
    """
    found = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    # It would be asked of each row, and then they would go one by one.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        connection.execute("BEGIN IMMEDIATE")
        for (name,) in found:
            connection.execute(f'CREATE TEMP TABLE kept AS SELECT * FROM main."{name}"')
            connection.execute(f'DELETE FROM main."{name}"')
            connection.execute(f'INSERT INTO main."{name}" SELECT * FROM temp.kept')
            connection.execute("DROP TABLE temp.kept")
        connection.execute(_DONE)
        connection.execute("COMMIT")
    finally:
        # A failing COMMIT may have rolled back by itself already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("PRAGMA foreign_keys = ON")
