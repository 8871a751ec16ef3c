"""A file of a newer minor version: read with what is known of it, and altered by nobody here."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.store import schema, stamp
from tafelkit.store.document import Document
from tafelkit.store.merging.source import read
from tests.builders import a_full_record
from tests.ui.opened import table_file

RECORD = a_full_record()
NEWER = "id TEXT NOT NULL, table_id TEXT NOT NULL, mood TEXT"
STAMPS = "version TEXT NOT NULL, author TEXT NOT NULL, seal BLOB NOT NULL"
WHOLE = f"CREATE TABLE mood ({NEWER}, {STAMPS}, PRIMARY KEY (id)) WITHOUT ROWID, STRICT"
POINTING = WHOLE.replace(
    "PRIMARY KEY (id)",
    "PRIMARY KEY (id), "
    "FOREIGN KEY(table_id) REFERENCES table_session (id) DEFERRABLE INITIALLY DEFERRED",
)
INDEX = "CREATE INDEX mood_by_table ON mood (table_id)"


def newer_file(folder: Path, *statements: str, mood: str = "blij") -> Path:
    """A file as the next minor version may write it."""
    path = table_file(folder, RECORD)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {schema.USER_VERSION + 1}")
        if WHOLE in statements:
            row = ("een", "een-tafel", "blij", "00000000:1", "iemand")
            seal = stamp.seal("mood", row)
            (kept,) = connection.execute(
                "SELECT value FROM manifest WHERE key = 'total'"
            ).fetchone()
            total = stamp.Total(kept)
            total.add(seal)
            connection.execute("INSERT INTO mood VALUES (?, ?, ?, ?, ?, ?)", (*row, seal))
            connection.execute("UPDATE mood SET mood = ?", (mood,))
            connection.execute("UPDATE manifest SET value = ? WHERE key = 'total'", (str(total),))
    return path


@pytest.mark.parametrize("statements", [(), (WHOLE,), (WHOLE, INDEX), (POINTING, INDEX)])
def test_it_is_read_and_not_written(tmp_path: Path, statements: tuple[str, ...]) -> None:
    path = newer_file(tmp_path, *statements)
    before = path.read_bytes()
    with closing(Document.open(path, "author")) as document:
        assert document.read_only
        assert document.record(document.tables()[0]) == RECORD
    assert path.read_bytes() == before and list(tmp_path.iterdir()) == [path]


def test_what_only_the_newer_version_knows_is_held_against_its_seals(tmp_path: Path) -> None:
    path = newer_file(tmp_path, WHOLE, INDEX, mood="boos")
    with pytest.raises(Refusal, match="'mood' met id een"):
        Document.open(path, "author")


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE mood (x TEXT) STRICT",
        f"CREATE TABLE mood ({NEWER}, {STAMPS}, PRIMARY KEY (id)) WITHOUT ROWID",
        f"CREATE TABLE mood ({NEWER}, x TEXT AS (mood), {STAMPS}, PRIMARY KEY (id)) STRICT",
        WHOLE.replace("mood TEXT", "mood TEXT CHECK (mood)"),
        POINTING.replace("(id) DEF", "(id) ON DELETE CASCADE DEF"),
        f'CREATE TABLE "een mood" ({NEWER}, {STAMPS}, PRIMARY KEY (id)) WITHOUT ROWID, STRICT',
        "CREATE VIEW mood AS SELECT 1",
        "CREATE TRIGGER mood AFTER INSERT ON note BEGIN DELETE FROM seat; END",
        "CREATE INDEX mood ON note (text)",
        "ALTER TABLE note ADD COLUMN mood TEXT",
    ],
)
def test_no_other_thing_gets_in_under_its_name(tmp_path: Path, statement: str) -> None:
    path = newer_file(tmp_path, statement)
    with pytest.raises(Refusal, match=r"mood|note"):
        Document.open(path, "author")


def test_it_is_not_merged_without_what_only_the_newer_version_knows(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="nieuwere tafelkit"):
        read(newer_file(tmp_path, WHOLE, INDEX))


def test_a_newer_major_version_is_refused(tmp_path: Path) -> None:
    path = newer_file(tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {(schema.VERSION_MAJOR + 1) * 1000}")
    with pytest.raises(Refusal, match="van een nieuwere tafelkit"):
        Document.open(path, "author", to_read=True)


def test_a_newer_version_may_say_more_of_a_file(tmp_path: Path) -> None:
    path = newer_file(tmp_path, "INSERT INTO manifest VALUES ('mood', 'blij')")
    with closing(Document.open(path, "author")) as document:
        assert document.is_newer and [document.record(one) for one in document.tables()]
