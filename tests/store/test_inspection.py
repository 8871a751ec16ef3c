import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import create_engine

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.merging.version import MOST_WRITERS
from tafelkit.store import bounds, schema, stamp
from tafelkit.store.ddl import create_tables
from tafelkit.store.inspection import inspect, sound_rows
from tests.store.merging.forging import forged, shown


@pytest.fixture
def path(tmp_path, sound):
    path = tmp_path / "t.tafel"
    path.write_bytes(sound)
    return path


def _refused(path) -> str:
    with closing(sqlite3.connect(path)) as connection, pytest.raises(Refusal) as refused:
        inspect(connection, schema.TAFEL)
    return str(refused.value)


def _execute(path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA writable_schema=ON")
    for statement in statements:
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    ("statement", "part"),
    [
        ("CREATE TABLE extra (x)", "iets vreemds: 'extra'"),
        ("CREATE VIEW blik AS SELECT 1", "iets vreemds: 'blik'"),
        ("CREATE TRIGGER streek AFTER INSERT ON note BEGIN DELETE FROM seat; END", "'streek'"),
        ("DROP TABLE tick", "de tabel 'tick' ontbreekt"),
        ("DROP INDEX note_by_table", "de index 'note_by_table' ontbreekt"),
        ("ALTER TABLE note ADD COLUMN x TEXT", "de tabel 'note' is niet die van tafelkit"),
        (
            "ALTER TABLE note ADD COLUMN x TEXT AS (text)",
            "de tabel 'note' is niet die van tafelkit",
        ),
        ("UPDATE note SET text = 'anders'", "'note' met id"),
        ("DELETE FROM call", "er ontbreken gegevens"),
        ("UPDATE manifest SET value = '00'", "er ontbreken gegevens"),
        ("DELETE FROM manifest", "er ontbreken gegevens"),
        ("INSERT INTO manifest VALUES ('gather3', 'tables')", "iets vreemds: 'gather3'"),
        ("INSERT INTO manifest VALUES ('gathers', 'tablez')", "iets vreemds: 'gathers'"),
    ],
)
def test_what_is_seen_from_inside(path, statement: str, part: str) -> None:
    _execute(path, statement)
    assert part in _refused(path)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("DROP INDEX note_by_table", "CREATE INDEX note_by_table ON note (id)"),
        ("DROP INDEX note_by_table", "CREATE INDEX note_by_table ON note (table_id) WHERE 0"),
    ],
)
def test_an_index_that_would_hide_rows(path, before: str, after: str) -> None:
    _execute(path, before, after)
    assert "de index 'note_by_table' is niet die van tafelkit" in _refused(path)


def test_a_table_that_takes_anything(path) -> None:
    columns = "id, table_id, rank, title, url, version, author, seal"
    _execute(path, "DROP TABLE link", f"CREATE TABLE link ({columns})")
    assert "de tabel 'link' is niet die van tafelkit" in _refused(path)


def _with_version(path, version: str) -> str:
    connection = sqlite3.connect(path)
    names = ", ".join(column.name for column in schema.TAFEL.kinds[e.Note].columns)
    row = list(connection.execute(f"SELECT {names} FROM note LIMIT 1").fetchone())
    row[-3] = version
    row[-1] = stamp.seal("note", row[:-1])
    connection.execute(
        "UPDATE note SET version = ?, seal = ? WHERE id = ?", (row[-3], row[-1], row[0])
    )
    connection.commit()
    connection.close()
    return _refused(path)


def test_a_version_that_is_none(path) -> None:
    """It would pass its seal, and stop the saving at the next edit of that row."""
    told = _with_version(path, "a:b:c")
    assert "'note' met id" in told and "beschadigd" in told


def test_a_version_of_more_writers_than_there_ever_are(path) -> None:
    told = _with_version(path, ",".join(f"{n:08x}:1" for n in range(MOST_WRITERS + 1)))
    assert "'note' met id" in told and "vaker geopend en gewijzigd" in told


def _with_notes(path, *texts: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (table,) = connection.execute("SELECT id FROM table_session LIMIT 1").fetchone()
    forged(
        path,
        *(
            shown(
                e.Note(
                    id=new_id(), table=table, rank=1000, kind="concept", text=text, zone="begrippen"
                )
            )
            for text in texts
        ),
    )


def test_a_text_longer_than_any_is_refused_before_more_come(path) -> None:
    _with_notes(path, "x" * 100_000)
    with closing(sqlite3.connect(path)) as connection:
        inspect(connection, schema.TAFEL)
    _with_notes(path, "x" * 100_001)
    assert "Note.text: deze tekst heeft 100001 tekens" in _refused(path)


def test_texts_that_take_too_much_memory_are_refused(path, monkeypatch) -> None:
    monkeypatch.setattr(bounds, "MOST_IN_MEMORY", 1_000_000)
    _with_notes(path, *5 * ["x" * 99_000])
    with closing(sqlite3.connect(path)) as connection:
        inspect(connection, schema.TAFEL)
    # With one such letter in it a text takes four times as much.
    _with_notes(path, *2 * ["😀" + "x" * 99_000])
    assert "te groot voor een tafel of programma" in _refused(path)


def test_a_row_takes_more_than_its_text(path, monkeypatch) -> None:
    monkeypatch.setattr(bounds, "MOST_IN_MEMORY", 1_000_000)
    _with_notes(path, *300 * ["x"])
    with closing(sqlite3.connect(path)) as connection:
        inspect(connection, schema.TAFEL)
    _with_notes(path, *1100 * ["x"])
    assert "te groot voor een tafel of programma" in _refused(path)


def test_an_index_page_that_was_lost_is_noticed(path, sound) -> None:
    """Rows are found through it: without it they would silently be missing."""
    connection = sqlite3.connect(path)
    pages = connection.execute("SELECT pageno FROM dbstat WHERE name = 'note_by_table'").fetchall()
    connection.close()
    for (page,) in pages:
        start = (page - 1) * 4096
        empty_leaf = bytes((10, 0, 0, 0, 0, 16, 0, 0)) + bytes(4088)
        path.write_bytes(sound[:start] + empty_leaf + sound[start + 4096 :])
        assert "beschadigd" in _refused(path)


def test_a_view_that_poses_as_a_table(path) -> None:
    _execute(path, "DROP TABLE tick", "CREATE VIEW tick AS SELECT 1 AS id")
    assert "iets vreemds: 'tick'" in _refused(path)


def test_every_row_of_a_sound_file_is_handed_on_with_its_table(path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        found = list(sound_rows(connection, schema.TAFEL))
        names = [name for name, _row in found]
        for table in schema.TAFEL.tables:
            (count,) = connection.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()
            assert names.count(table.name) == (0 if table is schema.MANIFEST else count)
    assert all(stamp.seal(name, row[:-1]) == row[-1] for name, row in found)


def test_a_row_is_handed_on_before_a_later_one_is_found_damaged(path) -> None:
    _execute(path, "UPDATE link SET title = 'anders'")
    seen = []
    with closing(sqlite3.connect(path)) as connection, pytest.raises(Refusal, match="'link'"):
        seen.extend(name for name, _row in sound_rows(connection, schema.TAFEL))
    assert seen[0] == "kit" and "link" not in seen


def test_a_file_of_an_older_version_has_the_tables_of_that_version(path) -> None:
    later = [table for table in schema.TAFEL.tables if table.since == 1]
    _execute(path, "PRAGMA user_version = 1000")
    assert "iets vreemds" in _refused(path)
    _execute(path, *(f"DROP TABLE {table.name}" for table in later))
    with closing(sqlite3.connect(path)) as connection:
        inspect(connection, schema.TAFEL)


def test_spaces_do_nothing(path) -> None:
    _execute(path, "UPDATE sqlite_schema SET sql = replace(sql, ' ', '\n\n ') WHERE name = 'note'")
    with closing(sqlite3.connect(path)) as connection:
        inspect(connection, schema.TAFEL)


@pytest.mark.parametrize("layout", [schema.TAFEL, schema.REGISTER])
def test_tables_with_row_numbers_are_those_of_the_first_files(layout: schema.Layout) -> None:
    with (
        closing(sqlite3.connect(":memory:", isolation_level=None)) as connection,
        closing(sqlite3.connect(":memory:", isolation_level=None)) as today,
    ):
        with create_engine("sqlite://", creator=lambda: today).begin() as within:
            create_tables(within, layout.tables)
        for (sql,) in today.execute("SELECT sql FROM sqlite_schema").fetchall():
            connection.execute(sql.replace("WITHOUT ROWID, ", ""))
        connection.execute("INSERT INTO manifest VALUES ('total', ?)", (str(stamp.Total()),))
        connection.execute(f"PRAGMA user_version = {schema.USER_VERSION}")
        inspect(connection, layout)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("text TEXT NOT NULL", "text TEXT NOT NULL CHECK (length(hex(zeroblob(9))))"),
        ("text TEXT NOT NULL", "text TEXT NOT NULL DEFAULT (randomblob(9))"),
        ("text TEXT NOT NULL", "text TEXT NOT NULL COLLATE NOCASE"),
        ("text TEXT NOT NULL", "text TEXT NOT NULL UNIQUE"),
        ("(id) DEFERRABLE", "(id) ON DELETE CASCADE DEFERRABLE"),
        ("REFERENCES table_session", "REFERENCES note"),
        ("REFERENCES table_session (id)", "REFERENCES table_session (number)"),
        ("PRIMARY KEY (id)", "PRIMARY KEY (id, rank)"),
        ("PRIMARY KEY (id)", "PRIMARY KEY (id DESC)"),
        ("PRIMARY KEY (id)", "PRIMARY KEY (id) ON CONFLICT REPLACE"),
        ("CREATE TABLE", "CREATE TABLE/* */"),
    ],
)
def test_a_table_that_does_more_than_hold_its_rows(path, before: str, after: str) -> None:
    words = f"UPDATE sqlite_schema SET sql = replace(sql, '{before}', '{after}')"
    _execute(path, "PRAGMA writable_schema = ON", f"{words} WHERE name = 'note'")
    assert _refused(path) == "de tabel 'note' is niet die van tafelkit"
