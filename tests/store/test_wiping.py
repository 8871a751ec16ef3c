"""What is gone is on no page: found by its bytes, where SQLite's own overwriting left some."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.erasure import erasing
from tafelkit.services import conversation, register
from tafelkit.services.files import make_file
from tafelkit.services.merging import merge
from tafelkit.store import wiping
from tafelkit.store.connection import Store
from tafelkit.store.document import Document
from tafelkit.store.mending import rescue, salvage
from tafelkit.store.register import RegisterFile
from tests.builders import a_kit, an_empty_record

WORD = b"Azegt"
# With these rows, in this order, a word stays behind where a page was put in balance.
SEED = 18


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return a_table(tmp_path, monkeypatch, SEED, 60)


def a_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, notes: int) -> Path:
    """A table at which three seats said much, in rows whose places are the same each time."""
    rng = Random(seed)
    monkeypatch.setattr("uuid.uuid4", lambda: UUID(int=rng.getrandbits(128), version=4))
    path, record = tmp_path / "t.tafel", an_empty_record(seats=3)
    entries = (record.table, *record.entries.values())
    make_file(path, record.programme, record.kit, entries, "proef")
    with closing(Document.open(path, "proef")) as document:
        for n in range(notes):
            seat = record.seats[rng.randrange(3)]
            said = f"{seat.letter}zegt{n} " + "woord " * rng.randint(3, 70)
            change = conversation.note(record, "concept", said, seat=seat.id)
            document.write(change)
            record = record.applied(change)
    return path


def erase(path: Path) -> None:
    with closing(Document.open(path, "proef")) as document:
        (record,) = document.records()
        document.erase(record.table, *erasing(record, record.seats[0].id))


def left_in(path: Path) -> bool:
    return WORD in path.read_bytes()


def notes_in(path: Path) -> list[str]:
    with closing(Document.open(path, "proef", to_read=True)) as document:
        (record,) = document.records()
        return sorted(note.text for note in record.all(e.Note))


def test_sqlite_alone_leaves_some(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Store, "_wipe", lambda _store: None)
    erase(path)
    assert left_in(path)


def test_an_erasing_leaves_nothing_and_all_else(path: Path) -> None:
    others = [text for text in notes_in(path) if not text.startswith("A")]
    size = path.stat().st_size
    erase(path)
    assert not left_in(path) and notes_in(path) == others
    assert path.stat().st_size >= size  # who is killed amid it leaves no file that is cut short


def test_one_that_was_cut_short_after_it_is_ended_at_the_next_opening(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:

        def fails(_store: Store) -> None:
            raise sqlite3.OperationalError("database or disk is full")

        full.setattr(Store, "_wipe", fails)
        erase(path)
    assert left_in(path)
    Document.open(path, "proef", to_read=True).close()
    assert left_in(path)  # who only reads writes nothing
    Document.open(path, "proef").close()
    assert not left_in(path)
    with closing(sqlite3.connect(path)) as connection:
        assert not wiping.is_owed(connection)
    content = path.read_bytes()
    Document.open(path, "proef").close()
    assert path.read_bytes() == content


def test_so_it_is_under_a_password(path: Path) -> None:
    with closing(Document.open(path, "proef")) as document:
        document.set_password("geheim")
        (record,) = document.records()
        document.erase(record.table, *erasing(record, record.seats[0].id))
        document.set_password("")
    assert not left_in(path)


def test_so_it_is_where_an_erasing_comes_in_by_a_merge(path: Path) -> None:
    programme = path.with_name("p.tafel")
    merge(programme, [path], "proef")
    erase(path)
    assert left_in(programme)
    merge(programme, [path], "proef")
    assert not left_in(programme)


def test_so_it_is_where_a_file_is_made_of_a_copy_that_has_the_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Going back to it, or restoring from it, brings them in before they go."""
    path = a_table(tmp_path, monkeypatch, 4, 140)
    copy = Path(shutil.copy(path, tmp_path / "kopie.tafel"))
    erase(path)
    found, then, owed = salvage.of_sound(path), tmp_path / "toen.tafel", tmp_path / "nog.tafel"
    rescue.make(then, found, copy, lambda _name: a_kit(), "proef")
    assert not left_in(then)
    monkeypatch.setattr(Store, "_wipe", lambda _store: None)
    rescue.make(owed, found, copy, lambda _name: a_kit(), "proef")
    assert left_in(owed)
    monkeypatch.undo()
    with closing(Document.open(path, "proef")) as document:
        document.put_back(owed)
        assert not document.has_remnants
    assert not left_in(path)


def test_of_a_name_that_was_altered_a_register_keeps_nothing_owed(tmp_path: Path) -> None:
    path, record = tmp_path / "t.tafel", an_empty_record(seats=2)
    kept = RegisterFile(path, "proef")
    entries: dict[str, e.Entry] = {}
    for name in ("Ottolien van Quakernaat", "Wilhelmina Strikwerda"):
        change = register.enter(entries, record.seats[0].id, name=name)
        kept.write(change)
        entries = kept.entries()
    kept.close()
    assert b"Ottolien" not in kept.path.read_bytes()
    with closing(sqlite3.connect(kept.path)) as connection:
        assert not wiping.is_owed(connection)
