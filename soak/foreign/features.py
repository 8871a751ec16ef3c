"""Harm by what SQLite can do beyond tables: forms of a file, counters, expressions, modules."""

from __future__ import annotations

_SCHEMA = "UPDATE sqlite_schema SET "
# Expressions that ask for much, or for what no file may ask.
_DEAR = "(WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c)"


def _altered(old: str, new: str, table: str = "note") -> str:
    return f"{_SCHEMA}sql = replace(sql, '{old}', '{new}') WHERE name = '{table}'"


def _anew(*pragmas: str) -> tuple[str, ...]:
    """The file made over with these settings."""
    return (*(f"PRAGMA {pragma}" for pragma in pragmas), "VACUUM")


FEATURES: tuple[tuple[str, ...], ...] = (
    _anew("encoding = 'UTF-16le'"),
    _anew("encoding = 'UTF-16be'", "page_size = 1024"),
    _anew("auto_vacuum = INCREMENTAL", "page_size = 512"),
    _anew("page_size = 8192", "auto_vacuum = FULL"),
    ("PRAGMA schema_version = 2147483647",),
    ("PRAGMA default_cache_size = -2147483648", "PRAGMA cache_spill = 1"),
    ("PRAGMA secure_delete = OFF", "DELETE FROM note", "DELETE FROM pick"),
    ("PRAGMA legacy_file_format = ON", "VACUUM"),
    ("CREATE TABLE s (x INTEGER PRIMARY KEY AUTOINCREMENT)",
     ("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 50000) "
     "INSERT INTO sqlite_sequence SELECT 'n' || x, 9223372036854775807 FROM c")),
    ("CREATE TABLE s (x INTEGER PRIMARY KEY AUTOINCREMENT)",
     "INSERT INTO sqlite_sequence VALUES (hex(zeroblob(4000000)), x'ff')", "DROP TABLE s"),
    ("ANALYZE", "DELETE FROM sqlite_stat1",
     ("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 50000) "
     "INSERT INTO sqlite_stat1 SELECT 'seat', 'seat_by_table', x || ' 9999999999999 1' FROM c")),
    ("ANALYZE", "UPDATE sqlite_stat1 SET stat = hex(zeroblob(3000000)) WHERE tbl = 'seat'"),
    ("ANALYZE", "CREATE TABLE sqlite_stat4 (tbl, idx, nEq, nLt, nDLt, sample)"),
    ("DROP TABLE note", "CREATE TABLE note (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID"),
    ("CREATE TABLE n2 AS SELECT * FROM note", "DROP TABLE note", "ALTER TABLE n2 RENAME TO note"),
    (_altered("WITHOUT ROWID, STRICT", "STRICT, WITHOUT ROWID"),),
    (_altered("WITHOUT ROWID, STRICT", "STRICT"),),
    (_altered("WITHOUT ROWID, STRICT", "WITHOUT ROWID"),),
    (_altered("text TEXT NOT NULL", "text ANY NOT NULL"),),
    (_altered("text TEXT NOT NULL", "text TEXT NOT NULL COLLATE NOCASE"),),
    (_altered("text TEXT NOT NULL", "text TEXT NOT NULL UNIQUE"),),
    (_altered("text TEXT NOT NULL", "text TEXT NOT NULL CHECK (text <> upper(text))"),),
    (_altered("text TEXT NOT NULL", "text TEXT NOT NULL CHECK (length(hex(zeroblob(9000000))))"),),
    (_altered("text TEXT NOT NULL", "text TEXT NOT NULL DEFAULT (datetime())"),),
    (_altered("text TEXT NOT NULL", "text TEXT NOT NULL DEFAULT (randomblob(900000000))"),),
    (_altered("text TEXT NOT NULL", f"text TEXT NOT NULL AS ({_DEAR}) STORED"),),
    (_altered("text TEXT NOT NULL", "text TEXT NOT NULL AS (id || id) VIRTUAL"),),
    (_altered("INITIALLY DEFERRED", "INITIALLY IMMEDIATE"),),
    (_altered("(id) DEFERRABLE", "(id) ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE"),),
    (_altered("REFERENCES table_session (id)", "REFERENCES note (id)"),),
    (_altered("REFERENCES table_session (id)", "REFERENCES nowhere (id)"),),
    (_altered("REFERENCES table_session (id)", "REFERENCES table_session (number)"),),
    (_altered("CREATE TABLE note", "CREATE TABLE IF NOT EXISTS note"),),
    (_altered("CREATE TABLE note", "CREATE TABLE main.note"),),
    (_altered("CREATE TABLE note", "CREATE TEMP TABLE note"),),
    (_altered("CREATE TABLE note", "CREATE /* x */ TABLE note"),),
    (_altered("text TEXT", "text TEXT, rowid INTEGER"),),
    (_altered("id TEXT", "\"id\" TEXT"),),
    (_altered("id TEXT", "[ID] text"),),
    (_altered("", "", "seat") + " AND 0", "REINDEX", "DROP INDEX IF EXISTS note_by_table"),
    ("CREATE TRIGGER t AFTER UPDATE ON manifest BEGIN UPDATE note SET text = 'x'; END",),
    (("CREATE TRIGGER t AFTER INSERT ON manifest BEGIN INSERT INTO manifest "
     "VALUES (hex(randomblob(9)), 'x'); END"), "PRAGMA recursive_triggers = ON"),
    ("CREATE TRIGGER t INSTEAD OF INSERT ON v BEGIN SELECT 1; END",),
    ("CREATE VIEW v AS SELECT * FROM v",),
    ("CREATE VIEW v AS SELECT * FROM w", "CREATE VIEW w AS SELECT * FROM v"),
    ("DROP TABLE erased", f"CREATE VIEW erased AS SELECT {_DEAR} AS id"),
    ("DROP TABLE aside", "CREATE TABLE aside AS SELECT * FROM erased"),
    ("CREATE INDEX i ON note (text) WHERE text LIKE '%a%'",),
    ("CREATE INDEX i ON seat (letter COLLATE NOCASE DESC)",),
    ("CREATE INDEX i ON note (abs(rank))", "REINDEX"),
    (_SCHEMA + "sql = 'CREATE INDEX seat_by_table ON seat (table_id COLLATE nowhere)' "
     "WHERE name = 'seat_by_table'",),
    (_SCHEMA + "sql = 'CREATE INDEX seat_by_table ON seat (load_extension(table_id))' "
     "WHERE name = 'seat_by_table'",),
    (_SCHEMA + "rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'note') "
     "WHERE name = 'seat_by_table'",),
    (_SCHEMA + "sql = 'CREATE VIRTUAL TABLE note USING nowhere(x)', rootpage = 0 "
     "WHERE name = 'note'",),
    (_SCHEMA + "sql = 'CREATE VIRTUAL TABLE note USING fts5(text, content=seat)', rootpage = 0 "
     "WHERE name = 'note'",),
    ("CREATE VIRTUAL TABLE f USING fts5(x)", "UPDATE f_data SET block = zeroblob(8000000)",
     "UPDATE f_config SET v = 99999"),
    ("CREATE VIRTUAL TABLE f USING rtree(a, b, c)", "INSERT INTO f VALUES (1, 0, 1)",
     "UPDATE f_node SET data = x'ffff'"),
    ("CREATE VIRTUAL TABLE f USING fts3(x)",),
    ("CREATE VIRTUAL TABLE f USING geopoly(x)",),
    ("CREATE VIRTUAL TABLE f USING sqlite_stmt",),
    (_SCHEMA + "sql = sql || ';' WHERE name = 'seat'",),
    (_SCHEMA + "sql = sql || ' -- x' WHERE name = 'seat'",),
    (_SCHEMA + "sql = replace(sql, ' ', char(10)) WHERE type = 'table'",),
    (_SCHEMA + "sql = CAST(sql AS BLOB) WHERE name = 'seat'",),
    (_SCHEMA + "sql = sql || char(0) || 'x' WHERE name = 'seat'",),
    (_SCHEMA + "name = 'se' || char(0) || 'at' WHERE name = 'seat'",),
    (_SCHEMA + "name = 'sqlite_seat', tbl_name = 'sqlite_seat' WHERE name = 'seat'",),
    (_SCHEMA + "name = 'ѕeat' WHERE name = 'seat'",),
    (("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 500) "
     "INSERT INTO sqlite_schema SELECT 'table', 't' || x, 't' || x, 2, "
     "'CREATE TABLE t' || x || ' (' || printf('%.*c', 90000, 'x') || ')' FROM c"),),
    (("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 30000) "
     "INSERT INTO sqlite_schema SELECT 'view', 'v' || x, 'v' || x, 0, "
     "'CREATE VIEW v' || x || ' AS SELECT 1' FROM c"),),
    ("INSERT INTO manifest VALUES ('gathers', 'tables')",),
    ("INSERT INTO manifest SELECT 'k' || id, 'x' FROM note",),
    ("UPDATE manifest SET value = upper(value)",),
    ("UPDATE manifest SET value = value || char(0)",),
    ("UPDATE manifest SET key = 'Total'",),
    (("CREATE TABLE newer (id TEXT NOT NULL, version TEXT NOT NULL, author TEXT NOT NULL, "
     "seal BLOB NOT NULL, PRIMARY KEY (id)) STRICT, WITHOUT ROWID"), "PRAGMA user_version = 1009"),
    (("CREATE TABLE newer (id TEXT NOT NULL, x INTEGER NOT NULL, version TEXT NOT NULL, author "
     "TEXT NOT NULL, seal BLOB NOT NULL, PRIMARY KEY (id)) STRICT, WITHOUT ROWID"),
     ("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 9000) INSERT INTO "
     "newer SELECT x, x, '00000000:1', 'a', zeroblob(16) FROM c"), "PRAGMA user_version = 1002"),
)  # fmt: skip
