import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.change import adding
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.services import conversation
from tafelkit.store import connection, ddl, gate, schema
from tafelkit.store.claims import holding
from tafelkit.store.claims.claim import place_of
from tafelkit.store.claims.holding import is_held
from tafelkit.store.connection import Store
from tafelkit.store.document import Document
from tafelkit.store.hot_journal import has_hot_journal
from tests.builders import a_full_record

KILLED_HALFWAY = """
import os, sqlite3, sys
c = sqlite3.connect(sys.argv[1], isolation_level=None)
c.execute("PRAGMA cache_size = 1"); c.execute("PRAGMA cache_spill = 1")
c.execute("BEGIN EXCLUSIVE")
c.execute("UPDATE note SET text = text || hex(zeroblob(20000))")
c.execute("UPDATE pick SET motivation = hex(zeroblob(20000))")
os._exit(9)
"""


@pytest.fixture
def record():
    return a_full_record()


@pytest.fixture
def path(tmp_path, record):
    path = tmp_path / "t.tafel"
    document = Document.create(path, record.programme, record.kit, "proef")
    document.write(adding(_("x"), record.table, *record.entries.values()))
    document.close()
    return path


def test_what_a_killed_program_left_half_done_is_rolled_back(path, record) -> None:
    subprocess.run([sys.executable, "-c", KILLED_HALFWAY, str(path)], check=False)
    assert path.with_name("t.tafel-journal").exists()
    document = Document.open(path, "proef", to_read=True)
    assert document.record(document.tables()[0]) == record
    document.close()


def test_a_dead_holder_blocks_nobody_a_live_one_does(path) -> None:
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    assert is_held(path)
    document = Document.open(path, "proef")
    assert document.read_only
    document.close()
    holder.close()
    assert not is_held(path)


def test_a_full_disk_is_said_and_costs_nothing(path) -> None:
    document = Document.open(path, "proef")
    raw = document._store.connection
    pages = raw.execute("PRAGMA page_count").fetchone()[0]
    raw.execute(f"PRAGMA max_page_count = {pages}")
    record = document.record(document.tables()[0])
    with pytest.raises(Refusal, match="de schijf is vol"):
        document.write(conversation.note(record, "concept", "x" * 500_000))
    document.write(conversation.note(record, "concept", "kort"))
    document.close()
    again = Document.open(path, "proef")
    assert not again.read_only
    again.close()


def test_the_settings_that_keep_a_file_safe(path) -> None:
    document = Document.open(path, "proef")
    raw = document._store.connection
    found = {
        name: raw.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "locking_mode")
    }
    assert found == {
        "journal_mode": "delete",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "locking_mode": "exclusive",
    }
    document.close()


TRY_TO_WRITE = """
import sqlite3, sys
c = sqlite3.connect(sys.argv[1], timeout=0.1, isolation_level=None)
try:
    c.execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError as error:
    print(error.sqlite_errorname)
"""


def test_nobody_else_can_write_while_a_document_is_open(path) -> None:
    document = Document.open(path, "proef")
    for _attempt in range(2):
        tried = subprocess.run(
            [sys.executable, "-c", TRY_TO_WRITE, str(path)],
            capture_output=True,
            text=True,
            check=True,
        )
        assert tried.stdout.strip() == "SQLITE_BUSY"
        record = document.record(document.tables()[0])
        document.write(conversation.note(record, "concept", "nog iets"))
    document.close()


def test_copying_a_held_file_does_not_let_go_of_it(path, tmp_path) -> None:
    document = Document.open(path, "proef")
    copy = tmp_path / "kopie.tafel"
    document.copy_to(copy)
    tried = subprocess.run(
        [sys.executable, "-c", TRY_TO_WRITE, str(path)], capture_output=True, text=True, check=True
    )
    assert tried.stdout.strip() == "SQLITE_BUSY"
    again = Document.open(copy, "proef", to_read=True)
    assert again.record(again.tables()[0]) == document.record(document.tables()[0])
    again.close()
    document.close()


WRITING = """
import sys
from pathlib import Path
from tafelkit.services import conversation
from tafelkit.store.connection import Store
from tafelkit.store.document import Document
document = Document.open(Path(sys.argv[1]), "proef")
record = document.record(document.tables()[0])
print("begonnen", flush=True)
while True:
    change = conversation.note(record, "concept", "x" * 300)
    document.write(change)
    document.write(change.inverse())
"""


def test_who_reads_while_another_writes_sees_a_whole_state(path) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITING, str(path)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert writer.stdout is not None and writer.stdout.readline() == "begonnen\n"
        for _time in range(20):
            document = Document.open(path, "ander", to_read=True)
            assert document.record(document.tables()[0]).all(e.Note)
            document.close()
    finally:
        writer.kill()
        writer.communicate()


AS_ANOTHER = """
import os, sys
from pathlib import Path
from tafelkit.store.connection import Store
from tafelkit.store.document import Document
os.setuid(65534)
document = Document.open(Path(sys.argv[1]), "proef")
assert document.read_only, "said to be writable"
assert document.tables()
"""


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can be another"
)
@pytest.mark.parametrize(("file", "folder"), [(0o444, 0o777), (0o666, 0o755)])
def test_what_may_only_be_read_is_opened_so(path, file: int, folder: int) -> None:
    """A file that says it is saved and is not costs an afternoon."""
    for above in path.parents:
        if above == Path(tempfile.gettempdir()):
            break
        above.chmod(0o755)
    path.parent.chmod(folder)
    path.chmod(file)
    before = path.read_bytes()
    done = subprocess.run(
        [sys.executable, "-c", AS_ANOTHER, str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert path.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_what_we_may_only_read_is_opened_so(path) -> None:
    path.chmod(0o444)
    document = Document.open(path, "proef")
    assert document.read_only
    document.close()


def test_opening_for_writing_alters_nothing(path) -> None:
    before = path.read_bytes()
    document = Document.open(path, "proef")
    assert not document.read_only
    document.close()
    assert path.read_bytes() == before
    assert not path.with_name("t.tafel-journal").exists()


def _noted(path) -> list[str]:
    document = Document.open(path, "ander", to_read=True)
    notes = document.record(document.tables()[0]).all(e.Note)
    document.close()
    return [note.text for note in notes]


def test_what_was_moved_away_is_not_written_to_and_is_when_it_returns(path, record) -> None:
    document = Document.open(path, "proef")
    elsewhere = path.with_name("elders.tafel")
    path.rename(elsewhere)
    change = conversation.note(record, "concept", "Later gezegd.")
    with pytest.raises(Refusal, match="niet meer op zijn plek"):
        document.write(change)
    assert "Later gezegd." not in _noted(elsewhere)
    elsewhere.rename(path)
    document.write(change)
    document.close()
    assert "Later gezegd." in _noted(path)


def test_the_same_file_that_came_back_as_another_is_taken_up_again(path, record, tmp_path) -> None:
    document = Document.open(path, "proef")
    document.write(conversation.note(record, "concept", "Eerst gezegd."))
    stick = tmp_path / "stick"
    stick.write_bytes(path.read_bytes())
    path.unlink()
    change = conversation.note(record, "concept", "Later gezegd.")
    with pytest.raises(Refusal, match="niet meer op zijn plek"):
        document.write(change)
    stick.rename(path)
    document.write(change)
    assert not document.read_only and is_held(path)
    document.close()
    assert {"Eerst gezegd.", "Later gezegd."} <= set(_noted(path))


def test_of_a_file_that_came_back_the_claim_before_is_not_kept_alive(path, record) -> None:
    before = _claims()
    document = Document.open(path, "proef")
    (first,) = _claims() - before
    shutil.copy(path, path.with_name("stick"))
    path.with_name("stick").replace(path)
    document.write(conversation.note(record, "concept", "Nog iets."))
    first.join(5)
    assert not first.is_alive() and place_of(path).exists()
    document.close()
    assert not place_of(path).exists()


def _claims() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if thread.name == "claim"}


def test_another_file_in_its_place_is_left_alone(path, record, tmp_path) -> None:
    older = path.read_bytes()
    document = Document.open(path, "proef")
    document.write(conversation.note(record, "concept", "Eerst gezegd."))
    path.unlink()
    path.write_bytes(older)
    with pytest.raises(Refusal, match="een ander bestand"):
        document.write(conversation.note(record, "concept", "Later gezegd."))
    document.close()
    assert path.read_bytes() == older


def test_the_first_write_does_not_close_the_file_under_who_reads(path, record) -> None:
    document = Document.open(path, "proef")
    reading = document._store.connection.execute("SELECT id FROM pick UNION SELECT id FROM seat")
    found = [reading.fetchone()]
    document.write(conversation.note(record, "concept", "Tijdens het lezen."))
    found += reading.fetchall()
    assert len(found) == len(record.all(e.Pick)) + len(record.seats)
    assert is_held(path)
    document.close()


def test_a_file_that_another_is_amid_writing_is_not_called_damaged(path, monkeypatch) -> None:
    monkeypatch.setattr(gate, "_ATTEMPTS", 2)
    document = Document.open(path, "author")
    connection = document._store.connection
    connection.execute("PRAGMA cache_size = 1")  # so that pages are written before the end
    connection.execute("BEGIN")
    for table in ("seat", "pick", "note"):
        connection.execute(f"UPDATE {table} SET author = hex(zeroblob(2000))")
    assert has_hot_journal(path)
    with pytest.raises(Refusal, match="aan het schrijven"):
        Document.open(path, "author", to_read=True)
    connection.execute("ROLLBACK")
    document.close()
    Document.open(path, "author", to_read=True).close()


def test_a_file_that_was_replaced_and_came_back_while_it_was_opened(
    path, tmp_path, monkeypatch
) -> None:
    """What is held is the other one then, which nobody finds; what is at the path was looked at."""
    shutil.copy(path, tmp_path / "ander.tafel")

    def replacing(*given, **how):
        path.rename(tmp_path / "weg.tafel")
        (tmp_path / "ander.tafel").rename(path)
        held = holding.hold(*given, **how)
        path.rename(tmp_path / "ander.tafel")
        (tmp_path / "weg.tafel").rename(path)
        return held

    monkeypatch.setattr(connection, "hold", replacing)
    with pytest.raises(Refusal, match="aan het schrijven"):
        Document.open(path, "proef")
    monkeypatch.undo()
    Document.open(path, "proef").close()


def test_what_is_looked_through_is_what_is_held(path, tmp_path, monkeypatch) -> None:
    """A file that another took the place of after it passed the gate is not believed for that."""
    looked = []
    monkeypatch.setattr(gate, "inspect", lambda *_given: looked.append("by its path"))
    Document.open(path, "proef").close()
    assert looked == []


def test_a_large_file_that_is_altered_while_it_is_only_read(path, monkeypatch) -> None:
    monkeypatch.setattr(gate, "_SNAPSHOT_BYTES", 0)
    document = Document.open(path, "proef", to_read=True)
    assert document.record(document.tables()[0]).entries
    os.utime(path)
    with pytest.raises(Refusal, match="aan het schrijven"):
        document.tables()
    document.close()


def test_a_large_file_that_is_replaced_while_it_is_looked_through(
    path, tmp_path, monkeypatch
) -> None:
    shutil.copy(path, tmp_path / "ander.tafel")
    monkeypatch.setattr(gate, "_SNAPSHOT_BYTES", 0)
    usual = gate.inspect_open

    def replacing(*given) -> None:
        usual(*given)
        (tmp_path / "ander.tafel").replace(path)

    monkeypatch.setattr(gate, "inspect_open", replacing)
    with pytest.raises(Refusal, match="aan het schrijven"):
        Document.open(path, "proef", to_read=True)


def test_a_file_that_went_while_it_was_opened_is_not_made_anew(path, monkeypatch) -> None:
    def removing(*given, **how):
        path.unlink()
        return holding.hold(*given, **how)

    monkeypatch.setattr(connection, "hold", removing)
    with pytest.raises(Refusal, match="bestaat niet"):
        Document.open(path, "proef")
    assert not path.exists()


def test_a_file_that_is_replaced_while_it_is_opened(path, tmp_path, monkeypatch) -> None:
    """What is held would be no file that anyone finds, and not the one that was looked at."""
    other = tmp_path / "ander.tafel"
    shutil.copy(path, other)

    def replacing(*given, **how):
        held = holding.hold(*given, **how)
        other.replace(path)
        return held

    monkeypatch.setattr(connection, "hold", replacing)
    with pytest.raises(Refusal, match="staat een ander bestand"):
        Document.open(path, "proef")
    monkeypatch.undo()
    document = Document.open(path, "proef")
    assert not document.read_only
    document.close()


def test_of_a_file_that_cannot_be_made_nothing_is_left(tmp_path, monkeypatch) -> None:
    closed = []

    class Watched(Store):
        def close(self) -> None:
            closed.append(self.path.exists())
            super().close()

    def failing(*_given: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(ddl, "create_tables", failing)
    with pytest.raises(sqlite3.Error):
        Watched.create(tmp_path / "t.tafel", schema.TAFEL)
    assert closed == [True] and list(tmp_path.iterdir()) == []  # an open one goes nowhere on some
