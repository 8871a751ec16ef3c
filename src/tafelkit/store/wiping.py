"""Leaving nothing of what is gone on the pages of a file.

SQLite overwrites a row where it goes (`secure_delete`), but not where it lay before its pages were
put in balance: what was moved stays there too, between a page's pointers and its rows. So the pages
are made anew, of the rows that there are. The file itself notes that this is owed, in the
transaction in which something goes, and the note goes with what it is about: who is killed between
the two begins anew when the file is opened next.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing

from tafelkit.store.password.growing import grow, pages

OWE = "INSERT OR REPLACE INTO manifest (key, value) VALUES ('unwiped', '1')"
_OWED = "SELECT 1 FROM manifest WHERE key = 'unwiped'"
_DONE = "DELETE FROM manifest WHERE key = 'unwiped'"


def is_owed(connection: sqlite3.Connection) -> bool:
    """Whether pages may hold what is gone."""
    return connection.execute(_OWED).fetchone() is not None


def wipe(connection: sqlite3.Connection) -> None:
    """Write all pages of a file anew, all of them or none.

    They are made in memory: nothing of them lies in another file. Raises sqlite3.Error where the
    disk does not take them; then all is as it was.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as anew:
        connection.backup(anew)
        anew.execute(_DONE)
        anew.execute("VACUUM")
        grow(anew, pages(connection))
        anew.backup(connection)
