"""Harm that SQL does: schemas that are not ours, and what a hostile hand makes of them."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from random import Random

from soak.foreign.features import FEATURES

_ENDLESS = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c"
_SCHEMA = "UPDATE sqlite_schema SET "

# Each is what one hostile author does. Where SQLite does not let him, the rest goes on.
SCHEMES: tuple[tuple[str, ...], ...] = (
    ("CREATE TABLE extra (x)",),
    (f"CREATE VIEW extra AS {_ENDLESS}",),
    ("ALTER TABLE seat RENAME TO apart", "CREATE VIEW seat AS SELECT * FROM apart"),
    ("DROP TABLE erased", f"CREATE VIEW erased AS {_ENDLESS}"),
    (
        "ALTER TABLE manifest RENAME TO apart",
        "CREATE VIEW manifest AS SELECT key, hex(zeroblob(900000000)) AS value FROM apart",
    ),
    ("CREATE TRIGGER t AFTER INSERT ON removed BEGIN DELETE FROM note; END",),
    ("CREATE TRIGGER t AFTER DELETE ON manifest BEGIN DELETE FROM seat; END",),
    ("CREATE TRIGGER t BEFORE INSERT ON table_session BEGIN SELECT load_extension('x'); END",),
    ("ALTER TABLE note ADD COLUMN g BLOB GENERATED ALWAYS AS (zeroblob(900000000)) VIRTUAL",),
    ("ALTER TABLE seat ADD COLUMN g TEXT",),
    ("ALTER TABLE seat DROP COLUMN detail",),
    ("ALTER TABLE seat RENAME COLUMN detail TO details",),
    ("CREATE VIRTUAL TABLE f USING fts5(x)",),
    ("CREATE VIRTUAL TABLE f USING rtree(a, b, c)",),
    ("CREATE VIRTUAL TABLE f USING dbstat",),
    (_SCHEMA + "sql = 'CREATE VIRTUAL TABLE seat USING fts5(id)', rootpage = 0 "
     "WHERE name = 'seat'",),
    (_SCHEMA + "sql = 'CREATE VIRTUAL TABLE seat USING csv(filename=''/etc/passwd'')', "
     "rootpage = 0 WHERE name = 'seat'",),
    ("CREATE INDEX i ON note (length(text))",),
    ("CREATE INDEX i ON note (hex(zeroblob(5000000)))",),
    ("CREATE UNIQUE INDEX i ON note (text) WHERE text > ''",),
    ("DROP INDEX seat_by_table", "CREATE INDEX seat_by_table ON seat (letter)"),
    ("DROP INDEX seat_by_table",),
    (_SCHEMA + "sql = replace(sql, 'PRIMARY KEY', 'CHECK (abs(randomblob(9)) OR 1), PRIMARY KEY') "
     "WHERE name = 'note'",),
    (_SCHEMA + "sql = replace(sql, 'text TEXT', 'text TEXT COLLATE evil') WHERE name = 'note'",),
    (_SCHEMA + "sql = replace(sql, 'text TEXT NOT NULL', "
     "'text TEXT NOT NULL DEFAULT (load_extension(''x''))') WHERE name = 'note'",),
    (_SCHEMA + "sql = replace(sql, ', STRICT', '') WHERE name = 'note'",),
    (_SCHEMA + "sql = sql || zeroblob(2) WHERE name = 'note'",),
    (_SCHEMA + "sql = replace(sql, ' ', printf('%.*c', 90000, ' ')) WHERE name = 'note'",),
    (_SCHEMA + "rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'pick') "
     "WHERE name = 'note'",),
    (_SCHEMA + "rootpage = 1 WHERE name = 'note'",),
    (_SCHEMA + "rootpage = 0 WHERE name = 'note'",),
    (_SCHEMA + "rootpage = 999999 WHERE name = 'note'",),
    (_SCHEMA + "rootpage = -7 WHERE name = 'note'",),
    (_SCHEMA + "sql = NULL WHERE name = 'note'",),
    (_SCHEMA + "sql = NULL WHERE name = 'seat_by_table'",),
    (_SCHEMA + "sql = 'SELECT 1; DROP TABLE seat' WHERE name = 'note'",),
    (_SCHEMA + "type = 'view' WHERE name = 'note'",),
    (_SCHEMA + "type = x'00ff', name = x'ff' WHERE name = 'note'",),
    (_SCHEMA + "name = 'Seat' WHERE name = 'seat'",),
    (_SCHEMA + "tbl_name = 'note' WHERE name = 'seat_by_table'",),
    ("INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'seat'",),
    ("INSERT INTO sqlite_schema VALUES ('table', 'x', 'x', 2, 'CREATE TABLE x (y)')",),
    ("DELETE FROM sqlite_schema WHERE name = 'note'",),
    ("DELETE FROM sqlite_schema",),
    ("ANALYZE",),
    ("CREATE TABLE s (x INTEGER PRIMARY KEY AUTOINCREMENT)", "DROP TABLE s"),
    ("PRAGMA auto_vacuum = FULL", "VACUUM"),
    ("PRAGMA page_size = 512", "VACUUM"),
    ("PRAGMA page_size = 65536", "VACUUM"),
    ("PRAGMA journal_mode = WAL", "PRAGMA user_version = 1001"),
    ("PRAGMA user_version = 0",),
    ("PRAGMA user_version = 1000",),
    ("PRAGMA user_version = 1999",),
    ("PRAGMA user_version = 2000",),
    ("PRAGMA user_version = -1",),
    ("PRAGMA application_id = 0",),
    ("DELETE FROM manifest",),
    ("UPDATE manifest SET value = 'zz' WHERE key = 'total'",),
    ("UPDATE manifest SET value = printf('%.*c', 20000, 'f') WHERE key = 'total'",),
    ("INSERT INTO manifest VALUES ('x', hex(zeroblob(6000000)))",),
    ("UPDATE note SET text = cast(x'fffe41' AS TEXT)",),
    ("UPDATE note SET text = hex(zeroblob(4100000))",),
    ("DROP TABLE note",),
    ("DROP TABLE removed",),
    ("DROP TABLE attendee", "CREATE VIEW attendee AS SELECT * FROM consent"),
    ("CREATE TRIGGER t AFTER INSERT ON consent BEGIN DELETE FROM attendee; END",),
)  # fmt: skip


# Two hostile hands can have SQLite go on without end between them, before the file is made.
_STEPS, _TIMES = 100_000, 200


def harm(rng: Random, path: Path) -> None:
    """Do one or two of these to a file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        left = iter(range(_TIMES))
        connection.set_progress_handler(lambda: next(left, None) is None, _STEPS)
        connection.execute("PRAGMA writable_schema = ON")
        for scheme in rng.sample(SCHEMES + FEATURES, rng.choice((1, 1, 2))):
            for sql in scheme:
                with suppress(sqlite3.Error):
                    connection.execute(sql)
